"""The counting behind the figures of a quarter, over all people at once.

People are positions in columns.people, days are ordinals. See health.md's sources in
domain.parameters for the grounds; every figure is a count of things that are written.
"""

from typing import NamedTuple

import numpy as np

from app.domain.active_days import NEVER, STRETCH, days_since, set_clock
from app.domain.after_sums import Asks, Followed, end_of, follow
from app.domain.columns import Columns, Contacts, Flags, Integers
from app.domain.exchanges import ASKED, GIVEN, RECEIVED, Acts, within
from app.domain.kinds import Began, Depth, Kind
from app.domain.returns import Returns

NEEDED = 2  # rhythms of silence after which a contact is a return
EARLY = 2  # days of contact within which an ask came early
_TALKS = (Kind.MET, Kind.CALL, Kind.VIDEO, Kind.MESSAGE, Kind.LETTER)
_TALK, _MINE, _THEIRS, _DEEP = 1, 2, 4, 8  # what contacts of a day have, bit by bit
_BITS = 3 + len(Depth)
_OF_KIND = np.array([0, *(_TALK * (kind in _TALKS) for kind in Kind)])
_BY = {Began.ME: _MINE, Began.MUTUAL: _MINE, Began.THEM: _THEIRS}
_OF_BEGAN = np.array([0, *(_BY.get(began, 0) for began in Began)])
_OF_DEPTH = np.array([0, *(_DEEP << at for at in range(len(Depth)))])

