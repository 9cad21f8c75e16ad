"""The table that says what a chart shows, for those who would rather read it."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.domain.deepening import Deepening
from app.domain.names import tidy
from app.domain.orbits import Orbits
from app.domain.speech import Speech
from app.ui.models.chart_model import ChartModel
from app.ui.theme import S24, S48, Theme

ROW, WIDEST = 32, 240
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MEASURED = 200  # rows that say how wide a column must be


class ChartTable(QTableView):
    """Rows can be chosen and copied; `opened` carries the person of a row that is gone into."""

    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ChartModel(self)
        self._widths: list[float] = []
        self._is_fitting = False
        self._is_mine = False  # widths that somebody has chosen are left alone
        self.setModel(self._model)
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

        headings, rows = import_module(gallery.chart(key).words).table(data, speech)
        self.show_rows(headings, rows, ids_of(data, [row[0] for row in rows]))

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], ids: Sequence[int] = ()
    ) -> None:
        """Show rows of words under headings; `ids` are the people they are about."""
        self._model.show_rows(headings, rows, ids)
        self._measure(headings, rows)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in OPEN_KEYS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the chosen rows, or all where none is chosen, on the clipboard with headings."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        text = self._model.as_text(rows or range(self._model.rowCount()))
        QGuiApplication.clipboard().setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        person_id = self._model.person_at(index.row())
        if person_id:
            self.opened.emit(person_id)

    def _set_up_header(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(S48)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._keep_widths)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("interface"))
        self.horizontalHeader().setFont(self._theme.font("meta_strong"))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))

    def _measure(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Remember how wide the words of each column are."""
        words, strong = QFontMetrics(self.font()), QFontMetrics(self.horizontalHeader().font())
        self._widths = []
        for column, heading in enumerate(headings):
            cells = (words.horizontalAdvance(row[column]) for row in rows[:MEASURED])
            widest = max(strong.horizontalAdvance(heading), max(cells, default=0))
            self._widths.append(min(widest, self._theme.px(WIDEST)) + self._theme.px(S24))

    def _fit(self) -> None:
        """Give each column its share of the width, unless somebody has chosen otherwise."""
        wanted = sum(self._widths)
        if self._is_mine or not wanted:
            return
        share = self.viewport().width() / wanted
        self._is_fitting = True
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, max(S48, int(width * share)))
        self._is_fitting = False

    def _keep_widths(self, column: int, _old: int, _new: int) -> None:
        is_last = column == self._model.columnCount() - 1  # which the view itself stretches
        if not self._is_fitting and not is_last:
            self._is_mine = True


def ids_of(data: object, names: Sequence[str]) -> list[int]:
    """Return the people of a chart in the order of their names in a table, 0 for none."""
    known: dict[str, list[int]] = {}
    for person_id, name in sorted(people_of(data)):
        known.setdefault(tidy(name), []).append(person_id)
    return [known[name].pop(0) if known.get(name) else 0 for name in names]


def people_of(data: object) -> list[tuple[int, str]]:
    """Return the id and the name of everybody in a chart."""
    if isinstance(data, Orbits):
        return [(dot.person_id, dot.name) for dot in data.dots]
    if isinstance(data, Deepening):
        return [*((each.person_id, each.name) for each in data.arrows), *data.unwritten]
    return []
