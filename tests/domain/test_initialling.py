"""Initials in the place of names: nobody the journal knows is named, nobody else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.initialling import Initials
from app.domain.name_forms import Known
from app.domain.name_pieces import possible_words

ANA = Known(1, "Ana Šimunović", "Ana", "Šimunović", nick="Anči", former="Ana Horvat")
PERIĆ = Known(2, "Ana Perić", "Ana", "Perić")
ANTON = Known(3, "Anton Steiner", "Anton", "Steiner")
CHEN, AHMAD = Known(4, "陈静仪"), Known(5, "أحمد الهاشمي", "أحمد")
WILL, ALI, RON = Known(6, "Will Smith", "Will", "Smith"), Known(7, "علي"), Known(8, "רון")
PEOPLE = (ANA, PERIĆ, ANTON, CHEN, AHMAD, WILL, ALI, RON)


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
        ("**Anton**, [Steiner](https://a.org)", "**A. S.**, A. S."),
        ("#AntonSteiner, @antonsteiner", "#A. S., @A. S."),
        ("我和Anton去", "我和A. S.去"),
        ("S\u030cimunovic\u0301 came", "A. Š. came"),
        ("Ant\u200bon and Anton\u200bSteiner", "A. S. and A. S."),
        ("**Ant**on and **Anton** **Steiner**", "**A. S.** and **A. S.**"),
        ("https://a.org/anton?x=1, mailto:anton@a.org.", "https://…, mailto:…."),
        ("www.anton.org (anton.st@a.org)", "www.… (…@…)"),
        ("السلام عليكم، وعليها", "السلام عليكم، وعليها"),
        ("مع وعلي وبالعلي", "مع وع. وبالع."),
        ("רון ירון ורון", "ר. ירון ור."),
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


@pytest.mark.parametrize(
    ("known", "texts"),
    [
        (Known(1, "Sigrún Ásta Helgadóttir", "Sigrún Ásta", "Helgadóttir"), "Sigrún|Ásta"),
        (Known(1, "Tante Friedl"), "Friedl|Tante Friedl"),
        (Known(1, "Karl-Theodor Müller-Lüdenscheidt"),
         "Karl|Theodor|Karl-Theodor|Müller|Müller-Lüdenscheidt"),
        (Known(1, "Annegret Freifrau von Öst zu Tal", "Annegret", "Freifrau von Öst zu Tal"),
         "Öst|Tal|Freifrau von Öst zu Tal"),
        (Known(1, "anna berg"), "anna|Berg|Anna Berg"),
        (Known(1, "Leopold Haas", nick="Onkel Poldi"), "Poldi|Onkel Poldi"),
        (Known(1, "田中さくら", "さくら", "田中"), "田中|さくら|田中さくら"),
        (Known(1, "김민수", "민수", "김"), "민수|김민수"),
    ],
)  # fmt: skip
def test_each_word_of_a_name_is_known(known: Known, texts: str) -> None:
    found = Initials([known])
    for text in texts.split("|"):
        assert found.hide(f"– {text} –") == f"– {found.of(1)} –"


PROSE = (
    "The ferry was late. I was glad, and I think a warm day helps. Work was heavy. My mother came,"
    " and von there we went to Linz with tante and Tante. Van rides. Doctor, plumber."
)


@pytest.mark.parametrize(
    "known",
    [
        Known(1, "The plumber"),
        Known(1, "I. Petrov", "I.", "Petrov"),
        Known(1, "A. Khan"),
        Known(1, "Tom (work)", "Tom"),
        Known(1, "Tom (Work, Linz)"),
        Known(1, "My landlord"),
        Known(1, "Tante von Öst", "", "von Öst"),
        Known(1, "Hotel Adler, Linz", is_address=True),
        Known(1, "Ida Van Linzen", nick="A", former="I"),
    ],
)
def test_words_of_every_day_are_nobodys_name(known: Known) -> None:
    assert Initials([known], [1]).hide(PROSE) == PROSE


def test_somebody_who_is_no_more_than_an_address_is_known_by_the_whole_name() -> None:
    found = Initials([Known(1, "Hotel Adler, Linz", is_address=True)])
    assert plain(found.hide("In Hotel Adler in Linz, an Adler.")) == "In H. L. in Linz, an Adler."


def test_no_initials_are_a_whole_name() -> None:
    names = ["Ana Silva", "Ana Santos", "Ana Soto", "Li", "Lo", "王芳", "王明", "Bo Li", "Bo Lu"]
    found = Initials([Known(number, name) for number, name in enumerate(names)])
    assert [plain(found.of(number)) for number in range(len(names))] == [
        "A. S.", "An. S.", "A. S. 2", "L.", "L. 2", "王.", "王. 2", "B. L.", "B. L. 2"
    ]  # fmt: skip


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
