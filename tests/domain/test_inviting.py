"""Invitations: through somebody's own matter, in any order of words, without blame."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.speech import EnglishSpeech
from app.domain.inviting import invite, is_event
from app.domain.today import (
    AHEAD,
    FOLLOW_UP,
    GOOD_NEWS,
    HELP,
    MATTERS,
    PROMISE,
    WENT,
    Matter,
    Note,
    OnMind,
)

TODAY, SPEECH = date(2026, 10, 8), EnglishSpeech()
NOTE = Note(7, "2026-09-24", "met", "Coffee", False)
SORTS = (FOLLOW_UP, WENT, AHEAD, PROMISE, MATTERS, GOOD_NEWS, HELP, "")


def said(matter: Matter, rhythm: int | None = 30) -> str:
    return invite(OnMind(1, "Ana Silva", False, rhythm, matter, NOTE), TODAY, SPEECH).text


@pytest.mark.parametrize(
    ("matter", "sentence"),
    [
        (
            Matter(WENT, "her father’s hearing", "2026-10-06"),
            "You might write to Ana Silva: her father’s hearing was on Tuesday.",
        ),
        (
            Matter(WENT, "the board decides", "2026-10-07"),
            "You might ask Ana Silva how it went: “the board decides”, yesterday.",
        ),
        (
            Matter(WENT, "an operation", "2026-09"),
            "You might write to Ana Silva: an operation was in September.",
        ),
        (
            Matter(FOLLOW_UP, "send the photographs.", "2026-10-08", gathering="iPRES"),
            "After iPRES you wanted to write to Ana Silva: “send the photographs”.",
        ),
        (
            Matter(FOLLOW_UP, "ask about the lens", "2026-10-08"),
            "You wanted to be in touch with Ana Silva: “ask about the lens”.",
        ),
        (
            Matter(FOLLOW_UP, "Write to Ana", "2026-10-08", gathering="iPRES"),
            "After iPRES you wanted to write to Ana Silva.",
        ),
        (
            Matter(FOLLOW_UP, "write to Ana Silva about it: maps", "2026-10-08", gathering="iPRES"),
            "After iPRES you wanted to write to Ana Silva about it: maps.",
        ),
        (
            Matter(FOLLOW_UP, "Write to Ana, soon", "2026-10-08"),
            "You wanted to write to Ana Silva, soon.",
        ),
        (
            Matter(FOLLOW_UP, "Write to Ana’s mother", "2026-10-08", gathering="iPRES"),
            "After iPRES you had Ana Silva in mind: “Write to Ana’s mother”.",
        ),
        (
            Matter(AHEAD, "the child is due", "2026-10-09"),
            "Ana Silva has something ahead tomorrow: “the child is due”.",
        ),
        (Matter(PROMISE, "send the list"), "You promised Ana Silva: “send the list”."),
        (
            Matter(MATTERS, "sews", "2026-09-24", entry_id=7),
            "When you last spoke, this mattered to Ana Silva: “sews”.",
        ),
        (
            Matter(MATTERS, "sews", "2026-05-01", entry_id=3),
            "You might write to Ana Silva; this matters: “sews”.",
        ),
        (
            Matter(GOOD_NEWS, "the post is hers", "2025-02-01"),
            "Ana Silva had good news in February 2025: “the post is hers”.",
        ),
        (Matter(HELP, "lend it"), "You might help Ana Silva: “lend it”."),
        (Matter(""), "You hoped to be in touch with Ana Silva about every month."),
    ],
)
def test_each_sort_of_matter_has_its_sentence(matter: Matter, sentence: str) -> None:
    assert said(matter) == sentence


def test_without_a_matter_or_a_rhythm_only_the_name_is_said() -> None:
    assert said(Matter(""), None) == "You might write to Ana Silva."


@pytest.mark.parametrize("words", ["an operation", "her father's hearing test", "the first visit"])
def test_a_few_words_for_a_thing_are_an_event(words: str) -> None:
    assert is_event(words)


@pytest.mark.parametrize(
    "words",
    [
        *("", "operation", "the child is due", "her son got married", "moving house, by handcart"),
        *("meets her sister", "the board decides", "die Prüfung", "her parents move to Linz"),
        "the long awaited first visit about fostering",
    ],
)
def test_whatever_is_in_doubt_is_quoted(words: str) -> None:
    assert not is_event(words)


@given(st.text(min_size=1), st.text(), st.sampled_from(SORTS))
def test_the_name_stands_in_every_sentence_just_as_it_is_written(
    name: str, words: str, sort: str
) -> None:
    matter = Matter(sort, words, "2026-10-06", gathering=words)
    found = invite(OnMind(1, name, False, 30, matter, None), TODAY, SPEECH)
    assert found.name == name
    assert found.before or found.after
    assert found.text == found.before + name + found.after
