"""Every chart of the gallery, rich and thin; two dates, a day past, and numbers of one's own."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl

from app.charts import gallery
from app.charts.gallery import Chart
from app.domain import worked_out
from app.domain.scope import Scope
from app.journal.parameters import choose
from app.ui.dialogs.numbers import NumbersDialog
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.dialogs.worked_out_text import CHANGE
from app.ui.health.periods import Period
from app.ui.pages.health import HealthPage
from tests.screenshots.scenes import scene
from tests.screenshots.scenes_health import await_chart, health_of, id_of
from tests.screenshots.stage import Stage

PAST = date(2025, 11, 30)


def add_scenes(chart: Chart) -> None:
    """Show a chart of the invented journal, of one person met once, and of a crowd if it can."""

    def show(stage: Stage, journal: Path, name: str) -> None:
        stage.open(journal)
        page = health_of(stage, chart.key)
        if chart.whom == "one":
            page.show_person(id_of(stage.journal, name))
        else:
            page.show_scope(Scope())
        await_chart(stage, page)

    def rich(stage: Stage, folder: Path) -> None:
        show(stage, folder / "mine.kith", "Micha")

    def thin(stage: Stage, folder: Path) -> None:
        show(stage, folder / "one.kith", "Ana")

    def crowded(stage: Stage, folder: Path) -> None:
        show(stage, folder / "crowd.kith", "Person")

    for draw in (rich, thin, crowded)[: 3 if chart.whom == "people" else 2]:
        draw.__name__ = f"chart_{chart.key}" + ("" if draw is rich else f"_{draw.__name__}")
        scene(draw)


for each in gallery.CHARTS:
    add_scenes(each)


def compared(stage: Stage, folder: Path, key: str) -> HealthPage:
    """Show a chart twice, as it is and a year before."""
    stage.open(folder / "mine.kith")
    page = health_of(stage, key)
    page.show_scope(Scope())
    await_chart(stage, page)
    page.side.compare.click()
    stage.wait(lambda: page.comparison.view is not None and page.comparison.view.seen is not None)
    view = page.comparison.view
    assert view is not None
    stage.wait(lambda: view.is_current() and view.pane.picture.is_settled)
    await_chart(stage, page)
    return page


@scene
def chart_compared(stage: Stage, folder: Path) -> None:
    compared(stage, folder, "orbits")


@scene
def chart_compared_period(stage: Stage, folder: Path) -> None:
    compared(stage, folder, "rungs")


@scene
def chart_compared_table(stage: Stage, folder: Path) -> None:
    page = compared(stage, folder, "orbits")
    page.choosing.table_wanted.emit(True)
    stage.settle()


@scene
def chart_past(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = health_of(stage)
    page.show_period(Period(PAST, PAST))
    await_chart(stage, page)


@scene
def chart_own_number(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = health_of(stage, "rungs")
    choose(stage.journal, {"talks_to_half": 12})
    await_chart(stage, page)


def numbers_of(stage: Stage, folder: Path, row: str) -> NumbersDialog:
    """Open the dialog of the numbers from the text that explains them."""
    stage.open(folder / "mine.kith")
    health_of(stage).side.link.click()
    text = stage.application.window.findChild(WorkedOutDialog)
    assert isinstance(text, WorkedOutDialog)
    at = [each.name for each in worked_out.ROWS].index(row)
    text.text.anchorClicked.emit(QUrl(f"{CHANGE}{at}"))
    dialog = text.findChild(NumbersDialog)
    assert isinstance(dialog, NumbersDialog)
    stage.settle()
    return dialog


@scene
def numbers(stage: Stage, folder: Path) -> None:
    dialog = numbers_of(stage, folder, "Depth")
    dialog.fields["talks_to_half"].line.setText("12")
    stage.settle()


@scene
def numbers_without_effect(stage: Stage, folder: Path) -> None:
    dialog = numbers_of(stage, folder, "Depth")
    dialog.preview.person.show_text("Lena")
    dialog.preview.person.picked.emit(id_of(stage.journal, "Lena"))
    dialog.fields["fading"].line.setText("2")
    stage.settle()


@scene
def numbers_refused(stage: Stage, folder: Path) -> None:
    dialog = numbers_of(stage, folder, "Keeping my word")
    dialog.fields["late_worth"].line.setText("7")
    stage.settle()


@scene
def numbers_kept(stage: Stage, folder: Path) -> None:
    dialog = numbers_of(stage, folder, "Depth")
    dialog.fields["talks_to_half"].line.setText("12")
    dialog.keep.click()
    stage.settle()


@scene
def shortcuts_charts(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("show_shortcuts")
    stage.press("End")
