"""Where everything on the orbits goes: rings, circles, people and names; no matplotlib in it."""

from collections.abc import Mapping, Sequence
from math import cos, sin

import numpy as np

from app.charts.orbits_places import find_places
from app.charts.orbits_room import Box, Room
from app.charts.orbits_sectors import find_homes, share_out
from app.charts.orbits_shapes import Arc, Extent, Frame, Layout, Letters, Word
from app.domain.orbits import BAND, MOST_NAMES, RINGS, Orbits, radius_of

ME = 5.0  # the radius of the hollow circle in the middle
_RIM = 306.0  # where the names of circles stand
_BESIDE, _FOR_LETTERS, _ABOVE = 40.0, 16.0, 6.0  # what is left beside and above the rim
_SMALLEST = 60.0  # of the outermost radius, in a picture hardly larger than a stamp
_WIDE = (200.0, 120.0, 80.0, 48.0)  # how wide the name of a circle may be, the best first


def lay_out(
    data: Orbits,
    rings: Sequence[str],
    circles: Mapping[int, str],
    width: float,
    height: float,
    letters: Letters,
) -> Layout:
    """Lay out the orbits; `rings` are the names of the rings, `circles` those of the sectors."""
    frame = _frame(width, height, letters.scale)
    texts = len(data.dots) + len(RINGS) + len(data.sectors)
    room = Room(width, height, len(data.dots) + 1, texts)
    room.put(0, frame.x, frame.y, ME, None)
    captions = _Captions(frame, letters, room)
    labels = tuple(captions.of_ring(*each) for each in zip(RINGS, rings, strict=True))
    arcs = tuple(captions.of_arc(arc, circles) for arc in share_out(data, frame.unit))
    homes = find_homes(data.dots, arcs)
    people = [(dot, homes[dot.person_id]) for dot in data.dots]
    places = find_places(people, frame, letters, room, len(people) <= MOST_NAMES)
    return Layout(frame, labels, arcs, places)


def _frame(width: float, height: float, scale: float) -> Frame:
    beside, above = width / 2 - _BESIDE - _FOR_LETTERS * scale, height / 2 - _ABOVE
    return Frame(width / 2, height / 2, max(min(beside, above), _SMALLEST) / BAND[1])


class _Captions:
    """Writes the names of rings and circles."""

    def __init__(self, frame: Frame, letters: Letters, room: Room) -> None:
        self._frame, self._letters, self._room = frame, letters, room

    def of_ring(self, days: int, name: str) -> Word:
        """Write the name of a ring on it, at twelve o'clock."""
        size = self._letters.measure(name, False)
        x, y = self._at(0, radius_of(days))
        word = Word(name, self._line(x - size.width / 2, y, size))
        self._room.write(word.box)
        return word

    def of_arc(self, arc: Arc, circles: Mapping[int, str]) -> Arc:
        """Write the name of a circle outside its arc, shortened where that is what finds room."""
        name = circles[arc.sector.id] if arc.sector else ""
        texts = (self._letters.shorten(name, wide, True) for wide in _WIDE)
        for text in dict.fromkeys(texts) if name else ():
            boxes = self._beside(arc, self._letters.measure(text, True))
            fits = np.flatnonzero(self._room.is_free(np.array(boxes).T))
            if fits.size:
                word = Word(text, boxes[fits[0]])
                self._room.write(word.box)
                return arc._replace(name=word)
        return arc

    def _beside(self, arc: Arc, size: Extent) -> list[Box]:
        """Return where the name of an arc may stand: outside its middle first, at last on it."""
        half = (arc.last - arc.first) / 2
        turns = [half * part / 8 * side for part in range(9) for side in (1, -1)]
        angles = [arc.first + half + turn for turn in turns]
        outside = [self._outside(angle, size) for angle in angles]
        return outside + [self._on_band(angle, size) for angle in angles if cos(angle) < -0.9]

    def _outside(self, angle: float, size: Extent) -> Box:
        x, y = self._at(angle, _RIM)
        left = x if sin(angle) > 0 else x - size.width
        if abs(sin(angle)) < 0.2:
            left, y = x - size.width / 2, y - cos(angle) * (size.ascent + size.descent) / 2
        return self._line(left, y, size)

    def _on_band(self, angle: float, size: Extent) -> Box:
        x, y = self._at(angle, sum(BAND) / 2)
        return self._line(x - size.width / 2, y, size)

    def _at(self, angle: float, radius: float) -> tuple[float, float]:
        out = radius * self._frame.unit
        return self._frame.x + out * sin(angle), self._frame.y - out * cos(angle)

    def _line(self, left: float, middle: float, size: Extent) -> Box:
        base = middle + self._letters.drop
        return (left, base - size.ascent, left + size.width, base + size.descent)
