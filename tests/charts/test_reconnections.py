"""Reconnections: a dot for each return where it belongs, names that hide nothing, at any size."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from matplotlib.collections import PatchCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Polygon
from matplotlib.text import Text

from app.charts import fonts
from app.charts.scene import Mark
from app.domain.dates import DAYS_IN_YEAR
from app.domain.reconnections import BANDS, MOST_RETURNS, MOST_SPANS, Bunch, Reconnections, Return
from app.domain.spans import spans
from app.ui.palette import DARK, LIGHT, Palette
from tests.charts.samples import NAMES, boxes, draw, look, outside, overlapping

SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]
FIRST, LAST = date(2016, 3, 1), date(2026, 10, 8)
SINCE, OLD = date(2014, 5, 4), date(1979, 1, 1)


def one(number: int, day: date, years: float, ask: bool = False) -> Return:
    name = NAMES[number % len(NAMES)] + (f" {number}" if number >= len(NAMES) else "")
    days = round(years * DAYS_IN_YEAR)
    return Return(number + 1, name, day, day - timedelta(days), days, ask)


def several(*found: Return, since: date | None = SINCE, first: date = FIRST) -> Reconnections:
    """Return a scope with these contacts, by day."""
    ordered = tuple(sorted(found, key=lambda each: each.day))
    return Reconnections(
        first,
        LAST,
        ordered,
        times=len(found),
        people=len({each.person_id for each in found}),
        dormant=sum(each.years >= 3 for each in found),
        asked=sum(each.has_ask for each in found),
        longest=max((each.years for each in found), default=0),
        since=since,
    )


def many(number: int, seed: int = 1) -> Reconnections:
    """Return so many contacts, none of which is older than what is written."""
    chance, found = Random(seed), []
    for at in range(number):
        day = FIRST + timedelta(chance.randrange((LAST - FIRST).days))
        longest = (day - SINCE).days / DAYS_IN_YEAR
        years = 1 + (longest - 1) * chance.random() ** 2
        found.append(one(at, day, years, chance.random() < 0.3))
    return several(*found)


def bunched(times: int, first: date = FIRST, seed: int = 1) -> Reconnections:
    """Return bunches of up to so many contacts in every span and band."""
    chance = Random(seed)
    bunches = tuple(
        Bunch(start, end, low, high, ask, chance.randint(1, times), 1)
        for start, end in spans(max(first, OLD), LAST, MOST_SPANS)
        for low, high in zip(BANDS[3::-1], BANDS[4:0:-1], strict=True)
        for ask in (False, True)
    )
    return Reconnections(first, LAST, (), bunches, 9 * times, 9 * times, 3, 4, 9.5, OLD)


EMPTY = Reconnections(FIRST, LAST)
SAMPLES = {
    "empty": EMPTY,
    "quiet": EMPTY._replace(since=SINCE),
    "thin": several(one(0, date(2021, 5, 3), 4.2)),
    "young": several(one(1, date(2026, 9, 1), 1.2), since=date(2024, 10, 8)),
    "rich": many(24),
    "many": many(MOST_RETURNS),
    "bunched": bunched(40),
    "ages": bunched(9000, date(1970, 1, 1)),
    "month": bunched(5, date(2026, 9, 1)),
}


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


def marks(data: Reconnections) -> list[Mark]:
    return list(draw("reconnections", data, look())[1].marks)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_text_overlaps_another_or_leaves_the_picture(
    name: str, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("reconnections", SAMPLES[name], look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure))


@pytest.mark.parametrize("name", ["thin", "young", "rich"])
def test_no_name_covers_a_dot(name: str) -> None:
    _, scene = draw("reconnections", SAMPLES[name], look())
    covered = [
        mark.name
        for mark in scene.marks
        for left, top, right, bottom in scene.texts
        if left < mark.x < right and top < mark.y < bottom
    ]
    assert covered == []


def test_a_longer_silence_is_higher_and_a_later_day_farther_right() -> None:
    early, late = one(0, date(2018, 5, 1), 3.5), one(1, date(2024, 5, 1), 1.5)
    first, second = marks(several(early, late))
    assert first.x < second.x
    assert first.y < second.y


def test_silence_is_drawn_by_its_logarithm() -> None:
    found = [one(at, date(2025, 1, 1), years) for at, years in enumerate((2, 4, 8))]
    low, middle, high = sorted((mark.y for mark in marks(several(*found))), reverse=True)
    assert low - middle == pytest.approx(middle - high, abs=0.5)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_dot_with_an_ask_is_hollow(palette: Palette) -> None:
    wanted = look(palette)
    data = several(one(0, date(2020, 1, 1), 2), one(1, date(2021, 1, 1), 2, ask=True))
    figure, _ = draw("reconnections", data, wanted)
    drawn: list[Any] = figure.findobj(PatchCollection)
    faces = [to_hex(each).upper() for each in drawn[0].get_facecolor()]
    edges = [to_hex(each).upper() for each in drawn[0].get_edgecolor()]
    page, accent = wanted.colors["page"], wanted.colors["accent"]
    assert list(zip(faces, edges, strict=True)) == [
        (page, page), (accent, accent), (page, page), (page, accent),
    ]  # fmt: skip


def test_the_three_years_are_always_named() -> None:
    for data in SAMPLES.values():
        if data.times:
            assert "3 years" in words(draw("reconnections", data, look())[0])


def test_few_dots_have_their_names_and_very_many_none_but_on_paper() -> None:
    few = several(one(0, date(2020, 1, 1), 2), one(2, date(2022, 1, 1), 3))
    assert {"Ana Silva", "ليلى حدّاد"} < set(words_of(few))
    crowd = many(150)
    assert not set(words_of(crowd)) & {each.name for each in crowd.returns}
    paper = look()._replace(on_paper=True)
    figure, _ = draw("reconnections", crowd, paper)
    assert set(words(figure)) & {each.name for each in crowd.returns}


def words_of(data: Reconnections) -> list[str]:
    """Return what is written, in the order of the letters even where it is read from the right."""
    return [logical(word) for word in words(draw("reconnections", data, look())[0])]


def logical(word: str) -> str:
    return next((name for name in NAMES if fonts.spell(name, look().sans)[0] == word), word)


def test_what_could_not_be_written_yet_is_hatched_and_says_so() -> None:
    young, old = SAMPLES["young"], several(one(0, date(2021, 5, 3), 4.2), since=date(1990, 1, 1))
    for data, is_hatched in ((young, True), (old, False)):
        figure, _ = draw("reconnections", data, look())
        hatched = [each for each in figure.findobj(Polygon) if each.get_hatch()]
        assert bool(hatched) == is_hatched
        assert ("nothing written yet" in words(figure)) == is_hatched


def test_the_line_of_time_begins_with_what_is_written() -> None:
    late = one(0, date(2026, 1, 1), 1.1)
    (long,) = marks(several(late, since=date(2000, 1, 1)))
    (short,) = marks(several(late, since=date(2024, 11, 1)))
    assert short.x < long.x


def test_very_many_are_bunched_side_by_side_the_larger_the_more() -> None:
    pair = tuple(
        Bunch(date(2020, 1, 1), date(2020, 12, 31), 2, 3, ask, times, times)
        for ask, times in ((False, 90), (True, 10))
    )
    data = Reconnections(FIRST, LAST, (), pair, 100, 100, 0, 10, 2.9, OLD)
    without, with_ask = marks(data)
    assert without.x < with_ask.x
    assert without.y == with_ask.y
    assert without.radius > with_ask.radius
    assert without.name == "2020, 2 to 3 years"


def test_marks_are_read_from_left_to_right() -> None:
    across = [mark.x for mark in marks(SAMPLES["rich"])]
    assert across == sorted(across)
    assert len(across) == 24


@pytest.mark.parametrize(("name", "said"), [("empty", "Nothing is written"), ("quiet", "In this")])
def test_a_sentence_stands_where_nobody_was_reached(name: str, said: str) -> None:
    figure, scene = draw("reconnections", SAMPLES[name], look())
    assert " ".join(words(figure)).startswith(said)
    assert scene.marks == ()


def test_two_reached_on_one_day_after_one_silence_stand_beside_each_other() -> None:
    for day in (date(2017, 1, 1), LAST):
        pair = several(*(one(at, day, 1.5) for at in range(3)))
        across = sorted(mark.x for mark in marks(pair))
        assert min(b - a for a, b in pairwise(across)) > 8
        assert across[-1] < 656
