"""The signs of a chart's legend, as shapes: the window and a saved picture draw the same ones.

Lengths are logical pixels, x from the left end of the sign, y down from its middle line;
colours are tokens of the theme. A later shape lies upon those before it.
"""

from typing import NamedTuple

_OUTLINED = 2


class Dot(NamedTuple):
    """A filled circle whose outline lies within its radius."""

    x: float
    radius: float
    face: str
    edge: str
    width: float = 1.0
    y: float = 0.0


class Line(NamedTuple):
    """A straight line; dashed where `dashes` are given as lengths drawn and left out."""

    x0: float
    y0: float
    x1: float
    y1: float
    token: str
    width: float = 1.0
    dashes: tuple[float, ...] = ()


class Arrow(NamedTuple):
    """An arrow to the right on the middle line, 2 wide, its head 9 long."""

    start: float
    end: float
    token: str


class Block(NamedTuple):
    """A filled rectangle, `y` at its top; `edge` outlines it within, "" for no outline."""

    x: float
    y: float
    width: float
    height: float
    token: str
    edge: str = ""
    alpha: float = 1.0


class Area(NamedTuple):
    """A filled outline through points (x, y)."""

    points: tuple[tuple[float, float], ...]
    token: str
    alpha: float = 1.0


Shape = Dot | Line | Arrow | Block | Area


class Sign(NamedTuple):
    """A sign at most 64 wide and 20 high, and what it means."""

    shapes: tuple[Shape, ...]
    width: float
    words: str


def dot(x: float, radius: float, step: int) -> Dot:
    """Return a dot of one of the four steps of depth; the two palest are outlined to be seen."""
    token = f"depth{step}"
    return Dot(x, radius, token, "soft_ink" if step <= _OUTLINED else token)


def unwritten(words: str) -> Sign:
    """Return the hatched dot of what nothing is written about."""
    chords = ((3.7, 1.3, 8.3, -3.3), (3.2, 3.8, 10.8, -3.8), (5.7, 3.3, 10.3, -1.3))
    lines = (Line(*ends, "soft_ink") for ends in chords)
    return Sign((Dot(7, 6, "page", "soft_ink"), *lines), 14, words)
