"""Depth and breadth: every arrow where it belongs, every word readable, at any size."""

from itertools import combinations
from math import hypot
from typing import Any

import numpy as np
import pytest
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.charts import rendering
from app.charts.scene import Scene
from app.domain.deepening import MOST_ARROWS, Deepening, Place
from app.ui.palette import LIGHT
from tests.charts.samples import (
    FIRST,
    LAST,
    SPEECH,
    arrow,
    boxes,
    deepening,
    draw,
    look,
    outside,
    overlapping,
)

GREW = arrow("Ana", Place(0.3, 0.4), Place(0.6, 0.7), Place(0.25, 0.3), number=1)
FADED = arrow("Bo", Place(0.6, 0.3), Place(0.5, 0.2), Place(0.5, 0.2), talks=0, number=2)
SIZES = [(560, 420), (656, 560), (900, 700), (1300, 900)]


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


def shafts(figure: Figure, token: str) -> list[Any]:
    """Return (start, end) of the lines of one colour."""
    drawn: list[Any] = figure.findobj(LineCollection)
    wanted = [each for each in drawn if as_hex(each.get_color()[0]) == look().colors[token]]
    return [segment for each in wanted for segment in each.get_segments()]


def as_hex(color: Any) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in color[:3])


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("people", [0, 1, 9, MOST_ARROWS])
def test_no_text_overlaps_another_or_leaves_the_picture(
    people: int, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("deepening", deepening(people), look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure))


@pytest.mark.parametrize("people", [9, MOST_ARROWS])
def test_no_name_covers_a_mark(people: int) -> None:
    _, scene = draw("deepening", deepening(people), look())
    covered = [
        mark.name
        for mark in scene.marks
        for left, top, right, bottom in scene.texts
        for x, y in ((mark.x, mark.y), mark.tail or (0, 0))
        if left < x < right and top < y < bottom
    ]
    assert covered == []


def test_few_people_all_have_their_names() -> None:
    data = Deepening(FIRST, LAST, (GREW, FADED), (), 2)
    figure, _ = draw("deepening", data, look())
    assert {"Ana", "Bo"} < set(words(figure))


def test_everybody_is_marked_by_name_also_where_no_name_fits() -> None:
    data = deepening(MOST_ARROWS)
    figure, scene = draw("deepening", data, look(), 560, 420)
    assert {mark.id for mark in scene.marks} == {each.person_id for each in data.arrows}
    assert len(words(figure)) < MOST_ARROWS


def test_marks_stand_at_the_end_and_their_tails_at_the_start() -> None:
    _, scene = draw("deepening", Deepening(FIRST, LAST, (GREW,), (), 1), look())
    (mark,) = scene.marks
    assert mark.tail is not None
    assert mark.x > mark.tail[0]
    assert mark.y < mark.tail[1]


def test_a_ghost_goes_from_the_start_to_where_nothing_would_have_been_written() -> None:
    figure, scene = draw("deepening", Deepening(FIRST, LAST, (GREW, FADED), (), 2), look())
    (ghost,) = shafts(figure, "outline")
    (mark,) = [mark for mark in scene.marks if mark.name == "Ana"]
    assert tuple(ghost[0]) == pytest.approx(mark.tail)
    assert ghost[1][0] < ghost[0][0]
    assert ghost[1][1] > ghost[0][1]


def test_who_only_faded_has_no_ghost_beside_the_arrow() -> None:
    figure, _ = draw("deepening", Deepening(FIRST, LAST, (FADED,), (), 1), look())
    assert shafts(figure, "outline") == []
    assert len(shafts(figure, "soft_ink")) == 1


def test_a_ghost_is_thinner_and_not_only_paler() -> None:
    widths = widths_of(Deepening(FIRST, LAST, (GREW,), (), 1))
    assert widths[LIGHT.outline] < widths[LIGHT.accent]


def test_many_arrows_are_thinner_and_a_ghost_still_thinner() -> None:
    few, many = (widths_of(deepening(people)) for people in (9, MOST_ARROWS))
    assert many[LIGHT.outline] < many[LIGHT.accent] < few[LIGHT.accent]
    assert many[LIGHT.outline] >= 1


def widths_of(data: Deepening) -> dict[str, float]:
    """Return how wide the lines of each colour are."""
    figure, _ = draw("deepening", data, look())
    drawn: list[Any] = figure.findobj(LineCollection)
    return {as_hex(each.get_color()[0]): each.get_linewidth()[0] for each in drawn}


def test_who_did_not_move_has_a_start_and_no_arrow() -> None:
    still = arrow("Ana", Place(0.5, 0.5), Place(0.5, 0.5), Place(0.5, 0.5), talks=0)
    figure, scene = draw("deepening", Deepening(FIRST, LAST, (still,), (), 1), look())
    assert shafts(figure, "soft_ink") == []
    assert len(scene.marks) == 1


