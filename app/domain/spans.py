"""A period parted into months, quarters or years, and what each is called."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.speech import WITH_YEAR, Speech

MOST = 36, 60  # months and quarters that a period is parted into
_MONTHS_IN_QUARTER, _MONTHS_IN_YEAR = 3, 12


def months_of(first: date, last: date, most: tuple[int, int] = MOST) -> int:
    """How many months each span of a period has: 1, 3 or 12."""
    months = _month(last) - _month(first) + 1
    if months <= most[0]:
        return 1
    return _MONTHS_IN_QUARTER if months <= most[1] * _MONTHS_IN_QUARTER else _MONTHS_IN_YEAR


def spans(first: date, last: date, most: tuple[int, int] = MOST) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each month, or of each quarter, or of each year.

    The first begins and the last ends where the period does.
    """
    wide, start = months_of(first, last, most), first
    while True:
        year, month = divmod(_month(start) // wide * wide + wide - 1, _MONTHS_IN_YEAR)
        end = min(date(year, month + 1, monthrange(year, month + 1)[1]), last)
        yield start, end
        if end == last:
            return
        start = end + timedelta(1)


def _month(day: date) -> int:
    return day.year * _MONTHS_IN_YEAR + day.month - 1


def span_name(first: date, last: date, wide: int, speech: Speech) -> str:
    """Name a span of so many months: "March 2026", "January to March 2026", "2026"."""
    if wide > _MONTHS_IN_QUARTER:
        return str(first.year)
    end = speech.month(last, WITH_YEAR)
    if first.month == last.month:
        return end
    return speech.say("{first} to {last}", first=speech.month(first, first), last=end)
