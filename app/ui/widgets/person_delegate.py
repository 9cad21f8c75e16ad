"""One row of the list of people: a round picture, the name, what tells namesakes apart."""

from collections.abc import Callable
from datetime import date
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.names import initials
from app.domain.people import PersonLine
from app.ui.models.people_model import LINE_ROLE, under_name
from app.ui.theme import RADIUS, S8, S12, S16, Theme
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.text import isolate

ROW = 56
AVATAR = 36
LEAST = 60
KEPT_PICTURES = 512
Index = QModelIndex | QPersistentModelIndex
Position = QStyleOptionViewItem.ViewItemPosition
Photos = Callable[[int, int], QPixmap | None]


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
            self._paint_selection(painter, place, option.viewItemPosition)
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

    def _paint_selection(self, painter: QPainter, place: QRectF, position: Position) -> None:
        """One ground under all chosen rows that touch: round only where it begins and ends."""
        above = RADIUS if position in (Position.Middle, Position.End) else 0
        below = RADIUS if position in (Position.Middle, Position.Beginning) else 0
        painter.save()
        painter.setClipRect(place)
        ground = place.adjusted(0, -above, 0, below)
        draw_box(painter, ground, self._theme.color("selection"), None, RADIUS)
        painter.restore()

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
        name, color = QRect(rect), self._theme.color
        below = under_name(line, self._today())
        if any(below):
            name.setHeight(self._theme.line("strong"))
            under = rect.adjusted(0, name.height(), 0, 0)
            font = self._theme.font("meta")
            draw_line(painter, under, self.fit_second(*below, under.width()), font, color(soft))
        font = self._theme.font("strong")
        draw_line(painter, name, elide(line.name, font, name.width()), font, color("ink"))

    def fit_second(self, line: str, last: str, width: int) -> str:
        """The telling-apart line gives way to the last contact; where nearly nothing of it
        would be left, it stands alone, for without it namesakes are all one.
        """
        font = self._theme.font("meta")
        if not (line and last):
            return elide(line or last, font, width)
        tail = f" · {isolate(last)}"
        room = width - ceil(QFontMetricsF(font).horizontalAdvance(tail))
        is_whole = QFontMetricsF(font).horizontalAdvance(line) <= room
        if room < self._theme.px(LEAST) and not is_whole:
            return elide(line, font, width)
        return elide(line, font, room) + tail


def elide(text: str, font: QFont, width: int) -> str:
    """As much of a text as there is room for, in its own direction."""
    return isolate(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width))


def draw_line(painter: QPainter, rect: QRect, text: str, font: QFont, color: QColor) -> None:
    """One line of text from the leading edge, whatever script it is in."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
