"""What depth and breadth says in words: from the data, kind, and never a bare figure."""

import re
from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.deepening import Arrow, Deepening, Place
from app.domain.deepening_words import (
    alternative,
    finding,
    how_to_read,
    levels,
    no_side,
    sides,
    table,
    told,
)
from app.domain.kinds import LifeArea

SPEECH = EnglishSpeech()
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
LOW, MIDDLE = Place(0.2, 0.3), Place(0.5, 0.6)


def person(
    number: int,
    end: Place,
    talks: int = 2,
    areas: tuple[str, ...] = (),
    ghost: Place = LOW,
    name: str = "",
) -> Arrow:
    return Arrow(number, name or f"Person {number}", LOW, end, ghost, talks, areas)


def period(*arrows: Arrow, unwritten: tuple[tuple[int, str], ...] = ()) -> Deepening:
    return Deepening(FIRST, LAST, arrows, unwritten, len(arrows) + len(unwritten))


FADED = Place(0.18, 0.27)


NOTHING = "Of one neither depth nor a side is written yet."


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (MIDDLE, "You came to know Ana and Bo more widely and more closely."),
        (Place(0.5, 0.3), "You came to know more sides of Ana and Bo."),
        (Place(0.2, 0.6), "You came to know Ana and Bo more closely."),
    ],
)
def test_a_finding_names_who_became_better_known_by_name(end: Place, said: str) -> None:
    data = period(person(1, end, name="Bo"), person(2, end, name="Ana"), unwritten=((3, "Rui"),))
    assert finding(data, SPEECH) == f"{said} {NOTHING}"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (MIDDLE, "You came to know six of seven people more widely and more closely."),
        (Place(0.5, 0.3), "You came to know more sides of six of seven people."),
        (Place(0.2, 0.6), "You came to know six of seven people more closely."),
    ],
)
def test_many_who_became_better_known_are_counted(end: Place, said: str) -> None:
    data = period(*(person(number, end) for number in range(6)), unwritten=((9, "Rui"),))
    assert finding(data, SPEECH) == f"{said} {NOTHING}"


def test_a_finding_joins_what_differs() -> None:
    data = period(
        person(1, Place(0.5, 0.3), name="Ana"),
        person(2, Place(0.2, 0.6), name="Bo"),
        person(3, FADED, 0, ghost=FADED),
    )
    assert finding(data, SPEECH) == (
        "You came to know Ana and Bo more widely or more closely. "
        "With one other no talk is written down; what you know of each other faded a little."
    )
    more = [person(number, MIDDLE) for number in range(4, 10)]
    assert finding(period(*data.arrows, *more), SPEECH).startswith(
        "You came to know eight of nine people more widely or more closely. With one other"
    )


def test_a_first_talk_is_not_said_to_have_gone_deeper() -> None:
    nothing = Place(None, None)
    first = Arrow(1, "Ana", nothing, Place(None, 0.2), nothing, 1, ())
    assert finding(period(first), SPEECH) == "You came to know Ana more closely. One talk."


def test_the_numbers_of_a_finding_add_up() -> None:
    better = [person(number, MIDDLE) for number in range(31)]
    as_before = [person(number, LOW, 1) for number in range(40, 66)]
    data = period(*better, *as_before, unwritten=((98, "Rui"), (99, "Zoë")))
    assert finding(data._replace(others=43, faded=0.03), SPEECH) == (
        "You came to know 31 of 102 people more widely and more closely. "
        "You wrote about 26 others as well. "
        "With 43 others no talk is written down; what you know of each other faded a little. "
        "Of two neither depth nor a side is written yet."
    )


@pytest.mark.parametrize(
    ("faded", "said"),
    [
        (0.0, "With 54 others no talk is written down."),
        (
            0.03,
            "With 54 others no talk is written down; what you know of each other faded a little.",
        ),
        (0.2, "With 54 others no talk is written down; what you know of each other faded."),
    ],
)
def test_who_has_no_arrow_is_counted_in_words(faded: float, said: str) -> None:
    data = period(person(1, MIDDLE, name="Ana"), unwritten=((9, "Rui"),))
    data = data._replace(others=54, faded=faded)
    assert finding(data, SPEECH) == (
        f"You came to know Ana more widely and more closely. {said} {NOTHING}"
    )
    assert said in alternative(data, SPEECH)


def test_what_was_written_without_a_gain_is_said_so() -> None:
    data = period(person(1, FADED, 1))._replace(others=1, faded=0.01)
    assert finding(data, SPEECH) == (
        "You wrote about one of two people in this time. "
        "With one other no talk is written down; what you know of each other faded a little."
    )


