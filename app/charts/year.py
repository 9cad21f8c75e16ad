"""Year in days: a calendar in which every day is shaded by how much was written on it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING, Any

from matplotlib.collections import LineCollection, PolyCollection

from app.charts.labels import Box, corners
from app.charts.look import Look
from app.charts.scene import Mark, Scene
from app.charts.sheet import Sheet
from app.charts.year_layout import Grid, Strip, lay_out
from app.domain.speech import Speech
from app.domain.year import SIZES, Year, begun_in, cell_of, next_month, shade, steps
from app.domain.year_words import name, place_of, row_marks

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the upper and the right edge
_LEFT = 88.0  # of the cells, unless their words are longer
_GAP = 12.0  # between the cells and their words
_ABOVE = 6.0  # between the words above a strip and its cells
_FREE = 4.0  # between such words and the names of the rows
_APART = 8.0  # between two words beside each other
_NARROW = 0.16  # of a cell, left free around it
_PALE = 0.6
_WEEK = 7
_EVERY = (1, 2, 3, 6)  # months of which one is named
_YEARS = (1, 2, 5, 10, 20, 50)


def draw(figure: "Figure", data: Year, look: Look, speech: Speech) -> Scene:
    """Draw the calendar, or in its place the sentence that says why it is empty."""
    sheet = Sheet(figure, look)
    if not data.cells:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    words = [speech.weekday(date(2024, 1, 1 + at)) for at in range(_WEEK)]
    left = max(_LEFT, _EDGE + _GAP + max(sheet.measure(word).width for word in words))
    sheet.keep(left)
    frame = (left, _EDGE, sheet.width - _EDGE, sheet.height - _EDGE)
    grid = lay_out(data, frame, sheet.measure("").height + _ABOVE, look.view)
    _draw_ground(sheet, grid, data)
    _draw_cells(sheet, grid, data)
    _write_heads(sheet, grid, speech)
    marks = [_mark(grid, data, mark_id, speech) for mark_id in row_marks(data)]
    return sheet.scene()._replace(marks=tuple(mark for mark in marks if mark))


def _draw_ground(sheet: Sheet, grid: Grid, data: Year) -> None:
    """Draw the days without an entry, and strokes for those before the first one of all."""
    begun = begun_in(data)
    cells = [
        (day, grid.box(strip, day))
        for strip in grid.strips
        for day in _days(grid, strip, data.last)
    ]
    empty = [_inner(box, 1.0) for day, box in cells if day >= _cell_start(grid, begun)]
    _fill(sheet, empty, "band")
    strokes = [_inner(box, SIZES[0]) for day, box in cells if day < _cell_start(grid, begun)]
    if strokes:
        ends = [((x0, y1), (x0 + y1 - y0, y0)) for x0, y0, _, y1 in strokes]
        sheet.add(LineCollection(ends, linewidths=1, colors=sheet.color("outline"), alpha=_PALE))


def _days(grid: Grid, strip: Strip, last: date) -> Iterator[date]:
    """Yield the cells of a strip that are not ahead: its days, or the first days of its months."""
    day = strip.first
    while day <= min(strip.last, last):
        yield day
        day = next_month(day) if grid.is_by_month else day + timedelta(1)


def _cell_start(grid: Grid, day: date) -> date:
    return day.replace(day=1) if grid.is_by_month else day


def _draw_cells(sheet: Sheet, grid: Grid, data: Year) -> None:
    """Draw the days with entries, one shade after another, and the outlines of those ahead."""
    least = steps(data)
    for at, size in enumerate(SIZES, 1):
        those = [cell.first for cell in data.cells if shade(cell, least) == at]
        _fill(sheet, [_inner(box, size) for box in _boxes(grid, those)], f"depth{at}")
    planned = [_inner(box, 1.0) for box in _boxes(grid, [cell.first for cell in data.planned])]
    _outline(sheet, planned, "outline", 1.0, (0, (2, 2)))
    if not data.is_by_month and data.last == data.today:
        _outline(sheet, [_inner(box, 1.0) for box in _boxes(grid, [data.today])], "accent", 1.5)


def _boxes(grid: Grid, days: Sequence[date]) -> list[Box]:
    strips = [(day, grid.strip_of(day)) for day in days]
    return [grid.box(strip, day) for day, strip in strips if strip]


def _fill(sheet: Sheet, boxes: Sequence[Box], token: str) -> None:
    if boxes:
        sheet.add(
            PolyCollection(list(map(corners, boxes)), facecolors=sheet.color(token), linewidths=0)
        )


def _outline(
    sheet: Sheet, boxes: Sequence[Box], token: str, width: float, dashes: Any = "solid"
) -> None:
    if boxes:
        look: Any = {"facecolors": "none", "edgecolors": sheet.color(token), "linestyles": dashes}
        sheet.add(PolyCollection(list(map(corners, boxes)), linewidths=width, **look))


def _inner(box: Box, size: float) -> Box:
    """Return the part of a cell that a square of this size fills, on halves of pixels."""
    left, top, right, bottom = box
    free = max(1.0, round((bottom - top) * _NARROW))
    right, bottom = right - free, bottom - free
    aside = round((right - left) * (1 - size)) / 2
    above = round((bottom - top) * (1 - size)) / 2
    return left + aside, top + above, right - aside, bottom - above


def _write_heads(sheet: Sheet, grid: Grid, speech: Speech) -> None:
    """Write the months over the strips, and the years beside them."""
    line, high = sheet.measure("").height, grid.down * (1 if grid.is_by_month else _WEEK)
    every = next(years for years in _YEARS if years * high >= line or years == _YEARS[-1])
    for at, strip in enumerate(grid.strips):
        above = strip.top - _ABOVE - line
        if strip.first.year % every == 0:
            beside = strip.top + (high - line) / 2 if grid.is_tight else above
            _write_beside(sheet, grid, str(strip.first.year), beside)
        if not (grid.is_tight and at):
            _write_months(sheet, grid, strip, above, speech)
        if not grid.is_tight:
            _write_weekdays(sheet, grid, strip, speech)


def _write_beside(sheet: Sheet, grid: Grid, word: str, top: float) -> None:
    sheet.write(word, grid.left - _GAP - sheet.measure(word).width, top, "soft_ink")


def _write_months(sheet: Sheet, grid: Grid, strip: Strip, top: float, speech: Speech) -> None:
    """Write the names of as many months as have room: all, every second, third or sixth."""
    months = [(day, grid.box(strip, day)[0]) for day in _firsts(strip)]
    choices = ([each for each in months if each[0].month % every == 1 % every] for every in _EVERY)
    named = ([(x, _name_month(strip, day, speech)) for day, x in some] for some in choices)
    for x, word in next((words for words in named if _have_room(sheet, words)), ()):
        sheet.write(word, x, top, "soft_ink")


def _name_month(strip: Strip, day: date, speech: Speech) -> str:
    """Name a month; a January within a strip is called by its year."""
    return (
        str(day.year) if day.year > strip.first.year and day.month == 1 else speech.month(day, day)
    )


def _have_room(sheet: Sheet, words: Sequence[tuple[float, str]]) -> bool:
    """Return whether words that begin at these places stand apart."""
    limits = [x - _APART for x, _ in words[1:]] + [sheet.width] * bool(words)
    ends = (x + sheet.measure(word).width for x, word in words)
    return all(end <= limit for end, limit in zip(ends, limits, strict=True))


def _firsts(strip: Strip) -> list[date]:
    found = [strip.first]
    while (after := next_month(found[-1])) <= strip.last:
        found.append(after)
    return found


def _write_weekdays(sheet: Sheet, grid: Grid, strip: Strip, speech: Speech) -> None:
    """Name the rows, or every second of them where they are low; none where they are lower."""
    line = sheet.measure("").height
    if line > grid.down + 2 * _ABOVE - _FREE:
        return
    for row in range(0, _WEEK, ceil(line / grid.down)):
        word = speech.weekday(date(2024, 1, 1 + row))
        _write_beside(sheet, grid, word, strip.top + (row + 0.5) * grid.down - line / 2)


def _mark(grid: Grid, data: Year, mark_id: int, speech: Speech) -> Mark | None:
    cell = cell_of(data, mark_id)
    strip = grid.strip_of(cell.first) if cell else None
    if cell is None or strip is None:
        return None
    left, top, right, bottom = box = grid.box(strip, cell.first)
    x, y = (left + right) / 2, (top + bottom) / 2
    return Mark(mark_id, name(data, mark_id, speech), x, y, (bottom - top) / 2, box=box)
