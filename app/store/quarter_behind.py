"""The entries behind the figures of a quarter by their uids, with whom they are about."""

import json
from collections.abc import Collection
from itertools import groupby

from app.domain.quarter_data import Written
from app.store.database import JournalDatabase

_SQL = (
    "SELECT e.id, e.uid, e.day, e.private, p.uid, p.name FROM entry e"
    " LEFT JOIN entry_person ep ON ep.entry_id = e.id LEFT JOIN person p ON p.id = ep.person_id"
    " WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.day, e.id, ep.position"
)


def read_written(db: JournalDatabase, ids: Collection[int]) -> dict[int, Written]:
    """Those of these entries that are there, by id, oldest first."""
    found = {}
    for (entry, uid, day, is_private), rows in groupby(
        db.rows(_SQL, (json.dumps([*ids]),)), key=lambda row: row[:4]
    ):
        people = tuple((person, name) for *_entry, person, name in rows if person)
        found[entry] = Written(uid, day, bool(is_private), people)
    return found
