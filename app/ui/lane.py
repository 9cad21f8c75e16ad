"""One thread that does jobs one after the other; plain Python, nothing of Qt.

The thread keeps nothing of a job once it is done: what the job's function and answer hold on
to (widgets, perhaps) is let go on the GUI thread, by whoever takes the job's result.
"""

from collections import deque
from collections.abc import Callable
from threading import Condition, Event, Thread
from time import monotonic
from typing import Any

REPORT_EVERY = 0.05


class Cancelled(Exception):
    """Raised inside work by Progress.check when the user no longer wants it."""


class Progress:
    """What work may say while it runs: how far it is; and ask: whether to go on.

    ring is called on the work's thread when there is something new to take.
    """

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._stop = Event()
        self._said: deque[tuple[int, int, str]] = deque(maxlen=1)
        self._rang = 0.0

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is (total 0 where unknown); raises Cancelled like check.

        Call it as often as you like: the window hears of it twenty times a second at most.
        """
        self.check()
        if monotonic() - self._rang >= REPORT_EVERY:
            self._said.append((done, total, text))
            self._rang = monotonic()
            self._ring()

    def take(self) -> tuple[int, int, str] | None:
        """Return what was said last, once."""
        return self._said.pop() if self._said else None

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


class Job:
    """Work and what came of it; key None is never superseded."""

    def __init__(
        self, work: Callable[[Progress], Any], ring: Callable[[], None], key: object = None
    ) -> None:
        self.key, self.progress = key, Progress(ring)
        self._work: Callable[[Progress], Any] | None = work
        self._answer: Any = None
        self._trouble: Exception | None = None

    def run(self) -> None:
        """Do the work and keep its answer or its exception."""
        assert self._work is not None
        try:
            self.progress.check()
            self._answer = self._work(self.progress)
        except Cancelled:
            self.progress.stop()
        except Exception as error:
            self._trouble = error

    def take(self) -> tuple[Any, Exception | None]:
        """Return answer and exception, and let go of everything."""
        answer, trouble = self._answer, self._trouble
        self._work = self._answer = self._trouble = None
        return answer, trouble


class Lane:
    """Does jobs in a thread of its own, started with the first; calls post(job) after each."""

    def __init__(self, name: str, post: Callable[[Job], None]) -> None:
        self._name, self._post = name, post
        self._waiting: deque[Job] = deque()
        self._changed = Condition()
        self._running: Job | None = None
        self._closed = False
        self._thread: Thread | None = None

    def add(self, job: Job) -> Job | None:
        """Queue a job; return the unstarted one of the same key that it takes the place of."""
        with self._changed:
            replaced = self._take_out(job.key) if job.key is not None else None
            self._waiting.append(job)
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
                self._running.progress.stop()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _take_out(self, key: object) -> Job | None:
        for job in self._waiting:
            if job.key == key:
                self._waiting.remove(job)
                return job
        return None

    def _work(self) -> None:
        while self._wait():
            self._do_one()

    def _wait(self) -> bool:
        with self._changed:
            while not self._waiting and not self._closed:
                self._changed.wait()
            if self._closed:
                return False
            self._running = self._waiting.popleft()
            return True

    def _do_one(self) -> None:
        job = self._running
        assert job is not None
        job.run()
        with self._changed:
            self._running = None
        self._post(job)
