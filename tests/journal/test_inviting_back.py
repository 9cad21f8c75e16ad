"""The intention that is carried, and the invitation to look back, as a journal holds them."""

import pytest

from app.domain.intentions import LookBack
from app.domain.quarters import Quarter
from app.domain.reminding import REFLECTION
from app.journal import inviting_back, own_year, people, reminding
from app.journal import reflections as acts
from app.journal.journal import Journal
from app.journal.today import on_today
from tests.journal.days import on, write

SUMMER, SPRING = Quarter(2026, 7), Quarter(2026, 4)


@pytest.fixture
def ana(journal: Journal) -> int:
    """Ana, of whom three entries are written in the summer."""
    ana = people.add_person(journal, "Ana Silva")
    for day in ("2026-07-01", "2026-08-15", "2026-09-30"):
        write(journal, (ana,), day, "Met.")
    return ana


def invited(journal: Journal, day: str = "2026-10-08") -> LookBack | None:
    with on(journal, day):
        return inviting_back.look_back(journal)


def test_three_entries_in_a_quarter_are_something_to_look_back_on(
    journal: Journal, ana: int
) -> None:
    assert invited(journal) == LookBack("2026-Q3")
    assert invited(journal, "2026-09-29") is None  # the third is not written of yet
    journal.undo()
    assert invited(journal) is None


def test_what_is_planned_for_later_in_the_quarter_is_nothing_to_look_back_on(
    journal: Journal,
) -> None:
    ana = people.add_person(journal, "Ana Silva")
    with on(journal, "2026-09-25"):
        for day in ("2026-09-24", "2026-09-28", "2026-09-29"):
            write(journal, (ana,), day, "Met.")
    assert invited(journal, "2026-09-28") is None
    assert invited(journal, "2026-09-29") == LookBack("2026-Q3")


def test_an_invitation_that_was_declined_does_not_come_back_but_the_next_does(
    journal: Journal, ana: int
) -> None:
    acts.decline(journal, SUMMER)
    assert invited(journal) is None
    for day in ("2026-10-20", "2026-11-01", "2026-12-01"):
        with on(journal, "2026-12-31"):
            write(journal, (ana,), day, "Met.")
    assert invited(journal, "2026-12-31") == LookBack("2026-Q4")


def test_what_is_begun_can_be_gone_on_with_and_what_is_finished_is_not_offered(
    journal: Journal, ana: int
) -> None:
    acts.intend(journal, SUMMER, "Ask more")
    assert invited(journal) == LookBack("2026-Q3", is_begun=True)
    acts.finish(journal, SUMMER, "{}")
    assert invited(journal) is None
    acts.reopen(journal, SUMMER)
    assert invited(journal) == LookBack("2026-Q3", is_begun=True)


def test_whoever_wants_no_invitation_gets_none(journal: Journal, ana: int) -> None:
    inviting_back.set_inviting(journal, False)
    assert invited(journal) is None and not inviting_back.is_inviting(journal)
    inviting_back.set_inviting(journal, True)
    assert invited(journal) == LookBack("2026-Q3")


def test_the_quarter_is_one_of_the_own_year(journal: Journal, ana: int) -> None:
    own_year.set_year_begins(journal, 9)
    assert invited(journal, "2026-09-15") is None  # of June to August there are two
    write(journal, (ana,), "2026-06-03", "Met.")
    assert invited(journal, "2026-09-15") == LookBack("2026-06")
    assert invited(journal, "2026-10-08") is None


def test_today_carries_an_intention_with_those_it_names(journal: Journal, ana: int) -> None:
    tom = people.add_person(journal, "Tom Okafor")
    acts.intend(journal, SUMMER, "Ask more", [tom, ana])
    (shown,) = on_today(journal).intentions
    assert (shown.text, shown.people) == ("Ask more", ((tom, "Tom Okafor"), (ana, "Ana Silva")))
    assert (shown.quarter, shown.is_asked) == ("2026-Q3", False)


@pytest.mark.parametrize("state", ("deceased", "letgo", "space"))
def test_whoever_is_not_to_be_brought_up_is_not_named(
    journal: Journal, ana: int, state: str
) -> None:
    acts.intend(journal, SUMMER, "Ask more", [ana])
    people.set_state(journal, [ana], state)
    assert [each.people for each in inviting_back.intentions(journal)] == [()]


def test_an_answer_takes_the_question_away_until_it_is_undone(journal: Journal) -> None:
    acts.intend(journal, SPRING, "Ask more")
    (asked,) = inviting_back.intentions(journal)
    assert asked.is_asked
    acts.note_outcome(journal, SPRING, "Twice, and it was good.")
    assert inviting_back.intentions(journal) == ()
    journal.undo()
    assert inviting_back.intentions(journal) == (asked,)
    acts.note_outcome(journal, SPRING, "")
    assert inviting_back.intentions(journal) == ()


def told(journal: Journal, day: str, last: str) -> list[str]:
    """The quarters of which a notice tells on a day, the last notice having been on another."""
    reminding.mark_told(journal, last)
    with on(journal, day):
        return [one.text for one in reminding.untold(journal) if one.sort == REFLECTION]


def test_a_notice_tells_of_it_once_a_quarter_late_if_need_be(journal: Journal, ana: int) -> None:
    write(journal, (ana,), "2026-09-01", "Met.")
    assert told(journal, "2026-09-23", "2026-09-22") == []
    assert told(journal, "2026-09-24", "2026-09-23") == ["2026-Q3"]
    assert told(journal, "2026-09-25", "2026-09-24") == []
    assert told(journal, "2026-10-08", "2026-09-10") == ["2026-Q3"]
    acts.decline(journal, SUMMER)
    assert told(journal, "2026-10-08", "2026-09-10") == []
