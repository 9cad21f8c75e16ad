"""The story so far: every entry about a person, as long as it is; the page around it scrolls."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.entries import EntryLine
from app.ui.models.story_model import LINE_ROLE, StoryModel
from app.ui.theme import S8, S16, Theme
from app.ui.widgets.entry_painter import EntryPainter

LINES = 12
Index = QModelIndex | QPersistentModelIndex


class StoryDelegate(QStyledItemDelegate):
    """Paints one entry; half the gap to its neighbours is above it and half below."""

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self.painter = EntryPainter(theme, "story", today, max_lines=LINES, parent=self)
        self.shows_focus = False
        self._heights: dict[tuple[EntryLine, int, bool], int] = {}
        theme.changed.connect(self._heights.clear)

    def height(self, line: EntryLine, width: int) -> int:
        """How high the row of an entry is, gap included, at the width of the view."""
        key = (line, width, line.id in self.painter.opened)
        if key not in self._heights:
            self._heights[key] = self.painter.height(line, width - 2 * S8) + S16
        return self._heights[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index.data(LINE_ROLE), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        self.painter.paint(
            painter,
            entry_rect(option.rect),
            index.data(LINE_ROLE),
            focused=self.shows_focus and bool(state & QStyle.StateFlag.State_HasFocus),
            hover=bool(state & QStyle.StateFlag.State_MouseOver),
        )


def entry_rect(row: QRect) -> QRectF:
    """Where the entry itself stands in its row."""
    return QRectF(row).adjusted(S8, S8, -S8, -S8)


class StoryList(QListView):
    """As high as its entries; reaches S8 beyond the column on either side.

    `opened` carries the id of the entry that Enter or a click chose; `current_moved` the
    rectangle that should be scrolled into sight.
    """

    opened = Signal(int)
    current_moved = Signal(QRect)

    def __init__(self, theme: Theme, model: StoryModel, today: Callable[[], date]) -> None:
        super().__init__()
        self._story = model
        self._delegate = StoryDelegate(theme, today, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("The story so far"))
        for signal in (model.modelReset, model.rowsInserted, model.dataChanged):
            signal.connect(self._fit)
        theme.changed.connect(self._relayout)

    def show_about(self, person_id: int | None) -> None:
        """Say whose story it is: others are named beside the prose."""
        self._delegate.painter.about = person_id
        self._delegate.painter.opened.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.shows_focus = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(LINE_ROLE).id)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            line: EntryLine = index.data(LINE_ROLE)
            if self._is_more(line, self.visualRect(index), event.position()):
                self._delegate.painter.opened.add(line.id)
                self._relayout()
            else:
                self.opened.emit(line.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.current_moved.emit(self.visualRect(current))

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()  # the page scrolls, not the story

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _is_more(self, line: EntryLine, row: QRect, point: QPointF) -> bool:
        place = entry_rect(row)
        more = self._delegate.painter.more_rect(line, round(place.width()))
        return more is not None and more.translated(place.topLeft()).contains(point)

    def _relayout(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        self.setFixedHeight(sum(self._delegate.height(x, width) for x in self._story.lines()))
