"""Partial dates: what is a date, how it is written, when it comes round."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import (
    PartialDate,
    earliest,
    fewest_days,
    latest,
    read_coming,
    read_day,
    whole_months,
    whole_years,
    with_dots,
)
from app.errors import BadInput

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    parts = draw(st.sampled_from(["y", "ym", "ymd", "m", "md"]))
    return PartialDate(
        day.year if "y" in parts else None,
        day.month if "m" in parts else None,
        day.day if "d" in parts else None,
    )


@given(partial_dates())
def test_a_written_date_reads_back_as_itself(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day


@given(DAYS)
def test_a_whole_day_is_written_as_iso_and_stays_that_day(day: date) -> None:
    assert str(PartialDate.of(day)) == day.isoformat()
    assert PartialDate.of(day).whole() == day


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_kind_refusal(text: str) -> None:
    try:
        day = PartialDate.parse(text)
    except BadInput as trouble:
        assert "write it as 5 March 2026" in str(trouble)
    else:
        assert str(day) == text.strip()


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "2026-13", "2025-02-29", "--04-31", "", "-", "2026-3-5", "0000", "12.3.26"],
)
def test_days_that_no_calendar_has_are_refused(text: str) -> None:
    with pytest.raises(BadInput):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(2026, None, 5), (None, None, 5), (None, None, None)])
def test_a_day_needs_its_month(parts: tuple[int | None, ...]) -> None:
    with pytest.raises(BadInput):
        PartialDate(*parts)


def test_the_29th_of_february_without_a_year_is_a_day_like_any_other() -> None:
    assert str(PartialDate.parse("--02-29")) == "--02-29"


def test_the_29th_of_february_is_kept_on_the_28th_in_other_years() -> None:
    born = PartialDate.parse("2004-02-29")
    assert born.next_on_or_after(date(2026, 1, 1)) == date(2026, 2, 28)
    assert born.next_on_or_after(date(2028, 2, 28)) == date(2028, 2, 29)


@given(partial_dates(), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_of_the_year_comes_round_within_a_year_and_a_day(
    day: PartialDate, today: date
) -> None:
    coming = day.next_on_or_after(today)
    if day.month is None or day.day is None:
        assert coming is None
    else:
        assert coming is not None and today <= coming <= today + timedelta(days=366)
        assert coming.month == day.month


def test_a_year_or_a_month_alone_never_comes_round() -> None:
    assert PartialDate.parse("1980-03").next_on_or_after(date(2026, 1, 1)) is None


def test_days_in_words_are_read_relative_to_the_day_given(today: date) -> None:
    assert read_day("yesterday", today) == date(2026, 10, 7)
    assert read_day("Today", today) == read_day("", today) == today
    with pytest.raises(BadInput, match="leaves a part of the day open"):
        read_day("2026-10", today)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("5 March", "--03-05"),
        ("March 5th, 1980", "1980-03-05"),
        ("Sat 5 Dec", "--12-05"),
        ("the 5th of May 2001", None),
        ("5th of May 2001", "2001-05-05"),
        ("sept 2024", "2024-09"),
        ("1980", "1980"),
        ("2026-03-05", "2026-03-05"),
        ("5/12", None),
        ("5.12.2026", "2026-12-05"),
        ("3. 5. 2021", "2021-05-03"),
        ("3.5.", "--05-03"),
        ("03.05", "--05-03"),
        ("5.13.2026", None),
        ("3.5.21", None),
        ("1.3.5.2021", None),
        ("march", None),
        ("31 February", None),
        ("5 6 March", None),
        ("marching 5", None),
    ],
)
def test_days_as_the_program_writes_them_are_read(text: str, iso: str | None) -> None:
    if iso is None:
        with pytest.raises(BadInput):
            PartialDate.read(text)
    else:
        assert str(PartialDate.read(text)) == iso


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("03/05/2021", "2021-05-03", "2021-03-05"),
        ("3/5", "--05-03", "--03-05"),
        ("5 March", "--03-05", "--03-05"),
    ],
)
def test_a_day_with_strokes_is_read_in_the_order_that_is_told(
    text: str, day_first: str, month_first: str
) -> None:
    assert str(PartialDate.read(with_dots(text, month_first=False))) == day_first
    assert str(PartialDate.read(with_dots(text, month_first=True))) == month_first


@given(partial_dates())
def test_reading_understands_whatever_parsing_does(day: PartialDate) -> None:
    assert PartialDate.read(str(day)) == day


@given(st.text(max_size=20))
def test_reading_any_text_gives_a_date_or_a_kind_refusal(text: str) -> None:
    try:
        PartialDate.read(text)
    except BadInput as trouble:
        assert "write it as 5 March 2026" in str(trouble)


def test_a_day_without_a_year_is_the_nearest_and_one_ahead_the_next(today: date) -> None:
    assert read_day("24 Dec", today) == date(2026, 12, 24)
    assert read_day("2 May", today) == date(2026, 5, 2)
    assert read_day("5 Feb", date(2026, 12, 30)) == date(2027, 2, 5)
    assert str(read_coming("2 May", today)) == "2027-05-02"
    assert str(read_coming("8 Oct", today)) == "2026-10-08"
    assert str(read_coming("2027", today)) == "2027"
    assert str(read_coming("--11", today)) == "2026-11"
    with pytest.raises(BadInput, match="write the year with it"):
        read_day("29 Feb", today)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
        ("--02-03", None, None),
        ("", None, None),
    ],
)
def test_a_date_with_a_part_missing_may_mean_many_days(
    text: str, first: date | None, last: date | None
) -> None:
    assert (earliest(text), latest(text)) == (first, last)


def test_from_a_day_to_the_same_day_of_a_later_year_are_whole_years() -> None:
    begun = date(2023, 3, 1)
    for years in range(1, 40):
        days = (begun.replace(year=begun.year + years) - begun).days
        assert (whole_years(days), whole_months(days)) == (years, 12 * years)
        assert whole_years(fewest_days(years)) == years == whole_years(fewest_days(years) - 1) + 1
