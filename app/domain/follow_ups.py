"""Spreading what I want to follow up over the coming days, so that none of it is hurried."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import count
from typing import NamedTuple

SPAN = 14  # days over which they are spread where they fit
_WEEK = 7
_SATURDAY = 5


class Proposal(NamedTuple):
    """A follow-up as it could be kept: its words, and the day on which it would stand.

    `due` is the last day that makes sense (whole ISO, or "" for any); `id` is that of a
    follow-up that is kept already.
    """

    person_id: int
    name: str
    text: str
    day: str = ""
    due: str = ""
    promise_id: int | None = None
    id: int | None = None


def spread(
    due: Sequence[date | None], taken: Mapping[date, int], today: date, capacity: int
) -> list[date]:
    """A day for each of so many follow-ups, in their order; `taken` counts what stands already.

    No day gets more than `capacity` (at least 1). They begin tomorrow, one a day, and two a day
    only where the workdays of two weeks have one each; weekends, and at last today, are for
    what is due before a workday is free. What is due is in time wherever all can be; else it
    takes the free day nearest after.
    """
    load = Counter(taken)
    days: dict[int, date] = {}

    def take(at: int, day: date) -> None:
        days[at] = day
        load[day] += 1

    # By due day: whichever day one takes, all that are due later could have taken it as well.
    dated = sorted((last, at) for at, last in enumerate(due) if last is not None)
    for last, at in dated:
        if day := _in_time(last, load, today, capacity):
            take(at, day)
    for last, at in dated:
        if at not in days:
            take(at, _first_free(max(last, today), load, capacity))
    for at in (at for at, last in enumerate(due) if last is None):
        take(at, next(_workdays(load, today, capacity)))
    return [days[at] for at in range(len(due))]


def most_a_day(days: Iterable[str]) -> int:
    """How many stand on the fullest of these days; 0 for none."""
    return max(Counter(days).values(), default=0)


def _in_time(last: date, load: Mapping[date, int], today: date, capacity: int) -> date | None:
    """The free day up to `last` that hurries least, or None."""
    workday = next(_workdays(load, today, capacity, last), None)
    if workday is not None:
        return workday
    others = [*_days(today + timedelta(days=1), last), *_days(today, min(today, last))]
    return next((day for day in others if load[day] < capacity), None)


def _workdays(
    load: Mapping[date, int], today: date, capacity: int, last: date = date.max
) -> Iterator[date]:
    """The best free workday of the next two weeks, then of each week after them."""
    start = today + timedelta(days=1)
    for length in _lengths():
        if start > last:
            return
        end = start + timedelta(days=length - 1)
        free = [
            day
            for day in _days(start, min(end, last))
            if day.weekday() < _SATURDAY and load[day] < capacity
        ]
        if free:
            yield min(free, key=lambda day: (load[day], day))
        start = end + timedelta(days=1)


def _lengths() -> Iterator[int]:
    yield SPAN
    while True:
        yield _WEEK


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _first_free(start: date, load: Mapping[date, int], capacity: int) -> date:
    days = (start + timedelta(days=ahead) for ahead in count())
    return next(day for day in days if load[day] < capacity)
