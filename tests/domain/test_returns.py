"""Silence before a contact: in active days, from the contact before, and who began."""

from datetime import date

import numpy as np
import pytest

from app.domain.columns import Columns, Contacts, Facts, People, Promises, Rests
from app.domain.kinds import Began
from app.domain.returns import after_long_silence, returns

START = date(2020, 1, 1).toordinal()
NONE = np.empty(0, np.int64)
BEGAN = {began: position for position, began in enumerate(Began, start=1)} | {None: 0}
ME, THEM = BEGAN[Began.ME], BEGAN[Began.THEM]


def columns(
    *contacts: tuple[int, int, int],
    rhythms: tuple[float, ...] = (np.nan, np.nan),
    rests: tuple[tuple[int, int, int], ...] = (),
) -> Columns:
    """Contacts as (person, days after the start, began); rests as (person, first, last)."""
    person, day, began = np.array(contacts, np.int64).reshape(-1, 3).T
    at, first, last = np.array(rests, np.int64).reshape(-1, 3).T
    count = len(rhythms)
    zeros = np.zeros_like(person)
    return Columns(
        People(
            np.arange(1, count + 1), np.array(rhythms), np.zeros(count, bool), np.ones(count, int)
        ),
        Contacts(person, START + day, zeros, began, zeros),
        Facts(NONE, NONE, NONE),
        Promises(NONE, NONE, NONE, NONE, NONE),
        Rests(at, START + first, START + last),
    )


def found(those: Columns, moment: int = 10_000) -> list[tuple[int, int, int, bool]]:
    """(person, day, silence, mine) of every return."""
    it = returns(those, START + moment)
    days = (it.day - START).tolist()
    return list(
        zip(it.person.tolist(), days, it.silence.tolist(), it.is_mine.tolist(), strict=True)
    )


def long(those: Columns) -> list[int]:
    """The days on which I came back after a long silence."""
    it = returns(those, START + 10_000)
    is_meant = after_long_silence(it, those.people.rhythm) & it.is_mine
    days: list[int] = (it.day[is_meant] - START).tolist()
    return days


def test_each_day_of_contact_but_the_first_follows_a_silence() -> None:
    those = columns((0, 0, ME), (0, 10, ME), (0, 25, THEM), (1, 3, ME), (1, 5, ME))
    assert found(those) == [(0, 10, 10, True), (0, 25, 15, False), (1, 5, 2, True)]


def test_no_contact_and_one_contact_follow_none() -> None:
    assert found(columns()) == []
    assert found(columns((0, 0, ME), (1, 0, ME))) == []


def test_several_entries_of_a_day_are_one_contact_and_mine_if_one_is() -> None:
    for first, second in ((ME, THEM), (THEM, ME)):
        assert found(columns((0, 0, ME), (0, 9, first), (0, 9, second))) == [(0, 9, 9, True)]


@pytest.mark.parametrize(
    ("began", "is_mine"),
    [
        (Began.ME, True),
        (Began.MUTUAL, True),
        (Began.THEM, False),
        (Began.UNKNOWN, False),
        (None, False),
    ],
)
def test_a_step_is_mine_where_i_took_it_or_both_did(began: Began | None, is_mine: bool) -> None:
    assert found(columns((0, 0, ME), (0, 9, BEGAN[began]))) == [(0, 9, 9, is_mine)]


def test_who_began_is_unsaid_where_no_entry_of_the_day_says_it() -> None:
    for steps, is_unsaid in (
        ((None,), True),
        ((Began.UNKNOWN, None), True),
        ((None, Began.THEM), False),
        ((Began.ME, None), False),
    ):
        those = columns((0, 0, ME), *((0, 9, BEGAN[step]) for step in steps))
        assert returns(those, START + 10_000).is_unsaid.tolist() == [is_unsaid]


def test_days_of_rest_are_not_silent() -> None:
    rest = (0, 5, 25)
    assert found(columns((0, 0, ME), (0, 30, ME), rests=(rest,))) == [(0, 30, 10, True)]
    assert found(columns((1, 0, ME), (1, 30, ME), rests=(rest,))) == [(1, 30, 30, True)]


def test_what_is_later_is_not_seen_and_changes_nothing_before() -> None:
    those = columns((0, 0, ME), (0, 10, ME), (0, 50, ME), rests=((0, 40, 45),))
    assert found(those, 20) == [(0, 10, 10, True)]


@pytest.mark.parametrize(
    ("rhythm", "silence", "is_long"),
    [
        (np.nan, 364, False), (np.nan, 365, True), (7, 364, False), (7, 365, True),
        (91, 727, False), (91, 728, True), (365, 2919, False), (365, 2920, True),
    ],
)  # fmt: skip
def test_long_is_eight_rhythms_and_at_least_a_year(
    rhythm: float, silence: int, is_long: bool
) -> None:
    those = columns((0, 0, THEM), (0, silence, ME), rhythms=(rhythm,))
    assert long(those) == [silence] * is_long


def test_who_came_back_to_me_is_not_whom_i_reached() -> None:
    assert long(columns((0, 0, ME), (0, 900, THEM))) == []


def test_the_order_of_rows_changes_nothing() -> None:
    rows = [(0, 0, ME), (1, 3, ME), (0, 400, ME), (1, 900, THEM), (0, 420, ME)]
    assert found(columns(*rows)) == found(columns(*reversed(rows)))
