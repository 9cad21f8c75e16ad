"""What counts as having been in touch again after an ask, and within what time."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.active_days import NEVER
from app.domain.after_sums import (
    HELPED,
    NOT_HELPED,
    UNKNOWN,
    Asks,
    by_day,
    find_end,
    follow,
    is_over,
)
from app.domain.columns import Columns, Contacts, Facts, People, Promises, Rests
from app.domain.kinds import Began

ASKED = date(2025, 3, 1).toordinal()
LAST = date(2026, 10, 8).toordinal()
ME, THEM, MUTUAL, WHO_KNOWS = range(1, 5)
Contact = tuple[int, int, int]  # person, days after the ask, who began


def column(values: object) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return np.array(values, dtype=np.int64)


def columns(
    contacts: list[Contact],
    rhythms: tuple[float, ...] = (np.nan, np.nan),
    rests: list[tuple[int, int, int]] | None = None,
) -> Columns:
    """Two people with their contacts; of rests (person, first, last) in days after the ask."""
    count = len(rhythms)
    people = People(
        column(range(1, count + 1)),
        np.array(rhythms),
        np.zeros(count, np.bool_),
        column([1] * count),
    )
    person, day, began = column(contacts).reshape(-1, 3).T
    zeros = np.zeros_like(person)
    whose, start, end = column(rests or []).reshape(-1, 3).T
    none = column([])
    return Columns(
        people,
        Contacts(person, day + ASKED, zeros, began, zeros),
        Facts(none, none, none),
        Promises(none, none, none, none, none),
        Rests(whose, start + ASKED, np.minimum(end + ASKED, NEVER)),
    )


def again(
    contacts: list[Contact],
    *,
    more: tuple[int, ...] = (),
    rhythm: float = np.nan,
    rests: list[tuple[int, int, int]] | None = None,
    last: int = LAST,
) -> bool:
    """Say whether I was in touch again after one ask; `more` are days of further ones."""
    days = column([0, *more]) + ASKED
    asks = Asks(np.zeros_like(days), days, np.zeros_like(days))
    found = follow(asks, columns(contacts, (rhythm, np.nan), rests), last)
    return bool(found.is_again[0])


def test_the_words_who_began_stand_where_they_are_expected() -> None:
    assert [tuple(Began)[at - 1] for at in (ME, THEM, MUTUAL, WHO_KNOWS)] == [
        Began.ME,
        Began.THEM,
        Began.MUTUAL,
        Began.UNKNOWN,
    ]


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        ([], False),
        ([(0, 0, ME)], False),
        ([(0, -5, ME)], False),
        ([(0, 1, ME)], True),
        ([(0, 90, ME)], True),
        ([(0, 91, ME)], False),
        ([(0, 30, MUTUAL)], True),
        ([(0, 30, WHO_KNOWS)], False),
        ([(0, 30, 0)], False),
        ([(0, 30, THEM)], False),
        ([(0, 30, THEM), (0, 31, ME)], True),
        ([(1, 30, ME)], False),
    ],
)
def test_a_contact_counts_within_ninety_days_where_i_began_it_or_both(
    contacts: list[Contact], expected: bool
) -> None:
    assert again(contacts) is expected


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        ([], False),
        ([(0, 30, 0)], True),
        ([(0, 30, WHO_KNOWS)], True),
        ([(0, 91, 0)], False),
        ([(0, 0, 0)], False),
        ([(0, 30, THEM)], False),
        ([(0, 30, 0), (0, 60, ME)], False),
    ],
)
def test_where_nobody_wrote_who_began_it_is_not_known(
    contacts: list[Contact], expected: bool
) -> None:
    asks = Asks(column([0]), column([ASKED]), column([0]))
    assert bool(follow(asks, columns(contacts), LAST).is_unsaid[0]) is expected


def test_a_longer_rhythm_gives_more_time_and_a_shorter_one_not_less() -> None:
    assert again([(0, 182, ME)], rhythm=182)
    assert not again([(0, 183, ME)], rhythm=182)
    assert again([(0, 90, ME)], rhythm=7)


def test_a_day_on_which_i_ask_again_does_not_count() -> None:
    assert not again([(0, 30, ME)], more=(30,))
    assert again([(0, 30, ME), (0, 60, ME)], more=(30,))


def test_days_of_rest_do_not_pass() -> None:
    assert again([(0, 120, ME)], rests=[(0, 10, 40)])
    assert not again([(0, 121, ME)], rests=[(0, 10, 40)])
    assert not again([(0, 120, ME)], rests=[(1, 10, 40)])


def test_what_comes_after_the_day_shown_is_not_known() -> None:
    assert not again([(0, 30, ME)], last=ASKED + 29)
    assert again([(0, 30, ME)], last=ASKED + 30)


def test_the_time_is_over_on_its_last_day() -> None:
    asks = Asks(column([0]), column([ASKED]), column([0]))
    found = follow(asks, columns([]), LAST)
    assert [bool(is_over(found, ASKED + day)[0]) for day in (89, 90)] == [False, True]


def test_the_time_of_who_rests_without_end_is_never_over() -> None:
    asks = Asks(column([0]), column([ASKED]), column([0]))
    found = follow(asks, columns([], rests=[(0, 5, NEVER)]), LAST)
    assert not is_over(found, LAST)[0]


def test_what_is_asked_of_somebody_on_one_day_is_one_ask() -> None:
    found = by_day(
        column([1, 0, 0, 0, 0]),
        column([5, 5, 5, 5, 9]),
        column([UNKNOWN, NOT_HELPED, HELPED, UNKNOWN, NOT_HELPED]),
    )
    assert [each.tolist() for each in found] == [
        [0, 0, 1],
        [5, 9, 5],
        [HELPED, NOT_HELPED, UNKNOWN],
    ]
    assert len(by_day(column([]), column([]), column([])).day) == 0


RESTS = st.lists(
    st.tuples(st.integers(-50, 300), st.integers(0, 80)).map(lambda of: (of[0], sum(of))),
    max_size=5,
)


@given(st.integers(0, 100), st.integers(1, 120), RESTS)
def test_the_end_is_the_day_by_which_so_many_days_without_rest_have_passed(
    day: int, window: int, rests: list[tuple[int, int]]
) -> None:
    end, passed = day, 0
    while passed < window:
        passed += not any(first <= end < last for first, last in rests)
        end += 1
    assert find_end(day, window, rests) == end
    assert find_end(day, window, rests[::-1]) == end
