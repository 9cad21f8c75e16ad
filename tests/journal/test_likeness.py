"""Did you mean: found whatever way a name is written, and kept true by every change."""

from datetime import date
from pathlib import Path

from app.journal import people
from app.journal.journal import Journal
from app.journal.likeness import alike

KNOWN = ("Ana Silva", "Siobhán Ní Dhomhnaill", "Tomáš Dvořák", "Eva Silva", "陈静仪", "Mutti")


def names(journal: Journal, name: str) -> list[str]:
    return [line.name for line in alike(journal, name)]


def fill(journal: Journal) -> dict[str, int]:
    return {name: people.add_person(journal, name) for name in KNOWN}


def test_a_name_written_in_another_way_is_found(journal: Journal) -> None:
    fill(journal)
    assert names(journal, "Siobhan Ni Dhomnail") == ["Siobhán Ní Dhomhnaill"]
    assert names(journal, "silva ana") == ["Ana Silva"]
    assert names(journal, "T. Dvorak") == ["Tomáš Dvořák"]
    assert names(journal, "Thomas Dworak") == ["Tomáš Dvořák"]
    assert names(journal, "陈 静仪") == ["陈静仪"]
    assert names(journal, "Muti") == ["Mutti"]


def test_nobody_is_found_where_only_a_word_agrees(journal: Journal) -> None:
    fill(journal)
    assert names(journal, "Ida Silva") == []
    assert names(journal, "Tomáš Novák") == []
    assert names(journal, "") == names(journal, "…") == []


def test_the_likeliest_comes_first_and_no_more_than_are_asked_for(journal: Journal) -> None:
    for name in ("Anna Sylva", "Ana Maria Silva", "Ana Silva", "A. Silva"):
        people.add_person(journal, name)
    assert names(journal, "Ana Silva")[0] == "Ana Silva"
    assert len(alike(journal, "Ana Silva", limit=2)) == 2


def test_whoever_is_only_an_address_comes_after_somebody_known(journal: Journal) -> None:
    people.add_person(journal, "Hans Maier", state="address")
    known = people.add_person(journal, "Hans Meyer")
    assert alike(journal, "Hans Mayer")[0].id == known


def test_nicknames_and_former_names_count(journal: Journal) -> None:
    people.add_person(journal, "Ludmila Novotná", nick="Lída", former="Ludmila Horáková")
    for name in ("Lida Novotna", "Lída", "Ludmila Horakova"):
        assert names(journal, name) == ["Ludmila Novotná"]


def test_every_change_is_heard_of_at_once(journal: Journal) -> None:
    ids = fill(journal)
    assert names(journal, "Siobhan Dhomnail")
    people.edit_person(journal, ids["Siobhán Ní Dhomhnaill"], name="Máire Kelly")
    assert names(journal, "Siobhan Dhomnail") == []
    assert names(journal, "Maire Kelley") == ["Máire Kelly"]
    journal.undo()
    assert names(journal, "Siobhan Dhomnail") == ["Siobhán Ní Dhomhnaill"]
    assert names(journal, "Maire Kelley") == []
    people.delete_people(journal, [ids["Ana Silva"]])
    assert names(journal, "Silva Ana") == []
    people.add_person(journal, "Ana Silva")
    assert names(journal, "Silva Ana") == ["Ana Silva"]


def test_what_another_program_wrote_is_heard_of(
    journal: Journal, tmp_path: Path, today: date
) -> None:
    assert names(journal, "Silva Ana") == []
    other = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    people.add_person(other, "Ana Silva")
    other.close()
    assert names(journal, "Silva Ana") == ["Ana Silva"]
