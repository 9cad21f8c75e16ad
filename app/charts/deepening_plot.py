"""Where depth and breadth are on the sheet: axes that end where all have room, and a strip for
those of whom no side is known yet.
"""

from collections.abc import Sequence
from typing import NamedTuple

from app.charts.labels import Box, Point
from app.domain.deepening import Arrow, Place

LEVEL = 0.25  # of the depth axis for each of its words
# Both axes end where all arrows have room: at the whole, or at some quarters of it.
_DEPTHS, _BREADTHS = (0.5, 1.0), (0.25, 0.5, 0.75, 1.0)
_ROOM = 0.96
_LANE = 14.0  # between two arrows beside each other in the strip
_AROUND = 9.0  # above and below an arrow in its lane
_MOST = 0.25  # of the plot for the strip


class Plot(NamedTuple):
    """The plot in pixels, and how much of each axis it shows.

    Breadth begins at `zero`; the strip left of it, if there is one, has `lanes`: the x of each
    arrow that begins there, in the order of the arrows.
    """

    left: float
    top: float
    right: float
    bottom: float
    zero: float
    breadth: float
    depth: float
    lanes: tuple[float, ...] = ()

    def at(self, place: Place, lane: float) -> Point:
        """Return where a place is; without any breadth it is in the lane."""
        breadth, depth = place.point
        across = (self.right - self.zero) * breadth / self.breadth
        x = lane if place.breadth is None else self.zero + across
        return x, self.bottom - self.down(depth)

    def down(self, depth: float) -> float:
        """Return how far above the lower edge a depth is."""
        return (self.bottom - self.top) * depth / self.depth


def lay_out(arrows: Sequence[Arrow], frame: Box, least: float) -> Plot:
    """Fit the axes to the arrows; `frame` is where the plot lies, `least` how wide a strip is."""
    points = [place.point for each in arrows for place in (each.start, each.end)]
    breadth = _limit(_BREADTHS, [point[0] for point in points])
    depth = _limit(_DEPTHS, [point[1] for point in points])
    plot = Plot(*frame, frame[0], breadth, depth)
    lanes = _share(arrows, plot)
    count = max(lanes, default=-1) + 1
    if not count:
        return plot._replace(lanes=tuple(plot.left for _ in lanes))
    wide = min(max(count * _LANE, least), _MOST * (plot.right - plot.left))
    places_of = tuple(plot.left + wide * (lane + 0.5) / count for lane in lanes)
    return plot._replace(zero=plot.left + wide, lanes=places_of)


def _limit(limits: Sequence[float], values: Sequence[float]) -> float:
    """Return where an axis ends: zoomed in where all would crowd near its beginning."""
    return next((limit for limit in limits if max(values) <= limit * _ROOM), limits[-1])


def _share(arrows: Sequence[Arrow], plot: Plot) -> list[int]:
    """Give every arrow a lane in which it meets no other; -1 to those that need none.

    Of whom no side is known, the breadth is not small but unwritten: it may be drawn anywhere
    beside the axis.
    """
    free: list[list[tuple[float, float]]] = []
    lanes = []
    for each in arrows:
        places = (each.start, each.end, each.ghost)
        heights = [plot.down(place.point[1]) for place in places if place.breadth is None]
        if not heights:
            lanes.append(-1)
            continue
        low, high = min(heights) - _AROUND, max(heights) + _AROUND
        lane = next((row for row, taken in enumerate(free) if _fits(low, high, taken)), len(free))
        if lane == len(free):
            free.append([])
        free[lane].append((low, high))
        lanes.append(lane)
    return lanes


def _fits(low: float, high: float, taken: Sequence[tuple[float, float]]) -> bool:
    return all(top <= low or bottom >= high for bottom, top in taken)
