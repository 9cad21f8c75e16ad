"""Depth and breadth: an arrow for each person, from where we stood to where we stand."""

from collections.abc import Sequence
from functools import lru_cache
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D

from app.charts.deepening_plot import LEVEL, Plot, lay_out
from app.charts.labels import Box, Point, Size, around, measure, place, shorten, stand_apart
from app.charts.look import Look
from app.charts.scene import Mark, Scene
from app.charts.sheet import META, Sheet
from app.domain.deepening import Arrow, Deepening
from app.domain.deepening_arrow import is_written
from app.domain.deepening_words import levels, no_side, place_of, sides
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the upper and the right edge
_LEFT = 88.0  # of the plot, unless its words are longer
_GAP = 12.0  # between the plot and its words
_START = 4.0  # radius of the hollow circle
_HEAD, _HALF = 10.0, 3.5  # length of an arrow's head, half its width
_SMALL = 0.8  # a ghost beside an arrow
_MANY, _THIN = 30, 0.7  # of more than that, arrows are thinner and their heads smaller
_SEEN = 6.0  # shorter than this the circle hides that anything has moved
_LONGEST = 200.0  # a longer name is cut; pointing at the mark tells all of it
_NEAR = 12.0  # how near a mark is pointed at
_BESIDE = 8.0  # between a mark and its name
_APART = 11.0  # between a name and the marks of others, or it could be theirs
_PALE = 0.5


class _Drawn(NamedTuple):
    """One arrow in pixels: start, end and ghost."""

    arrow: Arrow
    start: Point
    end: Point
    ghost: Point


def draw(figure: "Figure", data: Deepening, look: Look, speech: Speech) -> Scene:
    """Draw the arrows of a period, or in their place the sentence that says why there are none."""
    sheet = Sheet(figure, look)
    if not data.arrows:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    plot = _draw_axes(sheet, data, speech)
    drawn = [
        _Drawn(each, *(plot.at(place, lane) for place in (each.start, each.end, each.ghost)))
        for each, lane in zip(data.arrows, plot.lanes, strict=True)
    ]
    _draw_arrows(sheet, drawn)
    _write_names(sheet, plot, drawn)
    return sheet.scene([_mark(each) for each in drawn])


def _draw_axes(sheet: Sheet, data: Deepening, speech: Speech) -> Plot:
    words = [(word, sheet.measure(word)) for word in levels(speech)]
    left = max(_LEFT, _EDGE + max(size.width for _, size in words) + _GAP)
    sheet.keep(left)
    bottom = sheet.height - _GAP - sheet.measure("").height
    none = no_side(speech)
    frame = (left, _EDGE, sheet.width - _EDGE, bottom)
    plot = lay_out(data.arrows, frame, sheet.measure(none).width + _GAP)
    strip = [(plot.left, plot.top), (plot.zero, plot.top)]
    strip += [(x, plot.bottom) for x, _ in reversed(strip)]
    sheet.add(PolyCollection([strip], facecolors=sheet.color("band"), zorder=0.5))
    shown = words[: round(plot.depth / LEVEL)]
    heights = [plot.bottom - plot.down(level * LEVEL) for level in range(1, len(shown))]
    sheet.lines([(plot.left, y, plot.right, y) for y in heights], "ring")
    for level, (word, size) in enumerate(shown):
        middle = plot.bottom - plot.down((level + 0.5) * LEVEL)
        sheet.write(word, plot.left - _GAP - size.width, middle - size.height / 2, "soft_ink")
    upright = (plot.left, plot.top, plot.left, plot.bottom)
    sheet.lines([upright, (plot.left, plot.bottom, plot.right, plot.bottom)], "outline", _PALE)
    _write_sides(sheet, plot, none, sides(plot.breadth, speech))
    return plot


def _write_sides(sheet: Sheet, plot: Plot, none: str, words: tuple[str, str]) -> None:
    """Write under the axis what its ends mean, and under the strip beside it what that means."""
    top = plot.bottom + _GAP
    if strip := plot.zero - plot.left:
        none = sheet.shorten(none, strip)
        sheet.write(none, plot.left + (strip - sheet.measure(none).width) / 2, top, "soft_ink")
    room = (plot.right - plot.zero - 2 * _GAP) / 2
    few, many = (sheet.shorten(word, room) for word in words)
    sheet.write(few, plot.zero + (_GAP if strip else 0), top, "soft_ink")
    sheet.write(many, plot.right - sheet.measure(many).width, top, "soft_ink")


