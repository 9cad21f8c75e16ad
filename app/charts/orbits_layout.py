"""Where everything on the orbits goes: rings, circles, people and names; no matplotlib in it."""

from collections.abc import Iterator, Mapping, Sequence
from math import cos, sin
from typing import NamedTuple

import numpy as np

from app.charts.orbits_places import find_places
from app.charts.orbits_room import Box, Room
from app.charts.orbits_sectors import find_homes, share_out
from app.charts.orbits_shapes import Arc, Extent, Frame, Layout, Letters, Word
from app.domain.orbits import BAND, RINGS, Orbits, radius_of
from app.domain.orbits_words import spoken_of

ME = 5.0  # the radius of the hollow circle in the middle
_RIM = 306.0  # where the names of circles stand
_BESIDE, _FOR_LETTERS, _ABOVE = 40.0, 16.0, 6.0  # what is left beside and above the rim
_SMALLEST = 60.0  # of the outermost radius, in a picture hardly larger than a stamp
_WIDE = (200.0, 120.0, 84.0, 48.0)  # how wide the name of a circle may be, the best first
_OUTSIDE = 18  # places along an arc where its name is tried
_SMALLER = (1.0, 0.93, 0.86, 0.8)  # the rings, if that leaves the circles their names
_MIDDLE = 0.2  # the sine of an angle hardly beside the middle: names are centred there
_HALF_LINE = 8.0


def lay_out(
    data: Orbits,
    rings: Sequence[str],
    circles: Mapping[int, str],
    width: float,
    height: float,
    letters: Letters,
) -> Layout:
    """Lay out the orbits; `rings` are the names of the rings, `circles` those of the sectors."""
    frame, room, labels, arcs = _find_ground(data, rings, circles, width, height, letters)
    beside = max(word.box[2] - frame.x for word in labels)
    homes = find_homes(data.room.dots, arcs)
    people = [(dot, homes[dot.person_id]) for dot in data.dots]
    first = {dot.person_id for dot in spoken_of(data)}
    places = find_places(people, first, frame, letters, room, beside)
    return Layout(frame, labels, arcs, places)


class _Ground(NamedTuple):
    """All but the people."""

    frame: Frame
    room: Room
    rings: tuple[Word, ...]
    arcs: tuple[Arc, ...]


def _find_ground(
    data: Orbits,
    rings: Sequence[str],
    circles: Mapping[int, str],
    width: float,
    height: float,
    letters: Letters,
) -> _Ground:
    """Draw the rings as large as leaves every circle its whole name, or the most of them."""
    found: list[tuple[int, _Ground]] = []
    for part in _SMALLER:
        frame = _frame(width, height, letters.scale, part)
        texts = len(data.dots) + len(RINGS) + len(data.room.sectors)
        room = Room(width, height, len(data.dots) + 1, texts)
        room.put(0, frame.x, frame.y, ME, None)
        captions = _Captions(frame, letters, room, is_alone=len(data.room.sectors) == 1)
        labels = tuple(captions.of_ring(*each) for each in zip(RINGS, rings, strict=True))
        arcs = tuple(captions.of_arc(arc, circles) for arc in share_out(data, frame.unit))
        found.append((captions.spoilt, _Ground(frame, room, labels, arcs)))
        if not captions.spoilt:
            break
    return min(found, key=lambda each: each[0])[1]


def _frame(width: float, height: float, scale: float, part: float) -> Frame:
    beside, above = width / 2 - _BESIDE - _FOR_LETTERS * scale, height / 2 - _ABOVE
    return Frame(width / 2, height / 2, max(min(beside, above) * part, _SMALLEST) / BAND[1])


class _Block(NamedTuple):
    """The size of the lines of a name."""

    width: float
    height: float


def _box(left: float, middle: float, size: _Block) -> Box:
    top = middle - size.height / 2
    return (left, top, left + size.width, top + size.height)


