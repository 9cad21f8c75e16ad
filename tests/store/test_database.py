"""Opening a journal: made, recognised, refused kindly, brought up to date with a backup."""

import stat
from pathlib import Path
from types import SimpleNamespace

import apsw
import pytest

from app.errors import JournalBusy, JournalTrouble, NewerJournal, NotAJournal, NotFound
from app.store import database
from app.store.backup import write_backup
from app.store.database import APPLICATION_ID, SCHEMA, JournalDatabase, open_database
from app.store.migrations import MIGRATIONS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.kith"


def add_person(db: JournalDatabase, name: str = "Ana") -> None:
    db.run(
        "INSERT INTO person (uid, name, sort_key, search_name, added_at) VALUES (?, ?, ?, ?, '')",
        (name, name, name, name),
    )


def test_a_new_journal_carries_its_own_mark_and_version(path: Path) -> None:
    db = open_database(path)
    assert db.value("PRAGMA application_id") == APPLICATION_ID
    assert db.value("PRAGMA user_version") == SCHEMA
    assert db.value("PRAGMA journal_mode") == "wal"
    assert db.value("PRAGMA synchronous") == 2
    assert db.value("PRAGMA foreign_keys") == 1
    db.shut()


def test_nobody_else_may_read_the_journal(path: Path) -> None:
    db = open_database(path)
    add_person(db)
    for file in path.parent.glob("journal.kith*"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    db.shut()


def test_closing_leaves_one_file_with_everything_in_it(path: Path) -> None:
    db = open_database(path)
    add_person(db)
    db.shut()
    assert [file.name for file in path.parent.iterdir()] == ["journal.kith"]
    again = open_database(path)
    assert again.value("SELECT name FROM person") == "Ana"
    again.shut()


def test_an_empty_file_becomes_a_journal(path: Path) -> None:
    path.touch()
    open_database(path).shut()
    assert path.stat().st_size > 0


def test_a_missing_journal_is_not_made_where_it_should_be_there(path: Path) -> None:
    with pytest.raises(NotFound, match="no journal at"):
        open_database(path, create=False)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"Dear diary", b"SQLite format 3\x00" + b"\x07" * 5000])
def test_another_kind_of_file_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotAJournal):
        open_database(path)
    assert path.read_bytes() == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAJournal, match="is a folder"):
        open_database(tmp_path)


def test_the_database_of_another_program_is_refused_and_left_as_it_is(path: Path) -> None:
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE bookmarks (url)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotAJournal, match="another program"):
        open_database(path)
    assert path.read_bytes() == before


def test_a_journal_of_a_newer_kith_is_refused_kindly_and_left_as_it_is(path: Path) -> None:
    db = open_database(path)
    db.run(f"PRAGMA user_version = {SCHEMA + 1}")
    db.shut()
    before = path.read_bytes()
    with pytest.raises(NewerJournal, match="written by a newer Kith"):
        open_database(path)
    assert path.read_bytes() == before


def test_a_journal_that_another_program_writes_to_is_busy(path: Path) -> None:
    open_database(path).shut()
    other = apsw.Connection(str(path))
    other.execute("PRAGMA locking_mode = exclusive")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(JournalBusy, match="Another program"):
        database.open_database(path)
    other.close()


def test_what_need_not_be_written_is_not_waited_for(path: Path) -> None:
    db = open_database(path)
    other = apsw.Connection(str(path))
    other.execute("BEGIN IMMEDIATE")
    insert = "INSERT INTO preference (key, value) VALUES ('name', 'Mine')"
    assert not db.try_run(insert)
    other.execute("ROLLBACK")
    other.close()
    assert db.try_run(insert)
    assert db.value("SELECT value FROM preference WHERE key = 'name'") == "Mine"
    assert db.value("PRAGMA busy_timeout") == database.PATIENCE * 1000
    db.shut()


def migrated_to(number: int, statement: str, cuts_log: bool = False) -> object:
    return SimpleNamespace(up=lambda run: run(statement), CUTS_LOG=cuts_log)


def with_migration(monkeypatch: pytest.MonkeyPatch, migration: object) -> None:
    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, migration))
    monkeypatch.setattr(database, "SCHEMA", SCHEMA + 1)


def test_an_older_journal_is_backed_up_and_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = open_database(path)
    add_person(db)
    db.shut()
    with_migration(monkeypatch, migrated_to(SCHEMA + 1, "ALTER TABLE person ADD COLUMN song TEXT"))
    db = open_database(path)
    assert db.value("PRAGMA user_version") == SCHEMA + 1
    assert db.value("SELECT song FROM person") is None
    db.shut()
    (backup,) = (path.parent / "journal backups").iterdir()
    copy = apsw.Connection(str(backup))
    assert copy.pragma("user_version") == SCHEMA
    assert copy.execute("SELECT name FROM person").get == "Ana"
    copy.close()


def test_a_migration_that_fails_leaves_the_journal_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = open_database(path)
    add_person(db)
    db.shut()
    with_migration(monkeypatch, migrated_to(SCHEMA + 1, "DELETE FROM person; SELECT nonsense"))
    with pytest.raises(JournalTrouble):
        open_database(path)
    monkeypatch.undo()
    db = open_database(path)
    assert db.value("SELECT name FROM person") == "Ana"
    db.shut()


def test_a_migration_that_rebuilds_cuts_the_log(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = open_database(path)
    db.run("INSERT INTO change (label, made_at, schema, changeset) VALUES ('x', 'y', 1, 'z')")
    db.shut()
    with_migration(monkeypatch, migrated_to(SCHEMA + 1, "SELECT 1", cuts_log=True))
    db = open_database(path)
    assert db.value("SELECT count(*) FROM change") == 0
    db.shut()


def test_a_backup_is_one_whole_file_that_opens(path: Path, tmp_path: Path) -> None:
    db = open_database(path)
    add_person(db)
    target = write_backup(db, tmp_path / "kept" / "copy.kith")
    db.shut()
    assert [file.name for file in target.parent.iterdir()] == ["copy.kith"]
    copy = open_database(target)
    assert copy.value("SELECT name FROM person") == "Ana"
    copy.shut()


def test_a_backup_that_cannot_be_written_leaves_the_older_one(path: Path, tmp_path: Path) -> None:
    db = open_database(path)
    kept = tmp_path / "kept"
    kept.write_text("not a folder")
    with pytest.raises(JournalTrouble, match="could not be written"):
        write_backup(db, kept / "copy.kith")
    assert kept.read_text() == "not a folder"
    db.shut()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(JournalTrouble, match="choose another place"):
        open_database(tmp_path / "file" / "journal.kith")


def test_a_long_log_is_written_back_after_the_commit_and_not_inside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "LONG_LOG", 20)
    db = open_database(path)
    db.settle()
    before = path.stat().st_size
    with db.atomic():
        for number in range(40):
            add_person(db, f"{number} {'a long name ' * 400}")
    assert path.stat().st_size == before
    db.settle()
    assert path.stat().st_size > before
    db.shut()
