"""Bringing an address book in: an outcome per card, nothing lost, nothing twice, one undo."""

import base64
from pathlib import Path

import pytest

from app.domain.entries import EntryDraft
from app.errors import BadInput
from app.journal import circles, entries, finding, importing, people
from app.journal.importing import Plan, Summary
from app.journal.journal import Journal
from app.journal.people import PersonFilter
from tests.journal.contents import assert_indexes_true, contents

SPECIMENS = Path(__file__).parent.parent / "specimens"
ANA = "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ana Silva\nEMAIL:ana@example.org\n{}END:VCARD\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "book.vcf"


def plan_of(journal: Journal, file: Path, text: str) -> Plan:
    file.write_text(text, encoding="utf-8")
    return importing.plan_import(journal, file)


def bring(journal: Journal, file: Path, text: str) -> Summary:
    return importing.carry_out(journal, plan_of(journal, file, text))


def only_person(journal: Journal) -> int:
    (person_id,) = people.find_ids(journal, PersonFilter(states=frozenset()))
    return person_id


def test_a_card_becomes_an_address_that_crowds_nothing_and_is_found(
    journal: Journal, file: Path
) -> None:
    summary = bring(journal, file, ANA.format("ORG:Archive\nBDAY:--03-05\nNOTE:Tea\n"))
    assert (summary.new, summary.identical) == (1, 0)
    assert list(people.find_ids(journal, PersonFilter())) == []
    ana = only_person(journal)
    assert list(people.find_ids(journal, PersonFilter(words="silv"))) == [ana]
    assert [hit.title for hit in finding.find(journal, "ana@example")] == ["Ana Silva"]
    person = people.person(journal, ana)
    assert (person.organisation, person.birthday, person.notes) == ("Archive", "--03-05", "Tea")
    assert person.state == "address"


def test_an_address_becomes_active_with_the_first_entry_and_undo_makes_it_an_address_again(
    journal: Journal, file: Path
) -> None:
    bring(journal, file, ANA.format(""))
    ana = only_person(journal)
    entries.save_entry(journal, EntryDraft((ana,), "2026-10-01", "Coffee"))
    assert list(people.find_ids(journal, PersonFilter())) == [ana]
    journal.undo()
    assert people.person(journal, ana).state == "address"


@pytest.mark.parametrize("file", sorted(SPECIMENS.rglob("*.vcf")), ids=lambda path: path.name)
def test_the_same_file_again_changes_nothing(journal: Journal, file: Path) -> None:
    try:
        importing.carry_out(journal, importing.plan_import(journal, file))
    except BadInput as trouble:
        assert file.name in str(trouble)
        return
    before, steps = contents(journal), len(journal.history())
    plan = importing.plan_import(journal, file)
    assert {outcome.result for outcome in plan.outcomes} <= {"identical", "unreadable"}
    importing.carry_out(journal, plan)
    assert contents(journal) == before
    assert len(journal.history()) == steps
    assert_indexes_true(journal)


@pytest.mark.parametrize("file", sorted(SPECIMENS.rglob("*.vcf")), ids=lambda path: path.name)
def test_one_undo_takes_the_whole_batch_back(journal: Journal, file: Path) -> None:
    before = contents(journal)
    try:
        importing.carry_out(journal, importing.plan_import(journal, file))
    except BadInput:
        return
    journal.undo()
    assert contents(journal) == before
    assert_indexes_true(journal)


def test_the_raw_card_and_the_photo_are_kept(journal: Journal, file: Path) -> None:
    png = base64.b64encode(b"\x89PNG\r\n\x1a\n and the rest").decode()
    text = ANA.format(f"PHOTO;ENCODING=b;TYPE=PNG:{png}\nX-SHOE-SIZE:38\n")
    bring(journal, file, text)
    photo = people.photo(journal, only_person(journal))
    assert photo is not None and photo.startswith(b"\x89PNG")
    assert "X-SHOE-SIZE:38" in journal.db.value("SELECT raw FROM card")


def test_a_broken_card_is_named_with_its_line_and_costs_its_neighbours_nothing(
    journal: Journal, file: Path
) -> None:
    broken = "BEGIN:VCARD\nVERSION:3.0\nX-NOTHING:here\nEND:VCARD\n"
    text = ANA.format("") + broken + ANA.format("").replace("Ana", "Tom").replace("UID:1", "UID:2")
    plan = plan_of(journal, file, text)
    assert [outcome.result for outcome in plan.outcomes] == ["new", "unreadable", "new"]
    assert plan.outcomes[1].line == 7
    assert plan.outcomes[1].reason
    summary = importing.carry_out(journal, plan)
    assert (summary.new, summary.unreadable) == (2, 1)


def test_a_file_without_cards_is_refused_by_name(journal: Journal, file: Path) -> None:
    with pytest.raises(BadInput, match=r"book\.vcf holds no address card"):
        plan_of(journal, file, "Dear diary")
    with pytest.raises(BadInput, match="cannot be read"):
        importing.plan_import(journal, file.with_name("missing.vcf"))


def test_a_namesake_is_doubtful_and_left_out_until_chosen(journal: Journal, file: Path) -> None:
    mine = people.add_person(journal, "Ana Silva")
    plan = plan_of(journal, file, ANA.format(""))
    (outcome,) = plan.outcomes
    assert (outcome.result, outcome.person_id) == ("doubtful", mine)
    assert "same name" in outcome.reason
    assert importing.carry_out(journal, plan).doubtful == 1
    assert people.count_people(journal, []) == 1


