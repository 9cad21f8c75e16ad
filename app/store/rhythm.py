"""Reading when one was in touch with a person, and when they rested."""

from app.store.database import JournalDatabase


def read_contacts(
    db: JournalDatabase, person_id: int
) -> list[tuple[int, str, str | None, str | None]]:
    """(id, day, kind, who began) of every entry that is a contact, by day; thoughts are none."""
    return db.rows(
        "SELECT e.id, e.day, e.kind, e.began FROM entry_person ep"
        " JOIN entry e ON e.id = ep.entry_id"
        " WHERE ep.person_id = ? AND coalesce(e.kind, '') <> 'thought' ORDER BY e.day, e.id",
        (person_id,),
    )


def read_rests(db: JournalDatabase, person_id: int) -> list[tuple[str, str]]:
    """(first day, day on which it ended or "") of every rest, by day."""
    return db.rows(
        "SELECT first_day, last_day FROM rest WHERE person_id = ? ORDER BY first_day, id",
        (person_id,),
    )
