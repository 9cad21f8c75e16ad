"""One picture of the Health page and what is wanted in it, read off the GUI thread."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from app.domain.behind import Behind
from app.domain.scope import Scope
from app.errors import NotFound
from app.ui.health.pane import Pane
from app.ui.health.reading import Reader, Seen, Wanted
from app.ui.tasks import Tasks


class View(QObject):
    """Reads one thing at a time, and after it what was asked for last: what comes between is
    left out. `taken` carries what was Seen; what is shown stays until the new is there. `failed`
    comes where it cannot be read, when what went wrong has been told.
    """

    taken = Signal(object)
    failed = Signal()

    def __init__(self, pane: Pane, reader: Reader, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.pane, self._reader, self._tasks = pane, reader, tasks
        self.seen: Seen | None = None
        self.wanted: Wanted | None = None  # asked for last
        self._answered: Wanted | None = None  # what was seen is the answer to this
        self._is_reading = self._is_again = self._has_answer = False

    def ask(self, wanted: Wanted) -> None:
        """Read what is wanted, now or after what is being read."""
        self.wanted = wanted
        self.pane.picture.wait(wanted.key)
        if self._is_reading:
            self._is_again = True
        else:
            self._read(wanted)

    def is_current(self) -> bool:
        """Return whether what was asked for last is what was read."""
        return not self._is_reading

    def is_answered(self) -> bool:
        """Return whether what is seen is what was asked for last, be it read anew or not."""
        return self._answered is not None and self._answered == self.wanted

    def read_behind(self, mark_id: int, done: Callable[[Behind], None]) -> None:
        """Read the entries behind a mark; nothing is done if by then it is shown no more."""
        if (seen := self.seen) is None:
            return

        def take(behind: Behind) -> None:
            if self.seen is seen and self.pane.picture.isVisible():
                done(behind)

        key = (self, "behind")
        self._tasks.read(key, lambda: self._reader.behind(mark_id, seen), take, self)

    def _read(self, wanted: Wanted) -> None:
        self._is_reading, self._is_again, self._has_answer = True, False, False
        task = self._tasks.read(
            self, lambda: look(self._reader, wanted), lambda seen: self._take(wanted, seen), self
        )
        task.ended.connect(self._go_on)  # whatever became of it

    def _take(self, asked: Wanted, seen: Seen) -> None:
        self._has_answer = True
        if self.wanted is None or asked[:2] != self.wanted[:2]:
            return  # out of date: another chart or other people were chosen meanwhile
        self.seen, self._answered = seen, asked
        if not seen.is_empty:
            source = seen  # what is said later is said of this
            self.pane.picture.show_seen(seen, lambda mark: self._reader.sentences(mark, source))
        self.taken.emit(seen)

    def _go_on(self) -> None:
        self._is_reading = False
        if self._is_again and self.wanted is not None:
            self._read(self.wanted)
        elif not self._has_answer:
            self.pane.picture.give_up()
            self.wanted = self._answered
            self.failed.emit()


def look(reader: Reader, wanted: Wanted) -> Seen:
    """Read what a chart shows, of everybody where whom it was of is gone."""
    with suppress(NotFound):
        return reader.look(wanted)
    return reader.look(wanted._replace(scope=Scope(words=wanted.scope.words)))
