"""Active days: a clock that stands still at rest."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.domain.active_days import NEVER, days_since, set_clock

NOW = 60
few_days = st.integers(1, 80)
rests = st.lists(st.tuples(st.integers(0, 3), few_days, few_days | st.just(NEVER)), max_size=12)


def array(values: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(values, dtype=np.int64)


@given(rests, st.integers(1, NOW))
def test_a_day_counts_unless_it_lies_in_a_rest(
    rests: list[tuple[int, int, int]], start: int
) -> None:
    clock = set_clock(NOW, 4, *(array([rest[part] for rest in rests]) for part in range(3)))
    counted = days_since(clock, np.arange(4), np.full(4, start))
    for person in range(4):
        still = [range(first, last) for one, first, last in rests if one == person]
        passed = [day for day in range(start, NOW) if not any(day in rest for rest in still)]
        assert counted[person] == len(passed)


def test_a_fraction_of_a_day_counts_as_such() -> None:
    clock = set_clock(NOW + 0.5, 2, array([1]), array([NOW - 10]), array([NOW]))
    assert days_since(clock, array([0, 1]), array([NOW - 20] * 2)).tolist() == [20.5, 10.5]


def test_many_people_do_not_share_a_clock() -> None:
    people = 100_000
    clock = set_clock(
        NEVER, people, np.arange(0, people, 2), *(array([day] * 50_000) for day in (9, 19))
    )
    passed = days_since(clock, np.arange(people), np.ones(people))
    assert set((NEVER - 1 - passed[::2]).tolist()) == {10}
    assert set((NEVER - 1 - passed[1::2]).tolist()) == {0}
