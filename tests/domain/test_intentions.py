"""Days on which an intention is carried and asked about, and on which one is invited to look back.

They hold whatever month the year begins with, and to the ends of the calendar.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.speech import EnglishSpeech
from app.domain.intention_words import invite_back, tell_intention
from app.domain.intentions import (
    Intention,
    LookBack,
    carried,
    is_asked,
    is_carried,
    quarter_to_look_back_on,
)
from app.domain.quarters import Quarter, quarter_of
from app.domain.reflections import Reflection

SPEECH = EnglishSpeech()
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
BEGINS = st.integers(1, 12)
WEEK, FOUR_WEEKS = timedelta(7), timedelta(28)


def written(quarter: Quarter, intention: str = "Fewer rooms.", asked_on: str = "") -> Reflection:
    return Reflection(1, "u", quarter.key, intention, "", "", asked_on)


@given(day=DAYS, begins=BEGINS)
def test_one_is_invited_in_the_last_week_of_a_quarter_and_four_weeks_after_it(
    day: date, begins: int
) -> None:
    found = quarter_to_look_back_on(day, begins)
    here = quarter_of(day, begins)
    before = here.later(-1)
    if here.last - day < WEEK:
        assert found == here
    elif day - before.last <= FOUR_WEEKS:
        assert found == before
    else:
        assert found is None


@given(day=DAYS, begins=BEGINS)
def test_the_quarter_of_an_invitation_is_one_of_the_year_of_its_owner(
    day: date, begins: int
) -> None:
    found = quarter_to_look_back_on(day, begins)
    assert found is None or (found.month - begins) % 3 == 0


@given(begins=BEGINS)
def test_the_ends_of_the_calendar_invite_nobody_and_break_nothing(begins: int) -> None:
    assert quarter_to_look_back_on(date.max, begins) is None
    found = quarter_to_look_back_on(date.min, begins)
    assert found is None or found.year == 1


@given(day=DAYS, back=st.integers(-2, 4), begins=BEGINS)
def test_an_intention_is_carried_through_the_next_quarter_and_four_weeks_more(
    day: date, back: int, begins: int
) -> None:
    quarter = quarter_of(day, begins).later(-back)
    following = quarter.later(1)
    is_within = following.first <= day <= following.last + FOUR_WEEKS
    assert is_carried(written(quarter), day) == is_within


@given(day=DAYS, back=st.integers(-2, 4), begins=BEGINS)
def test_it_is_asked_about_from_the_last_week_of_that_quarter_on(
    day: date, back: int, begins: int
) -> None:
    reflection = written(quarter_of(day, begins).later(-back))
    end = quarter_of(day, begins).later(1 - back).last
    assert is_asked(reflection, day) == (-WEEK < day - end <= FOUR_WEEKS)
    assert is_carried(reflection, day) or not is_asked(reflection, day)


@given(day=DAYS, back=st.integers(0, 3), begins=BEGINS)
def test_what_was_answered_or_let_be_is_shown_no_more(day: date, back: int, begins: int) -> None:
    quarter = quarter_of(day, begins).later(-back)
    assert not is_carried(written(quarter, asked_on=day.isoformat()), day)
    assert not is_carried(written(quarter, intention=""), day)


@given(day=DAYS, begins=BEGINS, order=st.permutations(range(5)))
def test_of_one_year_two_intentions_at_most_are_carried_and_one_is_asked_about(
    day: date, begins: int, order: list[int]
) -> None:
    here = quarter_of(day, begins)
    shown = carried([written(here.later(-back)) for back in order], day)
    keys = [here.later(-back).key for back in (2, 1)]
    assert [each.quarter for each in shown] == (keys if day - here.first < FOUR_WEEKS else keys[1:])
    assert sum(is_asked(each, day) for each in shown) <= 1


@pytest.mark.parametrize(
    ("key", "text", "said"),
    (
        ("2026-Q2", "Fewer rooms.", "For July to September you wrote: “Fewer rooms.”"),
        ("2026-Q2", "Fewer rooms", "For July to September you wrote: “Fewer rooms”."),
        ("2026-Q2", "Say “no” more", "For July to September you wrote: “Say ‘no’ more”."),
        ("2024-Q2", "Why not?", "For July to September 2024 you wrote: “Why not?”"),
    ),
)
def test_an_intention_is_quoted_with_the_months_it_was_for(key: str, text: str, said: str) -> None:
    assert tell_intention(Intention(key, text), date(2026, 9, 28), SPEECH) == said


def test_words_in_braces_stay_as_they_were_written() -> None:
    intention = Intention("2026-Q2", "Ask {months} of {words}")
    assert "Ask {months} of {words}" in tell_intention(intention, date(2026, 8, 1), SPEECH)


@pytest.mark.parametrize(
    ("quarter", "today", "months"),
    (
        ("2026-Q3", date(2026, 9, 24), "July to September"),
        ("2026-Q3", date(2026, 10, 28), "July to September"),
        ("2026-11", date(2027, 2, 3), "November to January"),
        ("2025-Q3", date(2026, 7, 5), "July to September 2025"),
        ("2024-11", date(2026, 10, 8), "November 2024 to January 2025"),
    ),
)
def test_an_invitation_names_the_months(quarter: str, today: date, months: str) -> None:
    assert invite_back(LookBack(quarter), today, SPEECH) == f"Look back on {months}"
    begun = invite_back(LookBack(quarter, is_begun=True), today, SPEECH)
    assert begun == f"Go on looking back on {months}"
