"""What went between people and me, counted: once for each person, day and direction."""

from typing import NamedTuple

import numpy as np

from app.domain.columns import Flags, Integers
from app.domain.kinds import Direction


def code(direction: Direction) -> int:
    """Return the number of a direction."""
    return tuple(Direction).index(direction) + 1


GIVEN, OFFERED, ASKED, RECEIVED = map(code, Direction)


class Acts(NamedTuple):
    """One row for each person of each thing given, offered, asked or received, (n,) each.

    `day` is an ordinal and `direction` one of GIVEN, OFFERED, ASKED and RECEIVED. `joint` is 0,
    or the number of an introduction, which is one thing for all whom it brings together.
    """

    entry: Integers
    person: Integers
    day: Integers
    direction: Integers
    joint: Integers

    def where(self, kept: Flags) -> "Acts":
        """Those rows alone."""
        return Acts(*(each[kept] for each in self))


def count(acts: Acts) -> int:
    """Count how often: things between one person and me on one day in one direction are one."""
    return len(days_of(acts))


def days_of(acts: Acts) -> Integers:
    """Return the day of each thing that counts once, rising."""
    whom = np.where(acts.joint == 0, acts.person, 0)
    once = np.unique(np.stack((acts.day, acts.direction, acts.joint, whom)), axis=1)
    days: Integers = once[0]
    return days


def within(acts: Acts, first: int, last: int) -> Acts:
    """Those of a period of ordinals, both included."""
    return acts.where((acts.day >= first) & (acts.day <= last))


def stands(until: Integers, last: int) -> Flags:
    """Tell what still stood at the end of a day: no offer that was taken up by then.

    `until` (n,) has the day on which one was, 0 for none and for all that is no offer.
    """
    kept: Flags = (until == 0) | (until > last)
    return kept
