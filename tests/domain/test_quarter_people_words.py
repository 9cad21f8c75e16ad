"""What is said of returns and of new people: counts, in which nobody is missed."""

import pytest

from app.domain.quarter import Change, Figures, Moved, Return
from tests.domain.quarter_said import DURING, of_year, running, told
from tests.quarter_samples import THIRD, before, empty, full, places, share


def reached(*found: tuple[int, int, bool]) -> Figures:
    """Contacts by the person, the years of silence, and whether with an ask."""
    returns = (Return(who, "2026-08-02", years * 366, ask) for who, years, ask in found)
    return empty()._replace(returns=tuple(returns))


def new(met: int, deepened: int = 0) -> Figures:
    depth = Moved(0.1, 0.0, 20, tuple(Change(100 + each, 0.1, 0.0) for each in range(deepened)))
    return empty()._replace(met=places(met), depth=depth)


@pytest.mark.parametrize(
    ("figures", "said", "counts"),
    [
        (
            reached((1, 2, False)),
            "You reached one person after a long silence, without a request.",
            "",
        ),
        (
            reached((1, 4, True)),
            "You reached one person after a long silence, with a request.",
            "Once after three years or more.",
        ),
        (
            reached((1, 2, False), (2, 3, True)),
            "You reached two people after a long silence, once with a request.",
            "Once after three years or more.",
        ),
        (
            reached((1, 4, True), (1, 5, True), (2, 2, True)),
            "You reached two people after a long silence, three times in all, each time with a "
            "request.",
            "Two times after three years or more.",
        ),
        (
            reached(*((each, 2, each < 2) for each in range(13))),
            "You reached 13 people after a long silence, 2 times with a request.",
            "",
        ),
    ],
)
def test_returns_are_counted_with_their_silence_and_asks(
    figures: Figures, said: str, counts: str
) -> None:
    found = told("returns", figures)
    assert (found.sentence, found.compared) == (said, counts)


def test_nobody_reached_is_no_reproach() -> None:
    assert told("returns", empty()).sentence == (
        "Not enough to say yet about long silences: no contact that you began after one is written."
    )


def test_a_count_of_returns_is_compared_once_the_quarter_is_over() -> None:
    one = before(1)[0]._replace(returns=reached((1, 2, False)).returns)
    assert told("returns", full(), [one]).compared.endswith(
        "In the quarter before, it was one person."
    )
    assert "uarter" not in told("returns", running(full()), [one], DURING).compared
    nobody = empty(THIRD.later(-1))
    assert "uarter" not in told("returns", full(), [full(THIRD.later(-2)), nobody]).compared


@pytest.mark.parametrize(
    ("met", "deepened", "said"),
    [
        (1, 0, "One person was new."),
        (4, 0, "Four people were new."),
        (0, 1, "You went deeper with one person."),
        (1, 1, "One person was new, and you went deeper with one whom you knew."),
        (13, 6, "13 people were new, and you went deeper with 6 whom you knew."),
    ],
)
def test_new_people_and_deepened_ones_are_counted(met: int, deepened: int, said: str) -> None:
    assert told("new", new(met, deepened)).sentence == said


@pytest.mark.parametrize(
    ("hits", "misses", "said"),
    [
        (0, 0, ""),
        (0, 1, "One person was new in the quarter before."),
        (1, 0, "One person was new in the quarter before; you were in touch with them again."),
        (
            2,
            0,
            "Two people were new in the quarter before; you were in touch with each of them again.",
        ),
        (
            1,
            12,
            "13 people were new in the quarter before; you were in touch with 1 of them again.",
        ),
    ],
)
def test_those_who_were_new_before_are_told_beside_them(hits: int, misses: int, said: str) -> None:
    assert told("new", new(4)._replace(again=share(hits, misses))).compared == said


def test_that_nobody_is_new_is_enough_to_say_where_somebody_was_met_again() -> None:
    found = told("new", empty()._replace(again=share(1, 0)))
    assert (
        found.sentence
        == "One person was new in the quarter before; you were in touch with them again."
    )
    assert found.compared == ""


@pytest.mark.parametrize(
    ("figures", "said", "counts"),
    [
        (
            empty()._replace(not_again=places(1), again=share(0, 1)),
            "By the end you had not written about one person since you first met them in the "
            "quarter before.",
            "",
        ),
        (
            running(empty()._replace(not_again=places(2), again=share(3, 2))),
            "You haven’t written about two people since you first met them last quarter.",
            "Five people were new then.",
        ),
        (
            of_year(empty()._replace(not_again=places(2), again=share(0, 2))),
            "By the end you had not written about two people since you first met them in the year "
            "before.",
            "",
        ),
    ],
)
def test_who_was_met_once_is_counted_kindly(figures: Figures, said: str, counts: str) -> None:
    found = told("not_again", figures, today=DURING)
    assert (found.sentence, found.compared) == (said, counts)
    assert found.caveat == "Not every meeting wants a second one."


def test_of_figures_that_were_finished_early_it_was_not_the_end() -> None:
    early = empty()._replace(is_over=False, last=DURING, not_again=places(1), again=share(1, 1))
    assert told("not_again", early).sentence.startswith("By then you had not written about one")
    assert told("not_again", early._replace(not_again=())).sentence.startswith("By then you had w")


def test_nobody_to_list_is_no_word_about_who_rests() -> None:
    last = empty()._replace(again=share(1, 1))
    found = told("not_again", last)
    assert found.sentence == (
        "By the end you had written again about those whom you first met in the quarter before."
    )
    assert "rests" in found.caveat
    assert told("not_again", running(last), today=DURING).sentence == (
        "You have written since about those whom you first met last quarter."
    )
