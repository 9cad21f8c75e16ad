"""Orbits: who is near, by the rhythm I chose, the silence since, and how deep we talk."""

from datetime import date
from itertools import pairwise
from math import log
from typing import NamedTuple

from app.domain.kinds import DRIFTING, RHYTHMS, STILL, State
from app.domain.names import fold

# The rings, in days; the silence of up to three years has its place beyond the last.
RINGS = tuple(RHYTHMS.values())
FARTHEST = 3 * 365
BAND = (268.0, 296.0)  # where people without a rhythm are, in the units of radius_of
# Days and the radius they lie at, from a day's silence to all beyond three years.
_SCALE = (
    (1, 24.0),
    *zip(RINGS, (60.0, 103.0, 146.0, 189.0, 232.0), strict=True),
    (FARTHEST, 260.0),
)
MOST_DOTS = 150  # more cannot be told apart: a circle or a search comes first
MOST_NAMES = 40  # beyond that a name stands only at the dot pointed at


class Dot(NamedTuple):
    """One person. `rhythm` in days or None; `silent` active days or None where nothing is
    written; `depth` 0..1 or None; `circle` is the id of the sector, 0 for none; `state` is that
    of the day: active after a rest that is over. `full_name` where it is not the name.
    """

    person_id: int
    name: str
    rhythm: float | None
    silent: float | None
    depth: float | None
    circle: int
    state: State = State.ACTIVE
    full_name: str = ""

    @property
    def is_still(self) -> bool:
        """Whether no time passes for them, for as long as they are in this state."""
        return self.state in STILL

    @property
    def whole_name(self) -> str:
        return self.full_name or self.name


class Sector(NamedTuple):
    """One circle on the outer band: its id (0: in no circle), its name.

    `people` are how many stand in it, `members` how many are in the circle: somebody in several
    stands in one of them.
    """

    id: int
    name: str
    people: int
    members: int


class Ground(NamedTuple):
    """For whom room is kept in two orbits side by side: whoever is in one of them, with the
    deeper talk, and every circle with the larger count.
    """

    dots: tuple[Dot, ...]
    sectors: tuple[Sector, ...]


class Orbits(NamedTuple):
    """Everybody of a scope on one day.

    More than MOST_DOTS people with a rhythm leave `dots` empty and `people` says how many they
    are; those without a rhythm are then only counted in their sectors. Of one person asked for
    alone, `called` is how a sentence names them and `state` theirs. `ground` is set where they
    are held against those of another day, see `orbits_ground`.
    """

    day: date
    dots: tuple[Dot, ...]
    sectors: tuple[Sector, ...]
    people: int
    called: str = ""
    state: str = ""
    ground: Ground | None = None

    @property
    def room(self) -> Ground:
        """For whom room is kept."""
        return self.ground or Ground(self.dots, self.sectors)


def by_name(sector: Sector) -> tuple[bool, str, int]:
    """Order sectors by name, that of no circle last."""
    return (sector.id == 0, fold(sector.name), sector.id)


def radius_of(days: float) -> float:
    """Return how far out so many days lie, 24 to 260: the logarithm of days between rings."""
    days = min(max(days, _SCALE[0][0]), FARTHEST)
    (less, near), (more, far) = next(pair for pair in pairwise(_SCALE) if days <= pair[1][0])
    return near + (far - near) * log(days / less) / log(more / less)


def distance(dot: Dot) -> float:
    """Return how far out somebody stands: at the longer of rhythm and silence, or on the band."""
    if dot.rhythm is None:
        return sum(BAND) / 2
    return radius_of(max(dot.rhythm, dot.silent or 0))


def is_expected(dot: Dot) -> bool:
    """Whether a rhythm is chosen and time passes; whoever rests is left in peace."""
    return dot.rhythm is not None and not dot.is_still


def is_past(dot: Dot) -> bool:
    """Whether the silence is longer than the rhythm."""
    return _rhythms_of_silence(dot) > 1


def is_drifting(dot: Dot) -> bool:
    """Whether it is so much longer that one speaks of it: see DRIFTING."""
    return _rhythms_of_silence(dot) > DRIFTING


def _rhythms_of_silence(dot: Dot) -> float:
    return (dot.silent or 0) / dot.rhythm if dot.rhythm and not dot.is_still else 0.0
