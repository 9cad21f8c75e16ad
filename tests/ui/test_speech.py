"""The window says sentences as the commands do, with Qt's translations and dates."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from app.cli.speech import EnglishSpeech
from app.domain.speech import Speech
from app.ui.speech import QtSpeech
from tests import plurals

TODAY = date(2026, 10, 8)
SPEECH: Speech = QtSpeech()
NAMED = {"name": "Ana", "age": "new", "day": "3 May", "month": "May", "rhythm": "daily"}


@pytest.fixture(autouse=True)
def british(english: None) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_window_and_commands_say_every_counted_sentence_alike() -> None:
    commands = EnglishSpeech()
    texts = [each.text for each in plurals.collect_all() if each.context == "speech"]
    assert len(texts) > 20
    for text in texts:
        for number in (0, 1, 2, 12, 13):
            assert SPEECH.count(text, number, **NAMED) == commands.count(text, number, **NAMED)


def test_numbers_up_to_twelve_may_be_said_in_words() -> None:
    said = [SPEECH.count("%n promises kept", number) for number in (1, 2, 12, 13)]
    assert said == [
        "One promise kept",
        "Two promises kept",
        "Twelve promises kept",
        "13 promises kept",
    ]


def test_days_and_months_are_written_with_the_year_where_it_could_be_another() -> None:
    for speech in (SPEECH, EnglishSpeech()):
        assert [
            speech.day(date(2026, 5, 3), TODAY),
            speech.day(date(2025, 5, 3), TODAY),
            speech.day(date(2024, 2, 29), date(2024, 3, 1)),
        ] == ["3 May", "3 May 2025", "29 February"]
        assert [
            speech.month(date(2026, 10, 1), TODAY),
            speech.month(date(2025, 11, 30), TODAY),
            speech.month(date(2025, 10, 31), TODAY),
            speech.month(date(2026, 11, 1), TODAY),
        ] == ["October", "November", "October 2025", "November 2026"]


def test_words_are_listed_as_people_say_them() -> None:
    assert [SPEECH.join(words) for words in ([], ["work"], ["work", "hopes"])] == [
        *("", "work", "work and hopes")
    ]
    assert SPEECH.join(["work", "health", "hopes"]) == "work, health and hopes"


@pytest.mark.parametrize("name", ["%n", "{name}", "{number}", "%1 %L1", "{", "\\1"])
def test_a_part_is_filled_in_as_it_stands(name: str) -> None:
    for speech in (SPEECH, EnglishSpeech()):
        assert speech.say("So far {name} has taken the first step.", name=name) == (
            f"So far {name} has taken the first step."
        )
        said = speech.count("{kept}, %n waiting since {day}.", 2, kept=name, day=name)
        assert said == f"{name}, two waiting, the first since {name}."
