"""How near everybody stood on the days between quarters, each day worked out once."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.domain.active_days import NEVER, days_since, set_clock
from app.domain.columns import Columns, Flags, Integers, Numbers
from app.domain.health_sums import breadth_of, depth_of, fading
from app.domain.kinds import Depth, LifeArea
from app.domain.parameters import Parameters
from app.domain.quarter_sums import Days

_LOW = 40  # bits: more than people have places


class Stood(NamedTuple):
    """Where everybody stood, (n,) each: before a time, at its end, and so without what is in it.

    `is_known` tells of whom it is written at its end; nobody stands anywhere before it is.
    """

    start: Numbers
    end: Numbers
    ghost: Numbers
    is_known: Flags


class Standings:
    """Depth, or breadth: sums of what fades, of which `fill` makes where somebody stands.

    What is written at a place (person and level, or area) counts from its `day` on. It is summed
    by day, so that a sum is the same to the last bit whatever it is worked out with.
    """

    def __init__(
        self,
        columns: Columns,
        written: tuple[Integers, Integers, Integers],
        places: int,
        fill: Callable[[Numbers, Parameters], Numbers],
        parameters: Parameters,
    ) -> None:
        """`written` are person, place of theirs and day, (r,) each, in any order."""
        self._columns, self._parameters, self._fill = columns, parameters, fill
        people = len(columns.people.id)
        person, place, day = written
        rows = np.sort((day << _LOW) + person * places + place)  # quicker than to find an order
        self._day, self._place = rows >> _LOW, rows & ((1 << _LOW) - 1)
        self._person, self._length = self._place // places, people * places
        self._begun = np.full(people, NEVER)
        np.minimum.at(self._begun, person, day)
        self._ends: dict[int, Numbers] = {}

    def between(self, first: int, last: int) -> Stood:
        """Return where they stood around a time."""
        if (start := self._ends.get(first - 1)) is None:
            start = self._ends[first - 1] = self._filled(self._sum_before(first, first - 1))
        amount = self._sum_before(first, last)
        ghost = self._filled(amount)
        if (end := self._ends.get(last)) is None:
            here = slice(*np.searchsorted(self._day, (first, last + 1)).tolist())
            np.add.at(amount, self._place[here], self._weight(here, last))
            end = self._ends[last] = self._filled(amount)
        return Stood(start, end, ghost, self._begun <= last)

    def _filled(self, amount: Numbers) -> Numbers:
        return self._fill(amount, self._parameters)

    def _sum_before(self, first: int, moment: int) -> Numbers:
        """Add up at each place what is written before a day, as it is at a moment."""
        those = slice(int(np.searchsorted(self._day, first)))
        found = np.bincount(self._place[those], self._weight(those, moment), self._length)
        return found.astype(np.float64)  # of nothing: integers

    def _weight(self, those: slice, moment: int) -> Numbers:
        """Weigh what is written by the whole days that it lies back, each looked up."""
        people, rests = self._columns.people, self._columns.rests
        clock = set_clock(moment, len(people.id), *rests)
        person, day = self._person[those], self._day[those]
        days = days_since(clock, person, day).astype(np.int64)
        back = np.arange(days.max(initial=0) + 1)
        known = [fading(back, is_family, self._parameters) for is_family in (False, True)]
        weight: Numbers = np.concatenate(known)[days + len(back) * people.is_family[person]]
        return weight


def of_depth(columns: Columns, days: Days, parameters: Parameters) -> Standings:
    """Return how deep we had come, by the deepest talk of each day of contact."""
    level = days.level
    deep = np.flatnonzero(level)
    written = days.person[deep], level[deep] - 1, days.day[deep]
    return Standings(columns, written, len(Depth), depth_of, parameters)


def of_breadth(columns: Columns, last: int, parameters: Parameters) -> Standings:
    """Return how much of their life I knew, by the facts up to a day that have an area of it."""
    facts = columns.facts
    kept = np.flatnonzero((facts.area > 0) & (facts.day <= last))
    written = facts.person[kept], facts.area[kept] - 1, facts.day[kept]
    return Standings(columns, written, len(LifeArea), breadth_of, parameters)
