"""The large journals that measurements use are what they claim to be."""

from pathlib import Path

import pytest

from app.store.database import open_database
from tests.big_journal import build


def test_has_the_size_asked_for_and_an_index_that_fits(tmp_path: Path) -> None:
    db = open_database(build(tmp_path / "big.kith", 200, 1000))
    assert db.value("SELECT count(*) FROM person") == 200
    assert db.value("SELECT count(*) FROM entry") == 1000
    assert db.rows("PRAGMA foreign_key_check") == []
    for table in ("person", "detail", "entry", "learned", "promise", "gathering"):
        db.run(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")
    assert db.value("SELECT count(*) FROM change") == 0
    db.shut()


def test_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    one, two, other = (
        _contents(build(tmp_path / f"{number}.kith", 50, 200, seed))
        for number, seed in enumerate((1, 1, 2))
    )
    assert one == two
    assert one != other


def test_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.kith"
    path.write_bytes(b"kept")
    with pytest.raises(FileExistsError):
        build(path, 1, 1)
    assert path.read_bytes() == b"kept"


def _contents(path: Path) -> list[tuple[object, ...]]:
    db = open_database(path)
    tables = ("person", "detail", "entry", "entry_person", "learned", "promise", "exchange")
    found = [row for table in tables for row in db.rows(f"SELECT * FROM {table}")]
    db.shut()
    return found
