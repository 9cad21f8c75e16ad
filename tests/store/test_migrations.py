"""Journals of every earlier format are brought up to date without losing a word."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest

from app.store import changes, database, indexing
from app.store.database import SCHEMA, JournalDatabase, open_database
from app.store.finding import search
from app.store.migrations import MIGRATIONS
from tests.big_journal import TODAY


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[JournalDatabase]:
    """A journal of the first format, as the first release made it."""
    monkeypatch.setattr(database, "MIGRATIONS", MIGRATIONS[:1])
    monkeypatch.setattr(database, "SCHEMA", 1)
    db = open_database(tmp_path / "old.kith")
    monkeypatch.undo()
    for number, name in enumerate(("Ana", "Tomáš"), start=1):
        db.run(
            "INSERT INTO person (id, uid, name, sort_key, search_name, added_at)"
            " VALUES (?, ?, ?, ?, ?, '2024-02-01 09:00:00')",
            (number, name, name, name, name),
        )
    for number, day in enumerate(("2024-05-06", "2024-03-01", "9000-01-01"), start=1):
        db.run(
            "INSERT INTO entry (id, uid, day, text, written_at) VALUES (?, ?, ?, 'Tea', ?)",
            (number, day, day, f"{day} 21:00:00"),
        )
        db.run("INSERT INTO entry_person (entry_id, person_id) VALUES (?, 1)", (number,))
    yield db
    db.shut()


def learn(db: JournalDatabase, person_id: int, entry_id: int | None = None) -> None:
    db.run(
        "INSERT INTO learned (uid, person_id, entry_id, kind, text)"
        " VALUES (hex(randomblob(16)), ?, ?, 'matters', 'Tea')",
        (person_id, entry_id),
    )


def reopened(db: JournalDatabase) -> JournalDatabase:
    db.shut()
    return open_database(db.path)


def test_a_fact_outside_any_entry_gets_the_day_of_the_newest_one_that_is_past(
    old: JournalDatabase,
) -> None:
    learn(old, 1)
    learn(old, 1, entry_id=2)
    learn(old, 2)
    db = reopened(old)
    assert db.value("PRAGMA user_version") == SCHEMA
    days = db.rows("SELECT noted_on FROM learned ORDER BY id")
    assert days == [("2024-05-06",), ("",), ("2024-02-01",)]
    db.shut()


def test_what_was_learned_is_still_found(old: JournalDatabase) -> None:
    learn(old, 1)
    db = reopened(old)
    assert [row[0] for row in search(db, "tea", 8)] == ["learned"]
    db.shut()


def test_the_journal_as_it_was_lies_beside_the_new_one(old: JournalDatabase) -> None:
    learn(old, 1)
    db = reopened(old)
    (backup,) = (old.path.parent / "old backups").iterdir()
    db.shut()
    before = JournalDatabase(backup)
    assert before.value("PRAGMA user_version") == 1
    assert before.value("SELECT text FROM learned") == "Tea"
    before.shut()


def test_what_was_done_before_can_still_be_taken_back(
    old: JournalDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.combine(TODAY, time(9))
    monkeypatch.setattr(indexing, "SEARCHED", {"learned": ("text",)})  # as it was then
    with changes.recorded(old, "Note about Ana", now):
        learn(old, 1)
    with changes.recorded(old, "Forget it", now):
        old.run("DELETE FROM learned")
    monkeypatch.undo()
    db = reopened(old)
    changes.undo(db)
    assert db.rows("SELECT text, noted_on FROM learned") == [("Tea", "")]
    changes.undo(db)
    assert db.rows("SELECT text FROM learned") == []
    db.shut()
