"""Rows of any height, placed without ever being counted up."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.ui.models.month_rows import MonthRows
from app.ui.widgets.row_layout import HEADER, RowLayout

HEIGHTS = st.lists(st.integers(40, 400), min_size=1, max_size=60)


def make(heights: list[int], header: int = 300, view: int = 500, foot: int = 48) -> RowLayout:
    rows = RowLayout(lambda row: (16, heights[row] - 16))
    rows.count, rows.header, rows.view, rows.foot = len(heights), header, view, foot
    rows.forget()
    return rows


@given(HEIGHTS, st.integers(0, 3000), st.integers(0, 3000))
def test_going_down_and_up_again_ends_where_it_began(
    heights: list[int], start: int, step: int
) -> None:
    rows = make(heights)
    room = max(0, 300 + sum(heights) + 48 - 500)
    rows.move(min(start, room))
    before = rows.row, rows.shift
    step = min(step, room - min(start, room))
    rows.move(step)
    rows.move(-step)
    assert (rows.row, rows.shift) == before


@given(HEIGHTS)
def test_the_end_meets_the_end_of_the_view(heights: list[int]) -> None:
    rows = make(heights)
    rows.move(10**6)
    last = rows.places()[-1] if rows.places() else None
    fits = 300 + sum(heights) + 48 <= 500
    assert last is not None
    assert last.row == len(heights) - 1
    assert fits == (rows.row == HEADER and rows.shift == 0)
    assert fits or last.top + last.lead + last.height + 48 == 500
    assert rows.units() == rows.most_units()


@given(HEIGHTS, st.lists(st.integers(-900, 900), max_size=20))
def test_rows_in_view_follow_one_another_without_gaps(heights: list[int], steps: list[int]) -> None:
    rows = make(heights)
    for step in steps:
        rows.move(step)
        places = rows.places()
        for one, other in pairwise(places):
            assert other.row == one.row + 1
            assert other.top == one.top + one.lead + one.height
        assert all(place.top < 500 and place.top + heights[place.row] >= 0 for place in places)


@given(HEIGHTS, st.integers(0, 10**5))
def test_the_scroll_bar_points_where_it_is_pulled(heights: list[int], units: int) -> None:
    rows = make(heights)
    units = min(units, rows.most_units())
    rows.go_to_units(units)
    at_end = rows.units() == rows.most_units()
    assert at_end or abs(rows.units() - units) <= 3  # a pixel of the lowest row


@given(HEIGHTS, st.integers(0, 59), st.integers(-200, 400))
def test_a_row_is_put_where_it_is_wanted_unless_an_end_forbids(
    heights: list[int], row: int, top: int
) -> None:
    rows = make(heights)
    row = min(row, len(heights) - 1)
    rows.go_to(row, top)
    place = rows.place_of(row)
    ends = (rows.row, rows.shift) == (HEADER, 0) or rows.units() == rows.most_units()
    assert ends or (place is not None and place.top == top) or top <= -heights[row]


@given(st.integers(40, 400))
def test_the_end_of_a_long_list_is_measured_only_where_one_comes_near(height: int) -> None:
    measured: set[int] = set()

    def measure(row: int) -> tuple[int, int]:
        measured.add(row)
        return 16, height - 16

    rows = RowLayout(measure)
    rows.count, rows.header, rows.view, rows.foot = 10**6, 300, 500, 48
    rows.forget()
    rows.go_to_units(rows.most_units() // 2)
    assert rows.units() == rows.most_units() // 2
    assert max(measured) < 10**6 - 10**5
    rows.go_to_units(rows.most_units())
    last = rows.places()[-1]
    assert (last.row, last.top + height + 48) == (10**6 - 1, 500)
    assert rows.units() == rows.most_units()
    rows.move(-10)
    assert rows.places()[-1].top + height + 48 == 510 or rows.places()[-1].row < 10**6 - 1
    rows.move(10**9)
    assert rows.units() == rows.most_units()


def test_pages_are_counted_in_pixels() -> None:
    rows = make([100] * 50)
    assert rows.rows_up(20, 350) == 17
    assert rows.rows_up(20, -350) == 23
    assert rows.rows_up(1, 350) == 0
    assert rows.rows_up(48, -350) == 49


def test_without_rows_there_is_only_the_header() -> None:
    rows = make([100])
    rows.count = 0
    rows.forget()
    rows.move(1000)
    assert (rows.row, rows.shift, rows.places()) == (HEADER, 0, [])
    rows.view = 100
    rows.forget()
    rows.move(1000)
    assert (rows.row, rows.shift) == (HEADER, 300 - 100 + 48)


def test_every_row_belongs_to_its_month() -> None:
    rows = MonthRows([("2026-10", 3), ("2026-08", 1), ("2025-01", 2)])
    located = [rows.locate(row) for row in range(rows.total)]
    assert located == [
        ("2026-10", 0), ("2026-10", 1), ("2026-10", 2), ("2026-08", 0), ("2025-01", 0),
        ("2025-01", 1),
    ]  # fmt: skip
    assert [rows.first_row(m) for m in ("2027-01", "2026-10", "2026-09", "2026-08", "2000-01")] == [
        0, 0, 3, 3, 6,
    ]  # fmt: skip
    assert rows.within("2025-02", "2026-08").months == [("2026-08", 1)]
