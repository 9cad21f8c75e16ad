"""Which of my promises were kept as of a day, released or waiting, and after how many days."""

from typing import NamedTuple

import numpy as np

from app.domain.columns import Flags, Integers, Promises
from app.domain.estimates import Curve, kaplan_meier
from app.domain.kinds import PromiseState

_STATES = tuple(PromiseState)
_OPEN, _KEPT = _STATES.index(PromiseState.OPEN), _STATES.index(PromiseState.KEPT)


class Fates(NamedTuple):
    """What became of promises up to a day, (p,) each.

    `state` is a position in tuple(PromiseState); `days` from the day on which one was made until
    it was closed, or, if it is open, until that day. `is_dated` tells where both are known.
    """

    state: Integers
    days: Integers
    is_dated: Flags


def fates(promises: Promises, is_vague: Flags, last: int) -> Fates:
    """Tell how promises stood at the end of a day, an ordinal; what came later is not known.

    `is_vague` tells whose `closed` is only the first day that it can be.
    """
    is_closed = (promises.state != _OPEN) & (promises.closed <= last)
    end = np.where(is_closed, promises.closed, last)
    is_dated = (promises.made > 0) & ~(is_closed & (is_vague | (promises.closed == 0)))
    return Fates(
        np.where(is_closed, promises.state, _OPEN),
        np.where(is_dated, np.maximum(end - promises.made, 0), 0),
        is_dated,
    )


def made_within(promises: Promises, first: int, last: int) -> Flags:
    """Tell which were made from a day to a day, both included."""
    return (promises.made >= first) & (promises.made <= last)


def draw_curve(found: Fates, is_meant: Flags) -> Curve:
    """Draw the curve of what is not kept yet of those that are meant.

    Whatever else became of a promise ends its watching.
    """
    chosen = is_meant & found.is_dated
    return kaplan_meier(found.days[chosen].tolist(), (found.state[chosen] == _KEPT).tolist())
