"""Where each person and their name find room: near their own angle, hiding nothing."""

from collections.abc import Collection, Sequence
from math import ceil, cos, sin
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.charts.orbits_room import Line, Numbers, Room, Spots, keeps_off
from app.charts.orbits_sectors import Home, size_of
from app.charts.orbits_shapes import Extent, Frame, Letters, Place, Word
from app.charts.orbits_spread import Span, spread
from app.domain.orbits import BAND, Dot, distance, is_past, radius_of

_TURNS = 16  # how many places to either side of somebody's own are looked at
_STEP = 0.026  # radians, the least from one to the next
_BATCH = 12  # places for which the names are tried together
_HAIR = 1e-6  # of a turn, not worth it
_SPACE = 4.0  # between a dot and its name
_SEEN = 8.0  # of a line, at least, beside its dot
_WIDE = (160.0, 90.0)  # a name may be so wide, or so wide where that finds no room
_FAR, _AROUND = np.arange(12.0, 240.0, 6.0), np.arange(24) * np.pi / 12  # of a name farther off
# What is worth avoiding, most of all that something hides something.
_TURNED, _CROWDED, _HIDDEN = 4.0, 1.0, 100.0
# Where a name may stand beside its dot: outward (1), inward (-1), straight above or below (0);
# how far up (-1) or down (1); and how much worse that is than beside it outward.
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

Positions = NDArray[np.intp]


class _Choice(NamedTuple):
    """The places one person may have, how dear each is, and those that hide nothing, best first."""

    spots: Spots
    costs: Numbers
    fitting: Positions


def find_places(
    people: Sequence[tuple[Dot, Home]],
    first: Collection[int],
    frame: Frame,
    letters: Letters,
    room: Room,
    beside: float,
) -> tuple[Place, ...]:
    """Place everybody, then the names of those who are `first`, then of all if they are few.

    The dots come before the names, since a dot must be seen and a name can be asked for; then each
    may turn a little to make room for its name. Who is first has a name even where there is no
    room beside the dot: farther off, with a line that leads to it. Number 0 in the room is me;
    `beside` is how far the names of rings reach to either side.
    """
    order = sorted(people, key=lambda each: (distance(each[0]), each[0].person_id))
    search = _Search(frame, letters, room, beside)
    places = [search.place(number, *each) for number, each in enumerate(order, start=1)]
    places = search.spread(places, [home for _, home in order])
    is_first = [dot.person_id in first for dot, _ in order]
    are_few = len(people) <= letters.most_names
    for at in sorted(range(len(order)), key=lambda at: not is_first[at]):
        if are_few or is_first[at]:
            places[at] = search.name(at + 1, places[at], order[at][1])
        if is_first[at] and not places[at].name:
            places[at] = search.name_afar(at + 1, places[at])
    return tuple(places)


