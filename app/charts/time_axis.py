"""The words under a line of time: months where there is room for their names, and years."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import NamedTuple

from app.charts.sheet import Sheet
from app.domain.speech import Speech

_APART = 8.0  # between two words
_MONTHS = (1, 2, 3, 6)  # every so many of them have their names
_YEARS = (1, 2, 5, 10, 20, 50)


class Cell(NamedTuple):
    """A month or a year that begins on `first`, and where it is across."""

    first: date
    left: float
    right: float


def height(sheet: Sheet, cells: Sequence[Cell], speech: Speech) -> float:
    """Return how much room the words of these cells need."""
    rows = 2 if _months(sheet, cells, speech) else 1
    return rows * sheet.measure("").height


def write_times(sheet: Sheet, cells: Sequence[Cell], top: float, speech: Speech) -> None:
    """Write the names of months, where they have room, and under them the years."""
    months = _months(sheet, cells, speech)
    _write(sheet, months, top)
    line = sheet.measure("").height if months else 0
    _write(sheet, _years(sheet, cells, [cell for _word, cell in months]), top + line)


def _write(sheet: Sheet, words: Sequence[tuple[str, Cell]], top: float) -> None:
    for word, cell in words:
        sheet.write(word, _left(sheet, word, cell), top, "soft_ink")


def _months(sheet: Sheet, cells: Sequence[Cell], speech: Speech) -> list[tuple[str, Cell]]:
    """Find the names of every month, every second, third or sixth; none of longer cells."""
    if any(two.first.month != one.first.month % 12 + 1 for one, two in pairwise(cells)):
        return []
    for step in _MONTHS:
        those = [each for each in cells if (each.first.month - 1) % step == 0]
        placed = _placed(sheet, [(speech.month(each.first, each.first), each) for each in those])
        if those and len(placed) == len(those):
            return placed
    return []


def _years(sheet: Sheet, cells: Sequence[Cell], named: Sequence[Cell]) -> list[tuple[str, Cell]]:
    """Find the years, each under the first of its months that is named.

    Where none is, in the middle: every one, or every second, fifth or tenth.
    """
    if named:
        under = {cell.first.year: cell for cell in reversed(named)}
        return _placed(sheet, [(str(year), under[year]) for year in sorted(under)])
    found = {}
    for year, each in groupby(cells, key=lambda cell: cell.first.year):
        those = list(each)
        found[year] = Cell(those[0].first, those[0].left, those[-1].right)
    widest = max(cell.right - cell.left for cell in found.values())
    word = sheet.measure("2000").width + _APART
    step = next((step for step in _YEARS if step * widest >= word), _YEARS[-1])
    return _placed(sheet, [(str(year), found[year]) for year in found if year % step == 0])


def _placed(sheet: Sheet, words: Sequence[tuple[str, Cell]]) -> list[tuple[str, Cell]]:
    """Keep each word that in the middle of its cell touches neither one before nor an edge."""
    found: list[tuple[str, Cell]] = []
    end = 0.0
    for word, cell in words:
        left, width = _left(sheet, word, cell), sheet.measure(word).width
        if left >= end and left + width <= sheet.width:
            found.append((word, cell))
            end = left + width + _APART
    return found


def _left(sheet: Sheet, word: str, cell: Cell) -> float:
    return (cell.left + cell.right - sheet.measure(word).width) / 2
