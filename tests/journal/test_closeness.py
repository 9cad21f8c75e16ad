"""How near I feel is said by day, changed, taken back, and goes wherever the person goes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.entries import EntryDraft
from app.domain.health import Component
from app.errors import BadInput, NotFound
from app.journal import closeness, entries, people
from app.journal.closeness import ratings
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.taking import export_json, restore_json
from app.store import writing
from tests.journal.contents import contents


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


def steps(journal: Journal, person_id: int) -> list[tuple[str, int]]:
    return [(r.day, r.step) for r in closeness.ratings(journal, person_id)]


def test_ratings_stand_newest_first_each_with_its_day(journal: Journal, ana: int) -> None:
    closeness.rate(journal, ana, 3, "2024-05-01")
    closeness.rate(journal, ana, 6)
    closeness.rate(journal, ana, 4, "2025-05-01")
    assert steps(journal, ana) == [("2026-10-08", 6), ("2025-05-01", 4), ("2024-05-01", 3)]
    assert journal.history()[0].label == "Closeness of Ana Silva"


def test_a_day_has_one_rating_the_last_that_was_said(journal: Journal, ana: int) -> None:
    first = closeness.rate(journal, ana, 3)
    assert closeness.rate(journal, ana, 5, "today") == first
    assert steps(journal, ana) == [("2026-10-08", 5)]
    changes = len(journal.history())
    closeness.rate(journal, ana, 5)
    assert len(journal.history()) == changes, "the same again is no change"


def test_a_rating_is_changed_deleted_and_each_is_taken_back(journal: Journal, ana: int) -> None:
    rating = closeness.rate(journal, ana, 3, "2025-05-01")
    before = contents(journal)
    closeness.edit_rating(journal, rating, step=4, day="2025-06-01")
    assert steps(journal, ana) == [("2025-06-01", 4)]
    journal.undo()
    assert contents(journal) == before
    closeness.delete_rating(journal, rating)
    closeness.delete_rating(journal, rating)
    assert steps(journal, ana) == []
    assert journal.history()[0].label == "Delete closeness of Ana Silva"
    journal.undo()
    journal.undo()
    assert steps(journal, ana) == []
    journal.redo()
    assert contents(journal) == before


@pytest.mark.parametrize("step", [0, 8, -1, 3.5, 3.0, True])
def test_a_step_that_is_none_is_refused(journal: Journal, ana: int, step: Any) -> None:
    rating = closeness.rate(journal, ana, 3)
    before = contents(journal)
    with pytest.raises(BadInput, match="from 1 to 7"):
        closeness.rate(journal, ana, step)
    with pytest.raises(BadInput, match="from 1 to 7"):
        closeness.edit_rating(journal, rating, step=step)
    assert contents(journal) == before


@pytest.mark.parametrize("day", ["2026-10-09", "2027-01-01", "2026-13", "nonsense"])
def test_a_day_to_come_or_no_day_is_refused(journal: Journal, ana: int, day: str) -> None:
    rating = closeness.rate(journal, ana, 3, "2025-05-01")
    before = contents(journal)
    with pytest.raises(BadInput):
        closeness.rate(journal, ana, 4, day)
    with pytest.raises(BadInput):
        closeness.edit_rating(journal, rating, day=day)
    assert contents(journal) == before


def test_a_rating_is_not_moved_onto_the_day_of_another(journal: Journal, ana: int) -> None:
    rating = closeness.rate(journal, ana, 3, "2025-05-01")
    closeness.rate(journal, ana, 4, "2025-06-01")
    with pytest.raises(BadInput, match="already"):
        closeness.edit_rating(journal, rating, day="2025-06-01")
    closeness.edit_rating(journal, rating, step=5, day="2025-05-01")
    assert steps(journal, ana) == [("2025-06-01", 4), ("2025-05-01", 5)]


def test_nobody_who_is_gone_is_rated(journal: Journal, ana: int) -> None:
    rating = closeness.rate(journal, ana, 3)
    people.delete_people(journal, [ana])
    with pytest.raises(NotFound):
        closeness.rate(journal, ana, 4)
    with pytest.raises(NotFound):
        closeness.edit_rating(journal, rating, step=4)


def test_it_goes_with_the_person_and_comes_back_with_them(journal: Journal, ana: int) -> None:
    closeness.rate(journal, ana, 3)
    before = contents(journal)
    people.delete_people(journal, [ana])
    assert contents(journal)["closeness"] == []
    journal.undo()
    assert contents(journal) == before


def test_it_is_taken_along_and_restored(
    journal: Journal, ana: int, tmp_path: Path, today: date
) -> None:
    closeness.rate(journal, ana, 3, "2024-05-01")
    closeness.rate(journal, ana, 7)
    export_json(journal, tmp_path / "kith.json")
    other = Journal.open(tmp_path / "other.kith", today=lambda: today)
    restore_json(other, tmp_path / "kith.json")
    (found,) = people.find_by_name(other, "Ana Silva")
    assert steps(other, found.id) == [("2026-10-08", 7), ("2024-05-01", 3)]
    other.close()


def test_one_of_a_day_to_come_waits_and_an_undated_one_stands_last(
    journal: Journal, ana: int
) -> None:
    for step, day in ((7, "2027-01-01"), (2, ""), (5, "2026-01-01")):
        with journal.change("Bring in"):
            writing.insert(journal.db, "closeness", person_id=ana, day=day, step=step)
    assert steps(journal, ana) == [("2026-01-01", 5), ("", 2)]


def test_a_feeling_changes_no_measure(journal: Journal, ana: int) -> None:
    health = Health(journal)
    before = health.values(ana)
    closeness.rate(journal, ana, 7)
    assert health.values(ana) == before
    health.close()


def test_it_is_held_against_what_was_written_up_to_its_day(journal: Journal, ana: int) -> None:
    for day in ("2024-04-01", "2026-10-01"):
        entries.save_entry(journal, EntryDraft((ana,), day, "x", "met", depth=4))
    rated = [closeness.rate(journal, ana, 7, day) for day in ("2024-03-01", "2024-05-01")]
    known = {rating.id: closeness.depths(journal, rating) for rating in ratings(journal, ana)}
    before, after = (known[each] for each in rated)
    assert before.then is None and after.then is not None
    health = Health(journal)
    assert after.then == health.values(ana, date(2024, 5, 1))[Component.DEPTH]
    assert before.now == after.now == health.values(ana)[Component.DEPTH]
    assert after.now is not None and after.now > after.then
    health.close()
