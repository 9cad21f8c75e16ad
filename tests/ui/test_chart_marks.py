"""Which mark is meant, and where its sentence may stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from app.charts.scene import Mark, Rings
from app.ui.widgets.chart_marks import (
    mark_along,
    mark_at,
    mark_beginning,
    mark_of,
    mark_towards,
    ring_at,
)
from app.ui.widgets.chart_sentence import choose_place, covered
from tests.ui.charted import MARKS, RINGS, dot

ARROW = Mark(8, "Zeynep", 200, 100, 12, (100, 100))
ROOM = QRect(0, 0, 640, 592)
sizes = st.builds(QSize, st.integers(40, 272), st.integers(40, 140))
marks = st.builds(
    lambda x, y, side: QRect(x, y, side, side),
    st.integers(0, 600), st.integers(0, 550), st.integers(8, 40),
)  # fmt: skip


def test_on_a_mark_is_within_its_radius() -> None:
    assert mark_at(MARKS, 208, 240) == MARKS[0]
    assert mark_at(MARKS, 209, 240) is None
    assert mark_at((), 0, 0) is None


def test_of_two_that_overlap_the_nearest_middle_is_meant() -> None:
    small, large = dot(1, "small", 10, 10), Mark(2, "large", 18, 10, 30)
    assert mark_at((large, small), 11, 10) == small
    assert mark_at((small, large), 15, 10) == large


def test_the_line_of_an_arrow_counts_where_no_mark_does() -> None:
    on_line = dot(9, "on the line", 150, 100)
    assert mark_at((ARROW,), 150, 104) == ARROW
    assert mark_at((ARROW,), 150, 106) is None
    assert mark_at((ARROW,), 90, 100) is None
    assert mark_at((ARROW, on_line), 150, 104) == on_line
    point = ARROW._replace(tail=(200, 100))
    assert mark_at((point,), 100, 100) is None


def test_from_every_mark_arrows_lead_somewhere_and_never_out() -> None:
    ways = ((1, 0), (-1, 0), (0, 1), (0, -1))
    reached = {mark_towards(MARKS, here, *way) for here in MARKS for way in ways}
    assert reached == set(MARKS)
    assert mark_towards(MARKS[:1], MARKS[0], 1, 0) == MARKS[0]


def test_a_name_is_found_by_its_beginning_then_by_any_word() -> None:
    ben, bram = MARKS[1], MARKS[2]
    assert mark_beginning(MARKS, "b", None) == ben
    assert mark_beginning(MARKS, "b", ben) == bram
    assert mark_beginning(MARKS, "b", bram) == ben
    assert mark_beginning(MARKS, "br", bram) == bram
    assert mark_beginning(MARKS, "SIL", None) == MARKS[0]
    assert mark_beginning(MARKS, "cag", None) == MARKS[3]
    assert mark_beginning(MARKS, "-", None) is None
    assert mark_beginning((), "b", None) is None
    assert mark_of(MARKS, 99) is None


@pytest.mark.parametrize(
    ("away", "days"),
    [(0, 0), (38, 0), (39, 7), (81, 7), (82, 30), (232, 365), (253, 365), (254, 0)],
)
def test_a_ring_is_meant_up_to_half_way_to_the_next(away: float, days: int) -> None:
    rings = Rings(300, 240, RINGS)
    assert ring_at(rings, 300, 240 + away) == days
    assert ring_at(rings, 300 - away, 240) == days


@given(sizes, marks, st.lists(marks, max_size=20))
def test_a_sentence_never_covers_its_mark_nor_leaves_the_room(
    size: QSize, mark: QRect, crowd: list[QRect]
) -> None:
    place = choose_place(size, mark, ROOM, crowd)
    assert place.size() == size
    assert ROOM.contains(place)
    assert not place.intersects(mark)


def test_a_sentence_stands_where_least_is_covered() -> None:
    mark = QRect(300, 300, 16, 16)
    right = choose_place(QSize(200, 80), mark, ROOM, [])
    assert right.left() > mark.right()
    beside = [QRect(330, 0, 300, 592)]
    left = choose_place(QSize(200, 80), mark, ROOM, beside)
    assert covered(left, beside) == 0


def test_in_a_narrow_room_it_may_touch_the_mark_but_stays_inside() -> None:
    place = choose_place(QSize(90, 90), QRect(40, 40, 16, 16), QRect(0, 0, 100, 100), [])
    assert QRect(0, 0, 100, 100).contains(place)
    larger = choose_place(QSize(190, 90), QRect(40, 40, 16, 16), QRect(0, 0, 100, 100), [])
    assert larger.topLeft().x() == QPoint(0, 0).x()


# Cells and bars


def cell(mark_id: int, left: float, top: float, side: float = 10) -> Mark:
    x, y = left + side / 2, top + side / 2
    return Mark(mark_id, f"cell {mark_id}", x, y, 0, box=(left, top, left + side, top + side))


GRID = tuple(cell(1 + row * 4 + column, 12 * column, 12 * row)
             for row in range(3) for column in range(4))  # fmt: skip


def test_a_cell_is_pointed_at_within_its_box_and_in_the_gap_beside_it() -> None:
    assert mark_at(GRID, 0.5, 0.5) == GRID[0]
    assert mark_at(GRID, 10.5, 5) == GRID[0]
    assert mark_at(GRID, 11.5, 5) == GRID[1]
    assert mark_at(GRID, 46 + 3.5, 5) is None


def test_a_dot_lies_upon_a_bar_and_a_small_box_upon_a_large_one() -> None:
    bar, small, upon = cell(1, 0, 0, 100), cell(2, 40, 40), dot(3, "dot", 80, 80)
    assert mark_at((bar, small, upon), 45, 45) == small
    assert mark_at((small, bar, upon), 20, 45) == bar
    assert mark_at((bar, small, upon), 76, 80) == upon


def test_arrows_walk_a_grid_cell_by_cell_and_over_what_is_empty() -> None:
    assert mark_towards(GRID, GRID[0], 1, 0) == GRID[1]
    assert mark_towards(GRID, GRID[0], 0, 1) == GRID[4]
    holed = GRID[:1] + GRID[2:]
    assert mark_towards(holed, GRID[0], 1, 0) == GRID[2]
    wide = Mark(90, "year", 20, 40, 0, box=(0, 36, 46, 46))
    assert mark_towards((*GRID, wide), GRID[11], 0, 1) == wide


def test_along_time_no_moment_is_passed_over() -> None:
    first, above, beside, later = (
        dot(number, "", x, y) for number, (x, y) in enumerate(((0, 50), (9, 0), (9, 40), (30, 50)))
    )
    marks = first, above, beside, later
    assert mark_along(marks, first, 1) == beside
    assert mark_along(marks, above, 1) == later
    assert mark_along(marks, later, -1) == beside
    assert mark_along(marks, later, 1) == later
