"""Asks, beside the typing, whether a new name is like one that is known."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.people import PersonLine
from app.journal.journal import Journal
from app.ui.editor.whom import Whom
from app.ui.tasks import Tasks


class Doubles(QObject):
    """Looks names up off the GUI thread; `answered` comes when `whom` knows more.

    A name asked for while another waits takes its place: whoever types on means the last one.
    """

    answered = Signal()

    def __init__(self, journal: Journal, tasks: Tasks, whom: Whom, parent: QObject) -> None:
        super().__init__(parent)
        self._journal, self._tasks, self._whom = journal, tasks, whom
        self._asked = ""

    def ask(self, name: str) -> None:
        """Ask about a name, unless the answer is known or on its way."""
        if self._asked == name or self._whom.alike(name) is not None:
            return
        from app.journal.likeness import alike

        self._asked = name
        find = partial(alike, self._journal, name)
        self._tasks.read(("alike", id(self)), find, partial(self._take, name), self)

    def _take(self, name: str, lines: list[PersonLine]) -> None:
        if self._asked == name:
            self._asked = ""
        self._whom.learn_alike(name, lines)
        self.answered.emit()
