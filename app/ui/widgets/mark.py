"""The program's mark as a line drawing: three rings and one dot off centre."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.theme import Theme

# Lengths of resources/icons/app/kith.svg, for an outer ring of radius 1.
RINGS = (0.24, 0.6, 1.0)
DOT_AT, DOT, GAP = 0.42, 0.22, 0.34
STROKE = 0.11
INSET = 0.94


def paint_mark(painter: QPainter, theme: Theme, rect: QRectF, background: str = "window") -> None:
    """Draw the mark as large as a square rect allows, in ink on a background token."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = rect.width() / 2 / (1 + STROKE / 2) * INSET
    middle = rect.center()
    painter.setPen(QPen(theme.color("soft_ink"), STROKE * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in RINGS:
        painter.drawEllipse(middle, ring * unit, ring * unit)
    dot = middle + QPointF(DOT_AT * unit, -DOT_AT * unit)
    painter.setPen(Qt.PenStyle.NoPen)
    for radius, token in ((GAP, background), (DOT, "accent")):
        painter.setBrush(theme.color(token))
        painter.drawEllipse(dot, radius * unit, radius * unit)
    painter.restore()
