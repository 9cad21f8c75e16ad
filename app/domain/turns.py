"""Whose turn it is: a few a day, the longest unoffered first, and what is said of each."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from app.domain.today import AHEAD, FOLLOW_UP, NOTHING, PROMISE, WENT, Matter

T = TypeVar("T")
_PRESSING = (FOLLOW_UP, WENT, AHEAD, PROMISE)  # then whatever was noted last


class Candidate(NamedTuple):
    """Somebody who may be on my mind today.

    `is_timely`: a plan of mine has come due, or something ahead of theirs is over; else it is
    only their rhythm that has passed. The lower the `turn`, the longer ago they were offered; 0
    for never. `is_here`: they were offered today already.
    """

    person_id: int
    sort_key: str
    is_timely: bool
    turn: int = 0
    is_here: bool = False


def choose(candidates: Iterable[Candidate], capacity: int, taken: int = 0) -> tuple[int, ...]:
    """Ids of at most `capacity` people, by name.

    Whoever was offered today stays. `taken` people were, some of whom may be no candidates any
    more: nobody comes in their place. What has its time goes first; but where there are two
    places or more, one is for those whose rhythm has passed, so that nobody waits for ever.
    """
    in_order = sorted(candidates, key=lambda each: (each.turn, each.person_id))
    staying = sorted(
        (each for each in in_order if each.is_here), key=lambda each: not each.is_timely
    )
    free = max(0, capacity - max(taken, len(staying)))
    waiting = [each for each in in_order if not each.is_here]
    has_other = capacity == 1 or any(not each.is_timely for each in staying)
    chosen = staying[:capacity] + _next(waiting, free, has_other)
    return tuple(
        each.person_id for each in sorted(chosen, key=lambda one: (one.sort_key, one.person_id))
    )


def _next(waiting: Sequence[Candidate], free: int, has_other: bool) -> list[Candidate]:
    timely = [each for each in waiting if each.is_timely]
    others = [each for each in waiting if not each.is_timely]
    kept_free = int(bool(others) and not has_other)
    first = timely[: max(0, free - kept_free)]
    return first + others[: free - len(first)]


def in_turn(items: Sequence[T], many: int, day: int) -> tuple[T, ...]:
    """At most `many` of them on a day (an ordinal), others the next day, in their own order."""
    if len(items) <= many:
        return tuple(items)
    start = day * many % len(items)
    chosen = sorted((start + step) % len(items) for step in range(many))
    return tuple(items[at] for at in chosen)


def best_matter(matters: Iterable[Matter]) -> Matter:
    """The one matter to invite through: what presses by its day, else what was noted last."""
    found = list(matters)
    for sort in _PRESSING:
        if alike := [matter for matter in found if matter.sort == sort]:
            return min(alike, key=lambda matter: (matter.day or "9", matter.id or 0))
    return max(found, key=lambda matter: (matter.day, matter.id or 0), default=Matter(NOTHING))
