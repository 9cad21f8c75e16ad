"""What the pictures show: each scene opens the program and does what its name says.

`table` lists them all; the modules scenes_… hold them.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.import_preview import ImportDialog
from app.ui.pages.people import PeoplePage
from app.ui.pages.timeline import TimelinePage
from tests.screenshots.stage import Stage

Scene = Callable[[Stage, Path], None]
PARTS = (
    "beginning",
    "today",
    "timeline",
    "people",
    "gatherings",
    "debrief",
    "promises",
    "health",
    "gallery",
    "tending",
    "reflection",
    "over",
)
JOT = (
    "@Ana Silva and @Tomáš, coffee after the keynote at #iPRES. Two people run the whole "
    "archive and one of them is retiring.\nlearned: wants to save the regional newspapers "
    "before they crumble\npromise: send her the benchmark by fri"
)
_SCENES: dict[str, Scene] = {}


def scene(draw: Scene) -> Scene:
    """Make a function a scene, called like it."""
    _SCENES[draw.__name__.replace("_", "-")] = draw
    return draw


def table() -> dict[str, Scene]:
    """Return every scene by its name."""
    for part in PARTS:
        import_module(f"tests.screenshots.scenes_{part}")
    return _SCENES


def timeline_of(stage: Stage) -> TimelinePage:
    """Return the page of the timeline."""
    page = stage.page("timeline")
    assert isinstance(page, TimelinePage)
    return page


def show_somebody(stage: Stage) -> PeoplePage:
    """Go to the page of whoever most is known about."""
    page = stage.page("people")
    assert isinstance(page, PeoplePage)
    rows = stage.journal.db.rows(
        "SELECT p.id FROM person p ORDER BY p.name = 'Ana Silva' DESC,"
        " (SELECT count(*) FROM learned WHERE person_id = p.id)"
        " * (SELECT count(*) FROM promise WHERE person_id = p.id) DESC LIMIT 1"
    )
    page.show_person(rows[0][0])
    stage.settle()
    return page


def press_button(button: QWidget) -> None:
    """Click on a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def import_dialog(stage: Stage, book: Path) -> ImportDialog:
    """Open the preview of an address book and wait until it has been read."""
    stage.session.preview([book])
    dialog = stage.application.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    stage.wait(dialog.go_on.isVisible)
    return dialog
