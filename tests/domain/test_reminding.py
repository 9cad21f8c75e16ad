"""Notices: each day is told once, what was missed is told late, and nothing is a reproach."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.speech import EnglishSpeech
from app.domain import reminding
from app.domain.reminding import LOOK_BACK, MOST, Reminder, first_untold, is_time

TODAY = date(2026, 10, 8)
SPEECH = EnglishSpeech()
DAYS = st.integers(0, 400).map(lambda back: TODAY - timedelta(back))


@given(told=DAYS)
def test_no_day_since_the_last_notice_is_left_out_and_none_is_told_twice(told: date) -> None:
    first = first_untold(told.isoformat(), TODAY)
    missed = (TODAY - told).days
    assert (TODAY - first).days + 1 == min(missed, LOOK_BACK + 1)


def test_the_first_notice_of_all_tells_of_today_alone() -> None:
    assert first_untold("", TODAY) == TODAY


@given(told=st.integers(-3, 3), hour=st.sampled_from([7, 9, 20]), now=st.times())
def test_a_notice_is_given_once_a_day_from_its_hour_on(told: int, hour: int, now: object) -> None:
    moment = datetime.combine(TODAY, now)  # type: ignore[arg-type]
    last = (TODAY + timedelta(told)).isoformat()
    assert is_time(moment, last, hour) == (told != 0 and moment.hour >= hour)


@given(ahead=st.integers(1, 40_000))
def test_a_day_told_by_a_clock_that_ran_ahead_counts_as_yesterday(ahead: int) -> None:
    told = (TODAY + timedelta(ahead)).isoformat()
    assert first_untold(told, TODAY) == TODAY
    assert is_time(datetime(2026, 10, 8, 10), told, 9)


@pytest.mark.parametrize("sort", reminding.NOW)
def test_what_is_told_names_whom_and_what_and_what_is_late_its_day(sort: str) -> None:
    today = Reminder(sort, TODAY.isoformat(), "陈静仪", "tea")
    late = today._replace(day="2026-10-05")
    (now, past) = reminding.say_reminders([late, today], TODAY, SPEECH)
    assert "陈静仪" in now and "陈静仪" in past
    assert "5 October" in past and "5 October" not in now
    assert "overdue" not in (now + past).lower()
    if sort not in (reminding.BIRTHDAY, reminding.GATHERING):
        assert "tea" in now and "tea" in past


@pytest.mark.parametrize("day", ("2026-09-24", "2026-10-08"))
def test_looking_back_is_offered_in_the_same_words_early_or_late(day: str) -> None:
    offered = Reminder(reminding.REFLECTION, day, "", "2026-Q3")
    said = reminding.say_reminders([offered], TODAY, SPEECH)
    assert said == ["Look back on July to September, if you like"]


@given(count=st.integers(1, 60))
def test_a_summary_has_room_for_a_few_lines_and_counts_the_rest(count: int) -> None:
    lines = [f"line {number}" for number in range(count)]
    said = reminding.say_summary(lines, SPEECH).split("\n")
    assert len(said) <= MOST
    if count <= MOST:
        assert said == lines
    else:
        assert said[-1] == f"and {count - MOST + 1} more in Kith"


def test_a_veiled_notice_names_nobody() -> None:
    assert reminding.say_hidden(1, SPEECH) == "One thing for today; open Kith to read it."
    assert reminding.say_hidden(3, SPEECH) == "3 things for today; open Kith to read them."
