"""What is read from two sides at once is of one state of the journal."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread, get_ident

import pytest

from app.store import beside
from app.store.beside import read_both
from app.store.database import JournalDatabase, open_database

_WRITE = "INSERT INTO circle (uid, name) VALUES (hex(randomblob(16)), 'New')"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[JournalDatabase]:
    db = open_database(tmp_path / "journal.kith")
    yield db
    db.shut()


def count(db: JournalDatabase) -> int:
    return int(db.value("SELECT count(*) FROM circle"))


def write_elsewhere(db: JournalDatabase) -> None:
    def write() -> None:
        db.run(_WRITE)
        db.close()

    thread = Thread(target=write)
    thread.start()
    thread.join()


def test_both_are_read_the_other_in_a_thread_of_its_own(db: JournalDatabase) -> None:
    db.run(_WRITE)
    one, (other, thread) = read_both(db, lambda: count(db), lambda: (count(db), get_ident()))
    assert one == other == 1
    assert thread != get_ident()


def test_what_is_written_meanwhile_is_seen_by_neither(db: JournalDatabase) -> None:
    def one() -> int:
        write_elsewhere(db)
        return count(db)

    assert read_both(db, one, lambda: count(db)) == (0, 0)
    assert count(db) == 1


def test_what_is_written_before_the_other_begins_is_seen_by_neither(
    db: JournalDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = beside._read_at

    def write_first(*asked: object) -> object:
        write_elsewhere(db)
        return begin(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(beside, "_read_at", write_first)
    assert read_both(db, lambda: count(db), lambda: count(db)) == (0, 0)


def test_in_a_change_both_see_what_it_has_written(db: JournalDatabase) -> None:
    with db.atomic():
        db.run(_WRITE)
        assert read_both(db, lambda: count(db), lambda: count(db)) == (1, 1)


def test_no_connection_is_left_when_a_reading_fails(db: JournalDatabase) -> None:
    known = len(db._connections)
    with pytest.raises(ZeroDivisionError):
        read_both(db, lambda: count(db), lambda: 1 // 0)
    assert len(db._connections) == known
    assert not db.handle().in_transaction
