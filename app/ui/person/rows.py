"""A column of rows, one a record, that changes only where the records changed."""

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Rows(QWidget, Generic[T, W]):
    """Rows made by `make(record)`, kept by `key(record)` and renewed by `renew(row, record)`.

    A row that somebody is writing in keeps its place and its field while others come and go.
    """

    def __init__(
        self,
        key: Callable[[T], Hashable],
        make: Callable[[T], W],
        renew: Callable[[W, T], None],
        gap: int,
    ) -> None:
        super().__init__()
        self._key, self._make, self._renew = key, make, renew
        self._rows: dict[Hashable, W] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self.hide()

    def show_records(self, records: Iterable[T]) -> None:
        """Show these records in this order."""
        wanted = {self._key(record): record for record in records}
        for key in [key for key in self._rows if key not in wanted]:
            row = self._rows.pop(key)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (key, record) in enumerate(wanted.items()):
            row = self._rows.get(key) or self._rows.setdefault(key, self._make(record))
            if self._layout.indexOf(row) != place:
                self._layout.removeWidget(row)
                self._layout.insertWidget(place, row)
            self._renew(row, record)
        self.setVisible(bool(wanted))

    def row(self, key: Hashable) -> W | None:
        """The row of a record, or None."""
        return self._rows.get(key)

    def all(self) -> list[W]:
        """Every row, from top to bottom."""
        return sorted(self._rows.values(), key=self._layout.indexOf)
