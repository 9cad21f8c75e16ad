"""Reads whom of a scope I reached again after a long silence."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

import numpy as np

from app.domain.active_days import STRETCH
from app.domain.columns import Columns, Flags, Integers
from app.domain.dates import DAYS_IN_YEAR, fewest_days
from app.domain.names import tidy
from app.domain.reconnections import (
    BANDS,
    DORMANT,
    MOST_RETURNS,
    MOST_SPANS,
    Bunch,
    Reconnections,
    Return,
)
from app.domain.returns import Returns, after_long_silence, returns
from app.domain.scope import Scope
from app.domain.spans import spans
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import people_of
from app.store import looking as looking_store
from app.store import reconnections as store


class _Again(NamedTuple):
    """The contacts after a long silence, each with whom it was and whether with an ask.

    Of `unsaid` more it is not written who began.
    """

    ids: Integers
    found: Returns
    asks: Flags
    unsaid: int


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Reconnections:
    """A scope from `first` to `last`, by what was written up to then and the rhythms of now."""
    last = min(last, journal.today())
    columns = health.columns(people_of(journal, scope))
    ids, found, asks, unsaid = again = _read(journal, columns, scope, first, last)
    data = Reconnections(
        first,
        last,
        times=len(ids),
        people=len(np.unique(ids)),
        dormant=int((found.silence >= fewest_days(DORMANT)).sum()),
        asked=int(asks.sum()),
        longest=float(found.silence.max(initial=0) / DAYS_IN_YEAR),
        since=_since(columns, last),
        unsaid=unsaid,
    )
    if len(ids) <= MOST_RETURNS:
        return data._replace(returns=_returns(journal, again))
    return data._replace(bunches=tuple(_bunches(again, data)))


def behind(
    journal: Journal, health: Health, scope: Scope, data: Reconnections, mark_id: int
) -> list[int]:
    """The entries of a contact and of the one before it, or of the contacts of a bunch."""
    if data.bunches:
        columns = health.columns(people_of(journal, scope))
        again = _read(journal, columns, scope, data.first, data.last)
        those = _groups(again, data)[mark_id - 1 : mark_id]  # none if it is gone
        places = [at for _key, some in those for at in some]
        days = [(int(again.ids[at]), _iso(again.found.day[at])) for at in places]
    else:
        one = data.returns[mark_id - 1]
        days = [(one.person_id, day.isoformat()) for day in (one.day, one.before)]
    return store.read_entries(journal.db, days)


def _read(journal: Journal, columns: Columns, scope: Scope, first: date, last: date) -> _Again:
    found = returns(columns, last.toordinal())
    is_meant = after_long_silence(found, columns.people.rhythm) & (found.day >= first.toordinal())
    unsaid = int((is_meant & found.is_unsaid).sum())
    found = found.where(is_meant & found.is_mine)
    ids = columns.people.id[found.person]
    return _Again(ids, found, _asks(journal, scope, ids, found), unsaid)


def _asks(journal: Journal, scope: Scope, ids: Integers, found: Returns) -> Flags:
    """Mark the contacts that carried an ask."""
    person, day = store.read_asks(journal.db, scope.person_id)
    return np.isin(ids * STRETCH + found.day, person * STRETCH + day)


def _since(columns: Columns, last: date) -> date | None:
    days = columns.contacts.day[columns.contacts.day <= last.toordinal()]
    return date.fromordinal(int(days.min())) if len(days) else None


def _returns(journal: Journal, again: _Again) -> tuple[Return, ...]:
    ids, found, asks, _unsaid = again
    faces = looking_store.read_faces(journal.db, np.unique(ids).tolist())
    names = {face.id: tidy(face.name) for face in faces}
    columns = (ids, found.day, found.before, found.silence, asks)
    made = (
        Return(
            person,
            names[person],
            date.fromordinal(day),
            date.fromordinal(before),
            int(silence),
            bool(ask),
        )
        for person, day, before, silence, ask in zip(
            *(each.tolist() for each in columns), strict=True
        )
    )
    return tuple(sorted(made, key=lambda each: (each.day, each.name, each.person_id)))


def _bunches(again: _Again, data: Reconnections) -> Iterator[Bunch]:
    """Yield them by span of time, the longest silence first, and without an ask before with."""
    ends = list(spans(data.begin, data.last, MOST_SPANS))
    for (at, low, ask), places in _groups(again, data):
        start_day, end_day = ends[at]
        yield Bunch(
            start_day,
            end_day,
            BANDS[low],
            BANDS[low + 1] if low + 1 < len(BANDS) else 0,
            bool(ask),
            len(places),
            len(np.unique(again.ids[places])),
        )


def _groups(again: _Again, data: Reconnections) -> list[tuple[list[int], Integers]]:
    """Tell of each bunch its span, its band and whether with an ask, and its places."""
    ids, found, asks, _unsaid = again
    ends = spans(data.begin, data.last, MOST_SPANS)
    column = np.searchsorted([start.toordinal() for start, _end in ends], found.day, "right") - 1
    band = np.searchsorted([fewest_days(years) for years in BANDS], found.silence, "right") - 1
    order = np.lexsort((ids, -found.day, asks, -band, column))
    keys = np.stack((column, band, asks))[:, order].T.tolist()
    groups, start = [], 0
    for key, each in groupby(keys):
        end = start + len(list(each))
        groups.append((key, order[start:end]))
        start = end
    return groups


def _iso(day: int) -> str:
    return date.fromordinal(int(day)).isoformat()
