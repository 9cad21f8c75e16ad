"""Days in words: what is meant from a given day, and what only looks like a day."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.days_in_words import find_days, find_first_day

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 10, 8)  # a Thursday
PIECES = (
    *("the", "on", "by", "in", "last", "next", "this", "a", "of", "ago", "yesterday"),
    *("friday", "sat", "june", "may", "feb", "weeks", "days", "months"),
    *("12", "31st", "29", "2026", "999", "2026-02-31"),
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)


def days_in(text: str, *, ahead: bool) -> list[str]:
    return [str(said.day) for said in find_days(text, TODAY, ahead=ahead)]


@pytest.mark.parametrize(
    ("text", "coming", "past"),
    [
        ("yesterday", "2026-10-07", "2026-10-07"),
        ("the day before yesterday", "2026-10-06", "2026-10-06"),
        ("last night", "2026-10-07", "2026-10-07"),
        ("Tomorrow morning", "2026-10-09", "2026-10-09"),
        ("on Tuesday", "2026-10-13", "2026-10-06"),
        ("by fri", "2026-10-09", "2026-10-02"),
        ("Thursday", "2026-10-15", "2026-10-01"),
        ("last Thursday", "2026-10-01", "2026-10-01"),
        ("next Tuesday", "2026-10-13", "2026-10-13"),
        ("next Friday", "2026-10-16", "2026-10-16"),  # on a Thursday that is not tomorrow
        ("next sun", "2026-10-18", "2026-10-18"),
        ("12 June", "2027-06-12", "2026-06-12"),
        ("12. June", "2027-06-12", "2026-06-12"),
        ("Friday, the 12th of June", "2027-06-12", "2026-06-12"),
        ("June 12th, 2027", "2027-06-12", "2027-06-12"),
        ("8 October", "2026-10-08", "2026-10-08"),
        ("29 February", "2028-02-29", "2024-02-29"),
        ("on the 12th", "2026-10-12", "2026-09-12"),
        ("talk on the 12th in Porto", "2026-10-12", "2026-09-12"),
        ("by the 31st", "2026-10-31", "2026-08-31"),
        ("in three weeks", "2026-10-29", "2026-10-29"),
        ("within a week", "2026-10-15", "2026-10-15"),
        ("two weeks ago", "2026-09-24", "2026-09-24"),
        ("next week", "2026-10-15", "2026-10-15"),
        ("next month", "2026-11", "2026-11"),
        ("by the end of the week", "2026-10-11", "2026-10-11"),
        ("end of next week", "2026-10-18", "2026-10-18"),
        ("by end of month", "2026-10-31", "2026-10-31"),
        ("end of next month", "2026-11-30", "2026-11-30"),
        ("until the end of this year", "2026-12-31", "2026-12-31"),
        ("end of next year", "2027-12-31", "2027-12-31"),
        ("in June", "2027-06", "2026-06"),
        ("until March", "2027-03", "2026-03"),
        ("2026-03-05", "2026-03-05", "2026-03-05"),
        ("3.5.2021", "2021-05-03", "2021-05-03"),
        ("lunch 3. 5. 2021 at hers", "2021-05-03", "2021-05-03"),
        ("3.5.", "2027-05-03", "2026-05-03"),
        ("by 12. 10.", "2026-10-12", "2025-10-12"),
    ],
)
def test_a_day_in_words_is_the_next_to_come_or_the_last_that_was(
    text: str, coming: str, past: str
) -> None:
    assert (days_in(text, ahead=True), days_in(text, ahead=False)) == ([coming], [past])


@pytest.mark.parametrize(
    "text",
    [
        *("we may do a car", "sat next to her", "the 3rd floor", "Friday’s talk", "31 June"),
        *("2026-02-31", "5/12", "March 5:30", "@June 5", "a second", "mid-June 5", "#friday"),
        *("ten of us", "Fridays", "the sun", "to mon"),
        *("version 3.5. is out", "31.2.2021", "on 3.13.2021", "on 3.5.x", "1.3.5.2021", "10.0.0.1"),
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert days_in(text, ahead=True) == []


def test_every_day_of_a_text_is_found_where_it_stands() -> None:
    text = "On Monday, or by 12 June"
    said = list(find_days(text, TODAY, ahead=True))
    assert [text[each.start : each.end] for each in said] == ["On Monday", "by 12 June"]
    assert [each.is_limit for each in said] == [False, True]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Yesterday was good", "2026-10-07"),
        ("On Tuesday we met", "2026-10-06"),
        ("3 June, coffee", "2026-06-03"),
        ("3 February 2025, coffee", "2025-02-03"),
        ("Mon 5 Oct – lunch", "2026-10-05"),
        ("today", "2026-10-08"),
        ("3.5.2021 coffee", "2021-05-03"),
        ("3.5. coffee", "2026-05-03"),
    ],
)
def test_first_words_say_when_it_happened(text: str, day: str) -> None:
    said = find_first_day(text, TODAY)
    assert said is not None and str(said.day) == day


@pytest.mark.parametrize(
    "text",
    [
        *("we met yesterday", "tomorrow we meet", "Tuesday is her day off", "Monday to Friday"),
        *("12 June - 14 June", "by Friday she wants it", "in June", "12 October", "from Monday"),
        *("Monday-Friday", "3 to 5 June", "Sunday/Monday"),
    ],
)
def test_first_words_that_speak_of_a_day_do_not_say_when_it_happened(text: str) -> None:
    assert find_first_day(text, TODAY) is None


@given(st.text() | WORDS, st.dates(), st.booleans())
def test_any_text_can_be_read_on_any_day(text: str, base: date, ahead: bool) -> None:
    for said in find_days(text, base, ahead=ahead):
        assert 0 <= said.start < said.end <= len(text)
    first = find_first_day(text, base)
    assert first is None or (first.start == 0 and (first.day.whole() or date.max) <= base)


def test_the_library_is_loaded_for_a_text_that_says_a_day_and_for_no_other() -> None:
    code = (
        "import sys; from datetime import date; from app.domain.jot_reading import read_jot;"
        "read_jot('@Ana, coffee', date(2026, 10, 8)); assert 'dateparser' not in sys.modules;"
        "read_jot('Yesterday @Ana', date(2026, 10, 8)); assert 'dateparser' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
