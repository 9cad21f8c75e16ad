"""Reading in which entries there was a talk with somebody."""

from datetime import date

import numpy as np

from app.domain.columns import Integers
from app.domain.kinds import Kind
from app.store.database import JournalDatabase


def read_talks(
    db: JournalDatabase, ids: Integers, first: date, last: date, level: int = 1
) -> list[int]:
    """The talks of these days with any of `ids` at a level or deeper, in any order."""
    found = db.value(
        "SELECT group_concat(e.id || ',' || ep.person_id) FROM entry e"
        " JOIN entry_person ep ON ep.entry_id = e.id"
        " WHERE e.day BETWEEN ? AND ? AND e.depth >= ? AND e.kind IS NOT ?",
        (first.isoformat(), last.isoformat(), level, Kind.THOUGHT),
    )
    entry, person = np.fromstring(found or "", np.int64, sep=",").reshape(-1, 2).T
    talks: list[int] = entry[np.isin(person, ids)].tolist()
    return talks
