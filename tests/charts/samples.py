"""Data for charts: few people and many, long names and names in many scripts."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from random import Random
from typing import Any

from matplotlib.figure import Figure
from matplotlib.text import Text

from app.charts import rendering
from app.charts.labels import Box
from app.charts.look import Look
from app.charts.scene import Scene
from app.cli.speech import EnglishSpeech
from app.domain.deepening import Arrow, Deepening, Place
from app.domain.health import Component
from app.domain.telling import Told
from app.ui.palette import DARK, LIGHT, Palette

SPEECH = EnglishSpeech()
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
NAMES = (
    "Ana Silva",
    "陈静仪",
    "ليلى حدّاد",
    "Annegret Freifrau von Schwarzenberg-Hohenlohe zu Wiesenthal",
    "Óli",
    "שלום עליכם",
    "नमिता ठाकुर",
    "Siobhán Ní Dhomhnaill",
    "€uro $x_1^2$ \\alpha",
    "👩‍🚀 \U0010ffff\ud800",
)
SENTENCES = (
    "You met today, after two weeks; you hoped for about every month.",
    "Nothing written yet about who took the first step.",
    "You wrote down 3 things that matter to her; the newest is two weeks old.",
    "Two promises kept, one due tomorrow.",
    "Mostly work and interests; two personal talks since last summer.",
    "You know about work and hopes; health and beliefs are unwritten.",
)
LABELS = ("In touch", "Reaching out", "Curiosity", "Keeping my word", "Depth", "Breadth")
VALUES = (1.0, None, 0.5, 0.0, 0.58, 0.31)
TOLD = tuple(
    Told(component, label, sentence, value, ())
    for component, label, sentence, value in zip(Component, LABELS, SENTENCES, VALUES, strict=True)
)


def look(palette: Palette = LIGHT, scale: float = 1.0) -> Look:
    """Return the theme as a window on a computer with few fonts would hand it over."""
    colors = {token: getattr(palette, token) for token in Palette._fields if token != "avatars"}
    return Look(colors, ("No Such Family",), ("Source Serif 4",), scale, palette is DARK)


def arrow(
    name: str, start: Place, end: Place, ghost: Place, talks: int = 3, number: int = 1
) -> Arrow:
    """Return one person over a period."""
    return Arrow(number, name, start, end, ghost, talks, ("places",) if talks else ())


def deepening(people: int, reach: float = 1.0, seed: int = 1) -> Deepening:
    """Return people all over the plane, up to `reach` on both axes; a third wrote nothing."""
    chance = Random(seed)
    arrows = []
    for number in range(people):
        breadth, depth = chance.uniform(0, 0.7 * reach), chance.uniform(0, 0.7 * reach)
        talks = chance.choice((0, 1, 4))
        ghost = Place(breadth * 0.9, depth * 0.9)
        grown = Place(
            breadth * 0.9 + chance.uniform(0, 0.2 * reach),
            depth * 0.9 + chance.uniform(0, 0.25 * reach),
        )
        name = NAMES[number % len(NAMES)] + (f" {number}" if number >= len(NAMES) else "")
        end = grown if talks else ghost
        arrows.append(arrow(name, Place(breadth, depth), end, ghost, talks, number + 1))
    return Deepening(FIRST, LAST, tuple(arrows), (), people)


def draw(
    key: str,
    data: object,
    wanted: Look,
    width: float = 656,
    height: float = 560,
    ratio: float = 1.0,
) -> tuple[Figure, Scene]:
    """Draw a chart and keep its figure."""
    with rendering.drawing():
        figure, scene = rendering.draw_figure(key, data, wanted, SPEECH, width, height, ratio)
        rendering.paint(figure)
        return figure, scene


def boxes(figure: Figure) -> list[Box]:
    """Return the boxes of all texts as matplotlib has drawn them, in logical pixels."""
    scale, height = figure.dpi / 72, int(figure.bbox.height)
    with rendering.drawing():
        drawn: list[Any] = [each for each in figure.findobj(Text) if each.get_text()]
        extents = [each.get_window_extent() for each in drawn]
    return [
        (each.x0 / scale, (height - each.y1) / scale, each.x1 / scale, (height - each.y0) / scale)
        for each in extents
    ]


def overlapping(those: Sequence[Box]) -> list[tuple[Box, Box]]:
    """Return the pairs of boxes that share more than a hair."""
    return [
        (one, other)
        for one, other in combinations(those, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 0.1
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.1
    ]


def outside(those: Sequence[Box], scene: Scene) -> list[Box]:
    """Return the boxes that are not wholly on the picture."""
    return [
        each
        for each in those
        if min(each[:2]) < 0 or each[2] > scene.width or each[3] > scene.height
    ]
