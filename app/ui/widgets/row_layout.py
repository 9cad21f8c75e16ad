"""Where the rows of an endless list stand: only those in view are ever measured.

A position is a row and how many of its pixels lie above the view; row -1 is the header.
"""

from collections.abc import Callable
from typing import NamedTuple

ROW_UNITS = 100
HEADER = -1
LEAST = 40  # no row is lower, its lead included


class Place(NamedTuple):
    """A row in view: its top (the space before it included), that space, its own height."""

    row: int
    top: int
    lead: int
    height: int


class RowLayout:
    """Places rows of any height under a header; measure(row) gives its lead and its height.

    Units are what a scroll bar counts in: a pixel of the header, a hundredth of a row. Set
    count, header, foot (space after the last row) and view (height to fill), then `forget`.
    """

    def __init__(self, measure: Callable[[int], tuple[int, int]]) -> None:
        self._measure = measure
        self.count = self.header = self.foot = self.view = 0
        self.row, self.shift = HEADER, 0
        self._places: list[Place] | None = None
        self._end: tuple[int, int] | None = None

    def forget(self) -> None:
        """Measure again: rows, header or view have another height."""
        self._places = self._end = None
        self._clamp()

    def places(self) -> list[Place]:
        """Return the rows in view from top to bottom."""
        if self._places is None:
            self._places = list(self._walk())
        return self._places

    def place_of(self, row: int) -> Place | None:
        """Return where a row stands if it is in view."""
        return next((place for place in self.places() if place.row == row), None)

    def header_top(self) -> int:
        """Return where the header begins; far above where it is out of view."""
        return -self.shift if self.row == HEADER else -self.header

    def move(self, pixels: int) -> None:
        """Go down by so many pixels, up where they are negative."""
        self.shift += pixels
        while self.shift < 0 and self.row > HEADER:
            self.row -= 1
            self.shift += self._size(self.row)
        while self.row < self.count - 1 and self.shift >= self._size(self.row):
            self.shift -= self._size(self.row)
            self.row += 1
        self._clamp()

    def go_to(self, row: int, top: int = 0) -> None:
        """Put the top of a row so many pixels under the top of the view."""
        self.row, self.shift = row, 0
        self.move(-top)

    def go_to_units(self, units: int) -> None:
        """Go where a scroll bar points."""
        if units >= self.most_units():
            self.row, self.shift = self._last()
        elif units < self.header:
            self.row, self.shift = HEADER, units
        else:
            row, part = divmod(units - self.header, ROW_UNITS)
            self.row = min(row, self.count - 1)
            self.shift = self._size(self.row) * part // ROW_UNITS
        self._clamp()

    def units(self) -> int:
        """Return what a scroll bar shows for this position."""
        if self._is_near_end(self.row) and (self.row, self.shift) == self._last():
            return self.most_units()
        return min(self._units_of(self.row, self.shift), self.most_units())

    def most_units(self) -> int:
        """Return what a scroll bar shows at the end."""
        if self._is_near_end(HEADER):
            return self._units_of(*self._last())
        return max(self.header, self.header + self.count * ROW_UNITS - self.view)

    def rows_up(self, row: int, pixels: int) -> int:
        """Return the row that stands so many pixels above another, or under it if negative."""
        step = -1 if pixels > 0 else 1
        left = abs(pixels)
        while 0 <= row + step < self.count and left >= self._size(row):
            left -= self._size(row)
            row += step
        return row

    def _walk(self) -> "list[Place]":
        row, top = self.row, -self.shift
        if row == HEADER:
            row, top = 0, self.header - self.shift
        found = []
        while row < self.count and top < self.view:
            lead, height = self._measure(row)
            found.append(Place(row, top, lead, height))
            row, top = row + 1, top + lead + height
        return found

    def _size(self, row: int) -> int:
        return self.header if row == HEADER else sum(self._measure(row))

    def _units_of(self, row: int, shift: int) -> int:
        if row == HEADER:
            return shift
        return self.header + row * ROW_UNITS + shift * ROW_UNITS // max(1, self._size(row))

    def _last(self) -> tuple[int, int]:
        """Return the position at which the end of the list meets the end of the view."""
        if self._end is None:
            row, left = self.count, max(1, self.view - self.foot)
            while left > 0 and row > HEADER:
                row -= 1
                left -= self._size(row)
            self._end = (row, -left) if row > HEADER or left <= 0 else (HEADER, 0)
        return self._end

    def _clamp(self) -> None:
        self._places = None
        if (self.row, self.shift) < (HEADER, 0) or self.shift < 0:
            self.row, self.shift = HEADER, 0
        if self._is_near_end(self.row):
            self.row, self.shift = min((self.row, self.shift), self._last())

    def _is_near_end(self, row: int) -> bool:
        """Return whether the end might be in view: only then is anything there measured."""
        return self.count - row <= self.view // LEAST + 1
