"""Promises: a curve of the share that is kept, readable at any size; a few each by itself."""

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from app.domain.kept import Kept
from app.ui.palette import DARK, LIGHT
from tests.charts.samples import NAMES, boxes, draw, look, outside, overlapping
from tests.domain.promises_made import ANEW, KEPT, OPEN, RELEASED, kept, many

SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]
FOUR = kept([(9, KEPT), (0, OPEN), (400, RELEASED), (20, ANEW)], NAMES[2:6])
LATE = many(200, days=150)
DATA = {
    "nothing": kept([]),
    "one": kept([(0, KEPT)]),
    "four": FOUR,
    "five": kept([(0, KEPT), (0, KEPT), (1, OPEN), (2, RELEASED), (3, KEPT)]),
    "none kept": kept([(5, OPEN)] * 6),
    "at once": kept([(0, KEPT)] * 30 + [(500, fate) for fate in (OPEN, KEPT, RELEASED, ANEW)]),
    "late": LATE,
    "1,000": many(1000),
    "10,000": many(10_000),
}


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


def lines(figure: Figure, style: str) -> list[list[tuple[float, float]]]:
    """Return the points of every line of a style."""
    drawn: list[Line2D] = figure.findobj(Line2D)
    found = [np.asarray(each.get_xydata()) for each in drawn if each.get_linestyle() == style]
    points = [[(float(x), float(y)) for x, y in each] for each in found]
    return [each for each in points if len(each) > 1]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", DATA)
def test_no_text_overlaps_another_or_leaves_the_picture(
    name: str, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("promises", DATA[name], look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure))


@pytest.mark.parametrize("name", [name for name in DATA if name != "nothing"])
def test_every_promise_is_behind_a_mark_and_marks_are_few_enough(name: str) -> None:
    data = DATA[name]
    _, scene = draw("promises", data, look(), 524, 400)
    assert {mark.id for mark in scene.marks} == {bunch.id for bunch in data.bunches}
    assert len(scene.marks) <= 1500
    assert all(mark.name for mark in scene.marks)
    for mark in scene.marks:
        assert 0 <= mark.x <= scene.width
        assert 0 <= mark.y <= scene.height


def test_marks_go_from_left_to_right_and_up_as_more_is_kept() -> None:
    data = kept([(day, KEPT) for day in (0, 1, 5, 9, 30, 90)])
    _, scene = draw("promises", data, look())
    assert all(one.x < other.x and one.y > other.y for one, other in pairwise(scene.marks))


def test_those_that_wait_lie_on_the_line_and_those_that_ended_below_it() -> None:
    data = kept([(1, KEPT), (1, KEPT), (1, KEPT), (9, OPEN), (20, RELEASED), (30, OPEN)])
    _, scene = draw("promises", data, look())
    _, nine, twenty, thirty = scene.marks
    assert nine.y == thirty.y < twenty.y


def test_where_some_wait_the_line_is_dashed_from_where_few_are_left() -> None:
    waiting = kept([*((day, KEPT) for day in (1, 2, 3, 9, 16, 25)), (12, OPEN)])
    figure, _ = draw("promises", waiting, look())
    (solid,), (dashed,) = lines(figure, "-"), lines(figure, "--")
    assert dashed[0] == solid[-1]
    assert " ".join(words(figure)).startswith("none kept half all, as far as it can be told")
    figure, _ = draw("promises", kept([(day, KEPT) for day in (1, 2, 3, 9, 16, 25)]), look())
    assert "all kept" in words(figure)
    assert lines(figure, "--") == []


def test_half_is_said_in_words_where_it_is() -> None:
    figure, _ = draw("promises", kept([(9, KEPT)] * 9 + [(3, OPEN)]), look())
    assert "half within nine days" in words(figure)
    figure, _ = draw("promises", kept([(9, KEPT)] + [(30, OPEN)] * 8), look())
    assert not any(word.startswith("half within") for word in words(figure))


@pytest.mark.parametrize(("days", "end"), [(6, "a week"), (25, "a month"), (300, "a year")])
def test_the_axis_ends_where_all_has_room(days: int, end: str) -> None:
    figure, _ = draw("promises", kept([(days, KEPT)] * 6), look())
    assert end in words(figure)
    _, scene = draw("promises", kept([(days, KEPT)] * 6), look())
    assert scene.marks[0].x > 0.75 * scene.width


def test_what_took_more_than_a_year_is_written_in_the_picture() -> None:
    figure, scene = draw("promises", DATA["at once"], look(), 900, 640)
    late = [word for word in words(figure) if "more than a year" in word]
    assert len(late) == len([mark for mark in scene.marks if mark.box]) == 4


def test_a_few_have_a_line_each_with_their_words_and_no_curve() -> None:
    figure, scene = draw("promises", FOUR, look(), 900, 640)
    assert figure.findobj(PolyCollection) == []
    assert {"just made", "kept after nine days", "let go of after 400 days"} <= set(words(figure))
    assert len([word for word in words(figure) if word.startswith("“send the list")]) == 4
    tops = [mark.box[1] for mark in scene.marks if mark.box]
    assert tops == sorted(tops)


def test_a_long_name_leaves_room_for_the_promise() -> None:
    data = kept([(9, KEPT)], ["Annegret Freifrau von Schwarzenberg-Hohenlohe " * 3])
    figure, _ = draw("promises", data, look(scale=1.5), 524, 400)
    (said,) = [word for word in words(figure) if word.startswith("“")]
    assert said.startswith("“send")
    assert "” to Anne" in said


def test_it_is_drawn_the_same_in_the_dark() -> None:
    places = [draw("promises", LATE, look(palette))[1] for palette in (LIGHT, DARK)]
    assert places[0] == places[1]


def test_an_empty_time_says_so_in_place_of_the_chart() -> None:
    empty: Kept = DATA["nothing"]
    figure, scene = draw("promises", empty, look())
    assert " ".join(words(figure)).startswith("No promise of yours is written down")
    assert scene.marks == ()
