"""What deepened over the years: the four levels of talk with one person, or how deep with many."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from app.domain.kinds import State

_SEEN = 0.03  # of the time
STEPS = 4  # levels of one person's talk, or depths at which several people stand


class Sample(NamedTuple):
    """How it stood at the end of a day.

    `parts` are those that the four levels have of one person's depth, from small talk on, each
    0..¼; of several people how many stand at each depth, from light to very deep.
    """

    day: date
    parts: tuple[float, ...]


class Reached(NamedTuple):
    """The day on which talk first went to a level (1..4) or deeper."""

    day: date
    level: int


class Pause(NamedTuple):
    """Days on which no time passes for somebody, both included."""

    first: date
    last: date


class Rungs(NamedTuple):
    """A scope from `first` to `last`, both included; what came later is not seen.

    `samples` in the order of time, from the evening before `first` on; `stops` are the places
    among them that have a mark, `talks` are the days of talk up to each since the one before.
    `people` is how many the scope has, of whom `unwritten` have no talk with a depth up to
    `last`; `begun` is the day of the first such talk. Only of one person there are `person_id`,
    `called`, `state`, `reached` (by day, also before `first`) and `pauses`.
    """

    first: date
    last: date
    today: date
    samples: tuple[Sample, ...]
    stops: tuple[int, ...] = ()
    talks: tuple[int, ...] = ()
    people: int = 0
    unwritten: int = 0
    begun: date | None = None
    person_id: int = 0
    called: str = ""
    state: State = State.ACTIVE
    reached: tuple[Reached, ...] = ()
    pauses: tuple[Pause, ...] = ()


class Stop(NamedTuple):
    """A sample with a mark: how it stood, after so many days of talk since `after`."""

    day: date
    after: date
    talks: int
    parts: tuple[float, ...]


Thing = Stop | Reached


def is_hatched(data: Rungs) -> bool:
    """Return whether the time before the first talk is long enough to be seen."""
    length = (data.last - data.first).days
    return data.begun is not None and (data.begun - data.first).days > length * _SEEN


def stops(data: Rungs) -> tuple[Stop, ...]:
    """Return the samples with a mark, each with the time that led up to it."""
    samples = [data.samples[at] for at in data.stops]
    after = [data.first - timedelta(1), *(each.day for each in samples)]
    return tuple(
        Stop(each.day, before, talks, each.parts)
        for each, before, talks in zip(samples, after, data.talks, strict=False)
    )


def things(data: Rungs) -> tuple[Thing, ...]:
    """Return what the marks stand for, from 1 on, by day: first talks of a level, and stops."""
    seen = (each for each in data.reached if each.day >= data.first)
    found: list[Thing] = [*seen, *stops(data)]
    return tuple(sorted(found, key=lambda each: (each.day, isinstance(each, Stop))))


def thing_of(data: Rungs, mark_id: int) -> Thing | None:
    """Return what a mark stands for."""
    every = things(data)
    return every[mark_id - 1] if 0 < mark_id <= len(every) else None


def depth(parts: Sequence[float]) -> float:
    """Return the depth that the parts of one person make, 0..1."""
    return min(sum(parts), 1.0)
