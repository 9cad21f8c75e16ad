"""The one door for writes: a transaction, its undo step and its name, stored together.

What a change did is recorded by SQLite's session extension as a changeset inside the very
transaction it describes, so no action ever writes its own inverse, and undo survives a
restart and a power cut.
"""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import apsw

from app.errors import UndoTrouble
from app.store.database import SCHEMA, JournalDatabase
from app.store.tables import CONTENT_TABLES

KEPT_DAYS = 365
KEPT_BYTES = 256 * 1024 * 1024
_FEW = 2000
_FAST = 1  # zlib level: changesets are mostly text, and a delete of thousands waits for it
_CONTENT = frozenset(CONTENT_TABLES)


@dataclass(slots=True)
class Touched:
    """What a change touched: tables, and the people whose rows changed (None: very many)."""

    tables: set[str] = field(default_factory=set)
    people: set[int] | None = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the history. `made_at` is local time as ISO text."""

    id: int
    label: str
    made_at: str
    undone: bool


@contextmanager
def recorded(db: JournalDatabase, label: str, now: datetime) -> Iterator[Touched]:
    """Carry out the writes inside as one change called `label`, all or nothing.

    The Touched given is filled when the change has been committed; it stays empty where
    nothing was changed, and then nothing is logged.
    """
    connection, touched = db.handle(), Touched()
    with db.atomic():
        session = apsw.Session(connection, "main")
        try:
            session.table_filter(_CONTENT.__contains__)
            session.attach()
            yield touched
            changeset = session.changeset()
        finally:
            session.close()
        if changeset:
            _log(db, label, now, changeset)
    _read_touched(changeset, touched, db)


def _log(db: JournalDatabase, label: str, now: datetime, changeset: bytes) -> None:
    db.run("DELETE FROM change WHERE undone = 1")
    db.run(
        "INSERT INTO change (label, made_at, schema, changeset) VALUES (?, ?, ?, ?)",
        (label, now.isoformat(" ", "seconds"), SCHEMA, zlib.compress(changeset, _FAST)),
    )


def _read_touched(changeset: bytes, touched: Touched, db: JournalDatabase) -> None:
    columns: dict[str, int | None] = {}
    for count, row in enumerate(apsw.Changeset.iter(changeset)):
        touched.tables.add(row.name)
        if count > _FEW or touched.people is None:
            touched.people = None
            if len(touched.tables) == len(_CONTENT) or count > 20 * _FEW:
                return
            continue
        if row.name not in columns:
            columns[row.name] = _person_column(db, row.name)
        touched.people |= _people_of(row, columns[row.name])


def _person_column(db: JournalDatabase, table: str) -> int | None:
    wanted = "id" if table == "person" else "person_id"
    names = [name for (name,) in db.rows("SELECT name FROM pragma_table_info(?)", (table,))]
    return names.index(wanted) if wanted in names else None


def _people_of(row: apsw.TableChange, column: int | None) -> set[int]:
    if column is None:
        return set()
    sides = [side[column] for side in (row.old, row.new) if side is not None]
    return {value for value in sides if isinstance(value, int)}


def next_undo(db: JournalDatabase) -> Change | None:
    """The change that an undo would take back, or None."""
    return _one(db, "undone = 0 ORDER BY id DESC")


def next_redo(db: JournalDatabase) -> Change | None:
    """The change that a redo would make again, or None."""
    return _one(db, "undone = 1 ORDER BY id")


def _one(db: JournalDatabase, where: str) -> Change | None:
    rows = db.rows(f"SELECT id, label, made_at, undone FROM change WHERE {where} LIMIT 1")
    return Change(rows[0][0], rows[0][1], rows[0][2], bool(rows[0][3])) if rows else None


def history(db: JournalDatabase, limit: int = 500) -> list[Change]:
    """The newest changes first, undone ones among them."""
    sql = "SELECT id, label, made_at, undone FROM change ORDER BY id DESC LIMIT ?"
    return [
        Change(i, label, made, bool(undone)) for i, label, made, undone in db.rows(sql, (limit,))
    ]


def undo(db: JournalDatabase) -> tuple[Change, Touched] | None:
    """Take the newest change back; None where there is none. Raises UndoTrouble."""
    return _move(db, next_undo(db), apsw.Changeset.invert, undone=1)


def redo(db: JournalDatabase) -> tuple[Change, Touched] | None:
    """Make the change again that was taken back last; None where there is none."""
    return _move(db, next_redo(db), lambda changeset: changeset, undone=0)


def _move(
    db: JournalDatabase, change: Change | None, turn: Callable[[bytes], bytes], *, undone: int
) -> tuple[Change, Touched] | None:
    if change is None:
        return None
    packed = db.value("SELECT changeset FROM change WHERE id = ?", (change.id,))
    changeset = turn(zlib.decompress(packed))
    with db.atomic():
        try:
            apsw.Changeset.apply(
                changeset,
                db.handle(),
                conflict=lambda *_: apsw.SQLITE_CHANGESET_ABORT,
                flags=apsw.SQLITE_CHANGESETAPPLY_FKNOACTION,
            )
        except (apsw.AbortError, apsw.ConstraintError, apsw.SchemaChangeError) as error:
            raise UndoTrouble(
                f"“{change.label}” cannot be taken back or made again: something that it touched"
                " was changed since by another way. Nothing was altered."
            ) from error
        db.run("UPDATE change SET undone = ? WHERE id = ?", (undone, change.id))
    touched = Touched()
    _read_touched(changeset, touched, db)
    return change, touched


def prune(db: JournalDatabase, now: datetime) -> None:
    """Forget changes older than KEPT_DAYS, and the oldest where they pass KEPT_BYTES."""
    oldest = (now - timedelta(days=KEPT_DAYS)).isoformat(" ", "seconds")
    with db.atomic():
        db.run("DELETE FROM change WHERE made_at < ?", (oldest,))
        db.run(
            "DELETE FROM change WHERE id IN (SELECT id FROM (SELECT id, sum(length(changeset))"
            " OVER (ORDER BY id DESC) AS upto FROM change) WHERE upto > ?)",
            (KEPT_BYTES,),
        )
