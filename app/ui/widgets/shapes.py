"""The shapes of signs and small charts, painted in the colours of whoever paints them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.domain.signs import Area, Arrow, Block, Dot, Line, Shape
from app.ui.theme import HAIR, S2, S8

Color = Callable[[str], QColor]  # the colour of a token


def draw_shape(painter: QPainter, color: Color, shape: Shape) -> None:
    """Draw a shape where the painter's origin is that of the drawing it belongs to."""
    match shape:
        case Dot(x, radius, face, edge, width, y):
            _prepare(painter, color, face, edge, width)
            painter.drawEllipse(QPointF(x, y), radius - width / 2, radius - width / 2)
        case Line(x0, y0, x1, y1, token, width, dashes):
            _draw_line(painter, color, QLineF(x0, y0, x1, y1), (token, width, dashes))
        case Arrow(start, end, token):
            _draw_line(painter, color, QLineF(start, 0, end - S8, 0), (token, S2, ()))
            _draw_area(painter, color, ((end, 0), (end - 9, -3.5), (end - 9, 3.5)), token)
        case Block(x, y, width, height, token, edge, alpha):
            painter.setOpacity(alpha)
            _prepare(painter, color, token, edge, HAIR)
            half = HAIR / 2 if edge else 0
            box = QRectF(x, y, width, height)
            painter.drawRect(box.adjusted(half, half, -half, -half))
            painter.setOpacity(1)
        case Area(points, token, alpha):
            painter.setOpacity(alpha)
            _draw_area(painter, color, points, token)
            painter.setOpacity(1)


def _prepare(painter: QPainter, color: Color, face: str, edge: str, width: float) -> None:
    painter.setPen(QPen(color(edge), width) if edge else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(color(face))


def _draw_line(
    painter: QPainter, color: Color, line: QLineF, look: tuple[str, float, tuple[float, ...]]
) -> None:
    token, width, dashes = look
    pen = QPen(color(token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if width == HAIR and line.dy() == 0:
        line.translate(0, HAIR / 2)  # onto whole pixels
    if dashes:
        pen.setDashPattern([length / width for length in dashes])
    painter.setPen(pen)
    painter.drawLine(line)


def _draw_area(
    painter: QPainter, color: Color, points: Sequence[tuple[float, float]], token: str
) -> None:
    _prepare(painter, color, token, "", 0)
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
