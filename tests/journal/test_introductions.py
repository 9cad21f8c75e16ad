"""Two people are brought together with their consent, and it is told what came of it."""

from typing import Any

import pytest

from app.domain.entries import EntryFilter
from app.domain.kinds import State
from app.errors import BadInput, NotFound
from app.journal import entries, finding, introductions, people
from app.journal.journal import Journal
from tests.journal.contents import assert_indexes_true, contents


@pytest.fixture
def two(journal: Journal) -> tuple[int, int]:
    return people.add_person(journal, "Ana Silva"), people.add_person(journal, "Tom Baker")


@pytest.fixture
def planned(journal: Journal, two: tuple[int, int]) -> int:
    return introductions.add_introduction(journal, *two, "Both restore  film.\n")


def test_one_is_noted_with_both_and_why(
    journal: Journal, two: tuple[int, int], planned: int
) -> None:
    (line,) = introductions.introductions(journal)
    assert (line.name, line.other_name) == ("Ana Silva", "Tom Baker")
    found = line.introduction
    assert (found.id, found.text, found.noted_on) == (planned, "Both restore film.", "2026-10-08")
    assert (found.person_agrees, found.other_agrees, found.made_on) == ("", "", "")
    assert journal.history()[0].label == "Plan introduction of Ana Silva and Tom Baker"


def test_each_of_the_two_has_it_and_nobody_else(
    journal: Journal, two: tuple[int, int], planned: int
) -> None:
    eve = people.add_person(journal, "Eve")
    for person_id in two:
        (line,) = introductions.introductions(journal, person_id)
        assert line.introduction.id == planned
    assert introductions.introductions(journal, eve) == []


def test_open_ones_come_first_and_each_can_be_asked_for(
    journal: Journal, two: tuple[int, int], planned: int
) -> None:
    later = introductions.add_introduction(journal, two[1], two[0])
    introductions.close_introduction(journal, later, "They knew each other already")

    def ids(is_open: bool | None) -> list[int]:
        found = introductions.introductions(journal, is_open=is_open)
        return [line.introduction.id for line in found]

    assert (ids(None), ids(True), ids(False)) == ([planned, later], [planned], [later])
    introductions.reopen_introduction(journal, later)
    assert ids(None) == [later, planned]
    outcome = introductions.introduction(journal, later).outcome
    assert outcome == "They knew each other already"


@pytest.mark.parametrize(
    "facts",
    [
        {"person_agrees": "yes"},
        {"other_agrees": "asked", "text": "Both restore film"},
        {"person_agrees": "no", "other_agrees": ""},
        {"outcome": "They share a scanner"},
    ],
)
def test_what_is_edited_is_kept_and_taken_back(
    journal: Journal, planned: int, facts: dict[str, Any]
) -> None:
    before = contents(journal)
    introductions.edit_introduction(journal, planned, **facts)
    found = introductions.introduction(journal, planned)._asdict()
    assert found | facts == found
    assert journal.history()[0].label == "Edit introduction of Ana Silva and Tom Baker"
    journal.undo()
    assert contents(journal) == before


def test_making_it_is_told_in_an_entry_about_both(
    journal: Journal, two: tuple[int, int], planned: int
) -> None:
    before = contents(journal)
    entry_id = introductions.make_introduction(journal, planned, "2026-10-02", "By e-mail")
    made = entries.entry(journal, entry_id)
    assert (made.people, made.day, made.text) == (two, "2026-10-02", "By e-mail")
    assert (made.kind, made.began) == ("introduction", "me")
    for person_id, other in zip(two, ("Tom Baker", "Ana Silva"), strict=True):
        ((exchange, _),) = entries.exchanges_of(journal, person_id)
        assert (exchange.direction, exchange.what) == ("given", "introduction")
        assert exchange.text == other
    found = introductions.introduction(journal, planned)
    assert (found.made_on, found.entry_id, found.closed_on) == ("2026-10-02", entry_id, "")
    assert journal.history()[0].label == "Introduce Ana Silva and Tom Baker"
    journal.undo()
    assert contents(journal) == before


