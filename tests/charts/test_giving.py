"""Giving and asking: bars up and down on one scale, dots between, every word readable."""

from datetime import date
from random import Random
from typing import Any

import pytest
from matplotlib.collections import PatchCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.charts.scene import Mark
from app.domain.giving import Column, Giving, Side
from app.domain.giving_words import mark_of
from app.domain.spans import spans
from app.ui.palette import DARK, LIGHT, Palette
from tests.charts.samples import boxes, draw, look, outside, overlapping

SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]
YEAR = date(2025, 11, 1), date(2026, 10, 8)
LONG = date(2023, 11, 1), date(2026, 10, 8)
AGES = date(1990, 1, 1), date(2026, 10, 8)


def giving(ends: tuple[date, date], most: int, seed: int = 1) -> Giving:
    """Return columns with up to so many of each; the first three are unwritten."""
    chance = Random(seed)

    def side() -> Side:
        times = chance.randint(0, most)
        return Side(times, min(times, 3))

    columns = [Column(*each, side(), side(), side(), side()) for each in spans(*ends)]
    blank = [Column(each.first, each.last, is_written=False) for each in columns[:-1][:3]]
    return Giving(*ends, (*blank, *columns[len(blank) :]), 9)


def one(side: str, times: int = 3) -> Giving:
    """Return a year in which something went one way in one month."""
    columns = [Column(*each) for each in spans(*YEAR)]
    facts: dict[str, Any] = {side: Side(times, 1)}
    columns[4] = columns[4]._replace(**facts)
    return Giving(*YEAR, tuple(columns), 1)


EMPTY = Giving(*YEAR, tuple(Column(*each, is_written=False) for each in spans(*YEAR)))
SAMPLES = {
    "empty": EMPTY,
    "thin": one("gave", 1),
    "dots": one("received", 1),
    "rich": giving(YEAR, 7),
    "long": giving(LONG, 12),
    "ages": giving(AGES, 40),
    "thousands": giving(YEAR, 12000),
    "month": giving((date(2026, 9, 1), date(2026, 9, 30)), 5),
}


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_text_overlaps_another_or_leaves_the_picture(
    name: str, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("giving", SAMPLES[name], look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure))
    assert all(mark.box and mark.box[0] >= 0 and mark.box[2] <= size[0] for mark in scene.marks)


def marks(data: Giving) -> dict[int, Mark]:
    return {mark.id: mark for mark in draw("giving", data, look())[1].marks}


def tall(mark: Mark) -> float:
    assert mark.box
    return mark.box[3] - mark.box[1]


def test_giving_stands_above_receiving_and_asking_hangs_below() -> None:
    data = giving(YEAR, 7)
    found = marks(data)
    full = [at for at, column in enumerate(data.columns) if all(s.times for s in column.sides)]
    assert full
    for at in full:
        heights = [found[mark_of(at, side)].y for side in range(4)]
        assert heights == sorted(heights)


def test_up_and_down_are_on_one_scale() -> None:
    columns = [Column(*each) for each in spans(*YEAR)]
    columns[4] = columns[4]._replace(gave=Side(6, 1), asked=Side(3, 1))
    found = marks(Giving(*YEAR, tuple(columns), 1))
    assert tall(found[mark_of(4, 1)]) == pytest.approx(2 * tall(found[mark_of(4, 3)]))


def test_received_has_a_scale_of_its_own_and_grows_by_area() -> None:
    columns = [Column(*each) for each in spans(*YEAR)]
    for at, times in ((2, 9), (3, 36)):
        columns[at] = columns[at]._replace(received=Side(times, 1))
    found = marks(Giving(*YEAR, tuple(columns), 1))
    assert tall(found[mark_of(3, 2)]) == pytest.approx(16)
    assert found[mark_of(2, 2)].y == found[mark_of(3, 2)].y


def test_marks_are_read_from_left_to_right_and_from_above() -> None:
    _, scene = draw("giving", giving(YEAR, 7), look())
    ids = [mark.id for mark in scene.marks]
    assert ids == sorted(ids)
    assert [mark.x for mark in scene.marks] == sorted(mark.x for mark in scene.marks)


def test_a_bar_of_one_can_be_pointed_at_also_among_thousands() -> None:
    columns = [Column(*each) for each in spans(*YEAR)]
    columns[2] = columns[2]._replace(gave=Side(9000, 1))
    columns[3] = columns[3]._replace(gave=Side(1, 1))
    assert tall(marks(Giving(*YEAR, tuple(columns), 1))[mark_of(3, 1)]) == pytest.approx(12)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_an_offer_is_hollow_and_not_only_paler(palette: Palette) -> None:
    wanted = look(palette)
    figure, _ = draw("giving", one("offered"), wanted)
    (offer,) = [each for each in figure.findobj(PatchCollection) if len(each.get_paths())]
    drawn: list[Any] = [offer.get_facecolor(), offer.get_edgecolor()]
    tokens = [wanted.colors[token] for token in ("page", "soft_ink")]
    assert [to_hex(each[0]).upper() for each in drawn] == tokens


def test_months_are_named_and_years_once() -> None:
    figure, _ = draw("giving", giving(YEAR, 7), look())
    shown = words(figure)
    assert {"November", "January", "2025", "2026"} <= set(shown)
    assert len([word for word in shown if word == "2026"]) == 1


def test_received_is_named_only_where_there_is_some() -> None:
    assert "received" in words(draw("giving", one("received"), look())[0])
    assert "received" not in words(draw("giving", one("asked"), look())[0])


def test_where_nothing_went_any_way_a_sentence_stands() -> None:
    figure, scene = draw("giving", EMPTY, look())
    assert " ".join(words(figure)).startswith("Nothing given, offered, asked")
    assert scene.marks == ()


def test_every_mark_is_named_by_its_month_and_side() -> None:
    (mark,) = draw("giving", one("asked"), look())[1].marks
    assert mark.name == "March 2026, asked"
