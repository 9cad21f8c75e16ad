"""The data of a chart as a table of words, with the mark each row stands for."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.widgets.text import plain_tip

Index = QModelIndex | QPersistentModelIndex
Orientation = Qt.Orientation
SHOWN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole))


class ChartModel(QAbstractTableModel):
    """Headings and rows of words; `ids` are the marks of the rows, 0 where there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._ids: tuple[int, ...] = ()

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], ids: Sequence[int] = ()
    ) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._headings = tuple(headings)
        self._rows = tuple(tuple(row) for row in rows)
        self._ids = tuple(ids) or (0,) * len(self._rows)
        self.endResetModel()

    def mark_at(self, row: int) -> int:
        """Return the id of the mark of a row, 0 for none."""
        return self._ids[row]

    def as_text(self, rows: Sequence[int]) -> str:
        """Return the headings and some rows as lines of words parted by tabs."""
        lines = [self._headings, *(self._rows[row] for row in rows)]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in SHOWN or not index.isValid():
            return None
        words = self._rows[index.row()][index.column()]
        return words if role == SHOWN[0] else plain_tip(words)

    def headerData(
        self, section: int, orientation: Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        is_heading = orientation == Orientation.Horizontal and role == SHOWN[0]
        return self._headings[section] if is_heading else None
