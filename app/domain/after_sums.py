"""Whether I was in touch again after I asked for something, within what time."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.domain.active_days import STRETCH
from app.domain.after import DAYS
from app.domain.columns import Columns, Flags, Integers, Rests
from app.domain.kinds import Began

_MINE = tuple(tuple(Began).index(began) + 1 for began in (Began.ME, Began.MUTUAL))
_THEIRS = tuple(Began).index(Began.THEM) + 1
UNKNOWN, NOT_HELPED, HELPED = -1, 0, 1


class Asks(NamedTuple):
    """What I asked, one row for each day and person, (n,) each.

    `person` is a position in People and `day` an ordinal; `helped` is HELPED where any of what
    was asked that day was met, NOT_HELPED where it was not, UNKNOWN where that is not written.
    """

    person: Integers
    day: Integers
    helped: Integers

    def where(self, kept: Flags) -> "Asks":
        """Those rows alone."""
        return Asks(*(each[kept] for each in self))


class Followed(NamedTuple):
    """What came after each ask, (n,) each.

    `ends` is the last day on which being in touch again counts, an ordinal; `is_again` tells
    whether I was, without asking for anything that day. `is_unsaid` tells that we were, but that
    it is not written who took the first step.
    """

    ends: Integers
    is_again: Flags
    is_unsaid: Flags


def by_day(person: Integers, day: Integers, helped: Integers) -> Asks:
    """Make one ask of all that was asked of one person on one day."""
    order = np.lexsort((helped, day, person))
    person, day, helped = person[order], day[order], helped[order]
    is_last = np.append((np.diff(person) != 0) | (np.diff(day) != 0), len(person) > 0)
    return Asks(person, day, helped).where(is_last[: len(person)].astype(np.bool_))


def follow(asks: Asks, columns: Columns, last: int) -> Followed:
    """Look what came after each ask up to a day, an ordinal; what comes later is not known.

    The time is max(c, 90) active days, where c is the rhythm I chose; a contact counts where I
    took the first step, or both of us. `asks` has every ask: on such a day none counts.
    """
    ends = end_of(asks, columns)
    contacts = columns.contacts
    is_asked = np.zeros(len(columns.people.id), np.bool_)
    is_asked[asks.person] = True
    is_seen = is_asked[contacts.person] & (contacts.day <= last)
    is_mine = np.isin(contacts.began, _MINE)
    limits = asks.person * STRETCH + np.minimum(ends, STRETCH - 1)

    def reach(counts: Flags) -> Flags:
        asked = asks.person * STRETCH + asks.day
        days = np.sort((contacts.person * STRETCH + contacts.day)[counts & is_seen])
        days = days[~np.isin(days, asked)]
        # One that no ask reaches stands at the end, so that every ask finds a next one.
        return np.append(days, np.iinfo(np.int64).max)[np.searchsorted(days, asked)] <= limits

    is_again = reach(is_mine)
    return Followed(ends, is_again, reach(~is_mine & (contacts.began != _THEIRS)) & ~is_again)


def end_of(asks: Asks, columns: Columns) -> Integers:
    """Return the last day on which being in touch again counts, for each ask (n,)."""
    rhythm = columns.people.rhythm[asks.person]
    window = np.fmax(np.where(np.isnan(rhythm), DAYS, rhythm), DAYS).astype(np.int64)
    return _ends(asks, window, columns.rests)


def is_over(followed: Followed, last: int) -> Flags:
    """Tell whose time was over at the end of a day."""
    return followed.ends <= last


def find_end(day: int, window: int, rests: Sequence[tuple[int, int]]) -> int:
    """Return the day that is so many active days after another; rests may be in any order.

    A rest is from its first day to before its last, and no day of it counts.
    """
    for first, last in sorted(rests):
        active = max(first - day, 0)
        if active >= window:
            break
        if last > day:
            window -= active
            day = last
    return day + window


def _ends(asks: Asks, window: Integers, rests: Rests) -> Integers:
    ends = asks.day + window
    of_person: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for person, *rest in zip(*(each.tolist() for each in rests), strict=True):
        of_person[person].append((rest[0], rest[1]))
    for at in np.flatnonzero(np.isin(asks.person, list(of_person))).tolist():
        person, day = int(asks.person[at]), int(asks.day[at])
        ends[at] = find_end(day, int(window[at]), of_person[person])
    return ends
