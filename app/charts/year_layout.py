"""Where the days of a calendar are on the sheet: strips of weeks, or a row of months a year."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from app.charts.labels import Box
from app.domain.year import Year, drawn_from, is_by_year, next_month

_WEEK = 7
_MONTHS = 12
_PARTS = (12, 6, 4, 3)  # months that a strip may have where the period is no longer than a year
_WIDEST = 26.0  # of a day
_TALLEST = 40.0  # of a month
_ENOUGH = 0.8  # of the largest cells there could be: better than strips that are cut shorter
_BETWEEN = 0.8  # of a cell, between two strips


class Strip(NamedTuple):
    """Days beside each other by weeks: from `first` to `last`, `top` that of its cells.

    Its first column is the week of `start`: that of the year, where strips are years.
    """

    first: date
    last: date
    start: date
    top: float


class Grid(NamedTuple):
    """The cells of a calendar: `across` and `down` from one to the next, `left` of the first.

    `head` is how much is free above every strip for its words; where only the first has such
    words, `is_tight`. In a grid of months a strip is a year.
    """

    strips: tuple[Strip, ...]
    left: float
    across: float
    down: float
    head: float
    is_tight: bool
    is_by_month: bool

    def box(self, strip: Strip, day: date) -> Box:
        """Return the cell of a day, or of the month that it is the first of."""
        if self.is_by_month:
            row, column = 0, day.month - 1
        else:
            row, column = day.weekday(), (day - monday(strip.start)).days // _WEEK
        left, top = self.left + column * self.across, strip.top + row * self.down
        return left, top, left + self.across, top + self.down

    def strip_of(self, day: date) -> Strip | None:
        """Return the strip that a day is drawn in."""
        return next((each for each in self.strips if each.first <= day <= each.last), None)


def lay_out(data: Year, frame: Box, head: float) -> Grid:
    """Fit the days into a frame as large as they can be; `head` is the room of a line of words."""
    if data.is_by_month:
        return _months(data, frame, head)
    first, end = drawn_from(data), _end(data)
    if is_by_year(data):
        years = range(end.year, first.year - 1, -1)
        starts = [date(year, 1, 1) for year in years]
        spans = [(day, max(first, day), min(end, day.replace(month=12, day=31))) for day in starts]
        grids = [_weeks(spans, frame, head, is_tight=tight) for tight in (False, True)]
    else:
        grids = [_weeks(_parts(first, end, part), frame, head) for part in _PARTS]
    largest = max(grid.across for grid in grids)
    return next(grid for grid in grids if grid.across >= _ENOUGH * largest)


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(day.weekday())


def _end(data: Year) -> date:
    """Return the last day drawn: the month of today, or its year where years are drawn, ends."""
    if data.last < data.today:
        return data.last
    if is_by_year(data):
        return date(data.last.year, 12, 31)
    return next_month(data.last) - timedelta(1)


def _parts(first: date, end: date, months: int) -> list[tuple[date, date, date]]:
    """Cut a period into parts of so many months."""
    found = []
    while first <= end:
        after = first
        for _ in range(months):
            after = next_month(after)
        found.append((first, first, min(end, after - timedelta(1))))
        first = after
    return found


def _weeks(
    spans: Sequence[tuple[date, date, date]], frame: Box, head: float, *, is_tight: bool = False
) -> Grid:
    """Lay out strips, each given by the start of its first week, its first and its last day."""
    left, top, right, bottom = frame
    columns = max((monday(last) - monday(start)).days // _WEEK + 1 for start, _, last in spans)
    heads = head * (1 if is_tight else len(spans))
    rows = _WEEK * len(spans) + _BETWEEN * (len(spans) - 1)
    side = min((right - left) / columns, (bottom - top - heads) / rows, _WIDEST)
    side = float(int(side * 2) / 2) if side >= 1 else side
    strips, y = [], top
    for at, (start, first, last) in enumerate(spans):
        y += 0 if is_tight and at else head
        strips.append(Strip(first, last, start, y))
        y += (_WEEK + _BETWEEN) * side
    return Grid(tuple(strips), left, side, side, head, is_tight, False)


def _months(data: Year, frame: Box, head: float) -> Grid:
    left, top, right, bottom = frame
    years = range(data.last.year, drawn_from(data).year - 1, -1)
    down = min((bottom - top - head) / len(years), _TALLEST)
    strips = tuple(
        Strip(date(year, 1, 1), date(year, 12, 31), date(year, 1, 1), top + head + at * down)
        for at, year in enumerate(years)
    )
    return Grid(strips, left, (right - left) / _MONTHS, down, head, True, True)
