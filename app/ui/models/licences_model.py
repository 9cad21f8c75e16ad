"""The parts of this Kith as a list that can be searched."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.names import fold
from app.ui.licences import Licensed

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)  # a long licence is cut short in its row
PART = int(Qt.ItemDataRole.UserRole)


class LicencesModel(QAbstractListModel):
    """One row a part; PART gives the Licensed itself."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Licensed] = []
        self._shown: list[Licensed] = []

    def set_parts(self, parts: Sequence[Licensed]) -> None:
        """Show these parts."""
        self._all = list(parts)
        self.search("")

    def search(self, words: str) -> None:
        """Show only the parts in whose line every word stands."""
        wanted = fold(words).split()
        self.beginResetModel()
        self._shown = [part for part in self._all if all(w in fold(line(part)) for w in wanted)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        part = self._shown[index.row()]
        if role == PART:
            return part
        return line(part) if role in (DISPLAY, TIP) else None


def line(part: Licensed) -> str:
    """Return a part in one line, as it is read aloud."""
    return ", ".join(words for words in (part.name, part.version, part.licence) if words)
