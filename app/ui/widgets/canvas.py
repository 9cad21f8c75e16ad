"""The widget that shows a chart: its marks can be pointed at, walked through, chosen and moved."""

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.charts.scene import Mark, Scene
from app.domain.speech import Speech
from app.ui.tasks import Tasks
from app.ui.theme import FIELD_RADIUS, Theme
from app.ui.widgets import chart_over as over
from app.ui.widgets.chart_drag import Drag
from app.ui.widgets.chart_keys import Walk
from app.ui.widgets.chart_marks import mark_at, mark_of
from app.ui.widgets.chart_picture import ChartPicture, Draw, draw_chart
from app.ui.widgets.chart_speaking import Source, Speaking
from app.ui.widgets.painting import draw_focus

SMALLEST, USUAL = QSize(240, 240), QSize(640, 592)
TAKE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
HANDS = {True: Qt.CursorShape.OpenHandCursor, False: Qt.CursorShape.PointingHandCursor}
NOTHING = Scene(0, 0)


class ChartCanvas(QWidget):
    """One chart of the gallery, drawn off the GUI thread, with its marks made touchable.

    `pointed` carries the person under the pointer or at the keyboard, 0 for nobody; `chosen`
    comes with a click or Enter; `menu_wanted` with where to open a menu, in global pixels;
    `moved` when somebody was dropped on the ring of so many days; `drawn` with each new Scene.
    """

    pointed = Signal(int)
    chosen = Signal(int)
    menu_wanted = Signal(int, QPoint)
    moved = Signal(int, int)
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
        self._picture.arrived.connect(self._take_picture)
        self._speaking = Speaking(theme, tasks, self)
        self._walk, self._drag = Walk(), Drag()
        self._pointed = self._chosen = self._focused = 0  # ids of people
        self._by_keys = False  # what is pointed at was reached by the keyboard
        self._is_framed = False  # the keyboard shows where it is
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    # What is shown

    def show_chart(self, key: str, data: object) -> None:
        """Show a chart of the gallery; what is shown now stays until it is drawn."""
        self._speaking.forget()
        self._picture.show_chart(key, data)

    def clear(self) -> None:
        """Show nothing."""
        self._picture.clear()
        self._speaking.forget()
        self._leave()
        self._chosen = self._focused = 0
        self.update()

    def scene(self) -> Scene:
        """Return what is where, in pixels of the picture; empty while nothing is drawn."""
        return self._picture.drawn.scene if self._picture.drawn else NOTHING

    def set_words(self, name: str, alternative: str) -> None:
        """Say the name of the chart, and its content in words, for those who hear it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(alternative)

    def set_sentence_source(self, source: Source | None) -> None:
        """Ask here, off the GUI thread, what is to be said beside a person's mark."""
        self._speaking.source = source
        self._speaking.forget()

    def set_chosen(self, person_id: int) -> None:
        """Mark a person as chosen, 0 for nobody."""
        self._chosen = person_id
        self.update()

    def walk_to(self, person_id: int) -> bool:
        """Point at a person as the keyboard does, 0 for nobody; return whether they are drawn."""
        mark = mark_of(self.scene().marks, person_id)
        if mark is None:
            self._point(None)
        else:
            self._go(mark)
        return mark is not None

    def sizeHint(self) -> QSize:
        return USUAL

    def minimumSizeHint(self) -> QSize:
        high = ceil(self.scene().height) if self._picture.grows else SMALLEST.height()
        return QSize(SMALLEST.width(), high)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        mark = self._mark_under(event.position())
        self._by_keys = self._is_framed = False
        self._focused = mark.person_id if mark else 0
        self._drag.press(mark, self._in_picture(event.position()))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag.move(self._in_picture(event.position())):
            self._speaking.hush()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        elif not event.buttons() & Qt.MouseButton.LeftButton:
            self._point(self._mark_under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, was_moved = self._drag.person_id, self._drag.is_on
        days = self._drag.aim(self.scene())
        self._stop_dragging()
        mark = self._mark_under(event.position())
        if was_moved and days:
            self.moved.emit(pressed, days)
        elif not was_moved and mark is not None and mark.person_id == pressed:
            self._choose(mark)
        self._point(mark)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._drag.is_on and not self._by_keys:
            self._point(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        mark = self._mark_under(QPointF(place))
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            mark = mark_of(self.scene().marks, self._focused)
            place = QPoint(round(mark.x), round(mark.y)) + self._offset() if mark else place
        if mark is None:
            event.ignore()
            return
        self._speaking.hush()
        self.menu_wanted.emit(mark.person_id, self.mapToGlobal(place))

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        marks, here = self.scene().marks, mark_of(self.scene().marks, self._focused)
        is_letter = event.key() == Qt.Key.Key_Space and self._walk.typed
        if event.key() == Qt.Key.Key_Escape and self._stop():
            return
        if event.key() in TAKE_KEYS and not is_letter:
            if here is not None:
                self._choose(here)
                return
        elif (there := self._walk.go(event, marks, here)) is not None:
            self._go(there)
            return
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in FOR_A_MOMENT:
            self._is_framed = event.reason() != Qt.FocusReason.MouseFocusReason
        marks = self.scene().marks
        if event.reason() in BY_TAB and marks:
            mark = mark_of(marks, self._focused) or mark_of(marks, self._chosen)
            self._go(mark or marks[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in FOR_A_MOMENT:
            self._speaking.hush()
        else:
            self._leave()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave()

    def _go(self, mark: Mark) -> None:
        self._focused, self._is_framed = mark.person_id, True
        self._point(mark, by_keys=True)

    def _stop(self) -> bool:
        """Stop what Esc stops; return whether there was any."""
        is_busy = self._drag.is_on or not self._speaking.sheet.isHidden()
        self._stop_dragging()
        self._speaking.hush()
        return is_busy

    def _leave(self) -> None:
        self._walk.forget()
        self._stop_dragging()
        self._point(None)

    # Pointing, choosing, moving

    def _point(self, mark: Mark | None, by_keys: bool = False) -> None:
        before, self._pointed = self._pointed, mark.person_id if mark else 0
        if self._pointed == before and not by_keys:
            return
        self._by_keys = by_keys
        self._speaking.hush()
        self._set_cursor(mark)
        self.update()
        if self._pointed != before:
            self.pointed.emit(self._pointed)
        if mark is not None:
            self._speaking.say(mark, self.scene(), self._offset(), by_keys)

    def _set_cursor(self, mark: Mark | None) -> None:
        self.setCursor(HANDS[mark.is_movable] if mark else Qt.CursorShape.ArrowCursor)

    def _choose(self, mark: Mark) -> None:
        self._chosen = self._focused = mark.person_id
        self.update()
        self.chosen.emit(mark.person_id)

    def _stop_dragging(self) -> None:
        self._drag.stop()
        self._set_cursor(mark_of(self.scene().marks, self._pointed))
        self.update()

    def _mark_under(self, place: QPointF) -> Mark | None:
        place = self._in_picture(place)
        return mark_at(self.scene().marks, place.x(), place.y())

    def _in_picture(self, place: QPointF) -> QPointF:
        return place - self._offset().toPointF()

    def _offset(self) -> QPoint:
        """Return where the picture begins: in the middle, while it has not the widget's size."""
        wide, high = self.scene()[:2]
        above = 0 if self._picture.grows else round(self.height() - high) // 2
        return QPoint(round(self.width() - wide) // 2, above)

    def _take_picture(self) -> None:
        marks, was_said = self.scene().marks, not self._speaking.sheet.isHidden()
        self._speaking.hush()
        if mark_of(marks, self._drag.person_id) is None:
            self._stop_dragging()
        if mark_of(marks, self._focused) is None:
            self._focused = 0
        if not self._drag.is_on:
            place = self.mapFromGlobal(QPointF(QCursor.pos()))
            under = self._mark_under(place) if self.underMouse() else None
            mark = mark_of(marks, self._pointed) if self._by_keys else under
            self._point(mark)
            if mark is not None and was_said:
                self._speaking.say(mark, self.scene(), self._offset(), False)
        self.updateGeometry()
        self.update()
        self.drawn.emit(self.scene())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if (drawn := self._picture.drawn) is not None:
            offset = self._offset()
            painter.drawImage(offset, drawn.image)
            painter.translate(offset)
            over.paint_marks(painter, self._theme, drawn.scene, self._meant())
            room = self.rect().translated(-offset)
            self._drag.paint(painter, self._theme, drawn.scene, drawn.image, room)
            painter.resetTransform()
        if self.hasFocus() and self._is_framed and not self._focused:
            draw_focus(painter, self._theme, self.rect().toRectF(), FIELD_RADIUS)

    def _meant(self) -> over.Meant:
        pointed = 0 if self._drag.is_on else self._pointed
        focused = self._focused if self._is_framed and self.hasFocus() else 0
        return over.Meant(self._chosen, pointed, focused)
