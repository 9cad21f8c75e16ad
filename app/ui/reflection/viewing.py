"""Reads what the Reflection page shows, off the GUI thread: never an answer to an old question."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.ui.reflection.reading import Calendar, Reader, Seen
from app.ui.reflection.spans import Span
from app.ui.tasks import Tasks


class Viewing(QObject):
    """`opened` carries a Calendar, `taken` what was Seen of the span that was asked for last,
    `failed` comes where it cannot be read, when what went wrong has been told.
    """

    opened = Signal(object)
    taken = Signal(object)
    failed = Signal()

    def __init__(self, reader: Reader, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.reader, self._tasks = reader, tasks
        self.calendar: Calendar | None = None
        self.seen: Seen | None = None
        self._asked = 0  # how often was asked: what comes for an earlier time is left out
        self._answered = 0  # which of these times was answered last

    def open(self) -> None:
        """Read what there is to choose among."""
        self._read("calendar", self.reader.calendar, self._take_calendar)

    def look(self, span: Span) -> None:
        """Read a quarter or a year."""
        self._asked += 1
        asked = self._asked

        def take(seen: Seen) -> None:
            if asked == self._asked:
                self._answered, self.seen = asked, seen
                self.taken.emit(seen)

        def end() -> None:
            if asked == self._asked != self._answered:
                self.seen = None
                self.failed.emit()

        self._read("look", lambda: self.reader.look(span), take, end)

    def ask(self, work: Callable[[Seen], Any], done: Callable[[Any], None], key: str) -> None:
        """Read more about what is shown; nothing is done if by then it is shown no more."""
        if (seen := self.seen) is None:
            return

        def take(found: Any) -> None:
            if self.seen is seen:
                done(found)

        self._read(key, lambda: work(seen), take)

    def forget(self) -> None:
        """Leave out what is on its way: something else is shown."""
        self._asked += 1
        self.seen = None

    def _take_calendar(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.opened.emit(calendar)

    def _read(
        self,
        key: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        ended: Callable[[], None] | None = None,
    ) -> None:
        task = self._tasks.read((self, key), work, done, self)
        if ended is not None:
            task.ended.connect(ended)
