"""Full-text search kept true by the door for writes, from the changeset it has just recorded.

No triggers: a trigger makes every row its own savepoint, and FTS5 writes its index to disk at
each one (measured: an undo of 5,000 rows 8.6 s with triggers, 0.2 s so). The indexes keep no
text of their own; a row is dropped by its id and read in again from its table.
"""

from collections.abc import Iterable, Mapping

import apsw

from app.store.database import JournalDatabase

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "person": (
        *("search_name", "name", "nick", "former", "line", "organisation", "role"),
        *("met_where", "met_how", "notes"),
    ),
    "detail": ("value", "label"),
    "entry": ("text",),
    "learned": ("text", "outcome"),
    "promise": ("text",),
    "follow_up": ("text",),
    "introduction": ("text", "outcome"),
    "gathering": ("name", "place", "notes"),
    "reflection": ("intention", "outcome"),
    "answer": ("text",),
}


def refresh(db: JournalDatabase, ids: Mapping[str, Iterable[int]]) -> None:
    """Read the rows of these ids, by table, into the index again; gone ones leave it."""
    for table, columns in SEARCHED.items():
        wanted = [(row_id,) for row_id in sorted(set(ids.get(table, ())))]
        if not wanted:
            continue
        db.run("CREATE TEMP TABLE IF NOT EXISTS stale (id INTEGER PRIMARY KEY)")
        db.handle().executemany("INSERT INTO temp.stale VALUES (?)", wanted).fetchall()
        db.run(f"DELETE FROM {table}_fts WHERE rowid IN (SELECT id FROM temp.stale)")
        _fill(db, table, columns, "WHERE id IN (SELECT id FROM temp.stale)")
        db.run("DELETE FROM temp.stale")


def rebuild(db: JournalDatabase) -> None:
    """Make every index anew from its table."""
    for table, columns in SEARCHED.items():
        db.run(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('delete-all')")
        _fill(db, table, columns, "")


def _fill(db: JournalDatabase, table: str, columns: tuple[str, ...], where: str) -> None:
    names = ", ".join(columns)
    db.run(f"INSERT INTO {table}_fts (rowid, {names}) SELECT id, {names} FROM {table} {where}")


def find_faults(db: JournalDatabase) -> list[str]:
    """What is wrong with the indexes, a sentence each: damage, rows missing or left over."""
    faults = []
    for table in SEARCHED:
        try:
            db.run(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('integrity-check')")
        except apsw.CorruptError:
            faults.append(f"The search index of {table} is damaged.")
            continue
        rows, indexed = f"SELECT id FROM {table}", f"SELECT id FROM {table}_fts_docsize"
        for left, right, verb in ((rows, indexed, "misses"), (indexed, rows, "has left over")):
            if count := db.value(f"SELECT count(*) FROM ({left} EXCEPT {right})"):
                faults.append(f"The search index of {table} {verb} {count} rows.")
    return faults
