"""A raised sheet that opens where it is asked for and closes with a click elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.theme import RADIUS, S4, S8, S12, S16, SHADOW, Theme
from app.ui.widgets.painting import draw_raised

WIDTH = 288


class Popup(QFrame):
    """Add to `column`; `name` is read aloud. Esc closes it too."""

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(name)
        self._theme = theme
        self._anchor, self._window, self._screen = QRect(), QRect(), QRect()
        self.column = QVBoxLayout(self)
        across, down = SHADOW + S16, SHADOW + S12
        self.column.setContentsMargins(across, down, across, SHADOW + S16)
        self.column.setSpacing(S8)

    def open_under(self, widget: QWidget) -> None:
        """Show the sheet under a widget, or above it where only there is room.

        It stays inside the window, and inside the screen where it is too large for that.
        """
        self._anchor = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        self._screen = widget.screen().availableGeometry()
        self._window = window_of(widget).geometry().intersected(self._screen)
        self.fit()
        self.show()

    def fit(self) -> None:
        """Take the height that what is inside asks for."""
        self.setFixedWidth(self._theme.px(WIDTH) + 2 * SHADOW)
        high = self.column.totalHeightForWidth(self.width())  # -1 where nothing inside wraps
        self.setFixedHeight(max(high, self.column.totalMinimumSize().height()))
        if not self._anchor.isNull():
            self.move(self._left() - SHADOW, self._top() - SHADOW)

    def _left(self) -> int:
        width, anchor = self.width() - 2 * SHADOW, self._anchor
        ways = [anchor.x(), anchor.x() + anchor.width() - width]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ways.reverse()
        room = self._window if width <= self._window.width() - 2 * S8 else self._screen
        return fit_span(ways, width, room.x() + S8, room.x() + room.width() - S8)

    def _top(self) -> int:
        height, anchor = self.height() - 2 * SHADOW, self._anchor
        ways = [anchor.y() + anchor.height() + S4, anchor.y() - S4 - height]
        room = self._window if height <= self._window.height() - 2 * S8 else self._screen
        return fit_span(ways, height, room.y() + S8, room.y() + room.height() - S8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_shadow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sheet(self, self._theme)


def window_of(widget: QWidget) -> QWidget:
    """Return the window a widget belongs to, however many popups lie between."""
    window = widget.window()
    while window.windowType() == Qt.WindowType.Popup and (below := window.parentWidget()):
        window = below.window()
    return window


def fit_span(ways: Sequence[int], length: int, low: int, high: int) -> int:
    """Return the first start that keeps a length between low and high, or the nearest to it."""
    for start in ways:
        if low <= start <= high - length:
            return start
    return max(low, min(ways[0], high - length))


def paint_sheet(sheet: QWidget, theme: Theme) -> None:
    """Paint the ground of a sheet that is a window of its own."""
    painter = QPainter(sheet)
    if is_unblended():
        painter.fillRect(sheet.rect(), theme.color("raised"))
    draw_raised(painter, theme, QRectF(sheet.rect()))


def cut_shadow(sheet: QWidget) -> None:
    """Cut the shadow off a sheet where nobody may blend it with what lies below."""
    if is_unblended():
        box = QRectF(sheet.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        sheet.setMask(QRegion(path.toFillPolygon().toPolygon()))


def is_unblended() -> bool:
    """Return whether what is translucent may come out black, as on X without a compositor."""
    return QGuiApplication.platformName() == "xcb"
