"""The widget that shows a chart: its marks can be pointed at, walked through, opened and moved."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from app.charts import gallery
from app.charts.scene import Mark
from app.domain.speech import Speech
from app.ui.tasks import Tasks
from app.ui.theme import FIELD_RADIUS, Theme
from app.ui.widgets import chart_over as over
from app.ui.widgets.chart_drag import Drag
from app.ui.widgets.chart_keys import Walk, is_menu_key
from app.ui.widgets.chart_picture import Draw, Drawn, draw_chart
from app.ui.widgets.chart_zooming import ChartZooming
from app.ui.widgets.painting import draw_focus

TAKE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ChartCanvas(ChartZooming):
    """A chart with its marks made touchable.

    What the signals carry is the Mark.id of the scene: in charts of people the person's id, in
    others the number by which told(data, id, speech) and behind(data, id) find the thing.
    `chosen` comes when the keyboard walked to a mark, with 0 when it is let go; `opened` when
    one was clicked or taken with Enter; `menu_wanted` with where to open a menu, in global
    pixels; `moved` when somebody was dropped on the ring of so many days.
    """

    chosen = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)
    moved = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        speech: Speech,
        parent: QWidget | None = None,
        draw: Draw = draw_chart,
    ) -> None:
        super().__init__(theme, tasks, speech, parent, draw)
        self._picture.arrived.connect(self._take_picture)
        self._walk, self._drag = Walk(), Drag()
        self._wants_first = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_chart(self, key: str, data: object) -> None:
        self._walk.is_along = gallery.chart(key).zoom == "across"
        super().show_chart(key, data)

    def walk_to_first(self) -> None:
        """Walk to the first mark, as soon as what was shown last is drawn."""
        self._wants_first = True
        if self._picture.is_current:
            self._go_first()

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        mark = self._mark_under(event.position())
        self._by_keys = self._is_framed = False
        self._focused = mark.id if mark else 0
        self._drag.press(mark, self._in_picture(event.position()))
        if mark is None:
            self._pull(event.position())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pull_on(event.position()):
            return
        if self._drag.move(self._in_picture(event.position())):
            self._speaking.hush()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        elif not event.buttons() & Qt.MouseButton.LeftButton:
            self._point(self._mark_under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, was_moved = self._drag.mark_id, self._drag.is_on
        was_pressed, days = self._drag.is_pressed, self._drag.aim(self.scene())
        was_pulled = self._let_go()
        self._stop_dragging()
        mark = self._mark_under(event.position())
        self._point(mark)
        if was_pulled:
            return
        if was_moved and days:
            self.moved.emit(pressed, days)
        elif was_pressed and not was_moved and (mark.id if mark else 0) == pressed:
            self._take(mark)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._drag.is_on and not self._by_keys:
            self._point(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        mark = self._mark_under(QPointF(event.pos()))
        if is_by_key:
            mark = self._mark_of(self._focused)
        if mark is None:
            event.ignore()
            return
        self._open_menu(mark, None if is_by_key else event.pos())

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self._mark_of(self._focused)
        is_letter = event.key() == Qt.Key.Key_Space and self._walk.typed
        if event.key() == Qt.Key.Key_Escape and self._stop():
            return
        if is_menu_key(event) and here is not None:
            self._open_menu(here)
        elif event.key() in TAKE_KEYS and not is_letter and here is not None:
            self._take(here)
        elif not self._walk.typed and self._zoom_by(event, here):
            pass
        elif (there := self._walk.go(event, self.scene().marks, here)) is not None:
            self._go(there)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in FOR_A_MOMENT:
            self._is_framed = event.reason() != Qt.FocusReason.MouseFocusReason
        marks = self.scene().marks
        if event.reason() in BY_TAB and marks:
            self._go(self._mark_of(self._focused) or self._mark_of(self._chosen) or marks[0])
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
        self._focused, self._is_framed = mark.id, True
        self._bring(mark)
        self._point(mark, by_keys=True)
        self._choose(mark.id)

    def _go_first(self) -> None:
        self._wants_first = False
        if self.scene().marks:
            self._go(self.scene().marks[0])

    def _stop(self) -> bool:
        """Stop what Esc stops; return whether there was any."""
        is_busy = self._drag.is_on or bool(self._chosen) or not self._speaking.sheet.isHidden()
        if not self._drag.is_on:
            self._choose(0)
        self._stop_dragging()
        self._speaking.hush()
        if not is_busy and self.is_near:
            self.show_whole()
            return True
        return is_busy

    def _leave(self) -> None:
        self._walk.forget()
        self._stop_dragging()
        self._point(None)

    # Choosing, opening, moving

    def _choose(self, mark_id: int) -> None:
        if mark_id != self._chosen:
            self.set_chosen(mark_id)
            self.chosen.emit(mark_id)

    def _take(self, mark: Mark | None) -> None:
        """Open what a mark stands for, or let go what was chosen where there is none."""
        if mark is None:
            self._choose(0)
            return
        self._focused = mark.id
        self.opened.emit(mark.id)

    def _open_menu(self, mark: Mark, place: QPoint | None = None) -> None:
        self._speaking.hush()
        place = place or self._placing().map(QPoint(round(mark.x), round(mark.y)))
        self.menu_wanted.emit(mark.id, self.mapToGlobal(place))

    def _stop_dragging(self) -> None:
        self._drag.stop()
        self._set_cursor(self._mark_of(self._pointed))
        self.update()

    def _take_picture(self) -> None:
        due, self._due = self._due or self._saying(), None
        self._speaking.hush()
        if self.is_near and not self.scene().marks:
            self.show_whole()
        if self._mark_of(self._drag.mark_id) is None:
            self._stop_dragging()
        if self._mark_of(self._focused) is None:
            self._focused = 0
        if not self._drag.is_on:
            self._point_anew(due)
        if self._wants_first:
            self._go_first()
        self.updateGeometry()
        self.update()
        self.drawn.emit(self.scene())

    def _point_anew(self, due: tuple[bool, bool] | None) -> None:
        """Point at what is now where the pointer is, or at what the keyboard is at."""
        place = self.mapFromGlobal(QPointF(QCursor.pos()))
        under = self._mark_under(place) if self.underMouse() else None
        mark = self._mark_of(self._pointed) if self._by_keys else under
        self._point(mark)
        if mark is not None and due is not None:
            self._say(mark, *due)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if (drawn := self._picture.drawn) is not None:
            self._paint_picture(painter, drawn)
            painter.resetTransform()
        if self.hasFocus() and self._is_framed and not self._focused:
            draw_focus(painter, self._theme, self.rect().toRectF(), FIELD_RADIUS)

    def _paint_picture(self, painter: QPainter, drawn: Drawn) -> None:
        is_moving, placing = self._picture.placed() is not None, self._placing()
        if is_moving:
            self._paint_whole(painter)
        painter.setTransform(placing)
        painter.drawImage(0, 0, drawn.image)
        if is_moving:
            paint_kept(painter, drawn, placing)
        if self.is_near:  # the words at the left lie upon all else
            painter.resetTransform()
            painter.setClipRect(QRectF(self.rect()).adjusted(drawn.scene.kept, 0, 0, 0))
        painter.setTransform(placing)
        over.paint_marks(painter, self._theme, drawn.scene, self._meant(self._drag.is_on))
        painter.setClipping(False)
        room = self.rect().translated(-self._offset())
        self._drag.paint(painter, self._theme, drawn.scene, drawn.image, room)

    def _paint_whole(self, painter: QPainter) -> None:
        """Paint the whole chart, as it would lie, where the part in view is not drawn yet."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if (whole := self._picture.whole) and (placing := self._picture.placed_whole()):
            painter.setTransform(placing)
            painter.drawImage(0, 0, whole.image)


def paint_kept(painter: QPainter, drawn: Drawn, placing: QTransform) -> None:
    """Paint the words at the left where they are; only up and down they go with the picture."""
    kept, ratio = QRectF(0, 0, drawn.scene.kept, drawn.scene.height), drawn.image.devicePixelRatio()
    painter.setTransform(QTransform(1, 0, 0, placing.m22(), 0, placing.dy()))
    painter.drawImage(kept, drawn.image, QRectF(QPointF(), kept.size() * ratio))
