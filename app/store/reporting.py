"""Reading for a report: all names of people, and whether anything of a time is private."""

import json
from collections.abc import Collection

from app.domain.name_forms import Known
from app.store.database import JournalDatabase

_NAMED = "id, name, given, family, nick, former, state = 'address'"


def has_private(db: JournalDatabase, first: str, last: str) -> bool:
    """Whether an entry of a time is private."""
    sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE private AND day BETWEEN ? AND ?)"
    return bool(db.value(sql, (first, last)))


def read_known(db: JournalDatabase, ids: Collection[int]) -> list[Known]:
    """All names of these people."""
    sql = f"SELECT {_NAMED} FROM person WHERE id IN (SELECT value FROM json_each(?))"
    return [Known(*row) for row in db.rows(sql, (json.dumps([*ids]),))]
