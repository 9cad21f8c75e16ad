"""Dots step aside along their rings until they lie side by side, and no farther."""

from itertools import combinations
from math import asin, hypot, pi

import numpy as np
import pytest

from app.charts.orbits_room import Numbers
from app.charts.orbits_spread import Span, spread

OPEN = (0.3, 2 * pi - 0.3)


def placed(
    angles: list[float], arc: tuple[float, float], radii: list[float] | None = None, size: float = 9
) -> Numbers:
    """Spread dots of one size and one arc, on one ring if nothing else is said."""
    many = len(angles)
    own, open_ = (Span(np.full(many, first), np.full(many, last)) for first, last in (arc, OPEN))
    out = np.array(radii or [100.0] * many)
    return spread(np.array(angles), out, np.full(many, size), own, open_)


def least_apart(angles: Numbers, radius: float = 100) -> float:
    """Return the least distance of two dots from middle to middle."""
    spots = [(radius * np.sin(angle), radius * np.cos(angle)) for angle in angles]
    return min(hypot(x - a, y - b) for (x, y), (a, b) in combinations(spots, 2))


def test_dots_that_have_room_stay_where_they_are() -> None:
    assert placed([1.0, 1.5, 2.0], (0.9, 2.1)).tolist() == pytest.approx([1.0, 1.5, 2.0])


def test_two_that_overlap_step_aside_by_the_same() -> None:
    one, other = placed([1.5, 1.5], (1.0, 2.0))
    assert (one + other) / 2 == pytest.approx(1.5)
    assert other - one == pytest.approx(2 * asin(20 / 200))


def test_dots_keep_their_order_and_touch_nobody() -> None:
    angles = [1.2, 1.0, 1.1, 1.15, 1.05]
    found = placed(angles, (0.9, 2.2))
    assert np.argsort(found).tolist() == np.argsort(angles).tolist()
    assert least_apart(found) > 19.9
    assert 0.9 <= found.min() <= found.max() <= 2.2


def test_a_full_arc_is_left_on_both_sides() -> None:
    found = placed(np.linspace(2.0, 2.4, 8).tolist(), (2.0, 2.4))
    assert least_apart(found) > 19.9
    assert found.min() < 2.0 < 2.4 < found.max()


def test_who_leaves_a_full_arc_moves_those_of_the_next_aside() -> None:
    many = 8
    first = np.array([2.0] * many + [2.42])
    last = np.array([2.4] * many + [3.0])
    own, open_ = Span(first, last), Span(np.full(many + 1, OPEN[0]), np.full(many + 1, OPEN[1]))
    angles = np.append(np.linspace(2.0, 2.4, many), 2.45)
    found = spread(angles, np.full(many + 1, 100.0), np.full(many + 1, 9.0), own, open_)
    assert least_apart(found) > 19.9
    assert found[-1] > 2.45


def test_rings_far_apart_do_not_know_of_each_other() -> None:
    assert placed([1.5, 1.5], (1.0, 2.0), [60.0, 103.0]).tolist() == [1.5, 1.5]


def test_a_ring_without_room_is_shared_evenly() -> None:
    found = np.sort(placed(np.linspace(1.0, 1.1, 40).tolist(), (1.0, 1.1)))
    steps = np.diff(found)
    assert steps.max() - steps.min() < 0.01
    assert OPEN[0] <= found[0] <= found[-1] <= OPEN[1]


def test_a_full_place_leaves_the_others_their_room() -> None:
    """Those of one ring overlap, since they must; those of another do not."""
    many = 40
    angles = np.append(np.linspace(1.0, 1.1, many), [1.5, 1.5])
    radii = np.append(np.full(many, 100.0), [200.0, 200.0])
    spans = (Span(np.full(many + 2, first), np.full(many + 2, last)) for first, last in [OPEN] * 2)
    found = spread(angles, radii, np.full(many + 2, 9.0), *spans)
    assert least_apart(found[-2:], 200) > 19.9


def test_nobody_at_all_needs_no_room() -> None:
    assert placed([], (1.0, 2.0)).size == 0
