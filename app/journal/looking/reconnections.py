"""Reads whom of a scope I reached again after a long silence."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

import numpy as np

from app.domain.active_days import STRETCH
from app.domain.columns import Columns, Flags, Integers
from app.domain.dates import DAYS_IN_YEAR, fewest_days
from app.domain.names import tidy
from app.domain.reconnections import (
    BANDS,
    DORMANT,
    MOST_ENTRIES,
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


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Reconnections:
    """A scope from `first` to `last`, by what was written up to then and the rhythms of now."""
    last = min(last, journal.today())
    columns = health.columns(people_of(journal, scope))
    found = returns(columns, last.toordinal())
    is_meant = after_long_silence(found, columns.people.rhythm) & (found.day >= first.toordinal())
    found = found.where(is_meant)
    ids = columns.people.id[found.person]
    asks = _asks(journal, ids, found)
    data = Reconnections(
        first,
        last,
        times=len(ids),
        people=len(np.unique(ids)),
        dormant=int((found.silence >= fewest_days(DORMANT)).sum()),
        asked=int(asks.sum()),
        longest=float(found.silence.max(initial=0) / DAYS_IN_YEAR),
        since=_since(columns, last),
    )
    if len(ids) <= MOST_RETURNS:
        return data._replace(returns=_returns(journal, ids, found, asks))
    return data._replace(bunches=tuple(_bunches(journal, ids, found, asks, data)))


def _asks(journal: Journal, ids: Integers, found: Returns) -> Flags:
    """Mark the contacts that carried an ask."""
    person, day = store.read_asks(journal.db)
    return np.isin(ids * STRETCH + found.day, person * STRETCH + day)


def _since(columns: Columns, last: date) -> date | None:
    days = columns.contacts.day[columns.contacts.day <= last.toordinal()]
    return date.fromordinal(int(days.min())) if len(days) else None


def _returns(journal: Journal, ids: Integers, found: Returns, asks: Flags) -> tuple[Return, ...]:
    faces = looking_store.read_faces(journal.db, np.unique(ids).tolist())
    names = {face.id: tidy(face.name) for face in faces}
    rows = [
        (person, _iso(day), _iso(before), int(silence), bool(ask))
        for person, day, before, silence, ask in zip(
            ids.tolist(), found.day, found.before, found.silence, asks, strict=True
        )
    ]
    days = {(row[0], day) for row in rows for day in row[1:3]}
    entries = store.read_entries(journal.db, days)
    made = (
        Return(
            person,
            names[person],
            date.fromisoformat(day),
            date.fromisoformat(before),
            silence,
            ask,
            (*entries[person, day], *entries[person, before]),
        )
        for person, day, before, silence, ask in rows
    )
    return tuple(sorted(made, key=lambda each: (each.day, each.name, each.person_id)))


def _bunches(
    journal: Journal, ids: Integers, found: Returns, asks: Flags, data: Reconnections
) -> Iterator[Bunch]:
    """Yield them by span of time, the longest silence first, and without an ask before with."""
    ends = list(spans(data.begin, data.last, MOST_SPANS))
    column = np.searchsorted([start.toordinal() for start, _end in ends], found.day, "right") - 1
    band = np.searchsorted([fewest_days(years) for years in BANDS], found.silence, "right") - 1
    order = np.lexsort((ids, -found.day, asks, -band, column))
    keys = np.stack((column, band, asks))[:, order].T.tolist()
    groups, start = [], 0
    for key, each in groupby(keys):
        end = start + len(list(each))
        groups.append((key, order[start:end]))
        start = end
    newest = {
        (int(ids[at]), _iso(found.day[at]))
        for _key, places in groups
        for at in places[:MOST_ENTRIES]
    }
    entries = store.read_entries(journal.db, newest)
    for (at, low, ask), places in groups:
        those = [entries[int(ids[i]), _iso(found.day[i])] for i in places[:MOST_ENTRIES]]
        start_day, end_day = ends[at]
        yield Bunch(
            start_day,
            end_day,
            BANDS[low],
            BANDS[low + 1] if low + 1 < len(BANDS) else 0,
            bool(ask),
            len(places),
            len(np.unique(ids[places])),
            tuple(dict.fromkeys(i for each in those for i in each))[:MOST_ENTRIES],
        )


def _iso(day: int) -> str:
    return date.fromordinal(int(day)).isoformat()
