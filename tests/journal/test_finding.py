"""Find anything puts people first whose name is meant, and answers quickly on any word."""

import pytest

from app.domain.quarters import Quarter
from app.domain.reflections import STANDARD
from app.journal import finding, people, reflections
from app.journal.journal import Journal
from app.store import people as store


def found(journal: Journal, words: str, limit: int = 8) -> list[str]:
    return [hit.title for hit in finding.find(journal, words, limit) if hit.sort == "person"]


@pytest.fixture(autouse=True)
def some(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana Silva")
    aaron = people.add_person(journal, "Aaron Zed", notes="introduced by Ana")
    people.add_person(journal, "Tomáš Dvořák", role="knows Ana well", state="address")
    people.add_person(journal, "陈静仪")
    for person in (ana, aaron):
        people.add_detail(journal, person, "phone", "+351 1", label="work")


def test_names_come_before_notes_and_details(journal: Journal) -> None:
    assert found(journal, "ana") == ["Ana Silva", "Aaron Zed", "Tomáš Dvořák"]


def test_every_word_must_be_there_but_not_in_the_name(journal: Journal) -> None:
    assert found(journal, "aaron ana") == ["Aaron Zed"]
    assert found(journal, "dvorak tomas") == ["Tomáš Dvořák"]
    assert found(journal, "ana nobody") == []


def test_labels_and_short_or_foreign_beginnings_are_found(journal: Journal) -> None:
    assert found(journal, "work") == ["Aaron Zed", "Ana Silva"]
    assert found(journal, "a") == ["Aaron Zed", "Ana Silva"]
    assert found(journal, "静") == ["陈静仪"]


def test_the_limit_holds(journal: Journal) -> None:
    assert found(journal, "ana", 2) == ["Ana Silva", "Aaron Zed"]


def test_many_of_a_name_stand_in_order(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_MANY", 3)
    for name in ("Maria Voss", "Maria Abel", "Maria Kern", "Maria Lang"):
        people.add_person(journal, name)
    assert found(journal, "maria", 2) == ["Maria Abel", "Maria Kern"]


def test_what_was_written_when_looking_back_is_found_with_its_quarter(journal: Journal) -> None:
    words = {key: text for key, (_heading, text) in STANDARD.items()}
    glad = next(x for x in reflections.asked(journal, words) if x.key == "glad")
    reflections.answer(journal, Quarter(2026, 7), glad, "Mateo, about the *microfilm*.")
    reflections.intend(journal, Quarter(2025, 9), "Fewer microfilms")
    reflections.intend(journal, Quarter(2025, 12), "Longer talks")
    reflections.note_outcome(journal, Quarter(2025, 12), "No microfilm was read.")
    hits = {hit.title: hit for hit in finding.find(journal, "microf")}
    assert list(hits) == [glad.text, "Longer talks", "Fewer microfilms"]
    answer, newer, older = hits.values()
    assert (answer.sort, answer.quarter, answer.prompt_key) == ("answer", "2026-Q3", "glad")
    assert (answer.line, answer.day) == ("Mateo, about the *microfilm*.", "2026-09-30")
    assert (newer.sort, newer.quarter, newer.day) == ("reflection", "2025-12", "2026-02-28")
    assert newer.line == "No microfilm was read."
    assert (older.quarter, older.prompt_key, older.state) == ("2025-09", "", "")


def test_what_was_written_when_looking_back_is_found_as_it_stands_now(journal: Journal) -> None:
    reflections.intend(journal, Quarter(2026, 7), "Fewer microfilms")
    reflections.intend(journal, Quarter(2026, 7), "Longer talks")
    assert finding.find(journal, "microfilms") == []
    journal.undo()
    assert [hit.title for hit in finding.find(journal, "microfilms")] == ["Fewer microfilms"]
    reflections.intend(journal, Quarter(2026, 7), "")
    assert finding.find(journal, "microfilms") == []
