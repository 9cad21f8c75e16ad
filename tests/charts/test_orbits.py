"""The orbits: everybody exactly where they stand, and nothing that hides something else."""

from itertools import combinations
from math import hypot, radians, tau
from typing import Any, NamedTuple

import numpy as np
import pytest
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.text import Text

from app.charts.orbits_sectors import find_homes, share_out
from app.charts.rendering import render
from app.charts.scene import Mark, Scene
from app.domain.kinds import State
from app.domain.names import tidy
from app.domain.orbits import BAND, MOST_NAMES, RINGS, Orbits, Sector, distance, radius_of
from app.domain.orbits_ground import share_ground
from app.domain.orbits_words import finding, spoken_of
from tests.charts.orbits_people import CIRCLES, NAMES, crowd, dot, look, orbits, too_many
from tests.charts.samples import SPEECH, boxes, draw, outside, overlapping

SIZE = (704, 640)
SIZES = [(560, 520), SIZE, (900, 640), (1400, 900)]
HARD = orbits(
    [
        dot(number, name, circle=number % 6, rhythm=(7.0, 30.0, 91.0, None)[number % 4])
        for number, name in enumerate(NAMES, start=1)
    ],
    [(number, f"Alte Bekannte aus Schwarzenberg {name}") for number, name in CIRCLES],
)
DATA = {
    "nobody": orbits([]),
    "no circles": Orbits(HARD.day, (), (), 0),
    "one": orbits([dot()]),
    "30": crowd(30),
    "40": crowd(40),
    "150": crowd(150),
    "too many": too_many(),
    "hard names": HARD,
    "forty circles": orbits(
        [dot(number, circle=number) for number in range(1, 41)],
        [(number, f"Circle {number}") for number in range(1, 41)],
    ),
}


class Drawn(NamedTuple):
    """The looks of a dot."""

    radius: float
    is_hollow: bool
    is_hatched: bool


def written(figure: Figure) -> list[str]:
    drawn: list[Any] = figure.findobj(Text)
    return [each.get_text() for each in drawn if each.get_text()]


def middle(scene: Scene) -> tuple[float, float, float]:
    """Return where I am, and the pixels of one unit of radius."""
    assert scene.rings
    return scene.rings.x, scene.rings.y, scene.rings.rings[-1][1] / radius_of(RINGS[-1])


def out(mark: Mark, scene: Scene) -> float:
    x, y, unit = middle(scene)
    return hypot(mark.x - x, mark.y - y) / unit


def dots_of(figure: Figure) -> list[Drawn]:
    """Return the dots of people: every second circle, the others are page around them."""
    collections: list[Any] = figure.findobj(PathCollection)
    people = max(collections, key=lambda each: len(each.get_offsets()))
    page = to_rgba(look().colors["page"])
    shapes = zip(
        people.get_sizes(),
        people.get_linewidths(),
        people.get_facecolors(),
        people.get_paths(),
        strict=True,
    )
    return [
        Drawn(size**0.5 + wide / 2, tuple(face) == page, len(path) > len(Path.unit_circle()))
        for size, wide, face, path in list(shapes)[1::2]
    ]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("data", DATA.values(), ids=DATA.keys())
