"""Reading what I asked of people, and whether they could help."""

import numpy as np

from app.domain.columns import Integers
from app.domain.kinds import Direction
from app.store.database import JournalDatabase


def read_asks(db: JournalDatabase, last: str) -> Integers:
    """Everything asked up to a day, (4, n): entry, person, day and helped.

    Days are ordinals; helped is 1 or 0, -1 where it is not written.
    """
    sql = (
        "SELECT group_concat(x.entry_id || ',' || x.person_id || ','"
        " || (unixepoch(e.day) / 86400 + 719163) || ',' || coalesce(x.helped, -1))"
        " FROM exchange x JOIN entry e ON e.id = x.entry_id WHERE x.direction = ? AND e.day <= ?"
    )
    found = db.value(sql, (Direction.ASKED.value, last))
    return np.fromstring(found or "", dtype=np.int64, sep=",").reshape(-1, 4).T
