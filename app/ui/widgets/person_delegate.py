"""One row of the list of people: a round picture, the name, what tells namesakes apart."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.names import initials
from app.domain.people import PersonLine
from app.ui.models.people_model import LINE_ROLE, under_name
from app.ui.theme import RADIUS, S8, S12, S16, Theme
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.painting import draw_box, draw_focus

ROW = 56
AVATAR = 36
KEPT_PICTURES = 512
Index = QModelIndex | QPersistentModelIndex
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
