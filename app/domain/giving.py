"""Giving and asking: how often something went each way between everybody and me, by month."""

from datetime import date
from typing import NamedTuple


class Side(NamedTuple):
    """One direction in one column: how often, and with how many people."""

    times: int = 0
    people: int = 0


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
