"""The history of changes as a list, newest first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from app.journal.journal import Change

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
CHANGE = int(Qt.ItemDataRole.UserRole)


class HistoryModel(QAbstractListModel):
    """One row a change; CHANGE gives the Change itself."""

    def __init__(self, describe: "Callable[[Change], str]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: list[Change] = []
        self._describe = describe

    def set_changes(self, changes: "Sequence[Change]") -> None:
        """Show other changes."""
        self.beginResetModel()
        self._changes = list(changes)
        self.endResetModel()

    def change(self, row: int) -> "Change":
        """Return the change of a row."""
        return self._changes[row]

    def count_moves(self, row: int) -> int:
        """Return how many changes an undo (or redo) from here to this row would move."""
        is_undone = self._changes[row].undone
        between = self._changes[row:] if is_undone else self._changes[: row + 1]
        return sum(change.undone == is_undone for change in between)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._changes)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        change = self._changes[index.row()]
        if role == CHANGE:
            return change
        return self._describe(change) if role == DISPLAY else None
