"""Giving and asking: how often something went each way between everybody and me, by month."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

MOST_ENTRIES = 12  # that one side of a column remembers; the timeline shows the rest
_MOST_MONTHS, _MOST_QUARTERS = 36, 60
_MONTHS_IN_QUARTER, _MONTHS_IN_YEAR = 3, 12


class Side(NamedTuple):
    """One direction in one column: how often, with how many people, in which entries.

    `entries` are ids, newest first, at most MOST_ENTRIES of the `written` there are.
    """

    times: int = 0
    people: int = 0
    entries: tuple[int, ...] = ()
    written: int = 0


class Column(NamedTuple):
    """A month, a quarter or a year from `first` to `last`.

    `offered` are offers that nobody has taken up yet; `is_written` says whether there is any
    entry at all.
    """

    first: date
    last: date
    gave: Side = Side()
    offered: Side = Side()
    asked: Side = Side()
    received: Side = Side()
    is_written: bool = True

    @property
    def sides(self) -> tuple[Side, Side, Side, Side]:
        """The sides from the top to the bottom of the chart."""
        return self.offered, self.gave, self.received, self.asked


class Giving(NamedTuple):
    """My part with everybody from `first` to `last`; `people` is to how many I gave."""

    first: date
    last: date
    columns: tuple[Column, ...]
    people: int = 0

    @property
    def gave(self) -> int:
        """How often I gave."""
        return sum(column.gave.times for column in self.columns)

    @property
    def offered(self) -> int:
        """How many offers are still open."""
        return sum(column.offered.times for column in self.columns)

    @property
    def asked(self) -> int:
        """How often I asked."""
        return sum(column.asked.times for column in self.columns)

    @property
    def received(self) -> int:
        """How often I received."""
        return sum(column.received.times for column in self.columns)

    @property
    def is_empty(self) -> bool:
        """Whether nothing went any way."""
        return not (self.gave or self.offered or self.asked or self.received)


def months_of(first: date, last: date) -> int:
    """How many months each column of a period has: 1, 3 or 12."""
    months = _month(last) - _month(first) + 1
    if months <= _MOST_MONTHS:
        return 1
    return _MONTHS_IN_QUARTER if months <= _MOST_QUARTERS * _MONTHS_IN_QUARTER else _MONTHS_IN_YEAR


def spans(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each column: months, beyond 36 of them quarters, then years.

    The first and the last column end where the period does.
    """
    wide, start = months_of(first, last), first
    while True:
        year, month = divmod(_month(start) // wide * wide + wide - 1, _MONTHS_IN_YEAR)
        end = min(date(year, month + 1, monthrange(year, month + 1)[1]), last)
        yield start, end
        if end == last:
            return
        start = end + timedelta(1)


def _month(day: date) -> int:
    return day.year * _MONTHS_IN_YEAR + day.month - 1
