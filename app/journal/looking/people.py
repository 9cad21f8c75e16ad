"""Whom a chart speaks of: the people of a scope, the circles and gatherings there are."""

from datetime import date

import numpy as np

from app.domain.health import Integers, Measures
from app.domain.names import first_name, isolated
from app.domain.orbits import Sector, by_name
from app.domain.scope import Scope
from app.journal.journal import Journal
from app.store import looking as store


def people_of(journal: Journal, scope: Scope) -> Integers:
    """Ids, rising: somebody asked for alone, whatever their state, else who may be shown."""
    if scope.person_id is not None:
        return np.array([scope.person_id])
    ids = np.sort(store.read_shown(journal.db))
    if scope.circle_id is not None:
        ids = np.intersect1d(ids, store.read_members(journal.db, scope.circle_id))
    if scope.gathering_id is not None:
        ids = np.intersect1d(ids, store.read_roster(journal.db, scope.gathering_id))
    if scope.words.strip():
        ids = np.intersect1d(ids, store.find_named(journal.db, scope.words))
    return ids


def met_by(journal: Journal, measures: Measures, ids: Integers) -> Integers:
    """Those of `ids` who were known on the day of the measures: written about, or added by then."""
    if measures.day >= journal.today().toordinal():
        return ids
    figures = (measures.curiosity, measures.keeping_my_word, measures.depth, measures.breadth)
    is_written = measures.first > 0
    for figure in figures:
        is_written |= ~np.isnan(figure)
    added = store.read_added(journal.db, date.fromordinal(measures.day).isoformat())
    return np.intersect1d(ids, np.concatenate((measures.id[is_written], added)))


def alone(journal: Journal, scope: Scope) -> tuple[str, str]:
    """How a sentence names the one person of a scope, and their state; "" for several."""
    if scope.person_id is None:
        return "", ""
    faces = store.read_faces(journal.db, [scope.person_id])
    found = ((isolated(first_name(each.name, each.given)), each.state) for each in faces)
    return next(found, ("", ""))


def circles(journal: Journal) -> list[Sector]:
    """Every circle by name, with how many of its people a chart may show."""
    rows = store.read_circles(journal.db)
    return sorted((Sector(i, name, people, people) for i, name, people in rows), key=by_name)


def scopes(journal: Journal) -> list[Sector]:
    """The circles in which there is somebody to show, by name, with how many they are."""
    return [each for each in circles(journal) if each.people]


def span(journal: Journal) -> tuple[date, date] | None:
    """The days of the first and of the last entry or promise, None where nothing is written."""
    found = store.read_span(journal.db)
    return (date.fromisoformat(found[0]), date.fromisoformat(found[1])) if found else None


def or_none(figure: float) -> float | None:
    """None in the place of nan."""
    return None if np.isnan(figure) else float(figure)
