"""The room on the orbits: what is taken already, and how well a dot or a name would fit in."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Box = tuple[float, float, float, float]

_NEAR = 14.0  # dots closer than this, edge to edge, begin to crowd
_APART = 2.0  # what dots, lines and texts keep between them
_ALONG = 1e-9  # keeps lines that are exactly upright from dividing by nothing


class Spots(NamedTuple):
    """Places where one dot might stand, (m,) each, and its line there, or None for none.

    The line is (4, m): x and y of its end on the ring, x and y at the dot.
    """

    x: Numbers
    y: Numbers
    radius: float
    line: Numbers | None


class Room:
    """The dots, lines and boxes placed so far, in pixels of a picture."""

    def __init__(self, width: float, height: float, most: int) -> None:
        self._size = (width, height)
        self._dots = np.empty((3, most))
        self._lines = np.empty((4, most))
        self._boxes = np.empty((4, most))
        self._taken = [0, 0, 0]

    def add_dot(self, x: float, y: float, radius: float) -> None:
        """Take the place of a dot."""
        self._add(0, self._dots, (x, y, radius))

    def add_line(self, line: tuple[float, float, float, float]) -> None:
        """Take the place of a line."""
        self._add(1, self._lines, line)

    def add_box(self, box: Box) -> None:
        """Take the place of a text: left, top, right, bottom."""
        self._add(2, self._boxes, box)

    def _add(self, kind: int, rows: Numbers, values: tuple[float, ...]) -> None:
        rows[:, self._taken[kind]] = values
        self._taken[kind] += 1

    def crowding(self, spots: Spots) -> tuple[Numbers, Numbers]:
        """Return how far a dot would overlap what is there, and how close to other dots it is."""
        dots, lines, boxes = self._now()
        x, y = spots.x[:, None], spots.y[:, None]
        between = np.hypot(x - dots[0], y - dots[1]) - spots.radius - dots[2]
        overlap = _missing(between)
        overlap += _missing(_to_lines(x, y, lines[:, None, :]) - spots.radius)
        overlap += _missing(_to_boxes(x, y, boxes) - spots.radius)
        if spots.line is not None:
            own = spots.line[:, :, None]
            overlap += _missing(_to_lines(dots[0], dots[1], own) - dots[2])
            overlap += 2 * _APART * _crossed(own, boxes[:, None, :]).sum(axis=1)
        close: Numbers = np.clip(1 - between / _NEAR, 0, 1).sum(axis=1)
        return overlap, close

    def is_free(self, wanted: Numbers) -> NDArray[np.bool_]:
        """Whether texts with these boxes, (4, m), would touch nothing and stay in the picture."""
        dots, lines, boxes = self._now()
        width, height = self._size
        left, top, right, bottom = wide = _grown(wanted)
        inside = (left >= 0) & (top >= 0) & (right <= width) & (bottom <= height)
        meets = (
            (left[:, None] < boxes[2])
            & (right[:, None] > boxes[0])
            & (top[:, None] < boxes[3])
            & (bottom[:, None] > boxes[1])
        )
        near = _to_boxes(dots[0][:, None], dots[1][:, None], wide).T < dots[2]
        across = _crossed(lines[:, None, :], wide[:, :, None])
        free: NDArray[np.bool_] = (
            inside & ~meets.any(axis=1) & ~near.any(axis=1) & ~across.any(axis=1)
        )
        return free

    def _now(self) -> tuple[Numbers, Numbers, Numbers]:
        dots, lines, boxes = self._taken
        return self._dots[:, :dots], self._lines[:, :lines], self._boxes[:, :boxes]


def keeps_off(lines: Numbers, boxes: Numbers) -> NDArray[np.bool_]:
    """Whether each line, (4, m), stays clear of the box of the same place, (4, m)."""
    clear: NDArray[np.bool_] = ~_crossed(lines, _grown(boxes))
    return clear


def _grown(boxes: Numbers) -> Numbers:
    grown: Numbers = boxes + np.array([-_APART, -_APART, _APART, _APART])[:, None]
    return grown


def _missing(between: Numbers) -> Numbers:
    """Sum up what is missing to the least distance, for each place."""
    lacking: Numbers = np.maximum(_APART - between, 0).sum(axis=-1)
    return lacking


def _to_lines(x: Numbers, y: Numbers, lines: Numbers) -> Numbers:
    """Return the distances of points from lines."""
    along_x, along_y = lines[2] - lines[0], lines[3] - lines[1]
    length = along_x**2 + along_y**2 + _ALONG
    part = ((x - lines[0]) * along_x + (y - lines[1]) * along_y) / length
    part = np.clip(part, 0, 1)
    far: Numbers = np.hypot(x - lines[0] - part * along_x, y - lines[1] - part * along_y)
    return far


def _to_boxes(x: Numbers, y: Numbers, boxes: Numbers) -> Numbers:
    """Return the distances of points from boxes, 0 inside."""
    over = np.maximum(np.maximum(boxes[0] - x, x - boxes[2]), 0)
    down = np.maximum(np.maximum(boxes[1] - y, y - boxes[3]), 0)
    far: Numbers = np.hypot(over, down)
    return far


def _crossed(lines: Numbers, boxes: Numbers) -> NDArray[np.bool_]:
    """Whether lines run through boxes: both may be cut at each border, and what is left counts."""
    along_x, along_y = lines[2] - lines[0] + _ALONG, lines[3] - lines[1] + _ALONG
    across = (boxes[0] - lines[0]) / along_x, (boxes[2] - lines[0]) / along_x
    down = (boxes[1] - lines[1]) / along_y, (boxes[3] - lines[1]) / along_y
    enters = np.maximum(np.minimum(*across), np.minimum(*down))
    leaves = np.minimum(np.maximum(*across), np.maximum(*down))
    through: NDArray[np.bool_] = (enters <= leaves) & (leaves >= 0) & (enters <= 1)
    return through
