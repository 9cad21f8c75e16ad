"""Names put on a roster: known, new, or to be asked about; nothing typed is lost."""

import pytest

from app.domain.roster import RosterName, read_roster
from app.journal import gatherings, people
from app.journal.journal import Journal
from app.journal.rostering import Choice, Seen, add_names, keep_choices, look_at


@pytest.fixture
def ipres(journal: Journal) -> int:
    return gatherings.add_gathering(journal, "iPRES 2026", "Copenhagen", "2026-09-21")


def look(journal: Journal, gathering: int, text: str) -> list[Seen]:
    return look_at(journal, gathering, read_roster(text))


def test_whoever_has_the_very_name_is_known_and_others_are_new(
    journal: Journal, ipres: int
) -> None:
    ana = people.add_person(journal, "Ána Silva")
    known, new = look(journal, ipres, "ana silva, BnF\nHạnh Nguyễn")
    assert known.known is not None and known.known.id == ana and not known.is_there
    assert new.known is None and new.likely == () and not new.is_open


def test_somebody_is_known_by_their_address_whatever_they_are_called(
    journal: Journal, ipres: int
) -> None:
    tom = people.add_person(journal, "Tomáš Dvořák")
    people.add_detail(journal, tom, "email", "Tom@NKP.cz")
    (seen,) = look(journal, ipres, "T. D. <tom@nkp.cz>")
    assert seen.known is not None and seen.known.id == tom


def test_a_name_that_is_only_like_another_is_asked_about(journal: Journal, ipres: int) -> None:
    tom = people.add_person(journal, "Tomáš Dvořák")
    (seen,) = look(journal, ipres, "Tomas Dworak")
    assert seen.known is None and [p.id for p in seen.likely] == [tom] and not seen.is_open


def test_of_several_with_one_name_none_is_taken_unasked(journal: Journal, ipres: int) -> None:
    two = {people.add_person(journal, "Ana Silva", line=line) for line in ("Évora", "Porto")}
    (seen,) = look(journal, ipres, "Ana Silva")
    assert seen.known is None and seen.is_open and {p.id for p in seen.likely} == two


def test_who_is_on_the_roster_already_is_said_to_be(journal: Journal, ipres: int) -> None:
    add_names(journal, ipres, ["Ana Silva"])
    (seen,) = look(journal, ipres, "Ana Silva")
    assert seen.is_there


def test_looking_writes_nothing(journal: Journal, ipres: int) -> None:
    before = journal.next_undo()
    look(journal, ipres, "Ana Silva, BnF")
    assert journal.next_undo() == before


def test_names_are_kept_in_their_order_and_in_one_step(journal: Journal, ipres: int) -> None:
    bea = people.add_person(journal, "Bea")
    ids = add_names(journal, ipres, ["Zoe", "Bea", "Ana Silva (BnF)"])
    assert gatherings.roster(journal, ipres) == ids and ids[1] == bea
    ana = people.person(journal, ids[2])
    assert (ana.line, ana.state) == ("BnF", "active")
    assert (ana.met_on, ana.met_where) == ("2026-09-21", "Copenhagen")
    change = journal.next_undo()
    assert change is not None and change.label == "Add 3 people to iPRES 2026"
    journal.undo()
    assert gatherings.roster(journal, ipres) == [] and len(people.find_by_name(journal, "Bea")) == 1
    assert people.find_by_name(journal, "Zoe") == []


def test_later_names_come_after_earlier_ones_even_where_some_were_taken_off(
    journal: Journal, ipres: int
) -> None:
    first = add_names(journal, ipres, ["A", "B", "C"])
    gatherings.remove_from_roster(journal, ipres, first[:1])
    later = add_names(journal, ipres, ["D", "A"])
    assert gatherings.roster(journal, ipres) == [*first[1:], *later]


def test_what_was_typed_beside_a_known_name_is_kept_with_them(journal: Journal, ipres: int) -> None:
    ana = people.add_person(journal, "Ana Silva", line="Évora", notes="Plays the oud.")
    bea = people.add_person(journal, "Bea")
    add_names(journal, ipres, ["Ana Silva, BnF <ana@bnf.fr>", "Bea, archivist"])
    add_names(journal, ipres, ["Ana Silva, BnF <ANA@bnf.fr>", "Bea (Archivist)"])
    person = people.person(journal, ana)
    assert (person.line, person.notes) == ("Évora", "Plays the oud.\nBnF")
    assert [d.value for d in people.details(journal, ana)] == ["ana@bnf.fr"]
    assert people.person(journal, bea).line == "archivist"


def test_somebody_named_twice_stands_on_the_roster_once(journal: Journal, ipres: int) -> None:
    ana = people.add_person(journal, "Ana Silva")
    name = RosterName("Ana", "Ana")
    assert keep_choices(journal, ipres, [Choice(name, ana), Choice(name, ana)]) == [ana]


def test_nothing_to_add_is_no_step(journal: Journal, ipres: int) -> None:
    before = journal.next_undo()
    assert add_names(journal, ipres, []) == []
    assert journal.next_undo() == before
