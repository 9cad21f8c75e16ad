"""What life areas say in words: what is written, what is old, what was never asked."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.areas import Areas, Noted, cells_of, columns_of
from app.domain.areas_words import (
    METHOD,
    alternative,
    finding,
    how_to_read,
    name_of,
    person_of,
    row_marks,
    signs,
    table,
    told,
)
from app.domain.kinds import LifeArea, State

SPEECH = EnglishSpeech()
FIRST, LAST = date(2024, 1, 1), date(2026, 10, 8)


def areas(*facts: Noted, first: date = FIRST, **more: Any) -> Areas:
    columns = columns_of(first, LAST)
    wanted = {"name": "Ana Silva", "called": "Ana", "state": State.ACTIVE, **more}
    cells = cells_of(facts, columns)
    return Areas(7, first=first, last=LAST, columns=columns, cells=cells, **wanted)


def fact(area: str, day: str, number: int = 1, text: str = "likes tea") -> Noted:
    return Noted(number, number + 100, area, date.fromisoformat(day), text)


TEA, SHOP = fact("work", "2026-05-03", 1), fact("work", "2026-06-30", 2, "sells type")
HOPE = fact("hopes", "2024-02-01", 3, "to read")
ALL = tuple(fact(area, "2026-05-03") for area in LifeArea)
OLD = (("family", date(2023, 3, 1)),)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (areas(TEA, SHOP, HOPE),
         "You wrote down three things about work and hopes. Nothing is written yet about family, "
         "health, interests, places and beliefs."),
        (areas(*ALL[1:]),
         "You wrote down six things about work, health, interests, places, beliefs and hopes. "
         "Nothing is written yet about family."),
        (areas(*ALL[1:], earlier=OLD),
         "You wrote down six things about work, health, interests, places, beliefs and hopes. "
         "What you know about family is from before January 2024. No area is unwritten."),
        (areas(earlier=tuple((area.value, date(2023, 3, 1)) for area in LifeArea)),
         "Nothing new is written in this time. What you know about family, work, health, "
         "interests, places, beliefs and hopes is from before January 2024. "
         "No area is unwritten."),
        (areas(loose=2), "Two things name no area of life. No area of life is named yet."),
        (areas(*ALL, state=State.DECEASED),
         "You wrote down seven things about family, work, health, interests, places, beliefs and "
         "hopes. No area is unwritten. Ana has died; what you wrote stays."),
    ],
)  # fmt: skip
def test_a_finding_says_what_is_written_and_what_is_not(data: Areas, said: str) -> None:
    assert finding(data, SPEECH) == said


def test_where_nothing_is_written_it_says_what_would_be_here() -> None:
    assert finding(areas(), SPEECH).startswith("Nothing is written yet about the life of Ana.")
    assert "memories" in finding(areas(state=State.DECEASED), SPEECH)


@pytest.mark.parametrize("state", [State.DECEASED, State.LETGO])
def test_nothing_is_still_to_be_asked_of_the_dead_and_of_whom_i_let_go(state: State) -> None:
    for data in (areas(state=state), areas(TEA, state=state)):
        said = f"{finding(data, SPEECH)} {table(data, SPEECH)} {signs(data, SPEECH)}"
        assert "Nothing is written about" in said
        assert "yet" not in said


def test_a_dot_tells_the_first_few_things_the_newest_first() -> None:
    data = areas(TEA, SHOP)
    assert name_of(data, 1, SPEECH) == "work, April to June 2026"
    assert told(data, 1, SPEECH) == "“sells type” and “likes tea”"
    many = areas(*(fact("work", "2026-05-03", at, f"thing {at}") for at in range(5)))
    assert told(many, 1, SPEECH).endswith("“thing 4”, “thing 3”, “thing 2” and two more")


def test_long_things_are_cut_between_words_and_stand_in_one_line() -> None:
    data = areas(fact("work", "2026-05-03", 1, "one\n two " + "word " * 40))
    said = told(data, 1, SPEECH)
    assert "“one two word" in said
    assert said.endswith("word…”")
    assert len(said) < 130


def test_a_year_is_named_by_its_number() -> None:
    data = areas(HOPE, first=date(2001, 1, 1))
    assert data.is_by_year
    assert name_of(data, 1, SPEECH) == "hopes, 2024"


def test_a_dot_leads_to_whom_it_is_about() -> None:
    assert person_of(areas(TEA, SHOP), 1) == 7


def test_a_mark_that_is_no_more_says_nothing() -> None:
    for mark in (0, 2):
        assert told(areas(TEA), mark, SPEECH) == name_of(areas(TEA), mark, SPEECH) == ""


def test_the_table_has_a_row_for_each_dot_and_each_area_without_one() -> None:
    data = areas(TEA, HOPE, earlier=OLD)
    headings, rows = table(data, SPEECH)
    assert {len(row) for row in rows} == {len(headings)}
    assert [row[0] for row in rows] == [area.value for area in LifeArea]
    assert rows[0] == ("family", "", "newest from March 2023")
    assert rows[1] == ("work", "April to June 2026", "“likes tea”")
    assert rows[2] == ("health", "", "nothing written yet")
    assert row_marks(data) == (0, 1, 0, 0, 0, 0, 2)


def test_those_who_do_not_see_it_hear_the_time_the_finding_and_what_names_no_area() -> None:
    assert alternative(areas(*ALL, loose=1), SPEECH) == (
        "Areas of the life of Ana Silva from 1 January 2024 to 8 October 2026. You wrote down "
        "seven things about family, work, health, interests, places, beliefs and hopes. "
        "No area is unwritten. One thing names no area of life."
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (areas(), []),
        (areas(*ALL), ["one thing", "nothing written yet"]),
        (areas(TEA, earlier=tuple((area.value, date(2020, 1, 1)) for area in LifeArea)),
         ["one thing"]),
        (areas(TEA, SHOP), ["two things", "nothing written yet"]),
        (areas(*(TEA._replace(id=at) for at in range(9)), *ALL),
         ["one thing", "three things or more", "nothing written yet"]),
    ],
)  # fmt: skip
def test_the_legend_shows_only_what_occurs(data: Areas, said: Sequence[str]) -> None:
    assert [sign.words for sign in signs(data, SPEECH)] == said
    assert all(sign.width <= 64 for sign in signs(data, SPEECH))


def test_nobody_is_told_to_ask() -> None:
    said = " ".join((how_to_read(SPEECH), *METHOD, finding(areas(TEA), SPEECH))).casefold()
    for word in ("should", "must", "!", "missing", "gap", "failed"):
        assert word not in said


def test_a_quarter_or_a_year_that_is_cut_is_named_as_it_is() -> None:
    of_march = areas(fact("work", "2024-03-10"), first=date(2024, 3, 1))
    assert name_of(of_march, 1, SPEECH) == "work, March 2024"
    of_spring = areas(fact("work", "2024-03-10"), first=date(2024, 2, 1))
    assert name_of(of_spring, 1, SPEECH) == "work, February to March 2024"
    days = ("2018-09-10", "2019-09-10", "2026-10-01")
    by_year = areas(*(fact("work", day) for day in days), first=date(2018, 7, 1))
    assert [name_of(by_year, mark, SPEECH) for mark in (1, 2, 3)] == [
        "work, July to December 2018",
        "work, 2019",
        "work, January to October 2026",
    ]
