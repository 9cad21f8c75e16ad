"""Words of the window: days, counts and lists said plainly."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from app.cli.speech import EnglishSpeech
from app.domain import kinds
from app.domain.rhythm_names import say_rhythm
from app.paths import resource
from app.ui import words

TODAY = date(2026, 10, 8)


@pytest.fixture(autouse=True)
def british(english: None) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (22, "3 weeks ago"),
        (61, "2 months ago"),
        (364, "11 months ago"),
        (366, "over a year ago"),
        (1000, "over 2 years ago"),
        (-1, "tomorrow"),
        (-3, "in 3 days"),
        (-21, "in 3 weeks"),
        (-100, "in 3 months"),
        (-400, "in over a year"),
    ],
)
def test_days_are_said_relative_to_today(days: int, said: str) -> None:
    assert words.relative_day(TODAY - timedelta(days), TODAY) == said


def test_no_day_is_said_with_a_naked_plural() -> None:
    near = [TODAY + timedelta(days) for days in range(-800, 800)]
    said = {words.relative_day(day, TODAY) for day in near}
    said |= {words.rhythm(days) for days in range(1, 400)}
    said |= {words.count_people(n) for n in range(3)} | {words.count_entries(n) for n in range(3)}
    said -= {"1 person", "1 entry"}
    assert not [text for text in said if "(s)" in text or "%n" in text or text.startswith("1 ")]


def test_counted_sentences_never_show_a_bracketed_plural() -> None:
    assert "(s)" not in resource("translations", "kith_en.ts").read_text(encoding="utf-8")


def test_last_contact_is_a_sentence() -> None:
    assert words.last_written(date(2026, 10, 3), TODAY) == "Last written about 5 days ago"
    assert words.last_written(None, TODAY) == "Nothing written yet"


def test_days_are_written_as_the_place_writes_them() -> None:
    assert words.day_heading(TODAY, TODAY) == "Thursday, 8 October"
    assert words.day_heading(date(2025, 1, 2), TODAY) == "Thursday, 2 January 2025"
    assert words.long_day(date(2026, 10, 16), TODAY) == "Friday 16 October"
    assert words.due_day(date(2026, 10, 9), TODAY) == "Fri 9 Oct"
    assert words.short_day(date(2024, 6, 12), TODAY) == "12 Jun 2024"
    assert words.weekday(TODAY) == "Thu"
    assert words.month_heading(2026, 10) == "October 2026"
    QLocale.setDefault(QLocale("en_US"))
    assert words.day_heading(date(2025, 1, 2), TODAY) == "Thursday, January 2, 2025"
    QLocale.setDefault(QLocale("de_DE"))
    assert words.short_day(date(2026, 3, 1), TODAY) == "1. März"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((1980, 3, None), "March 1980"),
        ((None, 3, 5), "5 March"),
        ((1980, None, None), "1980"),
        ((1980, 3, 5), "5 March 1980"),
        ((None, 2, 29), "29 February"),
        ((None, 7, None), "July"),
        ((None, None, None), ""),
    ],
)
def test_dates_say_only_what_is_known(
    parts: tuple[int | None, int | None, int | None], said: str
) -> None:
    assert words.partial_date(*parts) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "due today"),
        (1, "due tomorrow"),
        (8, "by Fri 16 Oct"),
        (-1, "was due Wed 7 Oct"),
    ],
)
def test_promises_are_due_without_blame(days: int, said: str) -> None:
    assert words.due(TODAY + timedelta(days), TODAY) == said


def test_rhythms_are_said_as_people_say_them() -> None:
    assert words.rhythm(30) == "about every month"
    assert words.rhythm(40) == "about every 40 days"
    assert words.rhythm(1) == "about every day"
    assert words.rhythm(91) == say_rhythm(91, EnglishSpeech()) == "about every three months"
    assert words.rhythm(None) == "no rhythm chosen"
    assert {*words.rhythm_names()} == {None, *kinds.RHYTHMS.values()}


def test_promise_states_name_their_day() -> None:
    day = date(2026, 10, 3)
    assert words.promise_state("kept", day, TODAY) == "kept on 3 Oct"
    assert words.promise_state("renegotiated", day, TODAY) == "agreed anew for 3 Oct"
    assert words.promise_state("released", day, TODAY) == "released"


def test_every_value_of_every_list_has_words_and_kinds_have_icons() -> None:
    assert {*words.kind_names()} == {*kinds.Kind}
    assert {*words.began_names()} == {*kinds.Began}
    assert {*words.depth_names()} == {*kinds.Depth}
    assert {*words.state_names()} == {*kinds.State}
    assert {*words.learned_names()} == {*kinds.LearnedKind}
    assert {*words.area_names()} == {*kinds.LifeArea}
    assert {*words.direction_names()} == {*kinds.Direction}
    assert {*words.what_names()} == {*kinds.What}
    assert {*words.promise_names()} == {*kinds.PromiseState}
    for kind in (None, *kinds.Kind):
        assert resource("icons", f"{words.kind_icon(kind)}.svg").is_file()
        assert words.kind_name(kind)
