"""The list of a tab of the Promises page: rows under headings, and what is done with them."""

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.promises.deeds import Deed, key_of
from app.ui.promises.row import Part
from app.ui.promises.row_buttons import RowButtons
from app.ui.promises.row_model import RowModel
from app.ui.promises.row_painter import RowPainter
from app.ui.theme import S12, S16, S24, S32, Theme
from app.ui.widgets.row_layout import HEADER, Place
from app.ui.widgets.row_view import Flag, Index, RowView
from app.ui.widgets.sides import place_trailing
from app.ui.widgets.text import draw_text


class RowList(RowView):
    """Shows a RowModel. `asked` carries the id of a deed for the rows that are chosen.

    part_clicked carries the part of a row that was clicked, menu_wanted a point of the screen,
    left_above tells that the keyboard goes up from the first row. Rows stay chosen by what
    they tell of; where all of them went, the next one is.
    """

    asked = Signal(str)
    part_clicked = Signal(object)
    menu_wanted = Signal(QPoint)
    left_above = Signal()

    def __init__(
        self, theme: Theme, model: RowModel[Any], deeds: tuple[Deed, ...], parent: QWidget
    ) -> None:
        self._found = model
        self._painter = RowPainter(theme, parent)
        self._hovered, self._anchor = -1, 0
        self._over: Part | None = None
        self._by_key = False
        self._kept: tuple[set[int], int, int, int] = (set(), -1, -1, HEADER)
        self._empty: QWidget | None = None
        super().__init__(theme, "", parent)
        self._deeds = {deed.key: deed.id for deed in deeds}
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._spot = QWidget(self.viewport())
        self._spot.hide()
        self.buttons = RowButtons(theme)
        self.floats.adopt(self.buttons)
        self.buttons.hide()
        self.setModel(model)
        self.buttons.asked.connect(self._ask_for_hovered)
        self.buttons.menu_wanted.connect(self._open_menu_of_hovered)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._place_again)

    def set_empty(self, empty: QWidget) -> None:
        """Show a widget where the rows would be, while there are none."""
        self.floats.adopt(empty)
        empty.hide()
        self._empty = empty

    def show_empty(self, is_shown: bool) -> None:
        """Show the widget for an empty list, or put it away."""
        if self._empty is not None:
            self._empty.setVisible(is_shown)
            self.settle()

    # Who is chosen

    def chosen(self) -> list[int]:
        """Return the numbers of the rows that are chosen, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def choose(self, number: int) -> None:
        """Choose one row alone and show it."""
        index = self._found.index(number)
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        self._anchor = number
        self.scrollTo(index)

    def anchor(self, number: int) -> QWidget:
        """Return a widget that lies over the words of a row: what asks about it opens there."""
        place = self._found.row(number), QRectF(self.visualRect(self._found.index(number)))
        rect = self._painter.words_rect(*place, self._is_mirrored()).toRect()
        self._spot.setGeometry(rect.intersected(self.viewport().rect()))
        return self._spot

    def setSelection(self, rect: QRect, command: Flag) -> None:
        here = self.currentIndex().row()
        first = self._anchor if command & Flag.Current else here
        chosen = QItemSelection()
        if here >= 0:
            low, high = sorted((min(first, self._found.rowCount() - 1), here))
            chosen.select(self._found.index(low), self._found.index(high))
        self.selectionModel().select(chosen, command)

    # How it looks

    def measure(self, row: int) -> tuple[int, int]:
        width = self.column().width()
        height = self._painter.height(self._found.row(row), width, self._is_mirrored())
        if not self._found.opens_group(row):
            return (S16 + S12 if row else S24), height
        return (S32 if row else S16) + self._theme.line("section") + S16, height

    def paint_row(self, painter: QPainter, place: Place, rect: QRect) -> None:
        number = place.row
        if self._found.opens_group(number):
            line = self._theme.line("section")
            head = QRectF(rect.x(), rect.y() - S16 - line, rect.width(), line)
            draw_text(painter, self._theme, head, self._found.heading(number), "section", "ink", 1)
        is_current = self.currentIndex().row() == number
        self._painter.paint(
            painter, QRectF(rect), self._found.row(number),
            selected=self.selectionModel().isSelected(self._found.index(number)),
            focused=is_current and self._by_key and self.hasFocus(),
            hover=self._hovered == number,
            over=self._over if self._hovered == number else None,
        )  # fmt: skip

    def settle(self) -> None:
        self._place_buttons()
        if self._empty is not None:
            place = QRect(self.column())
            place.setTop(self._rows.header_top() + self._rows.header)
            place.setHeight(max(self._empty.sizeHint().height(), self.height() - place.top()))
            self.floats.place(self._empty, place)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _place_buttons(self) -> None:
        number = self._hovered if self._hovered >= 0 else self.currentIndex().row()
        place = self._rows.place_of(number) if 0 <= number < self._found.rowCount() else None
        if place is None:
            self.buttons.hide()
            return
        is_chosen = self.selectionModel().isSelected(self._found.index(number))
        self.buttons.show_row(self._found.row(number).is_over, is_chosen)
        rect, size = self.entry_rect(place), self.buttons.sizeHint()
        rect = place_trailing(self.layoutDirection(), size, rect)
        rect.translate(0, (self._theme.line("prose") - size.height()) // 2)
        self.floats.place(self.buttons, rect)
        is_inside = rect.top() >= 0 and rect.bottom() <= self.viewport().height()
        self.buttons.setVisible(is_inside)
        self.buttons.raise_()

    # Keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_key = True
        deed = self._deeds.get(key_of(event), "")
        is_up = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Home)
        if deed and self.chosen():
            self.asked.emit(deed)
        elif is_up and self.currentIndex().row() <= 0 and not event.modifiers():
            self.reveal_header()
            self.left_above.emit()
        else:
            super().keyPressEvent(event)
            self._keep_anchor(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_key = False
        super().mousePressEvent(event)
        self._keep_anchor(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        part = self._part_at(event.position())
        if part is not None and part.goal and event.button() == Qt.MouseButton.LeftButton:
            self.part_clicked.emit(part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.asked.emit("edit")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        part = self._part_at(event.position())
        is_link = part is not None and bool(part.goal)
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._hover(self.indexAt(event.position().toPoint()).row(), part)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.buttons.underMouse():
            self._hover(-1, None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if self._by_key and not self.chosen() and self._found.rowCount():
            self.choose(max(0, self.currentIndex().row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def _keep_anchor(self, event: QKeyEvent | QMouseEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = max(0, self.currentIndex().row())

    def _part_at(self, point: QPointF) -> Part | None:
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return None
        rect = self.visualRect(index)
        here = point - QPointF(rect.topLeft())
        row = self._found.row(index.row())
        return self._painter.part_at(row, rect.width(), self._is_mirrored(), here)

    def _hover(self, number: int, part: Part | None) -> None:
        if (number, part) != (self._hovered, self._over):
            self._hovered, self._over = number, part
            self._place_buttons()
            self.viewport().update()

    def _ask_for_hovered(self, deed: str) -> None:
        self._choose_hovered()
        self.asked.emit(deed)

    def _open_menu_of_hovered(self, place: QPoint) -> None:
        self._choose_hovered()
        self.menu_wanted.emit(place)

    def _choose_hovered(self) -> None:
        if self._hovered >= 0 and self._hovered not in self.chosen():
            self.choose(self._hovered)

    # Through changes

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._place_buttons()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._place_buttons()

    def _remember(self) -> None:
        count, here = self._found.rowCount(), self.currentIndex().row()
        ids = {self._found.id_at(number) for number in self.chosen() if number < count}
        current = self._found.id_at(here) if 0 <= here < count else -1
        self._kept = ids, current, here, self._rows.row

    def _restore(self) -> None:
        """Choose the same again, without scrolling; where all are gone, what took their place."""
        ids, current, here, top = self._kept
        self._hovered, self._over = -1, None
        count = self._found.rowCount()
        if top != HEADER and count:
            self.go_to_row(min(top, count - 1))
        if here < 0 or not count:
            return
        self.setAutoScroll(False)
        numbers = self._found.numbers_of(ids)
        now = next(iter(self._found.numbers_of({current})), min(here, count - 1))
        self._select(numbers or [now], now)
        self.setAutoScroll(True)
        if self.hasFocus():
            self.scrollTo(self.currentIndex())

    def _select(self, numbers: list[int], current: int) -> None:
        chosen, selecting = QItemSelection(), self.selectionModel()
        for number in numbers:
            index = self._found.index(number)
            chosen.select(index, index)
        selecting.setCurrentIndex(self._found.index(current), Flag.NoUpdate)
        selecting.select(chosen, Flag.ClearAndSelect)
        self._anchor = current
