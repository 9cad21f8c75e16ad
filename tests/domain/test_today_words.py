"""The smaller lines of Today: days as they are spoken of, promises without blame."""

from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.day_words import name_day, on_day
from app.domain.entries import Promise
from app.domain.kinds import Kind
from app.domain.today import Coming, Note
from app.domain.today_words import name_kind, tell_coming, tell_due, tell_note

TODAY, SPEECH = date(2026, 10, 8), EnglishSpeech()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        *(("2026-10-08", "today"), ("2026-10-07", "yesterday"), ("2026-10-09", "tomorrow")),
        *(("2026-10-06", "on Tuesday"), ("2026-10-14", "on Wednesday")),
        *(("2026-10-01", "on 1 October"), ("2025-12-24", "on 24 December 2025")),
        *(("2026-09", "in September"), ("2024", "in 2024")),
    ],
)
def test_a_day_is_spoken_of_as_people_do(day: str, said: str) -> None:
    assert on_day(day, TODAY, SPEECH) == said


def test_a_day_by_itself_has_its_weekday() -> None:
    named = [name_day(date(2026, 10, day), TODAY, SPEECH) for day in (8, 9, 11)]
    assert named == ["today", "tomorrow", "Sunday 11 October"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [("call", "Call, 26 July: “boxes”"), (None, "26 July: “boxes”")],
)
def test_a_last_note_is_quoted(kind: str | None, said: str) -> None:
    assert tell_note(Note(1, "2026-07-26", kind, "boxes", False), TODAY, SPEECH) == said


def test_every_way_of_being_in_touch_has_a_name() -> None:
    assert all(name_kind(kind, SPEECH) for kind in Kind)


@pytest.mark.parametrize(
    ("mine", "due", "said"),
    [
        (True, "2026-10-09", "tomorrow"),
        (True, "2026-10-16", "Friday 16 October"),
        (True, "2026-10-06", "was due on Tuesday"),
        (True, "2026-09", "was due in September"),
        (True, "2026-10", "in October"),
        (True, "", ""),
        (False, "2026-09-23", "for 23 September"),
        (False, "2026-09", "for September"),
    ],
)
def test_when_a_promise_is_due_is_said_without_blame(mine: bool, due: str, said: str) -> None:
    promise = Promise(1, "", 1, None, mine, "x", "", due, "open", "", None, "", "")
    assert tell_due(promise, TODAY, SPEECH) == said


@pytest.mark.parametrize(
    ("coming", "said"),
    [
        (Coming("birthday", "2026-10-11", "Li"), "birthday, Sunday 11 October"),
        (Coming("birthday", "2026-10-08", "Li", years=40), "turns 40, today"),
        (Coming("day", "2026-10-11", "Li", "wedding"), "wedding, Sunday 11 October"),
        (Coming("day", "2026-10-09", "Li", "wedding", years=1), "wedding, 1 year, tomorrow"),
        (Coming("day", "2026-10-09", "Li"), "a day of theirs, tomorrow"),
        (Coming("ahead", "2026-10-09", "Li", "an exam"), "an exam, tomorrow"),
        (Coming("planned", "2026-10-09", "Li, Bo", "Lunch"), "Lunch, tomorrow"),
        (Coming("planned", "2026-10-08", "Li"), "planned, today"),
        (Coming("gathering", "2026-10-14", "Linz", last_day=""), "Wednesday 14 October"),
        (
            Coming("gathering", "2026-10-14", "Linz", last_day="2026-10-15"),
            "from Wednesday 14 October",
        ),
        (Coming("gathering", "2026-10-06", "Linz", last_day="2026-10-09"), "until tomorrow"),
    ],
)
def test_what_comes_up_is_said_with_its_day(coming: Coming, said: str) -> None:
    assert tell_coming(coming, TODAY, SPEECH) == said
