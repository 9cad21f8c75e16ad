"""Work off the GUI thread: one serial lane for long work, one for short reads.

Answers are delivered on the GUI thread; an answer whose owner is gone is dropped.
"""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Event, Thread
from time import monotonic
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")
REPORT_EVERY = 0.05


class Cancelled(Exception):
    """Raised inside work by Progress.check when the user no longer wants it."""


class Progress:
    """What work may say while it runs: how far it is; and ask: whether to go on."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._stop = Event()
        self._told = 0.0

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is (total 0 where unknown); raises Cancelled like check.

        Call it as often as you like: the window hears of it twenty times a second at most.
        """
        self.check()
        if monotonic() - self._told >= REPORT_EVERY:
            self._tell(done, total, text)
            self._told = monotonic()

    def check(self) -> None:
        """Raise Cancelled if the work shall end."""
        if self._stop.is_set():
            raise Cancelled

    def stop(self) -> None:
        """Ask the work to end at its next check."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Return whether the work was asked to end."""
        return self._stop.is_set()


class Task(QObject):
    """One piece of work, seen from the GUI thread.

    progressed carries done, total and a text; ended comes last, whatever happened.
    """

    progressed = Signal(int, int, str)
    ended = Signal()
    _told = Signal(int, int, str)
    _finished = Signal(object, object)

    def __init__(
        self,
        tasks: "Tasks",
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        owner: QObject,
        failed: Callable[[Exception], None] | None,
        title: str,
    ) -> None:
        super().__init__(tasks)
        self.title = title
        self._tasks, self._work, self._done, self._failed = tasks, work, done, failed
        self._owner = owner
        self._progress = Progress(self._told.emit)
        self._told.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to end; its answer is dropped even if it comes all the same."""
        self._progress.stop()

    def run(self) -> None:
        """Do the work; called on the lane's thread alone."""
        answer, trouble = None, None
        try:
            self._progress.check()
            answer = self._work(self._progress)
        except Cancelled:
            self._progress.stop()
        except Exception as error:
            trouble = error
        with suppress(RuntimeError):  # the program is closing and the task is gone
            self._finished.emit(answer, trouble)

    def _deliver(self, answer: object, trouble: Exception | None) -> None:
        wanted = shiboken6.isValid(self._owner) and not self._progress.stopped
        self.ended.emit()
        self.deleteLater()
        if not wanted:
            return
        if trouble is None:
            self._done(answer)
        else:
            (self._failed or self._tasks.handle_error)(trouble)


class Lane:
    """One thread that does one task after the other and sleeps in between."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting: deque[tuple[object, Task]] = deque()
        self._changed = Condition()
        self._running: Task | None = None
        self._closed = False
        self._thread: Thread | None = None

    def add(self, task: Task, key: object = None) -> Task | None:
        """Queue a task; return the unstarted one of the same key that it takes the place of."""
        with self._changed:
            replaced = self._take(key) if key is not None else None
            self._waiting.append((key, task))
            if self._thread is None:
                self._thread = Thread(target=self._work, name=self._name, daemon=True)
                self._thread.start()
            self._changed.notify()
        return replaced

    def close(self) -> None:
        """Stop what runs at its next check, forget the rest, and wait for the thread."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            if self._running is not None:
                self._running.cancel()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _take(self, key: object) -> Task | None:
        for item in self._waiting:
            if item[0] == key:
                self._waiting.remove(item)
                return item[1]
        return None

    def _work(self) -> None:
        while (task := self._next()) is not None:
            task.run()

    def _next(self) -> Task | None:
        with self._changed:
            self._running = None
            while not self._waiting and not self._closed:
                self._changed.wait()
            if not self._closed:
                self._running = self._waiting.popleft()[1]
            return self._running


class Tasks(QObject):
    """The window's two lanes; make one, hand it around, close it before the journal closes.

    on_error is called on the GUI thread with every exception nobody else asked for.
    """

    started = Signal(Task)

    def __init__(
        self, parent: QObject | None = None, on_error: Callable[[Exception], None] | None = None
    ) -> None:
        super().__init__(parent)
        self.on_error = on_error
        self._long, self._short = Lane("kith-work"), Lane("kith-read")

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        owner: QObject,
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> Task:
        """Queue long work; done(answer) or failed(exception) comes unless owner is gone."""
        task = Task(self, work, done, owner, failed, title)
        self.started.emit(task)
        self._long.add(task)
        return task

    def read(
        self, key: object, work: Callable[[], T], done: Callable[[T], None], owner: QObject
    ) -> Task:
        """Queue a short read; it takes the place of an unstarted one with the same key."""
        task = Task(self, lambda _progress: work(), done, owner, None, "")
        replaced = self._short.add(task, key)
        if replaced is not None:
            replaced.deleteLater()
        return task

    def close(self) -> None:
        """End both lanes; no thread is left when this returns."""
        self._long.close()
        self._short.close()

    def handle_error(self, error: Exception) -> None:
        """Pass an exception on; without a handler it is raised where Qt reports it."""
        if self.on_error is None:
            raise error
        self.on_error(error)
