"""Which row belongs to which month, from nothing but the number of entries in each."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

Month = tuple[str, int]


class MonthRows:
    """Months as ("2026-10", number of entries), newest first, and the rows they take up."""

    def __init__(self, months: Sequence[Month] = ()) -> None:
        self.months = list(months)
        self._starts = list(accumulate((count for _month, count in self.months), initial=0))
        self.total = self._starts[-1]

    def within(self, first: str, last: str) -> "MonthRows":
        """Return the months from first to last, both included."""
        return MonthRows([month for month in self.months if first <= month[0] <= last])

    def locate(self, row: int) -> tuple[str, int]:
        """Return the month of a row and its place there, counted from 0."""
        number = bisect_right(self._starts, row) - 1
        return self.months[number][0], row - self._starts[number]

    def first_row(self, month: str) -> int:
        """Return where a month begins, or would begin: the number of rows newer than it."""
        return sum(count for name, count in self.months if name > month)
