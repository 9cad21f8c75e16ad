"""Imports an address book and inserts the same rows raw, by turns."""

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

import apsw

from app.journal.finding import find
from app.journal.importing import carry_out, plan_import
from app.journal.journal import Journal
from app.store import indexing
from app.store.database import JournalDatabase
from app.store.tables import CONTENT_TABLES
from tests.big_journal import TODAY

Rows = dict[str, list[tuple[Any, ...]]]
WRITTEN = ("person", "circle", "card", "detail", "person_day", "learned", "attachment", "relation")
JOINED = "circle_person"


def newest(db: JournalDatabase) -> dict[str, int]:
    """Return the largest id of each table that an import writes to."""
    return {table: db.value(f"SELECT coalesce(max(id), 0) FROM {table}") for table in WRITTEN}


def read_rows(db: JournalDatabase, before: dict[str, int]) -> Rows:
    """Return the rows that have come since."""
    rows = {t: db.rows(f"SELECT * FROM {t} WHERE id > ?", (before[t],)) for t in WRITTEN}
    joined = f"SELECT * FROM {JOINED} WHERE person_id > ?"
    return rows | {JOINED: db.rows(joined, (before["person"],))}


def insert_raw(db: JournalDatabase, rows: Rows, before: dict[str, int]) -> tuple[float, bytes]:
    """Insert rows and index them inside a session; return the seconds and the changeset."""
    connection = db.handle()
    begun = time.perf_counter()
    with db.room(), db.atomic():
        session = apsw.Session(connection, "main")
        session.table_filter(frozenset(CONTENT_TABLES).__contains__)
        session.attach()
        for table, lines in rows.items():
            if lines:
                marks = ",".join("?" * len(lines[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", lines).fetchall()
        for table, columns in indexing.SEARCHED.items():
            if rows.get(table):
                names = ", ".join(columns)
                db.run(
                    f"INSERT INTO {table}_fts (rowid, {names})"
                    f" SELECT id, {names} FROM {table} WHERE id > ?", (before[table],),
                )  # fmt: skip
        changeset = session.changeset()
        session.close()
    taken = time.perf_counter() - begun
    db.settle()
    return taken, changeset


def take_back(db: JournalDatabase, changeset: bytes, before: dict[str, int]) -> None:
    """Remove what insert_raw has inserted."""
    with db.atomic():
        for table in indexing.SEARCHED:
            if table in before:
                db.run(f"DELETE FROM {table}_fts WHERE rowid > ?", (before[table],))
        apsw.Changeset.apply(
            apsw.Changeset.invert(changeset), db.handle(),
            conflict=lambda *_: apsw.SQLITE_CHANGESET_ABORT,
            flags=apsw.SQLITE_CHANGESETAPPLY_FKNOACTION | apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT,
        )  # fmt: skip


def import_once(journal: Journal, book: Path) -> dict[str, float]:
    """Import, look whether it can be found and undone; return the seconds it took."""
    told: list[float] = []  # from then on it is committed and can be found
    journal.listeners.append(lambda _changed: told.append(time.perf_counter()))
    begun = time.perf_counter()
    plan = plan_import(journal, book)
    read = time.perf_counter() - begun
    summary = carry_out(journal, plan)
    journal.listeners.clear()
    taken = told[0] - begun
    change = journal.next_undo()
    assert change is not None and book.name in change.label
    assert find(journal, plan.outcomes[-1].name), "the last card cannot be found"
    assert summary.new > 0.9 * len(plan.outcomes), "most cards were not new"
    return {"kith": taken, "read": read}


def main(path: Path, book: Path, times: int) -> None:
    """Do both by turns, the first turn to warm up, and say how long each took."""
    journal = Journal.open(path, today=lambda: TODAY)
    gc.disable()  # as in the window, whose Collector looks when all is quiet
    found = []
    for _ in range(times + 1):
        before = newest(journal.db)
        answer = import_once(journal, book)
        rows = read_rows(journal.db, before)
        begun = time.perf_counter()
        journal.undo()
        answer["undo"] = time.perf_counter() - begun
        assert newest(journal.db) == before, "the undo left something behind"
        answer["raw"], changeset = insert_raw(journal.db, rows, before)
        take_back(journal.db, changeset, before)
        found.append(answer)
    journal.close()
    print(json.dumps(found[1:]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
