"""What is said of giving and asking: counts, and nobody weighed against anybody."""

import pytest

from app.domain.quarter import Figures, GivingAndAsking, Share, Way
from app.domain.quarter_groups import groups
from tests.domain.quarter_said import DURING, SPEECH, running, told
from tests.quarter_samples import before, empty, full, places, share, way


def gave(given: int, asked: int, received: int = 0) -> Figures:
    ways = GivingAndAsking(way(given), Way(), way(asked), way(received))
    return empty()._replace(giving=ways)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (gave(1, 6), "You gave once and asked six times."),
        (gave(7, 7), "You gave seven times and asked seven."),
        (gave(7, 4), "You gave seven times and asked four."),
        (gave(8, 4), "You gave eight times and asked four. Asking is part of friendship too."),
        (gave(6, 1), "You gave six times and asked once. Asking is part of friendship too."),
        (
            running(gave(14, 5)),
            "So far you gave 14 times and asked 5. Asking is part of friendship too.",
        ),
        (
            running(gave(1, 4)),
            "So far you gave once and asked four times.",
        ),
        (
            running(gave(7, 0)),
            "So far you gave seven times and wrote down nothing you asked for. Asking is part of "
            "friendship too.",
        ),
        (
            running(gave(0, 7)),
            "So far you asked seven times and wrote down nothing you gave.",
        ),
        (gave(2, 2, 1), "Not enough to say yet about giving and asking: you gave two times, asked "
                        "two times and received something once."),
    ],
)  # fmt: skip
def test_giving_and_asking_are_counted(figures: Figures, said: str) -> None:
    assert told("giving", figures, today=DURING).sentence == said


@pytest.mark.parametrize(
    ("people", "freely", "said"),
    [
        (5, 0, "You gave to five people."),
        (5, 5, "You gave to five people, not in return for anything."),
        (5, 1, "You gave to five people, to one of them not in return for anything."),
    ],
)
def test_giving_tells_to_how_many_and_how_many_had_given_nothing(
    people: int, freely: int, said: str
) -> None:
    figures = gave(people, 0)
    giving = figures.giving._replace(unreturned=places(freely))
    assert told("giving", figures._replace(giving=giving)).compared == said


@pytest.mark.parametrize(
    ("first_asks", "said"),
    [
        (share(0, 6), "With none of six new people a request came early."),
        (share(6, 0), "With all six new people a request came early."),
        (share(1, 4), "With one of five new people a request came early."),
        (share(1, 0), "Not enough to say yet about asking new people: one person is new."),
        (share(1, 3), "Not enough to say yet about asking new people: four people are new."),
    ],
)
def test_early_asks_are_counted_from_five_new_people_on(first_asks: Share, said: str) -> None:
    assert told("first_asks", empty()._replace(first_asks=first_asks)).sentence == said


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        (
            share(0, 3),
            "Where you chose a rhythm, none of three returns after a silence came with a request.",
        ),
        (
            share(3, 0),
            "Where you chose a rhythm, all three returns after a silence came with a request.",
        ),
        (
            share(1, 0),
            "Not enough to say yet about requests after a silence: you got back in touch once.",
        ),
    ],
)
def test_requests_after_a_silence_are_counted_from_three_on(needs: Share, said: str) -> None:
    assert told("needs", empty()._replace(needs=needs)).sentence == said


@pytest.mark.parametrize(
    ("hits", "misses", "said"),
    [
        (3, 0, "You stayed in touch with all three people who couldn’t help."),
        (
            0,
            4,
            "Four requests couldn’t be met; no first step of yours without another is written in "
            "the months after.",
        ),
        (
            1,
            1,
            "Not enough to say yet about what follows a request: two that couldn’t be met are long "
            "enough ago.",
        ),
    ],
)
def test_who_could_not_help_is_counted_from_three_on(hits: int, misses: int, said: str) -> None:
    assert told("after", empty()._replace(unhelped=share(hits, misses))).sentence == said


def test_somebody_asked_twice_is_no_two_people() -> None:
    twice = full().unhelped._replace(hits=((1, "2026-07-01"), (1, "2026-07-09")))
    said = told("after", full()._replace(unhelped=twice)).sentence
    assert said == "You stayed in touch after two of three requests that couldn’t be met."


@pytest.mark.parametrize(
    ("hits", "misses", "said"),
    [
        (0, 0, ""),
        (1, 0, "You stayed in touch after the one request that was met."),
        (0, 1, "No first step of yours came soon after the one request that was met."),
        (0, 2, "No first step of yours came soon after two requests that were met."),
        (1, 2, "You stayed in touch after one of three requests that were met."),
    ],
)
def test_beside_them_is_what_followed_help(hits: int, misses: int, said: str) -> None:
    assert told("after", full()._replace(helped=share(hits, misses))).compared == said


def test_a_quarter_that_goes_on_is_compared_by_shares_and_never_by_counts() -> None:
    now = running(full())
    assert "quarter" not in told("giving", now, before(), DURING).compared
    said = told("first_asks", now, before(), DURING).compared
    assert said == "Last quarter, it was two of ten."


@pytest.mark.parametrize(
    ("given", "asked", "said"),
    [
        (7, 1, "you gave seven times and asked once."),
        (7, 0, "you gave seven times."),
        (0, 7, "you asked seven times."),
        (13, 2, "you gave 13 times and asked 2."),
        (1, 4, "you gave once and asked four times."),
    ],
)
def test_the_quarter_before_is_counted_as_kindly(given: int, asked: int, said: str) -> None:
    earlier = before(1)[0]._replace(giving=gave(given, asked).giving)
    found = told("giving", full(), [earlier]).compared
    assert found.endswith(f"In the quarter before, {said}")


@pytest.mark.parametrize(
    ("freely", "said"),
    [
        (0, "You gave"),
        (1, "You gave, to one of these five not in return for anything"),
        (5, "You gave, not in return for anything"),
    ],
)
def test_how_many_had_given_nothing_is_told_above_the_names(freely: int, said: str) -> None:
    giving = gave(5, 2).giving._replace(unreturned=places(freely))
    names = groups(empty()._replace(giving=giving), "giving", SPEECH)
    assert [each.words for each in names] == [said, "You asked"]


def test_with_nothing_given_nobody_is_said_to_have_been_given_to() -> None:
    assert told("giving", gave(0, 7)).compared == ""
