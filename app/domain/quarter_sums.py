"""The counting behind the figures of a quarter, over all people at once.

People are positions in columns.people, days are ordinals. See health.md's sources in
domain.parameters for the grounds; every figure is a count of things that are written.
"""

from typing import NamedTuple

import numpy as np

from app.domain.active_days import STRETCH
from app.domain.after_sums import Asks, Followed
from app.domain.columns import Columns, Flags, Integers
from app.domain.exchanges import ASKED, GIVEN, RECEIVED, Acts
from app.domain.returns import Returns

NEEDED = 2  # rhythms of silence after which a contact is a return
EARLY = 2  # days of contact within which an ask came early
MONTHS_LOOKED_BACK = 12


class Days(NamedTuple):
    """Days of contact, each once for each person, (d,) each, by person and day.

    `number` counts them for each person from 0.
    """

    person: Integers
    day: Integers
    number: Integers


def contact_days(columns: Columns, last: int) -> Days:
    """Find everybody's days of contact up to a day."""
    contacts = columns.contacts
    place = np.unique((contacts.person * STRETCH + contacts.day)[contacts.day <= last])
    person, day = place // STRETCH, place % STRETCH
    begins = np.searchsorted(person, person)  # where each person's days begin
    return Days(person, day, np.arange(len(person)) - begins)


def unreturned(acts: Acts, first: int, last: int, since: int) -> Flags:
    """Mark what I gave in a quarter to whom nothing came from between `since` and its end."""
    came = acts.person[(acts.direction == RECEIVED) & (acts.day >= since) & (acts.day <= last)]
    is_here = (acts.direction == GIVEN) & (acts.day >= first) & (acts.day <= last)
    kept: Flags = is_here & ~np.isin(acts.person, came)
    return kept


def is_early(days: Days, acts: Acts, new: Integers) -> Flags:
    """Mark of new people (positions) those whom I asked within two days of contact.

    Only where nothing was given on that day or before.
    """
    place = days.person * STRETCH + days.day
    early = set(place[days.number < EARLY].tolist())
    asked: dict[int, int] = {}
    gave: dict[int, int] = {}
    for known, direction in ((asked, ASKED), (gave, GIVEN)):
        those = acts.where(acts.direction == direction)
        for person, day in zip(those.person.tolist(), those.day.tolist(), strict=True):
            known[person] = min(day, known.get(person, day))

    def is_asked(person: int) -> bool:
        day = asked.get(person)
        if day is None or person * STRETCH + day not in early:
            return False
        return gave.get(person, STRETCH) > day

    return np.array([is_asked(person) for person in new.tolist()], np.bool_)


def needed(found: Returns, columns: Columns, first: int) -> Returns:
    """The contacts that I began from a day on after more than two rhythms of silence."""
    limit = NEEDED * columns.people.rhythm[found.person]
    return found.where(found.is_mine & (found.day >= first) & (found.silence > limit))


def ended_within(asks: Asks, followed: Followed, helped: int, first: int, last: int) -> Flags:
    """Mark the asks of one answer whose time ended from a day to a day."""
    kept: Flags = (asks.helped == helped) & (followed.ends >= first) & (followed.ends <= last)
    return kept


def with_fact(days: Days, columns: Columns) -> Flags:
    """Mark the days of contact on which I noted something about that person."""
    facts = columns.facts
    return np.isin(days.person * STRETCH + days.day, facts.person * STRETCH + facts.day)


def new_between(days: Days, first: int, last: int) -> Flags:
    """Mark the first days of contact that lie between two days."""
    kept: Flags = (days.number == 0) & (days.day >= first) & (days.day <= last)
    return kept


def has_again(days: Days, people: Integers, first: int) -> Flags:
    """Mark those of some people with whom there is a further day of contact from a day on."""
    return np.isin(people, days.person[(days.number > 0) & (days.day >= first)])
