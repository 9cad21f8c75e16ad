"""Shapes that several widgets and delegates draw alike."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.theme import FIELD_RADIUS, HAIR, RADIUS, S4, SHADOW, SHADOW_STRENGTH, Theme


def draw_box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | None,
    outline: QColor | None = None,
    radius: float = FIELD_RADIUS,
    width: float = HAIR,
) -> None:
    """Draw a rounded box whose outline lies inside rect and stays crisp."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(outline, width))
    half = width / 2
    inner = rect.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius - half, radius - half)


def draw_focus(painter: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    """Draw the ring that shows where the keyboard is."""
    draw_box(painter, rect, None, theme.color("accent"), radius)


def draw_hatch(painter: QPainter, theme: Theme, rect: QRectF, step: int = 6) -> None:
    """Fill rect with the hatching that stands for "nothing written yet"."""
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("outline"), HAIR))
    height = rect.height()
    x = rect.left() - height
    while x < rect.right():
        painter.drawLine(QRectF(x, rect.top(), height, height).bottomLeft(),
                         QRectF(x, rect.top(), height, height).topRight())  # fmt: skip
        x += step
    painter.restore()


def draw_raised(painter: QPainter, theme: Theme, rect: QRectF, radius: float = RADIUS) -> None:
    """Draw what floats over the page: a soft shadow inside rect, the box SHADOW pixels in."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("shadow", SHADOW_STRENGTH))
    for step in range(SHADOW):
        around = rect.adjusted(step, step + S4, -step, -step)
        painter.drawRoundedRect(around, radius + SHADOW - step, radius + SHADOW - step)
    box = rect.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    draw_box(painter, box, theme.color("raised"), theme.color("line"), radius)
