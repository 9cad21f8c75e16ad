"""One line of Today that can be chosen: by a click, by Enter, or reached by the arrow keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QScrollArea, QSizePolicy, QWidget

from app.ui.theme import HOVER, RADIUS, S24, Theme
from app.ui.widgets.buttons import KEYBOARD_REASONS
from app.ui.widgets.fitted import take_heights
from app.ui.widgets.painting import draw_box, draw_focus

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Row(QAbstractButton):
    """Give it a layout; `clicked` means that it was chosen, stepped asks for the row beside it.

    entered tells that the keyboard came here. A kind of row fills its menu.
    """

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ring = False
        # Not fixed: what a layout remembers of a hint may be of another width, and cut words off.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.changed.connect(self.update)

    def hold_tab(self, is_stop: bool) -> None:
        """Say whether Tab stops here: of a list of rows only one is a stop."""
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        for part in (self, *self.stops()):
            part.setFocusPolicy(policy)

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches inside of the row while the row is a stop."""
        return []

    def chosen_part(self) -> QRect:
        """Return what of the row a click chooses."""
        return self.rect()

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done with the row."""

    def ways(self) -> Mapping[int, Callable[[], object]]:
        """Return what a single key does, by key, while the keyboard is on the row itself."""
        return {}

    def take_keyboard(self) -> None:
        """Put the keyboard on the row, for all to see."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        # Where it lies is only known once what went away above has left its room.
        QTimer.singleShot(0, self, lambda: bring_into_sight(self, self.chosen_part()))

    def open_menu(self, place: QPoint | None = None) -> QMenu | None:
        """Open the menu of the row at a place on the screen, by itself under its first line.

        None where there is nothing to offer.
        """
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        menu.popup(place or self.mapToGlobal(self.chosen_part().bottomLeft()))
        return menu

    def hitButton(self, place: QPoint) -> bool:
        return self.chosen_part().contains(place)

    def sizeHint(self) -> QSize:
        """Return the size at this width, since words wrap."""
        layout = self.layout()
        width = max(self.width(), self._theme.px(1))
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on keys for the row; those that a box inside of it leaves alone are none of them."""
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        way = None if event.modifiers() else self.ways().get(event.key())
        if not self.hasFocus():
            event.ignore()
        elif way is not None:
            way()
        elif event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in ENTER and not event.modifiers():
            self.click()
        elif event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and is_shifted):
            self.open_menu()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # a button by itself would hand the focus on
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.open_menu(event.globalPos() if by_mouse else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)
        self.entered.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.chosen_part())
        if self.underMouse() or self.hasFocus():
            draw_box(painter, rect, self._theme.color("ink", HOVER), radius=RADIUS)
        if self.hasFocus() and self._ring:
            draw_focus(painter, self._theme, rect, RADIUS)


def bring_into_sight(part: QWidget, place: QRect | None = None) -> None:
    """Scroll the page so far that a part of it, or a place in it, is seen; from its top on."""
    area: QWidget | None = part
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    content = area.widget() if area is not None else None
    if area is None or content is None:
        return
    take_heights(part)
    place = place or part.rect()
    top = part.mapTo(content, place.topLeft()).y() - S24
    bar, high = area.verticalScrollBar(), area.viewport().height()
    lowest = min(top, top + place.height() + 2 * S24 - high)
    bar.setValue(min(max(bar.value(), lowest), top))
