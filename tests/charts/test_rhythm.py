"""Rhythm: every contact on its side of the line and on its day, every word readable."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.charts.scene import Mark, Scene
from app.domain.kinds import Began, Kind, State
from app.domain.rhythm import Contact, Pause, Rhythm, Silence, group
from app.ui.palette import DARK, LIGHT
from tests.charts.samples import NAMES, SPEECH, boxes, draw, look, outside, overlapping

FIRST, LAST = date(2021, 11, 1), date(2026, 10, 8)
SIZES = [(524, 400), (640, 592), (900, 640), (1400, 900)]
KINDS = (*(each.value for each in Kind if each != Kind.THOUGHT), None)
STEPS = ("me", "me", "them", "mutual", None)


def contact(day: date, began: str | None = Began.ME, kind: str | None = Kind.CALL) -> Contact:
    return Contact(day.toordinal(), day, kind, began)


def rhythm(contacts: Sequence[Contact], first: date = FIRST, **more: Any) -> Rhythm:
    unit, events = group(contacts, first, LAST)
    wanted = {"name": "Ana Silva", "called": "Ana", "state": State.ACTIVE, "rhythm": 30, **more}
    return Rhythm(1, first=first, last=LAST, events=events, unit=unit, **wanted)


def many(count: int, first: date = FIRST, seed: int = 1, **more: Any) -> Rhythm:
    """Return so many contacts over the time, with pauses, silences and a plan."""
    chance = Random(seed)
    days = sorted(chance.randrange(first.toordinal(), LAST.toordinal() + 1) for _ in range(count))
    contacts = [
        Contact(number, date.fromordinal(day), chance.choice(KINDS), chance.choice(STEPS), 9)
        for number, day in enumerate(days, 1)
    ]
    part = (LAST - first) / 10
    pauses = (Pause(first + part, first + 2 * part, False), Pause(LAST - part, LAST, True))
    silences = (
        Silence(first + 3 * part, first + 4 * part, 90, False),
        Silence(LAST - 2 * part, LAST, 70, True),
    )
    shown = tuple((day, chance.random()) for day in days)
    ahead = (Contact(count + 1, LAST + timedelta(7), Kind.MET, None),)
    wanted = {"in_touch": shown, "pauses": pauses, "silences": silences, "planned": ahead}
    return rhythm(contacts, first, **(wanted | more))


def words(figure: Figure) -> list[str]:
    return [each.get_text() for each in figure.findobj(Text) if each.get_text()]


def marks(data: Rhythm) -> list[Mark]:
    return list(draw("rhythm", data, look())[1].marks)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("count", [0, 1, 40, 1000])
def test_no_text_overlaps_another_or_leaves_the_picture(
    count: int, size: tuple[int, int], scale: float
) -> None:
    figure, scene = draw("rhythm", many(count), look(scale=scale), *size)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []
    assert len(scene.texts) == len(words(figure))


@settings(max_examples=12, deadline=None)
@given(
    st.integers(1, 60),
    st.integers(1, 12000),
    st.sampled_from(NAMES),
    st.sampled_from([1, 7, 91, 365, None]),
    st.integers(0, 9),
)
def test_no_text_overlaps_whatever_the_time_and_the_name(
    count: int, days: int, name: str, every: int | None, seed: int
) -> None:
    data = many(count, LAST - timedelta(days), seed, called=name, rhythm=every)
    figure, scene = draw("rhythm", data, look(scale=1.3), 524, 400)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []


@pytest.mark.parametrize("count", [1, 40, 399, 1000, 10_000])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_mark_is_on_the_picture_in_the_order_of_time(
    count: int, size: tuple[int, int]
) -> None:
    data = many(count)
    _, scene = draw("rhythm", data, look(), *size)
    assert [mark.id for mark in scene.marks] == list(range(1, len(data.events) + 2))
    assert len(scene.marks) <= 1500
    assert [each for each in scene.marks if not is_inside(each, scene)] == []
    across = [mark.x for mark in scene.marks]
    assert across == sorted(across)


def is_inside(mark: Mark, scene: Scene) -> bool:
    return 0 < mark.x < scene.width and 0 < mark.y < scene.height


def test_who_took_the_first_step_says_the_side_of_the_line() -> None:
    steps = (Began.ME, Began.MUTUAL, Began.UNKNOWN, None, Began.THEM)
    days = (FIRST + timedelta(200 * at) for at in range(5))
    mine, both, unknown, unwritten, theirs = marks(
        rhythm([contact(day, step) for day, step in zip(days, steps, strict=True)])
    )
    assert both.y == unknown.y == unwritten.y
    assert mine.y < both.y < theirs.y


def test_contacts_near_each_other_are_stacked_and_hide_none() -> None:
    found = marks(rhythm([contact(FIRST + timedelta(9 * at)) for at in range(9)]))
    near = [
        (one.id, other.id)
        for one in found
        for other in found
        if one.id < other.id and abs(one.x - other.x) < 8 and abs(one.y - other.y) < 8
    ]
    assert near == []


def test_a_day_stands_at_its_place_in_time() -> None:
    middle = FIRST + (LAST - FIRST) / 2
    first, half, last = marks(rhythm([contact(FIRST), contact(middle), contact(LAST)]))
    assert half.x - first.x == pytest.approx(last.x - half.x, abs=1)


def test_too_many_contacts_are_drawn_together_as_boxes() -> None:
    data = many(1000)
    found = marks(data)[:-1]
    assert data.unit == "month"
    assert len(found) < 200
    for mark, event in zip(found, data.events, strict=True):
        assert mark.box is not None
        assert mark.box[0] <= mark.x <= mark.box[2] and mark.box[1] <= mark.y <= mark.box[3]
        assert mark.name.endswith(SPEECH.count("{when}: %n contacts", len(event.contacts), when=""))


@pytest.mark.parametrize("count", [1000, 10_000])
def test_the_bar_that_ends_farthest_off_says_how_many_it_stands_for(count: int) -> None:
    data = many(count, planned=())
    figure, scene = draw("rhythm", data, look())
    tops = {mark.box[1]: mark.id for mark in scene.marks if mark.box}
    lows = {mark.box[3]: mark.id for mark in scene.marks if mark.box}
    ends = {len(data.events[each - 1].contacts) for each in (tops[min(tops)], lows[max(lows)])}
    assert {f"{contacts} contacts" for contacts in ends} & set(words(figure))


def test_what_is_planned_is_hollow_and_after_the_end() -> None:
    ahead = Contact(2, LAST + timedelta(3), Kind.LETTER, None)
    figure, scene = draw("rhythm", rhythm([contact(LAST)], planned=(ahead,)), look())
    last, planned = scene.marks
    assert planned.x > last.x
    faces = [as_hex(each.get_facecolor()[0]) for each in polygons(figure)]
    assert faces.count(LIGHT.page) == 1
    assert "planned" in planned.name.casefold() or "October" in planned.name


def test_pauses_and_silences_are_said_where_there_is_room() -> None:
    data = many(0, before=FIRST)
    figure, _ = draw("rhythm", data, look(), 900, 640)
    assert {"resting", "90 days"} <= set(words(figure))


def test_who_asked_for_space_is_said_so_and_what_was_before_is_rest() -> None:
    figure, _ = draw("rhythm", many(0, before=FIRST, state=State.SPACE), look(), 1400, 900)
    assert {"resting", "asked for space"} <= set(words(figure))


def test_a_silence_is_dotted_and_all_else_solid() -> None:
    silence = Silence(FIRST + timedelta(300), FIRST + timedelta(700), 400, False)
    figure, _ = draw("rhythm", rhythm([contact(FIRST)], silences=(silence,)), look())
    dotted = [each for each in lines(figure) if each.get_linestyle()[0][1]]
    assert sum(len(each.get_segments()) for each in dotted) == 1


@pytest.mark.parametrize("every", [30, None])
def test_the_rhythm_hoped_for_is_said_over_the_line(every: int | None) -> None:
    figure, _ = draw("rhythm", rhythm([contact(LAST)], rhythm=every), look())
    said = "you hoped for about every month" if every else "no rhythm is chosen"
    assert said in words(figure)


@pytest.mark.parametrize("state", [State.DECEASED, State.LETGO])
def test_of_whom_nothing_is_hoped_no_rhythm_is_said(state: State) -> None:
    figure, scene = draw("rhythm", rhythm([contact(LAST)], state=state), look())
    assert not [word for word in words(figure) if "rhythm" in word or "hoped" in word]
    assert len(scene.marks) == 1


def test_a_sentence_stands_where_nothing_is_written() -> None:
    figure, scene = draw("rhythm", rhythm([]), look())
    assert " ".join(words(figure)).startswith("Nothing is written yet about being in touch with")
    assert scene.marks == ()
    assert lines(figure) == []


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_only_colours_of_the_theme_are_used(palette: Any) -> None:
    figure, _ = draw("rhythm", many(40), look(palette))
    known = {getattr(palette, token) for token in palette._fields if token != "avatars"}
    used = [*polygons(figure), *lines(figure)]
    found = {as_hex(color) for each in used for color in [*each.get_facecolor()]}
    found |= {as_hex(color) for each in used for color in [*each.get_edgecolor()]}
    assert found <= known


def polygons(figure: Figure) -> list[Any]:
    return list(figure.findobj(PolyCollection))


def lines(figure: Figure) -> list[Any]:
    return list(figure.findobj(LineCollection))


def as_hex(color: Any) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in color[:3])
