"""A person's story as Qt sees it: entries newest first, fetched a page at a time."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.entries import EntryLine
from app.journal.entries import story
from app.journal.journal import Journal
from app.ui.widgets.entry_text import read_out

PAGE = 40
LINE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class StoryModel(QAbstractListModel):
    """The entries about one person; LINE_ROLE gives an EntryLine. `more` fetches older ones."""

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._person_id: int | None = None
        self._lines: list[EntryLine] = []
        self.has_more = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return read_out(line)
        return None

    def read(self, about: int, before: tuple[str, int] | None, limit: int) -> list[EntryLine]:
        """Entries, newest first, those after `before` = (day, id) of the last one had."""
        return story(self._journal, about, before, limit)

    def lines(self) -> list[EntryLine]:
        """The entries fetched so far."""
        return self._lines

    def show_person(self, person_id: int | None) -> None:
        """Show the newest entries about a person; None for nobody."""
        self._person_id = person_id
        self._put(self._fetch(PAGE))

    def refresh(self) -> None:
        """Read again as many as were fetched."""
        lines = self._fetch(max(len(self._lines), PAGE))
        if [line.id for line in lines] != [line.id for line in self._lines]:
            self._put(lines)
        elif lines != self._lines:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def more(self) -> None:
        """Fetch the next page of older entries."""
        if not self.has_more or self._person_id is None:
            return
        last = self._lines[-1]
        older = self.read(self._person_id, (last.day, last.id), PAGE)
        self.has_more = len(older) == PAGE
        if older:
            end = len(self._lines)
            self.beginInsertRows(QModelIndex(), end, end + len(older) - 1)
            self._lines = self._lines + older
            self.endInsertRows()

    def _fetch(self, count: int) -> list[EntryLine]:
        if self._person_id is None:
            return []
        lines = self.read(self._person_id, None, count)
        self.has_more = len(lines) == count
        return lines

    def _put(self, lines: list[EntryLine]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
