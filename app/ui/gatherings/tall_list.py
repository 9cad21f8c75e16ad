"""A list that is as long as its rows, all of one height; the page around it scrolls."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TallList(QListView):
    """Rows of `row_height` pixels at the usual text size; only those in sight are painted.

    current_moved carries the rectangle that should be scrolled into sight. shows_focus tells
    the delegate whether the keyboard is at work.
    """

    current_moved = Signal(QRect)

    def __init__(self, theme: Theme, model: QAbstractItemModel, row_height: int, name: str) -> None:
        super().__init__()
        self._theme, self._row_height = theme, row_height
        self.shows_focus = False
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.shows_focus = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.shows_focus = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if self.shows_focus and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.current_moved.emit(self.visualRect(current))

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()  # the page scrolls, not the list

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _fit(self) -> None:
        count = self.model().rowCount()
        self.setFixedHeight(count * self._theme.px(self._row_height))
        self.setVisible(bool(count))