class _Captions:
    """Writes the names of rings and circles."""

    def __init__(self, frame: Frame, letters: Letters, room: Room, is_alone: bool) -> None:
        self._frame, self._letters, self._room = frame, letters, room
        self._good = 1 if is_alone else _OUTSIDE  # one circle alone has its name in the middle
        self.spoilt = 0  # how many names of circles are cut, left out, or not at a good place

    def of_ring(self, days: int, name: str) -> Word:
        """Write the name of a ring on it, at twelve o'clock."""
        size = self._letters.measure(name, False)
        x, y = self._at(0, radius_of(days))
        word = Word(name, self._line(x - size.width / 2, y, size))
        self._room.write(word.box)
        return word

    def of_arc(self, arc: Arc, circles: Mapping[int, str]) -> Arc:
        """Write the name of a circle outside its arc, on two lines where one has no room."""
        if not arc.sector:
            return arc
        name = circles[arc.sector.id]
        for lines in self._broken(name):
            sizes = [self._letters.measure(line, True) for line in lines]
            size = _Block(max(each.width for each in sizes), sizes[0].height * len(lines))
            boxes = self._beside(arc, size)
            fits = np.flatnonzero(self._room.is_free(np.array(boxes).T))
            if fits.size:
                self._room.write(boxes[fits[0]])
                self.spoilt += " ".join(lines) != name or fits[0] >= self._good
                return arc._replace(name=self._stack(lines, sizes, boxes[fits[0]]))
        self.spoilt += 1
        return arc

    def _broken(self, name: str) -> Iterator[list[str]]:
        """Yield a name on one line, then on two that are ever narrower."""
        if self._letters.shorten(name, _WIDE[0], True) == name:
            yield [name]
        for wide in _WIDE[1:]:
            first, *rest = self._letters.wrap(name, wide, True)
            yield [first, self._letters.shorten(" ".join(rest), wide, True)] if rest else [first]

    def _stack(self, lines: list[str], sizes: list[Extent], box: Box) -> tuple[Word, ...]:
        """Write lines into a box, towards the middle of the picture."""
        left, top, right, _ = box
        lean = (left + right) / 2 - self._frame.x
        words = []
        for line, size in zip(lines, sizes, strict=True):
            spare = right - left - size.width
            start = left + (
                spare / 2 if abs(lean) < _MIDDLE * self._frame.x else spare * (lean < 0)
            )
            words.append(Word(line, (start, top, start + size.width, top + size.height)))
            top += size.height
        return tuple(words)

    def _beside(self, arc: Arc, size: _Block) -> list[Box]:
        """Return where the name of an arc may stand: outside its middle first, at last on it."""
        half = (arc.last - arc.first) / 2
        steps = _OUTSIDE // 2
        turns = [half * part / (steps - 1) * side for part in range(steps) for side in (1, -1)]
        angles = [arc.first + half + turn for turn in turns]
        outside = [self._outside(angle, size) for angle in angles]
        return outside + [self._on_band(angle, size) for angle in angles if cos(angle) < -0.9]

    def _outside(self, angle: float, size: _Block) -> Box:
        x, y = self._at(angle, _RIM)
        left = x if sin(angle) > 0 else x - size.width
        if abs(sin(angle)) < _MIDDLE:
            left = x - size.width / 2
            return _box(left, y - cos(angle) * size.height / 2, size)
        return _box(left, y - cos(angle) * (size.height / 2 - _HALF_LINE), size)

    def _on_band(self, angle: float, size: _Block) -> Box:
        x, y = self._at(angle, sum(BAND) / 2)
        return _box(x - size.width / 2, y, size)

    def _at(self, angle: float, radius: float) -> tuple[float, float]:
        out = radius * self._frame.unit
        return self._frame.x + out * sin(angle), self._frame.y - out * cos(angle)

    def _line(self, left: float, middle: float, size: Extent) -> Box:
        base = middle + self._letters.drop
        return (left, base - size.ascent, left + size.width, base + size.descent)
