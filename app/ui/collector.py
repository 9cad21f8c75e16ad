"""Keeps Python's garbage collector on the GUI thread, where Qt objects must die."""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
QUIET = 3  # looks without work before anything is collected
MOST = 2_000_000  # young objects that are too many to wait for quiet: some 200 MB
LIBRARY = 20  # more new modules than a part of Kith brings with it


class Collector(QObject):
    """While it runs, no other thread collects: what it found could be a widget.

    It collects from the event loop, and only in quiet: while work makes objects by the hundred
    thousand, looking at them all would hold the window, and nearly all go by themselves.
    """

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_busy, self._quiet = is_busy, 0
        self._modules = len(sys.modules)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def stop(self) -> None:
        """Leave collecting to Python again; call it when the other threads have ended."""
        self._clock.stop()
        if self._was_enabled:
            gc.enable()

    def look(self) -> None:
        """Collect what is due if all is quiet, or if there is too much to wait."""
        self._pass_libraries()
        self._quiet = 0 if self._is_busy() else self._quiet + 1
        if self._quiet >= QUIET:
            _collect_due()
        elif gc.get_count()[0] > MOST:
            gc.collect(0)

    def _pass_libraries(self) -> None:
        """Look no more at a large library that was imported: it stays, 100,000 objects perhaps."""
        known, self._modules = self._modules, len(sys.modules)
        if self._modules > known + LIBRARY:
            gc.freeze()


def _collect_due() -> None:
    for generation, limit in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] <= limit:
            break
        gc.collect(generation)
