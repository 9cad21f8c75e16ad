"""The calendar of entries: every day where it belongs, every word readable, at any size."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.charts.look import WHOLE, View
from app.charts.scene import Mark
from app.charts.year_layout import Grid, lay_out
from app.domain.year import Year
from app.ui.palette import DARK, LIGHT
from tests.charts.calendars import EMPTY, SAMPLES, THIN, TODAY, YEAR, cell, months, rich
from tests.charts.samples import boxes, draw, look, outside, overlapping

SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]
HEAD = 20.0


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


def squares(figure: Figure, token: str) -> list[float]:
    """Return how wide the squares of one colour are."""
    drawn: list[Any] = figure.findobj(PolyCollection)
    wanted = look().colors[token].lower()
    those = [each for each in drawn if hex_of(each.get_facecolor()) == wanted]
    paths = [path.vertices for each in those for path in each.get_paths()]
    return [float(corners[:, 0].max() - corners[:, 0].min()) for corners in paths]


def hex_of(colors: Any) -> str:
    return (
        "#" + "".join(f"{round(part * 255):02x}" for part in colors[0][:3]) if len(colors) else ""
    )


def grid(data: Year, size: tuple[int, int] = (640, 592), view: View = WHOLE) -> Grid:
    wide, high = size[0] * view.wide, size[1] * view.high
    return lay_out(data, (88, 8, wide - 8, high - 8), HEAD, view)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_text_overlaps_another_or_leaves_the_picture(
    sample: str, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("year", SAMPLES[sample], look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure)) > 0


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_day_with_entries_has_its_place(sample: str, size: tuple[int, int]) -> None:
    data = SAMPLES[sample]
    _, scene = draw("year", data, look(), *size)
    seen = [mark.id for mark in scene.marks if mark.id <= len(data.cells)]
    assert seen == list(range(1, len(data.cells) + 1))
    assert len(scene.marks) <= 1500
    for mark in scene.marks:
        left, top, right, bottom = box_of(mark)
        assert 0 <= left < mark.x < right <= scene.width
        assert 0 <= top < mark.y < bottom <= scene.height


def box_of(mark: Mark) -> tuple[float, float, float, float]:
    assert mark.box
    return mark.box


def test_no_two_days_share_a_place() -> None:
    _, scene = draw("year", rich(date(2026, 1, 1)), look())
    assert overlapping([box_of(mark) for mark in scene.marks]) == []


def test_a_column_is_a_week_from_monday_to_sunday() -> None:
    week = tuple(cell(date(2026, 9, 7) + timedelta(at)) for at in range(8))
    _, scene = draw("year", Year(date(2026, 9, 1), TODAY, TODAY, False, week), look())
    *days, next_monday = scene.marks
    assert len({mark.x for mark in days}) == 1
    assert all(one.y < other.y for one, other in pairwise(days))
    assert next_monday.x > days[0].x
    assert next_monday.y == days[0].y


def test_marks_are_named_by_their_day() -> None:
    _, scene = draw("year", THIN, look())
    assert [mark.name for mark in scene.marks] == ["2 August 2026", "30 September 2026"]
    _, scene = draw("year", months(date(2017, 3, 1)), look())
    assert scene.marks[0].name == "March 2017"


def test_more_entries_are_darker_and_larger_too() -> None:
    days = tuple(cell(date(2026, 9, at), entries) for at, entries in enumerate((1, 2, 4, 9), 1))
    figure, _ = draw("year", Year(date(2026, 9, 1), TODAY, TODAY, False, days), look())
    sides = [squares(figure, f"depth{shade}") for shade in (1, 2, 3, 4)]
    assert [len(each) for each in sides] == [1, 1, 1, 1]
    assert all(one[0] < other[0] for one, other in pairwise(sides))


def test_what_is_planned_is_outlined_and_never_filled() -> None:
    planned = THIN._replace(planned=(cell(TODAY + timedelta(2)),))
    figure, scene = draw("year", planned, look())
    before, _ = draw("year", THIN, look())
    assert [mark.name for mark in scene.marks][-1] == "10 October 2026"
    for shade in (1, 2, 3, 4):
        assert squares(figure, f"depth{shade}") == squares(before, f"depth{shade}")


def test_a_planned_day_for_which_there_is_no_room_has_no_mark() -> None:
    far = THIN._replace(planned=(cell(date(2026, 12, 24)),))
    _, scene = draw("year", far, look())
    assert len(scene.marks) == len(THIN.cells)


def test_days_before_the_first_entry_are_struck_through_and_not_empty() -> None:
    figure, _ = draw("year", THIN, look())
    (strokes,) = figure.findobj(LineCollection)
    before = (date(2026, 8, 2) - date(2025, 11, 1)).days
    assert isinstance(strokes, LineCollection)
    assert len(strokes.get_segments()) == before
    assert len(squares(figure, "band")) == (TODAY - date(2025, 11, 1)).days + 1 - before


def test_years_before_the_first_entry_take_no_room() -> None:
    strips = grid(YEAR._replace(first=date(2010, 1, 1), begun=date(2024, 3, 1))).strips
    assert [strip.first.year for strip in strips] == [2026, 2025, 2024]


def test_years_stand_under_each_other_so_that_their_seasons_do() -> None:
    found = grid(rich(date(2023, 10, 1)))
    years = {strip.first.year: found.box(strip, date(strip.last.year, 10, 15))[0]
             for strip in found.strips}  # fmt: skip
    assert list(years) == [2026, 2025, 2024, 2023]
    assert max(years.values()) - min(years.values()) <= found.across


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_year_is_cut_so_that_its_days_are_large(size: tuple[int, int]) -> None:
    found = grid(YEAR, size)
    assert found.across >= 12
    assert found.strips[0].first == YEAR.first
    for one, other in pairwise(found.strips):
        assert other.first == one.last + timedelta(1)


@pytest.mark.parametrize("zoom", [1.5, 3.0, 6.0])
@pytest.mark.parametrize("sample", ["year", "six years", "thin"])
def test_looked_at_closely_the_strips_stay_and_only_grow(sample: str, zoom: float) -> None:
    data, view = SAMPLES[sample], View(zoom, zoom)
    usual, close = grid(data), grid(data, view=view)
    assert [each[:3] for each in close.strips] == [each[:3] for each in usual.strips]
    assert close.across > usual.across * (1 + zoom) / 2


def test_months_are_named_and_another_year_says_so() -> None:
    figure, _ = draw("year", YEAR, look())
    said = words(figure)
    assert {"November", "2026", "Monday", "Sunday"} < set(said)
    assert "January" not in said


def test_a_sentence_stands_where_nothing_is_written() -> None:
    figure, scene = draw("year", EMPTY, look())
    assert " ".join(words(figure)).startswith("The days on which you write")
    assert scene.marks == ()
    assert figure.findobj(PolyCollection) == []


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_light_and_dark_have_the_same_places(ratio: float) -> None:
    _, light = draw("year", YEAR, look(LIGHT), ratio=ratio)
    _, dark = draw("year", YEAR, look(DARK), ratio=ratio)
    assert light == dark
