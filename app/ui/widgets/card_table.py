"""The table of an import's cards, drawn in the program's own hand."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.models import import_model
from app.ui.models.import_model import ImportModel
from app.ui.theme import S8, SMALL_ICON, Theme

ROW = 32
WIDTHS = {import_model.RESULT: 128, import_model.NAME: 208, import_model.LINE: 64}
Index = QModelIndex | QPersistentModelIndex
ROLES = {import_model.NAME: ("interface", "ink"), import_model.RESULT: ("interface", "ink")}


class CardDelegate(QStyledItemDelegate):
    """Paints one cell: the result with its icon, everything else as one line of words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(WIDTHS[import_model.LINE]), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(cell, self._theme.color("selection"))
        role, token = ROLES.get(index.column(), ("meta", "ink" if selected else "soft_ink"))
        words = QRect(cell).adjusted(S8, 0, -S8, 0)
        if index.column() == import_model.RESULT:
            self._paint_icon(painter, option, index, selected)
            words.adjust(self._theme.px(SMALL_ICON) + S8, 0, 0, 0)
        words = QStyle.visualRect(option.direction, cell, words)
        font = self._theme.font(role)
        text = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, align, text)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, selected: bool
    ) -> None:
        icon = import_model.RESULTS[index.data(import_model.OUTCOME).result][1]
        side = self._theme.px(SMALL_ICON)
        cell: QRect = option.rect
        place = QRect(cell.left() + S8, cell.center().y() - side // 2 + 1, side, side)
        place = QStyle.visualRect(option.direction, cell, place)
        self._theme.paint_icon(painter, icon, "ink" if selected else "soft_ink", QRectF(place))


class CardTable(QTableView):
    """Rows are chosen whole, one at a time; only the reason grows with the window."""

    def __init__(self, theme: Theme, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(CardDelegate(theme, self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(align)
        self.setAccessibleName(self.tr("Cards of the address book"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        header = self.horizontalHeader()
        header.setFont(self._theme.font("meta_strong"))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
        header.setSectionResizeMode(import_model.REASON, QHeaderView.ResizeMode.Stretch)
