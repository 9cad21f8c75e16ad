"""The names that will come onto a roster, each with who it is taken for; a click changes that."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.gatherings.choices import UNDECIDED, ChoiceRow
from app.ui.gatherings.tall_list import ENTER_KEYS, TallList
from app.ui.theme import RADIUS, S8, S12, SMALL_ICON, Theme
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.person_delegate import draw_line, elide

ROW = 32
LEAST_NAME = 0.5  # of the room, where name and what is said of it are both too long
ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Flag = QStyle.StateFlag


class ChoiceModel(QAbstractListModel):
    """ROW_ROLE gives a ChoiceRow."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ChoiceRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.name, row.beside)))
        return None

    def rows(self) -> list[ChoiceRow]:
        """Every row, from top to bottom."""
        return self._rows

    def show_rows(self, rows: Sequence[ChoiceRow]) -> None:
        """Show other rows, keeping the place where they are as many."""
        if len(rows) == len(self._rows):
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()


class ChoiceDelegate(QStyledItemDelegate):
    """Paints an icon for known, new or open, the name, and what is said of it."""

    def __init__(self, theme: Theme, parent: "ChoiceList") -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ChoiceRow = index.data(ROW_ROLE)
        place: QRect = option.rect
        state: Flag = option.state
        theme, direction = self._theme, option.direction
        can_choose = len(row.options) > 1
        if can_choose and state & Flag.State_MouseOver:
            draw_box(painter, QRectF(place), theme.color("ink", 0.04), None, RADIUS)
        if self._list.shows_focus and state & Flag.State_HasFocus:
            draw_focus(painter, theme, QRectF(place), RADIUS)
        side = theme.px(SMALL_ICON)
        top = place.center().y() - side // 2 + 1
        icon = QRect(place.left() + S8, top, side, side)
        caret = QRect(place.right() - S8 - side, top, side, side)
        words = QRect(icon.right() + 1 + theme.px(S12), place.top(), 0, place.height())
        words.setRight(caret.left() - S8)
        token = "promise" if row.chosen == UNDECIDED else "soft_ink"
        shown = QRectF(QStyle.visualRect(direction, place, icon))
        theme.paint_icon(painter, icon_of(row), token, shown)
        if can_choose:
            shown = QRectF(QStyle.visualRect(direction, place, caret))
            theme.paint_icon(painter, "caret-down", "soft_ink", shown)
        self._paint_words(painter, place, words, row, direction)

    def _paint_words(
        self,
        painter: QPainter,
        place: QRect,
        room: QRect,
        row: ChoiceRow,
        direction: Qt.LayoutDirection,
    ) -> None:
        theme = self._theme
        strong, meta = theme.font("strong"), theme.font("meta")
        wide = QFontMetricsF(strong).horizontalAdvance(row.name) + 2
        wanted = QFontMetricsF(meta).horizontalAdvance(row.beside) + theme.px(S12)
        width = round(min(wide, max(room.width() * LEAST_NAME, room.width() - wanted)))
        name = QRect(room.left(), room.top(), width, room.height())
        rest = QRect(name.right() + 1 + theme.px(S12), room.top(), 0, room.height())
        rest.setRight(room.right())
        name, rest = (QStyle.visualRect(direction, place, rect) for rect in (name, rest))
        draw_line(painter, name, elide(row.name, strong, width), strong, theme.color("ink"))
        text = elide(row.beside, meta, rest.width())
        draw_line(painter, rest, text, meta, theme.color("soft_ink"))


def icon_of(row: ChoiceRow) -> str:
    """A check for somebody known, a plus for somebody new, a question where it is open."""
    if row.chosen == UNDECIDED:
        return "question" if row.options else "warning-circle"
    return "plus" if row.person_id() is None else "check"


class ChoiceList(TallList):
    """`changed` carries a row and the number of the option that was chosen for it."""

    changed = Signal(object, int)

    def __init__(self, theme: Theme) -> None:
        self.rows = ChoiceModel()
        super().__init__(theme, self.rows, ROW, "")
        self.setAccessibleName(self.tr("Who they are"))
        self.setItemDelegate(ChoiceDelegate(theme, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.shows_focus = True
            self._ask(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._ask(index)

    def _ask(self, index: QModelIndex) -> None:
        row: ChoiceRow = index.data(ROW_ROLE)
        if len(row.options) < 2:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, option in enumerate(row.options):
            action = menu.addAction(option.words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(number == row.chosen)
            action.triggered.connect(lambda _=False, n=number: self.changed.emit(row, n))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
