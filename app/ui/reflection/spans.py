"""What the Reflection page can be of: a quarter, a year of four, or all that was written so far."""

from datetime import date, timedelta
from typing import NamedTuple

from app.domain.quarters import (
    MONTHS,
    YEAR,
    Quarter,
    quarter_of,
    quarters_between,
    quarters_of_year,
    read_quarter,
)

_CENTURIES = 100  # so much is a year in a number of year and month
_DAY = timedelta(1)
PAST = 1  # the number of all reflections among places one goes back to


class Span(NamedTuple):
    """A quarter, or with `is_year` the year of which it is the first quarter."""

    quarter: Quarter
    is_year: bool = False

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """Its quarters, oldest first."""
        count = YEAR // MONTHS if self.is_year else 1
        return tuple(self.quarter.later(number) for number in range(count))

    @property
    def first(self) -> date:
        """The first day."""
        return self.quarter.first

    @property
    def last(self) -> date:
        """The last day."""
        return self.quarters[-1].last

    @property
    def number(self) -> int:
        """How it is remembered: 202607, with a minus for a year."""
        found = self.quarter.year * _CENTURIES + self.quarter.month
        return -found if self.is_year else found

    def beside(self, step: int, begins: int) -> "Span":
        """The one before (-1) or after (1), of years that begin with the month `begins`."""
        return span_of(self.first - _DAY if step < 0 else self.last + _DAY, begins, self.is_year)


def span_of(day: date, begins: int, is_year: bool = False) -> Span:
    """The quarter or the year that a day lies in."""
    if is_year:
        return Span(quarters_of_year(day, begins)[0], True)
    return Span(quarter_of(day, begins))


def read_number(number: int) -> Span | None:
    """The span that is remembered so, None for what is no span."""
    year, month = divmod(abs(number), _CENTURIES)
    if not (date.min.year <= year < date.max.year and 1 <= month <= YEAR):
        return None
    return Span(Quarter(year, month), number < 0)


def number_of(key: str) -> int:
    """The number of a quarter by its key. Raises BadInput."""
    return Span(read_quarter(key)).number


def years_between(first: date, last: date, begins: int) -> list[tuple[Quarter, ...]]:
    """The quarters from that of `first` to that of `last` by years, all newest first."""
    years: dict[Quarter, list[Quarter]] = {}
    for each in reversed(quarters_between(first, last, begins)):
        years.setdefault(quarters_of_year(each.first, begins)[0], []).append(each)
    return [tuple(quarters) for quarters in years.values()]
