"""A small chart of promises: the share that is kept within so many days, and what still waits."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.charts import small_parts as parts
from app.domain.drawing import Drawing, Words
from app.domain.quarter import Figures, PromisesMade
from app.domain.signs import Block, Shape
from app.domain.speech import Speech

_TOP = 4.0
# The days that a chart may end with, and those known of it may hold: quarters have up to 92.
_SPANS = {30: 30, 60: 60, 90: 92, 180: 184, 365: 366}
_LONGEST = 365
_TICK = 8.0
_APART = 8.0  # between two ticks, or one would hide the next


def draw_promises(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw the line that rises with the share kept, a tick for each that was still waiting."""
    promises = figures.promises
    if not can_draw(promises):
        return None
    days, floor = days_for([promises]), height - parts.FLOOR
    shapes = (parts.hair(0, width, floor), *curve(promises, days, 0, width, _TOP, floor))
    end = _later(days, speech)
    made = parts.fit(speech.say("made"), width / 2 - parts.GAP)
    room = width - parts.width_of(made) - parts.GAP
    line = height - parts.BELOW
    words = Words(0, line, made), Words(width, line, parts.fit(end, room), anchor="end")
    return Drawing(width, height, parts.framed(shapes), words, _told(promises, speech))


def can_draw(promises: PromisesMade) -> bool:
    """Whether there is a line to draw: of those made one at least has been kept."""
    return promises.is_enough and bool(promises.steps)


def days_for(shown: Sequence[PromisesMade]) -> int:
    """Return how many days charts of these reach."""
    last = max((_end(each) for each in shown), default=0)
    return next((days for days, known in _SPANS.items() if last <= known), _LONGEST)


def curve(
    promises: PromisesMade, days: int, left: float, right: float, top: float, floor: float
) -> list[Shape]:
    """Return the line and its ticks."""
    across, rise = (right - left - parts.STROKE) / days, floor - top
    steps = [(0.0, floor)]
    steps += [
        (left + round(min(time, days) * across), float(round(floor - rise * share)))
        for time, share in promises.steps
        if time <= _SPANS[days]
    ]
    ends = [*(x for x, _y in steps[1:]), left + round(min(_end(promises), days) * across)]
    shapes = [_level(max(x, left), to, y) for (x, y), to in zip(steps, ends, strict=True)]
    shapes += [
        Block(x, y - parts.HAIR, parts.STROKE, before - y + parts.STROKE, "accent")
        for (_x, before), (x, y) in pairwise(steps)
    ]
    waits = sorted(left + round(min(time, days) * across) for time in promises.watched)
    return [*shapes, *_ticks(waits, steps)]


def _ticks(waits: Sequence[float], steps: Sequence[tuple[float, float]]) -> Iterator[Shape]:
    """Yield a tick on the line for each that waits, where there is room for it."""
    free = 0.0
    for x in waits:
        if x >= free:
            y = next(y for at, y in reversed(steps) if at <= x)
            yield Block(x, y - _TICK / 2, parts.STROKE, _TICK, "depth3")
            free = x + _APART


def _level(left: float, right: float, y: float) -> Block:
    return Block(left, y - parts.HAIR, right - left + parts.STROKE, parts.STROKE, "accent")


def _end(promises: PromisesMade) -> float:
    """How many days are known of: up to the last that was kept or still waits."""
    return max((*promises.watched, *(time for time, _share in promises.steps)), default=0.0)


def _later(days: int, speech: Speech) -> str:
    """Say how many days after it was made: one of _SPANS."""
    return {
        30: speech.say("30 days later"),
        60: speech.say("60 days later"),
        90: speech.say("90 days later"),
        180: speech.say("half a year later"),
        365: speech.say("a year later"),
    }[days]


def _told(promises: PromisesMade, speech: Speech) -> str:
    """Say in counts how many were kept, and in how many days: a share of few says less."""
    made, days = len(promises.made), [round(time) for time, _share in promises.steps]
    kept = speech.say(
        "Kept: {kept} of {made}.", kept=str(made - len(promises.watched)), made=str(made)
    )
    took = str(days[0]) if days[0] == days[-1] else f"{days[0]}–{days[-1]}"
    return f"{kept} {speech.say('Days it took: {days}.', days=took)}"
