"""What I wrote down of one person's life, by its seven areas and by quarter."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import NamedTuple

from app.domain.kinds import LifeArea

MOST_QUARTERS = 24  # beside each other; for longer a column is a year
_QUARTER, _YEAR = 3, 12


class Noted(NamedTuple):
    """One thing I wrote down; `entry_id` None where it hangs on no entry."""

    id: int
    entry_id: int | None
    area: str
    day: date
    text: str


class Cell(NamedTuple):
    """What I wrote down about one area in one quarter or year, by day; never nothing."""

    area: str
    column: int
    facts: tuple[Noted, ...]


class Areas(NamedTuple):
    """One person from `first` to `last`, both included; what came later is not seen.

    `columns` are (first day, last day) of quarters, or of years; `cells` go by area in
    their fixed order, then by time. `earlier` are (area, day) of the newest thing written before
    `first`; `loose` counts what was written in the period and names no area.
    """

    person_id: int
    name: str
    called: str
    state: str
    first: date
    last: date
    columns: tuple[tuple[date, date], ...] = ()
    cells: tuple[Cell, ...] = ()
    earlier: tuple[tuple[str, date], ...] = ()
    loose: int = 0

    @property
    def is_by_year(self) -> bool:
        """Return whether a column is a year."""
        return any((end - begin).days > 100 for begin, end in self.columns)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing at all is written up to `last`."""
        return not (self.cells or self.earlier or self.loose)

    @property
    def known(self) -> list[str]:
        """The areas of which something is written, in their fixed order."""
        seen = {cell.area for cell in self.cells} | {area for area, _ in self.earlier}
        return [area.value for area in LifeArea if area in seen]

    @property
    def unwritten(self) -> list[str]:
        """The other areas, in their fixed order."""
        return [area.value for area in LifeArea if area not in self.known]

    def silent_columns(self, area: str) -> int:
        """Count the columns of a row before the one in which it was first written about."""
        if area in dict(self.earlier):
            return 0
        own = (cell.column for cell in self.cells if cell.area == area)
        return next(own, len(self.columns))


def columns_of(first: date, last: date) -> tuple[tuple[date, date], ...]:
    """Return the quarters from first to last, else the years.

    The first begins and the last ends where the time does.
    """
    for months in (_QUARTER, _YEAR):
        low, high = (_number(day) // months for day in (first, last))
        if months == _YEAR or high - low < MOST_QUARTERS:
            break
    begins = [_month(number * months) for number in range(low, high + 2)]
    whole = ((begin, end - timedelta(1)) for begin, end in pairwise(begins))
    return tuple((max(begin, first), min(end, last)) for begin, end in whole)


def cells_of(facts: Iterable[Noted], columns: tuple[tuple[date, date], ...]) -> tuple[Cell, ...]:
    """Put what lies in the columns into its cells."""
    order = tuple(area.value for area in LifeArea)
    ends = [end for _, end in columns]

    def place(fact: Noted) -> tuple[int, int]:
        return order.index(fact.area), next(at for at, end in enumerate(ends) if fact.day <= end)

    ordered = sorted(facts, key=lambda fact: (place(fact), fact.day, fact.id))
    return tuple(
        Cell(order[area], column, tuple(those))
        for (area, column), those in groupby(ordered, key=place)
    )


def _number(day: date) -> int:
    return day.year * _YEAR + day.month - 1


def _month(number: int) -> date:
    year, month = divmod(number, _YEAR)
    return date(year, month + 1, 1)
