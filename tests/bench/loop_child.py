"""Imports an address book through the window and counts months while a timer looks on."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.ui.application import Application
from app.ui.dialogs.import_preview import ImportDialog
from app.ui.warming import load_charts
from tests.bench.probe import memory_peak
from tests.bench.window import open_kith, pause, timeline_of, wait

IDLE_MS = 500


class Gaps(QObject):
    """A timer of one millisecond; remembers the longest time it had to wait."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._look)
        self._last, self.longest = 0.0, 0.0

    def watch(self, act: Callable[[], object]) -> float:
        """Return for how many seconds the event loop was held at the longest during an act."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer.start()
        act()
        self._timer.stop()
        self._look()
        return self.longest

    def _look(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def import_book(application: Application, book: Path) -> None:
    """Import through the preview as a user does, and undo it."""
    assert application.session is not None
    application.session.preview([book])
    dialogs = application.window.findChildren(ImportDialog)
    dialog = dialogs[-1]
    wait(dialog.go_on.isVisible)
    dialog.go_on.click()
    wait(dialog.undo.isVisible)
    dialog.undo.click()
    journal = application.session.journal
    wait(lambda: journal.next_redo() is not None)
    pause(IDLE_MS)


def count_months(application: Application) -> None:
    """Have the timeline counted again."""
    model = timeline_of(application).model
    counted: list[bool] = []
    model.counted.connect(lambda: counted.append(True))
    model.refresh()
    wait(lambda: counted)


def main(path: Path, book: Path, times: int) -> None:
    """Do both by turns, the first turn to warm up, and say how long the loop was held."""
    application = open_kith(path)
    for _piece in load_charts():
        pass  # or the window would load it meanwhile, and the import be charged with it
    gaps, before = Gaps(), memory_peak()
    rounds = []
    for _ in range(times + 1):
        rounds.append({
            "idle": gaps.watch(lambda: pause(IDLE_MS)),
            "import": gaps.watch(lambda: import_book(application, book)),
            "months": gaps.watch(lambda: count_months(application)),
        })  # fmt: skip
    after = memory_peak()
    application.end()
    print(json.dumps({"rounds": rounds[1:], "before": before, "after": after}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
