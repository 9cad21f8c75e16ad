"""Whole tables out and in, row by row, each record named by its uid instead of its rowid.

Export, restore and the invented journal share it. What is computed from the names of people
(`sort_key`, `search_name`) is not part of a record; whoever puts people in computes it.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

import apsw
from peewee import BooleanField, Field, ForeignKeyField, Model

from app.errors import BadInput
from app.store.database import JournalDatabase
from app.store.privacy import is_in_private_alone, is_private_entry, is_private_plan
from app.store.tables import CONTENT, CONTENT_TABLES

Record = dict[str, object]
Numbers = dict[str, dict[str, int]]
DERIVED = ("sort_key", "search_name")
_MODELS: dict[str, type[Model]] = {model._meta.table_name: model for model in CONTENT}


class Misfit(BadInput):
    """A record that the tables do not take."""


def fields_of(table: str) -> dict[str, Field]:
    """The fields of a record by name, in the order of the columns, without the rowid."""
    fields = {
        field.name if isinstance(field, ForeignKeyField) else field.column_name: field
        for field in _MODELS[table]._meta.sorted_fields
    }
    return {name: field for name, field in fields.items() if name not in ("id", *DERIVED)}


def table_of(field: Field) -> str | None:
    """The table that a field refers to by uid, or None."""
    if not isinstance(field, ForeignKeyField):
        return None
    return str(field.rel_model._meta.table_name)


@contextmanager
def standing_still(db: JournalDatabase) -> Iterator[None]:
    """Read one state of the journal throughout, whatever another thread writes meanwhile."""
    db.run("SAVEPOINT standing_still")
    try:
        yield
    finally:
        db.run("RELEASE standing_still")


def count_rows(db: JournalDatabase) -> dict[str, int]:
    """How many rows every table of content has."""
    return {table: int(db.value(f"SELECT count(*) FROM {table}")) for table in CONTENT_TABLES}


def count_private(db: JournalDatabase) -> int:
    """How many entries are private."""
    return int(db.value("SELECT count(*) FROM entry WHERE private = 1"))


def read_records(db: JournalDatabase, table: str, *, private: bool) -> Iterator[Record]:
    """The records of one table, oldest first; without `private`, none of a private entry."""
    fields = fields_of(table)
    flags = [isinstance(field, BooleanField) for field in fields.values()]
    columns = [_read_as(field, private) for field in fields.values()]
    order = "id" if "uid" in fields else ", ".join(f.column_name for f in [*fields.values()][:2])
    where = _shown(table, "t", private)
    for row in db.handle().execute(
        f"SELECT {', '.join(columns)} FROM {table} t WHERE {where} ORDER BY {order}"
    ):
        values = (
            bool(value) if flag and value is not None else value
            for flag, value in zip(flags, row, strict=True)
        )
        yield dict(zip(fields, values, strict=True))


def _read_as(field: Field, private: bool) -> str:
    target = table_of(field)
    if target is None:
        return f"t.{field.column_name}"
    shown = _shown(target, "r", private)
    return f"(SELECT r.uid FROM {target} r WHERE r.id = t.{field.column_name} AND {shown})"


def _shown(table: str, alias: str, private: bool) -> str:
    """The condition on rows that may be seen: all, or those that tell of no private entry."""
    if not private and table == "entry":
        return f"{alias}.private = 0"
    if not private and table == "follow_up":
        return f"NOT {is_private_plan(alias)}"
    if not private and table == "reflection_person":
        return f"NOT {is_in_private_alone(f'{alias}.person_id')}"
    if not private and "entry" in fields_of(table):
        return f"NOT {is_private_entry(f'{alias}.entry_id')}"
    return "TRUE"


def read_preferences(db: JournalDatabase) -> dict[str, str]:
    """The choices kept inside the journal, by key."""
    return dict(db.rows("SELECT key, value FROM preference ORDER BY key"))


def next_ids(db: JournalDatabase) -> dict[str, int]:
    """The first rowid of each table that was never used."""
    used = dict(db.rows("SELECT name, seq FROM sqlite_sequence"))
    return {table: used.get(table, 0) + 1 for table in CONTENT_TABLES}


def wait_with_references(db: JournalDatabase) -> None:
    """Let records of this transaction refer to records that come later in it."""
    db.run("PRAGMA defer_foreign_keys = ON")


def insert_records(
    db: JournalDatabase, table: str, records: Iterable[Mapping[str, object]], numbers: Numbers
) -> None:
    """Put whole records of one table in; `numbers` gives the rowid of every uid by table.

    Raises Misfit for the first record that refers to a uid without a number, or that the
    table refuses; the records before it are in, so the transaction around is to be undone.
    """
    fields = fields_of(table)
    extra = [name for name in DERIVED if name in _MODELS[table]._meta.fields]
    columns = ["id"] * ("uid" in fields) + [f.column_name for f in fields.values()] + extra
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    targets = [(name, table_of(field)) for name, field in fields.items()]
    targets += [(name, None) for name in extra]
    own = numbers.get(table, {})
    cursor = db.handle().cursor()
    for record in records:
        values = [_numbered(record[name], target, name, numbers) for name, target in targets]
        if "uid" in fields:
            values.insert(0, own[str(record["uid"])])
        _insert(cursor, sql, values)


def _numbered(value: object, target: str | None, name: str, numbers: Numbers) -> object:
    if target is None or value is None:
        return value
    if (number := numbers.get(target, {}).get(str(value))) is None:
        raise Misfit(f"“{name}” refers to a {target} “{value}” that is not there")
    return number


def _insert(cursor: apsw.Cursor, sql: str, values: list[object]) -> None:
    try:
        cursor.execute(sql, values)
    except apsw.ConstraintError as error:
        raise Misfit(f"it does not fit the records before it ({error})") from error
    except UnicodeEncodeError as error:
        raise Misfit("it holds half a character, which no text can keep") from error


def forget_changes(db: JournalDatabase) -> None:
    """Empty the history: what is in the journal now is where it begins."""
    db.run("DELETE FROM change")
