"""Depth and breadth over a period: where we stood, where we stand, and what my part of it was."""

from datetime import date
from typing import NamedTuple

MOST_ARROWS = 100  # more cannot be told apart: a circle or a search comes first


class Place(NamedTuple):
    """Where somebody stands in the plane: breadth and depth, each 0..1, None if not written yet."""

    breadth: float | None
    depth: float | None

    @property
    def point(self) -> tuple[float, float]:
        """Where it is drawn: what is not written yet at the beginning of its axis."""
        return self.breadth or 0.0, self.depth or 0.0


class Arrow(NamedTuple):
    """One person over the period.

    `ghost` is where they would stand at its end without what was written in it; `talks` counts
    the days of contact in the period, `areas` the life areas first written about in it; `sides`
    are how many were known before the period and at its end.
    """

    person_id: int
    name: str
    start: Place
    end: Place
    ghost: Place
    talks: int
    areas: tuple[str, ...]
    sides: tuple[int, int] = (0, 0)


class Deepening(NamedTuple):
    """A scope from `first` to `last`, both included.

    `unwritten` are (id, name) of those of whom neither depth nor a side is written. Where more
    than MOST_ARROWS would have an arrow, only those have one about whom something was written
    in the period; `others` counts the rest, and `faded` is how far these went back on average.
    Where even they are too many, `arrows` is empty. `people` is how many have an arrow, or, if
    they are too many, how many the scope has. Of one person asked for alone, `called` is how a
    sentence names them and `state` theirs.
    """

    first: date
    last: date
    arrows: tuple[Arrow, ...]
    unwritten: tuple[tuple[int, str], ...]
    people: int
    others: int = 0
    faded: float = 0.0
    called: str = ""
    state: str = ""
