"""What the rungs say: what deepened or faded, in words and without a target."""

from datetime import date
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.kinds import State
from app.domain.rungs import Pause, Reached, Rungs, Sample, Stop, thing_of, things
from app.domain.rungs_words import (
    METHOD,
    alternative,
    depths,
    finding,
    how_to_read,
    layers,
    name,
    person_of,
    row_marks,
    signs,
    table,
    told,
)

SPEECH = EnglishSpeech()
FIRST, LAST, TODAY = date(2024, 1, 1), date(2025, 12, 31), date(2026, 10, 8)
BEFORE, MIDDLE = date(2023, 12, 31), date(2024, 12, 31)
SMALL, PERSONAL = Reached(date(2024, 2, 3), 1), Reached(date(2025, 5, 6), 4)


def one(start: float, end: float, **more: Any) -> Rungs:
    """Return two years with Ana, from one depth to another."""
    depths = (BEFORE, start), (MIDDLE, (start + end) / 2), (LAST, end)
    samples = tuple(Sample(day, (depth / 4,) * 4) for day, depth in depths)
    data = Rungs(FIRST, LAST, TODAY, samples, (1, 2), (5, 9), 1, 0, date(2023, 1, 1), 1, "Ana")
    return data._replace(**more)


def many(start: tuple[float, ...], end: tuple[float, ...], **more: Any) -> Rungs:
    """Return two years with several people."""
    samples = Sample(BEFORE, start), Sample(MIDDLE, start), Sample(LAST, end)
    data = Rungs(FIRST, LAST, TODAY, samples, (1, 2), (5, 9), 20, 0, date(2023, 1, 1))
    return data._replace(**more)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (0.0, 0.6, "By the end talks with Ana are deep."),
        (0.6, 0.61, "Talks with Ana are deep, as at the beginning."),
        (0.3, 0.6, "Talks with Ana went from warming to deep."),
        (0.52, 0.7, "Talks with Ana went a little deeper; they are deep."),
        (0.7, 0.4, "Talks with Ana went from deep to warming."),
        (0.7, 0.55, "Talks with Ana are deep; a little of it faded."),
    ],
)
def test_a_finding_says_what_became_of_talks_with_one_person(
    start: float, end: float, said: str
) -> None:
    assert finding(one(start, end), SPEECH) == said


def test_a_first_talk_of_the_period_is_told_and_an_earlier_one_is_not() -> None:
    said = finding(one(0.3, 0.6, reached=(SMALL, PERSONAL)), SPEECH)
    assert said.endswith("First personal talk on 6 May 2025.")
    early = Reached(date(2020, 1, 1), 4)
    assert "First" not in finding(one(0.3, 0.6, reached=(early,)), SPEECH)


def test_little_is_said_to_be_little() -> None:
    begun = one(0.0, 0.2, begun=FIRST, talks=(1, 0))
    assert finding(begun, SPEECH).endswith("So far the depth of one talk is written.")
    assert "So far" not in finding(one(0.2, 0.2, talks=(1, 0)), SPEECH)


def test_of_somebody_who_died_it_says_so_first() -> None:
    said = finding(one(0.3, 0.6, state=State.DECEASED), SPEECH)
    assert said.startswith("Ana has died; what you wrote stays. Talks with Ana")


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((9, 0, 0, 0), (4, 5, 0, 0), "Talks are light or warming with nine people."),
        ((0, 0, 0, 0), (4, 5, 1, 0), "Talks became deep or very deep with one of ten people."),
        (
            (4, 3, 2, 0),
            (4, 3, 1, 1),
            "Talks are deep or very deep with two of nine people, as many as in January 2024.",
        ),
        (
            (4, 3, 2, 0),
            (4, 3, 2, 12),
            "Talks are deep or very deep with 14 of 21 people; in January 2024 it was 2.",
        ),
    ],
)
def test_a_finding_counts_with_how_many_talks_are_deep(
    start: tuple[float, ...], end: tuple[float, ...], said: str
) -> None:
    assert finding(many(start, end), SPEECH) == said
    more = finding(many(start, end, unwritten=3), SPEECH)
    assert more.startswith(said) and more.endswith("no depth is written yet.")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"person_id": 1, "called": "Ana"}, "Nothing is written yet of how deep a talk with Ana"),
        ({"person_id": 1, "called": "Ana", "state": State.LETGO}, "You have let Ana go"),
        ({"person_id": 1, "called": "Ana", "state": State.ADDRESS}, "So far Ana is only an addr"),
        ({"person_id": 1, "called": "Ana", "state": State.DECEASED}, "Nothing is written about"),
        ({"people": 3}, "Nothing is written yet of how deep a talk went."),
        ({"people": 0}, "There is nobody to show here yet."),
    ],
)
def test_where_nothing_is_written_it_says_what_would_be_here(more: Any, said: str) -> None:
    data = Rungs(FIRST, LAST, TODAY, ())._replace(**more)
    assert finding(data, SPEECH).startswith(said)


