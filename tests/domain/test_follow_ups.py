"""Follow-ups are spread so that no day holds more than fits, and what is due is in time."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.follow_ups import most_a_day, spread

FRIDAY = date(2026, 9, 25)
MONDAY = date(2026, 9, 28)


def days_after(start: date, *ahead: int) -> list[date]:
    return [start + timedelta(days=days) for days in ahead]


def test_a_handful_stands_one_a_day_from_the_next_workday_in_their_order() -> None:
    assert spread([None] * 7, {}, FRIDAY, 3) == days_after(MONDAY, 0, 1, 2, 3, 4, 7, 8)


def test_fourteen_people_fill_two_weeks_before_a_day_holds_two() -> None:
    days = Counter(spread([None] * 14, {}, FRIDAY, 3))
    assert len(days) == 10
    assert max(days.values()) == 2
    assert max(days) <= FRIDAY + timedelta(days=14)


def test_where_one_a_day_is_all_that_fits_they_go_on_into_the_next_weeks() -> None:
    days = spread([None] * 12, {}, FRIDAY, 1)
    assert len(set(days)) == 12
    assert days[10:] == days_after(MONDAY, 14, 15)


def test_what_stands_already_takes_its_place() -> None:
    assert spread([None, None], {MONDAY: 1}, FRIDAY, 3) == days_after(MONDAY, 1, 2)
    assert spread([date(2026, 9, 29)], {MONDAY: 3}, FRIDAY, 3) == [date(2026, 9, 29)]


def test_a_promise_comes_before_its_day_even_on_a_weekend_where_there_is_no_other() -> None:
    sunday = date(2026, 9, 27)
    assert spread([sunday], {}, FRIDAY, 3) == [date(2026, 9, 26)]
    assert spread([None, MONDAY], {}, FRIDAY, 1) == [date(2026, 9, 29), MONDAY]
    assert spread([FRIDAY], {}, FRIDAY, 3) == [FRIDAY]


def test_a_promise_whose_day_is_past_or_full_stands_on_the_nearest_free_one() -> None:
    assert spread([date(2026, 9, 20)], {}, FRIDAY, 3) == [FRIDAY]
    full = dict.fromkeys(days_after(FRIDAY, 0, 1, 2, 3), 1)
    assert spread([MONDAY], full, FRIDAY, 1) == [date(2026, 9, 29)]


def test_a_distant_due_day_is_no_reason_to_wait() -> None:
    assert spread([date(2027, 3, 1)], {}, FRIDAY, 3) == [MONDAY]


@pytest.mark.parametrize("today", days_after(FRIDAY, 0, 1, 2, 3))
def test_nothing_undated_falls_on_today_or_a_weekend(today: date) -> None:
    assert all(day > today and day.weekday() < 5 for day in spread([None] * 20, {}, today, 2))


def test_the_fullest_day_is_counted() -> None:
    assert most_a_day(["2026-09-28", "2026-09-29", "2026-09-28"]) == 2
    assert most_a_day([]) == 0


WHEN = st.integers(-3, 40)
DUE = st.lists(st.none() | WHEN, max_size=40)
TAKEN = st.dictionaries(st.integers(0, 30), st.integers(0, 4), max_size=20)
START = st.integers(0, 6).map(lambda days: FRIDAY + timedelta(days=days))


@given(DUE, TAKEN, START, st.integers(1, 4))
@example([0, 0, 0], {}, FRIDAY, 1)
def test_all_are_placed_and_no_day_holds_more_than_fits(
    due: list[int | None], taken: dict[int, int], today: date, capacity: int
) -> None:
    there = {today + timedelta(days=ahead): number for ahead, number in taken.items()}
    wanted = [None if ahead is None else today + timedelta(days=ahead) for ahead in due]
    days = spread(wanted, there, today, capacity)
    assert len(days) == len(wanted)
    assert all(day >= today for day in days)
    for day, number in Counter(days).items():
        assert number + there.get(day, 0) <= capacity
    late = sum(last is not None and day > last for day, last in zip(days, wanted, strict=True))
    assert late == fewest_late(wanted, there, today, capacity)


def fewest_late(due: list[date | None], taken: dict[date, int], today: date, capacity: int) -> int:
    """How many cannot be in time however they are placed: Hall's condition, day by day."""
    late, free = 0, 0
    dated = Counter(max(last, today - timedelta(days=1)) for last in due if last is not None)
    late = dated.pop(today - timedelta(days=1), 0)
    for last in sorted(dated):
        free = sum(
            max(0, capacity - taken.get(today + timedelta(days=ahead), 0))
            for ahead in range((last - today).days + 1)
        )
        asked = sum(number for day, number in dated.items() if day <= last)
        over = max(0, asked - free)
        late += over
        dated[last] -= over
    return late


@given(DUE, START, st.integers(1, 4))
def test_a_late_one_stands_on_the_first_free_day_there_was(
    due: list[int | None], today: date, capacity: int
) -> None:
    wanted = [None if ahead is None else today + timedelta(days=ahead) for ahead in due]
    days = spread(wanted, {}, today, capacity)
    load = Counter(days)
    for last, day in zip(wanted, days, strict=True):
        if last is not None and day > last and day > today:
            between = (day - max(last, today)).days
            assert all(
                load[max(last, today) + timedelta(days=ahead)] == capacity
                for ahead in range(between)
            )
