"""The one door for writes: a transaction, its undo step and its name, stored together.

What a change did is recorded by SQLite's session extension as a changeset inside the very
transaction it describes, so no action ever writes its own inverse, and undo survives a
restart and a power cut.
"""

import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import apsw
from peewee import IntegrityError

from app.errors import NotFound, UndoTrouble
from app.store import indexing
from app.store.database import SCHEMA, JournalDatabase
from app.store.tables import CONTENT_TABLES

KEPT_DAYS = 365
KEPT_BYTES = 256 * 1024 * 1024
_FEW = 2000
_FAST = 1  # zlib level: changesets are mostly text, and a delete of thousands waits for it
_CONTENT = frozenset(CONTENT_TABLES)
# Without NOSAVEPOINT every row's own rollback record stacks upon the savepoint, and a large undo
# takes the square of its size: 270,000 rows 56 s, 2 s so. The transaction around it undoes all.
_FLAGS = apsw.SQLITE_CHANGESETAPPLY_FKNOACTION | apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT
_PIECE = 16384
apsw.session_config(apsw.SQLITE_SESSION_CONFIG_STRMSIZE, _PIECE)


@dataclass(slots=True)
class Touched:
    """What a change touched: tables, and the people whose rows changed (None: very many)."""

    tables: set[str] = field(default_factory=set)
    people: set[int] | None = field(default_factory=set)


class Change(NamedTuple):
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
    with db.room(), db.atomic():
        session = apsw.Session(connection, "main")
        try:
            session.table_filter(_CONTENT.__contains__)
            session.attach()
            with _gone_in_words():
                yield touched
            changeset = _read_off(session)
        finally:
            session.close()
        if changeset:
            _log(db, label, now, changeset)
            _take_in(db, changeset, touched)


def _read_off(session: apsw.Session) -> bytes:
    """What was recorded, read in pieces: in one, every thread would stand still meanwhile."""
    pieces: list[bytes] = []

    def take(piece: memoryview) -> None:  # Python code, in which other threads get their turn
        pieces.append(bytes(piece))

    session.changeset_stream(take)
    return b"".join(pieces)


def _in_pieces(changeset: bytes) -> Callable[[int], bytes]:
    """The same for a changeset that is applied."""
    at = 0

    def give(most: int) -> bytes:
        nonlocal at
        at += most
        return changeset[at - most : at]

    return give


@contextmanager
def _gone_in_words() -> Iterator[None]:
    """A write to something that was removed meanwhile, by undo or another program, is no bug."""
    try:
        yield
    except (apsw.ConstraintError, IntegrityError) as error:
        if "FOREIGN KEY" not in str(error):
            raise
        raise NotFound(
            "What this belongs to is no longer in the journal; an undo may bring it back."
        ) from error


def _log(db: JournalDatabase, label: str, now: datetime, changeset: bytes) -> None:
    db.run("DELETE FROM change WHERE undone = 1")
    db.run(
        "INSERT INTO change (label, made_at, schema, changeset) VALUES (?, ?, ?, ?)",
        (label, now.isoformat(" ", "seconds"), SCHEMA, zlib.compress(changeset, _FAST)),
    )


def _take_in(db: JournalDatabase, changeset: bytes, touched: Touched) -> None:
    """Tell from a changeset what it touched, and bring the search indexes up to it."""
    shapes: dict[str, _Shape] = {}
    stale: dict[str, list[int]] = {}
    people: set[Any] = set()
    silent: dict[str, list[int]] = {}
    for row in apsw.Changeset.iter(changeset):
        table, old, new = row.name, row.old, row.new
        shape = shapes.get(table)
        if shape is None:
            shape = shapes[table] = _read_shape(db, table)
        before, after = old or new or (), new or old or ()
        row_id: Any = before[0]
        if shape.searched and (
            before is after or any(after[i] is not apsw.no_change for i in shape.searched)
        ):
            stale.setdefault(table, []).append(row_id)
        if len(people) > _FEW:
            continue
        if shape.person is not None and before[shape.person] is not apsw.no_change:
            people.add(before[shape.person])
            people.add(after[shape.person])
        elif shape.owner:
            silent.setdefault(shape.owner, []).append(row_id)
    people.discard(apsw.no_change)
    touched.tables.update(shapes)
    touched.people = _with_owners(db, people, silent)
    indexing.refresh(db, stale)


class _Shape(NamedTuple):
    """Where in a table's columns the person and the searched texts stand.

    `owner` asks for the people of a row whose change does not name them.
    """

    person: int | None
    searched: tuple[int, ...]
    owner: str


def _read_shape(db: JournalDatabase, table: str) -> _Shape:
    names = [name for (name,) in db.rows("SELECT name FROM pragma_table_info(?)", (table,))]
    person = "id" if table == "person" else "person_id"
    owner = (
        f"SELECT person_id FROM {table} WHERE id IN" if person in names and "id" in names else ""
    )
    if table == "entry":
        owner = (
            "SELECT person_id FROM (SELECT entry_id, person_id FROM entry_person UNION ALL"
            " SELECT entry_id, person_id FROM learned) WHERE entry_id IN"
        )
    return _Shape(
        names.index(person) if person in names else None,
        tuple(names.index(column) for column in indexing.SEARCHED.get(table, ())),
        owner,
    )


def _with_owners(
    db: JournalDatabase, people: set[int], silent: Mapping[str, list[int]]
) -> set[int] | None:
    """The people named, and those whose rows changed without naming them; None if very many."""
    if len(people) > _FEW or sum(map(len, silent.values())) > _FEW:
        return None
    for owner, ids in silent.items():
        people.update(i for (i,) in db.rows(f"{owner} ({','.join(map(str, ids))})"))
    return people


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
    with db.room(), db.atomic():
        try:
            apsw.Changeset.apply(
                _in_pieces(changeset),
                db.handle(),
                conflict=lambda *_: apsw.SQLITE_CHANGESET_ABORT,
                flags=_FLAGS,
            )
        except (apsw.AbortError, apsw.ConstraintError, apsw.SchemaChangeError) as error:
            raise UndoTrouble(
                f"“{change.label}” cannot be taken back or made again: something that it touched"
                " was changed since by another way. Nothing was altered."
            ) from error
        db.run("UPDATE change SET undone = ? WHERE id = ?", (undone, change.id))
        touched = Touched()
        _take_in(db, changeset, touched)
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
