"""A calendar of entries: on which days, or in which months, something was written of whom."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from app.domain.dates import DAYS_IN_YEAR

MOST_YEARS = 6  # strips of weeks under each other; of more years the months are cells
MOST_DAYS = 1500  # marks that can be walked through
MOST_NAMED = 5  # people of one cell who are named
SIZES = (0.5, 0.66, 0.82, 1.0)  # of a square by its shade, as a part of the whole one
_DAY_STEPS, _MONTH_STEPS = (1, 2, 3, 5), (1, 3, 6, 12)
_TIMES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


class Cell(NamedTuple):
    """A day or a month with entries.

    `entries` counts them and `days` the days they are of.
    `people` are (id, name) by name where they are few, `who` is how many they are.
    """

    first: date
    entries: int
    days: int
    people: tuple[tuple[int, str], ...]
    who: int


class Span(NamedTuple):
    """A month or a calendar year from `first`, and how many entries are of it.

    `is_whole` where none of its days lies outside the period or before the first entry.
    """

    first: date
    entries: int
    is_whole: bool


class Year(NamedTuple):
    """A scope from `first` to `last`, both included, last never after `today`.

    `cells` in the order of time, days or else months; `planned` are days after today, up to the
    last one drawn. `begun` is the day of the scope's first entry, `before` that of its newest
    one before `first`. `person_id` is set where the scope is one person; `a_day` are the
    entries of a usual day of the scope, from the first one to today.
    """

    first: date
    last: date
    today: date
    is_by_month: bool
    cells: tuple[Cell, ...]
    planned: tuple[Cell, ...] = ()
    begun: date | None = None
    before: date | None = None
    person_id: int = 0
    a_day: float = 0.0


def steps(data: Year) -> tuple[int, ...]:
    """Return from how many entries on a cell has each of the four shades.

    They are the same counts in every period, unless so much is written in the scope that most
    would be strongest: then they are some times as many, in every period too.
    """
    least = _MONTH_STEPS if data.is_by_month else _DAY_STEPS
    usual = data.a_day * (DAYS_IN_YEAR / 12 if data.is_by_month else 1)
    times = next(many for many in _TIMES if usual < least[-1] * many or many == _TIMES[-1])
    return (1, *(each * times for each in least[1:]))


def shade(cell: Cell, steps: Sequence[int]) -> int:
    """Return the shade of a cell, 1..4."""
    return sum(cell.entries >= least for least in steps)


def cell_of(data: Year, mark_id: int) -> Cell | None:
    """Return what a mark stands for: the cells from 1 on, then the planned days."""
    every = (*data.cells, *data.planned)
    return every[mark_id - 1] if 0 < mark_id <= len(every) else None


def days_of(data: Year, cell: Cell) -> tuple[date, date]:
    """Return the first and the last day that a cell counts."""
    if not data.is_by_month:
        return cell.first, cell.first
    end = next_month(cell.first) - timedelta(1)
    return max(cell.first, data.first), min(end, data.last)


def is_planned(data: Year, mark_id: int) -> bool:
    """Return whether a mark is a planned day."""
    return mark_id > len(data.cells)


def begun_in(data: Year) -> date:
    """Return the first day of the period that is not before everything written."""
    return max(data.first, data.begun or data.first)


def is_by_year(data: Year) -> bool:
    """Return whether the period is longer than twelve months: then its years are compared."""
    begun = begun_in(data)
    return (data.last.year - begun.year) * 12 + data.last.month - begun.month >= 12


def drawn_from(data: Year) -> date:
    """Return the first day drawn: years before the first entry are left out of a long period."""
    begun = begun_in(data)
    return max(data.first, date(begun.year, 1, 1)) if is_by_year(data) else data.first


def drawn_until(data: Year) -> date:
    """Return the last day drawn: the month of today, or its year where years are drawn, ends."""
    if data.last < data.today:
        return data.last
    if is_by_year(data):
        return date(data.last.year, 12, 31)
    return next_month(data.last) - timedelta(1)


def next_month(day: date) -> date:
    """Return the first of the month after that of a day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def spans(data: Year) -> tuple[Span, ...]:
    """Return the months, or of a longer period the calendar years, since the first entry."""
    begun, found = begun_in(data), []
    first = date(begun.year, 1 if is_by_year(data) else begun.month, 1)
    while first <= data.last:
        after = date(first.year + 1, 1, 1) if is_by_year(data) else next_month(first)
        entries = sum(cell.entries for cell in data.cells if first <= cell.first < after)
        found.append(Span(first, entries, begun <= first and after - timedelta(1) <= data.last))
        first = after
    return tuple(found)
