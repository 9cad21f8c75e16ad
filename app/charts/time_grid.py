"""Time from left to right, to the day: where a day is, and the lines and names of what it is in."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.charts.sheet import Sheet
from app.domain.speech import Speech

_GAP = 8.0  # between a word and the next line of the grid
_BELOW = 8.0  # between the plot and its words
_INDENT = 3.0  # of a word from its line
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240)  # from one line of the grid to the next
_YEAR = 12


class Days(NamedTuple):
    """Days from `first` to `last`, both whole, between two places of the sheet."""

    left: float
    right: float
    first: date
    last: date

    def at(self, day: date | int, part: float = 0.0) -> float:
        """Return where a day begins, or a part of it on; it may be an ordinal."""
        ordinal = day if isinstance(day, int) else day.toordinal()
        return self.left + (ordinal + part - self.first.toordinal()) * self.a_day

    @property
    def a_day(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / (self.last.toordinal() + 1 - self.first.toordinal())


class _Stretch(NamedTuple):
    """Some months, or what of them is between the ends."""

    left: float
    right: float
    begin: date
    is_whole: bool


def room_below(sheet: Sheet) -> float:
    """Return how much room the words take under the plot."""
    return _BELOW + sheet.measure("").height


def draw_grid(sheet: Sheet, days: Days, top: float, bottom: float, speech: Speech) -> None:
    """Draw a line where each month or each year begins, as finely as their names have room."""
    for step in _MONTHS:
        stretches = list(_stretches(days, step))
        words = _words(stretches, step, days, speech)
        wide = [sheet.measure(word).width + _GAP for word in words]
        if step == _MONTHS[-1] or _fits(stretches, wide):
            break
    inner = [each.left for each in stretches if each.left > days.left + 1]
    if inner:
        sheet.lines([(x, top, x, bottom) for x in inner], "ring")
    for each, word, width in zip(stretches, words, wide, strict=True):
        is_last = each.begin == stretches[-1].begin
        # Beside the plot there may be room for the name of the newest time, which has just begun.
        if (sheet.width - _INDENT if is_last else each.right) - each.left >= width:
            indent = _INDENT if each.left > days.left else 0
            sheet.write(word, each.left + indent, bottom + _BELOW, "soft_ink")


def _stretches(days: Days, step: int) -> Iterator[_Stretch]:
    """Yield the stretches of so many months that lie between the ends, at least in part."""
    number = (days.first.year * _YEAR + days.first.month - 1) // step * step
    begin = _month(number)
    while begin <= days.last:
        number += step
        end = _month(number)
        left, right = max(days.at(begin), days.left), min(days.at(end), days.right)
        is_whole = begin >= days.first and end <= days.last + timedelta(1)
        yield _Stretch(left, right, begin, is_whole)
        begin = end


def _month(number: int) -> date:
    """Return the first day of a month counted from the year 0; of no calendar, its nearest end."""
    year, month = divmod(number, _YEAR)
    return date(min(max(year, 1), date.max.year), month + 1, 1)


def _fits(stretches: list[_Stretch], widths: list[float]) -> bool:
    """Return whether every whole stretch has room for its word."""
    return all(
        each.right - each.left >= width
        for each, width in zip(stretches, widths, strict=True)
        if each.is_whole
    )


def _words(stretches: list[_Stretch], step: int, days: Days, speech: Speech) -> list[str]:
    """Name the stretches: years, or months of which each January is called by its year."""
    if step >= _YEAR:
        return [str(each.begin.year) for each in stretches]
    names = [
        str(each.begin.year) if each.begin.month == 1 else _month_seen(each, days, speech)
        for each in stretches
    ]
    if not any(each.begin.month == 1 for each in stretches):
        names[0] = speech.month(max(stretches[0].begin, days.first), date.min)
    return names


def _month_seen(stretch: _Stretch, days: Days, speech: Speech) -> str:
    """Name the first month of a stretch that lies between the ends."""
    first = max(stretch.begin, days.first)
    return speech.month(first, first)
