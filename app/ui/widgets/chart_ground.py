"""What a chart stands on: its picture, what is where in it, and what is pointed at or chosen."""

from collections.abc import Collection
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.charts.scene import Mark, Scene
from app.domain.speech import Speech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.chart_marks import mark_at, mark_of
from app.ui.widgets.chart_over import Meant
from app.ui.widgets.chart_picture import ChartPicture, Draw, draw_chart
from app.ui.widgets.chart_speaking import Source, Speaking
from app.ui.widgets.chart_zoom import FAR

SMALLEST, USUAL = QSize(240, 240), QSize(640, 592)
NOTHING = Scene(0, 0)
HANDS = {True: Qt.CursorShape.OpenHandCursor, False: Qt.CursorShape.PointingHandCursor}


class ChartGround(QWidget):
    """One chart of the gallery, drawn off the GUI thread; `drawn` comes with each new Scene."""

    drawn = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        speech: Speech,
        parent: QWidget | None = None,
        draw: Draw = draw_chart,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = ChartPicture(theme, tasks, speech, self, draw)
        self._speaking = Speaking(theme, tasks, self)
        self._pointed = self._chosen = self._focused = 0  # ids of marks
        self._named: frozenset[int] = frozenset()
        self._by_keys = False  # what is pointed at was reached by the keyboard
        self._is_framed = False  # the keyboard shows where it is
        self._is_said_elsewhere = False
        self._due: tuple[bool, bool] | None = None  # how to say what is pointed at, when drawn
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, key: str, data: object) -> None:
        """Show a chart of the gallery; what is shown now stays until it is drawn."""
        self._speaking.forget()
        self._picture.show_chart(key, data)

    def set_sentence_source(self, source: Source | None, is_said_elsewhere: bool = False) -> None:
        """Ask here, off the GUI thread, what is to be said beside a mark, by its id.

        What the keyboard is at may be said elsewhere: then its name alone stands beside it.
        """
        self._speaking.source, self._is_said_elsewhere = source, is_said_elsewhere
        self._speaking.forget()

    def set_chosen(self, mark_id: int) -> None:
        """Show a mark as chosen, 0 for none."""
        self._chosen = mark_id
        self.update()

    def set_named(self, marks: Collection[int]) -> None:
        """Show of which marks something is being said elsewhere."""
        self._named = frozenset(marks)
        self.update()

    def scene(self) -> Scene:
        """Return what is where, in pixels of the picture; empty while nothing is drawn."""
        return self._picture.drawn.scene if self._picture.drawn else NOTHING

    def place_of(self, mark_id: int) -> QPoint:
        """Return where a menu of a mark opens, in global pixels: at the pointer, else at it."""
        mark = self._mark_of(mark_id)
        if mark is None or self.underMouse():
            return QCursor.pos()
        return self.mapToGlobal(self._placing().map(QPoint(round(mark.x), round(mark.y))))

    def set_words(self, name: str, alternative: str) -> None:
        """Say the name of the chart, and its content in words, for those who hear it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(alternative)

    def sizeHint(self) -> QSize:
        return USUAL

    def minimumSizeHint(self) -> QSize:
        high = ceil(self.scene().height) if self._picture.grows else SMALLEST.height()
        return QSize(SMALLEST.width(), high)

    def _mark_of(self, mark_id: int) -> Mark | None:
        return mark_of(self.scene().marks, mark_id)

    def _placing(self) -> QTransform:
        """Return how the picture lies in the widget."""
        offset = self._offset()
        return self._picture.placed() or QTransform.fromTranslate(offset.x(), offset.y())

    def _mark_under(self, place: QPointF) -> Mark | None:
        if self._picture.zoom != FAR and place.x() < self.scene().kept:
            return None  # what lies under the words at the left is not seen
        place = self._in_picture(place)
        return mark_at(self.scene().marks, place.x(), place.y())

    def _in_picture(self, place: QPointF) -> QPointF:
        return self._placing().inverted()[0].map(place)

    def _offset(self) -> QPoint:
        """Return where the picture begins: in the middle, while it has not the widget's size."""
        wide, high = self.scene()[:2]
        above = 0 if self._picture.grows else round(self.height() - high) // 2
        return QPoint(round(self.width() - wide) // 2, above)

    def _point(self, mark: Mark | None, by_keys: bool = False) -> None:
        before, self._pointed = self._pointed, mark.id if mark else 0
        if self._pointed == before and not by_keys:
            return
        self._by_keys = by_keys
        self._speaking.hush()
        self._set_cursor(mark)
        self.update()
        if mark is not None:
            self._say(mark, by_keys, by_keys)

    def _say(self, mark: Mark, is_brief: bool, is_aloud: bool) -> None:
        """Say what a mark means, once the picture shows the part of the chart that is wanted."""
        self._due, is_brief = None, is_brief and self._is_said_elsewhere
        if self._picture.placed() is None:
            self._speaking.say(mark, self.scene(), self._offset(), is_brief, is_aloud)
        else:
            self._due = is_brief, is_aloud

    def _saying(self) -> tuple[bool, bool] | None:
        """Return how to say in another picture what is being said, None where nothing is."""
        return (self._by_keys, self._speaking.is_unheard) if self._speaking.is_on else None

    def _set_cursor(self, mark: Mark | None) -> None:
        ground = HANDS[True] if self._picture.zoom != FAR else Qt.CursorShape.ArrowCursor
        self.setCursor(HANDS[mark.is_movable] if mark else ground)

    def _meant(self, is_moving: bool) -> Meant:
        pointed = 0 if is_moving else self._pointed
        focused = self._focused if self._is_framed and self.hasFocus() else 0
        return Meant(self._chosen, pointed, focused, self._named)
