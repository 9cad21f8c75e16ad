"""Active days: the days that passed on a clock which stands still while somebody rests."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# Everybody has a stretch of one long line of days, longer than any ordinal: that way the rests
# of all people are one rising line, and one look-up serves them all.
STRETCH = 1 << 22
NEVER = 3_652_060  # the day after the last that a date can name: an open rest ends there


class Clock(NamedTuple):
    """What a clock of everybody shows at `moment`, an ordinal with or without a fraction.

    `now` (n,) is what it shows for each person; `corners` (2r,) are the places on the line where
    it stops and goes on again, `still` (2r,) the days it has stood still up to there; `rested`
    (n,) tells whose clock stood still at all.
    """

    moment: float
    now: NDArray[np.float64]
    rested: NDArray[np.bool_]
    corners: NDArray[np.float64]
    still: NDArray[np.float64]


def set_clock(
    moment: float,
    people: int,
    person: NDArray[np.int64],
    first: NDArray[np.int64],
    last: NDArray[np.int64],
) -> Clock:
    """Set the clock by rests (r,), from `first` to before `last`; they may overlap or be empty."""
    first_place = person * STRETCH + np.minimum(first, moment)
    last_place = person * STRETCH + np.minimum(last, moment)
    order = np.argsort(first_place, kind="stable")
    order = order[last_place[order] > first_place[order]]
    start = first_place[order].astype(np.float64)
    end = np.maximum.accumulate(last_place[order].astype(np.float64))
    opens = np.ones(len(start), dtype=np.bool_)
    opens[1:] = start[1:] > end[:-1]
    start, end = start[opens], end[np.roll(opens, -1)]
    corners = np.column_stack((start, end)).ravel()
    still = np.cumsum(np.column_stack((np.zeros(len(start)), end - start)).ravel())
    rested = np.zeros(people, dtype=np.bool_)
    rested[person] = True
    clock = Clock(moment, np.zeros(people), rested, corners, still)
    everybody = np.arange(people)
    return clock._replace(now=_shown(clock, everybody, np.full(people, float(moment))))


def days_since(
    clock: Clock, person: NDArray[np.int64], day: NDArray[np.int64] | NDArray[np.float64]
) -> NDArray[np.float64]:
    """Count the active days of a person (m,) from a day (m,), none of them after the moment."""
    return clock.now[person] - _shown(clock, person, day.astype(np.float64))


def _shown(
    clock: Clock, person: NDArray[np.int64], day: NDArray[np.float64]
) -> NDArray[np.float64]:
    some = np.flatnonzero(clock.rested[person]) if len(clock.corners) else ()
    if not len(some):
        return day
    shown, place = day.copy(), person[some] * STRETCH + day[some]
    shown[some] -= np.interp(place, clock.corners, clock.still)
    return shown
