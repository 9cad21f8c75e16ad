"""Plain inserts, updates and deletes by table name, for the journal's actions."""

from collections.abc import Mapping, Sequence
from os import urandom

from peewee import Model

from app.store import tables
from app.store.database import JournalDatabase

_MODELS: dict[str, type[Model]] = {model._meta.table_name: model for model in tables.CONTENT}


def new_uid() -> str:
    """A stable name for a record, unique across journals."""
    return urandom(16).hex()


def insert(db: JournalDatabase, table: str, **values: object) -> int:
    """A new row with a uid of its own; returns its id."""
    query = _MODELS[table].insert(uid=new_uid(), **values)
    return int(query.execute(db))


def update(db: JournalDatabase, table: str, row_id: int, **values: object) -> None:
    """Change columns of one row."""
    model = _MODELS[table]
    model.update(**values).where(model._meta.primary_key == row_id).execute(db)


def delete(db: JournalDatabase, table: str, ids: Sequence[int]) -> None:
    """Remove rows by id, and what hangs on them."""
    db.handle().executemany(
        f"DELETE FROM {_known(table)} WHERE id = ?", [(i,) for i in ids]
    ).fetchall()


def link(db: JournalDatabase, table: str, pairs: Sequence[Mapping[str, int]]) -> None:
    """Join rows of two tables; pairs that are joined already stay as they are."""
    if not pairs:
        return
    columns = list(pairs[0])
    assert set(columns) <= _MODELS[table]._meta.columns.keys()
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}) ON CONFLICT DO NOTHING"
    db.handle().executemany(sql, [tuple(pair.values()) for pair in pairs]).fetchall()


def unlink(db: JournalDatabase, table: str, column: str, owner_id: int, ids: Sequence[int]) -> None:
    """Part `ids` (people) from the owner in `column`."""
    fields = _MODELS[table]._meta.columns
    assert column in fields
    db.handle().executemany(
        f"DELETE FROM {_known(table)} WHERE {column} = ? AND person_id = ?",
        [(owner_id, i) for i in ids],
    ).fetchall()


def exists(db: JournalDatabase, table: str, row_id: int) -> bool:
    """True where the row is there."""
    return db.value(f"SELECT 1 FROM {_known(table)} WHERE id = ?", (row_id,)) is not None


def _known(table: str) -> str:
    assert table in _MODELS, table
    return table