def _draw_arrows(sheet: Sheet, drawn: Sequence[_Drawn]) -> None:
    written = [each for each in drawn if is_written(each.arrow)]
    faded = [each for each in drawn if not is_written(each.arrow)]
    scale = _THIN if len(drawn) > _MANY else 1.0
    ghosts = [(each.start, each.ghost) for each in written]
    _add_arrows(sheet, ghosts, "outline", 2, _SMALL * scale)
    for those, token in ((faded, "soft_ink"), (written, "accent")):
        if those:
            _add_arrows(sheet, [(each.start, each.end) for each in those], token, 3, scale)
            _add_starts(sheet, [each.start for each in those], token, scale)


def _add_arrows(
    sheet: Sheet, pairs: Sequence[tuple[Point, Point]], token: str, order: int, scale: float
) -> None:
    seen = [pair for pair in pairs if _length(*pair) > _SEEN]
    if not seen:
        return
    heads = [_head(start, end, scale) for start, end in seen]
    shafts = [(start, head[2]) for (start, _), head in zip(seen, heads, strict=True)]
    color = sheet.color(token)
    sheet.add(LineCollection(shafts, linewidths=2 * scale, colors=color, zorder=order))
    sheet.add(PolyCollection(heads, facecolors=color, edgecolors="none", zorder=order))


def _add_starts(sheet: Sheet, points: Sequence[Point], token: str, scale: float) -> None:
    sheet.add(
        Line2D(
            [x for x, _ in points],
            [y for _, y in points],
            linestyle="none",
            marker="o",
            markersize=2 * _START * scale,
            markerfacecolor=sheet.color("page"),
            markeredgecolor=sheet.color(token),
            markeredgewidth=1.5 * scale,
            zorder=4,
        )
    )


def _head(start: Point, end: Point, scale: float) -> list[Point]:
    """Return a head's point, one corner, where the shaft joins it, and the other corner."""
    length = _length(start, end)
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    # A head longer than what is seen of its arrow would point from within the circle.
    size = min(_HEAD * scale, length - _START) / _HEAD
    back = (end[0] - along[0] * _HEAD * size, end[1] - along[1] * _HEAD * size)
    side = (-along[1] * _HALF * size, along[0] * _HALF * size)
    return [
        end,
        (back[0] + side[0], back[1] + side[1]),
        back,
        (back[0] - side[0], back[1] - side[1]),
    ]


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _write_names(sheet: Sheet, plot: Plot, drawn: Sequence[_Drawn]) -> None:
    """Write the names that hide nothing."""
    frame = (plot.left + 4, plot.top, plot.right, plot.bottom - 2)
    found = _place_names(tuple(drawn), frame, tuple(sheet.families()), sheet.look.scale)
    sheet.hide([box for _, box in found], plot.zero)
    for name, box in found:
        sheet.write(name, box[0], box[1])


@lru_cache(4)
def _place_names(
    drawn: tuple[_Drawn, ...], frame: Box, families: tuple[str, ...], scale: float
) -> tuple[tuple[str, Box], ...]:
    """Find room for names, those of the longest arrows first; once for all colours and ratios."""
    size = META * scale
    by_length = sorted(drawn, key=lambda each: (-_length(each.start, each.end), each.arrow.name))
    names = [shorten(each.arrow.name, _LONGEST * scale, size, families) for each in by_length]
    sizes = [measure(name, size, families) for name in names]
    choices = stand_apart(
        [_places(each, wide) for each, wide in zip(by_length, sizes, strict=True)],
        [(each.start, each.end, each.ghost) for each in by_length],
        _APART,
    )
    lines = [(*each.start, *to) for each in drawn for to in (each.end, each.ghost)]
    spots = [_around(each.start, _START + 2) for each in drawn]
    spots += [_around(each.end, _HALF + 1) for each in drawn]
    chosen = place(choices, frame, spots, lines)
    return tuple((name, box) for name, box in zip(names, chosen, strict=True) if box)


def _places(drawn: _Drawn, size: Size) -> list[Box]:
    """Return where a name may stand: by the end, or by the start of what only faded."""
    by_end = around(*drawn.end, _BESIDE, size)
    by_start = around(*drawn.start, _START + _BESIDE, size)
    return by_end + by_start if is_written(drawn.arrow) else by_start + by_end


def _around(point: Point, radius: float) -> Box:
    x, y = point
    return (x - radius, y - radius, x + radius, y + radius)


def _mark(drawn: _Drawn) -> Mark:
    arrow = drawn.arrow
    return Mark(arrow.person_id, arrow.name, *drawn.end, _NEAR, drawn.start)
