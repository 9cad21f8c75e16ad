"""What was drawn where: the marks of a chart, to be pointed at, read aloud and reached by keys.

Lengths are logical pixels of the picture, counted from its top left corner.
"""

from typing import NamedTuple


class Mark(NamedTuple):
    """One thing in a chart: a person, an entry, a day, a bar.

    `id` is the person's in a chart of people, else the number by which the chart's data knows
    it, from 1 on. x, y is where the mark is pointed at; `radius` how far around that counts as
    on it. `tail` is the other end of a line that belongs to it (an arrow's start), or None;
    `box` (left, top, right, bottom) counts in place of the radius, for cells and bars.
    """

    id: int
    name: str
    x: float
    y: float
    radius: float
    tail: tuple[float, float] | None = None
    is_movable: bool = False
    box: tuple[float, float, float, float] | None = None


class Rings(NamedTuple):
    """The rings of the orbits: their middle, and (days, radius) of each from inside out."""

    x: float
    y: float
    rings: tuple[tuple[int, float], ...]


class Scene(NamedTuple):
    """The marks of a picture in reading order (by name), its size, and the rings if any.

    `texts` are the bounding boxes (left, top, right, bottom) of every text drawn; `kept` is how
    wide the words at the left are that stay in view wherever one looks.
    """

    width: float
    height: float
    marks: tuple[Mark, ...] = ()
    rings: Rings | None = None
    texts: tuple[tuple[float, float, float, float], ...] = ()
    kept: float = 0.0
