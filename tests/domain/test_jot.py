"""Mentions in plain text: total, nothing lost, names of every shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.jot import find_mentions, find_names, known_names
from app.domain.jot_lines import without_signs
from app.domain.names import fold, tidy

LATIN = ["Ana Silva", "Ana Silva Costa", "Tom", "Bram van den Heuvel", "bell hooks"]
KNOWN = known_names([*LATIN, "陈静仪", "ليلى حدّاد"])
WORDS = [
    *("@", "@@", ".", ",", " ", "  ", "\n", "\u00a0", "’s", "'s", "😀", "a@b.c", "J.", "Dr."),
    *("Ana", "Silva", "Costa", "Tom", "陈静仪", "说", "ليلى", "حدّاد", "van", "den", "ǅ", "é"),
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map("".join))


def names_in(text: str) -> list[str]:
    return [mention.name for mention in find_mentions(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Ana Silva and @Tom, coffee", ["Ana Silva", "Tom"]),
        ("@Ana Silva Costa came", ["Ana Silva Costa"]),
        ("@ana silva in lower case", ["ana silva"]),
        ("@bell hooks spoke", ["bell hooks"]),
        ("@陈静仪说 she would come", ["陈静仪"]),
        ("@ليلى حدّاد came", ["ليلى حدّاد"]),
        ("(@Tom)", ["Tom"]),
        ("@Tom. Then we left", ["Tom"]),
        ("@Tom’s boat and @Tom's oars", ["Tom", "Tom"]),
    ],
)
def test_known_names_are_taken_whole(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Tomáš Dvořák came", ["Tomáš Dvořák"]),
        ("@Sofie van der Berg came", ["Sofie van der Berg"]),
        ("@Madonna sang", ["Madonna"]),
        ("@J. R. R. Tolkien smoked", ["J. R. R. Tolkien"]),
        ("@Dr. Maria Sun came", ["Dr. Maria Sun"]),
        ("@Lou. Then we left", ["Lou"]),
        ("@Lou’s car", ["Lou"]),
        ("@Anne-Marie O’Brien came", ["Anne-Marie O’Brien"]),
        ("@To\u0301mas with an accent apart", ["Tómas"]),
        ("@Ravi, @Uma and @lee", ["Ravi", "Uma", "lee"]),
    ],
)
def test_a_new_name_runs_over_its_capitals(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize("text", ["", "@", "@ Ana", "ana@example.org", "@@Tom", "@_x", "@, @."])
def test_what_names_nobody_is_no_mention(text: str) -> None:
    assert names_in(text) == []


def test_a_name_chosen_from_a_list_ends_where_it_was_chosen() -> None:
    mentions = find_mentions("@ana@example.org Called", KNOWN, {0: 16})
    assert [mention.name for mention in mentions] == ["ana@example.org"]


@given(TEXTS)
def test_nothing_is_lost_but_the_marks(text: str) -> None:
    mentions = find_mentions(text, KNOWN)
    kept = without_signs(text, 0, len(text), [mention.start for mention in mentions])
    for mention in mentions:
        kept = f"{kept[: mention.start]}@{kept[mention.start :]}"
    assert kept == text


@given(TEXTS)
def test_mentions_stand_in_order_apart_and_are_never_empty(text: str) -> None:
    last = 0
    for mention in find_mentions(text, KNOWN):
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start] == "@"
        assert mention.name == tidy(text[mention.start + 1 : mention.end]) != ""
        last = mention.end


@given(TEXTS, st.sampled_from(["Ana Silva", "陈静仪", "Tom", "bell hooks"]))
def test_a_known_name_set_off_by_commas_is_always_found(text: str, name: str) -> None:
    found = find_mentions(f"{text}, @{name}, and on", KNOWN)
    assert fold(name) in {fold(mention.name) for mention in found}


def test_whole_names_are_found_without_a_mark() -> None:
    names = {"ana": ["Ana Silva", "Ana Maria Silva"], "陈静仪": ["陈静仪"], "lu": ["Lu"]}

    def begun(word: str) -> list[str]:
        return names.get(word.lower(), [])

    text = "Ana Maria Silva and @Ana Silva met Lu; Ana left. 陈静仪 came. lu, Ana Silva’s cat"
    mentions = find_mentions(text, known_names(["Ana Silva"]))
    assert find_names(text, begun, mentions) == ["Ana Maria Silva", "Lu", "陈静仪"]
