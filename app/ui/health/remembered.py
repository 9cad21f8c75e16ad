"""What the Health page remembers with the journal: the circle and the person shown last."""

from app.domain.scope import Scope
from app.journal import circles
from app.journal.journal import Journal

CIRCLE, PERSON = "health_circle", "health_person"  # preferences: ids are the journal's own


class Remembered:
    """Reads and keeps them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def scope(self) -> Scope:
        """Return the circle shown last, or everybody."""
        kept = self._journal.preference(CIRCLE)
        known = {each.id for each in circles.circles(self._journal)}
        return Scope(int(kept)) if kept.isdecimal() and int(kept) in known else Scope()

    def person(self) -> int | None:
        """Return whose profile was shown last."""
        kept = self._journal.preference(PERSON)
        return int(kept) if kept.isdecimal() else None

    def keep_scope(self, scope: Scope) -> None:
        """Remember the circle of a scope."""
        self._journal.set_preference(CIRCLE, str(scope.circle_id or ""))

    def keep_person(self, person_id: int) -> None:
        """Remember somebody."""
        self._journal.set_preference(PERSON, str(person_id))
