"""Looking at a part of a chart from nearer: wheel, pinch, keys, and dragging its empty ground."""

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QGestureEvent,
    QPinchGesture,
    QWidget,
)

from app.charts.scene import Mark
from app.domain.speech import Speech
from app.ui.tasks import Tasks
from app.ui.theme import S4, S48, Theme
from app.ui.widgets.buttons import OutlineButton
from app.ui.widgets.chart_ground import ChartGround
from app.ui.widgets.chart_keys import WAYS
from app.ui.widgets.chart_picture import Draw, draw_chart
from app.ui.widgets.chart_zoom import BOTH, FAR, Zoom

NOTCH = 120  # of a wheel, as Qt counts
WHEEL, KEY = 1.25, 1.5  # times nearer with a notch, and with a key
NEARER, FARTHER, WHOLE = "+=", "-−", "0"
PART = 8  # of what is seen: how far a key moves it


class WholeButton(OutlineButton):
    """Leads back to the whole chart."""

    role = "meta"
    height_px = 24


class ChartZooming(ChartGround):
    """What is in view, and how it is moved; the old picture moves until the new one is there."""

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        speech: Speech,
        parent: QWidget | None = None,
        draw: Draw = draw_chart,
    ) -> None:
        super().__init__(theme, tasks, speech, parent, draw)
        self._pulled: QPointF | None = None  # where the empty ground was taken hold of
        self._is_pulling = False
        self.whole = WholeButton(theme, self.tr("Whole chart"), parent=self)
        self.whole.setToolTip(self.tr("Esc or 0"))
        self.whole.clicked.connect(self.show_whole)
        self.whole.hide()
        self.grabGesture(Qt.GestureType.PinchGesture)

    @property
    def is_near(self) -> bool:
        """Whether only a part of the chart is in view."""
        return self._picture.zoom != FAR

    def show_chart(self, key: str, data: object) -> None:
        super().show_chart(key, data)
        self.whole.setVisible(self.is_near)

    def look_at(self, zoom: Zoom) -> None:
        """Look at the chart from nearer or farther, or at another part of it."""
        ground = self._picture.ground()
        is_there = ground.view(zoom) == ground.view(self._picture.zoom)  # though told otherwise
        if is_there or (zoom != FAR and not self.scene().marks):
            return
        self._due = self._saying() or self._due
        self._speaking.hush()
        self._picture.look_at(zoom)
        self.whole.setVisible(self.is_near)
        self._place_button()
        self.update()

    def look_nearer(self, factor: float, place: QPointF) -> None:
        """Look so many times nearer (farther below 1) at a place of the widget."""
        ground, zoom = self._picture.ground(), self._picture.zoom
        self.look_at(ground.nearer(zoom, factor, place.x(), place.y()))

    def show_whole(self) -> None:
        """Show all of the chart."""
        if self.whole.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look_at(FAR)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.NativeGesture:
            return self._take_native(cast(QNativeGestureEvent, event))
        if event.type() == QEvent.Type.Gesture:
            return self._take_pinch(cast(QGestureEvent, event))
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.look_nearer(WHEEL ** (event.angleDelta().y() / NOTCH), event.position())
            return
        way = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        before = self._picture.ground().view(self._picture.zoom)
        self._move(QPointF(-way))
        event.setAccepted(before != self._picture.ground().view(self._picture.zoom))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    # Keys

    def _zoom_by(self, event: QKeyEvent, here: Mark | None) -> bool:
        """Do what a key does to the view; return whether it is such a key."""
        is_shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in WAYS and is_shifted and self.is_near:
            right, down = WAYS[event.key()]
            self._move(QPointF(right * self.width() / PART, down * self.height() / PART))
            return True
        text = event.text() or chr(min(event.key(), 0x7F))  # with Ctrl there is no text
        middle = self.rect().toRectF().center()
        place = self._placing().map(QPointF(here.x, here.y)) if here else middle
        if text in NEARER and self._picture.ground().way:
            self.look_nearer(KEY, place if self.rect().contains(place.toPoint()) else middle)
        elif text in FARTHER and self.is_near:
            self.look_nearer(1 / KEY, middle)
        elif text == WHOLE and self.is_near:
            self.show_whole()
        else:
            return False
        return True

    # Pointer and fingers

    def _pull(self, place: QPointF) -> None:
        """Take hold of the ground."""
        self._pulled = place if self.is_near else None

    def _pull_on(self, place: QPointF) -> bool:
        """Move the view with the ground; return whether it is being pulled."""
        if self._pulled is None:
            return False
        way = place - self._pulled
        if self._is_pulling or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_pulling, self._pulled = True, place
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._move(-way)
        return True

    def _let_go(self) -> bool:
        """Let go of the ground; return whether it was pulled somewhere."""
        was_pulling, self._is_pulling, self._pulled = self._is_pulling, False, None
        return was_pulling

    def _take_native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.look_nearer(1 + event.value(), event.position())
        return True

    def _take_pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        factor, is_on = pinch.scaleFactor(), pinch.state() == Qt.GestureState.GestureUpdated
        if not is_on or factor == pinch.lastScaleFactor():  # Qt tells of one movement twice
            return True
        self.look_nearer(factor, self.mapFromGlobal(pinch.centerPoint()))
        self._move(pinch.lastCenterPoint() - pinch.centerPoint())
        return True

    # The view

    def _move(self, way: QPointF) -> None:
        self.look_at(self._picture.ground().moved(self._picture.zoom, way.x(), way.y()))

    def _bring(self, mark: Mark) -> None:
        """Bring a mark into view."""
        place = self._placing().map(QPointF(mark.x, mark.y))
        ground, room = self._picture.ground(), S48
        down = place.y() if ground.way == BOTH else self.height() / 2
        self.look_at(ground.showing(self._picture.zoom, place.x(), down, room))

    def _place_button(self) -> None:
        self.whole.adjustSize()
        self.whole.move(self.rect().topRight() + QPoint(-self.whole.width() - S4, S4))