class _Search:
    """Finds room for one after the other."""

    def __init__(self, frame: Frame, letters: Letters, room: Room, beside: float) -> None:
        self._frame, self._letters, self._room = frame, letters, room
        self._beside = beside

    def place(self, number: int, dot: Dot, home: Home) -> Place:
        """Put somebody where nothing is hidden, as near to their own angle as can be."""
        choice = self._choose(dot, home)
        chosen = choice.fitting[0] if choice.fitting.size else np.argmin(choice.costs)
        return self._put(number, dot, choice.spots, int(chosen), None)

    def spread(self, places: Sequence[Place], homes: Sequence[Home]) -> list[Place]:
        """Let dots that overlap step aside: within their circle, else anywhere on their ring."""
        x = np.array([place.x - self._frame.x for place in places])
        y = np.array([self._frame.y - place.y for place in places])
        was, radii = np.arctan2(x, y) % (2 * np.pi), np.hypot(x, y)
        sizes = np.array([place.radius for place in places])
        turns = (spread(was, radii, sizes, *self._spans(radii, sizes, homes)) - was).tolist()
        return [
            self._turn(number, place, turn) if abs(turn) > _HAIR else place
            for number, (place, turn) in enumerate(zip(places, turns, strict=True), start=1)
        ]

    def _spans(self, radii: Numbers, sizes: Numbers, homes: Sequence[Home]) -> tuple[Span, Span]:
        """Return where each stays in their circle, and where they may be if that is full.

        On the band, which says the circle, that is the same; further in all are beside the
        names of the rings.
        """
        first, last = np.array([(home.first, home.last) for home in homes]).reshape(-1, 2).T
        edges = np.minimum((sizes + 2) / radii, (last - first) / 2)
        first, last = first + edges, last - edges
        open_ = np.arcsin(np.minimum((self._beside + sizes + _SPACE) / radii, 1))
        is_inside = radii < BAND[0] * self._frame.unit
        own = Span(
            np.where(is_inside, np.maximum(first, open_), first),
            np.where(is_inside, np.minimum(last, 2 * np.pi - open_), last),
        )
        whole = Span(
            np.where(is_inside, open_, first), np.where(is_inside, 2 * np.pi - open_, last)
        )
        return own, whole

    def _turn(self, number: int, place: Place, turn: float) -> Place:
        x, y = self._turned(place.x, place.y, turn)
        ring = self._turned(*place.ring, turn) if place.ring else None
        self._room.put(number, x, y, place.radius, (*ring, x, y) if ring else None)
        return place._replace(x=x, y=y, ring=ring)

    def _turned(self, x: float, y: float, turn: float) -> tuple[float, float]:
        """Turn a point clockwise about the middle."""
        across, down = x - self._frame.x, y - self._frame.y
        return (
            self._frame.x + across * cos(turn) - down * sin(turn),
            self._frame.y + across * sin(turn) + down * cos(turn),
        )

    def name(self, number: int, place: Place, home: Home) -> Place:
        """Give somebody a name, turning them where it needs that; unnamed where none has room."""
        self._room.lift(number)
        choice = self._choose(place.dot, home)
        if found := self._find_name(place.dot, choice):
            chosen, word = found
            self._room.write(word.box)
            return self._put(number, place.dot, choice.spots, chosen, word)
        line = (*place.ring, place.x, place.y) if place.ring else None
        self._room.put(number, place.x, place.y, place.radius, line)
        return place

    def name_afar(self, number: int, place: Place) -> Place:
        """Write a name in the nearest room there is; unnamed where there is none at all."""
        text = self._letters.shorten(place.dot.name, _WIDE[-1], False)
        size = self._letters.measure(text, False)
        far, angle = (each.ravel() for each in np.meshgrid(_FAR, _AROUND, indexing="ij"))
        x, y = place.x + far * np.sin(angle), place.y - far * np.cos(angle)
        across, down = size.width / 2, size.height / 2
        boxes = np.stack([x - across, y - down, x + across, y + down])
        reached = np.clip(place.x, boxes[0], boxes[2]), np.clip(place.y, boxes[1], boxes[3])
        ends = np.stack(reached)
        starts = np.stack([np.full(x.shape, place.x), np.full(x.shape, place.y)])
        costs = np.hypot(*(ends - starts))
        costs += _HIDDEN * ~self._room.is_clear(np.concatenate([starts, ends]), number)
        costs[~self._room.is_free(boxes)] = np.inf
        best = int(np.argmin(costs))
        if not np.isfinite(costs[best]):
            return place
        word = Word(text, _as_line(boxes[:, best]))
        self._room.write(word.box)
        return place._replace(name=word, leader=(float(ends[0, best]), float(ends[1, best])))

    def _put(self, number: int, dot: Dot, spots: Spots, chosen: int, word: Word | None) -> Place:
        x, y, line = float(spots.x[chosen]), float(spots.y[chosen]), None
        if spots.line is not None:
            line = _as_line(spots.line[:, chosen])
        self._room.put(number, x, y, spots.radius, line)
        return Place(dot, x, y, spots.radius, line[:2] if line else None, word)

    def _choose(self, dot: Dot, home: Home) -> _Choice:
        spots, turned = self._spots(dot, home)
        overlap, close = self._room.crowding(spots)
        costs = _TURNED * turned + _CROWDED * close + _HIDDEN * overlap
        order = np.argsort(costs, kind="stable")
        return _Choice(spots, costs, order[overlap[order] == 0])

    def _spots(self, dot: Dot, home: Home) -> tuple[Spots, Numbers]:
        """Return the places somebody may have, and how far each is turned from their own."""
        frame, wide = self._frame, home.last - home.first
        size = size_of(dot, frame.unit)
        radius = distance(dot) * frame.unit
        edge = min((size + 2) / radius, wide / 2)
        turns = np.arange(-_TURNS, _TURNS + 1) * max(_STEP, wide / (2 * _TURNS))
        angles = np.clip(home.angle + turns, home.first + edge, home.last - edge)
        rows = np.full(angles.shape, radius)
        if dot.rhythm is None:  # on the band any of three rows will do
            spare = max((BAND[1] - BAND[0]) / 2 * frame.unit - size - 1, 0)
            rows = np.concatenate([rows, rows - spare, rows + spare])
            angles = np.tile(angles, 3)
        across, up = np.sin(angles), np.cos(angles)
        x, y = frame.x + rows * across, frame.y - rows * up
        line = None
        if dot.rhythm is not None and is_past(dot):
            # Not from the ring where the dot would hide all of the line.
            ring = max(min(radius_of(dot.rhythm) * frame.unit, radius - size - _SEEN), 0)
            line = np.array([frame.x + ring * across, frame.y - ring * up, x, y])
        turned = np.abs(angles - home.angle) + np.abs(rows - radius) / radius
        return Spots(x, y, size, line), turned

    def _find_name(self, dot: Dot, choice: _Choice) -> tuple[int, Word] | None:
        """Find the best place whose name has room too, in full or else shortened."""
        texts = (self._letters.shorten(dot.name, wide, False) for wide in _WIDE)
        for text in dict.fromkeys(texts):
            size = self._letters.measure(text, False)
            for batch in range(ceil(choice.fitting.size / _BATCH)):
                some = choice.fitting[batch * _BATCH : (batch + 1) * _BATCH]
                if found := self._fit(text, size, choice, some):
                    return found
        return None

    def _fit(
        self, text: str, size: Extent, choice: _Choice, some: Positions
    ) -> tuple[int, Word] | None:
        boxes = self._around(choice.spots, some, size)
        which = np.repeat(some, len(_SIDES))
        free = self._room.is_free(boxes)
        if choice.spots.line is not None:
            free &= keeps_off(choice.spots.line[:, which], boxes)
        if not free.any():
            return None
        costs = choice.costs[which] + np.tile(_SIDES[:, 2], len(some))
        best = int(np.argmin(np.where(free, costs, np.inf)))
        return int(which[best]), Word(text, _as_line(boxes[:, best]))

    def _around(self, spots: Spots, some: Positions, size: Extent) -> Numbers:
        """Return the boxes a name may have beside some places, (4, places × sides)."""
        x, y = spots.x[some][:, None], spots.y[some][:, None]
        outward = np.where(x >= self._frame.x, 1.0, -1.0)
        side, shift, _ = _SIDES.T
        tall = size.height
        reach = spots.radius * np.sqrt(1 - (shift * 0.7) ** 2) + _SPACE + size.width / 2
        left = x + side * outward * reach - size.width / 2
        lower = np.where(
            side == 0,
            shift * (spots.radius + _SPACE + tall / 2),
            shift * (spots.radius * 0.7 + tall * 0.45),
        )
        top = y + lower + self._letters.drop - size.ascent
        boxes: Numbers = np.stack([left, top, left + size.width, top + tall]).reshape(4, -1)
        return boxes


def _as_line(four: Numbers) -> Line:
    first, second, third, fourth = four.tolist()
    return first, second, third, fourth
