"""A raised sheet that opens where it is asked for and closes with a click elsewhere."""

from PySide6.QtCore import QPoint, QRectF, Qt
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
        self.column = QVBoxLayout(self)
        across, down = SHADOW + S16, SHADOW + S12
        self.column.setContentsMargins(across, down, across, SHADOW + S16)
        self.column.setSpacing(S8)

    def open_under(self, widget: QWidget) -> None:
        """Show the sheet under a widget, inside the screen."""
        self.fit()
        corner = QPoint(-SHADOW, widget.height() + S4 - SHADOW)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(widget.width() + SHADOW - self.width())
        place = widget.mapToGlobal(corner)
        room = widget.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()

    def fit(self) -> None:
        """Take the height that what is inside asks for."""
        self.setFixedWidth(self._theme.px(WIDTH) + 2 * SHADOW)
        self.setFixedHeight(self.column.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_shadow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sheet(self, self._theme)


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
