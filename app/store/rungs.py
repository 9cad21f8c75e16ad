"""Reading the talks of one person that first went to a level."""

from collections.abc import Sequence

from app.domain.kinds import Kind
from app.store.database import JournalDatabase


def read_talks(
    db: JournalDatabase, person_id: int, days: Sequence[str]
) -> list[tuple[str, int, int]]:
    """(day, depth, id) of the talks of these days whose depth is written, newest first."""
    marks = ",".join("?" * len(days))
    return db.rows(
        "SELECT e.day, e.depth, e.id FROM entry_person ep JOIN entry e ON e.id = ep.entry_id"
        f" WHERE ep.person_id = ? AND e.day IN ({marks}) AND e.depth IS NOT NULL"
        " AND e.kind IS NOT ? ORDER BY e.day DESC, e.id DESC",
        (person_id, *days, Kind.THOUGHT),
    )
