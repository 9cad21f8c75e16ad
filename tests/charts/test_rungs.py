"""The rungs: layers upon each other, every word readable, at any size."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from app.charts.look import View
from app.charts.rungs_plot import spread
from app.domain.rungs import Reached, Sample, things
from app.ui.palette import DARK, LIGHT
from tests.charts.ladders import EMPTY, RESTED, SAMPLES, THIN, many, one
from tests.charts.samples import boxes, draw, look, outside, overlapping

SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


def areas(figure: Figure, token: str) -> list[Any]:
    """Return the corners of what is filled with a colour."""
    drawn: list[Any] = figure.findobj(PolyCollection)
    wanted = look().colors[token].lower()
    return [
        path.vertices
        for each in drawn
        if "#" + "".join(f"{round(part * 255):02x}" for part in each.get_facecolor()[0][:3])
        == wanted
        for path in each.get_paths()
    ]


def layer(figure: Figure, part: int) -> Any:
    """Return the corners of a layer, not those of the small square beside its name."""
    return max(areas(figure, f"depth{part}"), key=lambda corners: float(corners[:, 0].max()
               - corners[:, 0].min()))  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_text_overlaps_another_or_leaves_the_picture(
    sample: str, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("rungs", SAMPLES[sample], look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure)) > 0


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_thing_told_has_a_mark_on_the_picture(sample: str) -> None:
    data = SAMPLES[sample]
    _, scene = draw("rungs", data, look())
    expected = len(things(data)) if data.begun else 0
    assert [mark.id for mark in scene.marks] == list(range(1, expected + 1))
    for mark in scene.marks:
        assert 0 <= mark.x <= scene.width
        assert 0 <= mark.y <= scene.height
        assert mark.name


def test_the_newest_year_is_named_also_where_it_has_just_begun() -> None:
    data = many(40, date(2020, 10, 1), date(2026, 4, 30))
    figure, _ = draw("rungs", data, look(), 460, 400)
    assert "2026" in words(figure)


def test_layers_lie_upon_each_other_and_the_highest_ends_with_depth() -> None:
    figure, scene = draw("rungs", one(), look())
    tops = [layer(figure, part) for part in (1, 2, 3, 4)]
    for below, above in pairwise(tops):
        assert above[:, 1].min() <= below[:, 1].min()
    last = scene.marks[-1]
    assert last.box
    assert last.y == pytest.approx(tops[-1][:, 1].min())
    assert last.box[1] < last.y < last.box[3]


def test_with_many_the_deepest_stand_on_the_ground() -> None:
    figure, _ = draw("rungs", many(40), look())
    ground = max(corners[:, 1].max() for corners in (layer(figure, part) for part in (1, 2, 3, 4)))
    assert layer(figure, 4)[:, 1].max() == ground
    assert layer(figure, 1)[:, 1].min() < layer(figure, 4)[:, 1].min()


def test_layers_are_named_beside_their_ends_and_not_by_colour_alone() -> None:
    figure, _ = draw("rungs", one(), look())
    assert {"small talk", "work", "interests", "personal"} < set(words(figure))
    figure, _ = draw("rungs", many(40), look())
    assert {"light · 10", "warming · 10", "deep · 10", "very deep · 10"} < set(words(figure))


def test_a_layer_that_never_was_has_no_name() -> None:
    flat = one()
    only = tuple(Sample(each.day, (each.parts[0], 0.0, 0.0, 0.0)) for each in flat.samples)
    figure, _ = draw("rungs", flat._replace(samples=only), look())
    assert "small talk" in words(figure)
    assert not {"work", "interests", "personal"} & set(words(figure))


@pytest.mark.parametrize(
    ("most", "shown", "gone"),
    [
        (0.05, {"light"}, {"warming", "deep", "very deep"}),
        (0.4, {"light", "warming"}, {"deep", "very deep"}),
        (0.9, {"light", "warming", "deep", "very deep"}, set()),
    ],
)
def test_the_height_ends_where_the_highest_has_room(
    most: float, shown: set[str], gone: set[str]
) -> None:
    figure, _ = draw("rungs", one(most=most), look())
    assert shown <= set(words(figure))
    assert not gone & set(words(figure))


def test_a_first_talk_is_a_hollow_dot_on_the_upper_edge() -> None:
    figure, scene = draw("rungs", one(), look())
    drawn: list[Any] = figure.findobj(Line2D)
    assert [len(each.get_xdata()) for each in drawn if each.get_marker() == "o"] == [2]
    small = [mark for mark in scene.marks if mark.box is None]
    assert [mark.x for mark in small] == sorted(mark.x for mark in small)
    assert "First personal talk" in words(figure)


def test_no_word_of_a_first_talk_lies_within_a_layer() -> None:
    jump = one()
    at = jump.samples[1].day.toordinal()
    steps = ((0, 0.0), (1, 0.1), (4, 0.1), (5, 0.8), (900, 0.8))
    found = tuple(Sample(date.fromordinal(at + day), (part / 4,) * 4) for day, part in steps)
    first = Reached(found[1].day, 1)
    data = jump._replace(samples=found, reached=(first,), stops=(4,), talks=(2,))
    figure, _ = draw("rungs", data, look())
    assert "First small talk" not in words(figure)


def test_marks_of_stops_share_the_time_between_them() -> None:
    _, scene = draw("rungs", one(), look())
    stops = [mark.box for mark in scene.marks if mark.box]
    assert all(before[2] == pytest.approx(after[0]) for before, after in pairwise(stops))


def test_a_pause_is_shaded_and_called_so() -> None:
    figure, _ = draw("rungs", RESTED, look())
    assert len(areas(figure, "band")) == len(RESTED.pauses)
    assert words(figure).count("pause") == 1


def test_a_time_that_begins_within_a_quarter_is_called_by_its_own_first_month() -> None:
    figure, _ = draw("rungs", one(date(2024, 5, 1)), look(), 900, 560)
    said = words(figure)
    assert said[said.index("very deep") + 1 :][:3] == ["May", "July", "October"]


def test_a_sentence_stands_where_nothing_is_written() -> None:
    figure, scene = draw("rungs", EMPTY, look())
    assert " ".join(words(figure)).startswith("Nothing is written yet of how deep a talk went.")
    assert scene.marks == ()
    assert figure.findobj(PolyCollection) == []


def test_light_and_dark_have_the_same_places() -> None:
    _, light = draw("rungs", RESTED, look(LIGHT))
    _, dark = draw("rungs", RESTED, look(DARK), ratio=2.0)
    assert light == dark


def test_looked_at_closely_time_is_wider_and_heights_stay() -> None:
    _, usual = draw("rungs", THIN, look())
    _, close = draw("rungs", THIN, look()._replace(view=View(3.0)))
    assert [mark.y for mark in close.marks] == pytest.approx([mark.y for mark in usual.marks])
    assert close.marks[-1].x - close.marks[0].x > 2 * (usual.marks[-1].x - usual.marks[0].x)


def test_words_at_the_same_height_are_spread_within_the_plot() -> None:
    assert spread([50, 50, 50], 10, 0, 100) == [50, 40, 30]
    assert spread([99, 98, 5], 10, 0, 100) == [90, 80, 5]
    assert spread([5, 4, 3], 10, 0, 100) == [20, 10, 0]
    assert spread([], 10, 0, 100) == []
