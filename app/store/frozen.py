"""Uids of people and promises by their ids, and back, as frozen figures name them."""

import json
from collections.abc import Collection
from typing import Literal

from app.store.database import JournalDatabase
from app.store.privacy import is_private_entry

Table = Literal["person", "promise"]
_TREE = "json_tree(iif(json_valid(:text), :text, '[]'), :path)"
_OPEN = (
    "WITH known (id, uid) AS MATERIALIZED (SELECT id, uid FROM person"
    f" WHERE uid IN (SELECT atom FROM {_TREE}))"
    " SELECT k.uid, e.day FROM known k CROSS JOIN entry_person ep ON ep.person_id = k.id"
    " CROSS JOIN entry e ON e.id = ep.entry_id WHERE NOT e.private"
    " UNION SELECT k.uid, x.fulfilled_on FROM known k JOIN exchange x ON x.person_id = k.id"
    " JOIN entry e ON e.id = x.entry_id WHERE NOT e.private"
    " UNION SELECT k.uid, i.made_on FROM known k JOIN introduction i"
    f" ON k.id IN (i.person_id, i.other_id) WHERE NOT {is_private_entry('i.entry_id')}"
)


def read_uids(db: JournalDatabase, table: Table, ids: Collection[int]) -> dict[int, str]:
    """The uids of those that are there."""
    sql = f"SELECT id, uid FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    return dict(db.rows(sql, (json.dumps([*ids]),)))


def read_ids(db: JournalDatabase, table: Table, text: str, path: str = "$") -> dict[str, int]:
    """The ids by uid of those whose uid stands in a JSON text below a path; none in other texts."""
    sql = f"SELECT uid, id FROM {table} WHERE uid IN (SELECT atom FROM {_TREE})"
    return dict(db.rows(sql, {"text": text, "path": path}))


def read_open_places(db: JournalDatabase, text: str) -> set[tuple[str, str]]:
    """(uid, day) of all that is written, in no private entry, of those named in a JSON text."""
    return set(db.rows(_OPEN, {"text": text, "path": "$"}))
