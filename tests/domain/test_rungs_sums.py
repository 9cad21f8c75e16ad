"""The levels of talk make the depth of every day, for everybody, with time standing still too."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.health import measure
from app.domain.kinds import Depth, State
from app.domain.parameters import DEFAULTS, Parameters
from app.domain.rungs_sums import find_talks, measure_levels
from tests.domain.written import TODAY, Rest, Somebody, Talk, columns, journals


@given(journals((State.ACTIVE, State.RESTING, State.SPACE)), st.integers(0, 2000))
def test_the_mean_of_the_levels_is_the_depth_of_that_day(people: list[Somebody], ago: int) -> None:
    read, day = columns(people), TODAY - ago
    (found,) = measure_levels(read, find_talks(read, TODAY), [day], DEFAULTS)
    depth = np.nan_to_num(measure(read, date.fromordinal(day)).depth)
    assert found.mean(axis=1) == pytest.approx(depth, abs=1e-9)


def test_with_the_dead_talks_fade_until_the_last_of_them_and_then_no_more() -> None:
    talks = (Talk(TODAY - 900, depth=4), Talk(TODAY - 400, depth=4))
    read = columns([Somebody(talks=talks, state=State.DECEASED)])
    found = measure_levels(
        read,
        find_talks(read, TODAY),
        [TODAY - 900, TODAY - 401, TODAY - 400, TODAY - 200, TODAY],
        DEFAULTS,
    )
    first, before, at_last, later, now = (float(each.mean()) for each in found)
    assert before < first < at_last == later == now
    assert now == pytest.approx(float(measure(read, date.fromordinal(TODAY)).depth[0]))


def test_nothing_fades_in_a_pause() -> None:
    talk, rest = Talk(TODAY - 300, depth=Depth.WORK), Rest(TODAY - 200, TODAY - 100)
    read = columns([Somebody(talks=(talk,), rests=(rest,))])
    days = [TODAY - 200, TODAY - 150, TODAY - 100, TODAY]
    start, within, end, after = measure_levels(read, find_talks(read, TODAY), days, DEFAULTS)
    assert start == pytest.approx(within)
    assert end == pytest.approx(start)
    assert (after < end)[0, : Depth.WORK].all()


def test_a_talk_counts_for_its_level_and_those_above_it_from_its_day_on() -> None:
    talks = (Talk(TODAY - 10, depth=Depth.INTERESTS), Talk(TODAY - 10, depth=Depth.SMALL_TALK))
    read = columns([Somebody(talks=talks)])
    before, on = measure_levels(read, find_talks(read, TODAY), [TODAY - 11, TODAY - 10], DEFAULTS)
    third = 1 - 2 ** (-1 / 3)
    assert before.tolist() == [[0, 0, 0, 0]]
    assert on.tolist() == [[pytest.approx(third)] * 3 + [0]]


def test_what_comes_after_the_end_is_not_found() -> None:
    read = columns([Somebody(talks=(Talk(TODAY, depth=1), Talk(TODAY + 1, depth=4), Talk(TODAY)))])
    talks = find_talks(read, TODAY)
    assert (talks.day.tolist(), talks.level.tolist()) == ([TODAY], [1])


def test_the_numbers_chosen_are_used_and_nobody_is_no_trouble() -> None:
    read = columns([Somebody(talks=(Talk(TODAY, depth=1),))])
    numbers = Parameters(talks_to_half=1.0)
    (found,) = measure_levels(read, find_talks(read, TODAY), [TODAY], numbers)
    assert found[0, 0] == pytest.approx(0.5)
    nobody = columns([])
    (found,) = measure_levels(nobody, find_talks(nobody, TODAY), [TODAY], DEFAULTS)
    assert found.shape == (0, 4)
