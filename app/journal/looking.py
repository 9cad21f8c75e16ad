"""What the charts look at: who is near, and what deepened, in everybody or in a part of them.

It imports numpy and reads very much: import and call it in a lane.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from app.domain.dates import earliest
from app.domain.deepening import MOST_ARROWS, Arrow, Deepening, Place
from app.domain.health import Columns, Facts, Integers, Measures, Numbers, before, measure
from app.domain.kinds import LifeArea, State
from app.domain.names import fold, tidy
from app.domain.orbits import MOST_DOTS, Dot, Orbits, Sector
from app.domain.scope import Scope
from app.domain.short_names import shorten_names
from app.journal.health import Health, Measured
from app.journal.journal import Journal
from app.store import looking as store
from app.store.health import read_columns
from app.store.looking import Face

_SAMPLE = 1000  # enough to see, without reading everything, that there are too many arrows
_FEW = 3000  # above that, reading everybody is as quick


def orbits(journal: Journal, health: Health, scope: Scope) -> Orbits:
    """A scope as of today; `people` are all in it, drawn or only counted in their sectors.

    Somebody stands in the sector of their circle, of several in the first by name; within a
    circle's own scope everybody stands in that one.
    """
    measured = health.measured()
    people = measured.people
    rows = np.flatnonzero(np.isin(people.id, _people_of(journal, scope)))
    known = _circles(journal)
    circles, members = _circles_of(journal, scope, known, people.id[rows])
    drawn = _drawn(people.rhythm[rows])
    return Orbits(
        journal.today(),
        _dots(journal, measured, rows[drawn], circles[drawn]),
        _sectors(known, circles, members),
        len(rows),
    )


def deepening(journal: Journal, scope: Scope, first: date, last: date) -> Deepening:
    """A scope from `first` to `last`; whoever is known by depth or by breadth has an arrow.

    Where those are too many, only those have one about whom I wrote in that time. A period that
    goes on is seen as it stands today: what is planned has not happened.
    """
    last = min(last, journal.today())
    ids = _people_of(journal, scope)
    for some in (ids[:_SAMPLE], ids):
        columns = _read(journal, some)
        known = _known_by(columns, some, last)
        told = known if len(known) <= MOST_ARROWS else _written_about(columns, known, first, last)
        if len(told) > MOST_ARROWS:
            return Deepening(first, last, (), (), len(ids))
        if len(some) == len(ids):
            break
    names = {face.id: tidy(face.name) for face in store.read_faces(journal.db, ids.tolist())}
    arrows = _arrows(journal, told, names, first, last)
    unwritten = tuple((i, name) for i, name in names.items() if i not in set(known.tolist()))
    faded = _fading(columns, np.setdiff1d(known, told), first, last)
    return Deepening(first, last, arrows, unwritten, len(arrows), len(known) - len(told), faded)


def scopes(journal: Journal) -> list[Sector]:
    """The circles in which there is somebody to show, by name, with how many they are."""
    return [each for each in _circles(journal) if each.people]


def span(journal: Journal) -> tuple[date, date] | None:
    """The days of the first and of the last entry, None where nothing is written."""
    found = store.read_span(journal.db)
    return (date.fromisoformat(found[0]), date.fromisoformat(found[1])) if found else None


def _people_of(journal: Journal, scope: Scope) -> Integers:
    """Ids, rising: somebody asked for alone, whatever their state, else who may be shown."""
    if scope.person_id is not None:
        return np.array([scope.person_id])
    ids = np.sort(store.read_shown(journal.db))
    if scope.circle_id is not None:
        ids = np.intersect1d(ids, store.read_members(journal.db, scope.circle_id))
    if scope.words.strip():
        ids = np.intersect1d(ids, store.find_named(journal.db, scope.words))
    return ids


def _circles(journal: Journal) -> list[Sector]:
    rows = store.read_circles(journal.db)
    return sorted((Sector(i, name, people, people) for i, name, people in rows), key=_by_name)


def _circles_of(
    journal: Journal, scope: Scope, known: Sequence[Sector], ids: Integers
) -> tuple[Integers, Mapping[int, int]]:
    """The circle of each person's sector, 0 for none; and how many are in each circle."""
    if scope.circle_id is not None:
        return np.full(len(ids), scope.circle_id), {scope.circle_id: len(ids)}
    rank = {each.id: place for place, each in enumerate(known)}
    circle, person = store.read_memberships(journal.db)
    is_meant = np.isin(person, ids)
    circle, person = circle[is_meant], person[is_meant]
    last_first = np.argsort([-rank[i] for i in circle.tolist()], kind="stable")
    circle, person = circle[last_first], person[last_first]
    found = np.zeros(len(ids), np.int64)
    found[np.searchsorted(ids, person)] = circle  # of several that are assigned, the last stays
    return found, Counter(circle.tolist())


