"""How long something lasted: a year to the day is a year."""

from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.span_words import lasting, sometimes, usually

SPEECH = EnglishSpeech()


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2026, 5, 3), (2026, 5, 4), "1 day"),
        ((2026, 1, 1), (2026, 4, 10), "99 days"),
        ((2026, 1, 1), (2026, 4, 11), "3 months"),
        ((2025, 12, 12), (2026, 7, 11), "6 months"),
        ((2025, 12, 12), (2026, 7, 12), "7 months"),
        ((2025, 8, 31), (2026, 2, 28), "6 months"),
        ((2025, 3, 1), (2026, 2, 28), "11 months"),
        ((2025, 3, 1), (2026, 3, 1), "12 months"),
        ((2024, 3, 2), (2026, 3, 1), "23 months"),
        ((2024, 3, 1), (2026, 3, 1), "2 years"),
        ((2020, 3, 1), (2024, 2, 28), "3 years"),
        ((2020, 3, 1), (2024, 3, 1), "4 years"),
    ],
)
def test_what_lasted_is_told_in_days_or_in_months_and_years_of_the_calendar(
    start: tuple[int, int, int], end: tuple[int, int, int], said: str
) -> None:
    last = date(*end)
    assert lasting((last - date(*start)).days, last, SPEECH) == said


@pytest.mark.parametrize(
    ("days", "said"), [(364, "11 months"), (1094, "2 years"), (1095, "3 years")]
)
def test_a_year_is_one_also_where_silences_are_sorted(days: int, said: str) -> None:
    assert lasting(days, date(2024, 6, 1), SPEECH) == said


def test_what_keeps_no_rhythm_is_told_by_its_shorter_and_its_longer_times() -> None:
    said = [sometimes(*days, SPEECH) for days in ((3, 200), (20, 900), (3, 13))]
    assert said == [
        "sometimes days apart, sometimes months",
        "sometimes weeks apart, sometimes years",
        "sometimes closer together, sometimes further apart",
    ]


def test_what_comes_again_is_told_about() -> None:
    said = [usually(days, SPEECH) for days in (5, 35, 365, 1090)]
    assert said == [
        "about every 5 days",
        "about every five weeks",
        "about every twelve months",
        "about every three years",
    ]
