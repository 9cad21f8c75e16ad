"""What the Health page remembers with the journal: scope, person and periods shown last."""

import json

from app.domain.scope import Scope
from app.errors import NotFound
from app.journal import circles, gatherings, people
from app.journal.journal import Journal

# Preferences: ids are the journal's own.
SCOPE, PERSON, PERIODS = "health_scope", "health_person", "health_periods"
CIRCLE, GATHERING, ONE = "circle", "gathering", "person"


class Remembered:
    """Reads and keeps them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def scope(self) -> Scope:
        """Return whom was looked at last, or everybody where that is gone."""
        sort, _, kept = self._journal.preference(SCOPE).partition(":")
        found = int(kept) if kept.isdecimal() else 0
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
        kept = self._journal.preference(PERSON)
        return int(kept) if kept.isdecimal() else None

    def periods(self) -> dict[str, str]:
        """Return the period of each chart for which one was chosen, as `periods.recall` reads."""
        try:
            kept = json.loads(self._journal.preference(PERIODS) or "{}")
        except ValueError:
            return {}
        return {str(key): str(text) for key, text in kept.items()} if type(kept) is dict else {}

    def keep_scope(self, scope: Scope) -> None:
        """Remember whom a scope is of; not the words looked for in it."""
        parts = ((CIRCLE, scope.circle_id), (GATHERING, scope.gathering_id), (ONE, scope.person_id))
        kept = next((f"{sort}:{found}" for sort, found in parts if found is not None), "")
        self._journal.set_preference(SCOPE, kept)

    def keep_person(self, person_id: int) -> None:
        """Remember somebody."""
        self._journal.set_preference(PERSON, str(person_id))

    def keep_period(self, key: str, period: str) -> None:
        """Remember the period of a chart."""
        self._journal.set_preference(PERIODS, json.dumps(self.periods() | {key: period}))
