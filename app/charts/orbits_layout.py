"""Where everything on the orbits goes: sectors, people and names, with no matplotlib about it.

Angles are radians clockwise from twelve o'clock; lengths are logical pixels from the top left.
"""

from collections.abc import Callable, Mapping, Sequence
from math import ceil, cos, isqrt, pi, radians, sin
from typing import NamedTuple, Protocol

import numpy as np

from app.charts.orbits_room import Box, Numbers, Room, Spots, keeps_off
from app.domain.orbits import BAND, MOST_NAMES, RINGS, Dot, Orbits, Sector, distance, radius_of
from app.domain.orbits import is_drifting as drifts

ME = 5.0  # the radius of the hollow circle in the middle
UNWRITTEN = 6.0  # of a dot about which nothing is written
_OPEN = radians(32)  # at twelve o'clock, where the rings say their names
_GAP = radians(4)  # between circles
_LEAST = radians(9)  # the narrowest arc, as long as there is room for it
_RIM = 306.0  # where the names of circles stand
_BESIDE, _ABOVE = 56.0, 6.0  # what is left for them beside and above the rim
_SMALLEST = 60.0  # of the outermost radius, in a picture hardly larger than a stamp
_TURNS = 16  # how many places to either side of somebody's own are looked at
_STEP = radians(1.5)
_GOLDEN = 0.618034  # spreads any number of people over a sector, and none moves for a newcomer
_BATCH = 12  # places for which the names are tried together
_SPACE = 4.0  # between a dot and its name
_SHORT = 96.0  # how wide a name may be that found no room in full


class Extent(Protocol):
    """How much room a text takes: `ascent` above its base line, `descent` below."""

    @property
    def width(self) -> float: ...

    @property
    def ascent(self) -> float: ...

    @property
    def descent(self) -> float: ...


class Letters(NamedTuple):
    """How texts are measured: the size of a text (bold or not), the text cut to a width."""

    measure: Callable[[str, bool], Extent]
    shorten: Callable[[str, float, bool], str]
    scale: float


class Word(NamedTuple):
    """A text and the box it fills."""

    text: str
    box: Box


class Arc(NamedTuple):
    """A circle on the band, from one angle to another, and its name where that found room."""

    first: float
    last: float
    sector: Sector | None
    name: Word | None


class Place(NamedTuple):
    """Where somebody stands; `ring` is the other end of the line of somebody drifting."""

    dot: Dot
    x: float
    y: float
    radius: float
    ring: tuple[float, float] | None
    name: Word | None


class Layout(NamedTuple):
    """All of a picture; `unit` are the pixels of one unit of domain.orbits.radius_of."""

    x: float
    y: float
    unit: float
    rings: tuple[Word, ...]
    arcs: tuple[Arc, ...]
    places: tuple[Place, ...]


def lay_out(
    data: Orbits,
    rings: Sequence[str],
    circles: Mapping[int, str],
    width: float,
    height: float,
    letters: Letters,
) -> Layout:
    """Lay out the orbits; `rings` are the names of the rings, `circles` those of the sectors."""
    unit = _unit(width, height, letters.scale)
    room = Room(width, height, len(data.dots) + len(data.sectors) + len(RINGS) + MOST_NAMES + 1)
    plan = _Plan(width / 2, height / 2, unit, letters, room)
    room.add_dot(plan.x, plan.y, ME)
    labels = tuple(plan.name_ring(*each) for each in zip(RINGS, rings, strict=True))
    arcs = tuple(plan.name_arc(arc, circles) for arc in share_out(data))
    homes = find_homes(data.dots, arcs)
    named = len(data.dots) <= MOST_NAMES
    order = sorted(data.dots, key=lambda dot: (distance(dot), dot.person_id))
    places = tuple(plan.place(dot, *homes[dot.person_id], named) for dot in order)
    return Layout(plan.x, plan.y, unit, labels, arcs, places)


def size_of(dot: Dot) -> float:
    """Return the radius of somebody's dot: larger for deeper talk."""
    return UNWRITTEN if dot.depth is None else (8 + 14 * dot.depth) / 2


def share_out(data: Orbits) -> list[Arc]:
    """Share the band among the circles by how many people they have.

    Those who are only counted count by their root, lest a crowd leaves the others no room.
    """
    first, last = _OPEN / 2, 2 * pi - _OPEN / 2
    if not data.sectors:
        return [Arc(first, last, None, None)]
    drawn = [sum(dot.circle == each.id for dot in data.dots) for each in data.sectors]
    weights = [
        shown + isqrt(max(each.people - shown, 0)) + 1
        for shown, each in zip(drawn, data.sectors, strict=True)
    ]
    gap = min(_GAP, (last - first) / len(weights) / 4)
    whole = last - first - gap * (len(weights) - 1)
    least = min(_LEAST, whole / len(weights))
    rest = whole - least * len(weights)
    arcs = []
    for weight, sector in zip(weights, data.sectors, strict=True):
        wide = least + rest * weight / sum(weights)
        arcs.append(Arc(first, first + wide, sector, None))
        first += wide + gap
    return arcs


