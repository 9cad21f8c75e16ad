"""What is read into numpy is what stands in the tables."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.domain.active_days import NEVER
from app.domain.entries import EntryDraft, LearnedDraft, PromiseDraft
from app.domain.health import Columns
from app.domain.kinds import MEASURED, Began, Kind, LifeArea, PromiseState, State
from app.journal import entries, people, promises
from app.journal.journal import Journal
from app.store import health
from app.store.health import read_columns
from tests.big_journal import TODAY, build


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: TODAY)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    path = build(tmp_path_factory.mktemp("large") / "large.kith", 150, 1500)
    journal = Journal.open(path, today=lambda: TODAY)
    yield journal
    journal.close()


def place(word: str | None, words: Any) -> int:
    return 0 if word is None else list(words).index(word) + 1


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def rows(columns: Columns, part: str) -> list[tuple[Any, ...]]:
    """The rows of a part with ids of people for their places, sorted."""
    first, *others = getattr(columns, part)
    return sorted(
        zip(columns.people.id[first].tolist(), *(x.tolist() for x in others), strict=True)
    )


def test_everybody_measured_is_read_as_they_stand(large: Journal) -> None:
    found = read_columns(large.db).people
    stored = large.db.rows("SELECT id, rhythm, is_family, state FROM person ORDER BY id")
    written = [row for row in stored if row[3] in MEASURED]
    assert found.id.tolist() == [row[0] for row in written]
    np.testing.assert_array_equal(
        found.rhythm, [np.nan if r is None else r for _, r, *_ in written]
    )
    assert found.is_family.tolist() == [bool(row[2]) for row in written]
    assert found.state.tolist() == [list(State).index(row[3]) for row in written]


def test_every_contact_is_read_and_no_thought(large: Journal) -> None:
    written = large.db.rows(
        "SELECT p.id, e.day, e.kind, e.began, e.depth FROM entry e"
        " JOIN entry_person ep ON ep.entry_id = e.id JOIN person p ON p.id = ep.person_id"
        " WHERE p.state NOT IN ('address', 'letgo') AND e.kind IS NOT 'thought'"
    )
    assert rows(read_columns(large.db), "contacts") == sorted(
        (i, ordinal(day), place(kind, Kind), place(began, Began), depth or 0)
        for i, day, kind, began, depth in written
    )


def test_facts_and_promises_are_read(large: Journal) -> None:
    measured = "JOIN person p ON p.id = person_id WHERE p.state NOT IN ('address', 'letgo')"
    facts = large.db.rows(
        "SELECT p.id, e.day, l.area FROM learned l JOIN entry e ON e.id = l.entry_id"
        f" {measured} AND l.kind <> 'couldhelp'"
    )
    columns = read_columns(large.db)
    assert rows(columns, "facts") == sorted(
        (i, ordinal(day), place(area, LifeArea)) for i, day, area in facts
    )
    promises = large.db.rows(
        f"SELECT p.id, made_on, due, closed_on, r.state FROM promise r {measured} AND mine"
    )
    assert rows(columns, "promises") == sorted(
        (i, *map(ordinal, days), list(PromiseState).index(state)) for i, *days, state in promises
    )


@pytest.mark.parametrize("piece", [1, 7, 149, 1000])
def test_pieces_of_any_size_make_the_same_whole(
    large: Journal, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read_columns(large.db)
    monkeypatch.setattr(health, "PIECE", piece)
    for part, again in zip(whole, read_columns(large.db), strict=True):
        for column, same in zip(part, again, strict=True):
            np.testing.assert_array_equal(column, same)


@pytest.mark.parametrize("wanted", [[3], [140, 2, 9, 77], range(1, 151), [], [99999]])
def test_some_are_read_as_among_all(large: Journal, wanted: list[int]) -> None:
    whole, some = read_columns(large.db), read_columns(large.db, wanted)
    assert some.people.id.tolist() == [i for i in whole.people.id.tolist() if i in wanted]
    for part in ("contacts", "facts", "promises", "rests"):
        assert rows(some, part) == [row for row in rows(whole, part) if row[0] in wanted]


def test_gaps_between_ids_are_no_matter(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    journal.db.run("UPDATE sqlite_sequence SET seq = 400000")
    tom = people.add_person(journal, "Tom")
    for day in ("2026-10-01", "2026-10-02"):
        entries.save_entry(journal, EntryDraft((ana, tom), day, "Tea"))
        journal.db.run("UPDATE sqlite_sequence SET seq = seq + 3000000 WHERE name = 'entry'")
    assert rows(read_columns(journal.db), "contacts") == [
        (person, ordinal(day), 0, 0, 0)
        for person in (ana, tom)
        for day in ("2026-10-01", "2026-10-02")
    ]


def test_an_empty_journal_has_nothing_to_read(journal: Journal) -> None:
    assert [len(column) for part in read_columns(journal.db) for column in part] == [0] * 20
    people.add_person(journal, "Ana", state=State.ADDRESS)
    people.add_person(journal, "Tom", state=State.LETGO)
    assert len(read_columns(journal.db).people.id) == 0


def test_a_fact_has_the_day_of_its_entry_else_the_one_on_which_it_was_noted(
    journal: Journal,
) -> None:
    ana = people.add_person(journal, "Ana")
    fact = LearnedDraft("likes tea", area="interests")
    thought = EntryDraft((ana,), "2025-03-04", "Tea", kind=Kind.THOUGHT, learned=(fact,))
    entries.save_entry(journal, thought)
    entries.add_learned(journal, ana, "plays chess")
    entries.add_learned(journal, ana, "could translate", kind="couldhelp")
    restored = entries.add_learned(journal, ana, "sings")
    journal.db.run("UPDATE learned SET noted_on = '' WHERE id = ?", (restored,))
    journal.db.run("UPDATE person SET added_at = '2024-01-02 10:00:00'")
    columns = read_columns(journal.db)
    assert len(columns.contacts.day) == 0
    assert rows(columns, "facts") == [
        (ana, ordinal("2024-01-02"), 0),
        (ana, ordinal("2025-03-04"), place("interests", LifeArea)),
        (ana, TODAY.toordinal(), 0),
    ]


@pytest.mark.parametrize(
    ("written", "due", "made"),
    [
        ("2026-12-05", "2026-12-05", "2026-12-05"),
        ("2026-12", "2026-12-31", "2026-12-01"),
        ("2028-02", "2028-02-29", "2028-02-01"),
        ("2027", "2027-12-31", "2027-01-01"),
        ("--12-05", "", ""),
        ("--12", "", ""),
        ("", "", ""),
    ],
)
def test_a_promise_for_part_of_a_date_counts_as_is_kindest(
    journal: Journal, written: str, due: str, made: str
) -> None:
    ana = people.add_person(journal, "Ana")
    promises.add_promise(journal, ana, "send it")
    promises.add_promise(journal, ana, "bring it back", mine=False)
    journal.db.run("UPDATE promise SET due = ?1, made_on = ?1, closed_on = ?1", (written,))
    assert rows(read_columns(journal.db), "promises") == [
        (ana, ordinal(made), ordinal(due), ordinal(made), 0)
    ]


def test_a_promise_in_an_entry_was_made_on_its_day(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    promise = PromiseDraft("send it", due="2026-11-01", state=PromiseState.KEPT)
    entries.save_entry(journal, EntryDraft((ana,), "2026-10-01", "Tea", promises=(promise,)))
    found = read_columns(journal.db).promises
    assert found.made.tolist() == [ordinal("2026-10-01")]
    assert found.state.tolist() == [list(PromiseState).index(PromiseState.KEPT)]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("", NEVER),
        ("2027-01-15", ordinal("2027-01-15")),
        ("2027-02", ordinal("2027-02-01")),
        ("2028", ordinal("2028-01-01")),
        ("2020-01-01", TODAY.toordinal()),
    ],
)
def test_a_rest_ends_when_somebody_was_to_wake(journal: Journal, until: str, last: int) -> None:
    ana = people.add_person(journal, "Ana")
    people.set_state(journal, [ana], State.RESTING, until)
    assert rows(read_columns(journal.db), "rests") == [(ana, TODAY.toordinal(), last)]


def test_a_rest_that_was_ended_keeps_its_end(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    people.set_state(journal, [ana], State.SPACE)
    journal.today = lambda: TODAY + timedelta(9)
    people.set_state(journal, [ana], State.ACTIVE)
    people.edit_person(journal, ana, paused_until="2030-01-01")
    first = TODAY.toordinal()
    assert rows(read_columns(journal.db), "rests") == [(ana, first, first + 9)]


@pytest.mark.parametrize("words", [Kind, Began, LifeArea, PromiseState, State])
def test_each_word_is_found_at_its_own_place_among_them(journal: Journal, words: Any) -> None:
    for position, word in enumerate(words, start=1):
        written = health._word(f"'{word}'", words)
        found = journal.db.value(f"SELECT {written}")
        assert health._positions(np.array([found]), words).tolist() == [position]
    assert journal.db.value(f"SELECT {health._word('NULL', words)}") == 0
