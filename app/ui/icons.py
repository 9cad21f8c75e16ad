"""Phosphor icons tinted and drawn through QtSvg, crisp at every pixel ratio."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from app import paths

RATIOS = (1.0, 1.25, 1.5, 2.0)
FADED = 0.4


def draw_svg(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Draw one icon in one colour ("#rrggbb"), size in logical pixels; unknown names raise."""
    from PySide6.QtSvg import QSvgRenderer

    source = paths.resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))
    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def fade(pixmap: QPixmap) -> QPixmap:
    """Return the same picture as a control that is switched off shows it."""
    faded = QPixmap(pixmap.size())
    faded.setDevicePixelRatio(pixmap.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(FADED)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return faded


def make_icon(name: str, colour: str, size: int) -> QIcon:
    """Make an icon for menus and other places that Qt draws by itself."""
    icon = QIcon()
    for ratio in RATIOS:
        pixmap = draw_svg(name, colour, size, ratio)
        icon.addPixmap(pixmap)
        icon.addPixmap(fade(pixmap), QIcon.Mode.Disabled)
    return icon
