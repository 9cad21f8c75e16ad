"""How far out people stand, and what is said of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.kinds import State
from app.domain.orbits import (
    BAND,
    FARTHEST,
    RINGS,
    distance,
    is_drifting,
    is_past,
    radius_of,
)
from tests.charts.orbits_people import dot

DAYS = st.floats(0, 100_000)


def test_rings_lie_where_they_were_drawn() -> None:
    assert [radius_of(days) for days in RINGS] == [60, 103, 146, 189, 232]
    assert radius_of(FARTHEST) == 260


def test_between_rings_the_logarithm_counts() -> None:
    assert radius_of((7 * 30) ** 0.5) == pytest.approx((60 + 103) / 2)


@given(DAYS, DAYS)
def test_more_days_are_never_nearer(days: float, more: float) -> None:
    assert radius_of(min(days, more)) <= radius_of(max(days, more))


@given(DAYS)
def test_everybody_with_a_rhythm_stays_between_me_and_the_band(days: float) -> None:
    assert 24 <= radius_of(days) <= 260 < BAND[0]


def test_a_monthly_friend_silent_for_a_quarter_stands_on_the_quarterly_ring() -> None:
    assert distance(dot(rhythm=30, silent=91)) == radius_of(91)


def test_somebody_seen_lately_stands_on_the_ring_of_their_rhythm() -> None:
    for silent in (None, 0, 29):
        assert distance(dot(rhythm=30, silent=silent)) == radius_of(30)


def test_without_a_rhythm_one_stands_on_the_band() -> None:
    assert distance(dot(rhythm=None, silent=500)) == sum(BAND) / 2


def test_only_a_silence_longer_than_the_rhythm_is_past_it() -> None:
    assert is_past(dot(rhythm=30, silent=31))
    assert not is_past(dot(rhythm=30, silent=30))
    assert not is_past(dot(rhythm=None, silent=900))
    assert not is_past(dot(rhythm=30, silent=None))
    assert not is_past(dot(rhythm=30, silent=900, state=State.RESTING))


def test_one_late_call_is_no_drift() -> None:
    assert not is_drifting(dot(rhythm=7, silent=8))
    assert not is_drifting(dot(rhythm=30, silent=60))
    assert is_drifting(dot(rhythm=30, silent=61))
    assert not is_drifting(dot(rhythm=30, silent=900, state=State.RESTING))
