"""What matters, how I could help, what was promised: three columns to read and to write in."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.domain.entries import Promise
from app.domain.kinds import LearnedKind, PromiseState
from app.domain.people import Person
from app.domain.promises import is_superseded
from app.journal import entries, promises
from app.journal.journal import Journal
from app.ui.person.learned_column import LearnedColumn
from app.ui.person.promise_column import PromiseColumn
from app.ui.theme import S16, S24, Theme

ROOMY, TIGHT = 560, 360
HELPS = {LearnedKind.COULD_HELP}
MATTERS = set(LearnedKind) - HELPS
T = TypeVar("T")
Direction = QBoxLayout.Direction


class NoteColumns(QWidget):
    """The three columns of one person; `notice` tells what was closed or deleted.

    Where they would be slits they stand one below the other.
    """

    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, person_id: Callable[[], int]) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._shown = 0
        self.matters = LearnedColumn(
            journal, theme, person_id, LearnedKind.MATTERS,
            self.tr("What matters"), self.tr("What do they care about?"),
            self.tr("What has been"),
        )  # fmt: skip
        self.helps = LearnedColumn(
            journal, theme, person_id, LearnedKind.COULD_HELP,
            self.tr("How I could help"), self.tr("What would help them?"),
            self.tr("Given, offered, no longer"),
        )  # fmt: skip
        self.promised = PromiseColumn(
            journal, theme, person_id, self.tr("Promised"), self.tr("What did you promise?"),
            self.tr("Kept and let go of"),
        )  # fmt: skip
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for column in (self.matters, self.helps, self.promised):
            column.notice.connect(self.notice)
            self._layout.addWidget(column, 1)
        theme.changed.connect(self._arrange)

    def show_person(self, person: Person) -> None:
        """Show what is written about a person and still open."""
        if person.id != self._shown:
            self._shown = person.id
            for column in (self.matters, self.helps, self.promised):
                column.fold()
        learned = entries.learned_of(self._journal, person.id)
        for column, kinds in ((self.matters, MATTERS), (self.helps, HELPS)):
            notes = [note for note in learned if note.kind in kinds]
            column.show_notes(*part(notes, lambda note: not note.closed_on))
        self.promised.pronouns = person.pronouns
        found = promises.promises_of(self._journal, person.id)
        opened, over = part([x for x in found if not is_superseded(x)], is_open)
        over.sort(key=lambda promise: promise.closed_on, reverse=True)
        self.promised.show_notes(opened, over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_tight = self.width() < self._theme.px(TIGHT)
        is_roomy = self.width() >= self._theme.px(ROOMY)
        self._layout.setDirection(Direction.TopToBottom if is_tight else Direction.LeftToRight)
        self._layout.setSpacing(S24 if is_roomy or is_tight else S16)


def part(notes: list[T], holds: Callable[[T], bool]) -> tuple[list[T], list[T]]:
    """The notes for which something holds, and the others, each in their order."""
    return [note for note in notes if holds(note)], [note for note in notes if not holds(note)]


def is_open(promise: Promise) -> bool:
    """Whether a promise is neither kept nor let go of."""
    return promise.state == PromiseState.OPEN
