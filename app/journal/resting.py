"""Rests: the days on which somebody's clock stands still, since nobody could be in touch."""

from datetime import date

from app.domain.dates import PartialDate
from app.domain.kinds import STILL
from app.domain.people import Person
from app.journal.journal import Journal
from app.store import people as store
from app.store import writing


def keep_clock(journal: Journal, was: Person, state: str) -> None:
    """Stop somebody's clock or let it go on, inside the change that gives them this state."""
    today, waking = journal.today(), wakes_on(was.paused_until) or date.max
    if was.state in STILL and state in STILL and today < waking:
        return
    if was.state in STILL:
        store.end_rests(journal.db, was.id, min(today, waking).isoformat())
    if state in STILL:
        writing.insert(journal.db, "rest", person_id=was.id, first_day=today.isoformat())


def wakes_on(paused_until: str) -> date | None:
    """The first day on which a rest is over by itself, None where no day is set."""
    until = PartialDate.parse(paused_until) if paused_until else None
    if until is None or until.year is None:
        return None
    return date(until.year, until.month or 1, until.day or 1)
