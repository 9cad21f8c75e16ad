"""The program's own icon, in colour."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import paths
from app.ui.theme import Theme

DRAWN_FOR = ((16, "kith-16"), (32, "kith-32"))
SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw_app_icon(side: int, ratio: float = 1.0) -> QPixmap:
    """Draw the icon, side in logical pixels, from the drawing that is made for its size."""
    from PySide6.QtSvg import QSvgRenderer

    name = next((name for least, name in DRAWN_FOR if side <= least), "kith")
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill("transparent")
    painter = QPainter(pixmap)
    source = str(paths.resource("icons", "app", f"{name}.svg"))
    QSvgRenderer(source).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def app_icon() -> QIcon:
    """Return the icon for windows and task bars."""
    icon = QIcon()
    for side in SIZES:
        icon.addPixmap(draw_app_icon(side))
    return icon


class AppIcon(QWidget):
    """The icon as a widget, size in pixels at the usual text size."""

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, draw_app_icon(self.width(), self.devicePixelRatioF()))
