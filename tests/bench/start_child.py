"""One start, timed from outside: `bare`, or `kith` or `count` and the journal to open.

Nothing is imported before the clock has stopped but what the thing measured imports itself.
"""

import sys
import time
from typing import Any

IDLE_MS = 300
statements: list[str] = []


def start_bare() -> None:
    """Show a plain window with an empty list until it is painted and idle."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QListView, QMainWindow

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Expose:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, report_later)
            return False

    qt = QApplication(sys.argv[:1])
    window, watch = QMainWindow(), Watch()
    window.setCentralWidget(QListView(window))
    window.resize(1200, 800)
    window.show()
    window.windowHandle().installEventFilter(watch)
    qt.exec()


def start_kith(path: str) -> None:
    """Show a journal until its first page is painted and everything is counted."""
    from pathlib import Path

    from app.__main__ import Wanted, open_window

    open_window(Wanted(Path(path), may_make=False), report_later)


def count_statements() -> None:
    """Have every statement written down that any connection carries out from now on."""
    import apsw

    def write_down(_cursor: object, sql: str, _values: object) -> bool:
        statements.append(sql)
        return True

    def watch(connection: apsw.Connection) -> None:
        connection.exec_trace = write_down

    apsw.connection_hooks.append(watch)


def report_later() -> None:
    """Stop the clock; once nothing is left to do, say what was seen and end."""
    painted, queries = time.monotonic(), len(statements)
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QListView, QMainWindow

    from tests.bench.probe import begun

    seconds = painted - begun()
    (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    (view,) = (each for each in window.findChildren(QListView) if each.isVisible())
    model = view.model()
    rows = model.rowCount() if model else 0
    found = {"seconds": seconds, "queries": queries, "rows": rows}

    def report() -> None:
        if getattr(model, "is_counted", True):
            _say(found)
        else:
            QTimer.singleShot(IDLE_MS, report)

    QTimer.singleShot(IDLE_MS, report)


def _say(found: dict[str, Any]) -> None:
    import json

    from PySide6.QtWidgets import QApplication

    from tests.bench.probe import memory_peak

    print(json.dumps(found | {"memory": memory_peak(), "all_queries": len(statements)}))
    QApplication.quit()


def main(mode: str, *paths: str) -> None:
    """Start once."""
    if mode == "count":
        count_statements()
    if mode == "bare":
        start_bare()
    else:
        start_kith(*paths)


if __name__ == "__main__":
    main(*sys.argv[1:])
