"""Find anything puts people first whose name is meant, and answers quickly on any word."""

import pytest

from app.journal import finding, people
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
