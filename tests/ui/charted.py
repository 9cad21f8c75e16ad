"""A simple chart for tests of the canvas: dots on rings, or arrows, drawn by Qt itself."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from app.charts.rendering import in_view
from app.charts.scene import Mark, Rings, Scene
from app.domain.speech import Speech
from app.ui.widgets.canvas import ChartCanvas
from app.ui.widgets.chart_picture import Drawn, Wish

RINGS = ((7, 60.0), (30, 103.0), (91, 146.0), (182, 189.0), (365, 232.0))


class Drawer:
    """Draws the marks that are given as data; remembers every wish."""

    def __init__(self) -> None:
        self.wishes: list[Wish] = []
        self.before: Callable[[], object] = lambda: None
        self.tall = 0  # how high a picture is at least
        self.kept = 0.0  # how wide the words at its left are

    def __call__(self, wish: Wish, speech: Speech) -> Drawn:
        self.wishes.append(wish)
        self.before()
        marks = wish.data
        assert isinstance(marks, tuple)
        ratio, height = wish.ratio, max(wish.height, self.tall)
        image = QImage(round(wish.width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(wish.look.colors["page"]))
        painter = QPainter(image)
        painter.setBrush(QColor(wish.look.colors["depth3"]))
        rings = Rings(300, 240, RINGS) if wish.key == "orbits" else None
        view = wish.look.view
        kept = self.kept
        wide = (wish.width * view.wide - kept) / (wish.width - kept)
        there = tuple(
            mark._replace(x=kept + (mark.x - kept) * wide, y=mark.y * view.high) for mark in marks
        )
        size = wish.width * view.wide, height * view.high
        sheet = Scene(*size, there, rings, (), kept)
        scene = in_view(sheet, view)
        for mark in scene.marks:
            painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
        painter.end()
        return Drawn(image, scene)


def dot(person_id: int, name: str, x: float, y: float, is_movable: bool = False) -> Mark:
    """Return the mark of a dot of 16 pixels."""
    return Mark(person_id, name, x, y, 8.0, is_movable=is_movable)


# In reading order. Ana left, Bram right, Çağla above, Dov below the middle; Ben on the rim.
MARKS = (
    dot(1, "Ana Silva", 200, 240),
    dot(5, "Ben Carr", 560, 120, is_movable=True),
    dot(2, "Bram van den Heuvel", 400, 240),
    dot(3, "Çağla Aydın", 300, 140),
    dot(4, "Dov Katz", 300, 340),
)


def walk_to(canvas: ChartCanvas, mark_id: int) -> None:
    """Walk from the first mark to another, as the keyboard does."""
    ids = [mark.id for mark in canvas.scene().marks]
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    for _ in range(ids.index(mark_id)):
        QTest.keyClick(canvas, Qt.Key.Key_PageDown)
