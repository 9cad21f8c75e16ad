"""One start, timed from outside: `bare`, or `kith` or `count` and the journal to open.

Nothing is imported before the clock has stopped but what the thing measured imports itself.
"""

import sys
import time
from typing import Any

IDLE_MS, LOOK_MS = 300, 1
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
    """Show a journal until its first page is painted and filled."""
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

    from tests.bench.probe import begun

    found = {"seconds": painted - begun(), "queries": queries, "filled": 0.0, "rows": 0}

    def report() -> None:
        rows = count_rows()
        if rows is None:
            QTimer.singleShot(LOOK_MS, report)
            return
        now = time.monotonic()
        found.update(filled=now - begun(), rows=rows)
        left = max(0, IDLE_MS - round(1000 * (now - painted)))
        QTimer.singleShot(left, lambda: _say(found))

    report()


def count_rows() -> int | None:
    """Return how many rows Today shows, None until it is filled; a bare window has none."""
    if "app.ui.pages.today" not in sys.modules:
        return 0
    from PySide6.QtWidgets import QApplication

    from app.ui.pages.today import TodayPage

    pages = (each for each in QApplication.allWidgets() if isinstance(each, TodayPage))
    body = next(pages).body
    if body is None:
        return None
    return sum(len(part.all()) for part in (body.on_mind, body.promised, body.coming))


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
