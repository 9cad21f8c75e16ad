"""Jots: from what is typed to an entry with all that hangs on it, in one step of undo."""

from datetime import date

import pytest

from app.domain.entries import EntryFilter
from app.domain.kinds import Direction, LearnedKind
from app.errors import BadInput
from app.journal import circles, entries, gatherings, jotting, people
from app.journal.journal import Journal
from tests.journal.contents import contents

TODAY = "2026-10-08"
CONFERENCE = """\
Yesterday @Ana Silva and @Tom at #IFLA 2026 with #Old colleagues, coffee after the keynote.
learned: wants to save the regional newspapers
ahead: Ana: hearing on the 12th
good news: @Tom: a son
could help: Ana: a place to scan
offered: Ana: an introduction to the OCR group
promise: Ana: send her the benchmark by friday
they promised: Tom: to write next month
"""


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


def names_in(journal: Journal, entry_id: int) -> list[str]:
    about = entries.entry(journal, entry_id).people
    return [line.name for line in people.lines(journal, about)]


def test_a_jot_names_people_makes_new_ones_and_infers_little(journal: Journal, ana: int) -> None:
    entry_id = jotting.jot_down(journal, "@Ana Silva and @Zoë Quist, coffee after the keynote")
    entry = entries.entry(journal, entry_id)
    assert entry.text == "Ana Silva and Zoë Quist, coffee after the keynote"
    assert (entry.kind, entry.day, entry.depth) == ("met", TODAY, None)
    assert names_in(journal, entry_id) == ["Ana Silva", "Zoë Quist"]
    assert entry.people[0] == ana
    journal.undo()
    assert people.find_by_name(journal, "Zoë Quist") == []


def test_a_jot_without_anybody_or_about_a_namesake_is_refused(journal: Journal, ana: int) -> None:
    with pytest.raises(BadInput, match="Say whom this is about"):
        jotting.jot_down(journal, "coffee\nlearned: nothing")
    people.add_person(journal, "Ana Silva", line="the other one")
    with pytest.raises(BadInput, match="There are 2 people called Ana Silva"):
        jotting.jot_down(journal, "@Lou and @Ana Silva, coffee")
    assert entries.first_page(journal, EntryFilter()) == []
    assert people.find_by_name(journal, "Lou") == []


def test_a_first_name_in_a_jot_means_the_one_who_has_it(journal: Journal, ana: int) -> None:
    text = "@Ana and @ana silva, tea with @Zoë and @Zoë Quist\nlearned: @Ana: sings"
    entry_id = jotting.jot_down(journal, text)
    assert names_in(journal, entry_id) == ["Ana Silva", "Zoë", "Zoë Quist"]
    assert entries.entry(journal, entry_id).people[0] == ana
    assert [line.person_id for line in entries.draft_of(journal, entry_id).learned] == [ana]


def test_a_first_name_that_several_have_is_refused_with_all_of_them(
    journal: Journal, ana: int
) -> None:
    people.add_person(journal, "Ana Costa", line="Porto, cello")
    with pytest.raises(BadInput, match="Ana Costa, Porto, cello; Ana Silva, no line"):
        jotting.jot_down(journal, "@Ana, tea")
    nick = people.add_person(journal, "Anastasia Wolf", nick="Ana")
    assert entries.entry(journal, jotting.jot_down(journal, "@Ana, tea")).people == (nick,)


def test_every_line_becomes_what_it_says_for_whom_it_says(journal: Journal, ana: int) -> None:
    gatherings.add_gathering(journal, "IFLA 2026", first_day="2026-10-05")
    circle = circles.add_circle(journal, "Old colleagues")
    draft = entries.draft_of(journal, jotting.jot_down(journal, CONFERENCE))
    tom = draft.people[1]
    assert draft.text == (
        "Yesterday Ana Silva and Tom at IFLA 2026 with Old colleagues, coffee after the keynote."
    )
    assert (draft.day, draft.kind) == ("2026-10-07", "met")
    assert [(x.kind, x.person_id, x.text, x.day) for x in draft.learned] == [
        (LearnedKind.MATTERS, ana, "wants to save the regional newspapers", ""),
        (LearnedKind.MATTERS, tom, "wants to save the regional newspapers", ""),
        (LearnedKind.AHEAD, ana, "hearing on the 12th", "2026-10-12"),
        (LearnedKind.GOOD_NEWS, tom, "a son", ""),
        (LearnedKind.COULD_HELP, ana, "a place to scan", ""),
    ]
    assert [(x.direction, x.person_id) for x in draft.exchanges] == [(Direction.OFFERED, ana)]
    assert [(x.mine, x.person_id, x.text, x.due) for x in draft.promises] == [
        (True, ana, "send her the benchmark by friday", "2026-10-09"),
        (False, tom, "to write next month", "2026-11"),
    ]
    assert [each.id for each in people.circles_of(journal, tom)] == [circle]


def test_a_jot_is_one_step_of_undo_with_everything_that_it_made(journal: Journal) -> None:
    circles.add_circle(journal, "Old colleagues")
    before = contents(journal)
    jotting.jot_down(journal, CONFERENCE)
    after = contents(journal)
    change = journal.undo()
    assert change is not None and change.label == "Jot about Ana Silva and Tom"
    assert contents(journal) == before != after
    journal.redo()
    assert contents(journal) == after


def test_of_two_gatherings_of_a_name_the_one_on_that_day_is_meant(journal: Journal) -> None:
    then = gatherings.add_gathering(journal, "Dinner", first_day="2026-03-05")
    week = gatherings.add_gathering(
        journal, "Dinner", first_day="2026-04-01", last_day="2026-04-07"
    )
    newest = gatherings.add_gathering(journal, "Dinner", first_day="2026-09-01")
    for day, gathering in ((5, then), (6, newest)):
        entry_id = jotting.jot_down(journal, "@Tom at #dinner", date(2026, 3, day))
        assert entries.entry(journal, entry_id).gathering_id == gathering
    entry_id = jotting.jot_down(journal, "3 April 2026, @Tom at #dinner")
    assert entries.entry(journal, entry_id).gathering_id == week


def test_a_day_that_is_given_is_the_day_whatever_the_words_say(journal: Journal) -> None:
    text = "Yesterday @Tom came\npromise: write by monday"
    draft = entries.draft_of(journal, jotting.jot_down(journal, text, date(2026, 9, 1)))
    assert (draft.day, draft.promises[0].due) == ("2026-09-01", "2026-09-07")


def test_a_jot_of_lines_alone_is_kept(journal: Journal) -> None:
    draft = entries.draft_of(journal, jotting.jot_down(journal, "promise: @Tom: write"))
    assert (draft.text, [each.text for each in draft.promises]) == ("", ["write"])


def test_a_gathering_is_named_without_its_year_unless_a_circle_is_called_so(
    journal: Journal,
) -> None:
    before = gatherings.add_gathering(journal, "IFLA 2025", first_day="2025-08-11")
    newest = gatherings.add_gathering(journal, "IFLA 2026", first_day="2026-10-05")
    for day, gathering in ((date(2025, 8, 11), before), (date(2026, 1, 1), newest)):
        draft = entries.draft_of(journal, jotting.jot_down(journal, "@Tom at #ifla", day))
        assert (draft.gathering_id, draft.text) == (gathering, "Tom at ifla")
    circle = circles.add_circle(journal, "IFLA")
    draft = entries.draft_of(journal, jotting.jot_down(journal, "@Tom of #IFLA"))
    assert draft.gathering_id is None
    assert [each.id for each in people.circles_of(journal, draft.people[0])] == [circle]
