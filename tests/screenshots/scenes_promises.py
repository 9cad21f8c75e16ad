"""Promises, how I could help, introductions; a pasted page of notes."""

from functools import partial
from pathlib import Path

from app.ui.dialogs.pasted_notes import PastedNotes
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage

NOTES = Path(__file__).parents[1] / "specimens" / "notes"


def promises_of(stage: Stage, folder: Path, journal: str, tab: str = "") -> None:
    """Open a journal at a tab of the Promises page."""
    stage.open(folder / journal)
    stage.desk.open_promises(tab)
    stage.settle()


@scene
def promises(stage: Stage, folder: Path) -> None:
    promises_of(stage, folder, "mine.kith")


@scene
def promises_helping(stage: Stage, folder: Path) -> None:
    promises_of(stage, folder, "mine.kith", "helping")


@scene
def promises_introductions(stage: Stage, folder: Path) -> None:
    promises_of(stage, folder, "mine.kith", "introductions")


@scene
def promises_none(stage: Stage, folder: Path) -> None:
    promises_of(stage, folder, "empty.kith")


@scene
def promises_long(stage: Stage, folder: Path) -> None:
    promises_of(stage, folder, "long.kith")


def paste(stage: Stage, folder: Path, name: str) -> None:
    """Look at a page of notes as it was pasted."""
    stage.open(folder / "mine.kith")
    text = (NOTES / f"{name}.txt").read_text("utf-8")
    window = stage.application.window
    PastedNotes(stage.journal, stage.desk.theme, text, parent=window).open()
    stage.settle()


def _add_pages() -> None:
    """A scene for each way in which people write notes at a conference."""
    for page in sorted(NOTES.glob("*.txt")):
        draw = partial(paste, name=page.stem)
        draw.__name__ = f"notes_{page.stem}"  # type: ignore[attr-defined]
        scene(draw)


_add_pages()
