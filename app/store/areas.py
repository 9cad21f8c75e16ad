"""Reading what was written down of somebody's life."""

from app.store.database import JournalDatabase
from app.store.learned import DAY_LEARNED


def read_facts(db: JournalDatabase, person_id: int) -> list[tuple[int, int | None, str, str, str]]:
    """(id, entry, area or "", day, text) of all that was learned, by day.

    How one could help is no fact about somebody.
    """
    return db.rows(
        f"SELECT id, entry_id, coalesce(area, ''), {DAY_LEARNED} AS noted, text FROM learned"
        " WHERE person_id = ? AND kind <> 'couldhelp' ORDER BY noted, id",
        (person_id,),
    )
