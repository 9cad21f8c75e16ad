"""Notices: nothing that fell due is left out, whatever the clock did and however much it is."""

import pytest

from app.domain.reminding import PROMISE
from app.journal import people, promises, reminding
from app.journal.journal import Journal
from tests.journal.days import on, write


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana")


def told(journal: Journal, day: str, last: str = "2026-10-07") -> list[tuple[str, str]]:
    """(day, name or words) of what is told on a day, the last notice having been on another."""
    reminding.mark_told(journal, last)
    with on(journal, day):
        found = reminding.untold(journal)
    return [(one.day, one.text if one.sort == PROMISE else one.name) for one in found]


def test_after_a_long_break_everything_is_told_today_too(journal: Journal) -> None:
    for number in range(40):
        people.add_person(journal, f"Past {number}", birthday=f"--09-{number % 20 + 10}")
    people.add_person(journal, "Today", birthday="--10-08")
    found = told(journal, "2026-10-08", "2026-09-09")
    assert len(found) == 41 and ("2026-10-08", "Today") in found


def test_a_clock_that_ran_ahead_silences_no_day(journal: Journal, ana: int) -> None:
    promises.add_promise(journal, ana, "send it", due="2026-10-08")
    assert told(journal, "2026-10-08", "2031-01-01") == [("2026-10-08", "send it")]


def test_an_open_plan_is_told_of_on_its_day_and_not_late(journal: Journal, ana: int) -> None:
    tom = people.add_person(journal, "Tom")
    write(journal, (ana,), "2026-10-08", "Lunch.")
    write(journal, (tom,), "2026-10-08", "Between us", private=True)
    journal.db.run("UPDATE entry SET written_at = '2026-10-01 09:00:00'")
    assert told(journal, "2026-10-08") == [("2026-10-08", "Ana")]
    assert told(journal, "2026-10-09") == []


@pytest.mark.parametrize(
    ("last", "counts_as"),
    (
        ("", "2026-10-07"),
        ("2026-09-01", "2026-10-07"),
        ("2026-10-07", "2026-10-07"),
        ("2026-10-08", "2026-10-08"),
        ("2031-01-01", "2026-10-07"),
    ),
)
def test_notices_begin_with_today_unless_it_was_told(
    journal: Journal, last: str, counts_as: str
) -> None:
    if last:
        reminding.mark_told(journal, last)
    with on(journal, "2026-10-08"):
        reminding.begin(journal)
    assert reminding.told_on(journal) == counts_as


@pytest.mark.parametrize(
    ("due", "last"),
    (
        ("2026-10", "2026-10-31"),
        ("2026-11", "2026-11-30"),
        ("2027-02", "2027-02-28"),
        ("2028-02", "2028-02-29"),
        ("2026", "2026-12-31"),
        ("2026-10-20", "2026-10-20"),
    ),
)
def test_what_is_due_in_a_month_or_a_year_is_told_on_its_last_day(
    journal: Journal, ana: int, due: str, last: str
) -> None:
    promises.add_promise(journal, ana, "send it", due=due)
    assert told(journal, last, last) == []
    before = last[:-2] + f"{int(last[-2:]) - 1:02}"
    assert told(journal, before, "2026-10-07") == []
    assert told(journal, last, before) == [(last, "send it")]


def test_at_the_ends_of_the_calendar_nothing_breaks(journal: Journal, ana: int) -> None:
    promises.add_promise(journal, ana, "send it", due="9999-12-31")
    assert told(journal, "9999-12-31", "9999-12-30") == [("9999-12-31", "send it")]
    assert told(journal, "0001-01-01", "") == []
