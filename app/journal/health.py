"""The measures of everybody, kept until a change touches somebody: then theirs are made anew.

numpy is imported by whoever asks first, which is a lane and never the start.
"""

from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from app.journal.journal import Changed, Journal

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.domain.health import Component, Measures, People

FEW = 500  # above that everybody is as quick
MATTERS = frozenset({"person", "entry", "entry_person", "learned", "promise", "rest"})


class Measured(NamedTuple):
    """Everybody measured and their measures, row for row; no array is ever altered."""

    people: "People"
    measures: "Measures"


class Health:
    """The measures of one open journal, on its today.

    Everything may be called from any thread. A change that is told while a computation goes on
    is not lost: whoever it touched is computed again at the next call.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._working, self._guard = Lock(), Lock()
        self._stale: set[int] | None = None  # None: everybody
        self._measured: Measured | None = None
        journal.listeners.append(self._hear)

    def everybody(self) -> "Measures":
        """The measures as of now; up to a second where all are to be computed: in a lane."""
        return self.measured().measures

    def measured(self) -> Measured:
        """The same with the people, whose rhythm and state they do not hold."""
        with self._working:
            today, stale = self._journal.today(), self._take_stale()
            try:
                self._measured = self._brought_up(self._measured, stale, today)
            except BaseException:
                self.forget()
                raise
            return self._measured

    def values(self, person_id: int, day: date | None = None) -> "dict[Component, float | None]":
        """One person's components on a day (default today), read at this moment: a millisecond.

        None where nothing is written, and all None for whoever is not measured at all.
        """
        from app.domain.health import Component

        measures = self._measure([person_id], day or self._journal.today()).measures
        found = {c: getattr(measures, c.value) for c in Component}
        return {
            c: float(values[0]) if len(values) and values[0] == values[0] else None
            for c, values in found.items()
        }

    def forget(self) -> None:
        """Compute everybody the next time: somebody else has written."""
        with self._guard:
            self._stale = None

    def close(self) -> None:
        """Hear of no further change."""
        if self._hear in self._journal.listeners:
            self._journal.listeners.remove(self._hear)

    def _hear(self, changed: Changed) -> None:
        if changed.tables.isdisjoint(MATTERS):
            return
        with self._guard:
            if changed.people is None or self._stale is None:
                self._stale = None
            else:
                self._stale |= changed.people
                self._stale = self._stale if len(self._stale) <= FEW else None

    def _take_stale(self) -> set[int] | None:
        with self._guard:
            stale, self._stale = self._stale, set()
            return stale

    def _brought_up(self, before: Measured | None, stale: set[int] | None, day: date) -> Measured:
        if before is None or stale is None or before.measures.day != day.toordinal():
            return self._measure(None, day)
        ids = sorted(stale)
        return _merged(before, self._measure(ids, day), ids) if ids else before

    def _measure(self, ids: list[int] | None, day: date) -> Measured:
        from app.domain.health import measure
        from app.store.health import read_columns

        columns = read_columns(self._journal.db, ids)
        return Measured(columns.people, measure(columns, day))


def _merged(before: Measured, fresh: Measured, ids: list[int]) -> Measured:
    """Those of `ids` put in the place of what was known of them; who is gone is left out."""
    import numpy as np

    from app.domain.health import Measures, People

    old, new = before.people.id, fresh.people.id
    gone = np.flatnonzero(np.isin(old, ids))
    kept = np.delete(np.arange(len(old)), gone)
    order = np.insert(kept, np.searchsorted(old[kept], new), len(old) + np.arange(len(new)))
    is_in_place = np.array_equal(old[gone], new)

    def join(known: "NDArray[Any]", read: "NDArray[Any]") -> "NDArray[Any]":
        if not is_in_place:
            return np.concatenate((known, read))[order]
        known = known.copy()  # three times as quick, and the usual case
        known[gone] = read
        return known

    return Measured(
        People(*map(join, before.people, fresh.people)),
        Measures(before.measures.day, *map(join, before.measures[1:], fresh.measures[1:])),
    )
