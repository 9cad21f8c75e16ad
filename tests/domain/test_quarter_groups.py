"""Who stands behind a figure: everybody it counts, in groups that say what they are."""

import pytest

from app.domain.quarter import KEYS, Change, Moved
from app.domain.quarter_groups import groups
from tests.domain.quarter_said import SPEECH
from tests.quarter_samples import empty, full, places, share, thin


@pytest.mark.parametrize("key", KEYS)
def test_of_an_empty_quarter_there_is_nobody(key: str) -> None:
    assert groups(empty(), key, SPEECH) == ()


@pytest.mark.parametrize("key", KEYS)
def test_every_group_says_what_it_is_and_holds_somebody(key: str) -> None:
    found = groups(full(), key, SPEECH)
    assert found
    assert len({each.words for each in found}) == len(found)
    assert all(each.words and (each.places or each.promises) for each in found)


@pytest.mark.parametrize(
    ("key", "counted"),
    [
        ("first_asks", full().first_asks.of),
        ("needs", full().needs.of),
        ("after", full().unhelped.of + full().helped.of),
        ("interest", full().interest.of),
        ("returns", len(full().returns)),
        ("not_again", len(full().not_again)),
        ("new", len(full().met) + len(full().deepened) + full().again.times),
    ],
)
def test_all_that_is_counted_is_behind_it(key: str, counted: int) -> None:
    assert sum(len(each.places) for each in groups(full(), key, SPEECH)) == counted


def test_promises_are_behind_theirs_those_that_wait_first() -> None:
    found = groups(full(), "promises", SPEECH)
    assert [(each.words, each.promises) for each in found] == [
        ("Waiting on 30 September", (10, 11)),
        ("Kept", tuple(range(1, 9))),
        ("Let go of together", (9,)),
        ("Made", tuple(range(1, 12))),
    ]
    assert not any(each.places for each in found)


def test_nobody_is_named_for_not_having_given_anything() -> None:
    freely = (99, "2026-07-31")
    giving = full().giving._replace(unreturned=(freely,))
    found = groups(full()._replace(giving=giving), "giving", SPEECH)
    assert [each.words for each in found] == [
        "You gave, to 1 of these 14 not in return for anything",
        "You offered, not taken up by 30 September",
        "You asked",
        "You received",
    ]
    assert freely not in [place for each in found for place in each.places]


def test_whom_i_added_nothing_to_is_not_behind_depth() -> None:
    changes = (Change(1, 0.2, -0.1), Change(2, 0.0, -0.1), Change(3, 1e-12, 0.0))
    figures = thin()._replace(depth=Moved(0.1, -0.1, 9, changes))
    assert [each.places for each in groups(figures, "depth", SPEECH)] == [((1, ""),)]


def test_returns_are_told_by_whether_they_came_with_a_request() -> None:
    found = {each.words: each.places for each in groups(full(), "returns", SPEECH)}
    assert found == {
        "Without a request": ((30, "2026-07-09"), (31, "2026-08-02")),
        "With a request": ((32, "2026-09-20"),),
    }


def test_one_who_could_not_help_is_under_whether_i_stayed_in_touch() -> None:
    found = {each.words: each.places for each in groups(full(), "after", SPEECH)}
    assert found["They couldn’t help; you stayed in touch"] == places(3)
    assert found["They helped; you stayed in touch"] == places(2)


def test_in_a_group_of_no_first_step_whoever_rests_is_not_to_be_named() -> None:
    figures = full()._replace(helped=share(1, 1))
    found = {each.words: each.spares_resting for each in groups(figures, "after", SPEECH)}
    assert found == {
        "They couldn’t help; you stayed in touch": False,
        "They couldn’t help; no first step of yours in the months after": True,
        "They helped; you stayed in touch": False,
        "They helped; no first step of yours in the months after": True,
    }
