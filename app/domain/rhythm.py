"""How I show up with one person: every contact on a line of time, held against my rhythm."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from app.domain.kinds import Began

MOST_ALONE = 400  # contacts in view that each have a mark; more are drawn together
_MOST_WEEKS, _MOST_MONTHS = 120, 240  # beside each other
_NEAR, _MOST_NEAR = 0.03, 14  # more in this part of the time would be too small to tell apart
MINE, OPEN, THEIRS = 1, 0, -1
_SIDES: dict[str | None, int] = {Began.ME: MINE, Began.THEM: THEIRS}


class Contact(NamedTuple):
    """One entry that is a contact; None where kind or first step is not written.

    `since` are the active days since the contact before, None for the first of all.
    """

    id: int
    day: date
    kind: str | None
    began: str | None
    since: int | None = None


class Event(NamedTuple):
    """What one mark stands for: a contact, or those of a stretch of time with the same side.

    `side` is 1 where I took the first step, -1 where they did, else 0; `first` and `last` are the
    days it covers.
    """

    side: int
    first: date
    last: date
    contacts: tuple[Contact, ...]


class Pause(NamedTuple):
    """Days on which the clock stood still; `is_open` says that it still does at the end."""

    first: date
    last: date
    is_open: bool


class Silence(NamedTuple):
    """Time without a contact; `days` are the active ones. `is_open`: it goes on at the end."""

    first: date
    last: date
    days: int
    is_open: bool


class Rhythm(NamedTuple):
    """One person from `first` to `last`, both included; what came later is not seen.

    `rhythm` in days, None for none; `unit` is "" where each contact has a mark, else "week",
    "month" or "year". `in_touch` are (ordinal, 0..1), rising, of the measure of that name.
    `silences` are those of more than two rhythms, `longest` is the longest of all; `usual` the
    middle one of the times between days of contact, in active days, None where these are few or
    uneven; `uneven` are then the quarter of the shortest and the longest, else None.
    `before` is the newest contact before `first`; `planned` the next ones seen from today.
    `later` says on how many days after `last` and up to today they were in touch, and no more.
    """

    person_id: int
    name: str
    called: str
    state: str
    first: date
    last: date
    rhythm: int | None = None
    events: tuple[Event, ...] = ()
    unit: str = ""
    in_touch: tuple[tuple[int, float], ...] = ()
    pauses: tuple[Pause, ...] = ()
    silences: tuple[Silence, ...] = ()
    longest: Silence | None = None
    usual: int | None = None
    before: date | None = None
    planned: tuple[Contact, ...] = ()
    uneven: tuple[int, int] | None = None
    later: int = 0

    @property
    def contacts(self) -> list[Contact]:
        """The contacts in view, by day."""
        every = (contact for event in self.events for contact in event.contacts)
        return sorted(every, key=lambda contact: (contact.day, contact.id))

    @property
    def is_empty(self) -> bool:
        """Return whether no contact is written up to `last`."""
        return not (self.events or self.before)


def group(contacts: Sequence[Contact], first: date, last: date) -> tuple[str, tuple[Event, ...]]:
    """Make the events of contacts that are sorted by day; return their unit with them."""
    if len(contacts) <= MOST_ALONE and not _are_crowded(contacts, first, last):
        alone = (Event(side(each), each.day, each.day, (each,)) for each in contacts)
        return "", tuple(alone)
    days = (last - first).days
    unit = "week" if days <= 7 * _MOST_WEEKS else "month" if days <= 30 * _MOST_MONTHS else "year"
    events = []
    for (begin, end), within in groupby(contacts, key=lambda each: _slot(each.day, unit)):
        those = tuple(within)
        for which in (MINE, OPEN, THEIRS):
            if same := tuple(each for each in those if side(each) == which):
                events.append(Event(which, max(begin, first), min(end, last), same))
    return unit, tuple(events)


def _are_crowded(contacts: Sequence[Contact], first: date, last: date) -> bool:
    """Return whether signs would have to stand upon each other so high that none can be read."""
    near = _NEAR * ((last - first).days + 1)
    for which in (MINE, OPEN, THEIRS):
        days = [each.day.toordinal() for each in contacts if side(each) == which]
        if any(late - early < near for early, late in zip(days, days[_MOST_NEAR:], strict=False)):
            return True
    return False


def side(contact: Contact) -> int:
    """Return on which side of the line a contact stands."""
    return _SIDES.get(contact.began, OPEN)


def _slot(day: date, unit: str) -> tuple[date, date]:
    """Return the first and the last day of the week (from Monday), month or year of a day."""
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(6)
    if unit == "month":
        begin = day.replace(day=1)
        return begin, (begin + timedelta(31)).replace(day=1) - timedelta(1)
    return date(day.year, 1, 1), date(day.year, 12, 31)
