"""Orbits: who is near, by the rhythm I chose, the silence since, and how deep we talk."""

from datetime import date
from typing import NamedTuple

# The rings, in days; the silence of up to three years has its place beyond the last.
RINGS = (7, 30, 91, 182, 365)
FARTHEST = 3 * 365
MOST_DOTS = 150  # more cannot be told apart: a circle or a search comes first
MOST_NAMES = 40  # beyond that a name stands only at the dot pointed at


class Dot(NamedTuple):
    """One person. `rhythm` in days or None; `silent` active days or None where nothing is
    written; `depth` 0..1 or None; `circle` is the id of the sector, 0 for none.
    """

    person_id: int
    name: str
    rhythm: float | None
    silent: float | None
    depth: float | None
    circle: int
    is_resting: bool


class Sector(NamedTuple):
    """One circle on the outer band: its id (0: in no circle), its name, how many people are in it."""

    id: int
    name: str
    people: int


class Orbits(NamedTuple):
    """Everybody of a scope on one day.

    More than MOST_DOTS people with a rhythm leave `dots` empty and `people` says how many they
    are; those without a rhythm are then only counted in their sectors.
    """

    day: date
    dots: tuple[Dot, ...]
    sectors: tuple[Sector, ...]
    people: int
