"""Reads who is near: everybody of a scope as of one day."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from app.domain.dates import earliest
from app.domain.health import Integers, Numbers
from app.domain.kinds import STILL, State
from app.domain.names import tidy
from app.domain.orbits import MOST_DOTS, Dot, Orbits, Sector, by_name
from app.domain.scope import Scope
from app.domain.short_names import shorten_names
from app.journal.health import Health, Measured
from app.journal.journal import Journal
from app.journal.looking.people import alone, circles, met_by, or_none, people_of
from app.store import looking as store
from app.store.entries import read_about
from app.store.looking import Face


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Orbits:
    """A scope as of `last`; `people` are all in it, drawn or only counted in their sectors.

    Whoever was not known yet is not in it; rhythms and circles are those of now. Somebody stands
    in the sector of their circle, of several in the first by name; within a circle's own scope
    everybody stands in that one.
    """
    day = min(last, journal.today())
    measured = health.at(day)
    people = measured.people
    meant = people_of(journal, scope)
    if scope.person_id is None:
        meant = met_by(journal, measured.measures, meant)
    rows = np.flatnonzero(np.isin(people.id, meant))
    known = circles(journal)
    circle, members = _circles_of(journal, scope, known, people.id[rows])
    drawn = _drawn(people.rhythm[rows])
    return Orbits(
        day,
        _dots(journal, measured, rows[drawn], circle[drawn]),
        _sectors(known, circle, members),
        len(rows),
        *alone(journal, scope),
    )


def behind(journal: Journal, health: Health, scope: Scope, data: Orbits, mark_id: int) -> list[int]:
    """The entries about somebody up to the day."""
    return read_about(journal.db, mark_id, "", data.day.isoformat())


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
    return tuple(sorted(sectors, key=by_name))


def _dots(
    journal: Journal, measured: Measured, rows: Integers, circles: Integers
) -> tuple[Dot, ...]:
    people, measures = measured.people, measured.measures
    day, ids = date.fromordinal(measures.day), people.id[rows].tolist()
    faces = {face.id: face for face in store.read_faces(journal.db, ids)}
    rests = store.read_rests(journal.db, ids, day.isoformat())
    names = shorten_names({face.id: (face.name, face.given) for face in faces.values()})
    at = dict(zip(ids, zip(rows, circles.tolist(), strict=True), strict=True))

    def dot(face: Face) -> Dot:
        row, circle = at[face.id]
        return Dot(
            face.id,
            names[face.id],
            or_none(people.rhythm[row]),
            or_none(measures.silent[row]),
            or_none(measures.depth[row]),
            circle,
            _state_on(day, face, rests.get(face.id, ())),
            tidy(face.name),
        )

    return tuple(map(dot, faces.values()))


def _state_on(day: date, face: Face, rests: Sequence[str]) -> State:
    """How somebody was on a day, by the ends of the rests that had begun, "" for one that goes on.

    It is not kept whether a rest that is over was one for which they had asked.
    """
    if face.state == State.DECEASED:
        return State.DECEASED
    waking = earliest(face.paused_until) or date.max
    if "" in rests and day < waking and face.state in STILL:
        return State(face.state)
    is_resting = any(day < date.fromisoformat(end) for end in rests if end)
    return State.RESTING if is_resting else State.ACTIVE
