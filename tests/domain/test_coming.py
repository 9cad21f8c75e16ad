"""Days of the year: near ones in their order, and the same day of other years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.coming import days_to_come, same_days_before, shift, years_since
from app.domain.dates import PartialDate

ANY_DAY = st.dates(date(1990, 1, 1), date(2090, 1, 1))
SPAN = timedelta(days=14)


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_days_are_counted_up_to_the_ends_of_the_calendar(day: date, many: int) -> None:
    there = day.toordinal() + many
    last = date.max.toordinal()
    assert shift(day, timedelta(days=many)).toordinal() == min(max(there, 1), last)


def test_no_day_is_near_after_the_last_one() -> None:
    assert [day for _, day in days_to_come(date.max, SPAN)] == [date.max]


@given(ANY_DAY, st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_a_day_of_the_year_is_near_when_it_next_comes_round(today: date, of_year: date) -> None:
    comes = PartialDate(None, of_year.month, of_year.day).next_on_or_after(today)
    assert comes is not None
    near = dict(days_to_come(today, SPAN)).get(f"{of_year:%m-%d}")
    assert near == (comes if comes - today <= SPAN else None)


@given(ANY_DAY)
def test_near_days_are_in_order(today: date) -> None:
    days = [day for _, day in days_to_come(today, SPAN)]
    assert days == sorted(days) and days[0] == today and days[-1] == today + SPAN


def test_a_leap_day_was_on_leap_years_alone() -> None:
    assert [str(day) for day in same_days_before(date(2028, 2, 29), 2020)] == [
        *("2024-02-29", "2020-02-29"),
    ]
    assert [str(day) for day in same_days_before(date(2027, 2, 28), 2024)] == [
        *("2026-02-28", "2025-02-28", "2024-02-28", "2024-02-29"),
    ]


@pytest.mark.parametrize(
    ("day", "years"), [("1981-10-08", 45), ("--10-08", None), ("2026-10-08", None)]
)
def test_years_are_told_where_there_are_any(day: str, years: int | None) -> None:
    assert years_since(day, date(2026, 10, 8)) == years