def _drawn(rhythms: Numbers) -> Integers:
    """The positions of whom there is room for: all, else those with a rhythm, else nobody."""
    for chosen in (np.arange(len(rhythms)), np.flatnonzero(~np.isnan(rhythms))):
        if len(chosen) <= MOST_DOTS:
            return chosen
    return chosen[:0]


def _sectors(
    known: Sequence[Sector], circles: Integers, members: Mapping[int, int]
) -> tuple[Sector, ...]:
    names = {each.id: each.name for each in known}
    ids, counts = np.unique(circles, return_counts=True)
    sectors = (
        Sector(i, names.get(i, ""), people, members.get(i, people))
        for i, people in zip(ids.tolist(), counts.tolist(), strict=True)
    )
    return tuple(sorted(sectors, key=_by_name))


def _by_name(sector: Sector) -> tuple[bool, str, int]:
    return (sector.id == 0, fold(sector.name), sector.id)


def _dots(
    journal: Journal, measured: Measured, rows: Integers, circles: Integers
) -> tuple[Dot, ...]:
    people, measures, today = measured.people, measured.measures, journal.today()
    faces = {face.id: face for face in store.read_faces(journal.db, people.id[rows].tolist())}
    names = shorten_names({face.id: (face.name, face.given) for face in faces.values()})
    at = dict(zip(people.id[rows].tolist(), zip(rows, circles.tolist(), strict=True), strict=True))

    def dot(face: Face) -> Dot:
        row, circle = at[face.id]
        return Dot(
            face.id,
            names[face.id],
            _or_none(people.rhythm[row]),
            _or_none(measures.silent[row]),
            _or_none(measures.depth[row]),
            circle,
            State.ACTIVE if _is_awake(face, today) else State(face.state),
            tidy(face.name),
        )

    return tuple(map(dot, faces.values()))


def _is_awake(face: Face, today: date) -> bool:
    waking = earliest(face.paused_until)
    return face.state in (State.RESTING, State.SPACE) and waking is not None and waking <= today


def _or_none(figure: float) -> float | None:
    return None if np.isnan(figure) else float(figure)


def _read(journal: Journal, ids: Integers) -> Columns:
    return read_columns(journal.db, ids.tolist() if len(ids) <= _FEW else None)


def _known_by(columns: Columns, ids: Integers, day: date) -> Integers:
    """Those of whom a depth or a side was written down up to a day."""
    measures = measure(columns, day)
    is_known = ~(np.isnan(measures.depth) & np.isnan(measures.breadth))
    return measures.id[is_known & np.isin(measures.id, ids)]


def _written_about(columns: Columns, ids: Integers, first: date, last: date) -> Integers:
    """Those of whom a contact or a fact is written in a period."""
    rows = np.concatenate(
        [
            each.person[(each.day >= first.toordinal()) & (each.day <= last.toordinal())]
            for each in (columns.contacts, columns.facts)
        ]
    )
    return np.intersect1d(ids, columns.people.id[rows])


def _fading(columns: Columns, ids: Integers, first: date, last: date) -> float:
    """How far some went back in a period in which nothing was written about them, on average."""
    if not len(ids):
        return 0.0
    is_meant = np.isin(columns.people.id, ids)
    start, end = measure(columns, first - timedelta(1)), measure(columns, last)
    steps = [
        np.nan_to_num(was[is_meant]) - np.nan_to_num(now[is_meant])
        for was, now in ((start.depth, end.depth), (start.breadth, end.breadth))
    ]
    return float(np.hypot(*steps).mean())


def _arrows(
    journal: Journal, ids: Integers, names: dict[int, str], first: date, last: date
) -> tuple[Arrow, ...]:
    columns = read_columns(journal.db, ids.tolist())
    start, end = measure(columns, first - timedelta(1)), measure(columns, last)
    ghost = measure(before(columns, first), last)
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
    return Place(_or_none(measures.breadth[row]), _or_none(measures.depth[row]))


def _count_talks(columns: Columns, row: int, first: int, last: int) -> int:
    days = columns.contacts.day[columns.contacts.person == row]
    return len(np.unique(days[(days >= first) & (days <= last)]))


def _areas(facts: Facts, row: int, last: int) -> list[tuple[str, int]]:
    """The areas written about up to a day, each with its first day, in their fixed order."""
    is_here = (facts.person == row) & (facts.day <= last)
    areas, days = facts.area[is_here], facts.day[is_here]
    begun = ((area, days[areas == place]) for place, area in enumerate(LifeArea, start=1))
    return [(area.value, int(on.min())) for area, on in begun if len(on)]
