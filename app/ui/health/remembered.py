"""What the Health page remembers with the journal: scope, person and periods shown last."""

import json

from app.domain.scope import Scope
from app.errors import NotFound
from app.journal import circles, gatherings, people
from app.journal.journal import Journal

# Preferences: ids are the journal's own.
SCOPE, PERSON, PERIODS = "health_scope", "health_person", "health_periods"
CIRCLE, GATHERING, ONE = "circle", "gathering", "person"
MOST_DIGITS = 18  # of an id that SQLite can hold


class Remembered:
    """Reads them once; what is kept is known at once, and written as soon as nobody else writes:
    looking waits for nobody.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._unwritten: dict[str, str] = {}
        self._person = _id(journal.preference(PERSON))
        self._periods = _periods(journal.preference(PERIODS))

    def scope(self) -> Scope:
        """Return whom was looked at last, or everybody where that is gone."""
        sort, _, kept = self._journal.preference(SCOPE).partition(":")
        found = _id(kept) or 0
        try:
            if sort == CIRCLE:
                return Scope(circle_id=circles.circle(self._journal, found).id)
            if sort == GATHERING:
                return Scope(gathering_id=gatherings.gathering(self._journal, found).id)
            if sort == ONE:
                return Scope(person_id=people.person(self._journal, found).id)
        except NotFound:
            pass
        return Scope()

    def person(self) -> int | None:
        """Return who was shown alone last."""
        return self._person

    def periods(self) -> dict[str, str]:
        """Return the period of each chart for which one was chosen, as `periods.recall` reads."""
        return self._periods

    def keep_scope(self, scope: Scope) -> None:
        """Remember whom a scope is of; not the words looked for in it."""
        parts = ((CIRCLE, scope.circle_id), (GATHERING, scope.gathering_id), (ONE, scope.person_id))
        kept = next((f"{sort}:{found}" for sort, found in parts if found is not None), "")
        self._write(SCOPE, kept)

    def keep_person(self, person_id: int) -> None:
        """Remember somebody."""
        self._person = person_id
        self._write(PERSON, str(person_id))

    def keep_period(self, key: str, period: str) -> None:
        """Remember the period of a chart."""
        self._periods = self._periods | {key: period}
        self._write(PERIODS, json.dumps(self._periods))

    def _write(self, name: str, value: str) -> None:
        self._unwritten[name] = value
        for each, kept in list(self._unwritten.items()):
            if self._journal.try_preference(each, kept):
                del self._unwritten[each]


def _id(kept: str) -> int | None:
    return int(kept) if kept.isdecimal() and len(kept) <= MOST_DIGITS else None


def _periods(kept: str) -> dict[str, str]:
    try:
        found = json.loads(kept or "{}")
    except (ValueError, RecursionError):
        return {}
    return {str(key): str(text) for key, text in found.items()} if type(found) is dict else {}
