"""The counting behind the figures of a quarter, over all people at once.

People are positions in columns.people, days are ordinals. See health.md's sources in
domain.parameters for the grounds; every figure is a count of things that are written.
"""

from typing import NamedTuple

import numpy as np

from app.domain.active_days import STRETCH
from app.domain.after_sums import Asks, Followed
from app.domain.columns import Columns, Flags, Integers
from app.domain.exchanges import ASKED, GIVEN, RECEIVED, Acts, within
from app.domain.kinds import Kind
from app.domain.returns import Returns

NEEDED = 2  # rhythms of silence after which a contact is a return
EARLY = 2  # days of contact within which an ask came early
_TALKS = tuple(
    tuple(Kind).index(kind) + 1
    for kind in (Kind.MET, Kind.CALL, Kind.VIDEO, Kind.MESSAGE, Kind.LETTER)
)


class Days(NamedTuple):
    """Days of contact, each once for each person, (d,) each, by person and day.

    `number` counts them for each person from 0; `is_talk` tells on which there was a talk.
    """

    person: Integers
    day: Integers
    number: Integers
    is_talk: Flags

    @property
    def place(self) -> Integers:
        """Person and day as one number, rising."""
        return self.person * STRETCH + self.day

    def where(self, kept: Flags) -> "Days":
        """Those alone."""
        return Days._make(each[kept] for each in self)

    def within(self, first: int, last: int) -> "Days":
        """Those of a time, both its days included."""
        return self.where((self.day >= first) & (self.day <= last))


def contact_days(columns: Columns, last: int) -> Days:
    """Find everybody's days of contact up to a day."""
    contacts = columns.contacts
    talks = np.isin(contacts.kind, _TALKS)
    rows = (contacts.person * STRETCH + contacts.day) * 2 + talks
    rows = np.sort(rows[contacts.day <= last])  # of each day a talk is the last
    place = rows // 2
    ends = np.append(place[1:] != place[:-1], np.ones(len(rows[:1]), np.bool_))
    person, day = place[ends] // STRETCH, place[ends] % STRETCH
    number = np.arange(len(person)) - np.searchsorted(person, person)
    return Days(person, day, number, rows[ends] % 2 > 0)


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
    early = days.place[days.number < EARLY]
    asks = acts.where((acts.direction == ASKED) & np.isin(acts.person, new))
    asks = asks.where(np.isin(asks.person * STRETCH + asks.day, early))
    gifts = acts.where((acts.direction == GIVEN) & np.isin(acts.person, new))
    people = len(days.person) and int(days.person[-1]) + 1
    asked, gave = (np.full(people, STRETCH) for _ in range(2))
    np.minimum.at(asked, asks.person, asks.day)
    np.minimum.at(gave, gifts.person, gifts.day)
    return np.where(asked[new] < gave[new], asked[new], 0)


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


def with_fact(days: Days, columns: Columns) -> Flags:
    """Mark the days on which I noted something about that person."""
    facts = columns.facts
    return np.isin(days.place, facts.person * STRETCH + facts.day)
