"""The list of people: a round picture, the name, and what tells namesakes apart."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.names import initials
from app.domain.people import PersonLine
from app.ui.models.people_model import LINE_ROLE, PeopleModel, under_name
from app.ui.theme import RADIUS, S8, S12, S16, Theme
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.even_list import EvenList
from app.ui.widgets.overlay_bar import OverlayBar
from app.ui.widgets.painting import draw_box, draw_focus

ROW = 56
AVATAR = 36
KEPT_PICTURES = 512
Index = QModelIndex | QPersistentModelIndex
Photos = Callable[[int, int], QPixmap | None]
SelectionFlag = QItemSelectionModel.SelectionFlag


class PersonDelegate(QStyledItemDelegate):
    """Paints one row; `photo(id, side)` gives somebody's picture in device pixels, or None."""

    def __init__(
        self, theme: Theme, photo: Photos, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._photo, self._today = theme, photo, today
        self._pictures: dict[tuple[int, str, float], QPixmap] = {}
        self.shows_focus = False
        theme.changed.connect(self.forget_pictures)

    def forget_pictures(self) -> None:
        """Draw the round pictures anew: another photo, another theme."""
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def displayText(self, value: object, locale: object) -> str:
        return str(value)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if line is None:
            return
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        mirrored = option.direction
        px = self._theme.px
        place = QRectF(row).adjusted(S8, 0, -S8, 0)
        if state & QStyle.StateFlag.State_Selected:
            draw_box(painter, place, self._theme.color("selection"), None, RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, place, self._theme.color("ink", 0.04), None, RADIUS)
        if self.shows_focus and state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, self._theme, place, RADIUS)
        top = row.top() + (row.height() - px(AVATAR)) // 2
        picture = QRect(row.left() + S16, top, px(AVATAR), px(AVATAR))
        words = QRect(picture.right() + 1 + px(S12), top, 0, px(AVATAR))
        words.setRight(round(place.right()) - S8)
        picture, words = (QStyle.visualRect(mirrored, row, rect) for rect in (picture, words))
        self._paint_picture(painter, picture, line)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_words(painter, words, line, "ink" if selected else "soft_ink")

    def _paint_picture(self, painter: QPainter, rect: QRect, line: PersonLine) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (line.id, line.name, ratio)
        if (picture := self._pictures.get(key)) is None:
            if len(self._pictures) > KEPT_PICTURES:
                self._pictures.clear()
            picture = self._pictures[key] = self._draw_picture(rect.width(), ratio, line)
        painter.drawPixmap(rect.topLeft(), picture)

    def _draw_picture(self, side: int, ratio: float, line: PersonLine) -> QPixmap:
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        photo = self._photo(line.id, picture.width()) if line.has_photo else None
        painter = QPainter(picture)
        square = QRectF(0, 0, side, side)
        paint_avatar(painter, self._theme, square, line.id, initials(line.name), photo)
        painter.end()
        return picture

    def _paint_words(self, painter: QPainter, rect: QRect, line: PersonLine, soft: str) -> None:
        name = QRect(rect)
        below = under_name(line, self._today())
        if any(below):
            name.setHeight(self._theme.line("strong"))
            under = rect.adjusted(0, name.height(), 0, 0)
            self._paint_second(painter, under, below, soft)
        draw_elided(painter, name, line.name, self._theme.font("strong"), self._theme.color("ink"))

    def _paint_second(
        self, painter: QPainter, rect: QRect, words: tuple[str, str], soft: str
    ) -> None:
        """The telling-apart line gives way; the last contact is always read whole."""
        font, color = self._theme.font("meta"), self._theme.color(soft)
        line, last = words
        metrics = QFontMetrics(font)
        tail = f" · {last}" if line and last else last
        room = rect.width() - metrics.horizontalAdvance(tail)
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
        draw_elided(painter, rect, shown + tail, font, color)


def draw_elided(painter: QPainter, rect: QRect, text: str, font: QFont, color: QColor) -> None:
    """One line of text from the leading edge, whatever script it is in."""
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


class PeopleList(EvenList):
    """The people of a PeopleModel; keeps who is chosen, by id, through every change.

    `chosen` comes with all chosen ids when they change, `typed` with letters for the search.
    """

    chosen = Signal(list)
    opened = Signal(int)
    typed = Signal(str)
    left_above = Signal()
    rename_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, delegate: PersonDelegate, model: PeopleModel) -> None:
        super().__init__(theme, ROW)
        self._people = model
        self._chosen: list[int] = []
        self._current: int | None = None
        self._is_settling = False
        for about in (model.modelAboutToBeReset, model.rowsAboutToBeRemoved):
            about.connect(self._begin_settling)  # before Qt's own selection hears of it
        self.setModel(model)
        for done in (model.modelReset, model.rowsRemoved, model.rowsInserted):
            done.connect(self._settle)
        self._delegate = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self._bar = OverlayBar(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("People"))
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.doubleClicked.connect(self._open)

    def chosen_ids(self) -> list[int]:
        """Everybody chosen, as they stand in the list."""
        return list(self._chosen)

    def top_row(self) -> int:
        """The row of the first one chosen, 0 where nobody is."""
        return min((top for top, _bottom in self._chosen_rows()), default=0)

    def choose(self, person_id: int | None) -> bool:
        """Choose one person and show their row; False where the list does not have them."""
        row = self._people.row_of(person_id) if person_id is not None else -1
        if row < 0:
            self._chosen, self._current = ([person_id] if person_id else []), person_id
            self._settle()
            return False
        self.setCurrentIndex(self._people.index(row))
        return True

    def choose_near(self, row: int) -> None:
        """Choose whoever stands at this row now, or the last one above it."""
        if count := self._people.rowCount():
            self.setCurrentIndex(self._people.index(min(max(row, 0), count - 1)))

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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._people.ids(index.row(), index.row())[0])

    def _selection_changed(self) -> None:
        if self._is_settling:
            return
        ids: list[int] = []
        for top, bottom in self._chosen_rows():
            ids += self._people.ids(top, bottom)
        index = self.currentIndex()
        self._current = self._people.ids(index.row(), index.row())[0] if index.isValid() else None
        if ids != self._chosen:
            self._chosen = ids
            self.chosen.emit(ids)

    def _chosen_rows(self) -> list[tuple[int, int]]:
        """The stretches of rows that are chosen, from top to bottom."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.count())]
        return sorted((part.top(), part.bottom()) for part in parts)

    def _begin_settling(self) -> None:
        self._is_settling = True

    def _settle(self) -> None:
        """Put the selection back on the same people, silently; those gone are left out."""
        self._is_settling = True
        model, selecting = self._people, self.selectionModel()
        current = model.row_of(self._current) if self._current is not None else -1
        index = model.index(current) if current >= 0 else QModelIndex()
        selecting.setCurrentIndex(index, SelectionFlag.NoUpdate)
        selecting.select(self._as_selection(), SelectionFlag.ClearAndSelect)
        self._is_settling = False

    def _as_selection(self) -> QItemSelection:
        selection, model = QItemSelection(), self._people
        for first, last in runs(model.rows_of(self._chosen)):
            selection.select(model.index(first), model.index(last))
        return selection


def runs(rows: list[int]) -> list[tuple[int, int]]:
    """Ascending rows as stretches without a gap: [1, 2, 3, 7] gives (1, 3) and (7, 7)."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
