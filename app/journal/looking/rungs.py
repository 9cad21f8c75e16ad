"""Reads what deepened over the years: with one person level by level, with many by how deep."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from app.domain.active_days import NEVER
from app.domain.columns import Columns, Numbers
from app.domain.kinds import State
from app.domain.names import first_name, isolated
from app.domain.rungs import STEPS, Pause, Reached, Rungs, Sample, thing_of
from app.domain.rungs_sums import LEVELS, Talks, find_talks, measure_levels
from app.domain.scope import Scope
from app.journal import people
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import met_by, people_of
from app.journal.parameters import chosen
from app.store.rungs import read_talks

_SHORTEST = timedelta(182)  # of the line, so that it shows more than a few days
_MOST_WEIGHED = 2_500_000  # talks weighed for all samples together: a tenth of a second
_MONTHS = (1, 3, 6, 12)  # from one sample to the next
_STOPS, _FEWEST_STOPS = (12, 3, 1), 3  # months from one mark to the next
_MOST_JUMPS = 400  # talks that are each seen as a step


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Rungs:
    """A scope from `first` to `last`; the line begins with the first contact of it.

    Raises NotFound where the scope is somebody who is gone.
    """
    today, is_one = journal.today(), scope.person_id is not None
    last = min(last, today)
    ids = people_of(journal, scope)
    columns = health.columns(ids)
    first = _begin(columns, first, last)
    talks = find_talks(columns, last.toordinal())
    days = _days_of_one(talks, first, last) if is_one else _days(talks, first, last)
    levels = measure_levels(columns, talks, [day.toordinal() for day in days], chosen(journal))
    samples = tuple(
        Sample(day, _parts(each) if is_one else _counts(each))
        for day, each in zip(days, levels, strict=True)
    )
    stops = _stops(days, first, last)
    data = Rungs(
        first,
        last,
        today,
        samples,
        stops,
        _talks_before([days[at] for at in stops], talks, first),
        begun=date.fromordinal(int(talks.day[0])) if len(talks.day) else None,
    )
    if scope.person_id is not None:
        return _of_one(journal, scope.person_id, columns, talks, data)
    known = ids if last == today else met_by(journal, health.at(last).measures, ids)
    return data._replace(people=len(known), unwritten=len(known) - len(np.unique(talks.person)))


def behind(journal: Journal, health: Health, scope: Scope, data: Rungs, mark_id: int) -> list[int]:
    """The talks of a day that first went to a level, or those of the time up to a stop."""
    thing, ids = thing_of(data, mark_id), health.columns(people_of(journal, scope)).people.id
    if isinstance(thing, Reached):
        return read_talks(journal.db, ids, thing.day, thing.day, thing.level)
    return read_talks(journal.db, ids, thing.after + timedelta(1), thing.day) if thing else []


def _begin(columns: Columns, first: date, last: date) -> date:
    days = columns.contacts.day[columns.contacts.day <= last.toordinal()]
    if len(days):
        begun = date.fromordinal(int(days.min())).replace(day=1)
        first = max(first, min(begun, last - _SHORTEST))
    return min(first, last)


def _of_one(journal: Journal, person_id: int, columns: Columns, talks: Talks, data: Rungs) -> Rungs:
    person = people.person(journal, person_id)
    return data._replace(
        person_id=person_id,
        called=isolated(first_name(person.name, person.given)),
        state=State(person.state),
        people=1,
        unwritten=int(not len(talks.day)),
        reached=_reached(talks),
        pauses=tuple(_pauses(columns, data, is_over=person.state == State.DECEASED)),
    )


def _days_of_one(talks: Talks, first: date, last: date) -> list[date]:
    """The ends of months, and each talk with the day before it: it is a step, not a slope."""
    begin, end = first.toordinal(), last.toordinal()
    days = np.unique(talks.day[(talks.day >= begin) & (talks.day <= end)])
    steps = np.union1d(days, days - 1).tolist() if len(days) <= _MOST_JUMPS else []
    return sorted({*map(date.fromordinal, steps), *_ends(first, last, 1), first - timedelta(1)})


def _days(talks: Talks, first: date, last: date) -> list[date]:
    """The ends of months, or of longer times where there is very much to weigh."""
    found: list[date] = []
    for months in _MONTHS:
        found = [first - timedelta(1), *_ends(first, last, months)]
        at = np.searchsorted(talks.day, [day.toordinal() for day in found], side="right")
        if at.sum() <= _MOST_WEIGHED:
            break
    return found


def _ends(first: date, last: date, months: int) -> Iterator[date]:
    """Yield the last days of whole times of so many months in the calendar, then `last`."""
    number = (first.year * 12 + first.month - 1) // months * months
    while True:
        number += months
        year, month = divmod(number, 12)
        end = date(year, month + 1, 1) - timedelta(1)
        if end >= last:
            yield last
            return
        yield end


def _stops(days: Sequence[date], first: date, last: date) -> tuple[int, ...]:
    """The places of the samples at the ends of years, or of shorter times in a short period."""
    place = {day: at for at, day in enumerate(days)}
    every = (
        [place[end] for end in _ends(first, last, months) if end in place] for months in _STOPS
    )
    found = [stops for stops in every if len(stops) >= _FEWEST_STOPS]
    return tuple(found[0]) if found else (len(days) - 1,)


def _talks_before(stops: Sequence[date], talks: Talks, first: date) -> tuple[int, ...]:
    """How many talks lie between each stop and the one before it, or the first day."""
    ends = [(first - timedelta(1)).toordinal(), *(day.toordinal() for day in stops)]
    return tuple(np.diff(np.searchsorted(talks.day, ends, side="right")).tolist())


def _parts(levels: Numbers) -> tuple[float, ...]:
    """The part that each level has of one person's depth."""
    return tuple((levels[0] / LEVELS).tolist()) if len(levels) else (0.0,) * LEVELS


def _counts(levels: Numbers) -> tuple[int, ...]:
    """How many people stand at each depth."""
    depth = levels.mean(axis=1)
    steps = np.ceil(depth[depth > 0] * STEPS).astype(np.int64) - 1
    return tuple(np.bincount(steps, minlength=STEPS).tolist())


def _reached(talks: Talks) -> tuple[Reached, ...]:
    """The days on which a level was first reached; of several on one day the deepest."""
    firsts = {}
    for level in range(1, LEVELS + 1):
        days = talks.day[talks.level >= level]
        if len(days):
            firsts[date.fromordinal(int(days[0]))] = level
    return tuple(Reached(*each) for each in firsts.items())


def _pauses(columns: Columns, data: Rungs, *, is_over: bool) -> Iterator[Pause]:
    """The rests of the one person of these columns; one that is open at a death is no pause."""
    begin, end = data.first.toordinal(), data.last.toordinal()
    for start, after in zip(columns.rests.first.tolist(), columns.rests.last.tolist(), strict=True):
        if after > max(begin, start) and start <= end and not (is_over and after >= NEVER):
            yield Pause(*map(date.fromordinal, (max(start, begin), min(after - 1, end))))
