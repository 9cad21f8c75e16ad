"""Keeps Python's garbage collector on the GUI thread, where Qt objects must die."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Collector(QObject):
    """While it runs, no other thread collects: what it found could be a widget.

    It collects as often as Python would by itself, but from the event loop.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self.collect)
        self._clock.start()

    def stop(self) -> None:
        """Leave collecting to Python again; call it when the other threads have ended."""
        self._clock.stop()
        if self._was_enabled:
            gc.enable()

    def collect(self) -> None:
        """Collect the generations that are due."""
        for generation, limit in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] <= limit:
                break
            gc.collect(generation)
