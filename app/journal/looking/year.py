"""Reads on which days of a period something was written of a scope."""

from datetime import date, timedelta

import numpy as np

from app.domain.health import Integers
from app.domain.names import tidy
from app.domain.scope import EVERYBODY, Scope
from app.domain.year import (
    MOST_DAYS,
    MOST_NAMED,
    MOST_YEARS,
    Cell,
    Year,
    cell_of,
    days_of,
    drawn_until,
)
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import people_of
from app.store import looking as store
from app.store.year import count_written, read_nearest, read_written

_EPOCH = date(1970, 1, 1).toordinal()
_A_MONTH = 30  # the shortest time of which it can be said how much is usual
_Rows = tuple[Integers, Integers, Integers]  # entry, day, person


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Year:
    """The entries of a scope from `first` to `last`, each once on its day, thoughts among them.

    What is planned is told only where the period reaches today: of an earlier day nobody knows
    what was planned on it.
    """
    today = journal.today()
    last = min(last, today)
    ids = people_of(journal, scope)
    written = read_written(journal.db, ids, first.isoformat(), last.isoformat())
    ends = read_nearest(journal.db, ids, first.isoformat(), last.isoformat())
    begun, before = (date.fromisoformat(day) if day else None for day in ends)
    counted = count_written(journal.db, None if scope == EVERYBODY else ids) if begun else 0
    is_by_month = _is_by_month(written, max(first, begun or first), last)
    data = Year(
        first,
        last,
        today,
        is_by_month,
        _cells(journal, written, is_by_month=is_by_month),
        (),
        begun,
        before,
        scope.person_id or 0,
        counted / max((today - begun).days, _A_MONTH) if begun else 0.0,
    )
    if last < today or is_by_month:
        return data
    return data._replace(planned=_planned(journal, ids, data))


def behind(journal: Journal, health: Health, scope: Scope, data: Year, mark_id: int) -> list[int]:
    """The entries of a day or a month."""
    cell = cell_of(data, mark_id)
    if cell is None:
        return []
    ends = (day.isoformat() for day in days_of(data, cell))
    entry, _day, _person = read_written(journal.db, people_of(journal, scope), *ends)
    found: list[int] = entry.tolist()
    return found


def _planned(journal: Journal, ids: Integers, data: Year) -> tuple[Cell, ...]:
    """What is ahead as far as days are drawn; where none is, up to the end of the year."""
    tomorrow, year_end = data.today + timedelta(1), date(data.today.year, 12, 31)
    end = drawn_until(data) if data.cells else year_end
    ahead = read_written(journal.db, ids, tomorrow.isoformat(), end.isoformat())
    return _cells(journal, ahead, is_by_month=False)


def _is_by_month(written: _Rows, first: date, last: date) -> bool:
    return last.year - first.year >= MOST_YEARS or len(np.unique(written[1])) > MOST_DAYS


def _cells(journal: Journal, rows: _Rows, *, is_by_month: bool) -> tuple[Cell, ...]:
    entry, day, person = rows
    days = (day - _EPOCH).astype("datetime64[D]")
    keys = days.astype("datetime64[M]" if is_by_month else "datetime64[D]")
    order = np.lexsort((entry, day))
    starts = np.flatnonzero(np.diff(keys[order].astype(np.int64), prepend=-(1 << 40)))
    pieces = np.split(order, starts[1:]) if len(order) else []
    people = [np.unique(person[piece]) for piece in pieces]
    names = _names(journal, [each for each in people if len(each) <= MOST_NAMED])
    return tuple(
        Cell(
            keys[piece[0]].astype("datetime64[D]").item(),
            len(np.unique(entry[piece])),
            len(np.unique(day[piece])),
            _named(who, names),
            len(who),
        )
        for piece, who in zip(pieces, people, strict=True)
    )


def _names(journal: Journal, few: list[Integers]) -> dict[int, str]:
    """The names of whom a cell names, in the order of names."""
    ids = np.unique(np.concatenate(few)).tolist() if few else []
    return {face.id: tidy(face.name) for face in store.read_faces(journal.db, ids)}


def _named(who: Integers, names: dict[int, str]) -> tuple[tuple[int, str], ...]:
    if len(who) > MOST_NAMED:
        return ()
    wanted = set(who.tolist())
    return tuple((each, name) for each, name in names.items() if each in wanted)
