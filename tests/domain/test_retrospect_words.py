"""Ninety days after a gathering is told, kindly, what became of the people met there."""

from datetime import date, timedelta

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.retrospect_words import AFTER, tell_retrospect

LAST = date(2026, 6, 24)
DUE = LAST + timedelta(days=AFTER)
SPEECH = EnglishSpeech()


def told(met: int, again: int, since: int, today: date = DUE) -> str:
    return tell_retrospect(met, again, since, LAST, today, SPEECH)


def test_before_its_time_it_says_when_it_is_told() -> None:
    early = told(14, 3, 3, DUE - timedelta(days=1))
    assert early == (
        "On 22 September, you can read here how many of the 14 people became a second conversation."
    )
    assert "whether the one person" in told(1, 0, 0, LAST)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((14, 5, 5), "Five of 14 people became a second conversation within ninety days."),
        ((5, 1, 1), "One of five people became a second conversation within ninety days."),
        ((5, 2, 3), "within ninety days. One more did since."),
        ((5, 0, 2), "Within ninety days nobody became a second conversation. Two did since."),
        ((5, 0, 0), "No second conversation is written yet; it is not too late for one."),
        ((0, 0, 0), ""),
    ],
)
def test_then_it_says_how_many_talked_with_me_again(
    counts: tuple[int, int, int], words: str
) -> None:
    assert told(*counts).endswith(words)
