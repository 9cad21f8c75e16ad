"""Looking back: a quarter's figures, the questions, a finished one, a year, all of them."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.ui.pages.reflection import ReflectionPage
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
    row = page.figures.rows["giving"]
    row.fold.click()
    stage.wait(lambda: len(row.stops()) > 1)


@scene
def reflection_question(stage: Stage, folder: Path) -> None:
    page = reflection_of(stage, folder / "mine.kith")
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
    stage.settle()


@scene
def reflection_long(stage: Stage, folder: Path) -> None:
    reflection_of(stage, folder / "long.kith")


@scene
def reflection_thin(stage: Stage, folder: Path) -> None:
    reflection_of(stage, folder / "one.kith")


@scene
def reflection_empty(stage: Stage, folder: Path) -> None:
    reflection_of(stage, folder / "empty.kith")
