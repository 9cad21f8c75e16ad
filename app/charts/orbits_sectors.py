"""Who stands in which direction: an arc for each circle, and an angle of their own for each person.

Angles are radians clockwise from twelve o'clock.
"""

from collections import Counter
from collections.abc import Sequence
from math import isqrt, pi, radians
from typing import NamedTuple

from app.charts.orbits_shapes import Arc
from app.domain.orbits import Dot, Orbits

_OPEN = radians(32)  # at twelve o'clock, where the rings say their names
_GAP = radians(4)  # between circles
_LEAST = radians(9)  # the narrowest arc, as long as there is room for it
_GOLDEN = 0.618034  # spreads any number of people over an arc, and none moves for a newcomer


class Home(NamedTuple):
    """Somebody's own angle, and the limits of their circle."""

    angle: float
    first: float
    last: float


def share_out(data: Orbits) -> list[Arc]:
    """Share the band among the circles by how many people they have.

    Those who are only counted count by their root, lest a crowd leaves the others no room.
    """
    first, last = _OPEN / 2, 2 * pi - _OPEN / 2
    if not data.sectors:
        return [Arc(first, last, None, None)]
    drawn = Counter(dot.circle for dot in data.dots)
    weights = [
        1 + drawn[each.id] + isqrt(max(each.people - drawn[each.id], 0)) for each in data.sectors
    ]
    gap = min(_GAP, (last - first) / len(weights) / 4)
    whole = last - first - gap * (len(weights) - 1)
    least = min(_LEAST, whole / len(weights))
    arcs = []
    for weight, sector in zip(weights, data.sectors, strict=True):
        wide = least + (whole - least * len(weights)) * weight / sum(weights)
        arcs.append(Arc(first, first + wide, sector, None))
        first += wide + gap
    return arcs


def find_homes(dots: Sequence[Dot], arcs: Sequence[Arc]) -> dict[int, Home]:
    """Return each person's own angle by their id.

    It hangs on the others of the circle alone and not on the day: whoever is written about
    moves straight inward.
    """
    known = {arc.sector.id: arc for arc in arcs if arc.sector}
    anywhere = Arc(arcs[0].first, arcs[-1].last, None, None)
    homes, counts = {}, Counter[int]()
    for dot in sorted(dots, key=lambda dot: dot.person_id):
        arc = known.get(dot.circle, anywhere)
        counts[dot.circle] += 1
        part = counts[dot.circle] * _GOLDEN % 1
        angle = arc.first + part * (arc.last - arc.first)
        homes[dot.person_id] = Home(angle, arc.first, arc.last)
    return homes
