"""Contacts after a silence: how long it was before each, and whether I began."""

from typing import NamedTuple

import numpy as np

from app.domain.active_days import STRETCH, days_since, set_clock
from app.domain.columns import Columns, Flags, Integers, Numbers
from app.domain.dates import fewest_days
from app.domain.kinds import Began

LONG_RHYTHMS = 8  # so many rhythms of silence: most likely the tie decays (Navarro et al. 2017)
LONG_DAYS = fewest_days(1)  # and never less than a year
_THEIRS = tuple(Began).index(Began.THEM) + 1
_MINE = tuple(tuple(Began).index(began) + 1 for began in (Began.ME, Began.MUTUAL))


class Returns(NamedTuple):
    """Every day of contact with somebody but the first, (r,) each, by person and day.

    `person` is a position in People, `day` and `before` are ordinals, that of the contact and of
    the one before; `silence` the active days in between. `is_mine` where I began, or both did;
    `is_unsaid` where nobody wrote down who began.
    """

    person: Integers
    day: Integers
    before: Integers
    silence: Numbers
    is_mine: Flags
    is_unsaid: Flags

    def where(self, kept: Flags) -> "Returns":
        """Those alone."""
        return Returns._make(each[kept] for each in self)


def returns(columns: Columns, moment: int) -> Returns:
    """Find them up to a day; what is of a later day is not seen."""
    people, contacts, _facts, _promises, rests = columns
    is_past = contacts.day <= moment
    # 0 where it is not written, 1 where they began, 2 where I did; the most of a day counts.
    began = (contacts.began == _THEIRS) + 2 * np.isin(contacts.began, _MINE)
    place = contacts.person * STRETCH + contacts.day
    rows = np.sort((place * 3 + began)[is_past])
    rows = rows[np.append(rows[1:] // 3 != rows[:-1] // 3, np.ones(len(rows[:1]), np.bool_))]
    person, day, began = rows // 3 // STRETCH, rows // 3 % STRETCH, rows % 3
    again = np.flatnonzero(person[1:] == person[:-1]) + 1
    clock = set_clock(moment, len(people.id), *rests)
    ages = days_since(clock, person, day)
    return Returns(
        person[again],
        day[again],
        day[again - 1],
        ages[again - 1] - ages[again],
        began[again] == 2,
        began[again] == 0,
    )


def after_long_silence(found: Returns, rhythm: Numbers) -> Flags:
    """Mark those after max(8c, 1 year), where c is the rhythm I chose, in days.

    `rhythm` (n,) has nan for none: then it is a year.
    """
    longest = np.fmax(LONG_RHYTHMS * rhythm, LONG_DAYS)
    return found.silence >= longest[found.person]
