"""After no use: shares with their intervals where they are enough, else dots that are counted."""

from itertools import pairwise

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.domain.after import After
from app.ui.palette import DARK, LIGHT
from tests.charts.samples import boxes, draw, look, outside, overlapping
from tests.domain.asks_made import Asked, after

SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]
YEARS: list[tuple[Asked, Asked]] = [((12 + at, 9), (40, 33 + at)) for at in range(6)]
DATA = {
    "nothing": after(),
    "one": after(((1, 0), (0, 0))),
    "few": after(((3, 2), (4, 4))),
    "one side": after(((0, 0), (9, 9))),
    "two years": after(((9, 5), (8, 4)), ((5, 5), (4, 0)), ((4, 0), (4, 4))),
    "rich": after(
        ((12_000, 8700), (30_000, 29_000)),
        *YEARS,
        ((4, 1), (0, 0)),
        years=[*((2026 - at, 2026 - at) for at in range(7)), (1998, 2019)],
    ),
}


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", DATA)
def test_no_text_overlaps_another_or_leaves_the_picture(
    name: str, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("after", DATA[name], look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure))


@pytest.mark.parametrize("name", [name for name in DATA if name != "nothing"])
def test_every_line_with_asks_is_a_mark_from_above(name: str) -> None:
    data = DATA[name]
    _, scene = draw("after", data, look())
    assert [mark.id for mark in scene.marks] == [side.id for side in data.sides]
    assert all(one.y < other.y for one, other in pairwise(scene.marks))


def test_a_share_stands_where_it_is_and_few_asks_at_the_left() -> None:
    data = after(((10, 5), (10, 10)), ((4, 4), (10, 0)))
    _, scene = draw("after", data, look())
    half, whole, few, none = (mark.x for mark in scene.marks)
    assert none == few < half < whole
    assert half - none == pytest.approx(whole - half)


def test_few_asks_are_counted_in_words_and_dots_without_a_share() -> None:
    figure, scene = draw("after", DATA["few"], look())
    assert words(figure).count("not enough to say") == 2
    assert {"2 of 3", "4 of 4"} <= set(words(figure))
    assert not {"never", "half", "always"} & set(words(figure))
    assert [mark.name for mark in scene.marks] == ["In all, couldn’t help", "In all, helped"]


def test_a_side_without_an_ask_says_so_and_is_no_mark() -> None:
    figure, scene = draw("after", DATA["one side"], look())
    assert "no ask" in words(figure)
    assert len(scene.marks) == 1


def test_many_rows_make_the_picture_higher_rather_than_crowded() -> None:
    _, scene = draw("after", DATA["rich"], look(scale=1.5), 524, 400)
    assert scene.height > 400
    _, scene = draw("after", DATA["rich"], look(), 524, 400)
    assert scene.height == 400


def test_it_is_drawn_the_same_in_the_dark() -> None:
    places = [draw("after", DATA["rich"], look(palette))[1] for palette in (LIGHT, DARK)]
    assert places[0] == places[1]


def test_without_asks_it_says_what_would_be_here() -> None:
    empty: After = DATA["nothing"]
    figure, scene = draw("after", empty, look())
    assert " ".join(words(figure)).startswith("When you ask somebody for something")
    assert scene.marks == ()
