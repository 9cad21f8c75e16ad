"""The measures of everybody on any day; today's are kept until a change touches somebody.

numpy is imported by whoever asks first, which is a lane and never the start.
"""

from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from app.journal.journal import Changed, Journal

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.domain.columns import Columns, Integers
    from app.domain.health import Component, Measures, People
    from app.domain.parameters import Parameters

FEW = 500  # above that everybody is as quick
_FEW_READ = 3000  # above that, reading everybody is as quick
MATTERS = frozenset({"person", "entry", "entry_person", "learned", "promise", "rest"})


class Measured(NamedTuple):
    """Everybody measured and their measures, row for row; no array is ever altered."""

    people: "People"
    measures: "Measures"


class Health:
    """The measures of one open journal, on its today or another day.

    What was read for many people is kept too, so that another day is measured in a moment.
    Everything may be called from any thread. A change that is told while a computation goes on
    is not lost: whoever it touched is computed again at the next call.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._working, self._reading, self._guard = Lock(), Lock(), Lock()
        self._stale: set[int] | None = None  # None: everybody
        self._measured: Measured | None = None
        self._set_by: Parameters | None = None  # the numbers by which that was measured
        self._columns: Columns | None = None
        self._changes = self._read_at = 0  # so many were heard of, and before the columns were read
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

    def at(self, day: date) -> Measured:
        """Everybody at the end of a day, by what was written up to it; a later day is today."""
        if day >= self._journal.today():
            return self.measured()
        return self._measure(None, day, self._parameters())

    def columns(self, ids: "Integers | None" = None) -> "Columns":
        """What is measured of everybody, or of those of `ids` who are measured: in a lane."""
        from app.domain.columns import pick
        from app.store.health import read_columns

        known = self._known_columns()
        if known is None and ids is not None and len(ids) <= _FEW_READ:
            return read_columns(self._journal.db, ids.tolist())
        known = self._read_columns() if known is None else known
        return known if ids is None else pick(known, ids)

    def rest(self) -> None:
        """Give back what was kept for other days: nobody looks at them now."""
        with self._guard:
            self._columns = None

    def values(self, person_id: int, day: date | None = None) -> "dict[Component, float | None]":
        """One person's components on a day (default today); see `values_of`."""
        day = day or self._journal.today()
        return values_of(self._journal, person_id, day, self._parameters())

    def forget(self) -> None:
        """Compute everybody the next time: somebody else has written."""
        with self._guard:
            self._stale = None
            self._changes += 1

    def close(self) -> None:
        """Hear of no further change."""
        if self._hear in self._journal.listeners:
            self._journal.listeners.remove(self._hear)

    def _hear(self, changed: Changed) -> None:
        if changed.tables.isdisjoint(MATTERS):
            return
        with self._guard:
            self._changes += 1
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
        parameters, was = self._parameters(), self._set_by
        self._set_by = parameters
        is_known = before is not None and before.measures.day == day.toordinal()
        if before is None or stale is None or not is_known or parameters != was:
            return self._measure(None, day, parameters)
        ids = sorted(stale)
        return _merged(before, self._measure(ids, day, parameters), ids) if ids else before

    def _parameters(self) -> "Parameters":
        from app.journal.parameters import chosen

        return chosen(self._journal)

    def _known_columns(self) -> "Columns | None":
        with self._guard:
            return self._columns if self._read_at == self._changes else None

    def _read_columns(self) -> "Columns":
        """Read everybody, unless another thread just did; two at once would be twice the memory."""
        from app.store.health import read_columns

        with self._reading:
            if (known := self._known_columns()) is not None:
                return known
            with self._guard:
                self._columns, changes = None, self._changes
            read = read_columns(self._journal.db)
            with self._guard:
                self._columns, self._read_at = read, changes
            return read

    def _measure(self, ids: list[int] | None, day: date, parameters: "Parameters") -> Measured:
        import numpy as np

        from app.domain.health import measure

        columns = self.columns(None if ids is None else np.array(ids, np.int64))
        return Measured(columns.people, measure(columns, day, parameters))


def values_of(
    journal: Journal, person_id: int, day: date, parameters: "Parameters"
) -> "dict[Component, float | None]":
    """One person's components on a day by any numbers, read at this moment: a millisecond.

    None where nothing is written, and all None for whoever is not measured at all.
    """
    from app.domain.health import Component, measure
    from app.store.health import read_columns

    measures = measure(read_columns(journal.db, [person_id]), day, parameters)
    found = {c: getattr(measures, c.value) for c in Component}
    return {
        c: float(values[0]) if len(values) and values[0] == values[0] else None
        for c, values in found.items()
    }


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
