"""Quarters: three months each, of a year that may begin in another month than January."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from app.errors import BadInput

MONTHS, YEAR = 3, 12
JANUARY = 1
_CALENDAR = re.compile(r"(\d{4})-?[Qq]([1-4])")
_BY_MONTH = re.compile(r"(\d{4})-(\d{2})")


class Quarter(NamedTuple):
    """Three whole months by the month they begin with: `year` and `month` of the calendar."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        year, month = _moved(self.year, self.month, MONTHS - 1)
        return date(year, month, monthrange(year, month)[1])

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of its three months."""
        moved = (_moved(self.year, self.month, month) for month in range(MONTHS))
        return tuple(date(*month, 1) for month in moved)

    @property
    def key(self) -> str:
        """How it is kept: "2026-Q3", or "2026-09" where it is no quarter of the calendar.

        The same three months have the same key whatever month the year begins with.
        """
        if self.month % MONTHS == 1:
            return f"{self.year:04d}-Q{self.month // MONTHS + 1}"
        return f"{self.year:04d}-{self.month:02d}"

    def later(self, quarters: int) -> "Quarter":
        """So many quarters later, or earlier for a negative number."""
        return Quarter(*_moved(self.year, self.month, quarters * MONTHS))

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


def quarter_of(day: date, begins: int = JANUARY) -> Quarter:
    """The quarter that a day lies in, of a year that begins with the month `begins`, 1..12."""
    back = (day.month - begins) % MONTHS
    return Quarter(*_moved(day.year, day.month, -back))


def quarters_of_year(day: date, begins: int = JANUARY) -> tuple[Quarter, ...]:
    """The four quarters of the year that a day lies in."""
    first = Quarter(day.year - (day.month < begins), begins)
    return tuple(first.later(number) for number in range(YEAR // MONTHS))


def quarters_between(first: date, last: date, begins: int = JANUARY) -> tuple[Quarter, ...]:
    """Every quarter from that of `first` to that of `last`, oldest first."""
    found, each = [], quarter_of(first, begins)
    while each.first <= last:
        found.append(each)
        each = each.later(1)
    return tuple(found)


def read_quarter(text: str) -> Quarter:
    """Read a key: "2026-Q3", or the month it begins with, "2026-09". Raises BadInput."""
    if found := _CALENDAR.fullmatch(text.strip()):
        year, month = int(found[1]), (int(found[2]) - 1) * MONTHS + 1
    elif found := _BY_MONTH.fullmatch(text.strip()):
        year, month = int(found[1]), int(found[2])
    else:
        year, month = 0, 0
    if not (1 <= month <= YEAR and date.min.year <= year < date.max.year):
        raise BadInput(
            f"“{text}” is no quarter. Write one like 2026-Q3, or the month it begins with, "
            "like 2026-09."
        )
    return Quarter(year, month)


def _moved(year: int, month: int, months: int) -> tuple[int, int]:
    years, rest = divmod(year * YEAR + month - 1 + months, YEAR)
    return years, rest + 1
