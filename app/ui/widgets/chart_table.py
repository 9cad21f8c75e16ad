"""The table that says what a chart shows, for those who would rather read it."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
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

from app.domain.speech import Speech
from app.ui.models.chart_model import ChartModel
from app.ui.theme import FIELD_RADIUS, S8, S24, Theme
from app.ui.widgets.chart_keys import is_menu_key
from app.ui.widgets.painting import draw_focus
from app.ui.widgets.text import draw_text, text_height

ROW, LINES, WIDEST = 40, 2, 240
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ROLES = ("interface", "meta", "meta_strong")
Index = QModelIndex | QPersistentModelIndex
MEASURED = 200  # rows that say how wide a column must be


class WordsDelegate(QStyledItemDelegate):
    """Paints a cell in two lines at most, all but the name small."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, self._theme.color("selection"))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, self._theme, QRectF(cell), FIELD_RADIUS)
        role = "meta" if index.column() else "interface"
        words, box = str(index.data()), QRectF(cell).adjusted(S8, 0, -S8, 0)
        high = text_height(self._theme, words, role, int(box.width()), LINES)
        box.adjust(0, (box.height() - high) / 2, 0, 0)
        draw_text(painter, self._theme, box, words, role, max_lines=LINES)


class ChartTable(QTableView):
    """Rows can be chosen and copied; `opened` carries the mark of a row that is gone into,
    `menu_wanted` also where to open its menu, in global pixels.

    It is the Mark.id that the canvas carries for the same thing; rows without a mark open nothing.
    """

    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ChartModel(self)
        self._widths: list[tuple[int, int]] = []
        self._is_fitting = False
        self._is_mine = False  # widths that somebody has chosen are left alone
        self.setModel(self._model)
        self.setItemDelegate(WordsDelegate(theme, self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("The chart as a table"))
        self._set_up_header()
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_chart(self, key: str, data: object, speech: Speech) -> None:
        """Show what a chart of the gallery shows."""
        from app.charts import gallery

        words = import_module(gallery.chart(key).words)
        headings, rows = words.table(data, speech)
        self.show_rows(headings, rows, words.row_marks(data))

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], ids: Sequence[int] = ()
    ) -> None:
        """Show rows of words under headings; `ids` are the marks they stand for, 0 for none."""
        self._is_mine = self._is_mine and len(headings) == self._model.columnCount()
        self._is_fitting = True  # columns that come or go are nobody's choice of widths
        self._model.show_rows(headings, rows, ids)
        self._is_fitting = False
        self._measure(headings, rows)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in OPEN_KEYS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif is_menu_key(event):
            self._open_menu(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._open_menu(self.currentIndex())
        else:
            self._open_menu(self.indexAt(event.pos()), event.pos())

    def copy(self) -> None:
        """Put the chosen rows, or all where none is chosen, on the clipboard with headings."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        self._copy(rows or range(self._model.rowCount()))

    def copy_all(self) -> None:
        """Put all rows on the clipboard with headings, whatever is chosen."""
        self._copy(range(self._model.rowCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        if mark_id := self._model.mark_at(index.row()):
            self.opened.emit(mark_id)

    def _open_menu(self, index: QModelIndex, place: QPoint | None = None) -> None:
        """Ask for the menu of a row at a place of the viewport, else under the row itself."""
        if not index.isValid() or not (mark_id := self._model.mark_at(index.row())):
            return
        if place is None:
            self.scrollTo(index)
            place = self.visualRect(index).bottomLeft()
        self.menu_wanted.emit(mark_id, self.viewport().mapToGlobal(place))

    def _copy(self, rows: Sequence[int]) -> None:
        QGuiApplication.clipboard().setText(self._model.as_text(rows))

    def _set_up_header(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(S24)
        aligned = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        header.setDefaultAlignment(aligned | Qt.TextFlag.TextWordWrap)
        header.sectionResized.connect(self._keep_widths)

    def _restyle(self) -> None:
        self.horizontalHeader().setFont(self._theme.font("meta_strong"))
        self.horizontalHeader().setFixedHeight(2 * self._theme.line("meta_strong") + S8)
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))

    def _measure(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Remember how wide each column must be for its longest word, and how wide for all."""
        metrics = {role: QFontMetrics(self._theme.font(role)) for role in ROLES}
        strong, room = metrics["meta_strong"].horizontalAdvance, self._theme.px(WIDEST)
        self._widths = []
        for column, heading in enumerate(headings):
            width = metrics["meta" if column else "interface"].horizontalAdvance
            cells = {row[column] for row in rows[:MEASURED]}
            parts = {word for cell in cells for word in cell.split()}
            heads = max(map(strong, heading.split()), default=0)
            least = min(max(heads, *map(width, parts), 0), room)
            wanted = max(least, min(max(map(width, cells), default=0), room))
            self._widths.append((least + self._theme.px(S24), wanted + self._theme.px(S24)))

    def _fit(self) -> None:
        """Give each column its share of the width, unless somebody has chosen otherwise."""
        if self._is_mine or not self._widths:
            return
        self._is_fitting = True
        for column, width in enumerate(share_out(self._widths, self.viewport().width())):
            self.setColumnWidth(column, max(S24, width))
        self._is_fitting = False

    def _keep_widths(self, column: int, _old: int, _new: int) -> None:
        is_last = column == self._model.columnCount() - 1  # which the view itself stretches
        if not self._is_fitting and not is_last:
            self._is_mine = True


def share_out(widths: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Return what each column gets of a room, given what it needs at least and what it wants."""
    least, wanted = sum(width[0] for width in widths), sum(width[1] for width in widths)
    if room <= least or room >= wanted:
        whole = least if room <= least else wanted
        return [width[room >= wanted] * room // whole for width in widths]
    share = (room - least) / (wanted - least)
    return [int(low + (high - low) * share) for low, high in widths]
