"""Gatherings: the list with its counts, who was met there, and whom one has met again."""

import pytest

from app.domain.entries import EntryDraft
from app.errors import NotFound
from app.journal import entries, gatherings, people
from app.journal.journal import Journal


@pytest.fixture
def met(journal: Journal) -> dict[str, int]:
    """Three people met at a gathering of three days, in the order Tom, Ana, Bea."""
    ids = {name: people.add_person(journal, name) for name in ("Ana", "Bea", "Tom", "Uwe")}
    ids["iPRES"] = gatherings.add_gathering(
        journal, "iPRES 2026", "Copenhagen", "2026-06-21", "2026-06-24"
    )
    gatherings.add_to_roster(journal, ids["iPRES"], [ids["Tom"], ids["Ana"], ids["Bea"]])
    return ids


def write(journal: Journal, person: int, day: str, **facts: object) -> int:
    draft = EntryDraft((person,), day, "A word.", **facts)  # type: ignore[arg-type]
    return entries.save_entry(journal, draft)


def names(journal: Journal, gathering: int) -> list[str]:
    return [line.person.name for line in gatherings.roster_lines(journal, gathering)]


def test_the_list_counts_who_was_met_and_who_is_written_about(
    journal: Journal, met: dict[str, int]
) -> None:
    write(journal, met["Ana"], "2026-06-22", gathering_id=met["iPRES"])
    write(journal, met["Ana"], "2026-06-23", gathering_id=met["iPRES"])
    write(journal, met["Bea"], "2026-06-23")
    later = gatherings.add_gathering(journal, "Dinner", first_day="2026-09-01")
    found = gatherings.gathering_lines(journal)
    assert [(x.id, x.name, x.met, x.written) for x in found] == [
        (later, "Dinner", 0, 0),
        (met["iPRES"], "iPRES 2026", 3, 1),
    ]


def test_a_roster_keeps_its_order_and_tells_who_is_written_about(
    journal: Journal, met: dict[str, int]
) -> None:
    write(journal, met["Ana"], "2026-06-22", gathering_id=met["iPRES"])
    found = gatherings.roster_lines(journal, met["iPRES"])
    assert [(x.person.name, x.is_written) for x in found] == [
        ("Tom", False),
        ("Ana", True),
        ("Bea", False),
    ]


def test_whom_an_entry_says_was_met_there_stands_on_the_roster_after_the_others(
    journal: Journal, met: dict[str, int]
) -> None:
    write(journal, met["Uwe"], "2026-06-22", gathering_id=met["iPRES"], kind="met")
    found = gatherings.roster_lines(journal, met["iPRES"])
    assert [(x.person.name, x.is_noted) for x in found][-1] == ("Uwe", False)
    assert gatherings.gathering_lines(journal)[0][-2:] == (4, 1)


def test_a_call_about_a_gathering_puts_nobody_on_its_roster(
    journal: Journal, met: dict[str, int]
) -> None:
    write(journal, met["Uwe"], "2026-06-20", gathering_id=met["iPRES"], kind="call")
    assert names(journal, met["iPRES"]) == ["Tom", "Ana", "Bea"]


def test_somebody_is_new_of_whom_nothing_was_known_before(
    journal: Journal, met: dict[str, int]
) -> None:
    write(journal, met["Ana"], "2026-06-20")
    people.edit_person(journal, met["Bea"], met_on="2019")
    write(journal, met["Tom"], "2026-06-21", gathering_id=met["iPRES"])
    write(journal, met["Tom"], "2026-07-21")
    found = gatherings.roster_lines(journal, met["iPRES"])
    assert [(x.person.name, x.is_new) for x in found] == [
        ("Tom", True),
        ("Ana", False),
        ("Bea", False),
    ]


def test_a_year_alone_does_not_lie_before_a_day_in_it(
    journal: Journal, met: dict[str, int]
) -> None:
    people.edit_person(journal, met["Bea"], met_on="2026")
    found = gatherings.roster_lines(journal, met["iPRES"])
    assert all(line.is_new for line in found)


def test_who_was_met_again_is_told_by_entries_after_the_last_day(
    journal: Journal, met: dict[str, int]
) -> None:
    write(journal, met["Tom"], "2026-06-24", gathering_id=met["iPRES"])
    write(journal, met["Bea"], "2026-06-25", kind="message")
    write(journal, met["Ana"], "2026-06-30", kind="thought")
    write(journal, met["Uwe"], "2026-06-30", kind="met")
    assert [x.name for x in gatherings.met_again(journal, met["iPRES"])] == ["Bea"]


def test_a_second_conversation_is_one_within_ninety_days(
    journal: Journal, met: dict[str, int]
) -> None:
    write(journal, met["Bea"], "2026-09-22", kind="call")
    write(journal, met["Ana"], "2026-09-23", kind="call")
    assert gatherings.second_conversations(journal, met["iPRES"]) == (1, 3)
    assert len(gatherings.met_again(journal, met["iPRES"])) == 2


def test_planned_talks_have_not_happened_yet(journal: Journal, met: dict[str, int]) -> None:
    write(journal, met["Bea"], "2026-12-01", kind="call")
    assert gatherings.met_again(journal, met["iPRES"]) == []


def test_a_gathering_without_days_was_over_with_its_last_entry(
    journal: Journal, met: dict[str, int]
) -> None:
    party = gatherings.add_gathering(journal, "Party")
    gatherings.add_to_roster(journal, party, [met["Tom"]])
    assert gatherings.second_conversations(journal, party) == (0, 1)
    write(journal, met["Tom"], "2026-05-01", gathering_id=party)
    write(journal, met["Tom"], "2026-05-09", kind="call")
    assert gatherings.second_conversations(journal, party) == (1, 1)
    assert gatherings.roster_lines(journal, party)[0].is_new


def test_the_story_of_a_gathering_is_its_own_entries_newest_first(
    journal: Journal, met: dict[str, int]
) -> None:
    ids = [
        write(journal, met["Ana"], f"2026-06-2{day}", gathering_id=met["iPRES"])
        for day in (2, 4, 3)
    ]
    write(journal, met["Ana"], "2026-06-23")
    first = gatherings.story(journal, met["iPRES"], limit=2)
    assert [line.id for line in first] == [ids[1], ids[2]]
    before = (first[-1].day, first[-1].id)
    rest = gatherings.story(journal, met["iPRES"], before)
    assert [line.id for line in rest] == [ids[0]]


def test_a_gathering_that_is_gone_is_said_to_be(journal: Journal) -> None:
    with pytest.raises(NotFound):
        gatherings.roster_lines(journal, 1)
