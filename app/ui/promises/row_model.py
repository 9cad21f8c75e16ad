"""Rows of the Promises page as Qt sees them; each is made when it is first looked at."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.promises.row import ListRow

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


class RowModel(QAbstractListModel, Generic[T]):
    """Records in their order; `make` says how one reads, `heading` under which words it stands."""

    def __init__(
        self,
        make: Callable[[T], ListRow],
        heading: Callable[[T], str],
        id_of: Callable[[T], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._make, self._heading, self._id_of = make, heading, id_of
        self._records: Sequence[T] = ()
        self._rows: dict[int, ListRow] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row(index.row()).words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.row(index.row()).aloud()
        return self.row(index.row()) if role == ROW_ROLE else None

    def show_records(self, records: Sequence[T]) -> None:
        """Show other records, or the same as they are now."""
        self.beginResetModel()
        self._records = records
        self._rows.clear()
        self.endResetModel()

    def forget(self, number: int) -> None:
        """Make a row anew."""
        self._rows.pop(number, None)
        self.dataChanged.emit(self.index(number), self.index(number))

    def record(self, number: int) -> T:
        """Return the record of a row."""
        return self._records[number]

    def row(self, number: int) -> ListRow:
        """Return how a row reads."""
        if number not in self._rows:
            self._rows[number] = self._make(self._records[number])
        return self._rows[number]

    def id_at(self, number: int) -> int:
        """Return the id of the record of a row."""
        return self._id_of(self._records[number])

    def opens_group(self, number: int) -> bool:
        """Return whether a heading stands over a row."""
        here = self._heading(self._records[number])
        return bool(here) and (number == 0 or here != self._heading(self._records[number - 1]))

    def heading(self, number: int) -> str:
        """Return the heading that a row stands under."""
        return self._heading(self._records[number])

    def numbers_of(self, ids: set[int]) -> list[int]:
        """Return where the records with these ids stand, from top to bottom."""
        return [number for number, each in enumerate(self._records) if self._id_of(each) in ids]
