"""Reads what deepened over a period: where everybody of a scope stood and stands."""

from datetime import date, timedelta

import numpy as np

from app.domain.columns import Columns, Facts, Integers, pick
from app.domain.deepening import MOST_ARROWS, Arrow, Deepening, Place
from app.domain.health import Measures, before, measure
from app.domain.kinds import LifeArea
from app.domain.names import tidy
from app.domain.parameters import Parameters
from app.domain.scope import Scope
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import alone, or_none, people_of
from app.journal.parameters import chosen
from app.store import looking as store
from app.store.entries import read_about

_SAMPLE = 1000  # enough to see, without reading everything, that there are too many arrows


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Deepening:
    """A scope from `first` to `last`; whoever is known by depth or by breadth has an arrow.

    Where those are too many, only those have one about whom I wrote in that time. A period that
    goes on is seen as it stands today: what is planned has not happened.
    """
    last = min(last, journal.today())
    ids, numbers = people_of(journal, scope), chosen(journal)
    for some in (ids[:_SAMPLE], ids):
        columns = health.columns(some)
        known = _known_by(measure(columns, last, numbers))
        told = known if len(known) <= MOST_ARROWS else _written_about(columns, known, first, last)
        if len(told) > MOST_ARROWS:
            return Deepening(first, last, (), (), len(ids))
        if len(some) == len(ids):
            break
    names = {face.id: tidy(face.name) for face in store.read_faces(journal.db, ids.tolist())}
    arrows = _arrows(pick(columns, told), names, first, last, numbers)
    met, measured = set(known.tolist()), set(columns.people.id.tolist())
    unwritten = tuple((i, name) for i, name in names.items() if i in measured - met)
    others = pick(columns, np.setdiff1d(known, told))
    faded = _fading(others, first, last, numbers)
    return Deepening(
        first,
        last,
        arrows,
        unwritten,
        len(arrows),
        len(known) - len(told),
        faded,
        *alone(journal, scope),
    )


def behind(
    journal: Journal, health: Health, scope: Scope, data: Deepening, mark_id: int
) -> list[int]:
    """The entries about somebody of the period."""
    return read_about(journal.db, mark_id, data.first.isoformat(), data.last.isoformat())


def _known_by(measures: Measures) -> Integers:
    """Those of whom a depth or a side was written down."""
    return measures.id[~(np.isnan(measures.depth) & np.isnan(measures.breadth))]


def _written_about(columns: Columns, ids: Integers, first: date, last: date) -> Integers:
    """Those of whom a contact or a fact is written in a period."""
    rows = np.concatenate(
        [
            each.person[(each.day >= first.toordinal()) & (each.day <= last.toordinal())]
            for each in (columns.contacts, columns.facts)
        ]
    )
    return np.intersect1d(ids, columns.people.id[rows])


def _fading(others: Columns, first: date, last: date, numbers: Parameters) -> float:
    """How far some went back in a period in which nothing was written about them, on average."""
    if not len(others.people.id):
        return 0.0
    start, end = _ends(others, first, last, numbers)
    steps = [
        np.nan_to_num(was) - np.nan_to_num(now)
        for was, now in ((start.depth, end.depth), (start.breadth, end.breadth))
    ]
    return float(np.hypot(*steps).mean())


def _ends(
    columns: Columns, first: date, last: date, numbers: Parameters
) -> tuple[Measures, Measures]:
    return measure(columns, first - timedelta(1), numbers), measure(columns, last, numbers)


def _arrows(
    columns: Columns, names: dict[int, str], first: date, last: date, numbers: Parameters
) -> tuple[Arrow, ...]:
    start, end = _ends(columns, first, last, numbers)
    ghost = measure(before(columns, first), last, numbers)
    period = first.toordinal(), last.toordinal()
    rows = {int(person_id): row for row, person_id in enumerate(columns.people.id)}

    def arrow(person_id: int, name: str) -> Arrow:
        row = rows[person_id]
        begun = _areas(columns.facts, row, period[1])
        new = tuple(area for area, day in begun if day >= period[0])
        return Arrow(
            person_id,
            name,
            _place(start, row),
            _place(end, row),
            _place(ghost, row),
            _count_talks(columns, row, *period),
            new,
            (len(begun) - len(new), len(begun)),
        )

    return tuple(arrow(*each) for each in names.items() if each[0] in rows)


def _place(measures: Measures, row: int) -> Place:
    return Place(or_none(measures.breadth[row]), or_none(measures.depth[row]))


def _count_talks(columns: Columns, row: int, first: int, last: int) -> int:
    days = columns.contacts.day[columns.contacts.person == row]
    return len(np.unique(days[(days >= first) & (days <= last)]))


def _areas(facts: Facts, row: int, last: int) -> list[tuple[str, int]]:
    """The areas written about up to a day, each with its first day, in their fixed order."""
    is_here = (facts.person == row) & (facts.day <= last)
    areas, days = facts.area[is_here], facts.day[is_here]
    begun = ((area, days[areas == place]) for place, area in enumerate(LifeArea, start=1))
    return [(area.value, int(on.min())) for area, on in begun if len(on)]
