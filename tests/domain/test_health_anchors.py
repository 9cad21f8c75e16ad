"""The numbers that the design names, reproduced."""

import numpy as np
import pytest

from app.domain.health import fading, presence
from app.domain.kinds import Began, Kind, LifeArea, PromiseState
from tests.domain.written import TODAY, Fact, Somebody, Talk, Word, of_one

YEARS = np.array([1, 2, 3, 7]) * 365.25
RHYTHM = 30


def test_what_is_left_after_1_2_3_and_7_years() -> None:
    assert fading(YEARS, False) == pytest.approx([0.609, 0.455, 0.371, 0.226], abs=5e-4)


def test_what_is_left_of_family_after_1_2_3_and_7_years() -> None:
    assert fading(YEARS, True) == pytest.approx([0.724, 0.599, 0.524, 0.379], abs=5e-4)


def test_presence_after_1_2_4_8_and_16_rhythms() -> None:
    silence = np.array([1.0, 2, 4, 8, 16]) * RHYTHM
    expected = [1, 0.720, 0.373, 0.100, 0.007]
    assert presence(silence, RHYTHM) == pytest.approx(expected, abs=5e-4)


@pytest.mark.parametrize(
    ("rhythms", "expected"), [(0.5, 1), (1, 1), (2, 0.720), (4, 0.373), (8, 0.100), (16, 0.007)]
)
def test_in_touch_follows_the_rhythm(rhythms: float, expected: float) -> None:
    silence = int(rhythms * RHYTHM)
    called = Somebody(rhythm=RHYTHM, talks=(Talk(TODAY - silence, Kind.CALL),))
    assert of_one(called)["in_touch"] == pytest.approx(expected, abs=5e-4)


def test_a_message_counts_for_half_the_rhythm() -> None:
    written = Somebody(rhythm=RHYTHM, talks=(Talk(TODAY - RHYTHM, Kind.MESSAGE),))
    assert of_one(written)["in_touch"] == pytest.approx(0.720, abs=5e-4)


def test_taking_turns_is_enough_for_reaching_out() -> None:
    turns = Somebody(
        rhythm=RHYTHM,
        talks=(Talk(TODAY - 2 * RHYTHM, began=Began.ME), Talk(TODAY - RHYTHM, began=Began.THEM)),
    )
    assert of_one(turns)["reaching_out"] == 1
    slower = turns._replace(talks=(Talk(TODAY - 4 * RHYTHM, began=Began.MUTUAL),))
    assert of_one(slower)["reaching_out"] == pytest.approx(0.720, abs=5e-4)


def test_three_fresh_facts_are_half_of_curiosity() -> None:
    fresh = Somebody(facts=(Fact(TODAY),) * 3)
    assert of_one(fresh)["curiosity"] == pytest.approx(0.5)


def test_more_than_three_facts_a_day_count_as_three() -> None:
    assert of_one(Somebody(facts=(Fact(TODAY),) * 9))["curiosity"] == pytest.approx(0.5)


def test_facts_lose_half_their_weight_in_two_years() -> None:
    old = Somebody(facts=(Fact(TODAY - 730),) * 3)
    assert of_one(old)["curiosity"] == pytest.approx(1 - 2**-0.5)


def test_forty_small_talks_never_pass_a_quarter() -> None:
    talks = tuple(Talk(TODAY - back, depth=1) for back in range(40))
    assert 0.24 < of_one(Somebody(talks=talks))["depth"] <= 0.25
    many = tuple(Talk(TODAY - back, depth=1) for back in range(2000))
    assert of_one(Somebody(talks=many))["depth"] <= 0.25


def test_six_personal_talks_are_three_quarters_and_fade_to_two_fifths_in_three_years() -> None:
    talks = tuple(Talk(TODAY - back, depth=4) for back in range(6))
    friend = Somebody(talks=talks)
    assert of_one(friend)["depth"] == pytest.approx(0.75, abs=2e-3)
    assert of_one(friend, TODAY + 3 * 365.25)["depth"] == pytest.approx(0.40, abs=5e-3)


def test_two_talks_on_one_day_are_one_and_the_deeper_counts() -> None:
    once = Somebody(talks=(Talk(TODAY, depth=3),))
    twice = Somebody(talks=(Talk(TODAY, depth=3), Talk(TODAY, depth=1), Talk(TODAY, depth=3)))
    assert (
        of_one(twice)["depth"] == of_one(once)["depth"] == pytest.approx(0.75 * (1 - 2 ** (-1 / 3)))
    )


def test_one_fresh_fact_is_half_of_its_area_of_life() -> None:
    assert of_one(Somebody(facts=(Fact(TODAY, LifeArea.HOPES),)))["breadth"] == pytest.approx(
        1 / 14
    )
    everywhere = tuple(Fact(TODAY, area) for area in LifeArea)
    assert of_one(Somebody(facts=everywhere))["breadth"] == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (Word(TODAY - 30, 0, TODAY, PromiseState.KEPT), 1),
        (Word(TODAY - 30, TODAY, TODAY - 20, PromiseState.KEPT), 1),
        (Word(TODAY - 30, TODAY - 14, TODAY, PromiseState.KEPT), (1 + 0.75) / 2),
        (Word(TODAY - 30, TODAY - 28, TODAY, PromiseState.KEPT), (1 + 0.625) / 2),
        (Word(TODAY - 500, TODAY - 379, TODAY - 365, PromiseState.KEPT), (1 + 0.375) / 1.5),
        (Word(TODAY - 500, TODAY - 365, TODAY - 400, PromiseState.KEPT), 1),
        (Word(TODAY - 30, TODAY - 14), 1 / 1.5),
        (Word(TODAY - 30, TODAY - 28), 1 / 1.75),
        (Word(TODAY - 30, TODAY), 1),
        (Word(TODAY - 30, TODAY + 5), 1),
        (Word(TODAY - 30), 1),
    ],
)
def test_what_a_promise_does_to_my_word(word: Word, expected: float) -> None:
    assert of_one(Somebody(promises=(word,)))["keeping_my_word"] == pytest.approx(expected)


@pytest.mark.parametrize("closed", [TODAY - 380, TODAY - 365, 0])
def test_a_kept_promise_loses_half_its_weight_in_a_year_from_when_it_was_due(closed: int) -> None:
    early = Word(TODAY - 400, TODAY - 365, closed, PromiseState.KEPT)
    waiting = Word(TODAY - 30, TODAY - 14)
    both = Somebody(promises=(early, waiting))
    assert of_one(both)["keeping_my_word"] == pytest.approx(1.5 / (1 + 0.5 + 0.5))


@pytest.mark.parametrize("state", [PromiseState.RELEASED, PromiseState.RENEGOTIATED])
def test_a_promise_given_up_together_is_left_out(state: PromiseState) -> None:
    word = Word(TODAY - 90, TODAY - 60, TODAY - 10, state)
    assert np.isnan(of_one(Somebody(promises=(word,)))["keeping_my_word"])
    assert of_one(Somebody(promises=(word,)), TODAY - 11)["keeping_my_word"] < 1
