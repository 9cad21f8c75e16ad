"""Whether a journal file is sound: its pages, its references, its indexes, its change log."""

import zlib

from app.store import indexing
from app.store.database import JournalDatabase
from app.store.tables import CONTENT_TABLES

# Every column that holds a day, whole (True) or possibly partial (False).
DAYS = {
    "person": {"met_on": False, "birthday": False, "paused_until": False},
    "person_day": {"day": False},
    "rest": {"first_day": True, "last_day": True},
    "gathering": {"first_day": False, "last_day": False},
    "entry": {"day": True},
    "learned": {"day": False, "closed_on": True, "noted_on": True},
    "exchange": {"fulfilled_on": True},
    "promise": dict.fromkeys(("made_on", "due", "closed_on", "remind_on", "snoozed_until"), False),
    "follow_up": {"day": True, "made_on": True, "closed_on": True},
    "introduction": {"noted_on": True, "made_on": True, "closed_on": True},
    "not_now": {"until": True},
    "reflection": {"asked_on": True},
    "closeness": {"day": True},
}


def count_rows(db: JournalDatabase) -> dict[str, int]:
    """How many rows each table of content has."""
    return {table: int(db.value(f"SELECT count(*) FROM {table}")) for table in CONTENT_TABLES}


def find_faults(db: JournalDatabase) -> list[str]:
    """What is wrong with the file itself, a sentence each."""
    faults = [
        f"The file is damaged: {verdict}."
        for (verdict,) in db.rows("PRAGMA integrity_check")
        if verdict != "ok"
    ]
    for table, row_id, parent, _ in db.rows("PRAGMA foreign_key_check"):
        faults.append(f"{table} {row_id} belongs to a {parent} that is not there.")
    for table in CONTENT_TABLES:
        if "uid" in _columns(db, table) and (
            count := db.value(f"SELECT count(*) - count(DISTINCT uid) FROM {table}")
        ):
            faults.append(f"{count} of {table} share a uid with another.")
    return faults + indexing.find_faults(db) + _unreadable_changes(db)


def _columns(db: JournalDatabase, table: str) -> list[str]:
    return [name for (name,) in db.rows("SELECT name FROM pragma_table_info(?)", (table,))]


def _unreadable_changes(db: JournalDatabase) -> list[str]:
    faults = []
    for change_id, label, packed in db.rows("SELECT id, label, changeset FROM change"):
        try:
            zlib.decompress(packed)
        except zlib.error:
            faults.append(f"Change {change_id}, “{label}”, can no longer be undone: it is damaged.")
    return faults


def read_days(db: JournalDatabase, table: str, column: str) -> list[tuple[int, str]]:
    """(row id, day as written) of every day that was written in a column."""
    assert column in DAYS[table]
    return db.rows(f"SELECT id, {column} FROM {table} WHERE {column} <> ''")
