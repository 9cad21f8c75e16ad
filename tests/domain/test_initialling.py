"""Initials in the place of names: nobody the journal knows is named, nobody else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.initialling import Initials, Known, possible_words

ANA = Known(1, "Ana Šimunović", "Ana", "Šimunović", nick="Anči", former="Ana Horvat")
PERIĆ = Known(2, "Ana Perić", "Ana", "Perić")
ANTON = Known(3, "Anton Steiner", "Anton", "Steiner")
CHEN, AHMAD = Known(4, "陈静仪"), Known(5, "أحمد الهاشمي", "أحمد")
WILL = Known(6, "Will Smith", "Will", "Smith")
PEOPLE = (ANA, PERIĆ, ANTON, CHEN, AHMAD, WILL)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def hidden(text: str, *close: int) -> str:
    return plain(Initials(PEOPLE, close).hide(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Šimunović came.", "A. Š. came."),
        ("I met ana simunovic", "I met A. Š."),
        ("Anči and Ana Horvat", "A. Š. and A. Š."),
        ("Frau Perić’s house", "Frau A. P.’s house"),
        ("Antons Haus", "A. S. Haus"),
        ("It was Anton.", "It was A. S."),
        ("和陈静仪见面", "和陈.见面"),
        ("كتب لأحمد", "كتب لأ."),
        ("Will came, and will stay", "W. S. came, and will stay"),
        ("**Anton**, [Steiner](https://a.org)", "**A. S.**, [A. S.](https://a.org)"),
        ("Anthony and Stein", "Anthony and Stein"),
    ],
)
def test_names_of_the_journal_become_initials(text: str, told: str) -> None:
    assert hidden(text, 1) == told


def test_a_name_of_several_is_that_of_the_one_it_is_about_else_nobodys() -> None:
    assert hidden("Ana came", 2) == "A. P. came"
    assert hidden("Ana came") == hidden("Ana came", 1, 2) == "A. came"


def test_those_it_is_about_come_first_and_namesakes_are_told_apart() -> None:
    people = [Known(1, "Ana Silva"), Known(2, "Alba Santos"), Known(3, "Ana Silva")]
    found = Initials(people, close=[3])
    assert [plain(found.of(each.id)) for each in people] == ["An. S.", "Al. S.", "A. S."]


@given(st.lists(st.text("aAbB éŠ-.", max_size=8), min_size=1, max_size=12))
def test_nobody_shares_initials(names: list[str]) -> None:
    found = Initials([Known(number, name) for number, name in enumerate(names)])
    assert len({found.of(number) for number in range(len(names))}) == len(names)


@given(st.lists(st.sampled_from(["Ana", "Perić", "Anton Steiner", "和陈静仪", "walked", "–"])))
def test_no_name_is_left(words: list[str]) -> None:
    told = hidden(" ".join(words), 1)
    assert not any(name in told for name in ("Ana", "Perić", "Anton", "Steiner", "陈静仪"))
    assert told.count("walked") == words.count("walked")


def test_words_of_a_text_are_found_with_and_without_an_ending() -> None:
    assert {"antons", "anton", "haus"} <= possible_words(["Antons Haus"])
