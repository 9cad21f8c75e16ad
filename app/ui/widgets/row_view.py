"""A list of rows of any height that scrolls by pixels, however long it is, under a header.

A QListView by birth alone, so that screen readers know it as a list; all else is its own.
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
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from app.ui.theme import COLUMN, S16, S24, S48, Theme
from app.ui.widgets.floats import Floats
from app.ui.widgets.row_layout import ROW_UNITS, Place, RowLayout

NOTCH = 120  # what one step of a mouse wheel counts
Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
Flag = QItemSelectionModel.SelectionFlag


class RowView(QListView):
    """A kind of list says how high its rows are (measure) and paints them (paint_row)."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = RowLayout(self.measure)
        self._column = QRect()
        self._header: QWidget | None = None
        self._is_settling = False
        self.floats = Floats(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt's own viewport would be looked up among all classes of widgets: 10 ms at the start.
        self.setViewport(QWidget())
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._place_again)
        self.floats.resized.connect(self._place_again)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def measure(self, row: int) -> tuple[int, int]:
        """Return the space before a row and its own height, in pixels."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, place: Place, rect: QRect) -> None:
        """Draw one row; rect is the row without the space before it."""
        raise NotImplementedError

    def paint_over(self, painter: QPainter) -> None:
        """Draw what stays in sight over the rows."""

    def cover(self) -> int:
        """Return how many pixels at the top paint_over may hide; rows gone to stay clear of it."""
        return 0

    def settle(self) -> None:
        """Put into place what goes with the scroll position."""

    # Where things are

    def column(self) -> QRect:
        """Return the column in which everything stands, centred in the whole width."""
        return self._column

    def set_header(self, header: QWidget) -> None:
        """Show a widget above the first row, in the column; it scrolls away with the rows."""
        self._header = header
        self.floats.adopt(header)
        self.updateGeometries()

    def reveal_header(self) -> None:
        """Scroll to the very top."""
        self._rows.go_to(-1)
        self._show_position()

    def go_to_row(self, row: int, top: int = 0) -> None:
        """Put a row, with the space before it, so many pixels under the top of the view."""
        self._rows.go_to(row, top)
        self._show_position()

    def visible_rows(self) -> range:
        """Return the rows of which something is in view."""
        places = self._rows.places()
        return range(places[0].row, places[-1].row + 1) if places else range(0)

    def entry_rect(self, place: Place) -> QRect:
        """Return where a row stands in the viewport, without the space before it."""
        column = self.column()
        return QRect(column.x(), place.top + place.lead, column.width(), place.height)

    def visualRect(self, index: Index) -> QRect:
        if (place := self._rows.place_of(index.row())) is not None:
            return self.entry_rect(place)
        rows = self.visible_rows()
        away = index.row() - (rows[0] if rows else 0)
        column = self.column()
        far = away * ROW_UNITS - ROW_UNITS if away < 0 else away * ROW_UNITS + self.height()
        return QRect(column.x(), far, column.width(), ROW_UNITS)

    def indexAt(self, point: QPoint) -> QModelIndex:
        for place in self._rows.places():
            if self.entry_rect(place).contains(point):
                return self.model().index(place.row, 0)
        return QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self._rows.units()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for place in self._rows.places():
            if selection.contains(self.model().index(place.row, 0)):
                region += self.entry_rect(place)
        return region

    def setSelection(self, rect: QRect, command: Flag) -> None:
        self.selectionModel().select(self.indexAt(rect.topLeft()), command)

    # Moving

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        rows, row = self._rows, index.row()
        lead, height = self.measure(row)
        room = self.viewport().height()
        under = S48 if row == rows.count - 1 else S16
        place = rows.place_of(row)
        if hint == Hint.PositionAtCenter:
            rows.go_to(row, (room - height) // 2 - lead)
        elif (
            hint == Hint.PositionAtTop
            or (place and place.top + lead < self.cover() + S16)
            or (place is None and row < (self.visible_rows() or range(1))[0])
        ):
            rows.go_to(row, self.cover() + S16 - lead)
        elif place is None or place.top + lead + height > room:
            rows.go_to(row, room - under - height - lead)
        self._show_position()

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._rows.count - 1
        if last < 0:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self.model().index(self._first_whole(), 0)
        page = self.viewport().height() - self.cover() - S48
        steps = {
            Cursor.MoveUp: row - 1,
            Cursor.MovePrevious: row - 1,
            Cursor.MoveDown: row + 1,
            Cursor.MoveNext: row + 1,
            Cursor.MoveHome: 0,
            Cursor.MoveEnd: last,
            Cursor.MovePageUp: self._rows.rows_up(row, page),
            Cursor.MovePageDown: self._rows.rows_up(row, -page),
        }
        return self.model().index(max(0, min(steps.get(action, row), last)), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y()
        if not pixels:
            lines = QApplication.wheelScrollLines() * self._theme.line("prose")
            pixels = event.angleDelta().y() * lines // NOTCH
        self._rows.move(-pixels)
        self._show_position()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_top = self.currentIndex().row() <= 0
        is_up = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Home or (is_up and at_top):
            self.reveal_header()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking for a word would read every row there is."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._is_settling:
            return
        self._rows.go_to_units(self.verticalScrollBar().value())
        self._settle()

    # What Qt asks for

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("page"))
        for place in self._rows.places():
            self.paint_row(painter, place, self.entry_rect(place))
        self.paint_over(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def _place_again(self) -> None:
        # A slot of its own: a connection to an override of a Qt slot outlives the view.
        self.updateGeometries()

    def updateGeometries(self) -> None:
        width = min(self._theme.px(COLUMN), self.width() - 2 * S24)
        left = (self.width() - width) // 2 - self.viewport().x()
        self._column = QRect(left, 0, width, self.viewport().height())
        self._rows.count = self.model().rowCount() if self.model() else 0
        self._rows.view = self.viewport().height()
        self._rows.foot = S48
        self._rows.header = self._header_height()
        self._rows.forget()
        bar = self.verticalScrollBar()
        self._is_settling = True
        bar.setRange(0, self._rows.most_units())
        bar.setSingleStep(ROW_UNITS // 4)
        bar.setPageStep(max(1, len(self.visible_rows()) - 1) * ROW_UNITS)
        self._is_settling = False
        self._show_position()

    def reset(self) -> None:
        QAbstractItemView.reset(self)
        self.updateGeometries()

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            self._tell_focus(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def _tell_focus(self, row: int) -> None:
        """Tell screen readers which row is the current one."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll back to a part of the header that the keyboard has come to."""
        if not (new and self._header and self._header.isAncestorOf(new)):
            return
        if not 0 <= self.floats.top_of(new) < self.viewport().height():
            self.reveal_header()

    def _first_whole(self) -> int:
        places = self._rows.places()
        whole = (p.row for p in places if p.top + p.lead >= self.cover())
        return next(whole, places[0].row if places else 0)

    def _header_height(self) -> int:
        if self._header is None or self._header.isHidden():
            return 0
        width = self.column().width()
        if self._header.hasHeightForWidth():
            return self._header.heightForWidth(width)
        return self._header.sizeHint().expandedTo(self._header.minimumSize()).height()

    def _show_position(self) -> None:
        """Make the scroll bar follow the position, instead of the other way round."""
        self._is_settling = True
        self.verticalScrollBar().setValue(self._rows.units())
        self._is_settling = False
        self._settle()

    def _settle(self) -> None:
        if self._header is not None:
            place = QRect(self._column)
            place.setTop(self._rows.header_top())
            place.setHeight(self._rows.header)
            self.floats.place(self._header, place)
        self.settle()
        self.viewport().update()
