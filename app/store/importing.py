"""Reading what an import compares with, and writing very many rows at once."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any

from app.domain.names import fold
from app.store.database import JournalDatabase
from app.store.tables import CONTENT_TABLES

BATCH = 1000


def known_fingerprints(db: JournalDatabase, fingerprints: Sequence[str]) -> dict[str, int]:
    """Person ids by fingerprint, for those cards that were imported before."""
    return _among(db, "SELECT fingerprint, person_id FROM card WHERE fingerprint", fingerprints)


def known_uids(db: JournalDatabase, uids: Sequence[str]) -> dict[str, int]:
    """Person ids by the uid that an earlier card of theirs carried."""
    return _among(db, "SELECT card_uid, person_id FROM card WHERE card_uid", uids)


def known_names(db: JournalDatabase, keys: Sequence[str]) -> dict[str, int]:
    """Person ids by folded name, which is the sort key of all but a few."""
    found = _among(db, "SELECT sort_key, id FROM person WHERE sort_key", keys)
    others = db.rows("SELECT name, id FROM person WHERE sort_as <> ''")
    wanted = set(keys)
    return found | {fold(name): i for name, i in others if fold(name) in wanted}


def known_addresses(db: JournalDatabase, addresses: Sequence[str]) -> dict[str, int]:
    """Person ids by e-mail address in lower case."""
    return _among(
        db,
        "SELECT lower(value), person_id FROM detail WHERE kind = 'email' AND lower(value)",
        addresses,
    )


def _among(db: JournalDatabase, select: str, wanted: Sequence[str]) -> dict[str, int]:
    found = db.rows(f"{select} IN (SELECT value FROM json_each(?))", (json.dumps(list(wanted)),))
    return dict(found)


def latest_card(db: JournalDatabase, person_id: int) -> str | None:
    """The raw text of the newest card kept for somebody, or None."""
    raw = db.value(
        "SELECT raw FROM card WHERE person_id = ? ORDER BY id DESC LIMIT 1", (person_id,)
    )
    return None if raw is None else str(raw)


def next_id(db: JournalDatabase, table: str) -> int:
    """The id that the next row will have; true while the writing transaction is open."""
    found = db.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    return int(found or 0) + 1


def insert_rows(
    db: JournalDatabase,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Insert very many rows of one table in batches; returns how many.

    `progress` is told the number of rows done and may raise to give up.
    """
    assert table in CONTENT_TABLES, table
    marks = ",".join("?" * len(columns))
    sql, source, done = (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",
        iter(rows),
        0,
    )
    while batch := list(islice(source, BATCH)):
        db.handle().executemany(sql, batch).fetchall()
        done += len(batch)
        progress(done)
    return done
