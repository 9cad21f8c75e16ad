"""How certain a share or a duration is: Wilson's interval and Kaplan and Meier's curve."""

from collections import Counter
from collections.abc import Sequence
from math import exp, inf, log, sqrt
from typing import NamedTuple

FEW = 5  # of fewer a share says nothing: they are counted in words
_Z = 1.959963984540054  # 95 % of a normal distribution lie within so many deviations


class Step(NamedTuple):
    """A moment at which something happened: `left` is the share to whom it has not yet.

    `at_risk` were watched up to then, and to `events` of them it happened. `low` and `high` are
    the 95 % band of `left`.
    """

    time: float
    at_risk: int
    events: int
    left: float
    low: float
    high: float


class Curve(NamedTuple):
    """The steps by time, and when half have come to it, with its 95 % interval.

    None where fewer than half have (for `latest`: where that may be).
    """

    steps: tuple[Step, ...]
    median: float | None
    earliest: float | None
    latest: float | None


def wilson(hits: int, trials: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, (low, high); (0, 1) of nothing (Wilson 1927)."""
    if not trials:
        return 0.0, 1.0
    share, weight = hits / trials, _Z * _Z / trials
    middle = share + weight / 2
    half = _Z * sqrt(share * (1 - share) / trials + weight / (4 * trials))
    low, high = ((middle + way * half) / (1 + weight) for way in (-1, 1))
    # At the ends rounding may leave them by a hair.
    return (low if hits else 0.0), (high if hits < trials else 1.0)


def differ(hits: int, trials: int, other_hits: int, other_trials: int) -> bool:
    """Tell whether the 95 % interval of the difference of two shares leaves out 0.

    It is made of Wilson's interval of either share (Newcombe 1998, method 10); both trials > 0.
    """
    low, high = difference(hits, trials, other_hits, other_trials)
    return low > 0 or high < 0


def difference(hits: int, trials: int, other_hits: int, other_trials: int) -> tuple[float, float]:
    """Return the 95 % interval of one share less another, (low, high); both trials > 0."""
    share, other = hits / trials, other_hits / other_trials
    (low, high), (other_low, other_high) = wilson(hits, trials), wilson(other_hits, other_trials)
    less = sqrt((share - low) ** 2 + (other_high - other) ** 2)
    more = sqrt((high - share) ** 2 + (other - other_low) ** 2)
    return share - other - less, share - other + more


def kaplan_meier(durations: Sequence[float], happened: Sequence[bool]) -> Curve:
    """Return the curve of those to whom something has not happened yet (Kaplan & Meier 1958).

    Each was watched for a duration, at whose end it happened or the watching ended; of what
    falls on one moment, the happening is first. The band is Greenwood's, through log(−log).
    """
    ended = Counter(durations)
    events = Counter(time for time, is_event in zip(durations, happened, strict=True) if is_event)
    steps, at_risk, left, spread, high = [], len(durations), 1.0, 0.0, 1.0
    for time in sorted(ended):
        if count := events[time]:
            left *= 1 - count / at_risk
            spread += count / (at_risk * (at_risk - count)) if count < at_risk else inf
            # Where nobody is left the formula says nothing; as many may yet be as of so few could.
            low, high = _band(left, spread) if left else (0.0, high * wilson(0, at_risk)[1])
            steps.append(Step(time, at_risk, count, left, low, high))
        at_risk -= ended[time]
    return Curve(
        tuple(steps),
        _half([(step.time, step.left) for step in steps]),
        _half([(step.time, step.low) for step in steps]),
        _half([(step.time, step.high) for step in steps]),
    )


def _band(left: float, spread: float) -> tuple[float, float]:
    factor = exp(_Z * sqrt(spread) / log(left))
    return left ** (1 / factor), left**factor


def _half(shares: Sequence[tuple[float, float]]) -> float | None:
    """When the first half is gone; a hair above it is rounding."""
    return next((time for time, share in shares if share <= 0.5 + 1e-12), None)
