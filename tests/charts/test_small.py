"""The small charts: everything can be read, nothing leaves them, and they mean what they show."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.small import draw
from app.charts.small_parts import fit, width_of
from app.charts.small_tiles import draw_tiles
from app.cli.speech import EnglishSpeech
from app.domain.drawing import Drawing, Words
from app.domain.quarter import KEYS, Figures, GivingAndAsking, PromisesMade, Return, Share
from app.domain.signs import Block, Dot
from tests.charts.small_given import (
    AUTUMN,
    FAMILIES,
    SPEECHES,
    boxes,
    cases,
    enormous,
    promises,
    returns,
    touch,
    word_box,
    year,
)
from tests.quarter_samples import before, empty, full, share, thin, way

SPEECH = EnglishSpeech()
CASES = cases()


def drawn(key: str, figures: Figures, *earlier: Figures) -> Drawing:
    drawing = draw(key, figures, earlier, SPEECH)
    assert drawing is not None
    return drawing


def texts(drawing: Drawing) -> list[str]:
    return [words.text for words in drawing.words]


def blocks(drawing: Drawing, token: str) -> list[Block]:
    return [each for each in drawing.shapes if isinstance(each, Block) and each.token == token]


def dots(drawing: Drawing, radius: float = 5.0) -> list[Dot]:
    return [each for each in drawing.shapes if isinstance(each, Dot) and each.radius == radius]


def check(drawing: Drawing, family: str) -> None:
    """Nothing leaves the drawing, no two words overlap, and nothing is drawn across a word."""
    for what, (left, top, right, bottom) in boxes(drawing, family):
        assert left > -0.01 and top > -0.01, what
        assert right < drawing.width + 0.01 and bottom < drawing.height + 0.01, what
    words = [(each.text, word_box(each, family)) for each in drawing.words]
    for (text, box), (other, other_box) in combinations(words, 2):
        assert not touch(box, other_box), (text, other)
    for text, box in words:
        for what, mark in list(boxes(drawing, family))[len(words) :]:
            assert not touch(box, mark), (text, what, mark)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("speech", SPEECHES, ids=lambda speech: type(speech).__name__)
@pytest.mark.parametrize("case", CASES)
def test_everything_can_be_read_and_nothing_leaves_the_drawing(case: str, speech: Any) -> None:
    figures, earlier = CASES[case]
    for key in KEYS:
        if drawing := draw(key, figures, earlier, speech):
            assert drawing.told and (drawing.width, drawing.height) == (240, 64)
            for family in FAMILIES:
                check(drawing, family)


counts = st.integers(0, 60)
shares = st.builds(share, counts, counts)
ways = st.lists(st.integers(0, 5000), min_size=3, max_size=3).map(lambda months: way(*months[:3]))
silences = st.lists(st.tuples(st.integers(365, 20_000), st.booleans()), max_size=40)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=25, deadline=None)
@given(given_=ways, asked=ways, some=shares, silent=silences, kept=counts, waits=counts)
def test_any_numbers_can_be_read(
    given_: Any, asked: Any, some: Share, silent: list[tuple[int, bool]], kept: int, waits: int
) -> None:
    figures = full()._replace(
        giving=GivingAndAsking(given=given_, asked=asked),
        first_asks=some, needs=some, helped=some, interest=some, again=some,
        returns=tuple(Return(1, "2026-08-01", *each) for each in silent),
        promises=promises(kept, waits),
    )  # fmt: skip
    for key in KEYS:
        if drawing := draw(key, figures, before(), SPEECH):
            check(drawing, FAMILIES[0])


def test_the_same_figures_give_the_same_drawing() -> None:
    for key in KEYS:
        assert draw(key, full(), before(), SPEECH) == draw(key, full(), before(), SPEECH)


def test_nothing_is_drawn_of_nothing_and_no_share_of_few() -> None:
    assert [key for key in KEYS if draw(key, empty(), before(), SPEECH)] == []
    assert draw("not_again", full(), before(), SPEECH) is None
    for key in ("interest", "promises"):
        assert draw(key, thin(), before(), SPEECH) is None


def test_giving_goes_up_and_asking_down_month_by_month_on_one_scale() -> None:
    drawing = drawn("giving", full())
    assert texts(drawing) == ["gave", "asked", "Jul", "Aug", "Sep"]
    up, down = blocks(drawing, "depth3"), blocks(drawing, "outline")
    [axis] = blocks(drawing, "soft_ink")
    assert [bar.y + bar.height for bar in up] == [axis.y] * 3
    assert [bar.y for bar in down] == [axis.y + axis.height] * 3
    unit = up[2].height / 7
    for bar, times in zip((*up, *down), (4, 3, 7, 2, 2, 1), strict=True):
        assert bar.height == pytest.approx(unit * times, abs=0.5)


def test_what_was_once_only_can_be_seen_beside_thousands() -> None:
    giving = GivingAndAsking(given=way(5000, 1, 0), asked=way(1, 0, 0))
    drawing = drawn("giving", full()._replace(giving=giving))
    assert [bar.height for bar in blocks(drawing, "depth3")] == [pytest.approx(29, abs=3), 2]
    assert [bar.height for bar in blocks(drawing, "outline")] == [2]


def test_of_twelve_months_as_many_are_named_as_there_is_room_for() -> None:
    drawing = drawn("giving", year())
    assert texts(drawing) == ["gave", "asked", "Jan", "Apr", "Jul", "Oct"]
    assert len(blocks(drawing, "depth3")) == 11


def test_a_share_stands_with_where_it_may_lie_beside_my_earlier_quarters() -> None:
    drawing = drawn("interest", full(), *before(4))
    assert texts(drawing) == ["Q4", "Q1", "Q2", "Q3"]
    assert [words.token for words in drawing.words] == ["soft_ink"] * 3 + ["ink"]
    points = [each for each in drawing.shapes if isinstance(each, Dot)]
    assert [point.face for point in points] == ["page"] * 3 + ["accent"]
    for point, whisker in zip(points, blocks(drawing, "outline"), strict=True):
        assert whisker.y < point.y < whisker.y + whisker.height


def test_a_quarter_of_which_nothing_is_written_leaves_a_gap() -> None:
    year_ago, first, _second = before(4)[0], *before(2)
    drawing = drawn("interest", full(), year_ago, first)
    assert [(words.text, words.x) for words in drawing.words] == [("Q1", 90), ("Q3", 210)]


def test_a_higher_share_is_higher_and_of_few_no_share_is_drawn() -> None:
    known = zip(before(2), (share(5, 15), share(2, 2)), strict=True)
    earlier = [each._replace(interest=some) for each, some in known]
    low, now = [each for each in drawn("interest", full(), *earlier).shapes if type(each) is Dot]
    assert now.y < low.y and now.x - low.x == 120


def test_a_quarter_that_goes_on_is_now_and_one_of_a_year_of_ones_own_has_its_months() -> None:
    now = full(AUTUMN)._replace(is_over=False)
    assert texts(drawn("interest", now, *before(3, AUTUMN))) == ["Mar–May", "now"]
    assert texts(drawn("interest", full(AUTUMN))) == ["Sep–Nov"]
    assert drawn("interest", now, *before(3, AUTUMN)).told.startswith("Dec–Feb: ")
    assert texts(drawn("interest", year(), year(2025))) == ["2025", "2026"]


def test_promises_rise_with_the_share_kept_and_have_a_tick_where_one_waits() -> None:
    drawing = drawn("promises", full())
    assert texts(drawing) == ["made", "30 days later"]
    line, ticks = blocks(drawing, "accent"), blocks(drawing, "depth3")
    assert min(bar.y for bar in line) == 44 - 0.75 * 40 - 1
    assert [tick.x for tick in ticks] == [95, 198, 238]
    assert [tick.y + tick.height / 2 for tick in ticks] == [24, 14, 14]


def test_promises_are_told_in_counts_and_not_drawn_until_one_is_kept() -> None:
    made = PromisesMade((1, 2, 3, 4, 5), steps=((2.0, 0.2), (9.0, 0.4)), watched=(5.0, 9.0, 20.0))
    told = drawn("promises", full()._replace(promises=made)).told
    assert told == "Kept: 2 of 5. Days it took: 2–9."
    figures = full()._replace(promises=made._replace(steps=()))
    assert draw("promises", figures, (), SPEECH) is None
    assert draw_tiles("promises", [figures, full()])[0] is None


def test_a_tick_lies_on_the_line_at_its_day() -> None:
    made = PromisesMade((1, 2, 3, 4, 5), steps=((10.0, 1.0),), watched=(5.0, 20.0))
    ticks = blocks(drawn("promises", full()._replace(promises=made)), "depth3")
    assert [tick.y + tick.height / 2 for tick in ticks] == [44, 4]


def test_the_days_under_promises_reach_as_far_as_is_known() -> None:
    for days, last in (
        (30.0, "30 days later"),
        (31.0, "60 days later"),
        (92.0, "90 days later"),
        (400.0, "a year later"),
    ):
        made = PromisesMade((1, 2, 3, 4, 5), steps=((2.0, 0.2),), watched=(days,))
        assert texts(drawn("promises", full()._replace(promises=made)))[-1] == last


def test_a_dot_is_hollow_where_there_was_a_request_in_every_chart() -> None:
    row = dots(drawn("first_asks", full()))
    assert [dot.face for dot in row] == ["accent"] * 7 + ["page"] * 2
    assert [dot.face for dot in dots(drawn("needs", full()))] == ["accent"] + ["page"] * 3
    assert texts(drawn("first_asks", full())) == ["none early", "early request"]
    assert texts(drawn("needs", full())) == ["no request", "with a request"]


def test_up_to_24_are_dots_and_more_are_a_bar() -> None:
    for count, is_dots in ((24, True), (40, False)):
        drawing = drawn("needs", full()._replace(needs=share(count // 2, count // 2)))
        found = [each for each in drawing.shapes if isinstance(each, Dot)]
        assert (len(found) == count + 2) == is_dots
        assert bool(blocks(drawing, "accent")) != is_dots


def test_after_an_ask_those_who_could_not_help_stand_above_those_who_did() -> None:
    drawing = drawn("after", full())
    assert texts(drawing) == ["couldn’t help", "helped", "in touch again", "no first step"]
    rows = [[dot.face for dot in dots(drawing) if dot.y == y] for y in (12, 33)]
    assert rows == [["accent"] * 3 + ["page"], ["accent"] * 2]


def test_two_bars_are_as_long_as_they_count_of_one_scale() -> None:
    drawing = drawn("after", enormous())
    upper, lower = blocks(drawing, "page")
    assert upper.width / lower.width == pytest.approx(70 / 903, abs=0.01)


def test_depth_is_told_apart_into_what_was_added_and_what_faded() -> None:
    drawing = drawn("depth", full(), *before())
    assert texts(drawing) == ["added", "faded", "Q4", "Q1", "Q2", "Q3"]
    assert (len(blocks(drawing, "depth2")), len(blocks(drawing, "depth3"))) == (3, 1)
    assert (len(blocks(drawing, "ring")), len(blocks(drawing, "outline"))) == (3, 1)
    edges = [each.edge for each in drawing.shapes if isinstance(each, Block) and each.edge]
    assert edges == ["depth3", "outline"] * 3  # no colour of a bar alone can be told from the page


def test_a_return_lies_at_its_silence_and_is_hollow_with_a_request() -> None:
    drawing = drawn("returns", full())
    assert texts(drawing) == ["with a request", "a year", "10 years", "3 years"]
    assert [dot.face for dot in dots(drawing)] == ["accent", "page", "accent"]
    assert [dot.x for dot in dots(drawing)] == [15, 37, 132]
    calm = full()._replace(returns=full().returns[:2])
    assert "with a request" not in texts(drawn("returns", calm))


def test_silence_beyond_ten_years_is_said_to_be() -> None:
    assert texts(drawn("returns", full()._replace(returns=returns(30))))[2] == "10 years and more"


def test_no_return_hides_another_and_of_many_bars_are_left() -> None:
    found = [x for x in drawn("returns", full()._replace(returns=returns(20))).shapes
             if isinstance(x, Dot)][1:]  # fmt: skip
    assert len(found) == 20
    for one, other in combinations(found, 2):
        apart = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
        assert apart >= one.radius + other.radius
    assert blocks(drawn("returns", full()._replace(returns=returns(900))), "accent")


def test_new_people_are_counted_in_three_rows() -> None:
    drawing = drawn("new", full(), *before())
    assert texts(drawing) == ["new", "deepened", "in touch again", "Q4", "Q1", "Q2", "Q3"]
    met, deepened, again = blocks(drawing, "depth3")
    assert met.height < again.height < deepened.height
    assert len(blocks(drawing, "depth2")) == 9


def test_a_drawing_is_told_to_who_does_not_see_it() -> None:
    assert drawn("giving", full()).told.startswith("Jul: 4 given, 2 asked.")
    assert drawn("interest", full(), *before(1)).told == "Q2: 31 of 61. Q3: 31 of 60."
    assert drawn("returns", full()).told == (
        "1 to 3 years: 2. 3 to 10 years: 1. With a request: 1."
    )


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    ["July to September", "Größe", "if (it), I’ll tilt it.", "WMW mmm", "已经给了", "נתתי", ""],
)
def test_words_are_never_wider_than_they_are_held_to_be(text: str) -> None:
    for family in FAMILIES:
        left, _top, right, _bottom = word_box(Words(0, 0, text), family)
        assert right - left <= width_of(text)


def test_a_word_that_is_too_wide_ends_in_an_ellipsis() -> None:
    assert fit("asked", 100) == "asked"
    cut = fit("asked and asked again", 60)
    assert cut.endswith("…") and width_of(cut) <= 60