_LEVEL = np.array([(bits // _DEEP).bit_length() for bits in range(1 << _BITS)])


class Days(NamedTuple):
    """Days of contact, each once for each person, (d,) each, by person and day.

    `place` is both as one number; `number` counts the days of each person from 0, and `bits`
    have what the contacts of a day were.
    """

    place: Integers
    person: Integers
    day: Integers
    number: Integers
    bits: Integers

    def where(self, kept: Flags | Integers) -> "Days":
        """Those alone."""
        return Days._make(each[kept] for each in self)

    def within(self, first: int, last: int) -> "Days":
        """Those of a time, both its days included."""
        return self.where(np.flatnonzero((self.day >= first) & (self.day <= last)))

    @property
    def talks(self) -> "Days":
        """Those on which there was a talk."""
        return self.where(self.bits & _TALK > 0)

    @property
    def level(self) -> Integers:
        """How deep the deepest talk of each day went, 0 where that is not written."""
        return _LEVEL[self.bits]


def contact_days(columns: Columns, last: int) -> Days:
    """Find everybody's days of contact up to a day."""
    person, day, kind, began, depth = columns.contacts
    bits = _OF_KIND[kind] | _OF_BEGAN[began] | _OF_DEPTH[depth]
    rows = np.sort((((person * STRETCH + day) << _BITS) + bits)[day <= last])
    starts = _changes(rows >> _BITS)
    bits = np.bitwise_or.reduceat(rows & ((1 << _BITS) - 1), starts) if len(rows) else rows
    place = rows[starts] >> _BITS
    person = place // STRETCH
    begins = _changes(person)
    number = np.arange(len(place)) - np.repeat(begins, np.diff(begins, append=len(place)))
    return Days(place, person, place % STRETCH, number, bits)


def _changes(rising: Integers) -> Integers:
    """Where each new number begins."""
    return np.flatnonzero(np.diff(rising, prepend=-1))


def returns_between(days: Days, columns: Columns, first: int, last: int) -> Returns:
    """Find the days of contact of a time that are not somebody's first; see domain.returns."""
    again = np.flatnonzero((days.number > 0) & (days.day >= first) & (days.day <= last))
    clock = set_clock(last, len(columns.people.id), *columns.rests)
    person, day, before, bits = (
        each[at]
        for each, at in (
            *((days.person, again), (days.day, again)),
            *((days.day, again - 1), (days.bits, again)),
        )
    )
    silence = days_since(clock, person, before) - days_since(clock, person, day)
    is_unsaid = bits & (_MINE | _THEIRS) == 0
    return Returns(person, day, before, silence, bits & _MINE > 0, is_unsaid)


def next_days(days: Days, some: Integers) -> Integers:
    """Return the next day of contact after some, by where these stand; NEVER for none."""
    later = np.minimum(some + 1, len(days.day) - 1)
    return np.where(days.number[later] > days.number[some], days.day[later], NEVER)


def follow_from(asks: Asks, columns: Columns, first: int, last: int) -> Followed:
    """Look what came after each ask; right of those alone whose time ended on a day or later.

    Only what may have come after them is looked through.
    """
    day = columns.contacts.day
    open_then = asks.day[end_of(asks, columns) >= first]
    near = np.flatnonzero((day > open_then.min(initial=last)) & (day <= last))
    contacts = Contacts(*(each[near] for each in columns.contacts))
    return follow(asks, columns._replace(contacts=contacts), last)


def unreturned(acts: Acts, first: int, last: int, since: int) -> Flags:
    """Mark what I gave in a quarter to whom nothing came from between `since` and its end."""
    came = within(acts, since, last)
    came_from = came.person[came.direction == RECEIVED]
    is_here = (acts.direction == GIVEN) & (acts.day >= first) & (acts.day <= last)
    kept: Flags = is_here & ~np.isin(acts.person, came_from)
    return kept


def asked_early(days: Days, acts: Acts, new: Integers) -> Integers:
    """Return of new people (k,) the day on which I asked them early, 0 of all others.

    That is on one of their first two days of contact, and nothing was given that day or before.
    The people of `acts` are positions.
    """
    acts = acts.where(np.isin(acts.person, new))
    asks, gifts = (acts.where(acts.direction == way) for way in (ASKED, GIVEN))
    place = asks.person * STRETCH + asks.day
    at = np.searchsorted(days.place, place) % max(len(days.place), 1)
    asks = asks.where((days.place[at] == place) & (days.number[at] < EARLY))
    at_first = (np.full(int(new.max(initial=-1)) + 1, STRETCH) for _ in range(2))
    asked, gave = at_first
    np.minimum.at(asked, asks.person, asks.day)
    np.minimum.at(gave, gifts.person, gifts.day)
    return np.where(asked[new] < gave[new], asked[new], 0)


def asked_after(days: Days, asks: Integers, first: int, last: int) -> Integers:
    """Who was new in a time and was asked early, but after it; `asks` are (person, day), (2, a)."""
    is_asked = np.isin(days.place, asks[0] * STRETCH + asks[1])
    at = np.flatnonzero(is_asked & (days.number < EARLY) & (days.day > last))
    met = days.day[at - days.number[at]]
    found: Integers = days.person[at[(met >= first) & (met <= last)]]
    return found


def needed(found: Returns, columns: Columns) -> Returns:
    """The contacts that I began after more than two rhythms of silence."""
    limit = NEEDED * columns.people.rhythm[found.person]
    return found.where(found.is_mine & (found.silence > limit))


def ended_within(asks: Asks, followed: Followed, helped: int, first: int, last: int) -> Flags:
    """Mark the asks of one answer whose time ended from a day to a day.

    Where we were in touch again, but nobody wrote down who took the first step, nothing is known.
    """
    is_here = (followed.ends >= first) & (followed.ends <= last)
    kept: Flags = is_here & (asks.helped == helped) & ~followed.is_unsaid
    return kept


def with_fact(days: Days, columns: Columns, undated: Integers) -> Flags:
    """Mark the days on which I noted something about that person.

    `undated` are (person, day) of notes without a day of their own, (2, u): they stand among the
    facts on the day on which somebody was added, which tells of no talk.
    """
    facts = columns.facts
    noted = np.isin(facts.day, days.day)
    place, many = np.unique((facts.person * STRETCH + facts.day)[noted], return_counts=True)
    bare = np.sort(undated[0] * STRETCH + undated[1])
    begin, end = (np.searchsorted(bare, place, side) for side in ("left", "right"))
    return np.isin(days.place, place[many > end - begin])
