"""Reconnections: a dot for each contact after a long silence, the higher the longer it was."""

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise
from math import log, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import PatchCollection
from matplotlib.patches import Circle, Polygon

from app.charts.labels import Box, Point, around, measure, place, shorten, stand_apart
from app.charts.look import Look
from app.charts.scene import Mark, Scene
from app.charts.sheet import META, Sheet
from app.charts.time_grid import Days, draw_grid, room_below
from app.domain.dates import DAYS_IN_YEAR
from app.domain.reconnections import BANDS, DORMANT, Reconnections
from app.domain.reconnections_words import mark_name, place_of, unwritten, years
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the upper and the right edge
_LEFT = 88.0  # of the plot, unless its words are longer
_GAP = 12.0  # between the plot and its words
_DOT, _SMALL, _MANY = 5.5, 4.0, 100  # radius of a dot, and where there are more than so many
_MOST, _LEAST = 14.0, 2.5  # radius of the largest and of the smallest bunch
_ASIDE, _WIDTH = 0.22, 0.26  # of a span: how far beside its middle a bunch is, and its radius
_EDGE_WIDTH = 1.5
_NEAR = 10.0  # how near a dot is pointed at
_BESIDE = 6.0  # between a dot and its name
_LONGEST = 160.0  # a longer name is cut; pointing at the dot tells all of it
_SLICES = 48  # of the hatched ground, whose edge is curved
_HATCH = "////"


class _Plot(NamedTuple):
    """The plot in pixels; a year of silence is at the bottom, `limit` years at the top."""

    days: Days
    top: float
    bottom: float
    limit: int

    def y(self, silence: float) -> float:
        """Where so many years of silence are."""
        part = log(min(max(silence, 1), self.limit)) / log(self.limit)
        return self.bottom - (self.bottom - self.top) * part


class _Dot(NamedTuple):
    """A dot as it is drawn: the number of its mark, and where it is."""

    mark: int
    x: float
    y: float
    radius: float
    has_ask: bool


def draw(figure: "Figure", data: Reconnections, look: Look, speech: Speech) -> Scene:
    """Draw the contacts of a period, or in their place the sentence that says why none is."""
    sheet = Sheet(figure, look)
    if not data.times:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    plot = _draw_axes(sheet, data, speech)
    ground = _hatch(sheet, plot, data, speech)
    dots = _bunches(sheet, plot, data) if data.bunches else _returns(sheet, plot, data)
    _draw_dots(sheet, dots)
    _write_names(sheet, plot, data, dots, ground)
    return sheet.scene()._replace(marks=tuple(_mark(dot, data, speech) for dot in dots))


def _draw_axes(sheet: Sheet, data: Reconnections, speech: Speech) -> _Plot:
    words = {number: years(number, speech) for number in BANDS if number <= data.limit}
    widest = max(sheet.measure(word).width for word in words.values())
    left, line = max(_LEFT, _EDGE + widest + _GAP), sheet.measure("").height
    sheet.keep(left)
    days = Days(left, sheet.width - _EDGE, data.begin, data.last)
    plot = _Plot(days, _EDGE, sheet.height - 1 - room_below(sheet), data.limit)
    draw_grid(sheet, days, plot.top, plot.bottom, speech)
    for number, word in words.items():
        y = plot.y(number)
        token = "outline" if number in (BANDS[0], DORMANT) else "ring"
        sheet.lines([(left, y, days.right, y)], token)
        top = min(y - line / 2, plot.bottom - line)
        token = "ink" if number == DORMANT else "soft_ink"
        sheet.write(word, left - _GAP - sheet.measure(word).width, top, token)
    return plot


def _hatch(sheet: Sheet, plot: _Plot, data: Reconnections, speech: Speech) -> tuple[Box, ...]:
    """Hatch the silences that are longer than the journal is old; return the boxes they fill."""
    if not data.is_young or data.since is None:
        return ()
    left, right = plot.days.left, plot.days.right
    end = data.since + timedelta(round(data.limit * DAYS_IN_YEAR))
    stop = min(right, plot.days.at(end))
    edge = []
    for part in range(_SLICES + 1):
        x = left + (stop - left) * part / _SLICES
        day = data.begin.toordinal() + (x - left) / plot.days.a_day
        edge.append((x, plot.y((day - data.since.toordinal()) / DAYS_IN_YEAR)))
    corners = [(left, plot.top), *edge, (stop, plot.top)]
    look: Any = {"facecolor": "none", "edgecolor": sheet.color("ring"), "zorder": 0.8}
    sheet.add(Polygon(corners, closed=True, hatch=_HATCH, linewidth=0, **look))
    _name_hatched(sheet, plot, edge, speech)
    return tuple((x0, plot.top, x1, y0) for (x0, y0), (x1, _y1) in pairwise(edge))


