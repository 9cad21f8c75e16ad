"""Reads whether I stayed in touch with those who could not help, and with those who could."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from app.domain.active_days import STRETCH
from app.domain.after import After, Row, Side
from app.domain.after_sums import HELPED, NOT_HELPED, UNKNOWN, Asks, by_day, follow, is_over
from app.domain.columns import Flags, Integers
from app.domain.scope import EVERYBODY, Scope
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import people_of
from app.store import after as store

MOST_YEARS = 7  # the years before them are together


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> After:
    """What I asked from `first` to `last`, always of everybody: no balance is per person."""
    return _look(journal, health, first, min(last, journal.today()))[0]


def behind(journal: Journal, health: Health, scope: Scope, data: After, mark_id: int) -> list[int]:
    """The entries in which I asked for what a side counts."""
    return _look(journal, health, data.first, data.last)[1].entries(mark_id)


def _look(journal: Journal, health: Health, first: date, last: date) -> "tuple[After, _Told]":
    rows = store.read_asks(journal.db, last.isoformat())
    rows = rows[:, np.isin(rows[1], people_of(journal, EVERYBODY))]
    columns = health.columns(np.unique(rows[1]))
    rows = rows[:, np.isin(rows[1], columns.people.id)]
    asks = by_day(np.searchsorted(columns.people.id, rows[1]), rows[2], rows[3])
    followed = follow(asks, columns, last.toordinal())
    is_meant, ended = asks.day >= first.toordinal(), is_over(followed, last.toordinal())
    is_known = asks.helped != UNKNOWN
    is_known &= is_meant
    counted = np.flatnonzero(is_known & ended & ~followed.is_unsaid)
    told = _Told(rows, asks, followed.is_again, columns.people.id)
    data = After(
        first,
        last,
        tuple(_rows(told, counted)),
        recent=int((is_known & ~ended).sum()),
        unknown=int((is_meant & ~is_known).sum()),
        unsaid=int((is_known & ended & followed.is_unsaid).sum()),
    )
    return data, told


class _Told:
    """Makes sides of asks, each with the next number."""

    def __init__(self, rows: Integers, asks: Asks, is_again: Flags, ids: Integers) -> None:
        self._rows, self.asks, self._is_again, self._ids = rows, asks, is_again, ids
        self._places: list[Integers] = []  # of the asks of each side

    def row(self, first: int, last: int, places: Integers) -> Row:
        """Return the row of some asks."""
        helped = self.asks.helped[places]
        sides = (self._side(places[helped == each]) for each in (NOT_HELPED, HELPED))
        return Row(first, last, *sides)

    def _side(self, places: Integers) -> Side:
        if not len(places):
            return Side(0)
        self._places.append(places)
        people = np.unique(self._ids[self.asks.person[places]])
        return Side(
            len(self._places),
            len(places),
            int(self._is_again[places].sum()),
            int(people[0]) if len(people) == 1 else 0,
        )

    def entries(self, number: int) -> list[int]:
        """Return the entries in which the asks of a side were made, in any order."""
        those = self._places[number - 1 : number]  # none if the side is gone
        entry, person, day, _helped = self._rows
        asked = [self._ids[self.asks.person[at]] * STRETCH + self.asks.day[at] for at in those]
        found: list[int] = entry[np.isin(person * STRETCH + day, asked)].tolist()
        return found


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
