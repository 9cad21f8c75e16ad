"""Contacts after a silence: how long it was before each, and whether I began."""

from typing import NamedTuple

import numpy as np

from app.domain.active_days import STRETCH, days_since, set_clock
from app.domain.columns import Columns, Flags, Integers, Numbers
from app.domain.dates import fewest_days
from app.domain.kinds import Began

LONG_RHYTHMS = 8  # so many rhythms of silence: most likely the tie decays (Navarro et al. 2017)
LONG_DAYS = fewest_days(1)  # and never less than a year
_MINE = tuple(tuple(Began).index(began) + 1 for began in (Began.ME, Began.MUTUAL))


class Returns(NamedTuple):
    """Every day of contact with somebody but the first, (r,) each, by person and day.

    `person` is a position in People, `day` and `before` are ordinals, that of the contact and of
    the one before; `silence` the active days in between. `is_mine` where I began, or both did.
    """

    person: Integers
    day: Integers
    before: Integers
    silence: Numbers
    is_mine: Flags

    def where(self, kept: Flags) -> "Returns":
        """Those alone."""
        person, day, before, silence, is_mine = self
        return Returns(person[kept], day[kept], before[kept], silence[kept], is_mine[kept])


def returns(columns: Columns, moment: int) -> Returns:
    """Find them up to a day; what is of a later day is not seen."""
    people, contacts, _facts, _promises, rests = columns
    is_past = contacts.day <= moment
    is_mine = np.isin(contacts.began, _MINE)
    place = contacts.person * STRETCH + contacts.day
    rows = np.sort((place * 2 + is_mine)[is_past])
    rows = rows[np.append(rows[1:] // 2 != rows[:-1] // 2, np.ones(len(rows[:1]), np.bool_))]
    person, day, mine = rows // 2 // STRETCH, rows // 2 % STRETCH, rows % 2 > 0
    again = np.flatnonzero(person[1:] == person[:-1]) + 1
    clock = set_clock(moment, len(people.id), *rests)
    ages = days_since(clock, person, day)
    return Returns(
        person[again], day[again], day[again - 1], ages[again - 1] - ages[again], mine[again]
    )


def after_long_silence(found: Returns, rhythm: Numbers) -> Flags:
    """Mark those that I began after max(8c, 1 year), where c is the rhythm I chose, in days.

    `rhythm` (n,) has nan for none: then it is a year.
    """
    longest = np.fmax(LONG_RHYTHMS * rhythm, LONG_DAYS)
    return found.is_mine & (found.silence >= longest[found.person])
