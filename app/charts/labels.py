"""Words on a chart: how large they are, and where they hide nothing."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from matplotlib.font_manager import fontManager, get_font
from matplotlib.ft2font import FT2Font, LoadFlags

from app.charts import fonts
from app.domain.health import Flags, Numbers
from app.domain.names import END, ISOLATE

_POINTS = 72
_CUT = "…"

Box = tuple[float, float, float, float]  # left, top, right, bottom
Point = tuple[float, float]


class Size(NamedTuple):
    """How much room a word takes: `ascent` above its base line, `descent` below."""

    width: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        return self.ascent + self.descent


@lru_cache(4096)
def corners(box: Box) -> list[Point]:
    """Return the corners of a box in their round, from the upper left."""
    left, top, right, bottom = box
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def measure(text: str, size: float, families: tuple[str, ...], weight: int = 400) -> Size:
    """Measure one line in logical pixels, `size` being the height of the font."""
    shown, known = fonts.spell(text, families)
    face = get_font(fontManager._find_fonts_by_props(fonts.font(known, size, weight)))
    face.set_size(size, _POINTS)
    face.set_text(shown, 0.0, flags=LoadFlags.NO_HINTING)
    width, height = (side / 64 for side in face.get_width_height())
    descent = face.get_descent() / 64
    up, down = _line_of(face, size)
    return Size(width, max(up, height - descent), max(down, descent))


@lru_cache(1024)
def shorten(
    text: str, width: float, size: float, families: tuple[str, ...], weight: int = 400
) -> str:
    """Cut a text that is wider than `width` and end it with an ellipsis."""
    if measure(text, size, families, weight).width <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        cut = text[:middle].rstrip() + _CUT
        fits = measure(cut, size, families, weight).width <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + _CUT


def wrap(
    text: str, width: float, size: float, families: tuple[str, ...], weight: int = 400
) -> list[str]:
    """Break a text into lines no wider than `width`, between words; a longer word is cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, families, weight).width <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [shorten(line, width, size, families, weight) for line in _isolated(lines)]


def _isolated(lines: Sequence[str]) -> Iterator[str]:
    """Go on with a name that was broken as it began: on a line of its own it would turn it."""
    is_open = False
    for line in lines:
        begun = f"{ISOLATE}{line}" if is_open else line
        is_open = begun.rfind(ISOLATE) > begun.rfind(END)
        yield f"{begun}{END}" if is_open else begun


def around(x: float, y: float, gap: float, size: Size) -> list[Box]:
    """Return where a word may stand beside a point, the best place first."""
    w, h = size.width, size.height
    beside, above = (x + gap, x - gap - w), (y - gap - h, y + gap)
    diagonal = gap * 0.7
    return [
        (left, top, left + w, top + h)
        for left, top in (
            (beside[0], y - h / 2),
            (x + diagonal, y - diagonal - h),
            (x + diagonal, y + diagonal),
            (beside[1], y - h / 2),
            (x - diagonal - w, y - diagonal - h),
            (x - diagonal - w, y + diagonal),
            (x - w / 2, above[0]),
            (x - w / 2, above[1]),
        )
    ]


def place(
    choices: Sequence[Sequence[Box]], frame: Box, taken: Sequence[Box], lines: Sequence[Box] = ()
) -> list[Box | None]:
    """Choose for every word one of its places, in order; None where all would hide something.

    A place lies in the frame, off the boxes `taken` and off the `lines` (x0, y0, x1, y1).
    """
    flat = np.array([box for boxes in choices for box in boxes], float).reshape(-1, 4)
    free = _inside(flat, frame) & ~_overlaps(flat, _rows(taken)) & ~_crosses(flat, _rows(lines))
    chosen: list[Box | None] = []
    start = 0
    for boxes in choices:
        fits = free[start : start + len(boxes)]
        found = next((box for box, fit in zip(boxes, fits, strict=True) if fit), None)
        chosen.append(found)
        if found:
            free &= ~_overlaps(flat, _rows([found]))
        start += len(boxes)
    return chosen


def stand_apart(
    choices: Sequence[Sequence[Box]], points: Sequence[Sequence[Point]], room: float
) -> list[list[Box]]:
    """Leave of each word's places those nearer than `room` to no point but its own.

    `points` has those of every word, each the same number of them.
    """
    flat = _rows([box for boxes in choices for box in boxes])
    marks = np.array(points, float).reshape(-1, 2)
    owners = np.arange(len(choices))
    of_box = np.repeat(owners, [len(boxes) for boxes in choices])
    of_mark = np.repeat(owners, len(marks) // max(len(choices), 1))
    near = _touch(flat, np.hstack((marks - room, marks + room)))
    is_free = iter(~(near & (of_box[:, None] != of_mark)).any(axis=1))
    return [[box for box in boxes if next(is_free)] for boxes in choices]


def _rows(boxes: Sequence[Box]) -> Numbers:
    return np.array(boxes, float).reshape(-1, 4)


def _inside(boxes: Numbers, frame: Box) -> Flags:
    left, top, right, bottom = boxes.T
    inside: Flags = (
        (left >= frame[0]) & (top >= frame[1]) & (right <= frame[2]) & (bottom <= frame[3])
    )
    return inside


def _overlaps(boxes: Numbers, taken: Numbers) -> Flags:
    """Say of each box whether it overlaps any of those taken."""
    return np.asarray(_touch(boxes, taken).any(axis=1))


def _touch(boxes: Numbers, taken: Numbers) -> Flags:
    """Say of each box and each of those taken, (boxes, taken), whether they overlap."""
    left, top, right, bottom = boxes.T[:, :, None]
    across = (left < taken[:, 2]) & (right > taken[:, 0])
    return np.asarray(across & (top < taken[:, 3]) & (bottom > taken[:, 1]))


def _crosses(boxes: Numbers, lines: Numbers) -> Flags:
    """Say of each box whether any line runs through it: the line is clipped to the box."""
    start, step = lines[:, :2], lines[:, 2:] - lines[:, :2]
    step = np.where(step == 0, 1e-9, step)
    first = (boxes[:, None, :2] - start) / step
    second = (boxes[:, None, 2:] - start) / step
    enters = np.minimum(first, second).max(axis=2, initial=0.0)
    leaves = np.maximum(first, second).min(axis=2, initial=1.0)
    return np.asarray((enters < leaves).any(axis=1))


@lru_cache(64)
def _line_of(face: FT2Font, size: float) -> tuple[float, float]:
    """Return what a line of this face takes above and below its base line, as matplotlib does."""
    head, table = face.get_sfnt_table("head"), face.get_sfnt_table("OS/2")
    if head is None or table is None:
        return 0.0, 0.0
    scale = size / head["unitsPerEm"]
    return table["sTypoAscender"] * scale, -table["sTypoDescender"] * scale
