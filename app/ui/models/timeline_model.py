"""The timeline as Qt sees it: a count of entries for each month, and the pages looked at.

A row is a place in its month; only pages of rows are ever read, so a million entries cost no
more than a screenful.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from app.domain.entries import EntryFilter, EntryLine
from app.journal.entries import first_page, line, months, page
from app.journal.journal import Journal
from app.ui.models.month_rows import Month, MonthRows
from app.ui.tasks import Tasks
from app.ui.widgets.entry_text import read_out

FIRST = 30
PAGE = 32
KEPT = 64
ASKED = 6
EVERYTHING = EntryFilter()
LINE_ROLE = Qt.ItemDataRole.UserRole
READ_OUT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
Index = QModelIndex | QPersistentModelIndex
PageKey = tuple[str, int]


class TimelineModel(QAbstractListModel):
    """Entries under a filter, newest day first; the newest FIRST at once, the rest when counted.

    LINE_ROLE gives an EntryLine, or None while it is being read. `counted` comes whenever the
    months are known anew. A period of months shows a part of what the filter shows.
    """

    counted = Signal()

    def __init__(self, journal: Journal, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._filter = EVERYTHING
        self._period: tuple[str, str] | None = None
        self._head: list[EntryLine] = []
        self._all, self._shown = MonthRows(), MonthRows()
        self._pages: OrderedDict[PageKey, list[EntryLine]] = OrderedDict()
        self._asked: OrderedDict[PageKey, None] = OrderedDict()
        self._question = self._revision = 0
        self.is_counted = False

    def load(self) -> None:
        """Read the newest entries now and have the months counted once they are painted."""
        self.beginResetModel()
        self._head = first_page(self._journal, self._filter, FIRST)
        self.endResetModel()
        QTimer.singleShot(0, self, self.refresh)

    def refresh(self) -> None:
        """Read again what a change may have touched; what is shown stays until it is there."""
        wanted, self._question = self._filter, self._question + 1
        question = self._question
        self._tasks.read(
            (self, "months"),
            lambda: (first_page(self._journal, wanted, FIRST), months(self._journal, wanted)),
            lambda found: self._take(question, *found),
            self,
        )

    def filter(self) -> EntryFilter:
        """Return what was asked for last."""
        return self._filter

    def set_filter(self, wanted: EntryFilter) -> None:
        """Show other entries, as soon as they are counted; a period stays."""
        self._filter = EVERYTHING if wanted == EVERYTHING else wanted
        self.refresh()

    def period(self) -> tuple[str, str] | None:
        """Return the first and the last month shown, None for all."""
        return self._period

    def set_period(self, period: tuple[str, str] | None) -> None:
        """Show only the months from the first to the last of period, None for all."""
        self.beginResetModel()
        self._period = period
        self._choose_months()
        self.endResetModel()

    def months(self) -> list[Month]:
        """Return every month that the filter leaves, newest first, whatever the period."""
        return self._all.months

    def first_row(self, month: str) -> int:
        """Return the row of the newest entry in or before a month, as far as there are rows."""
        return max(0, min(self._shown.first_row(month), self.rowCount() - 1))

    def row_of(self, day: str, entry_id: int) -> int:
        """Return the row of an entry of that day, or where it would stand; -1 without rows."""
        month = day[:7]
        after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        newer = replace(self._filter, first_day=after, last_day=f"{month}-31")
        count = sum(n for _month, n in months(self._journal, newer)) if self.is_counted else 0
        row = self._shown.first_row(month) + count
        while (line := self.line(row)) and (line.day, line.id) > (day, entry_id):
            row += 1
        return min(row, self.rowCount() - 1)

    def day_of(self, entry_id: int) -> str:
        """Return the day of an entry as it is kept now, "" for one that is gone."""
        found = line(self._journal, entry_id)
        return found.day if found else ""

    def line(self, row: int) -> EntryLine | None:
        """Return one row; None while it is being read, and for rows that there are not."""
        if not 0 <= row < self.rowCount():
            return None
        if self._period is None and row < len(self._head):
            return self._head[row]
        month, place = self._shown.locate(row)
        lines = self._page((month, place - place % PAGE))
        return lines[place % PAGE] if lines and place % PAGE < len(lines) else None

    def prefetch(self, rows: Iterable[int]) -> None:
        """Have the pages of these rows read by and by."""
        for row in rows:
            if len(self._head) <= row < self._shown.total:
                month, place = self._shown.locate(row)
                self._ask((month, place - place % PAGE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid():
            return 0
        return self._shown.total if self.is_counted else len(self._head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or (role != LINE_ROLE and role not in READ_OUT_ROLES):
            return None
        line = self.line(index.row())
        return line if role == LINE_ROLE or line is None else read_out(line)

    def _page(self, key: PageKey) -> list[EntryLine] | None:
        if key in self._pages:
            self._pages.move_to_end(key)
            return self._pages[key]
        if self._filter is not EVERYTHING:  # a filtered page may take longer than a frame
            self._ask(key)
            return None
        return self._keep(key, self._read(key, self._filter))

    def _read(self, key: PageKey, wanted: EntryFilter) -> list[EntryLine]:
        return page(self._journal, wanted, key[0], key[1], PAGE)

    def _keep(self, key: PageKey, lines: list[EntryLine]) -> list[EntryLine]:
        self._pages[key] = lines
        if len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        return lines

    def _ask(self, key: PageKey) -> None:
        if key in self._pages or key in self._asked:
            return
        self._asked[key] = None
        if len(self._asked) > ASKED:  # long scrolled past
            self._asked.popitem(last=False)
        wanted, revision = self._filter, self._revision
        self._tasks.read(
            (self, key),
            lambda: self._read(key, wanted) if key in self._asked else None,
            lambda lines: self._take_page(revision, key, lines),
            self,
        )

    def _take_page(self, revision: int, key: PageKey, lines: list[EntryLine] | None) -> None:
        if revision != self._revision or lines is None:
            return
        self._asked.pop(key, None)
        self._keep(key, lines)
        row = self._shown.first_row(key[0]) + key[1]
        last = min(row + PAGE, self.rowCount()) - 1
        self.dataChanged.emit(self.index(row), self.index(last))

    def _take(self, question: int, head: list[EntryLine], found: list[Month]) -> None:
        if question != self._question:  # another was asked meanwhile
            return
        rows = MonthRows(found)
        if not self.is_counted and head == self._head and len(head) < rows.total:
            self.beginInsertRows(QModelIndex(), len(head), rows.total - 1)
            self._settle(head, rows)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._settle(head, rows)
            self.endResetModel()
        self.counted.emit()

    def _settle(self, head: list[EntryLine], rows: MonthRows) -> None:
        self._head, self._all, self.is_counted = head, rows, True
        self._choose_months()

    def _choose_months(self) -> None:
        self._shown = self._all.within(*self._period) if self._period else self._all
        self._pages.clear()
        self._asked.clear()
        self._revision += 1
