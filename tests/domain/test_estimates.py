"""Intervals and curves, against published figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.estimates import differ, difference, kaplan_meier, wilson

# Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion, table I.
NEWCOMBE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]
# Freireich, E. J., et al. (1963): weeks in remission under 6-MP; the band as it is published.
EVENTS = (6, 6, 6, 7, 10, 13, 16, 22, 23)
CENSORED = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
FREIREICH = [
    (6, 0.8571, 0.6197, 0.9516),
    (7, 0.8067, 0.5631, 0.9228),
    (10, 0.7529, 0.5032, 0.8894),
    (13, 0.6902, 0.4316, 0.8491),
    (16, 0.6275, 0.3675, 0.8049),
    (22, 0.5378, 0.2678, 0.7468),
    (23, 0.4482, 0.1881, 0.6801),
]
SOME = st.lists(st.tuples(st.integers(0, 400), st.booleans()), min_size=1, max_size=40)


@pytest.mark.parametrize(("hits", "trials", "low", "high"), NEWCOMBE)
def test_the_interval_of_a_share_is_the_published_one(
    hits: int, trials: int, low: float, high: float
) -> None:
    assert wilson(hits, trials) == pytest.approx((low, high), abs=0.00005)


@given(st.integers(1, 1000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share_and_mirrors_that_of_the_others(of: tuple[int, int]) -> None:
    hits, trials = of
    low, high = wilson(hits, trials)
    assert 0 <= low <= hits / trials <= high <= 1
    assert (low == 0, high == 1) == (hits == 0, hits == trials)
    assert wilson(trials - hits, trials) == pytest.approx((1 - high, 1 - low))


def test_of_nothing_every_share_is_possible() -> None:
    assert wilson(0, 0) == (0, 1)


# Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions.
@pytest.mark.parametrize(
    ("shares", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((10, 10, 0, 10), 0.6075, 1.0),
    ],
)
def test_the_interval_of_a_difference_is_the_published_one(
    shares: tuple[int, int, int, int], low: float, high: float
) -> None:
    assert difference(*shares) == pytest.approx((low, high), abs=0.00005)


def test_two_shares_may_differ_though_their_intervals_overlap() -> None:
    assert wilson(1, 20)[1] > wilson(6, 20)[0]
    assert differ(1, 20, 6, 20)
    assert differ(6, 20, 1, 20)
    assert not differ(9, 12, 30, 40)
    assert not differ(1, 5, 3, 5)


def test_the_curve_is_the_published_one() -> None:
    is_event = [True] * len(EVENTS) + [False] * len(CENSORED)
    curve = kaplan_meier(EVENTS + CENSORED, is_event)
    found = [(step.time, step.left, step.low, step.high) for step in curve.steps]
    assert found == [pytest.approx(row, abs=0.00005) for row in FREIREICH]
    assert [step.at_risk for step in curve.steps] == [21, 17, 15, 12, 11, 7, 6]
    assert (curve.median, curve.earliest, curve.latest) == (23, 13, None)


def test_without_any_ended_early_it_is_the_share_that_is_left() -> None:
    curve = kaplan_meier([1, 2, 3, 4], [True] * 4)
    assert [step.left for step in curve.steps] == pytest.approx([0.75, 0.5, 0.25, 0])
    assert (curve.median, curve.steps[-1].low) == (2, 0)
    assert 0.5 < curve.steps[-1].high < curve.steps[-2].high


def test_where_it_happened_to_all_at_once_more_of_them_are_more_certain() -> None:
    few, many = (kaplan_meier([9] * n, [True] * n) for n in (3, 20))
    assert few.steps[0].high == wilson(0, 3)[1] > 0.5
    assert many.steps[0].high == wilson(0, 20)[1] < 0.2
    assert (few.latest, many.latest) == (None, 9)


def test_where_nothing_happened_there_is_no_step_and_no_half() -> None:
    assert kaplan_meier([3, 9], [False, False]) == ((), None, None, None)
    assert kaplan_meier([], []) == ((), None, None, None)


@given(SOME)
def test_a_curve_only_falls_and_lies_in_its_band(watched: list[tuple[int, bool]]) -> None:
    durations, happened = zip(*watched, strict=True)
    curve = kaplan_meier(durations, happened)
    shares = [1.0, *(step.left for step in curve.steps)]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= step.low <= step.left <= step.high <= 1 for step in curve.steps)
    assert kaplan_meier(durations[::-1], happened[::-1]) == curve
