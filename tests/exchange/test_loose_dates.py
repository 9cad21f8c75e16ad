"""Dates of other programs as ISO text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import PartialDate
from app.exchange.loose_dates import read_date
from tests.exchange.strategies import days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1980-03-05", "1980-03-05"),
        (" 19800305 ", "1980-03-05"),
        ("1980-3-5", "1980-03-05"),
        ("1980/03/05", "1980-03-05"),
        ("5.3.1980", "1980-03-05"),
        ("05. 03. 1980", "1980-03-05"),
        ("25/3/1980", "1980-03-25"),
        ("3/25/1980", "1980-03-25"),
        ("4/4/1980", "1980-04-04"),
        ("--0305", "--03-05"),
        ("--03-05", "--03-05"),
        ("--02-29", "--02-29"),
        ("--03", "--03"),
        ("1980-03", "1980-03"),
        ("1980", "1980"),
        ("1604-03-05", "--03-05"),
        ("16040305", "--03-05"),
        ("0000-03-05", "--03-05"),
        ("1980-00-00", "1980"),
        ("1980-05-00", "1980-05"),
        ("1980-00-05", "1980"),
    ],
)
def test_dates_in_many_forms(text: str, day: str) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    "time", ["T23:10:00Z", "T000000", "T08:30:00-06:00", " 00:00:00", "Z", "T1430-0500"]
)
def test_a_time_or_zone_never_shifts_the_day(time: str) -> None:
    assert read_date("1987-09-27" + time) == "1987-09-27"


@pytest.mark.parametrize(
    "text",
    [
        *("", "0000-00-00", "0/0/00", "---05", "3/5/1980", "13/13/1980", "1981-02-29", "--02-30"),
        *("circa 1800", "T102200", "1980-13-05", "198003", "80", "1604", "０１/02/2003x"),
    ],
)
def test_what_is_no_date_is_empty(text: str) -> None:
    assert read_date(text) == ""


def test_the_year_that_a_program_leaves_out() -> None:
    assert read_date("1900-12-24", "1900") == "--12-24"
    assert read_date("1900-12-24", "1604") == "1900-12-24"


@given(days)
def test_what_is_written_is_read_again(day: str) -> None:
    assert read_date(day) == day
    assert read_date(day.replace("-", "")) == day or "-" not in day or len(day) != 10


@given(st.text() | st.text("0123456789-/.TZ ٣"))
def test_any_text_is_a_date_or_none(text: str) -> None:
    day = read_date(text)
    assert day == "" or str(PartialDate.parse(day)) == day
