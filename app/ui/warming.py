"""Loads what charts and figures need while nobody does anything: the first need not wait."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from app.ui.lane import Job, Lane, Progress

IDLE_MS = 2000
Kind = QEvent.Type
INPUT = {
    Kind.KeyPress, Kind.MouseButtonPress, Kind.MouseMove, Kind.Wheel, Kind.TouchBegin,
    Kind.TouchUpdate, Kind.InputMethod, Kind.DragMove,
}  # fmt: skip
Load = Callable[[], Iterator[None]]


def load_charts() -> Iterator[None]:
    """Load numpy, matplotlib and every chart of the gallery, and what counts a quarter."""
    from app.charts.loading import load

    yield from load()
    import app.charts.small
    import app.domain.quarter_words
    import app.journal.looking.quarter  # noqa: F401  (only for being there)


class Warming(QObject):
    """Takes one piece after the other in a thread of its own, once a window had no input awhile.

    A chart that is wanted before loads for itself what is missing. `ended` comes when all is
    there and still nobody does anything; close it before the program ends, which waits for the
    piece that is being loaded.
    """

    ended = Signal()
    _passed = Signal()

    def __init__(self, window: QWindow, parent: QObject, load: Load = load_charts) -> None:
        super().__init__(parent)
        self._load = load
        self._pieces: Iterator[None] | None = None
        self._job: Job | None = None
        self._lane = Lane("kith-warm", lambda _job: self._passed.emit())
        self._passed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._clock = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._clock.timeout.connect(self._take)
        self._clock.start()
        self._is_loaded = self._is_over = False
        self._watch(window)
        program = QGuiApplication.instance()
        assert isinstance(program, QGuiApplication)
        program.focusWindowChanged.connect(self._watch)

    def close(self) -> None:
        """Leave the rest unloaded; no thread is left when this returns."""
        self._is_over = True
        self._clock.stop()
        self._lane.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT and not self._is_over:
            self._clock.start()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Hear of input in another window too: somebody writes in the small one for jots."""
        if window is not None:
            window.installEventFilter(self)

    def _take(self) -> None:
        if self._is_loaded:
            self.close()
            self.ended.emit()
        elif self._job is None:  # else one piece is still on its way, and the next follows it
            self._job = Job(self._load_next, self._passed.emit)
            self._lane.add(self._job)

    def _load_next(self, _progress: Progress) -> bool:
        """Load a piece, in the lane; return whether there may be more."""
        if self._pieces is None:
            self._pieces = self._load()
        return next(self._pieces, self) is None

    def _go_on(self) -> None:
        if self._job is None or self._is_over:
            return
        # Whatever went wrong, the chart that needs the piece will meet it and tell.
        has_more, _trouble = self._job.take()
        self._job = None
        self._is_loaded = not has_more
        if not self._clock.isActive():
            self._take()
