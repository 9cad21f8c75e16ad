"""Rows of Today under each other: one stop of the Tab key, the arrow keys go along them."""

from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from app.ui.person.rows import Rows
from app.ui.today.row import Row

T = TypeVar("T")
R = TypeVar("R", bound=Row)


class RowList(Rows[T, R]):
    """Rows of records; where the row with the keyboard goes away, the next one has it.

    left tells that it was the last one, and the keyboard has no place here any more.
    """

    left = Signal()

    def __init__(
        self,
        key: Callable[[T], Hashable],
        make: Callable[[T], R],
        renew: Callable[[R, T], None],
        gap: int,
    ) -> None:
        super().__init__(key, partial(self._made, make), renew, gap)
        self._stop: R | None = None

    def show_records(self, records: Iterable[T]) -> None:
        """Show these records in this order."""
        place = self._place_of_keyboard()
        super().show_records(records)
        rows = self.all()
        if self._stop not in rows:
            self._stop = rows[min(place or 0, len(rows) - 1)] if rows else None
        for row in rows:
            row.hold_tab(row is self._stop)
        if place is not None and self._stop is None:
            self.left.emit()
        elif place is not None and self._stop is not None and self._place_of_keyboard() is None:
            self._stop.take_keyboard()

    def _made(self, make: Callable[[T], R], record: T) -> R:
        row = make(record)
        row.stepped.connect(partial(self._step, row))
        row.entered.connect(partial(self._enter, row))
        return row

    def _place_of_keyboard(self) -> int | None:
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        rows = enumerate(self.all())
        return next((at for at, row in rows if row is focus or row.isAncestorOf(focus)), None)

    def _step(self, row: R, step: int) -> None:
        rows = self.all()
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].take_keyboard()

    def _enter(self, row: R) -> None:
        self._stop = row
        for each in self.all():
            each.hold_tab(each is row)
