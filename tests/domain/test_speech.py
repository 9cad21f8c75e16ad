"""Counts of one sentence: all in words or all in digits, never mixed."""

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.speech import alike

SPEECH = EnglishSpeech()


@pytest.mark.parametrize(
    ("number", "others", "said"),
    [
        (3, 12, "Three of twelve"),
        (3, 13, "3 of 13"),
        (29, 0, "29 of 0"),
        (0, 1, "Zero of one"),
    ],
)
def test_counts_of_one_sentence_are_all_words_or_all_digits(
    number: int, others: int, said: str
) -> None:
    parts = alike(SPEECH, number=number, others=others)
    assert SPEECH.say("{Number} of {others}", **parts) == said
    assert parts["number"] == said.split(" ", maxsplit=1)[0].lower()


def test_what_a_sentence_is_counted_by_is_said_like_the_others() -> None:
    text = "You reached %n people after a long silence."
    assert SPEECH.count(text, 3) == "You reached three people after a long silence."
    said = SPEECH.count(text, 3, **alike(SPEECH, number=3, others=20))
    assert said == "You reached 3 people after a long silence."
