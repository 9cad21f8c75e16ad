"""The shapes of the orbits' layout: what is measured, and what is where.

Angles are radians clockwise from twelve o'clock; lengths are logical pixels from the top left.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from app.charts.orbits_room import Box
from app.domain.orbits import Dot, Sector


class Extent(Protocol):
    """How much room a text takes: `ascent` above its base line, `descent` below."""

    @property
    def width(self) -> float: ...

    @property
    def ascent(self) -> float: ...

    @property
    def descent(self) -> float: ...

    @property
    def height(self) -> float: ...


class Letters(NamedTuple):
    """How texts are measured: one (bold or not), one cut to a width at scale 1, or broken to it.

    `drop` is how far under the middle of its letters the base line of a text lies; of more
    than `most_names` people nobody is named.
    """

    measure: Callable[[str, bool], Extent]
    shorten: Callable[[str, float, bool], str]
    wrap: Callable[[str, float, bool], list[str]]
    scale: float
    drop: float
    most_names: int


class Frame(NamedTuple):
    """The middle of the picture, and the pixels of one unit of domain.orbits.radius_of."""

    x: float
    y: float
    unit: float


class Word(NamedTuple):
    """A text and the box it fills."""

    text: str
    box: Box


class Arc(NamedTuple):
    """A circle on the band, from one angle to another, and the lines of its name if it has room."""

    first: float
    last: float
    sector: Sector | None
    name: tuple[Word, ...] = ()


class Place(NamedTuple):
    """Where somebody stands; `ring` is the other end of the line of somebody drifting.

    `leader` is where a line from a name that stands farther off ends at that name.
    """

    dot: Dot
    x: float
    y: float
    radius: float
    ring: tuple[float, float] | None
    name: Word | None
    leader: tuple[float, float] | None = None


class Layout(NamedTuple):
    """All of a picture."""

    frame: Frame
    rings: tuple[Word, ...]
    arcs: tuple[Arc, ...]
    places: tuple[Place, ...]
