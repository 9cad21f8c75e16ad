"""A debrief goes from one person to the next, and knows on which day it was."""

from datetime import date

import pytest

from app.domain.debrief import END, before, day_of_talk, first_open, next_open, open_lines
from app.domain.entries import Gathering
from app.domain.gatherings import RosterLine
from app.domain.people import PersonLine

TODAY = date(2026, 9, 26)


def roster(*written: bool) -> list[RosterLine]:
    """People 1, 2, 3 …, each written about or not."""
    return [
        RosterLine(PersonLine(number, f"P{number}", "", "active", None, False, None), is_so, True)
        for number, is_so in enumerate(written, start=1)
    ]


def test_the_next_one_is_the_next_who_is_not_written_about() -> None:
    lines = roster(False, True, False, True)
    assert first_open(lines) == 1
    assert next_open(lines, 1) == 3
    assert next_open(lines, 3) == END
    assert [line.person.id for line in open_lines(lines)] == [1, 3]


def test_back_leads_to_everybody_and_stops_at_the_first() -> None:
    lines = roster(True, False)
    assert before(lines, END) == 2
    assert before(lines, 2) == 1
    assert before(lines, 1) == 1
    assert before([], END) == END


def gathering(first: str, last: str = "") -> Gathering:
    return Gathering(1, "", "iPRES", "", first, last, "")


@pytest.mark.parametrize(
    ("first", "last", "written", "day"),
    [
        ("2026-09-21", "2026-09-24", "", "2026-09-24"),
        ("2026-09-21", "2026-09-24", "2026-09-22", "2026-09-22"),
        ("2026-09-21", "2026-09-24", "2026-09-25", "2026-09-24"),
        ("2026-09-21", "2026-09-24", "2026-09-20", "2026-09-24"),
        ("2026-09-21", "", "", "2026-09-21"),
        ("2026-09-25", "2026-09-28", "", ""),
        ("2026-09-25", "2026-09-28", "2026-09-25", "2026-09-25"),
        ("2026-09", "", "2026-09-10", "2026-09-10"),
        ("", "", "", ""),
        ("", "", "2026-09-10", "2026-09-10"),
        ("", "2026-09-24", "2026-09-10", "2026-09-10"),
    ],
)
def test_the_day_is_one_of_the_gathering_and_never_ahead(
    first: str, last: str, written: str, day: str
) -> None:
    assert day_of_talk(gathering(first, last), written, TODAY) == day
