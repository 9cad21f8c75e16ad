"""A rating stands beside Depth; where they differ much, one question is asked and nothing else."""

from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.closeness import NEARNESS, STEPS, Closeness, Depths, ask, say_step, share

TODAY = date(2026, 10, 8)


def asked(step: int, depth: float | None, day: str = "2026-10-01") -> str:
    return asked_of(step, Depths(depth, depth), day)


def asked_of(step: int, depths: Depths, day: str = "2026-10-01") -> str:
    return ask(Closeness(1, "a", 1, day, step), depths, TODAY, EnglishSpeech())


def test_steps_are_parts_of_the_whole_and_each_has_its_words() -> None:
    assert [share(step) for step in (1, 4, 7)] == [0.0, 0.5, 1.0]
    assert list(NEARNESS) == list(range(1, STEPS + 1)) and len(set(NEARNESS.values())) == STEPS
    assert say_step(6, EnglishSpeech()) == "very near, 6 of 7"


@pytest.mark.parametrize(("step", "depth"), [(4, 0.5), (3, 0.0), (5, 0.99), (3, None), (7, 0.67)])
def test_nothing_is_asked_where_both_say_about_the_same(step: int, depth: float | None) -> None:
    assert asked(step, depth) == ""


def test_one_is_asked_what_is_not_written_down_or_not_in_words() -> None:
    assert asked(7, 0.6).startswith("You feel nearer than what is written suggests. Is there")
    assert asked(1, 0.6).startswith("What is written goes deeper than you feel near.")
    assert asked(6, None).startswith("You feel near, and how deep your talks go is not noted yet.")
    for step in range(1, STEPS + 1):
        for tenth in range(11):
            question = asked(step, tenth / 10)
            assert question == "" or question.endswith("?")


def test_an_old_rating_is_asked_whether_it_is_still_so() -> None:
    assert "is it still so?" in asked(7, 0.1, "2025-10-01")
    assert "is it still so?" not in asked(7, 0.1, "2025-11-01")
    assert asked(4, 0.5, "2020-01-01") == ""


def test_a_rating_is_held_against_what_was_written_on_its_day() -> None:
    assert asked_of(7, Depths(0.8, 0.3)) == "", "it has faded since"
    assert asked_of(7, Depths(0.1, 0.8)) == "", "it has been written down since"
    assert asked_of(4, Depths(0.1, 0.9)) == "", "both differ, each in its own way"
    assert asked_of(7, Depths(None, 0.3)).startswith("You feel nearer than what is written")
    assert "is it still so?" in asked_of(7, Depths(0.8, 0.3), "2025-10-01")


def test_an_undated_rating_asks_nothing() -> None:
    assert asked(7, 0.0, "") == ""
