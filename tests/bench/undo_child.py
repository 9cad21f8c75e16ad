"""Deletes a thousand people, undoes it, and applies the bare changeset, by turns."""

import json
import random
import sys
import time
import zlib
from pathlib import Path

import apsw

from app.journal.journal import Journal
from app.journal.people import delete_people
from app.store.database import JournalDatabase
from tests.big_journal import TODAY

PEOPLE = 1000
FLAGS = apsw.SQLITE_CHANGESETAPPLY_FKNOACTION | apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT


def apply(db: JournalDatabase, changeset: bytes) -> float:
    """Apply a changeset and nothing else; return the seconds it took."""
    begun = time.perf_counter()
    with db.room(), db.atomic():
        apsw.Changeset.apply(
            changeset, db.handle(), conflict=lambda *_: apsw.SQLITE_CHANGESET_ABORT, flags=FLAGS
        )
    taken = time.perf_counter() - begun
    db.settle()
    return taken


def choose(db: JournalDatabase) -> list[int]:
    """Return the people to delete: some of those known, always the same."""
    known = [i for (i,) in db.rows("SELECT id FROM person WHERE state <> 'address' ORDER BY id")]
    return random.Random(4).sample(known, PEOPLE)


def delete_and_undo(journal: Journal, ids: list[int]) -> dict[str, float]:
    """Do it once each way; the journal is afterwards as it was before."""
    begun = time.perf_counter()
    delete_people(journal, ids)
    deleted = time.perf_counter() - begun
    packed = journal.db.value("SELECT changeset FROM change ORDER BY id DESC LIMIT 1")
    forward = zlib.decompress(packed)
    backward = apsw.Changeset.invert(forward)
    rows = sum(1 for _ in apsw.Changeset.iter(backward))
    bare = apply(journal.db, backward)
    apply(journal.db, forward)
    told: list[float] = []  # from then on the window shows it
    journal.listeners.append(lambda _changed: told.append(time.perf_counter()))
    begun = time.perf_counter()
    journal.undo()
    journal.listeners.clear()
    return {"kith": told[0] - begun, "bare": bare, "delete": deleted, "rows": float(rows)}


def main(path: Path, times: int) -> None:
    """Do it by turns, the first turn to warm up, and say how long each took."""
    journal = Journal.open(path, today=lambda: TODAY)
    ids = choose(journal.db)
    found = [delete_and_undo(journal, ids) for _ in range(times + 1)]
    journal.close()
    print(json.dumps(found[1:]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
