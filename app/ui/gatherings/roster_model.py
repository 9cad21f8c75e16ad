"""People of a gathering as Qt sees them: those met there, or those met again since."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.gatherings import RosterLine
from app.ui.widgets.text import isolate
from app.ui.words import relative_day

LINE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class RosterModel(QAbstractListModel):
    """LINE_ROLE gives a RosterLine, Display the name."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._lines: list[RosterLine] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            written = self.tr("written about") if line.is_written else ""
            return ", ".join(filter(None, (line.person.name, self.beside(line), written)))
        return None

    def beside(self, line: RosterLine) -> str:
        """What stands beside a name: what tells them apart, and whether they are new to me."""
        new = self.tr("new to you") if line.is_new else ""
        return " · ".join(filter(None, (isolate(line.person.line), new)))

    def lines(self) -> list[RosterLine]:
        """Everybody, from top to bottom."""
        return self._lines

    def show_lines(self, lines: Sequence[RosterLine]) -> None:
        """Show these people; rows that stay the same people are only painted again."""
        new = list(lines)
        if [x.person.id for x in new] == [x.person.id for x in self._lines]:
            self._lines = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._lines = new
        self.endResetModel()


class MetAgainModel(RosterModel):
    """People with the day of their last contact beside them."""

    def beside(self, line: RosterLine) -> str:
        last = line.person.last_day
        said = relative_day(date.fromisoformat(last), self.today()) if last else ""
        return " · ".join(filter(None, (isolate(line.person.line), isolate(said))))
