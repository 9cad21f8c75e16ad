"""What an invitation to look back hangs on: entries in a quarter, and whom an intention names."""

import json
from collections.abc import Collection

from app.store.database import JournalDatabase


def count_entries(db: JournalDatabase, first: str, last: str, most: int) -> int:
    """How many entries are of these days (ISO), counted up to `most`."""
    return int(
        db.value(
            "SELECT count(*) FROM (SELECT 1 FROM entry WHERE day BETWEEN ? AND ? LIMIT ?)",
            (first, last, most),
        )
    )


def read_names(db: JournalDatabase, ids: Collection[int]) -> dict[int, str]:
    """The names of these people, but of nobody who has died, was let go or asked for space."""
    rows = db.rows(
        "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?))"
        " AND state NOT IN ('deceased', 'letgo', 'space')",
        (json.dumps(list(ids)),),
    )
    return dict(rows)
