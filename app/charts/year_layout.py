"""Where the days of a calendar are on the sheet: strips of weeks, or a row of months a year."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from app.charts.labels import Box
from app.charts.look import WHOLE, View
from app.domain.year import Year, drawn_from, drawn_until, is_by_year, next_month

_WEEK = 7
_MONTHS = 12
_PARTS = (12, 6, 4, 3)  # months that a strip may have where the period is no longer than a year
_WIDEST = 32.0  # of a day
_TALLEST = 40.0  # of a month
_ENOUGH = 0.85  # of the largest cells there could be: better than strips that are cut shorter
_BETWEEN, _FARTHEST = 0.8, 24.0  # between two strips: of a cell at least, and at most

_Span = tuple[date, date, date]  # the start of the first week, the first day, the last


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


def lay_out(data: Year, frame: Box, head: float, view: View) -> Grid:
    """Fit the days into a frame as large as they can be; `head` is the room of a line of words.

    What is looked at more closely keeps its strips, as they are where the whole is in view.
    """
    if data.is_by_month:
        return _months(data, frame, head, view)
    usual = [_weeks(spans, is_tight, _whole(frame, view), head) for spans, is_tight in _ways(data)]
    largest = max(grid.across for grid in usual)
    chosen = next(at for at, grid in enumerate(usual) if grid.across >= _ENOUGH * largest)
    return _weeks(*_ways(data)[chosen], frame, head, view)


def _whole(frame: Box, view: View) -> Box:
    """Return the frame as it is where the whole chart is in view."""
    left, top, right, bottom = frame
    return left, top, (right + top) / view.wide - top, (bottom + top) / view.high - top


def _ways(data: Year) -> list[tuple[list[_Span], bool]]:
    """Return how the days may be cut into strips, and whether only the first has words above."""
    first, end = drawn_from(data), drawn_until(data)
    if not is_by_year(data):
        return [(_parts(first, end, months), False) for months in _PARTS]
    starts = [date(year, 1, 1) for year in range(end.year, first.year - 1, -1)]
    years = [(day, max(first, day), min(end, day.replace(month=12, day=31))) for day in starts]
    return [(years, False), (years, True)]


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(day.weekday())


def _parts(first: date, end: date, months: int) -> list[_Span]:
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
    spans: Sequence[_Span], is_tight: bool, frame: Box, head: float, view: View = WHOLE
) -> Grid:
    left, top, right, bottom = frame
    columns = max((monday(last) - monday(start)).days // _WEEK + 1 for start, _, last in spans)
    heads = head * (1 if is_tight else len(spans))
    rows = _WEEK * len(spans) + _BETWEEN * (len(spans) - 1)
    room = bottom - top - heads
    side = max(min((right - left) / columns, room / rows, _WIDEST * view.high), 1.0)
    side = int(side * 2) / 2
    spare = (room - _WEEK * len(spans) * side) / max(len(spans) - 1, 1)
    strips, y = [], top
    for at, (start, first, last) in enumerate(spans):
        y += 0 if is_tight and at else head
        strips.append(Strip(first, last, start, y))
        y += _WEEK * side + min(spare, _FARTHEST)
    return Grid(tuple(strips), left, side, side, head, is_tight, False)


def _months(data: Year, frame: Box, head: float, view: View) -> Grid:
    left, top, right, bottom = frame
    years = range(data.last.year, drawn_from(data).year - 1, -1)
    down = min((bottom - top - head) / len(years), _TALLEST * view.high)
    strips = tuple(
        Strip(day, day.replace(month=12, day=31), day, top + head + at * down)
        for at, day in enumerate(date(year, 1, 1) for year in years)
    )
    return Grid(strips, left, (right - left) / _MONTHS, down, head, True, True)
