"""How I tend this, on a person's page: the profile, how near I feel, the charts of one person."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.journal import people
from app.ui.pages.person import PersonPage
from app.ui.person.charts import PersonChart, PersonCharts
from app.ui.person.closeness import Nearness
from tests.screenshots.scenes import scene, show_somebody
from tests.screenshots.stage import Stage

ABOVE = 24


def open_tending(stage: Stage, page: PersonPage) -> tuple[Nearness, PersonCharts]:
    """Unfold it and wait until its parts are there."""
    tending = page.tending
    assert tending is not None
    tending.open(True)
    stage.wait(lambda: tending.charts is not None and tending.charts.isVisible())
    assert tending.nearness is not None and tending.charts is not None
    return tending.nearness, tending.charts


def bring_up(stage: Stage, page: PersonPage, part: QWidget) -> None:
    """Scroll to a part, whatever grows above it on the way."""
    for _ in range(3):
        page.verticalScrollBar().setValue(part.mapTo(page.content, QPoint(0, 0)).y() - ABOVE)
        stage.settle()


def is_drawn(chart: PersonChart) -> bool:
    """Return whether a chart is there, or says that there is nothing to show."""
    return chart.seen is not None and (chart.canvas.isHidden() or chart.canvas.scene().width > 0)


@scene
def people_profile(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = show_somebody(stage).person_page
    open_tending(stage, page)
    assert page.tending is not None
    bring_up(stage, page, page.tending.fold)


@scene
def people_nearness(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    whole = show_somebody(stage)
    found = people.find_by_name(stage.journal, "Emil Brandt")
    whole.show_person(found[0].id if found else whole.record())
    stage.settle()
    nearness, charts = open_tending(stage, whole.person_page)
    nearness.past_link.setChecked(True)
    bring_up(stage, whole.person_page, nearness)
    stage.wait(lambda: charts.visibleRegion().isEmpty() or is_drawn(charts.charts[0]))


@scene
def people_charts(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = show_somebody(stage).person_page
    _nearness, charts = open_tending(stage, page)
    for chart in reversed(charts.charts):
        bring_up(stage, page, chart)
        stage.wait(partial(is_drawn, chart))
    bring_up(stage, page, charts)
