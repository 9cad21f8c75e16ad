"""Life areas: what I wrote down of one person, a row for each area of their life."""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import LineCollection
from matplotlib.patches import Circle

from app.charts.look import Look
from app.charts.scene import Mark, Scene
from app.charts.sheet import Sheet
from app.charts.time_axis import Cell as Column
from app.charts.time_axis import height, write_times
from app.domain.areas import Areas, Cell
from app.domain.areas_words import STEPS, edge, name_of, place_of, silent, step
from app.domain.kinds import LifeArea
from app.domain.speech import Speech
from app.domain.telling_words import areas

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the upper and the right edge
_LEFT = 88.0  # of the plot, unless its words are longer
_GAP = 12.0
_HIGHEST = 84.0  # of a row
_LARGEST = 15.0  # radius of a dot
_HATCH, _STROKE = 7.0, 3.0  # between the strokes that stand for nothing written, half their height
_PALE = 0.5
_BESIDE = 6.0  # between a word and what it interrupts


class _Plot(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    columns: int

    def row(self, area: str) -> float:
        """Return the middle of a row."""
        place = [each.value for each in LifeArea].index(LifeArea(area).value)
        return self.top + int((place + 0.5) * self.row_height) + 0.5

    def edge(self, column: int) -> float:
        """Return where a column begins."""
        return self.left + column * self.column_width

    @property
    def row_height(self) -> float:
        return (self.bottom - self.top) / len(LifeArea)

    @property
    def column_width(self) -> float:
        return (self.right - self.left) / self.columns

    def radius(self, at: int, scale: float) -> float:
        """Return how large a dot of a step is: all of them as large as there is room."""
        room = min(self.column_width * 0.48, self.row_height * 0.36, _LARGEST * scale)
        return room * STEPS[at][0] / STEPS[-1][0]


def draw(figure: "Figure", data: Areas, look: Look, speech: Speech) -> Scene:
    """Draw the rows of one person, or in their place the sentence that says what would be here."""
    sheet = Sheet(figure, look)
    if data.is_empty:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    plot = _draw_axes(sheet, data, speech)
    for area in LifeArea:
        _draw_row(sheet, plot, data, area, speech)
    _draw_dots(sheet, plot, data)
    marks = [_mark(plot, cell, at, data, speech) for at, cell in enumerate(data.cells, 1)]
    return sheet.scene()._replace(marks=tuple(marks))


def _draw_axes(sheet: Sheet, data: Areas, speech: Speech) -> _Plot:
    names = [areas([area], speech) for area in LifeArea]
    left = max(_LEFT, _EDGE + max(sheet.measure(name).width for name in names) + _GAP)
    sheet.keep(left)
    plot = _Plot(round(left), _EDGE, sheet.width - _EDGE, sheet.height, len(data.columns))
    columns = [
        Column(_quarter(first), plot.edge(at), plot.edge(at + 1))
        for at, (first, _) in enumerate(data.columns)
    ]
    bottom = sheet.height - height(sheet, columns, speech) - _GAP - 2
    row = int(min((bottom - plot.top) / len(LifeArea), sheet.size(_HIGHEST)))
    top = round((plot.top + bottom - row * len(LifeArea)) / 2)
    plot = plot._replace(top=top, bottom=top + row * len(LifeArea))
    years = [each.left for each in columns[1:] if each.first.month == 1]
    if years and not data.is_by_year:
        sheet.lines([(x, plot.top, x, plot.bottom) for x in years], "ring")
    write_times(sheet, columns, plot.bottom + _GAP, speech)
    return plot


def _quarter(day: date) -> date:
    """Return where the quarter of a day begins, by which its column is named."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _draw_row(sheet: Sheet, plot: _Plot, data: Areas, area: str, speech: Speech) -> None:
    """Draw the thread of an area, hatched up to what was written first, and its name."""
    name, y = areas([area], speech), plot.row(area)
    size = sheet.measure(name)
    sheet.write(name, plot.left - _GAP - size.width, y - size.height / 2, "soft_ink")
    own = [cell for cell in data.cells if cell.area == area]
    left = plot.left if own else _write_silence(sheet, plot, silent(data, area, speech), y)
    known = left
    if data.silent_columns(area):
        known = plot.edge(own[0].column) + plot.column_width / 2 if own else plot.right
        _hatch(sheet, left, known, y)
    if known < plot.right:
        sheet.lines([(known, y, plot.right, y)], "outline", _PALE)


def _write_silence(sheet: Sheet, plot: _Plot, words: str, y: float) -> float:
    """Write why a row has no dot; return where its thread begins."""
    word = sheet.shorten(words, plot.right - plot.left - 2 * _BESIDE)
    size = sheet.measure(word)
    box = (plot.left, y - size.height / 2, plot.left + size.width, y + size.height / 2)
    sheet.hide([box])
    sheet.write(word, box[0], box[1], "soft_ink")
    return box[2] + _BESIDE


def _hatch(sheet: Sheet, left: float, right: float, y: float) -> None:
    strokes = [
        ((left + at * _HATCH, y + _STROKE), (left + at * _HATCH + 2 * _STROKE, y - _STROKE))
        for at in range(int((right - left - 2 * _STROKE) / _HATCH) + 1)
    ]
    color = sheet.color("outline")
    sheet.add(LineCollection(strokes, linewidths=1, colors=color, zorder=1.6))


def _draw_dots(sheet: Sheet, plot: _Plot, data: Areas) -> None:
    for cell in data.cells:
        at = step(cell)
        radius = plot.radius(at, sheet.look.scale)
        look: Any = {"facecolor": sheet.color(STEPS[at][1]), "edgecolor": sheet.color(edge(at))}
        middle = plot.edge(cell.column) + plot.column_width / 2, plot.row(cell.area)
        sheet.add(Circle(middle, max(radius - 0.5, 0.8), linewidth=1, zorder=3, **look))


def _mark(plot: _Plot, cell: Cell, number: int, data: Areas, speech: Speech) -> Mark:
    left, y = plot.edge(cell.column), plot.row(cell.area)
    half = plot.row_height / 2
    box = (left, y - half, left + plot.column_width, y + half)
    name = name_of(data, number, speech)
    return Mark(number, name, left + plot.column_width / 2, y, half, None, False, box)
