"""Who stands in which direction: an arc for each circle, and an angle of their own for each person.

Angles are radians clockwise from twelve o'clock.
"""

from collections import Counter
from collections.abc import Sequence
from math import isqrt, pi, radians
from typing import NamedTuple

import numpy as np

from app.charts.orbits_room import Numbers
from app.charts.orbits_shapes import Arc
from app.domain.orbits import BAND, Dot, Orbits, distance

UNWRITTEN = 6.0  # the radius of a dot where nothing is written
_WHOLE, _LEAST_PART = 0.72, 0.7  # of the unit for dots in their size, and of that size
_ROOM = 5.0  # between two dots side by side
_BETWEEN = 2.0  # between two rows on the band
_BESIDE = 0.7  # of their sizes: dots whose distances from the middle differ by less are so
_OPEN = radians(32)  # at twelve o'clock, where the rings say their names
_GAP = radians(4)  # between circles
_LEAST = radians(9)  # the narrowest arc, as long as there is room for it
_HAIR = 1e-9  # of an angle, lest nothing is divided by nothing
_GOLDEN = 0.618034  # spreads any number of people over an arc, and none moves for a newcomer


class Home(NamedTuple):
    """Somebody's own angle, and the limits of their circle."""

    angle: float
    first: float
    last: float


def size_of(dot: Dot, unit: float) -> float:
    """Return the radius of somebody's dot: larger for deeper talk, smaller where all is small."""
    whole = UNWRITTEN if dot.depth is None else (8 + 14 * dot.depth) / 2
    return whole * min(1.0, max(unit / _WHOLE, _LEAST_PART))


def share_out(data: Orbits, unit: float) -> list[Arc]:
    """Share the band among the circles: as wide as their dots need, the rest by how many they are.

    Those who are only counted count by their root, lest a crowd leaves the others no room.
    """
    first, last = _OPEN / 2, 2 * pi - _OPEN / 2
    dots, sectors = data.room
    if not sectors:
        return [Arc(first, last, None)]
    drawn = [[dot for dot in dots if dot.circle == each.id] for each in sectors]
    weights = [
        1 + len(dots) + isqrt(max(each.people - len(dots), 0))
        for each, dots in zip(sectors, drawn, strict=True)
    ]
    gap = min(_GAP, (last - first) / len(weights) / 4)
    whole = last - first - gap * (len(weights) - 1)
    wides = _widths([_need(dots, unit) for dots in drawn], weights, whole)
    arcs = []
    for wide, sector in zip(wides, sectors, strict=True):
        arcs.append(Arc(first, first + wide, sector))
        first += wide + gap
    return arcs


def _widths(needs: Sequence[tuple[float, float]], weights: Sequence[int], whole: float) -> Numbers:
    """Share out an angle: what the band needs comes first, for only there nobody may leave."""
    on_band = np.maximum([band for band, _ in needs], _LEAST)
    more = np.maximum([ring for _, ring in needs] - on_band, 0)
    on_band *= min(1.0, whole / on_band.sum())
    spare = whole - on_band.sum()
    more *= min(1.0, spare / max(more.sum(), _HAIR))
    left = spare - more.sum()
    widths: Numbers = on_band + more + left * np.array(weights) / sum(weights)
    return widths


def _need(dots: Sequence[Dot], unit: float) -> tuple[float, float]:
    """Return the angles in which some people have room side by side, on the band and inside it.

    They are counted on the rings of their rhythms: no arc changes from one day to the next.
    Small dots stand in rows on the band.
    """
    if not dots:
        return 0.0, 0.0
    out = np.array([distance(dot._replace(silent=None)) * unit for dot in dots])
    size = np.array([size_of(dot, unit) for dot in dots])
    reach = size + _ROOM / 2
    beside = np.abs(out[:, None] - out) < (reach[:, None] + reach) * _BESIDE
    is_on_band = out > BAND[0] * unit
    rows = np.where(is_on_band, (BAND[1] - BAND[0]) * unit // (2 * size + _BETWEEN), 1)
    needs = (beside * (2 * reach / out / np.maximum(rows, 1))).sum(axis=1)
    on_band, inside = needs[is_on_band], needs[~is_on_band]
    return float(on_band.max(initial=0)), float(inside.max(initial=0))


def find_homes(dots: Sequence[Dot], arcs: Sequence[Arc]) -> dict[int, Home]:
    """Return each person's own angle by their id.

    It hangs on the others of the circle alone and not on the day: whoever is written about
    moves straight inward.
    """
    known = {arc.sector.id: arc for arc in arcs if arc.sector}
    anywhere = Arc(arcs[0].first, arcs[-1].last, None)
    homes, counts = {}, Counter[int]()
    for dot in sorted(dots, key=lambda dot: dot.person_id):
        arc = known.get(dot.circle, anywhere)
        counts[dot.circle] += 1
        part = counts[dot.circle] * _GOLDEN % 1
        angle = arc.first + part * (arc.last - arc.first)
        homes[dot.person_id] = Home(angle, arc.first, arc.last)
    return homes
