"""Where every exception of the window ends: expected trouble is told, a bug is reported."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import Trouble
from app.ui import log

MOST_REPORTS = 50


class Troubles(QObject):
    """Catches what nobody caught, in any thread, and passes it to the GUI thread.

    told carries the sentence of a Trouble, reported the text of a bug report.
    """

    told = Signal(str)
    reported = Signal(str)
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: set[str] = set()
        self._before = sys.excepthook, threading.excepthook
        self._caught.connect(self.handle, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the place where uncaught exceptions go."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._hook
        threading.excepthook = lambda caught: self._pass_on(caught.exc_value)

    def uninstall(self) -> None:
        """Leave uncaught exceptions to whoever had them before."""
        sys.excepthook, threading.excepthook = self._before

    def handle(self, error: BaseException) -> None:
        """Tell or report one exception; the same bug is reported once."""
        if isinstance(error, Trouble):
            self.told.emit(str(error))
            return
        report = log.make_report(error)
        if report in self._known or len(self._known) >= MOST_REPORTS:
            return
        self._known.add(report)
        log.log_bug(report)
        self.reported.emit(report)

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Trouble):
            sys.__excepthook__(kind, error, trace)  # whoever started it from a terminal sees it
        if not issubclass(kind, KeyboardInterrupt):
            self._pass_on(error)

    def _pass_on(self, error: BaseException | None) -> None:
        if error is not None:
            self._caught.emit(error)
