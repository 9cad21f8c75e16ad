"""Life areas: every dot in its row and its time, every word readable, what is unwritten hatched."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from matplotlib.text import Text

from app.charts.scene import Mark
from app.domain.areas import Areas, Noted, cells_of, columns_of
from app.domain.kinds import LifeArea, State
from app.ui.palette import DARK, LIGHT
from tests.charts.samples import boxes, draw, look, outside, overlapping

FIRST, LAST = date(2021, 11, 1), date(2026, 10, 8)
SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]


def areas(facts: Sequence[Noted], first: date = FIRST, **more: Any) -> Areas:
    columns = columns_of(first, LAST)
    wanted = {"name": "Ana Silva", "called": "Ana", "state": State.ACTIVE, **more}
    cells = cells_of(facts, columns)
    return Areas(1, first=first, last=LAST, columns=columns, cells=cells, **wanted)


def fact(area: str, day: date, number: int = 1) -> Noted:
    return Noted(number, number, area, day, f"thing {number}")


def many(count: int, first: date = FIRST) -> Areas:
    chance = Random(1)
    return areas(
        [
            fact(
                chance.choice(list(LifeArea)[:5]),
                first + timedelta(chance.randrange((LAST - first).days + 1)),
                number,
            )
            for number in range(count)
        ],
        first,
        earlier=(("beliefs", first - timedelta(400)),),
    )


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


def marks(data: Areas) -> list[Mark]:
    return list(draw("areas", data, look())[1].marks)


def strokes(figure: Figure) -> list[Any]:
    drawn: list[Any] = figure.findobj(LineCollection)
    return [segment for each in drawn for segment in each.get_segments()]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("first", [date(2026, 10, 1), FIRST, date(1975, 3, 1)], ids=str)
@pytest.mark.parametrize("count", [0, 1, 500])
def test_no_text_overlaps_another_or_leaves_the_picture(
    count: int, first: date, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("areas", many(count, first), look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure))


@pytest.mark.parametrize("first", [date(2026, 10, 1), FIRST, date(1975, 3, 1)], ids=str)
def test_every_cell_is_a_mark_with_its_box_and_no_two_share_a_place(first: date) -> None:
    data = many(500, first)
    _, scene = draw("areas", data, look())
    assert [mark.id for mark in scene.marks] == list(range(1, len(data.cells) + 1))
    found = [mark.box for mark in scene.marks if mark.box]
    assert len(found) == len(data.cells) <= 1500
    assert overlapping(found) == []
    assert outside(found, scene) == []


def test_rows_are_the_areas_in_their_order_and_columns_go_by_time() -> None:
    days = (FIRST, FIRST + timedelta(700), LAST)
    found = marks(areas([fact(area, day) for area in LifeArea for day in days]))
    rows = [found[at : at + 3] for at in range(0, 21, 3)]
    heights = [row[0].y for row in rows]
    assert heights == sorted(heights)
    assert len(set(heights)) == 7
    for row in rows:
        assert {mark.y for mark in row} == {row[0].y}
        assert row[0].x < row[1].x < row[2].x


def test_all_areas_have_their_names_beside_their_rows() -> None:
    figure, _ = draw("areas", many(3), look(), 524, 400)
    assert {area.value for area in LifeArea} <= set(words(figure))


def test_more_things_are_a_larger_and_darker_dot() -> None:
    facts = [fact("work", LAST, 1), *(fact("health", LAST, number) for number in (2, 3))]
    facts += [fact("hopes", LAST, number) for number in (4, 5, 6)]
    facts += [fact("places", LAST, number) for number in range(7, 20)]
    dots = dots_by_height(draw("areas", areas(facts), look())[0])
    work, health, places, hopes = dots
    assert work.radius < health.radius < hopes.radius
    assert (places.radius, as_hex(places)) == (hopes.radius, as_hex(hopes))
    assert len({as_hex(each) for each in (work, health, hopes)}) == 3


def dots_by_height(figure: Figure) -> list[Any]:
    drawn: list[Any] = figure.findobj(Circle)
    return sorted(drawn, key=lambda each: each.center[1])


def as_hex(circle: Any) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in circle.get_facecolor()[:3])


def test_an_area_of_which_nothing_was_ever_written_is_hatched_all_along_and_says_so() -> None:
    figure, scene = draw("areas", areas([fact(area, FIRST) for area in LifeArea][1:]), look())
    assert words(figure).count("nothing written yet") == 1
    top = [y for (_, y), _ in strokes(figure)]
    assert len([y for y in top if y < scene.height / 7]) > 40


def test_a_row_is_hatched_up_to_what_was_written_first() -> None:
    middle = FIRST + (LAST - FIRST) / 2
    figure, scene = draw("areas", areas([fact(area, middle) for area in LifeArea]), look())
    assert scene.marks[0].x >= max(x for _, (x, _) in strokes(figure))
    assert "nothing written yet" not in words(figure)


def test_what_was_written_before_leaves_a_row_without_a_hatch() -> None:
    earlier = tuple((area.value, date(2020, 3, 1)) for area in LifeArea)
    figure, scene = draw("areas", areas([], earlier=earlier), look())
    assert words(figure).count("newest from March 2020") == 7
    assert strokes(figure) == []
    assert scene.marks == ()


def test_long_times_have_a_column_for_each_year() -> None:
    assert len(columns_of(FIRST, LAST)) == 21
    assert len(columns_of(date(2020, 1, 1), LAST)) == 7
    assert columns_of(LAST, LAST) == ((LAST, LAST),)


def test_the_first_column_begins_and_the_last_ends_where_the_time_does() -> None:
    columns = columns_of(date(2026, 3, 1), LAST)
    assert columns[0] == (date(2026, 3, 1), date(2026, 3, 31))
    assert columns[-1] == (date(2026, 10, 1), LAST)
    figure, _ = draw("areas", areas([fact("work", date(2026, 3, 9))], date(2026, 3, 1)), look())
    assert "2026" in words(figure)
    assert not {"March", "April", "July"} & set(words(figure))


@pytest.mark.parametrize("state", [State.ACTIVE, State.DECEASED])
def test_a_sentence_stands_where_nothing_is_written(state: State) -> None:
    figure, scene = draw("areas", areas([], state=state), look())
    assert " ".join(words(figure)).startswith("Nothing is written")
    assert scene.marks == ()
    assert strokes(figure) == []


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_dots_have_the_colours_of_depth(palette: Any) -> None:
    figure, _ = draw("areas", many(60), look(palette))
    found = {as_hex(each) for each in dots_by_height(figure)}
    assert found <= {palette.depth2, palette.depth3, palette.depth4}
    assert len(found) > 1


def test_what_was_written_at_once_leaves_no_hatch() -> None:
    figure, _ = draw("areas", areas([fact(area, FIRST) for area in LifeArea]), look())
    assert strokes(figure) == []