def find_homes(dots: Sequence[Dot], arcs: Sequence[Arc]) -> dict[int, tuple[float, float, float]]:
    """Return each person's own angle and the limits of their circle, by id.

    It hangs on the others of the circle alone and not on the day: whoever is written about
    moves straight inward.
    """
    known = {arc.sector.id: arc for arc in arcs if arc.sector}
    anywhere = Arc(arcs[0].first, arcs[-1].last, None, None)
    homes, counts = {}, dict.fromkeys(known, 0)
    for dot in sorted(dots, key=lambda dot: dot.person_id):
        arc = known.get(dot.circle, anywhere)
        number = counts[dot.circle] = counts.get(dot.circle, 0) + 1
        part = (number * _GOLDEN) % 1
        homes[dot.person_id] = (arc.first + part * (arc.last - arc.first), arc.first, arc.last)
    return homes


def _unit(width: float, height: float, scale: float) -> float:
    beside, above = width / 2 - _BESIDE * scale, height / 2 - _ABOVE
    return max(min(beside, above), _SMALLEST) / BAND[1]


class _Plan:
    """One layout on its way: the middle, the unit and the room that is left."""

    def __init__(self, x: float, y: float, unit: float, letters: Letters, room: Room) -> None:
        self.x, self.y, self.unit = x, y, unit
        self.letters, self.room = letters, room

    def name_ring(self, days: int, name: str) -> Word:
        """Write the name of a ring on it, at twelve o'clock."""
        size = self.letters.measure(name, False)
        left, middle = self.x - size.width / 2, self.y - self.unit * radius_of(days)
        word = Word(name, self._line_at(left, middle, size))
        self.room.add_box(word.box)
        return word

    def name_arc(self, arc: Arc, circles: Mapping[int, str]) -> Arc:
        """Write the name of a circle outside its arc, shortened rather than left out."""
        name = circles[arc.sector.id] if arc.sector else ""
        for wide in (float("inf"), 120.0, 72.0, 40.0) if name else ():
            text = self.letters.shorten(name, wide * self.letters.scale, True)
            size = self.letters.measure(text, True)
            boxes = np.array([box for box in self._beside(arc, size)]).T
            fits = np.flatnonzero(self.room.is_free(boxes))
            if fits.size:
                left, top, right, bottom = boxes[:, fits[0]].tolist()
                self.room.add_box((left, top, right, bottom))
                return arc._replace(name=Word(text, (left, top, right, bottom)))
        return arc

    def _beside(self, arc: Arc, size: Extent) -> list[Box]:
        """Return where the name of an arc may stand: its middle first, outside, then on it."""
        half = (arc.last - arc.first) / 2
        turns = [half * part / 8 * side for part in range(9) for side in (1, -1)]
        angles = [arc.first + half + turn for turn in turns]
        outside = [self._outside(angle, size) for angle in angles]
        return outside + [self._on_band(angle, size) for angle in angles if cos(angle) < -0.9]

    def _outside(self, angle: float, size: Extent) -> Box:
        x, y = self._at(angle, _RIM * self.unit)
        left = x if sin(angle) > 0 else x - size.width
        if abs(sin(angle)) < 0.2:
            left, y = x - size.width / 2, y - cos(angle) * (size.ascent + size.descent) / 2
        return self._line_at(left, y, size)

    def _on_band(self, angle: float, size: Extent) -> Box:
        x, y = self._at(angle, sum(BAND) / 2 * self.unit)
        return self._line_at(x - size.width / 2, y, size)

    def place(self, dot: Dot, home: float, first: float, last: float, named: bool) -> Place:
        """Give somebody the place nearest to their own where dot, line and name fit."""
        spots, turned = self._spots(dot, home, first, last)
        overlap, close = self.room.crowding(spots)
        costs = 4 * turned + 0.4 * close + 100 * overlap
        order = np.argsort(costs, kind="stable")
        fitting = order[overlap[order] == 0]
        chosen, word = (fitting if fitting.size else order)[0], None
        if named and fitting.size and (found := self._name(dot, spots, fitting, costs)):
            chosen, word = found
            self.room.add_box(word.box)
        return self._settle(dot, spots, int(chosen), word)

    def _settle(self, dot: Dot, spots: Spots, chosen: int, word: Word | None) -> Place:
        x, y, ring = float(spots.x[chosen]), float(spots.y[chosen]), None
        self.room.add_dot(x, y, spots.radius)
        if spots.line is not None:
            line = spots.line[:, chosen].tolist()
            self.room.add_line((line[0], line[1], line[2], line[3]))
            ring = (line[0], line[1])
        return Place(dot, x, y, spots.radius, ring, word)

    def _spots(self, dot: Dot, home: float, first: float, last: float) -> tuple[Spots, Numbers]:
        """Return the places somebody may have, and how far each is turned from their own."""
        radius, size = distance(dot) * self.unit, size_of(dot)
        edge = min((size + 2) / radius, (last - first) / 2)
        step = max(_STEP, (last - first) / (2 * _TURNS))
        turns = np.arange(-_TURNS, _TURNS + 1) * step
        angles = np.clip(home + turns, first + edge, last - edge)
        rows = np.full(angles.shape, radius)
        if dot.rhythm is None:
            spare = max((BAND[1] - BAND[0]) / 2 * self.unit - size - 1, 0)
            rows = np.concatenate([rows, rows - spare, rows + spare])
            angles = np.tile(angles, 3)
        x, y = self.x + rows * np.sin(angles), self.y - rows * np.cos(angles)
        line = self._lines(dot, angles, x, y) if drifts(dot) else None
        turned = np.abs(angles - home) + np.abs(rows - radius) / radius
        return Spots(x, y, size, line), turned

    def _lines(self, dot: Dot, angles: Numbers, x: Numbers, y: Numbers) -> Numbers:
        ring = radius_of(dot.rhythm or 0) * self.unit
        return np.array([self.x + ring * np.sin(angles), self.y - ring * np.cos(angles), x, y])

    def _name(
        self, dot: Dot, spots: Spots, order: Numbers, costs: Numbers
    ) -> tuple[int, Word] | None:
        """Find the best place whose name has room too, in full or else shortened."""
        for wide in (float("inf"), _SHORT * self.letters.scale):
            text = self.letters.shorten(dot.name, wide, False)
            size = self.letters.measure(text, False)
            for batch in range(ceil(order.size / _BATCH)):
                some = order[batch * _BATCH : (batch + 1) * _BATCH]
                boxes, awkward = self._around(spots, some, size)
                which = np.repeat(some, len(_SIDES))
                free = self.room.is_free(boxes)
                if spots.line is not None:
                    free &= keeps_off(spots.line[:, which], boxes)
                if free.any():
                    best = int(np.argmin(np.where(free, costs[which] + awkward, np.inf)))
                    left, top, right, bottom = boxes[:, best].tolist()
                    return int(which[best]), Word(text, (left, top, right, bottom))
        return None

    def _around(self, spots: Spots, some: Numbers, size: Extent) -> tuple[Numbers, Numbers]:
        """Return the boxes a name may have at each of some places, and how awkward each is."""
        x, y = spots.x[some][:, None], spots.y[some][:, None]
        out = np.where(x >= self.x, 1.0, -1.0)
        side, shift, awkward = _SIDES.T
        reach = spots.radius * np.sqrt(1 - (shift * 0.7) ** 2) + _SPACE
        middle = x + side * out * (reach + size.width / 2)
        tall = size.ascent + size.descent
        base = y + shift * (spots.radius * 0.7 + tall * 0.45)
        base = np.where(side == 0, y + shift * (spots.radius + _SPACE + tall / 2), base)
        left, top = middle - size.width / 2, base + self._cap(size) - size.ascent
        boxes = np.array([left, top, left + size.width, top + tall]).reshape(4, -1)
        return boxes, np.broadcast_to(awkward, x.shape[:1] + awkward.shape).ravel()

    def _at(self, angle: float, radius: float) -> tuple[float, float]:
        return self.x + radius * sin(angle), self.y - radius * cos(angle)

    def _cap(self, size: Extent) -> float:
        """Return how far below a middle the base line of a text lies that seems centred on it."""
        return 4.3 * self.letters.scale

    def _line_at(self, left: float, middle: float, size: Extent) -> Box:
        base = middle + self._cap(size)
        return (left, base - size.ascent, left + size.width, base + size.descent)


# Where a name may stand beside its dot: outward (1) or inward (-1) or straight above or below
# it (0), how far up (-1) or down (1), and how much that is worse than beside it outward.
_SIDES = np.array(
    [
        (1, 0, 0.0),
        (-1, 0, 0.25),
        (1, -0.6, 0.45),
        (1, 0.6, 0.45),
        (-1, -0.6, 0.6),
        (-1, 0.6, 0.6),
        (0, -1, 0.6),
        (0, 1, 0.6),
        (1, -1, 0.7),
        (1, 1, 0.7),
        (-1, -1, 0.8),
        (-1, 1, 0.8),
    ]
)
