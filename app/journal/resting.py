"""Rests: the days on which somebody's clock stands still, since nobody could be in touch."""

from datetime import date

from app.domain.dates import earliest
from app.domain.kinds import STILL
from app.domain.people import Person
from app.journal.journal import Journal
from app.store import people as store
from app.store import writing


def keep_clock(journal: Journal, was: Person, state: str) -> None:
    """Stop somebody's clock or let it go on, inside the change that gives them this state."""
    today, waking = journal.today(), earliest(was.paused_until) or date.max
    if was.state in STILL and state in STILL and today < waking:
        return
    if was.state in STILL:
        store.end_rests(journal.db, was.id, min(today, waking).isoformat())
    if state in STILL:
        writing.insert(journal.db, "rest", person_id=was.id, first_day=today.isoformat())
