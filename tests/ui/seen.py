"""What is on the screen: the windows in front, and all that can be read on them, also aloud."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMainWindow,
    QTableView,
    QTextEdit,
    QWidget,
)


def visible_windows() -> list[QWidget]:
    """Return every window that is shown."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def sweep() -> None:
    """Delete every window: without an event loop, or without an end of the process, they live on.

    Whatever lives on is dressed again with every theme, which makes all later tests slow.
    """
    for window in QApplication.topLevelWidgets():
        if window.parent() is None:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def front_window() -> QWidget:
    """Return the window that a click reaches: the popup, else the dialog, else the window."""
    covering = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if covering is not None:
        return covering
    shown = visible_windows()
    dialogs = [each for each in shown if each.isModal()]
    mains = [each for each in shown if isinstance(each, QMainWindow)]
    assert dialogs or mains, "no window is open"
    return (dialogs or mains)[-1]


def focus_window() -> QWindow:
    """Return the window that keys go to."""
    window = QGuiApplication.focusWindow()
    assert window is not None, "no window has the keyboard"
    return window


def in_front() -> list[QWidget]:
    """Return everything that can be seen and reached now."""
    active = QApplication.activePopupWidget() or QApplication.activeWindow()
    active = active or front_window()
    return [each for each in [active, *active.findChildren(QWidget)] if each.isVisible()]


def named(name: str) -> list[QWidget]:
    """Return what is in front and called so; whose name only begins so comes last."""
    found = [each for each in in_front() if name_of(each).startswith(name)]
    return sorted(found, key=lambda each: name_of(each) != name)


def lists_named(name: str) -> list[QAbstractItemView]:
    """Return the lists in front that are called so."""
    return [each for each in named(name) if isinstance(each, QAbstractItemView)]


def name_of(widget: QWidget) -> str:
    """Return the name under which a widget is read aloud."""
    read = QAccessible.queryAccessibleInterface(widget)
    return read.text(QAccessible.Text.Name) if read is not None else ""


def reading(widget: QWidget) -> Iterator[str]:
    """Yield what can be read on a widget itself."""
    if isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView):
        yield from read_rows(widget)
    yield name_of(widget)


def everything_read() -> list[str]:
    """Return all that can be read in front."""
    return [words for widget in in_front() for words in reading(widget) if words]


def read_rows(view: QAbstractItemView) -> list[str]:
    """Return the rows of a view as they are read aloud, the cells of a table side by side."""
    model = view.model()
    columns = range(model.columnCount() if isinstance(view, QTableView) else 1)
    return [
        " | ".join(read_cell(model.index(row, column)) for column in columns)
        for row in range(model.rowCount())
    ]


def read_cell(index: QModelIndex) -> str:
    """Return a cell as it is read aloud."""
    aloud = index.data(Qt.ItemDataRole.AccessibleTextRole)
    shown = index.data(Qt.ItemDataRole.DisplayRole)
    return str(aloud or shown or "")


def row_rect(view: QAbstractItemView, words: str) -> QRect:
    """Return where the row stands that holds these words."""
    rows = read_rows(view)
    row = next((at for at, read in enumerate(rows) if words in read), None)
    assert row is not None, f"{words!r} is not among {rows}"
    return view.visualRect(view.model().index(row, 0))
