"""Reads one state of the journal from two sides at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from app.store.database import JournalDatabase
from app.store.dump import standing_still

A = TypeVar("A")
B = TypeVar("B")
_BEGIN = "SELECT count(*) FROM sqlite_schema"  # a state is held from the first read on


def read_both(db: JournalDatabase, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
    """What both readings find, the other in a thread of its own, as of one state of the journal.

    SQLite lets go of the interpreter while it reads, so it takes as long as the longer of them.
    """
    if db.handle().in_transaction:  # no other connection sees what is not committed yet
        return one(), other()
    with ThreadPoolExecutor(1, "kith-beside") as beside:
        try:
            version = beside.submit(_version, db).result()
            with standing_still(db):
                db.value(_BEGIN)
                reading = beside.submit(_read_at, db, version, other)
                found = one()
                return found, other() if (read := reading.result()) is None else read[0]
        finally:
            beside.submit(db.close).result()


def _version(db: JournalDatabase) -> int:
    """A number that is another one as soon as somebody else has written."""
    return int(db.value("PRAGMA data_version"))


def _read_at(db: JournalDatabase, version: int, other: Callable[[], B]) -> tuple[B] | None:
    """What is read, None where somebody wrote before it could begin."""
    with standing_still(db):
        db.value(_BEGIN)
        return (other(),) if _version(db) == version else None
