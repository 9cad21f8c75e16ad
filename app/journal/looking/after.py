"""Reads whether I stayed in touch with those who could not help, and with those who could."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from app.domain.after import After, Row, Side
from app.domain.after_sums import HELPED, NOT_HELPED, UNKNOWN, Asks, by_day, follow, is_over
from app.domain.columns import Flags, Integers
from app.domain.scope import Scope
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import people_of
from app.store import after as store

MOST_YEARS = 7  # the years before them are together
_ENTRIES = 12
_EVERYBODY = Scope()


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> After:
    """What I asked from `first` to `last`, always of everybody: no balance is per person."""
    last = min(last, journal.today())
    rows = store.read_asks(journal.db, last.isoformat())
    rows = rows[:, np.isin(rows[1], people_of(journal, _EVERYBODY))]
    columns = health.columns(np.unique(rows[1]))
    rows = rows[:, np.isin(rows[1], columns.people.id)]
    asks = by_day(np.searchsorted(columns.people.id, rows[1]), rows[2], rows[3])
    followed = follow(asks, columns, last.toordinal())
    is_meant, ended = asks.day >= first.toordinal(), is_over(followed, last.toordinal())
    is_known = asks.helped != UNKNOWN
    counted = np.flatnonzero(is_meant & is_known & ended)
    told = _Told(rows, asks, followed.is_again, columns.people.id)
    return After(
        first,
        last,
        tuple(_rows(told, counted)),
        int((is_meant & is_known & ~ended).sum()),
        int((is_meant & ~is_known).sum()),
    )


class _Told:
    """Makes sides of asks, each with the next number."""

    def __init__(self, rows: Integers, asks: Asks, is_again: Flags, ids: Integers) -> None:
        self._rows, self.asks, self._is_again, self._ids = rows, asks, is_again, ids
        self._number = 0

    def row(self, first: int, last: int, places: Integers) -> Row:
        """Return the row of some asks."""
        helped = self.asks.helped[places]
        sides = (self._side(places[helped == each]) for each in (NOT_HELPED, HELPED))
        return Row(first, last, *sides)

    def _side(self, places: Integers) -> Side:
        if not len(places):
            return Side(0)
        self._number += 1
        people = np.unique(self._ids[self.asks.person[places]])
        return Side(
            self._number,
            len(places),
            int(self._is_again[places].sum()),
            len(people),
            int(people[0]) if len(people) == 1 else 0,
            self._entries(places),
        )

    def _entries(self, places: Integers) -> tuple[int, ...]:
        """Return the newest entries in which these were asked."""
        newest = places[np.argsort(-self.asks.day[places], kind="stable")][:_ENTRIES]
        entry, person, day, _helped = self._rows
        found = (
            entry[(person == self._ids[self.asks.person[at]]) & (day == self.asks.day[at])]
            for at in newest
        )
        return tuple(dict.fromkeys(np.concatenate(list(found)).tolist()))[:_ENTRIES]


def _rows(told: _Told, places: Integers) -> Iterator[Row]:
    """Yield the whole time, and its years if there are several, the newest first."""
    if not len(places):
        return
    yield told.row(0, 0, places)
    year = np.array([date.fromordinal(day).year for day in told.asks.day[places].tolist()])
    years = np.unique(year)[::-1].tolist()
    if len(years) == 1:
        return
    apart = years if len(years) <= MOST_YEARS else years[: MOST_YEARS - 1]
    for each in apart:
        yield told.row(each, each, places[year == each])
    if rest := years[len(apart) :]:
        yield told.row(rest[-1], rest[0], places[year <= rest[0]])
