"""The words that begin the lines of a jot, in seven languages."""

from datetime import date

import pytest

from app.domain.jot_reading import read_jot
from app.domain.jot_words import WORDS, Sort, sorts_by_word

DAY = date(2026, 10, 8)


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("gelernt: sammelt Uhren", Sort.MATTERS),
        ("Gute Nachricht: die Stelle ist bewilligt", Sort.GOOD_NEWS),
        ("appris : collectionne les montres", Sort.MATTERS),
        ("a promis\u00a0: la liste", Sort.THEIR_PROMISE),
        ("- aprendido: colecciona relojes", Sort.MATTERS),
        ("podría ayudar: con el catálogo", Sort.COULD_HELP),
        ("prometi: enviar a lista", Sort.MY_PROMISE),
        ("ricevuto: due libri", Sort.RECEIVED),
        ("Beloofd: de lijst sturen", Sort.MY_PROMISE),
    ],
)
def test_a_line_may_begin_in_other_languages(line: str, sort: Sort) -> None:
    jot = read_jot(f"@Ana Silva, tea\n{line}", DAY)
    (read,) = jot.lines
    assert read.sort == sort
    assert read.text == line.partition(":")[2].strip()
    assert jot.text == "Ana Silva, tea"


@pytest.mark.parametrize(
    "line",
    [
        "gelernt hat sie in Wien",
        "appris par cœur",
        "à venir : trois colloques",
        "dato: 12,5",
        "pedido: dos cafés",
        "reçu : 45 €",
        "gevraagd: conservator",
    ],
)
def test_an_ordinary_line_stays_one(line: str) -> None:
    jot = read_jot(f"@Ana Silva, tea\n{line}", DAY)
    assert not jot.lines and line in jot.text


def test_no_word_says_two_things() -> None:
    said = [
        (word, sort)
        for language in WORDS.values()
        for sort, words in language.items()
        for word in words
    ]
    assert all(sorts_by_word()[word] == sort for word, sort in said)


def test_every_sort_has_a_word_in_english() -> None:
    assert set(WORDS["en"]) == set(Sort)
