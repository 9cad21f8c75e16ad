"""Where the layers of the rungs are: their axes, their edges, and the names at their ends."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from app.charts.labels import Point
from app.charts.time_grid import Days
from app.domain.rungs import STEPS, Rungs

_ROOM = 0.96  # of the height, for the highest
_MOST_LINES = 5
_NICE = (1, 2, 5)


class Plot(NamedTuple):
    """The plot in pixels: time across, and how much its whole height stands for."""

    days: Days
    top: float
    bottom: float
    limit: float

    def up(self, amount: float) -> float:
        """Return where an amount is."""
        return self.bottom - (self.bottom - self.top) * amount / self.limit


def order(data: Rungs) -> tuple[int, ...]:
    """Return the parts from below: levels as one climbs them, the deepest people as the ground."""
    return tuple(range(STEPS)) if data.person_id else tuple(reversed(range(STEPS)))


def edges(data: Rungs, plot: Plot) -> list[list[Point]]:
    """Return the lower edge of the lowest layer and the upper edges of all, as points."""
    across = [plot.days.at(each.day, 1.0) for each in data.samples]
    heights = [
        [0.0, *accumulate(each.parts[part] for part in order(data))] for each in data.samples
    ]
    return [
        [(x, plot.up(height)) for x, height in zip(across, level, strict=True)]
        for level in zip(*heights, strict=True)
    ]


def limit_of(data: Rungs) -> float:
    """Return what the height stands for: as many quarters of depth, or people, as are needed."""
    most = max(sum(each.parts) for each in data.samples)
    if not data.person_id:
        return max(most, 1.0) / _ROOM
    quarters = (at / STEPS for at in range(1, STEPS + 1))
    return next((each for each in quarters if most <= each * _ROOM), 1.0)


def lines_of(data: Rungs, limit: float) -> list[float]:
    """Return the amounts that have a line: quarters of depth, or a few round numbers of people."""
    if data.person_id:
        return [at / STEPS for at in range(1, STEPS) if at / STEPS < limit]
    steps = (nice * 10**power for power in range(9) for nice in _NICE)
    step = next(each for each in steps if limit / each <= _MOST_LINES)
    return [float(each) for each in range(step, int(limit) + 1, step)]


def spread(wanted: Sequence[float], height: float, top: float, bottom: float) -> list[float]:
    """Move words apart that stand upon each other: their tops, from the lowest upwards.

    `wanted` are the tops they would have; each takes so much height between top and bottom.
    """
    found: list[float] = []
    limit = bottom - height
    for each in wanted:
        found.append(min(each, limit))
        limit = found[-1] - height
    limit = top
    for at in reversed(range(len(found))):
        found[at] = max(found[at], limit)
        limit = found[at] + height
    return found
