"""The list of gatherings: the one that is chosen stays chosen, by id, through every change."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.gatherings.list_model import LINE_ROLE, GatheringModel
from app.ui.gatherings.saying import say_list_line
from app.ui.theme import RADIUS, S8, Theme
from app.ui.widgets.even_list import EvenList, Hint
from app.ui.widgets.overlay_bar import OverlayBar
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.person_delegate import draw_line, elide

ROW = 64
PADDING = 8
Index = QModelIndex | QPersistentModelIndex
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GatheringDelegate(QStyledItemDelegate):
    """Paints one gathering: its name, place and days, and quietly how much is written."""

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self.shows_focus = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        place = QRectF(row).adjusted(S8, 0, -S8, 0)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            draw_box(painter, place, self._theme.color("selection"), None, RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, place, self._theme.color("ink", 0.04), None, RADIUS)
        if self.shows_focus and state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, self._theme, place, RADIUS)
        self._paint_words(painter, place.toRect(), index, "ink" if is_chosen else "soft_ink")

    def _paint_words(self, painter: QPainter, place: QRect, index: Index, soft: str) -> None:
        line, theme = index.data(LINE_ROLE), self._theme
        below = [text for text in say_list_line(line, self._today()) if text]
        height = theme.line("strong") + len(below) * theme.line("meta")
        rect = place.adjusted(PADDING, (place.height() - height) // 2, -PADDING, 0)
        rect.setHeight(theme.line("strong"))
        font = theme.font("strong")
        draw_line(painter, rect, elide(line.name, font, rect.width()), font, theme.color("ink"))
        font = theme.font("meta")
        for text in below:
            rect = QRect(rect.left(), rect.bottom() + 1, rect.width(), theme.line("meta"))
            draw_line(painter, rect, elide(text, font, rect.width()), font, theme.color(soft))


class GatheringList(EvenList):
    """`chosen` carries the id of the gathering that was chosen, `typed` letters for the search;
    left_above and escaped come when the keyboard leaves.
    """

    chosen = Signal(int)
    opened = Signal(int)
    typed = Signal(str)
    left_above = Signal()
    escaped = Signal()
    rename_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, model: GatheringModel, today: Callable[[], date]) -> None:
        super().__init__(theme, ROW)
        self._gatherings = model
        self._chosen = 0
        self._is_settling = False
        self._delegate = GatheringDelegate(theme, today, self)
        model.modelAboutToBeReset.connect(self._begin_settling)
        self.setModel(model)
        model.modelReset.connect(self._settle)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Gatherings"))
        self._bar = OverlayBar(self)
        self.selectionModel().currentChanged.connect(self._hear_current)

    def choose(self, gathering_id: int) -> None:
        """Choose a gathering silently, listed or not (0: none), and show its row."""
        self._chosen = gathering_id
        self._settle()
        if (row := self._gatherings.row_of(gathering_id)) not in self.visible_rows():
            self.scrollTo(self._gatherings.index(row), Hint.PositionAtCenter)

    def choose_near(self, row: int) -> None:
        """Choose whatever stands at this row now, or the last above it, and say so."""
        if count := self._gatherings.rowCount():
            row = min(max(row, 0), count - 1)
            self.selectionModel().setCurrentIndex(
                self._gatherings.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.shows_focus = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.shows_focus = True
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0:
            self.left_above.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in ENTER_KEYS and self._chosen:
            self.opened.emit(self._chosen)
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _hear_current(self, current: QModelIndex) -> None:
        if not self._is_settling and current.isValid():
            self._chosen = current.data(LINE_ROLE).id
            self.chosen.emit(self._chosen)

    def _begin_settling(self) -> None:
        self._is_settling = True

    def _settle(self) -> None:
        """Put the selection back on the gathering that was chosen."""
        self._is_settling = True
        self.updateGeometries()
        row = self._gatherings.row_of(self._chosen)
        index = self._gatherings.index(row) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        if row < 0:
            self.selectionModel().clear()
        self._is_settling = False
