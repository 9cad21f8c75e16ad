"""Uids of people and promises by their ids, and back, as frozen figures name them."""

import json
from collections.abc import Collection
from typing import Literal

from app.store.database import JournalDatabase

Table = Literal["person", "promise"]
_TREE = "json_tree(iif(json_valid(:text), :text, '[]'), :path)"


def read_uids(db: JournalDatabase, table: Table, ids: Collection[int]) -> dict[int, str]:
    """The uids of those that are there."""
    sql = f"SELECT id, uid FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    return dict(db.rows(sql, (json.dumps([*ids]),)))


def read_ids(db: JournalDatabase, table: Table, text: str, path: str = "$") -> dict[str, int]:
    """The ids by uid of those whose uid stands in a JSON text below a path; none in other texts."""
    sql = f"SELECT uid, id FROM {table} WHERE uid IN (SELECT atom FROM {_TREE})"
    return dict(db.rows(sql, {"text": text, "path": path}))