@pytest.mark.parametrize(
    ("reach", "shown", "gone"),
    [
        (1.0, {"small talk", "work", "interests", "personal", "many sides"}, set()),
        (0.75, {"small talk", "work", "interests", "personal", "many sides"}, {"several sides"}),
        (0.5, {"small talk", "work", "several sides"}, {"interests", "personal", "many sides"}),
        (0.25, {"small talk", "work", "a few sides"}, {"interests", "personal", "several sides"}),
    ],
)
def test_axes_end_where_all_have_room_and_their_words_say_so(
    reach: float, shown: set[str], gone: set[str]
) -> None:
    grown = arrow("Ana", Place(0, 0), Place(reach * 0.9, reach * 0.9), Place(0, 0))
    figure, _ = draw("deepening", Deepening(FIRST, LAST, (grown,), (), 1), look())
    assert shown <= set(words(figure))
    assert not gone & set(words(figure))


def test_those_of_whom_no_side_is_known_stand_beside_each_other() -> None:
    low = [Place(None, 0.1 + number / 100) for number in range(8)]
    arrows = tuple(
        arrow("Ana", place, place, place, talks=0, number=number)
        for number, place in enumerate(low, start=1)
    )
    known = arrow("Bo", Place(0.3, 0.15), Place(0.3, 0.15), Place(0.3, 0.15), number=9)
    figure, scene = draw("deepening", Deepening(FIRST, LAST, (*arrows, known), (), 9), look())
    among = [(mark.x, mark.y) for mark in scene.marks if mark.name == "Ana"]
    apart = [hypot(x - a, y - b) for (x, y), (a, b) in combinations(among, 2)]
    assert min(apart) > 12
    (bo,) = [mark for mark in scene.marks if mark.name == "Bo"]
    assert max(x for x, _ in among) < bo.x
    left, right = (
        under(scene, figure, "no side yet"),
        under(scene, figure, "one side of their life"),
    )
    assert left[0] < min(x for x, _ in among)
    assert max(x for x, _ in among) < left[1] < right[0]


def under(scene: Scene, figure: Figure, word: str) -> tuple[float, float]:
    """Return from where to where a word stands."""
    (box,) = [box for box, text in zip(scene.texts, words(figure), strict=True) if text == word]
    return box[0], box[2]


def test_one_of_whom_no_side_is_known_stands_over_words_that_say_so() -> None:
    new = arrow("Ana", Place(None, None), Place(0.3, 0.4), Place(None, None))
    figure, scene = draw("deepening", Deepening(FIRST, LAST, (new, FADED), (), 2), look())
    (ana,) = [mark for mark in scene.marks if mark.name == "Ana"]
    left, right = under(scene, figure, "no side yet")
    assert ana.tail
    assert left < ana.tail[0] < right


def test_a_name_over_the_strip_leaves_no_hole_in_it() -> None:
    new = arrow("Ana", Place(None, 0.3), Place(None, 0.3), Place(None, 0.3), 0)
    data = Deepening(FIRST, LAST, (new, FADED), (), 2)
    wanted = look()._replace(colors={**look().colors, "band": "#123456"})
    picture = rendering.render("deepening", data, wanted, SPEECH, 656, 560)
    pixels = np.frombuffer(picture.rgba, np.uint8).reshape(560, 656, 4)[..., :3]
    strip = (pixels == (0x12, 0x34, 0x56)).all(axis=2)
    left, *_, right = np.flatnonzero(strip[20])
    names = [box for box in picture.scene.texts if left < box[0] < right and box[3] < 520]
    (name,) = names
    assert strip[round(name[1]) + 1, round(name[0]) - 2 : right].all()


def test_where_a_side_is_known_of_all_no_strip_is_beside_the_axis() -> None:
    figure, _ = draw("deepening", Deepening(FIRST, LAST, (GREW, FADED), (), 2), look())
    assert "no side yet" not in words(figure)
    assert "one side of their life" in words(figure)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (Deepening(FIRST, LAST, (), (), 0), "There is nobody to show here yet."),
        (Deepening(FIRST, LAST, (), ((1, "Rui"),), 1), "Nothing is written yet"),
        (
            Deepening(FIRST, LAST, (), (), 150),
            "More than 100 people were written about in",
        ),
        (Deepening(FIRST, LAST, (), (), 0, 90), "With 90 people no talk is written down"),
    ],
)
def test_a_sentence_stands_where_there_is_no_arrow(data: Deepening, said: str) -> None:
    figure, scene = draw("deepening", data, look())
    assert " ".join(words(figure)).startswith(said)
    assert scene.marks == ()
    assert len(figure.findobj(LineCollection)) == 0
