"""Tells when the keyboard comes to a widget or its parts, and when it leaves them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class FocusWatch(QObject):
    """Popups opened from the widget count as its parts; `left` says whether a key did it.

    Only then may the widget fold: all below moves, under the pointer and away from popups.
    """

    entered = Signal()
    left = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.is_within = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        is_within = _is_within(new, self._widget)
        if is_within == self.is_within:
            return
        self.is_within = is_within
        if is_within:
            self.entered.emit()
        else:
            is_here = new is not None and new.window() is self._widget.window()
            self.left.emit(is_here and not QApplication.mouseButtons())


def _is_within(widget: QWidget | None, ancestor: QWidget) -> bool:
    while widget is not None and widget is not ancestor:
        widget = widget.parentWidget()
    return widget is not None
