"""Dots that overlap step aside along their rings, no farther than they must, in their order.

Angles are radians clockwise from twelve o'clock.
"""

from typing import NamedTuple

import numpy as np

from app.charts.orbits_room import Numbers

_APART = 2.0  # pixels between two dots
_SHRINKS, _ROUNDS = 0.85, 40  # what there is between dots that have no room for all of it
_NOTHING = -np.inf  # two that never meet need nothing between them
_HAIR = 1e-9  # of an angle, lost in reckoning


class Span(NamedTuple):
    """From where to where each may turn, (n,) each."""

    first: Numbers
    last: Numbers


def spread(angles: Numbers, radii: Numbers, sizes: Numbers, own: Span, open_: Span) -> Numbers:
    """Return angles at which dots do not overlap, (n,).

    `radii` are the distances of the dots from the middle, `sizes` the radii of the dots. Each
    stays within its `own` span, unless the dots there leave it no room: then within `open_`.
    Where even that has no room they overlap evenly.
    """
    order = np.argsort(angles, kind="stable")
    turned = angles.copy()
    turned[order] = _in_order(
        angles[order],
        _needed(radii[order], sizes[order]),
        Span(*(each[order] for each in own)),
        Span(*(each[order] for each in open_)),
    )
    return turned


def _in_order(angles: Numbers, needed: Numbers, own: Span, open_: Span) -> Numbers:
    (first, last), part = own, np.ones(len(angles))
    is_open = np.zeros(len(angles), dtype=np.bool_)
    for _ in range(_ROUNDS):
        between = needed * np.minimum(part[:, None], part)
        between[needed == 0] = _NOTHING
        soonest, latest = _push(first, between), _pull(last, between)
        is_tight = soonest > latest + _HAIR
        if not is_tight.any():
            return _settle(angles, between, soonest, latest)
        part = np.where(is_tight & is_open, part * _SHRINKS, part)
        is_open |= is_tight
        first, last = (np.where(is_open, *ends) for ends in zip(open_, own, strict=True))
    return angles


def _settle(angles: Numbers, between: Numbers, soonest: Numbers, latest: Numbers) -> Numbers:
    """Step aside half as if all went forward, half as if all went back: both have room."""
    wanted = np.clip(angles, soonest, np.maximum(soonest, latest))
    settled: Numbers = (_push(wanted, between) + _pull(wanted, between)) / 2
    return settled


def _push(angles: Numbers, between: Numbers) -> Numbers:
    """Return the smallest angles, none below its own, that have `between` them what they need."""
    pushed = angles.copy()
    for place in range(1, len(pushed)):
        reached = (pushed[:place] + between[:place, place]).max()
        if reached > pushed[place]:
            pushed[place] = reached
    return pushed


def _pull(angles: Numbers, between: Numbers) -> Numbers:
    """Return the largest angles, none above its own, that have `between` them what they need."""
    return -_push(-angles[::-1], between[::-1, ::-1])[::-1]


def _needed(radii: Numbers, sizes: Numbers) -> Numbers:
    """Return the angles that two dots need between them, (n, n), 0 where they never meet."""
    reach = sizes[:, None] + sizes + _APART
    cosine = (radii[:, None] ** 2 + radii**2 - reach**2) / (2 * radii[:, None] * radii)
    angles: Numbers = np.arccos(np.clip(cosine, -1, 1))
    return angles
