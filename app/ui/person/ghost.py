"""Small buttons that show only where the pointer or the keyboard is: they ask for nothing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui.theme import FIELD_RADIUS, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.painting import draw_box

SIDE = 24


class GhostButton(IconButton):
    """An icon at the end of a row, laid over it; seen while the row is pointed at or used."""

    def __init__(self, theme: Theme, icon: str, name: str, row: QWidget) -> None:
        super().__init__(theme, icon, name, size=SIDE, parent=row)
        self._row = row
        row.installEventFilter(self)
        row.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def place(self, steps: int = 0) -> None:
        """Stand at the trailing end of the row, `steps` buttons before it."""
        side = self.sizeHint().width()
        left = self._row.width() - side * (steps + 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = side * steps
        self.setGeometry(left, 0, side, side)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return False

    def is_seen(self) -> bool:
        """Whether the row is in use."""
        focus = QApplication.focusWidget()
        inside = focus is not None and (focus is self or self._row.isAncestorOf(focus))
        return self._row.underMouse() or inside

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_seen():
            ground = self._theme.color("page")
            draw_box(QPainter(self), QRectF(self.rect()), ground, None, FIELD_RADIUS)
            super().paintEvent(event)


def open_menu(owner: QWidget, fill: Callable[[QMenu], None], under: QWidget) -> QMenu:
    """Open a menu made for this moment, its trailing edge under that of a widget."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(menu)
    right = under.mapToGlobal(under.rect().bottomRight())
    menu.popup(right - QPoint(menu.sizeHint().width(), 0))
    return menu
