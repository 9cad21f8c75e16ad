"""Widgets that stand among the rows of a list and scroll with them.

Screen readers are offered nothing of a list but its rows, so these are not inside the list:
they lie over it, and hand on to it what scrolls.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

PAGE_KEYS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class Floats(QObject):
    """Keeps widgets over a view, which must have a parent; `resized` when one asks for room."""

    resized = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view

    def adopt(self, widget: QWidget) -> None:
        """Lay a widget over the view."""
        widget.setParent(self._view.parentWidget())
        widget.installEventFilter(self)
        widget.show()

    def place(self, widget: QWidget, rect: QRect) -> None:
        """Put a widget where rect is in the viewport."""
        base = widget.parentWidget()
        assert base is not None
        widget.setGeometry(rect.translated(self._view.viewport().mapTo(base, QPoint(0, 0))))

    def top_of(self, widget: QWidget) -> int:
        """Return how far the top of a widget, or of a part of one, is under the viewport's."""
        place = widget.mapToGlobal(QPoint(0, 0))
        return self._view.viewport().mapFromGlobal(place).y()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        if isinstance(event, QWheelEvent):
            self._view.wheelEvent(event)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            action = PAGE_KEYS.get(Qt.Key(event.key()))
            if action is not None:
                self._view.verticalScrollBar().triggerAction(action)
                return True
        return False
