"""The rows of Find anything as they are drawn: headings, people, entries, actions."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.names import initials
from app.ui.models.find_model import HEADING, ROW, SORTS, FindModel, FindRow, find_words
from app.ui.theme import RADIUS, S4, S8, S12, S16, SMALL_ICON, STRONG, Theme
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.painting import draw_box
from app.ui.widgets.text import make_layout

Index = QModelIndex | QPersistentModelIndex
HEAD, TALL, LOW = 32, 48, 40
PICTURE = 28
SNIPPET = 160  # letters of a line that can be seen


class FindDelegate(QStyledItemDelegate):
    """Paints one row; the words that were typed stand out in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FindRow = index.data(ROW)
        height = HEAD if row.sort == HEADING else TALL if row.line else LOW
        return QSize(self._theme.px(200), self._theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FindRow = index.data(ROW)
        px = self._theme.px
        place = QRect(option.rect).adjusted(S8, 0, -S8, 0)
        if row.sort == HEADING:
            self._paint_heading(painter, place.adjusted(S8, 0, -S8, 0), row.title)
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            draw_box(painter, QRectF(place), self._theme.color("selection"), None, RADIUS)
        left = place.left() + S8
        top = place.center().y() - px(PICTURE) / 2 + 1
        picture = QRect(left, round(top), px(PICTURE), px(PICTURE))
        words = place.adjusted(S8 + px(PICTURE) + S12, S4, -S12, -S4)
        picture, words = (
            QStyle.visualRect(option.direction, option.rect, rect) for rect in (picture, words)
        )
        soft = "ink" if is_chosen else "soft_ink"
        self._paint_picture(painter, QRectF(picture), row, soft)
        self._paint_words(painter, words, row, soft)

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._theme.font("meta_strong"))
        painter.setPen(self._theme.color("soft_ink"))
        rect.setTop(rect.bottom() - self._theme.line("meta") - S4)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_picture(self, painter: QPainter, rect: QRectF, row: FindRow, token: str) -> None:
        if row.sort == "person":
            paint_avatar(painter, self._theme, rect, row.id, initials(row.title))
            return
        side = self._theme.px(SMALL_ICON)
        icon = QRectF(0, 0, side, side)
        icon.moveCenter(rect.center())
        self._theme.paint_icon(painter, row.icon or SORTS[row.sort][1], token, icon)

    def _paint_words(self, painter: QPainter, rect: QRect, row: FindRow, soft: str) -> None:
        title = QRect(rect)
        if row.line:
            title.setHeight(self._theme.line("strong"))
        if row.day:
            self._paint_day(painter, title, row.day, soft)
        role = "interface" if row.sort == "action" else "strong"
        self._paint_line(painter, title, row.title, role, "ink")
        if row.line:
            under = rect.adjusted(0, title.height(), 0, 0)
            self._paint_line(painter, under, row.line[:SNIPPET], "meta", soft)

    def _paint_day(self, painter: QPainter, title: QRect, day: str, soft: str) -> None:
        font = self._theme.font("meta")
        width = round(QFontMetricsF(font).horizontalAdvance(day)) + 1
        painter.setFont(font)
        painter.setPen(self._theme.color(soft))
        align = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(title, align, day)
        if self._is_mirrored():
            title.setLeft(title.left() + width + S16)
        else:
            title.setRight(title.right() - width - S16)

    def _paint_line(self, painter: QPainter, rect: QRect, text: str, role: str, token: str) -> None:
        """Draw one line, elided, with the beginnings that were typed in bold and accent."""
        font = self._theme.font(role)
        text = QFontMetricsF(font).elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width()
        )
        layout = make_layout(text, font, Qt.AlignmentFlag.AlignLeading)
        layout.setFormats([self._mark(*found, font) for found in find_words(text, self.words)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width())
        layout.endLayout()
        painter.setPen(self._theme.color(token))
        start = rect.width() - line.naturalTextWidth() if self._is_mirrored() else 0
        rise = (rect.height() - line.height()) / 2
        layout.draw(painter, QRectF(rect).topLeft() + QPointF(start, rise))

    def _mark(self, start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setForeground(self._theme.color("accent"))
        if font.weight() < STRONG:
            form.setFontWeight(STRONG)
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, length, form
        return found

    def _is_mirrored(self) -> bool:
        view = self.parent()
        return (
            isinstance(view, QWidget) and view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )


class FindList(QListView):
    """A list that the keyboard moves through from the field above it."""

    def __init__(self, theme: Theme, model: FindModel) -> None:
        super().__init__()
        self._found = model
        self.setModel(model)
        self.delegate = FindDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.entered.connect(self._point)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def step(self, by: int) -> None:
        """Choose the next row that can be chosen, downwards (1) or upwards (-1)."""
        row = self._found.next_choice(self.currentIndex().row(), by)
        if row >= 0:
            self.setCurrentIndex(self._found.index(row))
            above = self._found.index(row - 1)
            if row and not above.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.scrollTo(above)  # the heading belongs to its first row
                self.scrollTo(self._found.index(row))

    def choose_first(self) -> None:
        """Choose the best row of all."""
        row = self._found.next_choice(-1, 1)
        self.setCurrentIndex(self._found.index(row) if row >= 0 else QModelIndex())
        self.scrollToTop()

    def _point(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)