@pytest.mark.parametrize("written", ["Silva Ana", "ANA SILVA", "Aña Silva"])
def test_a_name_in_another_order_or_spelling_is_doubtful_too(
    journal: Journal, file: Path, written: str
) -> None:
    people.add_person(journal, written)
    assert plan_of(journal, file, ANA.format("N:Silva;Ana;;;\n")).count("doubtful") == 1


def test_somebody_with_the_same_address_under_another_name_is_doubtful(
    journal: Journal, file: Path
) -> None:
    mine = people.add_person(journal, "A. Silva")
    people.add_detail(journal, mine, "email", "Ana@Example.org")
    (outcome,) = plan_of(journal, file, ANA.format("")).outcomes
    assert (outcome.result, outcome.person_id) == ("doubtful", mine)


def test_the_choice_same_fills_what_is_empty_and_overwrites_nothing(
    journal: Journal, file: Path
) -> None:
    mine = people.add_person(journal, "Ana Silva", organisation="My word for it")
    plan = plan_of(journal, file, ANA.format("ORG:Archive\nTITLE:Keeper\n"))
    plan.outcomes[0].choice = "same"
    importing.carry_out(journal, plan)
    person = people.person(journal, mine)
    assert (person.organisation, person.role) == ("My word for it", "Keeper")
    assert [detail.value for detail in people.details(journal, mine)] == ["ana@example.org"]
    assert importing.plan_import(journal, file).count("identical") == 1


def test_the_choice_new_makes_another_person(journal: Journal, file: Path) -> None:
    people.add_person(journal, "Ana Silva")
    plan = plan_of(journal, file, ANA.format(""))
    plan.outcomes[0].choice = "new"
    importing.carry_out(journal, plan)
    assert people.count_people(journal, []) == 2


def test_a_newer_card_follows_only_what_i_have_not_changed(journal: Journal, file: Path) -> None:
    bring(journal, file, ANA.format("ORG:Archive\nTITLE:Keeper\nTEL:+49 30 1\n"))
    ana = only_person(journal)
    people.edit_person(journal, ana, organisation="The old archive")
    newer = ANA.format("ORG:Library\nTITLE:Head keeper\nTEL:+49-30-1\nTEL:+49 30 2\n")
    plan = plan_of(journal, file, newer)
    assert plan.outcomes[0].result == "changed"
    assert plan.outcomes[0].reason == "role, phone +49 30 2"
    importing.carry_out(journal, plan)
    person = people.person(journal, ana)
    assert (person.organisation, person.role) == ("The old archive", "Head keeper")
    assert importing.plan_import(journal, file).count("identical") == 1


def test_the_same_card_twice_in_a_file_is_taken_once(journal: Journal, file: Path) -> None:
    summary = bring(journal, file, ANA.format("") * 2)
    assert (summary.new, summary.identical) == (1, 1)


def test_categories_become_circles_and_lists_their_members(journal: Journal, file: Path) -> None:
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Choir\nMEMBER:urn:uuid:1\nUID:9\nEND:VCARD\n"
    bring(journal, file, ANA.format("CATEGORIES:IFLA,Friends\n") + group)
    named = {circle.name for circle in people.circles_of(journal, only_person(journal))}
    assert named == {"IFLA", "Friends", "Choir"}
    assert len(circles.circles(journal)) == 3


def test_hobbies_become_what_matters_and_a_spouse_is_not_lost(journal: Journal, file: Path) -> None:
    bring(journal, file, ANA.format("HOBBY:beekeeping\nX-SPOUSE:Bram\n"))
    ana = only_person(journal)
    assert [note.text for note in entries.learned_of(journal, ana)] == ["beekeeping"]
    assert "Bram" in people.person(journal, ana).notes


def test_progress_is_told_and_a_cancel_leaves_nothing(journal: Journal, file: Path) -> None:
    class Cancelled(Exception):
        pass

    def cancel() -> None:
        raise Cancelled

    text = "".join(
        ANA.format("").replace("Ana", f"Ana{n}").replace("UID:1", f"UID:{n}") for n in range(2500)
    )
    told: list[tuple[int, int]] = []
    file.write_text(text, encoding="utf-8")
    plan = importing.plan_import(journal, file, lambda done, total: told.append((done, total)))
    assert told[-1] == (2500, 2500) and len(told) > 2
    before = contents(journal)
    with pytest.raises(Cancelled):
        importing.carry_out(journal, plan, check=cancel)
    assert contents(journal) == before
    assert journal.next_undo() is None
    assert importing.carry_out(journal, plan).new == 2500


def test_a_disk_that_is_full_leaves_the_journal_as_it_was(journal: Journal, file: Path) -> None:
    text = "".join(
        ANA.format("").replace("UID:1", f"UID:{n}").replace("Ana", f"A{n}") for n in range(999)
    )
    file.write_text(text, encoding="utf-8")
    plan = importing.plan_import(journal, file)
    before = contents(journal)
    journal.db.run(f"PRAGMA max_page_count = {journal.db.value('PRAGMA page_count') + 9}")
    with pytest.raises(Exception, match="full"):
        importing.carry_out(journal, plan)
    journal.db.run("PRAGMA max_page_count = 1073741823")
    assert contents(journal) == before
    assert importing.carry_out(journal, plan).new == 999
