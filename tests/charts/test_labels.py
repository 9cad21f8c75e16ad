"""Words are measured as they are drawn, and stand where they hide nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import fonts, rendering
from app.charts.labels import Box, Size, around, measure, place, shorten, stand_apart, wrap
from app.charts.sheet import Sheet
from tests.charts.samples import NAMES, boxes, look, overlapping

SANS = ("No Such Family",)
SERIF = ("Source Serif 4",)
SIDE = 200.0
POINTS = st.tuples(st.floats(0, SIDE), st.floats(0, SIDE))
SIZE = Size(30, 8, 4)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_word_is_measured_as_it_is_drawn(ratio: float) -> None:
    with rendering.drawing():
        figure = rendering.make_figure(look(), 600, 400, ratio)
        sheet = Sheet(figure, look())
        for row, name in enumerate(NAMES):
            sheet.write(name, 10, 36 * row + 5)
            sheet.write(name, 200, 36 * row + 5, pixels=16, weight=600, serif=True)
        rendering.paint(figure)
    for told, drawn in zip(sheet.texts, boxes(figure), strict=True):
        assert told == pytest.approx(drawn, abs=0.6)


def test_what_no_font_draws_becomes_a_box() -> None:
    with rendering.drawing():
        shown, _ = fonts.spell("A\U0010ffffB\ud800", SANS)
    assert shown == "A□B□"


def test_what_is_never_seen_is_left_out() -> None:
    with rendering.drawing():
        shown, _ = fonts.spell("A\u2068n\ufe0fa\U000e0041\nB", SANS)
    assert "".join(each for each in shown if each.isascii() or each == "□") == "Ana B"


def test_the_serif_comes_with_the_program() -> None:
    with rendering.drawing():
        assert fonts.present(SERIF)[0] == "Source Serif 4"
        assert fonts.present(SANS)[-1] == "DejaVu Sans"


@given(st.text(max_size=40), st.floats(20, 300))
def test_a_shortened_text_fits_and_is_a_beginning(text: str, width: float) -> None:
    with rendering.drawing():
        short = shorten(text, width, 12, SANS)
        assert measure(short, 12, SANS).width <= width
    assert short == text or text.startswith(short.removesuffix("…"))


@given(st.lists(st.text("abc é", max_size=12), max_size=20), st.floats(60, 300))
def test_lines_keep_every_word_and_the_width(words: list[str], width: float) -> None:
    text = " ".join(words)
    with rendering.drawing():
        lines = wrap(text, width, 12, SANS)
        assert all(measure(line, 12, SANS).width <= width for line in lines)
        if not any("…" in line for line in lines):
            assert " ".join(lines).split() == text.split()


@given(st.lists(POINTS, max_size=12), st.lists(st.tuples(POINTS, POINTS), max_size=6))
def test_placed_words_hide_nothing(
    points: list[tuple[float, float]], ends: list[tuple[tuple[float, float], tuple[float, float]]]
) -> None:
    taken = [(x - 2, y - 2, x + 2, y + 2) for x, y in points]
    lines = [(*start, *end) for start, end in ends]
    choices = [around(x, y, 6, SIZE) for x, y in points]
    chosen = place(choices, (0, 0, SIDE, SIDE), taken, lines)
    placed = [box for box in chosen if box]
    assert overlapping([*placed]) == []
    for box in placed:
        assert min(box) >= 0 and max(box) <= SIDE
        assert not any(overlapping([box, spot]) for spot in taken)
        assert not any(passes(line, box) for line in lines)


def test_a_word_without_any_free_place_is_left_out() -> None:
    free, crowded = place([[(0, 0, 9, 9)], [(5, 5, 14, 14)]], (0, 0, 50, 50), [])
    assert free == (0, 0, 9, 9)
    assert crowded is None


def test_a_word_does_not_stand_by_the_mark_of_another() -> None:
    own, other = (50.0, 50.0), (90.0, 50.0)
    ((*places,), _) = stand_apart(
        [around(*own, 6, SIZE), around(*other, 6, SIZE)], [[own], [other]], 10
    )
    assert around(*own, 6, SIZE)[0] not in places
    assert around(*own, 6, SIZE)[3] in places


def passes(line: Box, box: Box) -> bool:
    """Walk along the line and see whether it is ever well inside the box."""
    steps = [step / 400 for step in range(401)]
    walked = [
        (line[0] + (line[2] - line[0]) * step, line[1] + (line[3] - line[1]) * step)
        for step in steps
    ]
    left, top, right, bottom = box
    return any(left + 1e-6 < x < right - 1e-6 and top + 1e-6 < y < bottom - 1e-6 for x, y in walked)


def test_a_name_that_is_broken_keeps_its_direction_on_every_line() -> None:
    text, narrow = "\u2068ליאור בן\u2069 began", measure("began", 12, SANS).width + 1
    assert wrap(text, narrow, 12, SANS) == ["\u2068ליאור\u2069", "\u2068בן\u2069", "began"]
