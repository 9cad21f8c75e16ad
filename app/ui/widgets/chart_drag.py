"""A mark of a chart on its way to one of the rings."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.charts.scene import Mark, Scene
from app.ui import words
from app.ui.theme import Theme
from app.ui.widgets import chart_over as over
from app.ui.widgets.chart_marks import mark_of, ring_at


class Drag:
    """Where the button went down on whom, and where the mark is now; places in the picture."""

    def __init__(self) -> None:
        self.mark_id, self.is_pressed = 0, False
        self._begun: QPointF | None = None
        self._place: QPointF | None = None

    @property
    def is_on(self) -> bool:
        """Return whether a mark is being moved."""
        return self._place is not None

    def press(self, mark: Mark | None, place: QPointF) -> None:
        """Remember where the button went down."""
        self.mark_id, self.is_pressed = mark.id if mark else 0, True
        self._begun = place if mark is not None and mark.is_movable else None
        self._place = None

    def move(self, place: QPointF) -> bool:
        """Follow the pointer; return whether a mark goes with it."""
        if self._begun is None:
            return False
        way = (place - self._begun).manhattanLength()
        if self.is_on or way >= QApplication.startDragDistance():
            self._place = place
        return self.is_on

    def stop(self) -> None:
        """Leave everything where it was."""
        self.mark_id, self.is_pressed = 0, False
        self._begun = self._place = None

    def aim(self, scene: Scene) -> int:
        """Return the days of the ring that the mark would be dropped on, 0 for none."""
        if scene.rings is None or self._place is None:
            return 0
        return ring_at(scene.rings, self._place.x(), self._place.y())

    def paint(
        self, painter: QPainter, theme: Theme, scene: Scene, image: QImage, room: QRect
    ) -> None:
        """Paint the moved mark, and the ring under it with its name."""
        mark, days = mark_of(scene.marks, self.mark_id), self.aim(scene)
        if self._place is None or mark is None:
            return
        if days:
            over.paint_aim(painter, theme, scene, days)
        over.paint_dragged(painter, theme, image, mark, self._place)
        if days:
            word = words.rhythm_names().get(days) or words.rhythm(days)
            over.paint_word(painter, theme, word, self._place, room)
