"""A list whose rows are all of one height: never laid out, however long it is.

A QListView by birth alone, so that screen readers know it as a list. Qt's own layout of a
hundred thousand rows loses the place where one was whenever a row changes.
"""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
Flag = QItemSelectionModel.SelectionFlag
State = QStyle.StateFlag
Position = QStyleOptionViewItem.ViewItemPosition
POSITIONS = {
    (False, False): Position.OnlyOne,
    (False, True): Position.Beginning,
    (True, True): Position.Middle,
    (True, False): Position.End,
}


class EvenList(QListView):
    """Rows of `row_height` pixels at the usual text size, painted by the item delegate.

    Rows that come or go above the view leave what is in view where it is.
    """

    def __init__(self, theme: Theme, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._height = theme, row_height
        self._anchor = QPersistentModelIndex()
        self._is_fitting = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        theme.changed.connect(self._place_again)

    def row_height(self) -> int:
        """How high every row is, in pixels."""
        return self._theme.px(self._height)

    def visible_rows(self) -> range:
        """The rows of which something is in view."""
        first = self.verticalOffset() // self.row_height()
        last = (self.verticalOffset() + self.viewport().height() - 1) // self.row_height()
        return range(first, min(last, self._count() - 1) + 1)

    # Where things are

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = index.row() * self.row_height() - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.row_height())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self.row_height()
        return self.model().index(row, 0) if 0 <= row < self._count() else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for row in self.visible_rows():
            index = self.model().index(row, 0)
            if selection.contains(index):
                region += self.visualRect(index)
        return region

    def setSelection(self, rect: QRect, command: Flag) -> None:
        rows = sorted(
            min(max((y + self.verticalOffset()) // self.row_height(), 0), self._count() - 1)
            for y in (rect.top(), rect.bottom())
        )
        model, chosen = self.model(), QItemSelection()
        if rows[0] >= 0 and self._count():
            chosen.select(model.index(rows[0], 0), model.index(rows[1], 0))
        self.selectionModel().select(chosen, command)

    # Moving

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        place, room = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        if not index.isValid():
            return
        if hint == Hint.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - room // 2)
        elif hint == Hint.PositionAtTop or place.top() < 0:
            bar.setValue(bar.value() + place.top())
        elif hint == Hint.PositionAtBottom or place.bottom() >= room:
            bar.setValue(bar.value() + place.bottom() + 1 - room)

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, row = self._count() - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        page = max(1, self.viewport().height() // self.row_height() - 1)
        steps = {
            Cursor.MoveUp: row - 1,
            Cursor.MovePrevious: row - 1,
            Cursor.MoveDown: row + 1,
            Cursor.MoveNext: row + 1,
            Cursor.MoveHome: 0,
            Cursor.MoveEnd: last,
            Cursor.MovePageUp: row - page,
            Cursor.MovePageDown: row + page,
        }
        return self.model().index(max(0, min(steps.get(action, row), last)), 0)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking for a word would read every row there is."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        if not self._is_fitting:
            self._drop_anchor()

    # What Qt asks for

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in self.visible_rows():
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            option.state = self._state(index)
            option.viewItemPosition = self._position(row)
            self.itemDelegate().paint(painter, option, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def reset(self) -> None:
        QAbstractItemView.reset(self)
        self.updateGeometries()

    def _place_again(self) -> None:
        # A slot of its own: a connection to an override of a Qt slot outlives the view.
        self.updateGeometries()

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        self._is_fitting = True
        bar.setRange(0, max(0, self._count() * self.row_height() - room))
        bar.setSingleStep(self.row_height() // 2)
        bar.setPageStep(room)
        if self._anchor.isValid() and bar.value() > 0:
            bar.setValue(self._anchor.row() * self.row_height() + self._above)
        self._is_fitting = False
        self._drop_anchor()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        self.viewport().update()  # chosen rows that touch are drawn as one

    def _count(self) -> int:
        return self.model().rowCount() if self.model() else 0

    def _state(self, index: QModelIndex) -> State:
        state = State.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= State.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            state |= State.State_HasFocus
        if index == self._under_pointer():
            state |= State.State_MouseOver
        return state

    def _position(self, row: int) -> Position:
        """Where a row stands among chosen rows without a gap, which are drawn as one."""
        chosen = [self._is_chosen(row + step) for step in (-1, 0, 1)]
        return POSITIONS[chosen[1] and chosen[0], chosen[1] and chosen[2]]

    def _is_chosen(self, row: int) -> bool:
        return self.selectionModel().isSelected(self.model().index(row, 0))

    def _under_pointer(self) -> QModelIndex:
        if not self.viewport().underMouse():
            return QModelIndex()
        return self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))

    def _drop_anchor(self) -> None:
        """Remember the row at the top and how much of it is out of view."""
        row, self._above = divmod(self.verticalOffset(), self.row_height())
        found = self.model().index(row, 0) if row < self._count() else QModelIndex()
        self._anchor = QPersistentModelIndex(found)
