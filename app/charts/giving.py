"""Giving and asking: bars upward for what I gave, downward for what I asked, month by month."""

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import PatchCollection
from matplotlib.patches import Circle, Rectangle

from app.charts.look import Look
from app.charts.scene import Mark, Scene
from app.charts.sheet import Sheet
from app.charts.time_axis import Cell, height, write_times
from app.domain.giving import Column, Giving
from app.domain.giving_words import mark_name, mark_of, place_of, side_names
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the upper and the right edge
_LEFT = 88.0  # of the plot, unless its words are longer
_GAP = 12.0  # between the plot and its words
_BAR, _WIDEST = 0.62, 40.0  # of a column that a bar fills, and how wide it is at most
_DOT, _SMALLEST = 8.0, 2.0  # radius of the dot of the most received, and of the smallest
_MANY = 9  # received in a month: where nowhere is more, its dot has the full size
_LANE = 22.0  # between the bars, where the dots are
_STEP = 48.0  # between two numbers beside the axis
_TALLEST = 6  # so many times a bar of one would fill the height
_NEAR = 12.0  # height at which a bar can be pointed at
_HATCH = "/////"
_STEPS = tuple(first * 10**power for power in range(7) for first in (1, 2, 5))


class _Plot(NamedTuple):
    """The plot in pixels: bars stand on `up` and hang from `down`, `unit` pixels for each time."""

    left: float
    top: float
    right: float
    bottom: float
    up: float
    down: float
    unit: float

    def columns(self, data: Giving) -> list[Cell]:
        """Where each column is."""
        wide = (self.right - self.left) / len(data.columns)
        return [
            Cell(column.first, self.left + at * wide, self.left + (at + 1) * wide)
            for at, column in enumerate(data.columns)
        ]


class _Bar(NamedTuple):
    """A bar or a dot as it is drawn: the number of its mark, and its box."""

    mark: int
    side: int
    box: tuple[float, float, float, float]


def draw(figure: "Figure", data: Giving, look: Look, speech: Speech) -> Scene:
    """Draw the bars of a period, or in their place the sentence that says what would be here."""
    sheet = Sheet(figure, look)
    if data.is_empty:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    plot = _lay_out(sheet, data, speech)
    cells = plot.columns(data)
    _write_axis(sheet, plot, data, speech)
    write_times(sheet, cells, plot.bottom + _GAP, speech)
    _hatch(sheet, plot, data, cells)
    bars = [bar for at, cell in enumerate(cells) for bar in _bars(sheet, plot, data, at, cell)]
    _draw_bars(sheet, bars)
    return sheet.scene()._replace(marks=tuple(_mark(bar, data, speech) for bar in bars))


def _lay_out(sheet: Sheet, data: Giving, speech: Speech) -> _Plot:
    most, asked = _most(data)
    words = max(sheet.measure(word).width for word in side_names(speech))
    left = max(_LEFT, _EDGE + words + _GAP + sheet.measure(str(max(most, asked))).width + _GAP)
    line = sheet.measure("").height
    is_needed = data.received or not all(each.is_written for each in data.columns)
    lane = sheet.size(_LANE) if is_needed else 0.0
    sheet.keep(left)
    cells = _Plot(left, 0, sheet.width - _EDGE, 0, 0, 0, 0).columns(data)
    bottom = sheet.height - 1 - _GAP - height(sheet, cells, speech)
    room = bottom - _EDGE - lane
    unit = min((room - 4 * line) / max(most + asked, 1), room / _TALLEST)
    above, below = (max(unit * times, 2 * line) for times in (most, asked))
    free = (room - above - below) / 2
    up = _EDGE + free + above
    return _Plot(left, _EDGE + free, sheet.width - _EDGE, bottom, up, up + lane, unit)


def _most(data: Giving) -> tuple[int, int]:
    """Return how often at most I gave or offered, and asked, in one column."""
    gave = max(each.gave.times + each.offered.times for each in data.columns)
    return gave, max(each.asked.times for each in data.columns)


