"""Looking back: a quarter's figures, the questions, a finished one, a year, all of them."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.pages.reflection import ReflectionPage
from app.ui.reflection.past import Past
from app.ui.reflection.spans import PAST, span_of
from tests.screenshots.scenes import scene
from tests.screenshots.stage import TODAY, Stage

QUARTER, YEAR = 92, 366


def reflection_of(stage: Stage, journal: Path) -> ReflectionPage:
    """Open a journal on the page, once it is filled."""
    stage.open(journal)
    page = stage.page("reflection")
    assert isinstance(page, ReflectionPage)
    stage.wait(lambda: page.empty.isVisible() or page.is_current())
    return page


def bring_up(stage: Stage, page: ReflectionPage, part: QWidget) -> None:
    """Scroll to a part."""
    page.area.ensureWidgetVisible(part, 0, page.area.height() // 3)
    stage.settle()


@scene
def reflection(stage: Stage, folder: Path) -> None:
    reflection_of(stage, folder / "mine.kith")


@scene
def reflection_names(stage: Stage, folder: Path) -> None:
    page = reflection_of(stage, folder / "mine.kith")
    page.show_span(span_of(TODAY - timedelta(QUARTER), 1))
    stage.wait(page.is_current)
    row = page.figures.rows["giving"]
    row.fold.click()
    stage.wait(lambda: len(row.stops()) > 1)


@scene
def reflection_question(stage: Stage, folder: Path) -> None:
    """A question of the quarter that goes on."""
    page = reflection_of(stage, folder / "mine.kith")
    page.show_span(span_of(TODAY, 1))
    stage.wait(page.is_current)
    page.ask("dropped")
    stage.settle()
    bring_up(stage, page, page.questions)


@scene
def reflection_end(stage: Stage, folder: Path) -> None:
    page = reflection_of(stage, folder / "mine.kith")
    bring_up(stage, page, page.finishing)


@scene
def reflection_finished(stage: Stage, folder: Path) -> None:
    page = reflection_of(stage, folder / "mine.kith")
    page.show_span(span_of(TODAY - timedelta(QUARTER), 1))
    stage.wait(page.is_current)


@scene
def reflection_earlier(stage: Stage, folder: Path) -> None:
    page = reflection_of(stage, folder / "mine.kith")
    page.show_span(span_of(TODAY - timedelta(2 * QUARTER), 1))
    stage.wait(page.is_current)


@scene
def reflection_year(stage: Stage, folder: Path) -> None:
    page = reflection_of(stage, folder / "mine.kith")
    page.show_span(span_of(TODAY - timedelta(YEAR), 1, is_year=True))
    stage.wait(page.is_current)


@scene
def reflection_all(stage: Stage, folder: Path) -> None:
    page = reflection_of(stage, folder / "mine.kith")
    page.open_record(PAST)
    waiting = QCoreApplication.translate("Past", "Looking through the journal…")
    past = page.findChild(Past)
    assert past is not None
    stage.wait(lambda: past.told.text() not in ("", waiting))


@scene
def reflection_long(stage: Stage, folder: Path) -> None:
    reflection_of(stage, folder / "long.kith")


@scene
def reflection_thin(stage: Stage, folder: Path) -> None:
    reflection_of(stage, folder / "one.kith")


@scene
def reflection_empty(stage: Stage, folder: Path) -> None:
    reflection_of(stage, folder / "empty.kith")
