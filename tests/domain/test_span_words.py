"""How long something lasted: a year to the day is a year."""

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.span_words import lasting, usually

SPEECH = EnglishSpeech()


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 day"),
        (99, "99 days"),
        (100, "3 months"),
        (364, "11 months"),
        (365, "12 months"),
        (729, "23 months"),
        (730, "2 years"),
        (1094, "2 years"),
        (1095, "3 years"),
        (1460, "3 years"),
        (1461, "4 years"),
    ],
)
def test_what_lasted_is_told_in_whole_days_months_or_years(days: int, said: str) -> None:
    assert lasting(days, SPEECH) == said


def test_what_comes_again_is_told_about() -> None:
    said = [usually(days, SPEECH) for days in (5, 35, 365, 1090)]
    assert said == [
        "about every 5 days",
        "about every five weeks",
        "about every twelve months",
        "about every three years",
    ]
