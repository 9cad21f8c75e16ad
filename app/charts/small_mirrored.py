"""Small mirrored bars: what I gave and asked by month, what I did and what faded by quarter."""

from collections.abc import Sequence
from typing import NamedTuple

from app.charts import small_parts as parts
from app.charts.small_parts import Column
from app.domain.drawing import Drawing, Words
from app.domain.quarter import Figures
from app.domain.signs import Block, Shape
from app.domain.speech import Speech

_ABOVE, _UNDER = 18.0, 12.0  # an axis has a word above it, and one beside the bars below it
_GUTTER, _WORDS_PART = 48.0, 0.4  # for the words at the left, and how much of all at most
_MOST = 8.0  # of a bar for one of what is counted
_UP, _DOWN, _NEAR = 6.0, 14.0, 8.0  # base lines above and below the axis; from a word to it
_BARS = 0.5  # of a column
# The colours of a bar up, of one down, and of their edges.
_NOW = ("depth3", "outline", ("", ""))
_BEFORE = ("depth2", "ring", ("depth3", "outline"))


class Room(NamedTuple):
    """Where the bars may reach, and between where their axis may lie."""

    top: float
    floor: float
    highest: float
    lowest: float


class Axis(NamedTuple):
    """Where nothing is, and how high one is; both the same for charts that are compared."""

    y: float
    unit: float


def axis_for(up: float, down: float, room: Room, most: float = _MOST) -> Axis:
    """Return the axis that gives bars `up` and `down` so high the most room, as low as can be."""
    unit = min(most, (room.floor - room.top) / ((up + down) or 1))
    y = float(round(min(max(room.floor - down * unit, room.highest), room.lowest)))
    parted = ((y - room.top, up), (room.floor - y, down))
    return Axis(y, min([unit, *(high / bar for high, bar in parted if bar)]))


def draw_giving(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw month by month what I gave, and below the axis what I asked for."""
    gave, asked = by_month(figures)
    if not any((*gave, *asked)):
        return None
    names = parts.month_names(figures.first, len(gave), speech)
    axis = axis_for(max(gave), max(asked), _room(height))
    sides = speech.say("gave"), speech.say("asked")
    shapes, words, left = _frame(sides, axis, width)
    places = parts.columns(left, width, len(gave))
    bars = mirrored(gave, asked, places, axis)
    said = [
        speech.say("{month}: {gave} given, {asked} asked.", month=m, gave=str(g), asked=str(a))
        for m, g, a in zip(names, gave, asked, strict=True)
    ]
    words = (*words, *parts.below(names, places, height, width))
    return Drawing(width, height, parts.framed((*bars, *shapes)), words, " ".join(said))


def by_month(figures: Figures) -> tuple[list[int], list[int]]:
    """Return how often I gave and how often I asked, for each month."""
    count = parts.months_of(figures)
    given, asked = figures.giving.given.months, figures.giving.asked.months
    return [*given, *[0] * (count - len(given))], [*asked, *[0] * (count - len(asked))]


def draw_depth(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw quarter by quarter what I did for depth, and below the axis what fading took."""
    shown = parts.recent(figures, earlier)
    did, faded = [each.depth.did for each in shown], [-each.depth.faded for each in shown]
    if not figures.depth.people or not any((*did, *faded)):
        return None
    axis = axis_for(max(did), max(faded), _room(height), height / max(*did, *faded))
    sides = speech.say("added"), speech.say("faded")
    shapes, words, left = _frame(sides, axis, width)
    places = parts.lately(left, width, shown)
    bars = mirrored(did, faded, places, axis, len(shown) - 1)
    names = [parts.span_label(each, speech) for each in shown]
    said = [_told(*each, speech) for each in zip(names, did, faded, strict=True)]
    words = (*words, *parts.below(names, places, height, width, len(shown) - 1))
    return Drawing(width, height, parts.framed((*bars, *shapes)), words, " ".join(said))


def mirrored(
    up: Sequence[float],
    down: Sequence[float],
    places: Sequence[Column],
    axis: Axis,
    now: int | None = None,
) -> list[Shape]:
    """Return the bars; where one of them is `now`, the others are paler within their edge."""
    bars: list[Shape] = []
    for number, place in enumerate(places):
        wide = float(max(2, round((place.right - place.left) * _BARS)))
        left = place.middle - wide // 2
        is_strong = now in (None, number)
        full, faded, edges = _NOW if is_strong else _BEFORE
        rise, fall = parts.high(up[number], axis.unit), parts.high(down[number], axis.unit)
        bars.append(Block(left, axis.y - rise, wide, rise, full, edges[0]))
        bars.append(Block(left, axis.y + parts.HAIR, wide, fall, faded, edges[1]))
    return bars


def _room(height: float) -> Room:
    floor = height - parts.FLOOR
    return Room(parts.LEAST, floor, _ABOVE, floor - _UNDER)


def _frame(
    sides: tuple[str, str], axis: Axis, width: float
) -> tuple[list[Shape], tuple[Words, ...], float]:
    """Return the axis, the words at its left, and where it begins."""
    most = width * _WORDS_PART
    above, under = (parts.fit(side, most) for side in sides)
    left = float(round(max(_GUTTER, max(map(parts.width_of, (above, under))) + _NEAR)))
    words = Words(0, axis.y - _UP, above), Words(0, axis.y + _DOWN, under)
    return [parts.hair(left, width, axis.y, "soft_ink")], words, left


def _told(name: str, did: float, faded: float, speech: Speech) -> str:
    """Say how the two compare: the numbers themselves are means that say nothing to a reader."""
    if did > faded:
        return speech.say("{time}: more was added than faded.", time=name)
    if did < faded:
        return speech.say("{time}: more faded than was added.", time=name)
    return speech.say("{time}: as much was added as faded.", time=name)
