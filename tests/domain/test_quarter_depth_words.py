"""What is said of depth and breadth: which way they went, and what fading would have taken."""

import pytest

from app.domain.quarter import Change, Figures, Moved
from app.domain.quarter_groups import groups
from tests.domain.quarter_said import SPEECH, of_year, told
from tests.quarter_samples import before, empty

WITHOUT = "without the quarter’s talks it would have faded"


def moved(did: float, faded: float, people: int = 20) -> Figures:
    changes = (Change(1, did, 0.0), Change(2, 0.0, faded))
    return empty()._replace(depth=Moved(did, faded, people, changes))


@pytest.mark.parametrize(
    ("did", "faded", "said"),
    [
        (0.3, -0.1, f"All in all, depth grew; {WITHOUT}."),
        (0.05, -0.01, f"All in all, depth grew a little; {WITHOUT}."),
        (0.05, -0.045, f"All in all, depth stayed about as it was; {WITHOUT}."),
        (0.045, -0.05, f"All in all, depth stayed about as it was; {WITHOUT}."),
        (0.01, -0.05, f"All in all, depth faded a little; {WITHOUT} more."),
        (0.1, -0.3, f"All in all, depth faded; {WITHOUT} more."),
        (0.0, -0.05, "All in all, depth faded a little; no talk added to it."),
        (0.05, 0.0, "All in all, depth grew a little; nothing had faded yet."),
        (0.0, 0.0, "All in all, depth stayed about as it was; no talk added to it."),
    ],
)
def test_depth_is_what_i_did_and_what_fading_took(did: float, faded: float, said: str) -> None:
    assert told("depth", moved(did, faded)).sentence == said


def test_a_year_has_the_years_talks() -> None:
    assert "without the year’s talks" in told("depth", of_year(moved(0.05, -0.01))).sentence


@pytest.mark.parametrize(
    ("people", "known"),
    [(0, "nothing is written"), (1, "it is known of one person"), (2, "it is known of two people")],
)
def test_of_very_few_people_nothing_is_said(people: int, known: str) -> None:
    said = told("depth", moved(0.1, -0.1, people))
    assert said.is_thin
    assert said.sentence == f"Not enough to say yet about how deep talks go: {known}."


@pytest.mark.parametrize(
    ("depth", "breadth", "said"),
    [
        (1, 0, "Talks with one person added to it."),
        (13, 2, "Talks with 13 people added to it."),
        (0, 1, ""),
    ],
)
def test_whose_talks_added_is_counted_and_whose_lives_i_see_more_of_is_named(
    depth: int, breadth: int, said: str
) -> None:
    def some(count: int) -> Moved:
        added = tuple(Change(person, 0.2, -0.1) for person in range(count))
        return Moved(0.05, -0.01, 20, (*added, Change(99, 0.0, -0.1)))

    figures = empty()._replace(depth=some(depth), breadth=some(breadth))
    assert told("depth", figures).compared == said
    named = {each.words: len(each.places) for each in groups(figures, "depth", SPEECH)}
    grew = "The picture of their lives grew; all in all, breadth grew a little"
    assert named.get("Talks that added to depth", 0) == depth
    assert named.get(grew, 0) == breadth


@pytest.mark.parametrize(
    ("earlier", "said"),
    [(moved(0.0, -0.2), "it faded."), (moved(0.02, -0.01), "it grew a little.")],
)
def test_the_way_of_the_quarter_before_is_told(earlier: Figures, said: str) -> None:
    last = before(1)[0]._replace(depth=earlier.depth)
    found = told("depth", moved(0.0, -0.05), [last]).compared
    assert found == f"In the quarter before, {said}"
