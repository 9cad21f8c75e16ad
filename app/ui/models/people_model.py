"""The people list as Qt sees it: an array of ids, and only those rows that are looked at."""

from array import array
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from app.domain.people import PersonLine
from app.journal.journal import Journal
from app.journal.people import PersonFilter, find_ids, lines
from app.ui.tasks import Tasks
from app.ui.words import relative_day

FIRST = 200
PAGE = 32
KEPT = 4096
PAUSE_MS = 150
LINE_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = Qt.ItemDataRole.UserRole + 1
ANSWERED = (
    LINE_ROLE,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
Index = QModelIndex | QPersistentModelIndex
Ids: TypeAlias = "array[int]"


class PeopleModel(QAbstractListModel):
    """People as a filter orders them: the first FIRST at once, the rest from the read lane.

    LINE_ROLE gives a PersonLine, ID_ROLE the id, Display and Edit the name. `settled` comes
    when the whole list is there. Changes keep the rows that stay, so a view keeps its place.
    """

    settled = Signal()

    def __init__(self, journal: Journal, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._filter = PersonFilter()
        self._ids: Ids = array("q")
        self._lines: dict[int, PersonLine | None] = {}
        self.is_whole = False
        # While somebody types, reading whole lists in between would hold up the next key.
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask_for_all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == ID_ROLE and index.isValid():
            return self._ids[index.row()]
        if role not in ANSWERED or not index.isValid():
            return None
        line = self.line(index.row())
        if role == LINE_ROLE or line is None:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (line.name, *under_name(line, self._journal.today()))))
        return line.name

    def filter(self) -> PersonFilter:
        """What is shown now."""
        return self._filter

    def show(self, wanted: PersonFilter) -> None:
        """Show other people, or the same in another order."""
        self._filter = wanted
        first = find_ids(self._journal, wanted, FIRST)
        self.beginResetModel()
        self._ids = first
        self._lines.clear()
        self.is_whole = len(first) < FIRST
        self.endResetModel()
        if self.is_whole:
            self._pause.stop()
            self.settled.emit()
        else:
            self._pause.start()

    def refresh(self) -> None:
        """Read again after a change; rows that stay are only repainted."""
        self._lines.clear()
        if len(self._ids) < FIRST:
            first = find_ids(self._journal, self._filter, FIRST)
            self.is_whole = len(first) < FIRST
            self._take(first)
        if self.is_whole and len(self._ids) < FIRST:
            self.settled.emit()
        else:
            self._ask_for_all()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def ids(self, first: int = 0, last: int = -1) -> list[int]:
        """The ids of rows first to last, inclusive (last -1: to the end)."""
        return self._ids[first : len(self._ids) if last < 0 else last + 1].tolist()

    def row_of(self, person_id: int) -> int:
        """Where somebody stands, or -1."""
        try:
            return self._ids.index(person_id)
        except ValueError:
            return -1

    def rows_of(self, people: Iterable[int]) -> list[int]:
        """Where these people stand, those missing left out, from top to bottom."""
        wanted = set(people)
        if len(wanted) == 1:
            row = self.row_of(next(iter(wanted)))
            return [row] if row >= 0 else []
        return [row for row, person in enumerate(self._ids) if person in wanted]

    def line(self, row: int) -> PersonLine | None:
        """One row; reads the page around it where it is not there. None: gone meanwhile."""
        person_id = self._ids[row]
        if person_id not in self._lines:
            if len(self._lines) > KEPT:
                self._lines.clear()
            start = row - row % PAGE
            page = self._ids[start : start + PAGE].tolist()
            self._lines.update(dict.fromkeys(page))
            self._lines.update((line.id, line) for line in lines(self._journal, page))
        return self._lines[person_id]

    def _ask_for_all(self) -> None:
        wanted = self._filter
        self._tasks.read(
            (self, "all"),
            lambda: find_ids(self._journal, wanted),
            lambda ids: self._complete(wanted, ids),
            self,
        )

    def _complete(self, wanted: PersonFilter, ids: Ids) -> None:
        if wanted is not self._filter:
            return
        self._take(ids)
        self.is_whole = True
        self.settled.emit()

    def _take(self, new: Ids) -> None:
        old = self._ids
        head = _shared_head(old, new)
        tail = _shared_tail(old, new, min(len(old), len(new)) - head)
        if head + tail < len(old):
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._ids = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if head + tail < len(new):
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._ids = new
            self.endInsertRows()


def under_name(line: PersonLine, today: date) -> tuple[str, str]:
    """What stands under a name: the telling-apart line and the last contact in words."""
    last = relative_day(date.fromisoformat(line.last_day), today) if line.last_day else ""
    return line.line, last


def _shared_head(one: Ids, other: Ids) -> int:
    """How many ids both begin with; slices are compared at C speed, halving each time."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _shared_tail(one: Ids, other: Ids, most: int) -> int:
    """How many ids both end with, `most` at the highest."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        ends = (ids[len(ids) - middle : len(ids) - low] for ids in (one, other))
        if next(ends) == next(ends):
            low = middle
        else:
            high = middle - 1
    return low
