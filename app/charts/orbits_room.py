"""The room on the orbits: what is taken already, and how well a dot or a name would fit in."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Line = tuple[float, float, float, float]  # x and y of its end on the ring, x and y at the dot

_NEAR = 36.0  # dots closer than this, edge to edge, begin to crowd
_APART = 2.5  # what dots, lines and texts keep between them
_OTHERS = 4.0  # more than that between a name and the dots of others, lest it seem theirs
_WORDS_APART = 10.0  # or else two names side by side would read as one
_AWAY = 1e7  # where those are who are not placed yet
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
    """What is in the picture so far, in pixels; dots are known by their number, from 0."""

    def __init__(self, width: float, height: float, dots: int, texts: int) -> None:
        self._size = (width, height)
        self._dots, self._lines = np.full((3, dots), _AWAY), np.full((4, dots), _AWAY)
        self._boxes = np.full((4, texts), _AWAY)
        self._taken = (0, 0, 0)
        self._line_of: dict[int, int] = {}

    def put(self, number: int, x: float, y: float, radius: float, line: Line | None) -> None:
        """Put a dot there, with the line that leads to it from its ring."""
        dots, lines, texts = self._taken
        self._dots[:, number] = x, y, radius
        if line:
            self._lines[:, self._line_of.setdefault(number, lines)] = line
        self._taken = max(dots, number + 1), len(self._line_of), texts

    def lift(self, number: int) -> None:
        """Take a dot out again."""
        self._dots[:2, number] = _AWAY
        if number in self._line_of:
            self._lines[:, self._line_of[number]] = _AWAY

    def write(self, box: Box) -> None:
        """Take the room of a text."""
        dots, lines, texts = self._taken
        self._boxes[:, texts] = box
        self._taken = dots, lines, texts + 1

    def _now(self) -> tuple[Numbers, Numbers, Numbers]:
        dots, lines, texts = self._taken
        return self._dots[:, :dots], self._lines[:, :lines], self._boxes[:, :texts]

    def crowding(self, spots: Spots) -> tuple[Numbers, Numbers]:
        """Return how far a dot would overlap what is there, and how close to other dots it is."""
        dots, lines, boxes = self._now()
        x, y = spots.x[:, None], spots.y[:, None]
        between = _length(x - dots[0], y - dots[1]) - spots.radius - dots[2]
        overlap = _missing(between)
        overlap += _missing(_to_lines(x, y, lines[:, None, :]) - spots.radius)
        overlap += _missing(_to_boxes(x, y, boxes) - spots.radius)
        if spots.line is not None:
            own = spots.line[:, :, None]
            overlap += _missing(_to_lines(dots[0], dots[1], own) - dots[2])
            overlap += 2 * _APART * _crossed(own, boxes[:, None, :]).sum(axis=1)
        near = np.minimum(np.maximum(1 - between / _NEAR, 0), 1)
        close: Numbers = (near * near).sum(axis=1)
        return overlap, close

    def is_free(self, wanted: Numbers) -> NDArray[np.bool_]:
        """Whether texts with these boxes, (4, m), would touch nothing and stay in the picture."""
        dots, lines, boxes = self._now()
        width, height = self._size
        wide = _grown(wanted, _APART, _APART)
        left, top, right, bottom = _grown(wanted, _WORDS_APART, 1.0)
        inside = (wide[0] >= 0) & (wide[1] >= 0) & (wide[2] <= width) & (wide[3] <= height)
        meets = (
            (left[:, None] < boxes[2])
            & (right[:, None] > boxes[0])
            & (top[:, None] < boxes[3])
            & (bottom[:, None] > boxes[1])
        )
        near = dots[2] + _OTHERS > _to_boxes(dots[0][:, None], dots[1][:, None], wide).T
        across = _crossed(lines[:, None, :], wide[:, :, None])
        free: NDArray[np.bool_] = (
            inside & ~meets.any(axis=1) & ~near.any(axis=1) & ~across.any(axis=1)
        )
        return free

    def is_clear(self, lines: Numbers, number: int) -> NDArray[np.bool_]:
        """Whether lines, (4, m), that lead to one dot run over no other."""
        dots, _, _ = self._now()
        away = _to_lines(dots[0][:, None], dots[1][:, None], lines) - dots[2][:, None]
        away[number] = _AWAY
        clear: NDArray[np.bool_] = (away > _APART).all(axis=0)
        return clear


def keeps_off(lines: Numbers, boxes: Numbers) -> NDArray[np.bool_]:
    """Whether each line, (4, m), stays clear of the box of the same place, (4, m)."""
    clear: NDArray[np.bool_] = ~_crossed(lines, _grown(boxes, _APART, _APART))
    return clear


def _length(across: Numbers, down: Numbers) -> Numbers:
    """Return np.hypot, which guards against numbers no picture has, in a tenth of its time."""
    length: Numbers = np.sqrt(across * across + down * down)
    return length


def _grown(boxes: Numbers, across: float, down: float) -> Numbers:
    grown: Numbers = boxes + np.array([-across, -down, across, down])[:, None]
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
    part = np.minimum(np.maximum(part, 0), 1)
    return _length(x - lines[0] - part * along_x, y - lines[1] - part * along_y)


def _to_boxes(x: Numbers, y: Numbers, boxes: Numbers) -> Numbers:
    """Return the distances of points from boxes, 0 inside."""
    over = np.maximum(np.maximum(boxes[0] - x, x - boxes[2]), 0)
    down = np.maximum(np.maximum(boxes[1] - y, y - boxes[3]), 0)
    return _length(over, down)


def _crossed(lines: Numbers, boxes: Numbers) -> NDArray[np.bool_]:
    """Whether lines run through boxes: both may be cut at each border, and what is left counts."""
    along_x, along_y = lines[2] - lines[0] + _ALONG, lines[3] - lines[1] + _ALONG
    across = (boxes[0] - lines[0]) / along_x, (boxes[2] - lines[0]) / along_x
    down = (boxes[1] - lines[1]) / along_y, (boxes[3] - lines[1]) / along_y
    enters = np.maximum(np.minimum(*across), np.minimum(*down))
    leaves = np.minimum(np.maximum(*across), np.maximum(*down))
    through: NDArray[np.bool_] = (enters <= leaves) & (leaves >= 0) & (enters <= 1)
    return through
