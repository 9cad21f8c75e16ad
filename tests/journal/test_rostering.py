"""Names put on a roster: known, new, or to be asked about; nothing typed is lost."""

import pytest

from app.domain.roster import RosterName, read_roster
from app.exchange.barcodes import understand
from app.exchange.vcard import read_cards
from app.journal import circles, gatherings, people
from app.journal.importing import Plan
from app.journal.journal import Journal
from app.journal.rostering import (
    Choice,
    Seen,
    add_names,
    keep_all,
    keep_choices,
    look_at,
    look_at_cards,
)


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


# Cards

VCARD = "BEGIN:VCARD\nVERSION:3.0\nUID:{uid}\nFN:{name}\nEMAIL:{mail}\nEND:VCARD\n"
ANA = VCARD.format(uid="a1", name="Ana Silva", mail="ana@bnf.fr")
TOM = VCARD.format(uid="t1", name="Tomáš Dvořák", mail="tom@nkp.cz")
LIST = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:a1\nEND:VCARD\n"


def plan(journal: Journal, *cards: str) -> Plan:
    return look_at_cards(journal, "badge.vcf", list(read_cards("".join(cards).encode())))


def test_people_of_cards_are_met_and_no_mere_addresses(journal: Journal, ipres: int) -> None:
    ids = keep_all(journal, ipres, [], [plan(journal, ANA, LIST, TOM)])
    assert gatherings.roster(journal, ipres) == ids
    ana = people.person(journal, ids[0])
    assert (ana.name, ana.state, ana.met_on) == ("Ana Silva", "active", "2026-09-21")
    assert [d.value for d in people.details(journal, ids[0])] == ["ana@bnf.fr"]
    assert circles.circles(journal) == []
    journal.undo()
    assert people.count_states(journal) == {}


def test_a_card_that_came_before_makes_nobody_twice(journal: Journal, ipres: int) -> None:
    dinner = gatherings.add_gathering(journal, "Dinner")
    first = keep_all(journal, ipres, [], [plan(journal, ANA)])
    again = plan(journal, ANA, TOM)
    assert [o.result for o in again.outcomes] == ["identical", "new"]
    both = keep_all(journal, dinner, [], [again])
    assert both[0] == first[0] and len(people.find_by_name(journal, "Ana Silva")) == 1


def test_a_card_with_a_known_name_waits_for_a_choice(journal: Journal, ipres: int) -> None:
    ana = people.add_person(journal, "Ana Silva")
    doubtful = plan(journal, ANA)
    assert keep_all(journal, ipres, [], [doubtful]) == []
    doubtful.outcomes[0].choice = "same"
    assert keep_all(journal, ipres, [], [doubtful]) == [ana]
    assert [d.value for d in people.details(journal, ana)] == ["ana@bnf.fr"]
    other = VCARD.format(uid="a2", name="Ana Silva", mail="ana@other.org")
    doubtful = plan(journal, other)
    doubtful.outcomes[0].choice = "new"
    (new,) = keep_all(journal, ipres, [], [doubtful])
    assert new != ana


def test_cards_and_names_are_kept_in_one_step(journal: Journal, ipres: int) -> None:
    (bea,) = read_roster("Bea, BL")
    ids = keep_all(journal, ipres, [Choice(bea, None)], [plan(journal, ANA)])
    assert [x.person.name for x in gatherings.roster_lines(journal, ipres)] == ["Ana Silva", "Bea"]
    change = journal.next_undo()
    assert change is not None and change.label == "Add Ana Silva and Bea to iPRES 2026"
    journal.undo()
    assert gatherings.roster(journal, ipres) == [] and len(ids) == 2


def test_the_same_card_twice_is_one_person(journal: Journal, ipres: int) -> None:
    assert len(keep_all(journal, ipres, [], [plan(journal, ANA, ANA)])) == 1


def test_somebody_from_an_address_book_who_was_met_is_active(journal: Journal, ipres: int) -> None:
    ana = people.add_person(journal, "Ana Silva", state="address")
    add_names(journal, ipres, ["Ana Silva"])
    assert people.person(journal, ana).state == "active"


def test_a_short_card_that_came_before_is_known_again(journal: Journal, ipres: int) -> None:
    code = b"MECARD:N:Silva,Ana;EMAIL:ana@bnf.fr;;"
    keep_all(journal, ipres, [], [look_at_cards(journal, "a.png", understand([code]).cards)])
    again = look_at_cards(journal, "b.png", understand([code]).cards)
    assert [o.result for o in again.outcomes] == ["identical"]
    richer = understand([code.replace(b";;", b";ORG:BnF;;")]).cards
    later = look_at_cards(journal, "c.png", richer)
    later.outcomes[0].choice = "same"
    (ana,) = keep_all(journal, ipres, [], [later])
    assert people.person(journal, ana).organisation == "BnF"
