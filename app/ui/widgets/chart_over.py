"""What is painted over the picture of a chart: pointed at, chosen, with the keyboard, dragged."""

from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QRegion

from app.charts.scene import Mark, Scene
from app.ui.theme import FIELD_RADIUS, HAIR, S2, S4, S8, S12, S16, Theme
from app.ui.widgets.painting import draw_box, draw_focus

LINE = 3  # an arrow that is meant is a little stronger than the others


class Meant(NamedTuple):
    """Marks by how they are meant, 0 for none; `focused` is where the keyboard is in use,
    `named` are those of whom something is being said beside the chart.
    """

    chosen: int
    pointed: int
    focused: int
    named: frozenset[int] = frozenset()


def box_of(mark: Mark) -> QRect:
    """Return the whole pixels of a mark, with its line if it is an arrow's."""
    if mark.box is not None:
        return rect_of(mark.box).toAlignedRect()
    xs, ys = (
        [mark.x - mark.radius, mark.x + mark.radius],
        [mark.y - mark.radius, mark.y + mark.radius],
    )
    if mark.tail is not None:
        xs.append(mark.tail[0])
        ys.append(mark.tail[1])
    left, top = floor(min(xs)), floor(min(ys))
    return QRect(left, top, ceil(max(xs)) - left, ceil(max(ys)) - top)


def rect_of(box: tuple[float, float, float, float]) -> QRectF:
    """Return a box as a rectangle."""
    left, top, right, bottom = box
    return QRectF(left, top, right - left, bottom - top)


def text_boxes(scene: Scene) -> list[QRect]:
    """Return the whole pixels of every text."""
    return [
        QRect(QPoint(floor(left), floor(top)), QPoint(ceil(right), ceil(bottom)))
        for left, top, right, bottom in scene.texts
    ]


def paint_marks(painter: QPainter, theme: Theme, scene: Scene, meant: Meant) -> None:
    """Mark what is meant by what: a ring with a gap, a closer one, and the keyboard's box.

    Of an arrow it is the line that is marked, and where the keyboard is the circle at its start
    too; of a cell or a bar its outline.
    """
    has_rings = scene.rings is not None
    for mark in scene.marks:
        if mark.id in (meant.chosen, meant.pointed, meant.focused) or mark.id in meant.named:
            _paint_mark(painter, theme, mark, meant, mark.tail is not None and not has_rings)


def _paint_mark(painter: QPainter, theme: Theme, mark: Mark, meant: Meant, is_arrow: bool) -> None:
    is_focused = mark.id == meant.focused
    if mark.id == meant.chosen or (is_focused and is_arrow):
        _paint_chosen(painter, theme, mark, is_arrow)
    elif mark.id == meant.pointed or mark.id in meant.named:
        _paint_pointed(painter, theme, mark, is_arrow)
    if is_focused and not is_arrow:
        _paint_focus(painter, theme, mark)


def _paint_pointed(painter: QPainter, theme: Theme, mark: Mark, is_arrow: bool) -> None:
    if is_arrow:
        _paint_line(painter, theme, mark)
    elif mark.box is not None:
        _paint_outline(painter, theme, mark.box, HAIR)
    else:
        _paint_ring(painter, theme, mark.x, mark.y, mark.radius)


def _paint_chosen(painter: QPainter, theme: Theme, mark: Mark, is_arrow: bool) -> None:
    if is_arrow and mark.tail is not None:
        _paint_line(painter, theme, mark)
        _paint_ring(painter, theme, *mark.tail, S8)
    elif mark.box is not None:
        _paint_outline(painter, theme, mark.box, S2 + HAIR)
    else:
        _paint_ring(painter, theme, mark.x, mark.y, mark.radius + S4)


def _paint_focus(painter: QPainter, theme: Theme, mark: Mark) -> None:
    side = 2 * (mark.radius + S8)
    box = QRectF(mark.x - side / 2, mark.y - side / 2, side, side)
    if mark.box is not None:
        box = rect_of(mark.box).adjusted(-S4, -S4, S4, S4)
    draw_focus(painter, theme, box, FIELD_RADIUS)


def _paint_outline(
    painter: QPainter, theme: Theme, box: tuple[float, float, float, float], gap: float
) -> None:
    """Outline a cell or a bar, so far away from its edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), S2))
    painter.drawRoundedRect(rect_of(box).adjusted(-gap, -gap, gap, gap), S2, S2)


def paint_aim(painter: QPainter, theme: Theme, scene: Scene, days: int) -> None:
    """Mark the ring that something would be dropped on; it leaves out all words."""
    if scene.rings is None:
        return
    radius = next(radius for each, radius in scene.rings.rings if each == days)
    free = QRegion(0, 0, ceil(scene.width), ceil(scene.height))
    for box in text_boxes(scene):
        free -= QRegion(box)
    painter.save()
    painter.setClipRegion(free)
    _paint_ring(painter, theme, scene.rings.x, scene.rings.y, radius)
    painter.restore()


def paint_dragged(
    painter: QPainter, theme: Theme, image: QImage, mark: Mark, place: QPointF
) -> None:
    """Paint what lies under a mark in the picture at another place, cut out round, with a ring."""
    box = QRectF(-mark.radius, -mark.radius, 2 * mark.radius, 2 * mark.radius)
    ratio = image.devicePixelRatioF()
    source = box.translated(mark.x, mark.y)
    source = QRectF(source.topLeft() * ratio, source.size() * ratio)
    path = QPainterPath()
    path.addEllipse(box.translated(place))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(path)
    painter.drawImage(box.translated(place), image, source)
    painter.restore()
    _paint_ring(painter, theme, place.x(), place.y(), mark.radius)


def paint_word(painter: QPainter, theme: Theme, word: str, place: QPointF, room: QRect) -> None:
    """Paint a word on a small sheet beside a place, inside the room."""
    font = theme.font("meta_strong")
    width = QFontMetricsF(font).horizontalAdvance(word) + S16
    box = QRectF(0, 0, ceil(width), theme.line("meta_strong") + S8)
    x = place.x() + S16
    if x + box.width() > room.right():
        x = place.x() - S16 - box.width()
    box.moveTo(x, max(room.top(), place.y() - S12 - box.height()))
    draw_box(painter, box, theme.color("raised"), theme.color("line"))
    painter.setFont(font)
    painter.setPen(theme.color("ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


def _paint_ring(painter: QPainter, theme: Theme, x: float, y: float, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), S2))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _paint_line(painter: QPainter, theme: Theme, mark: Mark) -> None:
    if mark.tail is None:
        return
    line = QLineF(QPointF(*mark.tail), QPointF(mark.x, mark.y))
    if line.length() <= S4 + S8:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), LINE))
    # Between the circle at its start and the head at its end.
    shares = S4 / line.length(), 1 - S8 / line.length()
    painter.drawLine(line.pointAt(shares[0]), line.pointAt(shares[1]))
