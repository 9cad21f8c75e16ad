"""A short list to choose from while one types: people, gatherings, lengths of time."""

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.names import initials
from app.ui.theme import FIELD_RADIUS, ICON, S4, S8, S12, SHADOW, Theme
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.painting import draw_box
from app.ui.widgets.popup import cut_shadow, paint_sheet
from app.ui.widgets.text import draw_text

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
TALL, SHORT, AVATAR = 44, 36, 28
WIDTH = 320
ABOVE, BELOW = S4, S4


class Suggestion(NamedTuple):
    """One row: a person (avatar from `key`) or, with an icon, something else or something new."""

    key: int
    title: str
    line: str = ""
    icon: str = ""
    name: str = ""


class SuggestionModel(QAbstractListModel):
    """The rows on offer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Suggestion] = []

    def show_rows(self, rows: list[Suggestion]) -> None:
        """Offer other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, number: int) -> Suggestion | None:
        """Return a row, or None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.title, row.line)))
        return row if role == ROW_ROLE else None


class SuggestionDelegate(QStyledItemDelegate):
    """Paints a row: picture or icon, title, and under it what tells namesakes apart."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Suggestion = index.data(ROW_ROLE)
        tall = bool(row.line) or not row.icon
        return QSize(self._theme.px(120), self._theme.px(TALL if tall else SHORT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction = option.direction
        row: Suggestion = index.data(ROW_ROLE)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            draw_box(painter, QRectF(place), self._theme.color("selection"), None, FIELD_RADIUS)
        side = self._theme.px(AVATAR)
        picture = QRect(place.left() + S8, place.top(), side, side)
        picture.moveTop(place.top() + (place.height() - side) // 2)
        words = place.adjusted(S8 + side + self._theme.px(S12), 0, -S8, 0)
        self._paint_picture(painter, QRectF(QStyle.visualRect(direction, place, picture)), row)
        self._paint_words(painter, QStyle.visualRect(direction, place, words), row, chosen)

    def _paint_picture(self, painter: QPainter, rect: QRectF, row: Suggestion) -> None:
        if row.icon:
            side = self._theme.px(ICON)
            inner = QRectF(0, 0, side, side)
            inner.moveCenter(rect.center())
            self._theme.paint_icon(painter, row.icon, "soft_ink", inner)
        else:
            paint_avatar(painter, self._theme, rect, row.key, initials(row.name or row.title))

    def _paint_words(self, painter: QPainter, rect: QRect, row: Suggestion, chosen: bool) -> None:
        role = "interface" if row.icon else "strong"
        above = self._theme.line(role)
        below = self._theme.line("meta") if row.line else 0
        top = rect.top() + (rect.height() - above - below) // 2
        title = QRectF(rect.left(), top, rect.width(), above)
        draw_text(painter, self._theme, title, row.title, role, "ink", 1)
        if row.line:
            under = title.translated(0, above)
            soft = "ink" if chosen else "soft_ink"
            draw_text(painter, self._theme, under, row.line, "meta", soft, 1)


class SuggestionView(QListView):
    """The rows with one of them current; it never takes the keyboard from who is typing."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = SuggestionModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(SuggestionDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("background: transparent")
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(lambda index: self.picked.emit(index.data(ROW_ROLE)))

    def show_rows(self, rows: list[Suggestion]) -> None:
        """Offer these, the first of them current."""
        self._rows.show_rows(rows)
        self.setCurrentIndex(self._rows.index(0, 0))
        self.setFixedHeight(sum(self.sizeHintForRow(at) for at in range(len(rows))))

    def rows(self) -> list[Suggestion]:
        """Return what is on offer."""
        return [self._rows.data(self._rows.index(at, 0), ROW_ROLE)  # type: ignore[misc]
                for at in range(self._rows.rowCount())]  # fmt: skip

    def current(self) -> Suggestion | None:
        """Return the row that Enter would take."""
        return self._rows.row_at(self.currentIndex().row())

    def step(self, by: int) -> None:
        """Make the next row current, round about."""
        count = self._rows.rowCount()
        if count:
            self.setCurrentIndex(self._rows.index((self.currentIndex().row() + by) % count, 0))


class SuggestionSheet(QFrame):
    """The list floating by the words it completes, while the keyboard stays with the words."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._theme = theme
        self.view = SuggestionView(theme, name, self)
        self.view.picked.connect(self.picked)
        edge = SHADOW + S4
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self.view)

    def open_at(self, words: QRect, rows: list[Suggestion]) -> None:
        """Show rows under a rectangle on the screen, or above it where there is no room."""
        self.view.show_rows(rows)
        edge = SHADOW + S4
        size = QSize(self._theme.px(WIDTH) + 2 * edge, self.view.height() + 2 * edge)
        self.setFixedSize(size)
        place = words.bottomLeft() + QPoint(-SHADOW, BELOW - SHADOW)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.setX(words.right() + SHADOW - size.width())
        room = self.screen().availableGeometry()
        if place.y() + size.height() > room.bottom():
            place.setY(words.top() - ABOVE + SHADOW - size.height())
        place.setX(max(room.left(), min(place.x(), room.right() - size.width())))
        self.move(place)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_shadow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sheet(self, self._theme)
