"""Quarters follow each other without a gap, in whatever month the year begins."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.quarters import (
    Quarter,
    quarter_of,
    quarters_between,
    quarters_of_year,
    read_quarter,
)
from app.errors import BadInput

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
BEGINS = st.integers(1, 12)


@given(DAYS, BEGINS)
def test_every_day_lies_in_one_quarter(day: date, begins: int) -> None:
    quarter = quarter_of(day, begins)
    assert day in quarter
    assert day not in quarter.later(1)
    assert day not in quarter.later(-1)


@given(DAYS, BEGINS)
def test_a_quarter_ends_the_day_before_the_next_begins(day: date, begins: int) -> None:
    quarter = quarter_of(day, begins)
    assert quarter.last + timedelta(1) == quarter.later(1).first
    assert quarter.later(1).later(-1) == quarter


@given(DAYS, BEGINS)
def test_a_key_is_read_as_the_quarter_it_names(day: date, begins: int) -> None:
    quarter = quarter_of(day, begins)
    assert read_quarter(quarter.key) == quarter


@given(DAYS, BEGINS)
def test_four_quarters_are_a_year_that_begins_with_its_month(day: date, begins: int) -> None:
    year = quarters_of_year(day, begins)
    assert year[0].month == begins
    assert year[0].first <= day <= year[-1].last
    assert quarter_of(day, begins) in year
    assert year[-1].later(1) == Quarter(year[0].year + 1, begins)


@given(DAYS, st.integers(0, 2000), BEGINS)
def test_quarters_between_two_days_follow_each_other(day: date, more: int, begins: int) -> None:
    last = day + timedelta(more)
    found = quarters_between(day, last, begins)
    assert day in found[0]
    assert last in found[-1]
    assert [each.later(1) for each in found[:-1]] == list(found[1:])


def test_a_quarter_of_the_calendar_is_named_by_its_number() -> None:
    assert quarter_of(date(2026, 7, 1)).key == "2026-Q3"
    assert quarter_of(date(2026, 9, 30), begins=9).key == "2026-09"
    assert quarter_of(date(2026, 2, 28), begins=9).key == "2025-12"
    assert quarter_of(date(2026, 8, 31), begins=4).key == "2026-Q3"


@pytest.mark.parametrize("text", ["", "2026", "2026-Q5", "2026-13", "2026-00", "Q3", "0000-Q1"])
def test_what_is_no_quarter_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadInput, match="like 2026-Q3"):
        read_quarter(text)
