"""Quarters and years as places of the Reflection page: numbered, one beside the other."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.quarters import Quarter
from app.ui.reflection.spans import PAST, Span, number_of, read_number, span_of, years_between

DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))
MONTHS = st.integers(1, 12)


@given(DAYS, MONTHS, st.booleans())
def test_a_number_leads_back_to_its_span(day: date, begins: int, is_year: bool) -> None:
    span = span_of(day, begins, is_year)
    assert span.first <= day <= span.last
    assert read_number(span.number) == span and span.number != PAST


@given(DAYS, MONTHS, st.booleans())
def test_one_stands_beside_the_other_without_a_gap(day: date, begins: int, is_year: bool) -> None:
    span = span_of(day, begins, is_year)
    after = span.beside(1, begins)
    assert (after.first - span.last).days == 1 and after.is_year == is_year
    assert after.beside(-1, begins) == span


def test_what_is_no_span_is_none() -> None:
    assert [read_number(number) for number in (0, PAST, 13, 202600, 202613)] == [None] * 5
    assert number_of("2026-Q3") == 202607 and number_of("2026-09") == 202609


def test_a_quarter_of_another_beginning_leads_to_those_of_this_one() -> None:
    summer = Span(Quarter(2026, 7))
    assert summer.beside(1, 9) == Span(Quarter(2026, 9))
    assert summer.beside(-1, 9) == Span(Quarter(2026, 6))


def test_years_stand_newest_first_as_far_as_something_is_written() -> None:
    years = years_between(date(2025, 2, 3), date(2026, 4, 5), 9)
    assert [[each.key for each in year] for year in years] == [
        ["2026-03", "2025-12", "2025-09"], ["2025-06", "2025-03", "2024-12"],
    ]  # fmt: skip
