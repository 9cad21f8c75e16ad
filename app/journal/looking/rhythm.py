"""Reads how I show up with one person: contacts, pauses, and the silence between them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from app.domain.active_days import NEVER, Clock, days_since, set_clock
from app.domain.dates import earliest
from app.domain.health import Flags, Integers, Numbers, presence
from app.domain.kinds import DRIFTING, TENDED, Kind
from app.domain.names import first_name, isolated, tidy
from app.domain.parameters import Parameters
from app.domain.people import Person
from app.domain.rhythm import Contact, Pause, Rhythm, Silence, group
from app.domain.rhythm_words import event_of
from app.domain.scope import Scope
from app.journal import people
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.parameters import chosen
from app.store import rhythm as store

_SHORTEST = timedelta(182)  # of the line, so that it shows more than a few days
_POINTS = 600  # of the curve, at least as many as there are pixels in a narrow picture
_FEW = 4  # times between contacts, of which no middle one is told
_EVEN = 3  # times the middle one, and three in four are at most as long where there is a rhythm
_MOST_PLANNED = 3


class _Time(NamedTuple):
    """Days of contact up to the end, ordinals rising; which are by message; the clock there."""

    days: Integers
    is_message: Flags
    clock: Clock

    def shown(self, days: Integers) -> Numbers:
        """Return what the clock showed on days."""
        return -days_since(self.clock, np.zeros(len(days), np.int64), days)


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Rhythm:
    """Read one person from `first` to `last`; the line begins with what is written of them.

    Raises NotFound where the scope names nobody.
    """
    person, today = people.person(journal, scope.person_id or 0), journal.today()
    last = min(last, today)
    rows = store.read_contacts(journal.db, person.id)
    written = [Contact(i, date.fromisoformat(day), kind, began) for i, day, kind, began in rows]
    past = [each for each in written if each.day <= last]
    if past:
        first = max(first, min(past[0].day.replace(day=1), last - _SHORTEST))
    first = min(first, last)
    pauses = _pauses(journal, person, last)
    time = _time(past, pauses, last)
    past = _with_gaps(past, time)
    seen = [each for each in past if each.day >= first]
    gaps = _silences(time, last, is_going_on=person.state in TENDED)
    gaps = [each for each in gaps if each.last > first]
    unit, events = group(seen, first, last)
    usual, uneven = _usual([each.since for each in seen if each.since])
    is_told = last == today and person.state in TENDED
    planned = written[len(past) :] if is_told else []
    return Rhythm(
        person.id,
        tidy(person.name),
        isolated(first_name(person.name, person.given)),
        person.state,
        first,
        last,
        person.rhythm,
        events,
        unit,
        _in_touch(time, person, first, last, chosen(journal)),
        tuple(each for each in pauses if each.last > first),
        tuple(each for each in gaps if person.rhythm and each.days > DRIFTING * person.rhythm),
        max(gaps, key=lambda each: each.days, default=None),
        usual,
        max((each.day for each in past if each.day < first), default=None),
        tuple(planned[:_MOST_PLANNED]),
        uneven,
        len({each.day for each in written if last < each.day <= today}),
    )


def behind(journal: Journal, health: Health, scope: Scope, data: Rhythm, mark_id: int) -> list[int]:
    """The contacts that a sign stands for."""
    event = event_of(data, mark_id)
    return [each.id for each in event.contacts] if event else []


def _pauses(journal: Journal, person: Person, last: date) -> tuple[Pause, ...]:
    """The rests that began up to `last`; what still stands for somebody dead is no pause."""
    pauses = []
    for begun, ended in store.read_rests(journal.db, person.id):
        begin = date.fromisoformat(begun)
        end = date.fromisoformat(ended) if ended else earliest(person.paused_until)
        is_open = end is None or end > last
        if begin <= last and (person.state in TENDED or not is_open):
            pauses.append(Pause(begin, last if end is None or is_open else end, is_open))
    return tuple(each for each in pauses if each.is_open or each.last > each.first)


def _time(past: Sequence[Contact], pauses: Sequence[Pause], last: date) -> _Time:
    first = np.array([each.first.toordinal() for each in pauses], np.int64)
    ends = [NEVER if each.is_open else each.last.toordinal() for each in pauses]
    nobody = np.zeros(len(pauses), np.int64)
    clock = set_clock(last.toordinal(), 1, nobody, first, np.array(ends, np.int64))
    days = np.array([each.day.toordinal() for each in past], np.int64)
    return _Time(days, np.array([each.kind == Kind.MESSAGE for each in past], bool), clock)


def _with_gaps(past: Sequence[Contact], time: _Time) -> list[Contact]:
    """Tell of each contact how many active days lie before it."""
    gaps = np.diff(time.shown(time.days)).astype(int).tolist()
    since = [None, *gaps] if past else []
    return [each._replace(since=gap) for each, gap in zip(past, since, strict=True)]


def _silences(time: _Time, last: date, *, is_going_on: bool) -> list[Silence]:
    """The times between days of contact, and the one since the newest."""
    if not len(time.days):
        return []
    days = np.unique(time.days)
    lengths = np.diff(time.shown(days)).astype(int).tolist()
    found = [
        Silence(date.fromordinal(one), date.fromordinal(other), length, False)
        for one, other, length in zip(days[:-1].tolist(), days[1:].tolist(), lengths, strict=True)
    ]
    if is_going_on:
        newest = int(days[-1])
        length = int(-time.shown(days[-1:])[0])
        found.append(Silence(date.fromordinal(newest), last, length, True))
    return found


def _usual(gaps: Sequence[int]) -> tuple[int | None, tuple[int, int] | None]:
    """Return the middle one of the times between contacts, or, where uneven, a short and a long."""
    if len(gaps) < _FEW:
        return None, None
    short, middle, long = (float(each) for each in np.quantile(gaps, (0.25, 0.5, 0.75)))
    if long <= _EVEN * middle:
        return round(middle), None
    return None, (round(short), max(gaps))


def _in_touch(
    time: _Time, person: Person, first: date, last: date, parameters: Parameters
) -> tuple[tuple[int, float], ...]:
    """The measure of being in touch day by day, or on so many days; see domain.health_sums."""
    if person.rhythm is None or person.state not in TENDED or not len(time.days):
        return ()
    start, end = max(first.toordinal(), int(time.days[0])), last.toordinal()
    grid = np.unique(np.linspace(start, end, _POINTS).astype(np.int64))
    jumps = np.concatenate((time.days, time.days - 1))
    grid = np.union1d(grid, jumps[(jumps >= start) & (jumps <= end)])
    silence = np.fmin(
        _since(time, grid, ~time.is_message, 1.0),
        _since(time, grid, time.is_message, parameters.message_weight),
    )
    values = presence(silence, float(person.rhythm), parameters)
    return tuple(zip(grid.tolist(), values.tolist(), strict=True))


def _since(time: _Time, grid: Integers, chosen: Flags, weight: float) -> Numbers:
    """Count the active days since the newest of the chosen contacts, over their weight."""
    days = time.days[chosen]
    if not len(days):
        return np.full(len(grid), np.nan)
    newest = np.searchsorted(days, grid, side="right") - 1
    silence = time.shown(grid) - time.shown(days[np.maximum(newest, 0)])
    return np.where(newest >= 0, silence / weight, np.nan)
