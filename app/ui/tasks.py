"""Work off the GUI thread: one serial lane for long work, one for short reads.

Answers are delivered on the GUI thread; an answer whose owner is gone is dropped.
"""

import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from app.ui.collector import Collector
from app.ui.lane import Cancelled, Job, Lane, Progress

__all__ = ["Cancelled", "Progress", "Task", "Tasks"]

TURN = 0.0005  # seconds until the window gets its turn beside a thread at work, each time anew
T = TypeVar("T")
Deliver = Callable[[Any, Exception | None], None]


class Task(QObject):
    """One piece of work, seen from the GUI thread.

    progressed carries done, total and a text; ended comes last, whatever happened.
    """

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, title: str, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self.title, self._progress = title, progress

    def cancel(self) -> None:
        """Ask the work to end; its answer is dropped even if it comes all the same."""
        self._progress.stop()


class Tasks(QObject):
    """The window's two lanes; make one, hand it around, close it before the journal closes.

    on_error is called on the GUI thread with every exception nobody else asked for.
    """

    started = Signal(Task)
    _arrived = Signal()

    def __init__(
        self, parent: QObject | None = None, on_error: Callable[[Exception], None] | None = None
    ) -> None:
        super().__init__(parent)
        self.on_error = on_error
        self._asked: dict[Job, tuple[Task, Deliver]] = {}
        # The threads leave plain jobs here and ring: no task or widget is theirs to touch.
        self._finished: deque[Job] = deque()
        self._long, self._short = Lane("kith-work", self._finish), Lane("kith-read", self._finish)
        self._arrived.connect(self._take_in, Qt.ConnectionType.QueuedConnection)
        # By itself Python takes ten times as long, and one painting asks for its turn often.
        sys.setswitchinterval(TURN)
        self._collector = Collector(partial(bool, self._asked), self)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        owner: QObject,
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> Task:
        """Queue long work; done(answer) or failed(exception) comes unless owner is gone."""
        job = Job(work, self._arrived.emit)
        task = self._ask(job, partial(self._deliver, done, failed, owner), title)
        self.started.emit(task)
        self._long.add(job)
        return task

    def read(
        self, key: object, work: Callable[[], T], done: Callable[[T], None], owner: QObject
    ) -> Task:
        """Queue a short read; it takes the place of an unstarted one with the same key."""
        job = Job(lambda _progress: work(), self._arrived.emit, key)
        task = self._ask(job, partial(self._deliver, done, None, owner), "")
        replaced = self._short.add(job)
        if replaced is not None:
            self._asked.pop(replaced)[0].deleteLater()
        return task

    def close(self) -> None:
        """End both lanes; no thread is left when this returns."""
        self._long.close()
        self._short.close()
        self._finished.clear()
        self._asked.clear()
        self._collector.stop()

    def handle_error(self, error: Exception) -> None:
        """Pass an exception on; without a handler it is raised where Qt reports it."""
        if self.on_error is None:
            raise error
        self.on_error(error)

    def _ask(self, job: Job, deliver: Deliver, title: str) -> Task:
        task = Task(title, job.progress, self)
        self._asked[job] = task, deliver
        return task

    def _finish(self, job: Job) -> None:
        self._finished.append(job)
        self._arrived.emit()

    def _take_in(self) -> None:
        for job, (task, _deliver) in list(self._asked.items()):
            if (said := job.progress.take()) is not None:
                task.progressed.emit(*said)
        while self._finished:
            self._settle(self._finished.popleft())

    def _settle(self, job: Job) -> None:
        answer, trouble = job.take()
        task, deliver = self._asked.pop(job)
        try:
            if not job.progress.stopped:
                deliver(answer, trouble)
        finally:
            task.ended.emit()
            task.deleteLater()

    def _deliver(
        self,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        owner: QObject,
        answer: Any,
        trouble: Exception | None,
    ) -> None:
        if not shiboken6.isValid(owner):
            return
        if trouble is None:
            done(answer)
        else:
            (failed or self.handle_error)(trouble)