def test_no_text_overlaps_another_or_leaves_the_picture(
    data: Orbits, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("orbits", data, look(scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(written(figure))


@pytest.mark.parametrize("data", [crowd(40), HARD], ids=["40", "hard names"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_covers_a_dot_or_a_line(data: Orbits, size: tuple[int, int]) -> None:
    figure, scene = draw("orbits", data, look(), *size)
    for left, top, right, bottom in boxes(figure):
        for mark in scene.marks:
            away = hypot(
                max(left - mark.x, 0, mark.x - right), max(top - mark.y, 0, mark.y - bottom)
            )
            assert away > 4, mark.name
            if mark.tail:
                across = np.linspace(mark.tail[0], mark.x, 50)
                down = np.linspace(mark.tail[1], mark.y, 50)
                within = (across > left) & (across < right) & (down > top) & (down < bottom)
                assert not within.any(), mark.name


@pytest.mark.parametrize("data", DATA.values(), ids=DATA.keys())
def test_everybody_stands_exactly_as_far_out_as_the_silence_is_long(data: Orbits) -> None:
    _, scene = draw("orbits", data, look(), *SIZE)
    people = {each.person_id: each for each in data.dots}
    assert len(scene.marks) == len(people)
    for mark in scene.marks:
        each = people[mark.id]
        if each.rhythm is None:
            assert BAND[0] < out(mark, scene) < BAND[1]
            assert mark.is_movable
        else:
            assert out(mark, scene) == pytest.approx(distance(each))
            assert not mark.is_movable


def test_rings_are_where_their_days_are() -> None:
    _, scene = draw("orbits", orbits([]), look(), *SIZE)
    assert scene.rings
    _, _, unit = middle(scene)
    assert [days for days, _ in scene.rings.rings] == list(RINGS)
    assert [each for _, each in scene.rings.rings] == [radius_of(days) * unit for days in RINGS]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("count", [12, 30, 59, 110])
def test_dots_do_not_overlap_where_there_is_room(count: int, seed: int) -> None:
    data = crowd(count, seed)
    _, scene = draw("orbits", data, look(), *SIZE)
    size = {each.person_id: 6 if each.depth is None else 4 + 7 * each.depth for each in data.dots}
    for one, other in combinations(scene.marks, 2):
        apart = hypot(one.x - other.x, one.y - other.y)
        assert apart > size[one.id] + size[other.id], (one.name, other.name)


def test_everybody_stands_in_the_sector_of_their_circle() -> None:
    data = crowd(59)
    _, scene = draw("orbits", data, look(), *SIZE)
    x, y, _ = middle(scene)
    circle = {each.person_id: each.circle for each in data.dots}
    order = [each.id for each in data.sectors]
    turned = sorted(
        (np.arctan2(mark.x - x, y - mark.y) % tau, order.index(circle[mark.id]))
        for mark in scene.marks
    )
    assert [place for _, place in turned] == sorted(place for _, place in turned)
    assert radians(16) < turned[0][0] < turned[-1][0] < radians(344)


def test_whoever_is_written_about_moves_straight_inward() -> None:
    away = orbits([dot(silent=200.0), dot(2, "Bram", circle=1)])
    seen = away._replace(dots=(away.dots[0]._replace(silent=0.0), away.dots[1]))
    turned = []
    for data in (away, seen):
        _, scene = draw("orbits", data, look(), *SIZE)
        x, y, _ = middle(scene)
        turned.append(np.arctan2(scene.marks[0].y - y, scene.marks[0].x - x))
    assert turned[0] == pytest.approx(turned[1])


def test_a_line_leads_from_the_ring_to_whoever_drifts_and_to_nobody_else() -> None:
    data = orbits(
        [dot(1, "Bram", silent=91.0), dot(2), dot(3, "Lena", silent=91.0, state=State.RESTING)]
    )
    figure, scene = draw("orbits", data, look(), *SIZE)
    tails = {mark.name: mark.tail for mark in scene.marks}
    assert tails["Ana"] is None
    assert tails["Lena"] is None
    x, y, unit = middle(scene)
    assert tails["Bram"]
    assert hypot(tails["Bram"][0] - x, tails["Bram"][1] - y) == pytest.approx(103 * unit)
    lines: list[Any] = figure.findobj(LineCollection)
    assert sum(len(each.get_segments()) for each in lines) == 1


@pytest.mark.parametrize("silent", [30.1, 33.0, 40.0])
def test_a_line_is_seen_beside_its_dot_however_short_it_is(silent: float) -> None:
    _, scene = draw("orbits", orbits([dot(1, silent=silent)]), look(), *SIZE)
    (mark,) = scene.marks
    assert mark.tail
    assert hypot(mark.x - mark.tail[0], mark.y - mark.tail[1]) > mark.radius - 3 + 6


def test_every_meaning_is_more_than_a_colour() -> None:
    """Depth is a size, rest a hollow dot, nothing written a pattern."""
    shallow, deep = dot(1, "A", depth=0.1), dot(2, "B", depth=0.9)
    resting, unwritten = dot(3, "C", state=State.RESTING), dot(4, "D", silent=None, depth=None)
    figure, _ = draw("orbits", orbits([shallow, deep, resting, unwritten]), look(), *SIZE)
    drawn = dots_of(figure)
    assert sorted(each.radius for each in drawn) == pytest.approx([4.7, 6, 8.2, 10.3])
    assert [each.is_hollow for each in drawn].count(True) == 2
    assert [each.is_hatched for each in drawn].count(True) == 1


def test_forty_are_named_and_more_are_named_where_they_are_pointed_at() -> None:
    named, _ = draw("orbits", crowd(MOST_NAMES), look(), 900, 800)
    unnamed, scene = draw("orbits", crowd(MOST_NAMES + 1), look(), 900, 800)
    names = {mark.name for mark in scene.marks}
    assert len(names) == MOST_NAMES + 1
    assert len(names & set(written(named))) > 0.8 * MOST_NAMES
    spoken = {tidy(each.name) for each in spoken_of(crowd(MOST_NAMES + 1))}
    assert {tidy(name) for name in names} & set(written(unnamed)) == spoken


@pytest.mark.parametrize("is_paper", [False, True])
@pytest.mark.parametrize("size", [(300, 300), (524, 400), *SIZES], ids=str)
@pytest.mark.parametrize("count", [30, 100, 150])
def test_whom_the_finding_names_the_picture_names_at_any_size(
    count: int, size: tuple[int, int], is_paper: bool
) -> None:
    data = crowd(count)
    figure, scene = draw("orbits", data, look()._replace(on_paper=is_paper), *size)
    said, shown = finding(data, SPEECH), written(figure)
    assert spoken_of(data)
    for each in spoken_of(data):
        name = tidy(each.name)
        assert name in said
        assert any(name.startswith(text.removesuffix("…").rstrip()) for text in shown if text), name
    assert outside(boxes(figure), scene) == []


def test_on_paper_a_crowd_is_named_as_far_as_there_is_room() -> None:
    data, paper = crowd(100), look()._replace(on_paper=True)
    figure, scene = draw("orbits", data, paper, 900, 800)
    names = {mark.name for mark in scene.marks}
    assert len(names & set(written(figure))) > 40
    assert overlapping(scene.texts) == []


SOCIAL = [
    *("Bindery", "Choir", "Family", "Friends", "House", "iPRES"),
    *("Neighbours", "Newspaper project", "Old office"),
]


def social(count: int) -> Orbits:
    """Return a crowd in circles with names of the usual length."""
    circles = list(enumerate(SOCIAL, start=1))
    people = [each._replace(circle=each.person_id % 10) for each in crowd(count).dots]
    return orbits(people, circles)


@pytest.mark.parametrize(
    ("size", "scale"), [((524, 400), 1.0), *((size, scale) for size in SIZES for scale in (1, 1.5))]
)
def test_names_of_circles_are_never_cut_nor_on_the_band(
    size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("orbits", social(100), look(scale), *size)
    said = " ".join(written(figure))
    assert [name for name in [*SOCIAL, "No circle"] if name not in said] == []
    x, y, unit = middle(scene)
    shown = zip(written(figure), boxes(figure), strict=True)
    circles = [box for text, box in shown if any(text in name.split() for name in SOCIAL)]
    assert circles
    for left, top, right, bottom in circles:
        near = hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))
        assert near > (BAND[1] - 4) * unit


def test_rings_are_smaller_only_where_a_name_needs_it() -> None:
    nobody, short, long = (
        middle(draw("orbits", data, look(1.5), 560, 520)[1])[2]
        for data in (DATA["no circles"], orbits([dot(circle=1)], [(1, "Us")]), social(100))
    )
    assert nobody == short > long > 0.79 * nobody


def test_marks_come_in_reading_order_with_whole_names() -> None:
    data = orbits([dot(1, "Zoë"), dot(2, NAMES[3]), dot(3, "Émile")])
    _, scene = draw("orbits", data, look(), *SIZE)
    assert [mark.name for mark in scene.marks] == [NAMES[3], "Émile", "Zoë"]


def test_an_empty_picture_says_what_would_be_here_and_a_full_one_what_to_do() -> None:
    empty, _ = draw("orbits", orbits([]), look(), *SIZE)
    assert "The people you write about" in " ".join(written(empty))
    full, scene = draw("orbits", too_many(), look(), *SIZE)
    said = " ".join(written(full))
    assert "Choose a circle or search: 1440 people" in said
    assert "iPRES · 240" in said
    assert scene.marks == ()


@pytest.mark.parametrize("dark", [False, True])
def test_the_same_is_drawn_to_the_last_byte(dark: bool) -> None:
    first, second = (
        bytes(render("orbits", HARD, look(dark=dark), SPEECH, *SIZE).rgba) for _ in range(2)
    )
    assert first == second


def test_nothing_moves_when_pixels_are_smaller() -> None:
    once, twice = (render("orbits", HARD, look(), SPEECH, *SIZE, ratio).scene for ratio in (1, 2))
    assert once == twice


def test_few_artists_draw_a_crowd() -> None:
    figure, _ = draw("orbits", crowd(150), look(), *SIZE)
    assert len(figure.artists) + len(figure.texts) < 30


def test_of_two_days_side_by_side_circles_and_people_are_in_the_same_direction() -> None:
    now = crowd(60)
    before = orbits([each._replace(silent=9.0) for each in now.dots if each.person_id % 3])
    both = share_ground(before, now), share_ground(now, before)
    left, right = (share_out(data, 1.0) for data in both)
    assert [arc[:2] for arc in left] == [arc[:2] for arc in right]
    assert find_homes(both[0].room.dots, left) == find_homes(both[1].room.dots, right)
    assert [arc[:2] for arc in share_out(before, 1.0)] != [arc[:2] for arc in left]


@pytest.mark.parametrize("size", SIZES)
def test_the_name_of_one_circle_alone_stands_in_the_middle_under_it(size: tuple[int, int]) -> None:
    family = [dot(number, circle=1) for number in range(1, 8)]
    data = Orbits(HARD.day, tuple(family), (Sector(1, "Family", 7, 7),), 7)
    _, scene = draw("orbits", data, look(), *size)
    lowest = max(scene.texts, key=lambda box: box[3])
    assert (lowest[0] + lowest[2]) / 2 == pytest.approx(size[0] / 2, abs=1)