def _name_hatched(sheet: Sheet, plot: _Plot, edge: Sequence[Point], speech: Speech) -> None:
    """Write on the hatched ground what it means, if its upper corner has room."""
    word = unwritten(speech)
    size, inset = sheet.measure(word), _GAP
    box = (plot.days.left + inset, plot.top + inset, plot.days.left + inset + size.width, 0.0)
    box = (*box[:3], box[1] + size.height)
    if any(x >= box[2] + inset and y >= box[3] + inset for x, y in edge):
        sheet.hide([box])
        sheet.write(word, box[0], box[1], "soft_ink")


def _returns(sheet: Sheet, plot: _Plot, data: Reconnections) -> list[_Dot]:
    """Place each by its day and silence; those who would hide each other stand side by side."""
    radius = sheet.size(_SMALL if len(data.returns) > _MANY else _DOT)
    taken: set[tuple[int, int]] = set()
    found = []
    for mark, each in enumerate(data.returns, start=1):
        x, y = plot.days.at(each.day, 0.5), plot.y(each.years)
        way = 2 * radius if x < (plot.days.left + plot.days.right) / 2 else -2 * radius
        while (round(x / radius), round(y / radius)) in taken:
            x += way
        taken.add((round(x / radius), round(y / radius)))
        found.append(_Dot(mark, x, y, radius, each.has_ask))
    return found


def _bunches(sheet: Sheet, plot: _Plot, data: Reconnections) -> list[_Dot]:
    """Place bunches in the middle of their span and band, side by side with and without an ask."""
    most = max(each.times for each in data.bunches)
    found = []
    for mark, each in enumerate(data.bunches, start=1):
        left, right = plot.days.at(each.first), plot.days.at(each.last, 1)
        high = min(each.high or data.limit, data.limit)
        above, below = plot.y(high), plot.y(each.low)
        full = min((right - left) * _WIDTH, (below - above) / 2, sheet.size(_MOST))
        radius = max(full * sqrt(each.times / most), min(_LEAST, full))
        x = (left + right) / 2 + (right - left) * (_ASIDE if each.has_ask else -_ASIDE)
        found.append(_Dot(mark, x, (above + below) / 2, radius, each.has_ask))
    return found


def _draw_dots(sheet: Sheet, dots: Sequence[_Dot]) -> None:
    """Draw the dots, each with a hair of the page around it, hollow where it came with an ask."""
    accent, page = sheet.color("accent"), sheet.color("page")
    shapes, faces, edges, widths = [], [], [], []
    for dot in dots:
        width = min(_EDGE_WIDTH, dot.radius / 2)
        radii = (dot.radius + 1, dot.radius - width / 2)
        shapes += [Circle((dot.x, dot.y), radius) for radius in radii]
        faces += [page, page if dot.has_ask else accent]
        edges += [page, accent]
        widths += [0, width]
    look: Any = {"facecolors": faces, "edgecolors": edges}
    sheet.add(PatchCollection(shapes, linewidths=widths, zorder=3, **look))


def _write_names(
    sheet: Sheet, plot: _Plot, data: Reconnections, dots: Sequence[_Dot], ground: Sequence[Box]
) -> None:
    """Write the names that hide nothing, those after the longest silence first."""
    if len(dots) > _MANY and not sheet.look.on_paper:
        return
    named = sorted(zip(data.returns, dots, strict=False), key=lambda each: -each[0].silence)
    names = tuple((each.name, (dot.x, dot.y), dot.radius) for each, dot in named)
    frame = (plot.days.left, plot.top, plot.days.right, plot.bottom - 2)
    taken, families = tuple(sheet.texts), sheet.families()
    found = _place_names(names, frame, tuple(ground), taken, families, sheet.look.scale)
    sheet.hide([box for _name, box in found])
    for name, box in found:
        sheet.write(name, box[0], box[1])


@lru_cache(4)
def _place_names(
    named: tuple[tuple[str, Point, float], ...],
    frame: Box,
    ground: tuple[Box, ...],
    taken: tuple[Box, ...],
    families: tuple[str, ...],
    scale: float,
) -> tuple[tuple[str, Box], ...]:
    """Find room for names, on hatched ground last; once for all colours and ratios."""
    size = META * scale
    names = [shorten(name, _LONGEST * scale, size, families) for name, _at, _radius in named]
    choices = []
    for name, (_name, at, radius) in zip(names, named, strict=True):
        places = around(*at, radius + _BESIDE, measure(name, size, families))
        choices.append(sorted(places, key=lambda box: any(_touch(box, each) for each in ground)))
    apart = stand_apart(choices, [(at,) for _name, at, _radius in named], _NEAR)
    dots = [(x - r, y - r, x + r, y + r) for _name, (x, y), r in named]
    chosen = place(apart, frame, [*dots, *taken])
    return tuple((name, box) for name, box in zip(names, chosen, strict=True) if box)


def _touch(one: Box, other: Box) -> bool:
    is_across = one[0] < other[2] and one[2] > other[0]
    return is_across and one[1] < other[3] and one[3] > other[1]


def _mark(dot: _Dot, data: Reconnections, speech: Speech) -> Mark:
    near = max(dot.radius + 1, 4.0) if data.bunches else _NEAR
    return Mark(dot.mark, mark_name(data, dot.mark, speech), dot.x, dot.y, near)
