"""The debrief: a card, one that is written, the last one, and the follow-ups day by day."""

from pathlib import Path

from app.journal import gatherings
from app.ui.pages.debrief import DebriefPage
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage


def debrief_of(stage: Stage) -> DebriefPage:
    """Go to the debrief of a gathering of which much is still to be written."""
    lines = gatherings.gathering_lines(stage.journal)
    unfinished = max(lines, key=lambda line: (line.met - line.written, line.written))
    page = stage.page("debrief")
    assert isinstance(page, DebriefPage)
    stage.desk.debrief(unfinished.id)
    stage.settle()
    return page


@scene
def debrief_card(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = debrief_of(stage)
    assert page.editor is not None
    stage.write("We sat side by side on the boat. Wax cylinders, and songs.", page.editor.prose)
    stage.settle()


@scene
def debrief_written(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    debrief_of(stage)
    for _ in range(20):
        stage.press("Alt+Up")
    stage.settle()


@scene
def debrief_end(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = debrief_of(stage)
    while page.editor is not None:
        stage.press("Alt+Down")
    stage.settle()


@scene
def debrief_days(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    debrief_of(stage).sheet.follow_ups.open_days()
    stage.settle()