def _write_axis(sheet: Sheet, plot: _Plot, data: Giving, speech: Speech) -> None:
    """Draw the two lines on which bars stand, a few more to count by, and what each part is."""
    sheet.lines([(plot.left, y, plot.right, y) for y in (plot.up, plot.down)], "outline")
    most, asked = _most(data)
    step = next(step for step in _STEPS if step * plot.unit >= sheet.size(_STEP))
    line = sheet.measure("").height
    for base, way, limit in ((plot.up, -1, most), (plot.down, 1, asked)):
        for times in range(step, limit + 1, step):
            y, word = base + way * times * plot.unit, str(times)
            sheet.lines([(plot.left, y, plot.right, y)], "ring")
            right = plot.left - _GAP
            sheet.write(word, right - sheet.measure(word).width, y - line / 2, "soft_ink")
    gave, received, asked_word = side_names(speech)
    places = [(gave, plot.up - line * 1.5), (asked_word, plot.down + line / 2)]
    if data.received:
        places.insert(1, (received, (plot.up + plot.down - line) / 2))
    for word, top in places:
        sheet.write(word, _EDGE, top, "soft_ink")


def _hatch(sheet: Sheet, plot: _Plot, data: Giving, cells: Sequence[Cell]) -> None:
    """Hatch the lane where nothing at all is written."""
    for column, cell in zip(data.columns, cells, strict=True):
        if not column.is_written:
            size = cell.right - cell.left, plot.down - plot.up
            look: Any = {"facecolor": "none", "edgecolor": sheet.color("outline")}
            block = Rectangle((cell.left, plot.up), *size, hatch=_HATCH, linewidth=0, **look)
            sheet.add(block)


def _bars(sheet: Sheet, plot: _Plot, data: Giving, at: int, cell: Cell) -> list[_Bar]:
    """Find the bars of a column and its dot, from above."""
    column, middle = data.columns[at], (cell.left + cell.right) / 2
    half = min((cell.right - cell.left) * _BAR, sheet.size(_WIDEST)) / 2
    top = plot.up - column.gave.times * plot.unit
    radius = _radius(sheet, data, column, cell)
    lane = (plot.up + plot.down) / 2
    heights = (
        (top - column.offered.times * plot.unit, top),
        (top, plot.up),
        (lane - radius, lane + radius),
        (plot.down, plot.down + column.asked.times * plot.unit),
    )
    return [
        _Bar(mark_of(at, side), side, (middle - wide, above, middle + wide, below))
        for side, (above, below) in enumerate(heights)
        for wide in (radius if side == 2 else half,)
        if column.sides[side].times
    ]


def _radius(sheet: Sheet, data: Giving, column: Column, cell: Cell) -> float:
    """Return the radius of a dot, by area; the most received has the full size."""
    most = max(_MANY, *(each.received.times for each in data.columns))
    full = min(sheet.size(_DOT), (cell.right - cell.left) / 2 - 0.5)
    return max(min(_SMALLEST, full), full * sqrt(column.received.times / most))


def _draw_bars(sheet: Sheet, bars: Sequence[_Bar]) -> None:
    looks = (("page", "soft_ink"), ("depth3", "depth3"), ("soft_ink",) * 2, ("outline",) * 2)
    for side, (face, edge) in enumerate(looks):
        those = [bar.box for bar in bars if bar.side == side]
        shapes = [_dot(box) if side == 2 else _block(box, 0.5 if side == 0 else 0) for box in those]
        colors: Any = {"facecolor": sheet.color(face), "edgecolor": sheet.color(edge)}
        width = 0 if face == edge else 1
        sheet.add(PatchCollection(shapes, linewidth=width, zorder=2, **colors))


def _block(box: tuple[float, float, float, float], inset: float) -> Rectangle:
    left, top, right, bottom = box
    size = right - left - 2 * inset, bottom - top - 2 * inset
    return Rectangle((left + inset, top + inset), *size)


def _dot(box: tuple[float, float, float, float]) -> Circle:
    left, top, right, bottom = box
    return Circle(((left + right) / 2, (top + bottom) / 2), (right - left) / 2)


def _mark(bar: _Bar, data: Giving, speech: Speech) -> Mark:
    left, top, right, bottom = bar.box
    more = max(0.0, (_NEAR - (bottom - top)) / 2)
    wide = max(0.0, (_NEAR - (right - left)) / 2) if bar.side == 2 else 0.0
    box = (left - wide, top - more, right + wide, bottom + more)
    name = mark_name(data, bar.mark, speech)
    return Mark(bar.mark, name, (left + right) / 2, (top + bottom) / 2, _NEAR, box=box)
