"""Which mark of a chart is meant: by a place, a direction, a letter; plain numbers alone."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, inf

from app.charts.scene import Mark, Rings
from app.domain.names import fold

BESIDE_LINE = 5.0  # pixels from an arrow's line that still count as on it
BESIDE_BOX = 3.0  # the gaps between cells are too narrow to be pointed at
AWRY = 2.0  # how much farther a mark seems for each pixel that it lies off the way


def mark_at(marks: Sequence[Mark], x: float, y: float) -> Mark | None:
    """Return the mark a place lies on; where several do, the one whose middle is nearest.

    A dot lies upon cells and bars, and a smaller cell upon a larger; beside all of them the
    nearest line of an arrow counts, or the nearest cell.
    """
    near = [(hypot(x - mark.x, y - mark.y), mark) for mark in marks if mark.box is None]
    on = [pair for pair in near if pair[0] <= pair[1].radius]
    on = on or [
        (size_of(mark.box), mark) for mark in marks if mark.box and off_box(mark, x, y) == 0
    ]
    on = on or [(away, mark) for mark in marks if (away := off_line(mark, x, y)) <= BESIDE_LINE]
    on = on or [(away, mark) for mark in marks if (away := off_box(mark, x, y)) <= BESIDE_BOX]
    return min(on, key=lambda pair: pair[0])[1] if on else None


def size_of(box: tuple[float, float, float, float]) -> float:
    """Return how many pixels a box fills."""
    left, top, right, bottom = box
    return (right - left) * (bottom - top)


def off_box(mark: Mark, x: float, y: float) -> float:
    """Return how far a place lies beside a box, 0 within, infinite where there is none."""
    if mark.box is None:
        return inf
    left, top, right, bottom = mark.box
    return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def off_line(mark: Mark, x: float, y: float) -> float:
    """Return how far a place lies beside the line of a mark, infinite where it has none."""
    if mark.tail is None:
        return inf
    along_x, along_y = mark.tail[0] - mark.x, mark.tail[1] - mark.y
    square = along_x * along_x + along_y * along_y
    part = ((x - mark.x) * along_x + (y - mark.y) * along_y) / square if square else 0.0
    part = max(0.0, min(1.0, part))
    return hypot(x - mark.x - part * along_x, y - mark.y - part * along_y)


def mark_of(marks: Sequence[Mark], mark_id: int) -> Mark | None:
    """Return the mark of this id, if there is one."""
    return next((mark for mark in marks if mark.id == mark_id), None)


def mark_towards(marks: Sequence[Mark], here: Mark, right: int, down: int) -> Mark:
    """Return the nearest mark in a direction (one of ±1, the other 0), or `here` at the edge.

    What lies beside the way is farther than it is, but not where boxes overlap across it.
    """

    def cost(mark: Mark) -> float:
        ahead = (mark.x - here.x) * right + (mark.y - here.y) * down
        return ahead + AWRY * aside(here, mark, is_down=bool(down))

    ahead = [mark for mark in marks if (mark.x - here.x) * right + (mark.y - here.y) * down > 0]
    return min(ahead, key=cost, default=here)


def aside(here: Mark, there: Mark, is_down: bool) -> float:
    """Return how far a mark lies beside the way down (or across) from another."""
    away = abs(there.x - here.x if is_down else there.y - here.y)
    if here.box is None or there.box is None:
        return away
    first, last = (0, 2) if is_down else (1, 3)
    is_ahead = min(here.box[last], there.box[last]) > max(here.box[first], there.box[first])
    return 0.0 if is_ahead else away


def mark_along(marks: Sequence[Mark], here: Mark, right: int) -> Mark:
    """Return the next mark in time, later where `right` is 1; of one moment the nearest."""
    ahead = [mark for mark in marks if (mark.x - here.x) * right > 0]
    return min(ahead, key=lambda mark: (abs(mark.x - here.x), abs(mark.y - here.y)), default=here)


def mark_beginning(marks: Sequence[Mark], typed: str, here: Mark | None) -> Mark | None:
    """Return the next mark after `here` in whose name a word begins as typed, in a round.

    More than one letter may stay where it is; names that begin so come before other words.
    """
    wanted = fold(typed)
    if not wanted or not marks:
        return None
    first = list(marks).index(here) + (len(wanted) == 1) if here else 0
    round_ = [*marks[first:], *marks[:first]]
    names = [(fold(mark.name), mark) for mark in round_]
    begun = [mark for name, mark in names if name.startswith(wanted)]
    inner = [mark for name, mark in names if f" {wanted}" in name]
    return next(iter(begun or inner), None)


def ring_at(rings: Rings, x: float, y: float) -> int:
    """Return the days of the ring that a place is meant for, 0 where it is near none."""
    radii = sorted(radius for _days, radius in rings.rings)
    gaps = [outer - inner for inner, outer in pairwise(radii)]
    reach = min(gaps, default=0.0) / 2
    away = hypot(x - rings.x, y - rings.y)
    off, days = min((abs(radius - away), days) for days, radius in rings.rings)
    return days if off <= reach else 0
