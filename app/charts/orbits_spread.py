"""Dots that overlap push each other along their rings until they lie side by side."""

import numpy as np

from app.charts.orbits_room import Numbers

_ROUNDS = 20  # a ring with room settles in fewer; one that is full never does
_APART = 2.0  # pixels between two dots


def push_apart(
    angles: Numbers, radii: Numbers, sizes: Numbers, first: Numbers, last: Numbers
) -> Numbers:
    """Return angles at which dots overlap less, each between its `first` and its `last`, (n,).

    `radii` are the distances of the dots from the middle, `sizes` the radii of the dots.
    """
    reach = sizes[:, None] + sizes + _APART
    edges = np.minimum((sizes + _APART) / radii, (last - first) / 2)
    rank = np.sign(np.arange(len(angles))[:, None] - np.arange(len(angles)))
    for _ in range(_ROUNDS):
        x, y = radii * np.sin(angles), radii * np.cos(angles)
        lacking = reach - np.hypot(x[:, None] - x, y[:, None] - y)
        np.fill_diagonal(lacking, 0)
        lacking = np.maximum(lacking, 0)
        if lacking.max(initial=0) < _APART / 2:
            break
        away = np.sign(angles[:, None] - angles)
        away = np.where(away == 0, rank, away)
        moved = (away * lacking).sum(axis=1) / 2 / radii
        angles = np.clip(angles + moved, first + edges, last - edges)
    return angles