def test_marks_are_first_talks_and_stops_in_the_order_of_time() -> None:
    data = one(0.3, 0.6, reached=(SMALL, PERSONAL))
    assert [type(each) for each in things(data)] == [Reached, Stop, Reached, Stop]
    assert [name(data, mark, SPEECH) for mark in row_marks(data)] == [
        *("3 February 2024", "End of 2024", "6 May 2025", "End of 2025")
    ]
    assert thing_of(data, 5) is None
    assert told(data, 5, SPEECH) == name(data, 5, SPEECH) == ""


def test_a_mark_tells_how_it_stood_and_what_was_written_before_it() -> None:
    data = one(0.3, 0.6, reached=(SMALL,))
    assert told(data, 1, SPEECH) == "First small talk."
    assert told(data, 2, SPEECH) == "Warming, after five days of talk since 1 January."
    quiet = one(0.3, 0.3, talks=(0, 1))
    assert told(quiet, 1, SPEECH) == "Warming; no talk since 1 January."
    assert told(one(0.0, 0.0), 1, SPEECH) == "Nothing written yet."
    of_many = many((4, 3, 2, 0), (4, 3, 1, 1))
    assert told(of_many, 1, SPEECH) == "Four light, three warming and two deep."


def test_the_end_of_a_month_and_any_other_day_are_named() -> None:
    ends = date(2025, 4, 30), date(2025, 6, 2)
    samples = tuple(Sample(day, (0.1,) * 4) for day in (BEFORE, *ends))
    data = one(0.3, 0.6, samples=samples)
    assert [name(data, mark, SPEECH) for mark in (1, 2)] == ["End of April 2025", "2 June 2025"]


def test_the_table_has_a_row_for_every_mark() -> None:
    data = one(0.3, 0.6, reached=(PERSONAL,))
    headings, rows = table(data, SPEECH)
    assert headings == ("When", "What is written")
    assert len(rows) == len(row_marks(data)) == 3
    assert rows[1] == ("6 May 2025", "First personal talk.")


def test_a_mark_leads_to_the_one_person() -> None:
    assert person_of(one(0.3, 0.6, reached=(PERSONAL,)), 2) == 1
    assert person_of(many((1, 1, 1, 1), (4, 3, 1, 0)), 1) == 0


def test_layers_and_heights_have_words() -> None:
    assert layers(one(0.3, 0.6), SPEECH) == ("small talk", "work", "interests", "personal")
    assert depths(SPEECH) == ("light", "warming", "deep", "very deep")
    assert layers(many((1, 1, 1, 1), (4, 3, 1, 0)), SPEECH)[0] == "light · 4"


def test_signs_are_only_those_that_occur() -> None:
    assert signs(one(0.3, 0.6), SPEECH) == ()
    data = one(0.0, 0.6, reached=(PERSONAL,), begun=date(2025, 5, 6))
    data = data._replace(pauses=(Pause(FIRST, LAST),))
    assert [sign.words for sign in signs(data, SPEECH)] == [
        *("the first talk at a level or deeper", "a pause: nothing fades", "nothing written yet")
    ]


def test_it_is_told_whole_to_whoever_does_not_see_it() -> None:
    assert alternative(one(0.3, 0.6), SPEECH) == (
        "Rungs with Ana from 1 January 2024 to 31 December 2025. "
        "Talks with Ana went from warming to deep."
    )
    assert alternative(many((1, 1, 1, 1), (4, 3, 1, 0)), SPEECH).startswith("Rungs from 1 January")


def test_nothing_praises_blames_or_ranks() -> None:
    said = " ".join((*METHOD, how_to_read(SPEECH))).lower()
    for word in ("should", "overdue", "best", "worst", "goal", "score", "!"):
        assert word not in said.split()
