"""Calls the Jot window by its shortcut and writes notes into it, and into a bare text box."""

import json
import random
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app.journal import circles, gatherings
from app.journal.people import PersonFilter, find_ids, lines
from app.ui.application import Application
from app.ui.dialogs.jot_window import JotWindow
from app.ui.editor.prose import Prose
from tests.bench.journals import WORDS
from tests.bench.window import Watch, open_kith, pause, people_of, time_until

PAUSE_MS = 15
NOTE = """\
Yesterday @{first} and {second} at #{gathering}, coffee after the keynote. They spoke of {line}.
- learned: {matters}
could help: {first}: a place to scan, and @New Person{number} knows one
ahead: {first}: a hearing on the 12th of next month
promise: @{first}: send her the benchmark by friday, or in two weeks
they promised: to write before 3 March about #{circle}
Later we walked along the river, with {third} and nobody else.
"""


class Typist(QObject):
    """Writes into a text box and waits each time until it is painted, its preview with it."""

    def __init__(self, box: QWidget, viewport: QWidget, understood: Any = None) -> None:
        super().__init__()
        self._box, self._watch = box, Watch(viewport)
        self._understood, self._waits = 0, understood is not None
        self.seconds: list[float] = []
        if understood is not None:
            understood.connect(self._hear)

    def type(self, letter: str) -> None:
        """Type one letter and take its time."""
        self._understood = self._watch.painted = 0
        self.seconds.append(time_until(lambda: press(self._box, letter), self._is_shown))
        pause(PAUSE_MS)

    def _hear(self) -> None:
        self._understood += 1

    def _is_shown(self) -> bool:
        return bool(self._watch.painted and (self._understood or not self._waits))


def press(box: QWidget, letter: str) -> None:
    """Press the key of a letter."""
    if letter == "\n":
        QTest.keyClick(box, Qt.Key.Key_Return)
    else:
        QTest.keyClicks(box, letter)


def make_bare() -> QPlainTextEdit:
    """Show a plain text box as large as the Jot window."""
    box = QPlainTextEdit()
    box.resize(560, 244)
    box.show()
    return box


def notes_of(application: Application, count: int) -> list[str]:
    """Return notes about people and gatherings that are there."""
    assert application.session is not None
    journal, chance = application.session.journal, random.Random(7)
    ids = list(find_ids(journal, PersonFilter()))
    met = [each.name for each in gatherings.gatherings(journal)] or ["Nowhere"]
    known = [each.name for each in circles.circles(journal)] or ["Nobody"]
    found: list[str] = []
    while len(found) < count:
        chosen = [line.name for line in lines(journal, chance.sample(ids, 3))]
        if all(name.isascii() for name in chosen):
            found.append(NOTE.format(
                first=chosen[0], second=chosen[1], third=chosen[2], number=len(found),
                gathering=chance.choice(met), circle=chance.choice(known),
                line=chance.choice(WORDS["lines"]), matters=chance.choice(WORDS["matters"]),
            ))  # fmt: skip
    return ["".join(letter for letter in note if letter.isascii()) for note in found]


class Shown(QObject):
    """Watches the whole program until the text of a Jot window is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.is_painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched.parent(), Prose):
            assert isinstance(watched, QWidget)
            self.is_painted |= isinstance(watched.window(), JotWindow)
        return False


def call(application: Application) -> tuple[float, JotWindow]:
    """Press Ctrl+N; return how long it took until the window was painted, and the window."""
    program, shown = QApplication.instance(), Shown()
    assert program is not None
    program.installEventFilter(shown)
    control = Qt.KeyboardModifier.ControlModifier
    taken = time_until(
        lambda: QTest.keyClick(application.window, Qt.Key.Key_N, control), lambda: shown.is_painted
    )
    program.removeEventFilter(shown)
    (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, JotWindow)]
    return taken, window


def call_often(application: Application, times: int) -> tuple[float, list[float], JotWindow]:
    """Call the window the first time, then again and again after it was closed."""
    first, window = call(application)
    again = []
    for _ in range(times):
        window.close()
        application.window.activateWindow()
        pause(10 * PAUSE_MS)
        again.append(call(application)[0])
    return first, again, window


def write(window: JotWindow, notes: list[str]) -> tuple[list[float], list[float]]:
    """Type each note here and there by turns; the first line warms up."""
    prose, bare = window.editor.prose, make_bare()
    kith = Typist(prose, prose.viewport(), window.editor.understood)
    plain = Typist(bare, bare.viewport())
    for note in notes:
        for box, typist in ((prose, kith), (bare, plain)):
            box.window().activateWindow()
            box.setFocus()
            pause(40 * PAUSE_MS)
            for letter in note:
                typist.type(letter)
        window.editor.discard()
        bare.clear()
    return kith.seconds, plain.seconds


def main(path: Path, notes: int, times: int) -> None:
    """Call the window, write into it, and say every time it took."""
    application = open_kith(path)
    people_of(application)  # where no box of the page itself takes the shortcut
    first, again, window = call_often(application, times)
    texts = notes_of(application, notes)
    kith, bare = write(window, texts)
    application.end()
    print(json.dumps({"first": first, "again": again, "jot": kith, "bare": bare}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    QApplication.quit()
