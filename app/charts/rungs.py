"""Rungs: layers over the years, of the levels of talk with one person or of how deep with many."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D

from app.charts.labels import Box, Point, around, place
from app.charts.look import Look
from app.charts.rungs_plot import Plot, edges, limit_of, lines_of, order, spread
from app.charts.scene import Mark, Scene
from app.charts.sheet import Sheet
from app.charts.time_grid import Days, draw_grid, room_below
from app.domain.rungs import Reached, Rungs, is_hatched, thing_of, things
from app.domain.rungs_words import depths, first_talk, layers, name, place_of, row_marks
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the upper and the right edge
_LEFT = 88.0  # of the plot, unless its words are longer
_GAP = 12.0  # between the plot and its words
_BETWEEN = 2.0  # between two names of layers
_DOT = 4.0  # radius of a first talk
_NEAR = 12.0  # how near one is pointed at
_HATCH = 9.0  # between the strokes that stand for nothing written
_SWATCH = 8.0  # of a layer's colour, before its name
_PALE = 0.5


def draw(figure: "Figure", data: Rungs, look: Look, speech: Speech) -> Scene:
    """Draw the layers, or in their place the sentence that says why there are none."""
    sheet = Sheet(figure, look)
    if data.begun is None:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    plot = _lay_out(sheet, data, speech)
    _draw_ground(sheet, plot, data, speech)
    tops = edges(data, plot)
    _draw_layers(sheet, data, tops)
    draw_grid(sheet, plot.days, plot.top, plot.bottom, speech)
    _write_layers(sheet, plot, data, tops, speech)
    paused = _write_pauses(sheet, plot, data, tops[-1], speech)
    _draw_first_talks(sheet, plot, data, tops[-1], paused, speech)
    marks = [_mark(plot, data, at, tops[-1], name(data, at, speech)) for at in row_marks(data)]
    return sheet.scene()._replace(marks=tuple(marks))


def _lay_out(sheet: Sheet, data: Rungs, speech: Speech) -> Plot:
    limit = limit_of(data)
    words = depths(speech) if data.person_id else [str(round(limit))]
    left = max(_LEFT, _EDGE + max(sheet.measure(word).width for word in words) + _GAP)
    beside = max(sheet.measure(word).width for word in layers(data, speech))
    right = sheet.width - _EDGE - beside - _SWATCH - _GAP - _GAP / 2
    bottom = sheet.height - room_below(sheet) - 2
    sheet.keep(left)
    return Plot(Days(round(left) + 0.0, right, data.first, data.last), _EDGE, bottom, limit)


def _draw_ground(sheet: Sheet, plot: Plot, data: Rungs, speech: Speech) -> None:
    """Draw what lies behind the layers: pauses, time before the first talk, what heights mean."""
    days = plot.days
    for pause in data.pauses:
        left, right = days.at(pause.first), days.at(pause.last, 1.0)
        _fill(sheet, (left, plot.top, right, plot.bottom))
        sides = [(x, plot.top, x, plot.bottom) for x in (left, right)]
        sheet.lines(sides, "outline", _PALE)
    if data.begun and is_hatched(data):
        _hatch(sheet, days.left, days.at(data.begun), plot)
    amounts = lines_of(data, plot.limit)
    sheet.lines([(days.left, plot.up(each), days.right, plot.up(each)) for each in amounts], "ring")
    sheet.lines([(days.left, plot.bottom, days.right, plot.bottom)], "outline", _PALE)
    line = sheet.measure("").height
    heights = [(str(round(each)), plot.up(each)) for each in amounts]
    if data.person_id:
        below = [0.0, *amounts]
        above = [*amounts, plot.limit]
        middles = [plot.up((low + high) / 2) for low, high in zip(below, above, strict=True)]
        heights = list(zip(depths(speech), middles, strict=False))
    for word, middle in heights:
        left = days.left - _GAP - sheet.measure(word).width
        sheet.write(word, left, middle - line / 2, "soft_ink")


def _fill(sheet: Sheet, box: Box) -> None:
    left, top, right, bottom = box
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    sheet.add(PolyCollection([corners], facecolors=sheet.color("band"), zorder=0.5))


def _hatch(sheet: Sheet, left: float, right: float, plot: Plot) -> None:
    """Hatch the time of which nothing is written: a low strip on the ground."""
    top = plot.bottom - _HATCH
    count = int((right - left - _HATCH) / _HATCH) + 1
    starts = [left + at * _HATCH for at in range(count)]
    strokes = [((x, plot.bottom), (x + _HATCH, top)) for x in starts]
    if strokes:
        sheet.add(LineCollection(strokes, linewidths=1, colors=sheet.color("outline"), zorder=0.7))


def _draw_layers(sheet: Sheet, data: Rungs, tops: Sequence[Sequence[Point]]) -> None:
    """Draw the layers from below, each with a hairline of the page above it."""
    for part, low, high in zip(order(data), tops, tops[1:], strict=False):
        look: Any = {"facecolors": sheet.color(f"depth{part + 1}"), "linewidths": 0}
        sheet.add(PolyCollection([[*low, *reversed(high)]], zorder=2, **look))
    inner = LineCollection(tops[1:-1], linewidths=1, colors=sheet.color("page"), zorder=2.1)
    sheet.add(inner)
    sheet.add(LineCollection([tops[-1]], linewidths=1, colors=sheet.color("soft_ink"), zorder=2.2))


def _write_layers(
    sheet: Sheet, plot: Plot, data: Rungs, tops: Sequence[Sequence[Point]], speech: Speech
) -> None:
    """Name the layers at their ends, those that ever were, apart from each other."""
    words, line = layers(data, speech), sheet.measure("").height + _BETWEEN
    named = [
        (part, (low[-1][1] + high[-1][1] - line) / 2)
        for part, low, high in zip(order(data), tops, tops[1:], strict=False)
        if any(each.parts[part] for each in data.samples)
    ]
    places = spread([y for _, y in named], line, plot.top, plot.bottom)
    for (part, _), y in zip(named, places, strict=True):
        left = plot.days.right + _GAP
        low, high = left + _SWATCH, y + (line + _SWATCH) / 2
        corners = [(left, high), (low, high), (low, high - _SWATCH), (left, high - _SWATCH)]
        look: Any = {"facecolors": sheet.color(f"depth{part + 1}"), "linewidths": 0}
        sheet.add(PolyCollection([corners], **look))
        sheet.write(words[part], low + _GAP / 2, y + _BETWEEN / 2, "soft_ink")


def _write_pauses(
    sheet: Sheet, plot: Plot, data: Rungs, top: Sequence[Point], speech: Speech
) -> list[Box]:
    """Say over the layers that a time is a pause, where there is room; return where."""
    word, written = speech.say("pause"), []
    size = sheet.measure(word)
    for pause in data.pauses:
        left, right = plot.days.at(pause.first), plot.days.at(pause.last, 1.0)
        highest = min((y for x, y in top if left <= x <= right), default=plot.top)
        is_high = highest - plot.top > size.height + _GAP
        if is_high and right - left > size.width + _GAP:
            middle = (left + right - size.width) / 2
            written.append(sheet.write(word, middle, plot.top + _GAP / 2, "soft_ink"))
    return written


def _draw_first_talks(
    sheet: Sheet,
    plot: Plot,
    data: Rungs,
    top: Sequence[Point],
    taken: Sequence[Box],
    speech: Speech,
) -> None:
    """Draw a hollow dot where a level was first reached, and say which where there is room."""
    new = [each for each in things(data) if isinstance(each, Reached)]
    spots = [_spot(plot, each, top) for each in new]
    if not spots:
        return
    xs, ys = zip(*spots, strict=True)
    look: Any = {"markerfacecolor": sheet.color("page"), "markeredgecolor": sheet.color("ink")}
    dots = Line2D(xs, ys, linestyle="none", marker="o", markersize=2 * _DOT, zorder=4, **look)
    dots.set_markeredgewidth(1.5)
    sheet.add(dots)
    words = [first_talk(each.level, speech) for each in new]
    choices = [
        [box for box in around(x, y, _DOT + 4, sheet.measure(word)) if _is_above(box, top)]
        for word, (x, y) in zip(words, spots, strict=True)
    ]
    frame = (plot.days.left, plot.top, plot.days.right, plot.bottom)
    dotted = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in spots]
    lines = [(*one, *two) for one, two in pairwise(top)]
    for word, box in zip(words, place(choices, frame, [*taken, *dotted], lines), strict=True):
        if box:
            sheet.write(word, box[0], box[1])


def _is_above(box: Box, top: Sequence[Point]) -> bool:
    """Return whether a word lies over the upper edge, and not within a layer."""
    return all(y > box[3] for x, y in top if box[0] - _NEAR <= x <= box[2] + _NEAR)


def _spot(plot: Plot, reached: Reached, top: Sequence[Point]) -> Point:
    """Return where a first talk stands on the upper edge."""
    x = plot.days.at(reached.day, 1.0)
    return next((x, y) for at, y in top if at >= x - 0.01)


def _mark(plot: Plot, data: Rungs, mark_id: int, top: Sequence[Point], name: str) -> Mark:
    thing = thing_of(data, mark_id)
    assert thing is not None
    if isinstance(thing, Reached):
        return Mark(mark_id, name, *_spot(plot, thing, top), _NEAR)
    left, right = plot.days.at(thing.after, 1.0), plot.days.at(thing.day, 1.0)
    y = next(y for at, y in top if at >= right - 0.01)
    return Mark(mark_id, name, right, y, _NEAR, box=(left, plot.top, right, plot.bottom))
