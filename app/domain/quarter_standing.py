"""How near everybody stood on the days between quarters, each day worked out once."""

import numpy as np

from app.domain.active_days import set_clock
from app.domain.columns import Columns, Contacts, Facts, Flags, Numbers
from app.domain.health_sums import breadth, depth, packed
from app.domain.parameters import Parameters

DEPTH, BREADTH = 0, 1
_Standing = tuple[Numbers, Numbers]  # depth and breadth (n,), nan where it is not written


class Standings:
    """Depth and breadth of everybody in `columns`, of whom nobody is dead."""

    def __init__(self, columns: Columns, parameters: Parameters) -> None:
        self._columns, self._parameters = columns, parameters
        self._known: dict[tuple[int, int], _Standing] = {}

    def between(self, which: int, first: int, last: int) -> tuple[Numbers, Numbers, Numbers]:
        """Return (n,) before `first`, at the end of `last`, and so without what is between them."""
        marks = (first - 1, first), (last, last + 1), (last, first)
        start, end, ghost = (self._at(*mark)[which] for mark in marks)
        return start, end, ghost

    def is_written(self, first: int, last: int) -> Flags:
        """Tell of whom (n,) a contact or a fact is written in a time."""
        found = np.zeros(len(self._columns.people.id), np.bool_)
        for each in (self._columns.contacts, self._columns.facts):
            found[each.person[(each.day >= first) & (each.day <= last)]] = True
        return found

    def _at(self, moment: int, before: int) -> _Standing:
        """Return where they stand at the end of a day by what is written of days before one."""
        mark = moment, before
        if mark not in self._known:
            self._known[mark] = self._work_out(moment, before)
        return self._known[mark]

    def _work_out(self, moment: int, before: int) -> _Standing:
        people, contacts, facts, _promises, rests = self._columns
        clock = set_clock(moment, len(people.id), *rests)
        contacts = Contacts(*(each[contacts.day < before] for each in contacts))
        facts = Facts(*(each[facts.day < before] for each in facts))
        written = packed(facts.person, facts.day, facts.area, np.ones(len(facts.day), np.bool_))
        return (
            depth(contacts, people.is_family, clock, self._parameters),
            breadth(written, people.is_family, clock, self._parameters),
        )
