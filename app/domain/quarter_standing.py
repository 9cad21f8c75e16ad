"""How near everybody stood on the days between quarters, each day worked out once."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.domain.active_days import NEVER, STRETCH, days_since, set_clock
from app.domain.columns import Columns, Flags, Integers, Numbers
from app.domain.health_sums import breadth_of, depth_of, fading
from app.domain.kinds import Depth, LifeArea
from app.domain.parameters import Parameters
from app.domain.quarter_sums import Days


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

    What is written at a place (person and level, or area) counts from its `day` on. Rows are by
    person and day, so that a sum is the same to the last bit whatever it is worked out with.
    """

    def __init__(
        self,
        columns: Columns,
        person: Integers,
        place: Integers,
        day: Integers,
        fill: Callable[[Numbers, Parameters], Numbers],
        places: int,
        parameters: Parameters,
    ) -> None:
        self._columns, self._parameters, self._fill = columns, parameters, fill
        self._person, self._place, self._day = person, person * places + place, day
        self._length = len(columns.people.id) * places
        self._begun = np.full(len(columns.people.id), NEVER)
        np.minimum.at(self._begun, person, day)
        self._ends: dict[int, Numbers] = {}

    def between(self, first: int, last: int) -> Stood:
        """Return where they stood around a time."""
        start = self._ends.get(first - 1)
        if start is None:
            start = self._filled(self._add(np.zeros(self._length), first - 1, 0, first - 1))
        amount = self._add(np.zeros(self._length), last, 0, first - 1)
        ghost = self._filled(amount)
        end = self._ends[last] = self._filled(self._add(amount, last, first, last))
        return Stood(start, end, ghost, self._begun <= last)

    def _filled(self, amount: Numbers) -> Numbers:
        return self._fill(amount, self._parameters)

    def _add(self, amount: Numbers, moment: int, first: int, last: int) -> Numbers:
        """Add to what stands at each place what is written in a time, as it is at a moment."""
        kept = np.flatnonzero((self._day >= first) & (self._day <= last))
        person = self._person[kept]
        people, rests = self._columns.people, self._columns.rests
        clock = set_clock(moment, len(people.id), *rests)
        days = days_since(clock, person, self._day[kept])
        np.add.at(
            amount, self._place[kept], fading(days, people.is_family[person], self._parameters)
        )
        return amount


def of_depth(columns: Columns, days: Days, parameters: Parameters) -> Standings:
    """Return how deep we had come, by the deepest talk of each day of contact."""
    level = days.level
    deep = np.flatnonzero(level)
    person, place, day = days.person[deep], level[deep] - 1, days.day[deep]
    return Standings(columns, person, place, day, depth_of, len(Depth), parameters)


def of_breadth(columns: Columns, last: int, parameters: Parameters) -> Standings:
    """Return how much of their life I knew, by the facts up to a day that have an area of it."""
    facts = columns.facts
    kept = np.flatnonzero((facts.area > 0) & (facts.day <= last))
    kept = kept[np.argsort(facts.person[kept] * STRETCH + facts.day[kept], kind="stable")]
    person, place, day = facts.person[kept], facts.area[kept] - 1, facts.day[kept]
    return Standings(columns, person, place, day, breadth_of, len(LifeArea), parameters)
