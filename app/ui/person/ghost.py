"""Small buttons that show only where the pointer or the keyboard is: they ask for nothing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import IconButton

SIDE, LINE = 20, 16


class GhostButton(IconButton):
    """An icon at the end of a row, laid over it; seen while the row is pointed at or used."""

    def __init__(self, theme: Theme, icon: str, name: str, row: QWidget) -> None:
        super().__init__(theme, icon, name, size=SIDE, parent=row)
        self._row = row
        row.installEventFilter(self)
        row.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def place(self, steps: int = 0) -> None:
        """Stand at the end of the row's last line, `steps` buttons before it."""
        side = self.sizeHint().width()
        left = self._row.width() - side * (steps + 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = side * steps
        self.setGeometry(left, self._row.height() - side, side, side)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return False

    def is_seen(self) -> bool:
        """Whether the row is in use, but not being written in."""
        focus = QApplication.focusWidget()
        is_inside = focus is not None and (focus is self or self._row.isAncestorOf(focus))
        is_written = is_inside and isinstance(focus, QTextEdit)
        return not is_written and (self._row.underMouse() or is_inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_seen():
            line = self.rect().adjusted(0, self.height() - self._theme.px(LINE), 0, 0)
            QPainter(self).fillRect(line, self._theme.color("page"))
            super().paintEvent(event)


def open_menu(owner: QWidget, fill: Callable[[QMenu], None], under: QWidget) -> QMenu:
    """Open a menu made for this moment, its trailing edge under that of a widget."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(menu)
    right = under.mapToGlobal(under.rect().bottomRight())
    menu.popup(right - QPoint(menu.sizeHint().width(), 0))
    return menu
