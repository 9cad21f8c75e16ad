"""Where each contact stands: on its side of the line, stacked where several are near in time."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from app.charts.labels import Box
from app.charts.time_grid import Days
from app.domain.rhythm import MINE, OPEN, THEIRS, Event

_ROOMY = (14.0, 12.0, 10.0, 8.5, 7.0)  # from one sign to the next, as there is room
_READABLE = 0.9  # of it is enough between two in a stack
_APART = 0.3  # of the way to the edge of the plot stands the first sign off the line
_SIGN = 0.37  # radius of a sign, as a share of the way to the next
_LEAST = 1.6
_SOLID = 0.5  # between two bars


class Place(NamedTuple):
    """Where an event is drawn: its middle, and its box."""

    event: Event
    x: float
    y: float
    box: Box


class Signs(NamedTuple):
    """The places of all events, in their order, and how large a sign is."""

    places: tuple[Place, ...]
    radius: float


def stand(events: Sequence[Event], axis: Days, line: float, half: float, scale: float) -> Signs:
    """Place single contacts about the line at height `line`, no farther off it than `half`."""
    for roomy in _ROOMY:
        levels = _levels(events, axis, roomy * scale)
        first, pitch = _rise(events, levels, half, roomy * scale)
        if pitch >= roomy * scale * _READABLE:
            break
    radius = max(_SIGN * pitch, _LEAST)
    places = []
    for event, level in zip(events, levels, strict=True):
        x = axis.at(event.first, 0.5)
        away = first + level * pitch
        y = line - event.side * away if event.side else line + _about(level) * pitch
        places.append(Place(event, x, y, (x - radius, y - radius, x + radius, y + radius)))
    return Signs(tuple(places), radius)


def _rise(
    events: Sequence[Event], levels: Sequence[int], half: float, roomy: float
) -> tuple[float, float]:
    """Return how far off the line the first sign beside it stands, and how far on the next."""
    most = {MINE: -1, OPEN: -1, THEIRS: -1}
    for event, level in zip(events, levels, strict=True):
        most[event.side] = max(most[event.side], level)
    beside = max(most[MINE], most[THEIRS]) + 1
    about = (most[OPEN] + 1) // 2  # levels of the line's own stack above it
    pitch = min(roomy, half / max(beside + about + 0.5, 1))
    return max((about + 1) * pitch, min(_APART * half, half - (beside - 0.5) * pitch)), pitch


def stack(events: Sequence[Event], axis: Days, line: float, half: float) -> Signs:
    """Make bars of contacts drawn together: as long as they are many, of a stretch of time each.

    The longest ends `half` off the line.
    """
    slots = [list(those) for _, those in groupby(events, key=lambda event: event.first)]
    counts = [{event.side: len(event.contacts) for event in slot} for slot in slots]
    highest = max(
        max(count.get(MINE, 0), count.get(THEIRS, 0)) + count.get(OPEN, 0) / 2 for count in counts
    )
    unit = half / highest
    places = []
    for slot, count in zip(slots, counts, strict=True):
        about = count.get(OPEN, 0) * unit / 2
        for event in slot:
            left, right = axis.at(event.first), axis.at(event.last, 1.0)
            right = max(right - _SOLID, left + 1)
            length = len(event.contacts) * unit
            middle = line - event.side * (about + _SOLID + length / 2)
            box = (left, middle - length / 2, right, middle + length / 2)
            places.append(Place(event, (left + right) / 2, middle, box))
    return Signs(tuple(places), 0.0)


def _levels(events: Sequence[Event], axis: Days, apart: float) -> list[int]:
    """Stack signs nearer to each other than `apart`: give each the lowest level that is free."""
    reach: dict[int, list[float]] = {MINE: [], OPEN: [], THEIRS: []}
    levels = []
    for event in events:
        x, ends = axis.at(event.first), reach[event.side]
        level = next((at for at, end in enumerate(ends) if end <= x), len(ends))
        if level == len(ends):
            ends.append(x)
        ends[level] = x + apart
        levels.append(level)
    return levels


def _about(level: int) -> int:
    """Lay a stack about the line: 0, 1 above, 1 below, 2 above."""
    return (level + 1) // 2 * (-1 if level % 2 else 1)