def test_a_period_without_a_word_about_anybody_says_so() -> None:
    faded = [person(number, FADED, 0, ghost=FADED) for number in (1, 2, 3)]
    said = "no talk is written down in this time; what you know of each other faded a little."
    assert finding(period(*faded, unwritten=((9, "Rui"),)), SPEECH) == (
        f"With three people {said} {NOTHING}"
    )
    data = period()._replace(others=90, faded=0.05)
    assert finding(data, SPEECH) == f"With 90 people {said}"


def test_a_finding_on_one_person_names_them() -> None:
    data = period(person(1, MIDDLE, 4, ("places", "beliefs"), name="Ana"))
    assert finding(data, SPEECH) == (
        "You came to know Ana more widely and more closely. "
        "Four talks and two new sides, places and beliefs."
    )


@pytest.mark.parametrize(
    ("arrow", "said"),
    [
        (person(1, MIDDLE, 1), "One talk."),
        (person(1, MIDDLE, 0, ("hopes",)), "One new side, hopes, without a talk."),
        (
            person(1, MIDDLE, 4, ("places", "beliefs"), Place(0.18, 0.27)),
            "Four talks and two new sides, places and beliefs. "
            "Without this period’s entries this would have faded a little.",
        ),
        (
            person(1, MIDDLE, 1, (), Place(0.1, 0.1)),
            "One talk. Without this period’s entries this would have faded.",
        ),
        (
            person(1, FADED, 0, ghost=FADED),
            "No talk is written down in this time. What you know of each other has faded a little.",
        ),
        (
            person(1, Place(0.1, 0.1), 0, ghost=Place(0.1, 0.1)),
            "No talk is written down in this time. What you know of each other has faded.",
        ),
        (person(1, LOW, 0), "No talk is written down in this time."),
    ],
)
def test_an_arrow_tells_what_happened(arrow: Arrow, said: str) -> None:
    assert told_of(arrow) == said


def told_of(arrow: Arrow) -> str:
    data = Deepening(FIRST, LAST, (arrow,), (), 1)
    assert told(data, arrow.person_id + 1, SPEECH) == ""
    return told(data, arrow.person_id, SPEECH)


@pytest.mark.parametrize("area", list(LifeArea))
def test_every_area_of_life_can_be_told(area: LifeArea) -> None:
    assert area.value in told_of(person(1, MIDDLE, 1, (area.value,)))


def test_the_alternative_names_the_period_and_the_finding() -> None:
    data = period(person(1, MIDDLE), person(2, MIDDLE))
    text = alternative(data, SPEECH)
    assert text.startswith("Depth and breadth from 1 July 2026 to 30 September 2026.")
    assert text.endswith(finding(data, SPEECH))


def test_a_table_has_everybody_by_name_and_no_figure() -> None:
    data = period(
        person(1, MIDDLE, name="Zoë")._replace(sides=(1, 4)),
        person(2, FADED, 0, name="ana"),
        unwritten=((3, "Émile"),),
    )
    headings, rows = table(data, SPEECH)
    assert [row[0] for row in rows] == ["ana", "Émile", "Zoë"]
    assert {len(row) for row in rows} == {len(headings)}
    assert rows[2][1:5] == ("warming", "deep", "one side", "four sides")
    unwritten = ("no depth written yet",) * 2 + ("no side written yet",) * 2
    assert rows[1][1:] == (*unwritten, "")
    assert not re.search(r"\d", " ".join(cell for row in rows for cell in row))


def test_a_table_calls_nothing_written_by_its_name() -> None:
    """Neither shallow nor narrow: a quarter of depth is no level, and no side is no small one."""
    nothing = Place(None, None)
    first = Arrow(1, "Ana", nothing, Place(None, 0.15), nothing, 1, ())
    _, (row,) = table(period(first), SPEECH)
    no_side = ("no side written yet",) * 2
    assert row == ("Ana", "no depth written yet", "light", *no_side, "One talk.")


def test_a_table_holds_the_ends_of_the_scale() -> None:
    whole = person(1, Place(1.0, 1.0))._replace(sides=(0, 7))
    _, rows = table(period(whole), SPEECH)
    assert rows[0][2] == "very deep"
    assert rows[0][4] == "seven sides"


def test_reading_it_is_explained_in_words() -> None:
    assert how_to_read(SPEECH)
    assert no_side(SPEECH) == "no side yet"
    assert levels(SPEECH) == ("small talk", "work", "interests", "personal")
    assert len({sides(limit, SPEECH) for limit in (0.25, 0.5, 1.0)}) == 3
