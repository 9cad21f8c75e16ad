"""The shapes agree: tables as migrated, peewee models, and the records that cross the layers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from peewee import Model

from app.domain import entries, people
from app.store import indexing
from app.store.database import JournalDatabase, open_database
from app.store.tables import CONTENT

RECORDS: dict[str, Any] = {
    "person": people.Person,
    "detail": people.Detail,
    "person_day": people.PersonDay,
    "circle": people.Circle,
    "relation": people.Relation,
    "rest": people.Rest,
    "learned": entries.Learned,
    "exchange": entries.Exchange,
    "promise": entries.Promise,
    "gathering": entries.Gathering,
    "follow_up": entries.FollowUp,
    "introduction": entries.Introduction,
    "not_now": people.NotNow,
}
DERIVED = {"person": {"sort_key", "search_name", "added_at"}}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[JournalDatabase]:
    db = open_database(tmp_path / "journal.kith")
    yield db
    db.shut()


def columns(db: JournalDatabase, table: str) -> list[str]:
    return [name for (name,) in db.rows("SELECT name FROM pragma_table_info(?)", (table,))]


@pytest.mark.parametrize("model", CONTENT, ids=lambda model: model._meta.table_name)
def test_every_model_has_the_columns_of_its_table(db: JournalDatabase, model: type[Model]) -> None:
    meta = model._meta
    assert [field.column_name for field in meta.sorted_fields] == columns(db, meta.table_name)


@pytest.mark.parametrize("table", RECORDS)
def test_every_record_has_the_columns_of_its_table_in_order(
    db: JournalDatabase, table: str
) -> None:
    stored = [name for name in columns(db, table) if name not in DERIVED.get(table, set())]
    assert list(RECORDS[table]._fields) == stored


def test_what_can_be_edited_in_a_person_is_everything_but_identity() -> None:
    assert list(people.Person._fields) == ["id", "uid", *people.EDITABLE]


def test_every_table_with_a_person_is_removed_with_the_person(db: JournalDatabase) -> None:
    for model in CONTENT:
        table = model._meta.table_name
        for row in db.rows('SELECT "table", on_delete FROM pragma_foreign_key_list(?)', (table,)):
            assert row[1] in ("CASCADE", "SET NULL"), (table, row)


def test_no_foreign_key_is_without_an_index(db: JournalDatabase) -> None:
    for model in CONTENT:
        table = model._meta.table_name
        indexed = {
            db.value("SELECT name FROM pragma_index_info(?) WHERE seqno = 0", (name,))
            for (name,) in db.rows("SELECT name FROM pragma_index_list(?)", (table,))
        }
        keys = {
            key for (key,) in db.rows('SELECT "from" FROM pragma_foreign_key_list(?)', (table,))
        }
        assert keys <= indexed, table


def test_no_table_and_no_sort_key_ranks_people(db: JournalDatabase) -> None:
    """House rule 1: nothing stores or orders by usefulness, seniority, influence or value."""
    words = (
        "score",
        "rank",
        "value_of",
        "priority",
        "tier",
        "importance",
        "influence",
        "lead",
        "vip",
    )
    for model in CONTENT:
        names = columns(db, model._meta.table_name)
        assert not [name for name in names if any(word in name for word in words)]
    assert people.SORT_KEYS == ("name", "last_contact", "date_met")


def test_the_indexes_search_the_columns_that_the_schema_gives_them(
    db: JournalDatabase,
) -> None:
    for table, searched in indexing.SEARCHED.items():
        assert tuple(columns(db, f"{table}_fts")) == searched
