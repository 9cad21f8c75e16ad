"""Promises: a step curve of what is kept within so many days, or, of a few, a line for each."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D

from app.charts.labels import Box, Point, around, place
from app.charts.look import Look
from app.charts.promises_few import draw_few
from app.charts.promises_plot import DOT, GAP, NEAR, TICK, Plot, lay_out, write_times
from app.charts.scene import Mark, Scene
from app.charts.sheet import Sheet
from app.domain.estimates import Step
from app.domain.kept import LATER, Bunch, Kept, kept_by, thin_from
from app.domain.kinds import PromiseState
from app.domain.promises_words import DASHES, fate_of, place_of, shares, within
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LINE = 2.0
_BAND = 0.12  # how much of its colour the band has
_BELOW = 9.0  # an end that is no keeping stands so far below the line
_WIDEST = 96.0  # of a word beside the plot
_MANY, _SMALL = 60, 0.6  # of more than that, ticks and circles are smaller and thinner


def draw(figure: "Figure", data: Kept, look: Look, speech: Speech) -> Scene:
    """Draw the curve, the few there are, or in their place the sentence that says why none is."""
    sheet = Sheet(figure, look)
    if not data.bunches:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    marks = (draw_few if data.are_few else _draw_curve)(sheet, data, speech)
    return sheet.scene()._replace(marks=tuple(marks))


def _draw_curve(sheet: Sheet, data: Kept, speech: Speech) -> list[Mark]:
    words = [sheet.wrap(each, sheet.size(_WIDEST), serif=False) for each in shares(data, speech)]
    plot = lay_out(sheet, data, [line for lines in words for line in lines])
    sheet.keep(plot.left)
    for share, lines in zip((0, 0.5, 1), words, strict=True):
        for row, line in enumerate(lines):
            size, y = sheet.measure(line), plot.y(share)
            top = y + (row - 0.5) * size.height
            sheet.write(line, plot.left - GAP - size.width, top, "soft_ink")
    rules = [(plot.left, plot.y(share), plot.right, plot.y(share)) for share in (0.5, 1)]
    sheet.lines(rules, "ring")
    write_times(sheet, plot, speech)
    within_year = [bunch for bunch in data.bunches if bunch.days < LATER]
    steps = _draw_steps(sheet, plot, data)
    _draw_others(sheet, plot, data, within_year)
    late = _write_late(sheet, plot, data, steps, speech)
    _write_half(sheet, plot, data, steps, speech)
    return [_mark(plot, data, bunch, speech) for bunch in within_year] + late


def _draw_steps(sheet: Sheet, plot: Plot, data: Kept) -> list[Point]:
    """Draw the line with its band; return its corners."""
    shown = [step for step in data.curve.steps if step.time <= plot.limit]
    end = plot.x(max(bunch.days for bunch in data.bunches))
    corners = [(plot.left, plot.y(0)), *_corners(plot, [(s.time, s.left) for s in shown])]
    corners.append((end, corners[-1][1]))
    if shown:
        sheet.add(
            PolyCollection(
                [_band(plot, shown, end)],
                facecolors=sheet.color("accent"),
                alpha=_BAND,
                edgecolors="none",
                zorder=1.2,
            )
        )
    thin = thin_from(data)
    sure = len(corners) if thin is None else 2 + 2 * sum(step.time < thin for step in shown)
    dashes = (0, [length / _LINE for length in DASHES])
    for those, style in ((corners[:sure], "solid"), (corners[sure - 1 :], dashes)):
        xs, ys = zip(*those, strict=True)
        look: Any = {"linestyle": style, "linewidth": _LINE, "color": sheet.color("accent")}
        look |= {"solid_joinstyle": "miter", "solid_capstyle": "butt", "dash_capstyle": "butt"}
        sheet.add(Line2D(xs, ys, zorder=2, **look))
    return corners


def _band(plot: Plot, steps: Sequence[Step], end: float) -> list[Point]:
    low = _corners(plot, [(step.time, step.high) for step in steps])[1:]
    high = _corners(plot, [(step.time, step.low) for step in steps])[1:]
    return [*low, (end, low[-1][1]), (end, high[-1][1]), *reversed(high)]


def _corners(plot: Plot, lefts: Sequence[tuple[float, float]]) -> list[Point]:
    """Return the corners of a line of steps that begins with nothing kept."""
    found, before = [], 0.0
    for time, left in lefts:
        found += [(plot.x(time), plot.y(before)), (plot.x(time), plot.y(1 - left))]
        before = 1 - left
    return found


def _draw_others(sheet: Sheet, plot: Plot, data: Kept, bunches: Sequence[Bunch]) -> None:
    """Draw ticks of those that wait, and circles of what ended otherwise."""
    many = sum(bunch.fate != PromiseState.KEPT for bunch in bunches) > _MANY
    size, width = (_SMALL, 1.0) if many else (1.0, 2.0)
    waiting, ended = [], []
    for bunch in bunches:
        x, y = _place(plot, data, bunch)
        if bunch.fate == PromiseState.OPEN:
            waiting.append(((x, y - TICK * size), (x, y + TICK * size)))
        elif bunch.fate != PromiseState.KEPT:
            ended.append((x, y))
    color = sheet.color("promise")
    sheet.add(LineCollection(waiting, linewidths=width, colors=color, zorder=3))
    xs, ys = zip(*ended, strict=True) if ended else ((), ())
    look: Any = {"markerfacecolor": sheet.color("page"), "markeredgecolor": sheet.color("soft_ink")}
    look |= {"markersize": (2 * DOT - 1) * size, "markeredgewidth": 0.75 * width}
    sheet.add(Line2D(xs, ys, linestyle="none", marker="o", zorder=3, **look))


def _place(plot: Plot, data: Kept, bunch: Bunch) -> Point:
    """Return where a mark is: on the riser, on the line or just under it."""
    x, y = plot.x(bunch.days), plot.y(kept_by(data.curve, bunch.days))
    if bunch.fate == PromiseState.KEPT:
        return x, (y + plot.y(kept_by(data.curve, bunch.days - 1))) / 2
    return x, y if bunch.fate == PromiseState.OPEN else min(y + _BELOW, plot.bottom - DOT)


def _write_late(
    sheet: Sheet, plot: Plot, data: Kept, corners: Sequence[Point], speech: Speech
) -> list[Mark]:
    """Write what took more than a year in a corner that the line leaves free."""
    late = [bunch for bunch in data.bunches if bunch.days == LATER]
    counted = [sheet.shorten(_say_late(bunch, speech), plot.right - plot.left) for bunch in late]
    if not late:
        return []
    sizes = [sheet.measure(words) for words in counted]
    wide, line = max(size.width for size in sizes), max(size.height for size in sizes)
    left, high = plot.left + GAP, line * len(late)
    low = (plot.right - wide, plot.bottom - high - GAP / 2, plot.right, plot.bottom - GAP / 2)
    choices = [low, (left, plot.top + GAP, left + wide, plot.top + GAP + high)]
    (box,) = place([choices], (0, 0, sheet.width, sheet.height), (), _segments(corners))
    marks, (start, top, end, _) = [], box or low
    for row, (bunch, words) in enumerate(zip(late, counted, strict=True)):
        x = start if start == left else end - sizes[row].width
        room = sheet.write(words, x, top + row * line, "soft_ink")
        middle = (room[0] + room[2]) / 2, (room[1] + room[3]) / 2
        marks.append(Mark(bunch.id, fate_of(bunch, speech), *middle, 0, box=room))
    return marks


def _say_late(bunch: Bunch, speech: Speech) -> str:
    return speech.say("{fate}: {number}", fate=fate_of(bunch, speech), number=str(bunch.many))


def _write_half(
    sheet: Sheet, plot: Plot, data: Kept, corners: Sequence[Point], speech: Speech
) -> None:
    """Mark where half are kept, in words beside the line."""
    median = data.curve.median
    if median is None or median > plot.limit:
        return
    x, y, words = plot.x(median), plot.y(0.5), within(median, speech)
    sheet.add(Line2D((x,), (y,), marker="o", markersize=2 * DOT, color=sheet.color("accent")))
    taken = [_around(_place(plot, data, bunch)) for bunch in data.bunches if bunch.days < LATER]
    choices = around(x, y, DOT + GAP / 2, sheet.measure(words))
    frame = (plot.left + GAP, plot.top, plot.right, plot.bottom)
    rule = (plot.left, y, plot.right, y)
    (box,) = place(
        [choices[2:3] + choices], frame, [*taken, *sheet.texts], [*_segments(corners), rule]
    )
    if box:
        sheet.write(words, box[0], box[1])


def _segments(corners: Sequence[Point]) -> list[Box]:
    return [(*one, *other) for one, other in pairwise(corners)]


def _around(point: Point) -> Box:
    return (point[0] - DOT, point[1] - TICK, point[0] + DOT, point[1] + TICK)


def _mark(plot: Plot, data: Kept, bunch: Bunch, speech: Speech) -> Mark:
    return Mark(bunch.id, fate_of(bunch, speech), *_place(plot, data, bunch), NEAR)
