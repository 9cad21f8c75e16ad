"""The list of gatherings as Qt sees it: read off the GUI thread, sifted by words as one types."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.gatherings import GatheringLine
from app.domain.names import fold
from app.journal.gatherings import gathering_lines
from app.journal.journal import Journal
from app.ui.gatherings.saying import say_list_line
from app.ui.tasks import Tasks

LINE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class GatheringModel(QAbstractListModel):
    """Gatherings, newest first; LINE_ROLE gives a GatheringLine, Display the name.

    `settled` comes when they have been read; `is_read` is False until then.
    """

    settled = Signal()

    def __init__(self, journal: Journal, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._all: list[GatheringLine] = []
        self._shown: list[GatheringLine] = []
        self._words = ""
        self.is_read = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (line.name, *say_list_line(line, self._journal.today()))
            return ", ".join(filter(None, said))
        return None

    def is_empty(self) -> bool:
        """Whether there is no gathering at all, whatever is searched for."""
        return not self._all

    def words(self) -> str:
        """What is searched for."""
        return self._words

    def search(self, words: str) -> None:
        """Show the gatherings whose name or place has words that begin so."""
        self._words = words
        self._show()

    def refresh(self) -> None:
        """Read them again."""
        self._tasks.read((self, "all"), lambda: gathering_lines(self._journal), self._take, self)

    def row_of(self, gathering_id: int) -> int:
        """Where a gathering stands, or -1."""
        return next((row for row, x in enumerate(self._shown) if x.id == gathering_id), -1)

    def line(self, row: int) -> GatheringLine:
        """The gathering at a row."""
        return self._shown[row]

    def _take(self, lines: list[GatheringLine]) -> None:
        is_first, self.is_read = not self.is_read, True
        if lines != self._all or is_first:
            self._all = lines
            self._show()
        self.settled.emit()

    def _show(self) -> None:
        wanted = fold(self._words).split()
        shown = [line for line in self._all if _fits(line, wanted)]
        if [x.id for x in shown] == [x.id for x in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


def _fits(line: GatheringLine, wanted: list[str]) -> bool:
    held = f" {fold(line.name)} {fold(line.place)} {line.first_day[:4]}"
    return all(f" {word}" in held for word in wanted)
