"""The levels of talk on many days, over everybody at once: what the depth of a day is made of.

The sums are those of domain.health_sums.depth, taken for every day of a row instead of one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from app.domain.active_days import STRETCH, Clock, days_since
from app.domain.columns import Columns, Integers, Numbers
from app.domain.health import set_clocks
from app.domain.health_sums import contact_days, fading, packed
from app.domain.kinds import Depth
from app.domain.parameters import Parameters

_LOW = 8  # more than any depth
LEVELS = len(Depth)


class Talks(NamedTuple):
    """The deepest talk of each person and day, (t,) each, by day; `clock` is that of the end."""

    person: Integers
    day: Integers
    level: Integers
    clock: Clock


def find_talks(columns: Columns, last: int) -> Talks:
    """Find the talks up to a day; of several on one day the deepest counts."""
    people, contacts = columns.people, columns.contacts
    newest, _first = contact_days(contacts, len(people.id), last)
    clock = set_clocks(people, columns.rests, newest.max(axis=1), last)
    kept = (contacts.depth > 0) & (contacts.day <= last)
    rows = packed(contacts.person, contacts.day, contacts.depth, kept)
    rows = rows[np.diff(rows // _LOW, append=-1) != 0]
    person, day = np.divmod(rows // _LOW, STRETCH)
    by_day = np.argsort(day, kind="stable")
    return Talks(person[by_day], day[by_day], (rows % _LOW)[by_day], clock)


def measure_levels(
    columns: Columns, talks: Talks, days: Sequence[int], parameters: Parameters
) -> Iterator[Numbers]:
    """Yield for each day (n, 4): 1 − 2^(−N/3) of each level, where N = ΣK(a) as in `depth`.

    Whoever has no talk up to a day has 0 at all levels.
    """
    people = len(columns.people.id)
    since = days_since(talks.clock, talks.person, talks.day)
    is_family, place = columns.people.is_family[talks.person], talks.person * LEVELS + talks.level
    for day in days:
        past = slice(0, int(np.searchsorted(talks.day, day, side="right")))
        left = days_since(talks.clock, np.arange(people), np.full(people, day))
        ages = np.maximum(since[past] - left[talks.person[past]], 0)
        weight = fading(ages, is_family[past], parameters)
        sums = np.bincount(place[past] - 1, weight, people * LEVELS).reshape(-1, LEVELS)
        reached = np.cumsum(sums[:, ::-1], axis=1)[:, ::-1]
        yield 1 - np.exp2(-reached / parameters.talks_to_half)
