"""A check names every sort of damage, and finds none where there is none."""

import re
from datetime import date
from pathlib import Path

import pytest

from app.domain.entries import EntryDraft
from app.domain.frozen import freeze
from app.domain.parameters import DEFAULTS
from app.journal import entries, people, reflections
from app.journal.checking import check
from app.journal.demo import write_demo
from app.journal.journal import Journal
from app.store import checking
from app.store.tables import CONTENT_TABLES
from tests.quarter_samples import THIRD, full


def test_an_empty_journal_is_sound_and_counts_nothing(journal: Journal) -> None:
    report = check(journal)
    assert report.ok and report.troubles == []
    assert report.counts == dict.fromkeys(CONTENT_TABLES, 0)


def test_the_invented_journal_is_sound(tmp_path: Path) -> None:
    write_demo(tmp_path / "demo.kith")
    journal = Journal.open(tmp_path / "demo.kith")
    report = check(journal)
    journal.close()
    assert report.troubles == []
    assert (report.counts["person"], report.counts["entry"]) == (123, 1552)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("UPDATE person SET birthday = '31 March'", "person 1 has “31 March” as its birthday"),
        ("UPDATE entry SET day = '2026-02-30'", "entry 1 has “2026-02-30” as its day"),
        ("UPDATE change SET changeset = x'00'", "Change 1, “Add Ana”, can no longer be undone"),
        ("UPDATE person SET uid = 'same'", "1 of person share a uid with another"),
        ("UPDATE reflection SET figures = '{}'", "reflection 1, “2026-Q3”: .* cannot be read"),
        ("UPDATE reflection SET quarter = 'July'", "reflection 1, “July”: .* is no quarter"),
        ("DELETE FROM entry_fts", "The search index of entry misses 1 rows"),
        ("DELETE FROM person WHERE id = 1", "entry_person .* belongs to a person that is not"),
    ],
)
def test_damage_is_told_in_a_sentence(journal: Journal, damage: str, sentence: str) -> None:
    ana = people.add_person(journal, "Ana")
    people.add_person(journal, "Bo")
    entries.save_entry(journal, EntryDraft((ana,), "2026-10-01", "Tea."))
    figures = freeze(full(), {}, {}, DEFAULTS, date(2026, 10, 4))
    reflections.finish(journal, THIRD, figures)
    assert check(journal).ok
    journal.db.run("PRAGMA foreign_keys = OFF")
    journal.db.run(damage)
    report = check(journal)
    assert not report.ok
    assert any(re.search(sentence, trouble) for trouble in report.troubles), report.troubles
    assert all(trouble.endswith(".") for trouble in report.troubles)


def test_every_column_that_is_looked_at_is_there(journal: Journal) -> None:
    for table, columns in checking.DAYS.items():
        for column in columns:
            assert checking.read_days(journal.db, table, column) == []