def test_without_words_the_entry_says_why(journal: Journal, planned: int) -> None:
    entry_id = introductions.make_introduction(journal, planned)
    made = entries.entry(journal, entry_id)
    assert (made.text, made.day) == ("Both restore film.", "2026-10-08")


def test_even_without_any_words_it_is_kept(journal: Journal, two: tuple[int, int]) -> None:
    planned = introductions.add_introduction(journal, *two)
    entry_id = introductions.make_introduction(journal, planned)
    assert entries.entry(journal, entry_id).people == two


def test_nobody_is_introduced_who_said_no(journal: Journal, planned: int) -> None:
    for who, name in (("person_agrees", "Ana Silva"), ("other_agrees", "Tom Baker")):
        introductions.edit_introduction(journal, planned, **{who: "no"})
        before = contents(journal)
        with pytest.raises(BadInput, match=f"{name} would rather not be introduced"):
            introductions.make_introduction(journal, planned)
        assert contents(journal) == before
        journal.undo()


def test_who_was_not_asked_stays_not_asked(journal: Journal, planned: int) -> None:
    introductions.edit_introduction(journal, planned, person_agrees="yes")
    introductions.make_introduction(journal, planned)
    found = introductions.introduction(journal, planned)
    assert (found.person_agrees, found.other_agrees) == ("yes", "")


def test_an_introduction_is_made_once_and_on_a_day_up_to_today(
    journal: Journal, planned: int
) -> None:
    with pytest.raises(BadInput, match="still to come"):
        introductions.make_introduction(journal, planned, "2026-10-09")
    introductions.make_introduction(journal, planned)
    with pytest.raises(BadInput, match="introduced already"):
        introductions.make_introduction(journal, planned)
    assert len(entries.first_page(journal, EntryFilter())) == 1


def test_an_introduction_is_between_two(journal: Journal, two: tuple[int, int]) -> None:
    with pytest.raises(BadInput, match="between two people"):
        introductions.add_introduction(journal, two[0], two[0], "Herself")
    with pytest.raises(NotFound):
        introductions.add_introduction(journal, two[0], 999, "Somebody gone")


def test_who_was_an_address_is_active_once_introduced(
    journal: Journal, two: tuple[int, int], planned: int
) -> None:
    people.set_state(journal, two, State.ADDRESS)
    introductions.make_introduction(journal, planned)
    assert {people.person(journal, i).state for i in two} == {"active"}


def test_it_outlives_its_entry_and_the_entry_outlives_it(journal: Journal, planned: int) -> None:
    entry_id = introductions.make_introduction(journal, planned)
    entries.delete_entries(journal, [entry_id])
    found = introductions.introduction(journal, planned)
    assert (found.made_on, found.entry_id) == ("2026-10-08", None)
    journal.undo()
    assert introductions.introduction(journal, planned).entry_id == entry_id
    introductions.delete_introduction(journal, planned)
    assert introductions.introductions(journal) == []
    assert entries.entry(journal, entry_id).kind == "introduction"
    assert journal.history()[0].label == "Delete introduction of Ana Silva and Tom Baker"
    introductions.delete_introduction(journal, planned)
    with pytest.raises(NotFound, match="no longer in the journal"):
        introductions.edit_introduction(journal, planned, text="Once more")


@pytest.mark.parametrize("gone", [0, 1])
def test_it_goes_with_either_of_the_two_and_comes_back_with_them(
    journal: Journal, two: tuple[int, int], planned: int, gone: int
) -> None:
    introductions.make_introduction(journal, planned)
    before = contents(journal)
    people.delete_people(journal, [two[gone]])
    assert introductions.introductions(journal) == []
    assert finding.find(journal, "restore")[0].sort == "entry"
    assert_indexes_true(journal)
    journal.undo()
    assert contents(journal) == before
    assert_indexes_true(journal)


def test_its_words_and_what_came_of_it_are_found(journal: Journal, planned: int) -> None:
    introductions.close_introduction(journal, planned, "They share a scanner")
    for words in ("film", "scanner"):
        (hit,) = finding.find(journal, words)
        assert (hit.sort, hit.title) == ("introduction", "Ana Silva, Tom Baker")
        assert hit.line == "Both restore film. · They share a scanner"
        assert hit.state == "closed"
