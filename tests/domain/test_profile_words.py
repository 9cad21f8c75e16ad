"""A profile in words: its sentences, and how long each bar is."""

from app.cli.speech import EnglishSpeech
from app.domain.health import Component
from app.domain.profile_words import alternative, finding, how_to_read, table
from app.domain.telling import Told

SPEECH = EnglishSpeech()
TOLD = (
    Told(Component.IN_TOUCH, "In touch", "Nothing written yet.", None, ()),
    Told(Component.CURIOSITY, "Curiosity", "You wrote down 3 things.", 0.5, (4,)),
    Told(Component.DEPTH, "Depth", "Mostly work.", 0.0, ()),
    Told(Component.BREADTH, "Breadth", "You know all sides.", 1.0, ()),
)


def test_the_finding_is_the_first_sentence_of_which_something_is_written() -> None:
    assert finding(TOLD, SPEECH) == "You wrote down 3 things."
    assert "written" in finding(TOLD[:1], SPEECH)


def test_the_alternative_tells_every_row() -> None:
    assert alternative(TOLD, SPEECH).startswith("In touch: Nothing written yet. Curiosity: You")
    assert alternative((), SPEECH) == finding((), SPEECH)


def test_the_table_keeps_the_order_and_says_the_length_of_each_bar() -> None:
    headings, rows = table(TOLD, SPEECH)
    assert len(headings) == 3
    assert [row[2] for row in rows] == ["hatched", "over half", "short", "full"]
    assert how_to_read(SPEECH)
