"""Today, and what one gets ready with."""

from pathlib import Path

from app.ui.pages.ready import ReadyPage
from app.ui.pages.today import TodayPage
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage


def today_of(stage: Stage) -> TodayPage:
    """Return Today once it is filled."""
    page = stage.page("today")
    assert isinstance(page, TodayPage)
    stage.wait(lambda: page.body is not None)
    return page


@scene
def today(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    today_of(stage)


@scene
def today_end(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    bar = today_of(stage).verticalScrollBar()
    bar.setValue(bar.maximum())


@scene
def today_writing(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    body = today_of(stage).body
    assert body is not None
    body.on_mind.all()[0].write()


@scene
def today_long(stage: Stage, folder: Path) -> None:
    stage.open(folder / "long.kith")
    today_of(stage)


def show_ready(stage: Stage, key: str) -> None:
    """Wait for the sheet of one of the two pages."""
    page = stage.page(key)
    assert isinstance(page, ReadyPage)
    stage.wait(page.print_button.isEnabled)


@scene
def ready_person(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    body = today_of(stage).body
    assert body is not None
    stage.session.desk.get_ready(person_id=body.on_mind.all()[0].record().person_id)
    show_ready(stage, "ready_person")


@scene
def ready_gathering(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    wanted = "SELECT gathering_id FROM gathering_person ORDER BY gathering_id DESC"
    stage.session.desk.get_ready(gathering_id=stage.journal.db.value(wanted))
    show_ready(stage, "ready_gathering")
