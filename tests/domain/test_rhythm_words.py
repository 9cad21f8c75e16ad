"""What a rhythm says in words: what was, what was hoped for, and nothing to be ashamed of."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.kinds import Began, Kind, State
from app.domain.rhythm import MINE, OPEN, THEIRS, Contact, Pause, Rhythm, Silence, group
from app.domain.rhythm_signs import SHAPES
from app.domain.rhythm_words import (
    METHOD,
    alternative,
    finding,
    hoped,
    how_to_read,
    lanes,
    name_of,
    person_of,
    row_marks,
    signs,
    table,
    told,
)

SPEECH = EnglishSpeech()
FIRST, LAST = date(2024, 1, 1), date(2026, 10, 8)
CALL = Contact(1, date(2026, 5, 3), Kind.CALL, Began.ME, 32)
LETTER = Contact(2, date(2026, 8, 1), Kind.LETTER, Began.THEM, 90)
AHEAD = Contact(9, date(2026, 10, 12), Kind.CALL, None)


def rhythm(*contacts: Contact, **more: Any) -> Rhythm:
    unit, events = group(contacts, FIRST, LAST)
    wanted = {"name": "Ana Silva", "called": "Ana", "state": State.ACTIVE, "rhythm": 30, **more}
    return Rhythm(7, first=FIRST, last=LAST, events=events, unit=unit, **wanted)


def every(days: int, count: int) -> Sequence[Contact]:
    return [
        Contact(at, FIRST + timedelta(days * at), Kind.MET, Began.ME, days) for at in range(count)
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (rhythm(CALL, LETTER),
         "In touch on two days, last in August; you hoped for about every month."),
        (rhythm(CALL, LETTER, usual=34),
         "In touch on two days, usually about every five weeks; you hoped for about every month."),
        (rhythm(CALL, rhythm=None), "In touch on one day, last in May."),
        (rhythm(CALL, silences=(Silence(CALL.day, LAST, 158, True),)),
         "In touch on one day, last in May; you hoped for about every month. "
         "It has been quiet for 5 months."),
        (rhythm(CALL, LETTER, silences=(Silence(CALL.day, LETTER.day, 90, False),)),
         "In touch on two days, last in August; you hoped for about every month. "
         "The longest silence was 90 days, up to August."),
        (rhythm(CALL, planned=(AHEAD,)),
         "In touch on one day, last in May; you hoped for about every month. "
         "Planned: a call on 12 October."),
        (rhythm(before=date(2023, 3, 1)),
         "Nothing is written in this time; you were last in touch in March 2023."),
        (rhythm(later=46),
         "In this time nothing is written about being in touch with Ana; after it 46 days are."),
        (rhythm(later=1, state=State.DECEASED),
         "In this time nothing is written about being in touch with Ana; after it one day is."),
        (rhythm(CALL, rhythm=None, before=date(2021, 5, 3)),
         "From January 2024 to October 2026 in touch on one day, last in May."),
        (rhythm(CALL, before=date(2021, 5, 3),
                silences=(Silence(date(2021, 5, 3), CALL.day, 1826, False),)),
         "From January 2024 to October 2026 in touch on one day, last in May; you hoped for about "
         "every month. The longest silence was 5 years, from May 2021 to May."),
        (rhythm(CALL, pauses=(Pause(CALL.day, LAST, True),), state=State.RESTING, rhythm=None),
         "In touch on one day, last in May. Ana is resting, and no time passes."),
        (rhythm(CALL, pauses=(Pause(CALL.day, LAST, True),), state=State.SPACE, rhythm=None),
         "In touch on one day, last in May. Ana asked for space, and no time passes."),
        (rhythm(CALL, pauses=(Pause(CALL.day, LETTER.day, False),)),
         "In touch on one day, last in May; you hoped for about every month."),
        (rhythm(CALL, state=State.DECEASED),
         "In touch on one day, last in May. Ana has died; what you wrote stays."),
        (rhythm(CALL, state=State.LETGO),
         "In touch on one day, last in May. You have let Ana go; what you wrote stays."),
        (rhythm(state=State.DECEASED),
         "Nothing is written about being in touch with Ana; memories can still be added."),
        (rhythm(state=State.LETGO), "Nothing is written about being in touch with Ana."),
    ],
)  # fmt: skip
def test_a_finding_says_what_was_and_what_was_hoped_for(data: Rhythm, said: str) -> None:
    assert finding(data, SPEECH) == said


def test_without_a_rhythm_the_longest_silence_is_told_where_it_is_unusual() -> None:
    longest = Silence(CALL.day, LETTER.day, 90, False)
    data = rhythm(CALL, LETTER, rhythm=None, usual=40, longest=longest)
    assert "The longest silence was 90 days" in finding(data, SPEECH)
    assert "silence" not in finding(data._replace(usual=45), SPEECH)


def test_where_no_time_between_is_usual_the_words_say_how_it_went() -> None:
    longest = Silence(date(2025, 10, 1), CALL.day, 214, False)
    data = rhythm(CALL, LETTER, rhythm=None, uneven=(4, 214), longest=longest)
    assert finding(data, SPEECH) == (
        "In touch on two days, sometimes days apart, sometimes months, last in August. "
        "The longest silence was 7 months, up to May."
    )


def test_within_two_rhythms_no_silence_is_told() -> None:
    longest = Silence(CALL.day, LETTER.day, 50, False)
    assert "silence" not in finding(rhythm(CALL, LETTER, longest=longest, usual=20), SPEECH)


def test_where_nothing_is_written_a_plan_is_still_told() -> None:
    said = finding(rhythm(planned=(AHEAD,)), SPEECH)
    assert said.startswith("Nothing is written yet about being in touch with Ana.")
    assert said.endswith("Planned: a call on 12 October.")


def test_a_sign_is_told_by_its_day_its_way_its_first_step_and_the_time_before() -> None:
    both = Contact(3, date(2026, 9, 1), None, Began.MUTUAL, 0)
    first = Contact(4, FIRST, Kind.MET, None, None)
    data = rhythm(first, CALL, LETTER, both)
    assert [told(data, mark, SPEECH) for mark in (1, 2, 3, 4)] == [
        "The first that is written.",
        "You took the first step. 32 days after the time before.",
        "Ana took the first step. 90 days after the time before.",
        "You both took the first step.",
    ]
    assert name_of(data, 2, SPEECH) == "3 May 2026, a call"


def test_a_plan_is_a_sign_of_its_own_after_all_others() -> None:
    data = rhythm(CALL, planned=(AHEAD,))
    assert told(data, 2, SPEECH) == "Planned: a call on 12 October."
    assert person_of(data, 2) == 7


def test_what_is_drawn_together_is_told_together() -> None:
    data = rhythm(*every(2, 500))
    assert data.unit == "month"
    assert told(data, 1, SPEECH) == "You took the first step each time. In person."


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ((Began.MUTUAL,), ("both of you", "You both took the first step.")),
        ((Began.MUTUAL, None), ("", "")),
        ((Began.THEM,), ("Ana", "Ana took the first step each time.")),
    ],
)
def test_a_first_step_is_said_of_several_only_where_it_is_written_of_all(
    steps: Sequence[Began], said: tuple[str, str]
) -> None:
    contacts = [CALL._replace(id=at, day=FIRST, began=steps[at % len(steps)]) for at in range(500)]
    data = rhythm(*contacts)
    assert table(data, SPEECH)[1] == (("January 2024", "500 contacts", said[0], ""),)
    assert told(data, 1, SPEECH) == f"{said[1]} A call.".strip()


def test_a_mark_that_is_no_more_says_nothing() -> None:
    for mark in (0, 2, 99):
        assert told(rhythm(CALL), mark, SPEECH) == ""


def test_the_table_has_a_row_for_each_sign_and_names_its_mark() -> None:
    data = rhythm(CALL, LETTER, planned=(AHEAD,))
    headings, rows = table(data, SPEECH)
    assert rows == (
        ("3 May 2026", "a call", "you", "32 days"),
        ("1 August 2026", "a letter", "Ana", "90 days"),
    )
    assert {len(row) for row in rows} == {len(headings)}
    assert row_marks(data) == (1, 2)


def test_those_who_do_not_see_it_hear_the_time_the_finding_and_my_own_steps() -> None:
    assert alternative(rhythm(CALL, LETTER), SPEECH) == (
        "Rhythm with Ana Silva from 1 January 2024 to 8 October 2026. "
        "In touch on two days, last in August; you hoped for about every month. "
        "Once you took the first step."
    )


@pytest.mark.parametrize(
    ("steps", "middle"),
    [
        ((Began.ME,), ""),
        ((Began.MUTUAL,), "both of you"),
        ((None, Began.ME), "not written who"),
        ((None, Began.MUTUAL), "both, or not written"),
    ],
)
def test_the_middle_says_what_stands_on_the_line(steps: Sequence[Began], middle: str) -> None:
    contacts = [CALL._replace(id=at, began=step) for at, step in enumerate(steps)]
    assert lanes(rhythm(*contacts), SPEECH) == ("you began", middle, "Ana began")


@pytest.mark.parametrize("state", [State.DECEASED, State.LETGO, State.ADDRESS])
def test_nothing_is_hoped_of_whoever_is_not_tended(state: State) -> None:
    assert hoped(rhythm(CALL, state=state), SPEECH) == ""
    assert "hoped" not in finding(rhythm(CALL, state=state), SPEECH)


def test_the_legend_shows_only_what_occurs() -> None:
    assert [sign.words for sign in signs(rhythm(CALL), SPEECH)] == ["a call"]
    data = rhythm(
        CALL._replace(kind=None), planned=(AHEAD,), in_touch=((FIRST.toordinal(), 1.0),),
        pauses=(Pause(FIRST, LAST, True),), silences=(Silence(FIRST, LAST, 90, True),),
    )  # fmt: skip
    assert [sign.words for sign in signs(data, SPEECH)] == [
        "the way is not written",
        "planned",
        "narrower: silence past the rhythm",
        "silence of more than two rhythms",
        "a pause: no time passes",
    ]
    assert all(sign.width <= 64 for sign in signs(data, SPEECH))
    (bars, *_) = signs(rhythm(*every(2, 500)), SPEECH)
    assert bars.words == "the contacts of a month: the longer, the more"


def test_every_way_of_being_in_touch_has_a_shape_of_its_own() -> None:
    assert set(SHAPES) == {*Kind, None} - {Kind.THOUGHT}
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_nothing_is_called_late_or_a_debt() -> None:
    said = " ".join((how_to_read(SPEECH), *METHOD, finding(rhythm(CALL), SPEECH))).casefold()
    for word in ("overdue", "should", "late", "fail", "score", "target", "!"):
        assert f" {word}" not in said and "!" not in said


def test_contacts_are_grouped_by_week_month_or_year_as_the_time_is_long() -> None:
    contacts = [CALL._replace(id=at, day=FIRST + timedelta(at % 100)) for at in range(600)]
    contacts = sorted(contacts, key=lambda each: each.day)
    for days, unit in ((100, "week"), (1000, "month"), (9000, "year")):
        found, events = group(contacts, FIRST, FIRST + timedelta(days))
        assert found == unit
        assert sum(len(event.contacts) for event in events) == 600
        assert all(FIRST <= event.first <= event.last for event in events)


def test_a_group_keeps_the_sides_apart() -> None:
    steps = (Began.ME, Began.THEM, None, Began.MUTUAL)
    contacts = [CALL._replace(id=at, day=FIRST, began=steps[at % 4]) for at in range(404)]
    _, events = group(contacts, FIRST, LAST)
    assert [(event.side, len(event.contacts)) for event in events] == [
        (MINE, 101),
        (OPEN, 202),
        (THEIRS, 101),
    ]


def test_a_few_on_one_day_stay_apart_and_very_many_are_drawn_together() -> None:
    few, many = ([CALL._replace(id=at) for at in range(count)] for count in (14, 15))
    assert group(few, FIRST, LAST)[0] == ""
    assert group(many, FIRST, LAST)[0] == "month"
