"""What depth and breadth says in words: from the data, kind, and never a bare figure."""

import re
from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.deepening import Arrow, Deepening, Place
from app.domain.deepening_words import alternative, finding, how_to_read, levels, sides, table, told
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


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (MIDDLE, "You came to know two of three people more widely and more closely."),
        (Place(0.5, 0.3), "You came to know more sides of two of three people."),
        (Place(0.2, 0.6), "With two of three people your talks went deeper."),
    ],
)
def test_a_finding_says_how_people_became_better_known(end: Place, said: str) -> None:
    data = period(person(1, end), person(2, end), unwritten=((3, "Rui"),))
    assert finding(data, SPEECH) == f"{said} Of one nothing is written yet."


def test_a_finding_joins_what_differs() -> None:
    data = period(
        person(1, Place(0.5, 0.3)), person(2, Place(0.2, 0.6)), person(3, FADED, 0, ghost=FADED)
    )
    assert finding(data, SPEECH) == (
        "You came to know two of three people more widely or more closely. "
        "One you did not talk with."
    )


def test_a_finding_names_the_silent_and_the_unwritten() -> None:
    faded = [person(number, FADED, 0, ghost=FADED) for number in (1, 2, 3)]
    assert finding(period(*faded, unwritten=((9, "Rui"),)), SPEECH) == (
        "In this time you came to know nobody better. "
        "Three you did not talk with; of one nothing is written yet."
    )


@pytest.mark.parametrize(
    ("faded", "said"),
    [
        (0.0, "54 others you did not write about."),
        (0.03, "54 others you did not write about; they faded a little."),
        (0.2, "54 others you did not write about; they faded."),
    ],
)
def test_who_has_no_arrow_is_counted_in_words(faded: float, said: str) -> None:
    data = period(person(1, MIDDLE), unwritten=((9, "Rui"),))._replace(others=54, faded=faded)
    assert finding(data, SPEECH) == (
        "You came to know one of 56 people more widely and more closely. "
        f"{said} Of one nothing is written yet."
    )
    assert said in alternative(data, SPEECH)


def test_one_arrow_among_others_is_not_told_as_all_there_is() -> None:
    data = period(person(1, FADED, 1))._replace(others=1, faded=0.01)
    assert finding(data, SPEECH) == (
        "In this time you came to know nobody better. "
        "One other you did not write about; they faded a little."
    )


def test_a_period_without_a_word_about_anybody_says_so() -> None:
    data = period()._replace(others=90, faded=0.05)
    assert finding(data, SPEECH) == (
        "You wrote about none of 90 people in this time; they faded a little."
    )


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
            "You did not talk in this time. What you know of each other has faded a little.",
        ),
        (
            person(1, Place(0.1, 0.1), 0, ghost=Place(0.1, 0.1)),
            "You did not talk in this time. What you know of each other has faded.",
        ),
        (person(1, LOW, 0), "You did not talk in this time."),
    ],
)
def test_an_arrow_tells_what_happened(arrow: Arrow, said: str) -> None:
    assert told(arrow, SPEECH) == said


@pytest.mark.parametrize("area", list(LifeArea))
def test_every_area_of_life_can_be_told(area: LifeArea) -> None:
    assert area.value in told(person(1, MIDDLE, 1, (area.value,)), SPEECH)


def test_the_alternative_names_the_period_and_the_finding() -> None:
    data = period(person(1, MIDDLE), person(2, MIDDLE))
    text = alternative(data, SPEECH)
    assert text.startswith("Depth and breadth from 1 July 2026 to 30 September 2026.")
    assert text.endswith(finding(data, SPEECH))


def test_a_table_has_everybody_by_name_and_no_figure() -> None:
    data = period(
        person(1, MIDDLE, name="Zoë"), person(2, FADED, 0, name="ana"), unwritten=((3, "Émile"),)
    )
    headings, rows = table(data, SPEECH)
    assert [row[0] for row in rows] == ["ana", "Émile", "Zoë"]
    assert {len(row) for row in rows} == {len(headings)}
    assert rows[2][1:5] == ("work", "interests", "hardly a side", "several sides")
    assert rows[1][5] == "Nothing written yet"
    assert not re.search(r"\d", " ".join(cell for row in rows for cell in row))


def test_a_table_holds_the_ends_of_the_scale() -> None:
    _, rows = table(period(person(1, Place(1.0, 1.0))), SPEECH)
    assert rows[0][2] == "personal"
    assert rows[0][4] == "many sides"


def test_reading_it_is_explained_in_words() -> None:
    assert how_to_read(SPEECH)
    assert sides(1.0, True, SPEECH)[0] == "no side yet"
    assert levels(SPEECH) == ("small talk", "work", "interests", "personal")
    assert len({sides(limit, False, SPEECH) for limit in (0.25, 0.5, 1.0)}) == 3
