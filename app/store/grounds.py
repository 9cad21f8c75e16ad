"""Reads what the figures of one person look at: no prose, no employer, no role."""

from app.domain.profile import EntryWritten, FactWritten, PromiseWritten, Written
from app.store.database import JournalDatabase
from app.store.learned import DAY_LEARNED


def read_written(db: JournalDatabase, person_id: int) -> Written:
    """Everything of one person that counts; empty for somebody who is not there."""
    entries = db.rows(
        "SELECT e.id, e.day, e.kind, e.began, e.depth FROM entry_person ep"
        " JOIN entry e ON e.id = ep.entry_id WHERE ep.person_id = ?",
        (person_id,),
    )
    facts = db.rows(
        f"SELECT entry_id, area, {DAY_LEARNED} FROM learned"
        " WHERE person_id = ? AND kind <> 'couldhelp'",
        (person_id,),
    )
    promises = db.rows(
        "SELECT entry_id, made_on, due, state, closed_on FROM promise WHERE person_id = ? AND mine",
        (person_id,),
    )
    rested = db.rows(
        "SELECT last_day FROM rest WHERE person_id = ? AND last_day <> ''", (person_id,)
    )
    return Written(
        tuple(EntryWritten(*row) for row in entries),
        tuple(FactWritten(*row) for row in facts),
        tuple(PromiseWritten(*row) for row in promises),
        tuple(day for (day,) in rested),
    )
