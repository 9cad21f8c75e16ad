"""Pages of notes: where each begins, whose it is, and that no word of a page is ever lost."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import fold
from app.domain.note import Note, Page, join_notes, page_of
from app.domain.note_days import find_day, skip_time
from app.domain.note_names import Acquainted, find_whom
from app.domain.notes import split_notes

KNOWN = ("Ana Silva", "Tomáš Dvořák", "Li Wei", "陈静仪")
TODAY = date(2026, 10, 8)


def begun(word: str) -> Iterable[str]:
    return [name for name in KNOWN if fold(name).split()[0] == fold(word)]


PEOPLE = Acquainted(
    lambda name: fold(name) in map(fold, KNOWN), begun, lambda word: bool(list(begun(word)))
)
PAGE = Page(PEOPLE, ("IFLA WLIC 2026", "LIBER 2025"), TODAY)


def split(text: str) -> list[Note]:
    return split_notes(text, PAGE)


def named(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.line) for each in find_whom(text, 0, PEOPLE)]


def words(text: str) -> set[str]:
    return set(fold(text).split())


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Ana Silva: newspapers", [("Ana Silva", "")]),
        ("Ana: newspapers", [("Ana", "")]),
        ("Ruth Goldberg (YIVO): posters", [("Ruth Goldberg", "YIVO")]),
        ("Ruth Goldberg, YIVO: posters", [("Ruth Goldberg", "YIVO")]),
        ("Ruth Goldberg\tYIVO\tposters", [("Ruth Goldberg", "YIVO")]),
        ("Ruth Goldberg and Ana - posters", [("Ruth Goldberg", ""), ("Ana", "")]),
        ("Coffee w/ Ruth re: OCR", [("Ruth", "")]),
        ("coffee with Ana", [("Ana", "")]),
        ("RUTH GOLDBERG - posters", [("Ruth Goldberg", "")]),
        ("Prof. Dr. Ruth Goldberg: posters", [("Ruth Goldberg", "")]),
        ("Frau Amann – Tauben", [("Amann", "")]),
        ("Met @Ruth Goldberg and @Ana", [("Ruth Goldberg", ""), ("Ana", "")]),
        ("I sat with my aunt and Tomáš Dvořák all day", [("Tomáš Dvořák", "")]),
        ("Thérèse d’Aubigné (Arsenal) — drôle", [("Thérèse d’Aubigné", "Arsenal")]),
        ("王小明\uff08上海图书馆\uff09\uff1a书", [("王小明", "上海图书馆")]),
        ("سمير خوري: كتب", [("سمير خوري", "")]),
    ],
)
def test_whoever_a_note_is_about_is_found(text: str, whom: list[tuple[str, str]]) -> None:
    assert named(text) == whom


@pytest.mark.parametrize(
    "text",
    [
        "Lunch: cold again",
        "OCR: nobody has ground truth",
        "TODO: write to them",
        "Great talk about newspapers",
        "The British Library (London) is closed",
        "Keynote - too long",
        "coffee with Google people",
        "Monday: arrived late",
        "learned: likes chess",
        "Promise: send it",
        "Room 12 (upstairs) was cold",
        "",
    ],
)
def test_nobody_is_invented(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ("12/9 Ana", "2026-09-12"),
        ("12.9. Ana", "2026-09-12"),
        ("9/25 Ana", "2026-09-25"),
        ("12/9/2025 Ana", "2025-09-12"),
        ("2026-09-12 Ana", "2026-09-12"),
        ("8 septembre 2026", "2026-09-08"),
        ("Dienstag, den 8. September", "2026-09-08"),
        ("September 8, 2026", "2026-09-08"),
        ("3 de outubro de 2026", "2026-10-03"),
        ("Tuesday", "2026-10-06"),
        ("mercredi", "2026-10-07"),
        ("29 February", "2024-02-29"),
        ("9 October", "2025-10-09"),
    ],
)
def test_a_day_is_understood_at_the_beginning(row: str, day: str) -> None:
    said = find_day(row, TODAY, at_start=True)
    assert said is not None and said.day == day


@pytest.mark.parametrize("row", ["400 reels", "31/31", "12:30 Ana", "2,5 km", "Mayer", "7 Ana"])
def test_other_figures_are_no_day(row: str) -> None:
    assert find_day(row, TODAY, at_start=True) is None


def test_times_are_gone_past_and_stay_in_the_text() -> None:
    assert skip_time("09:40 – Ana", 0) == len("09:40 – ")
    assert skip_time("[14h30] Ana", 0) == len("[14h30] ")
    assert skip_time("14 people", 0) == 0
    one, other = split("09:40 Ana: tea\n10:15 Li Wei: cake")
    assert (one.text, other.text) == ("09:40 Ana: tea", "10:15 Li Wei: cake")


def test_headings_hold_for_all_that_follows_until_the_next() -> None:
    notes = split(
        "# IFLA WLIC 2026\n## Tuesday\n- Ana: tea\n- Li Wei: cake\n"
        "## 7 October\n- Tomáš Dvořák: rain"
    )
    assert [note.gathering for note in notes] == ["IFLA WLIC 2026"] * 3
    assert [note.day for note in notes] == ["2026-10-06", "2026-10-06", "2026-10-07"]
    assert [note.text for note in notes] == ["Ana: tea", "Li Wei: cake", "Tomáš Dvořák: rain"]


@pytest.mark.parametrize(
    "top", ["12 June 2026\n# IFLA 2026\n", "# 12 June\n\n# IFLA 2026\n", "12/6\n#IFLA 2026"]
)
def test_a_day_above_a_gathering_is_its_day(top: str) -> None:
    notes = split(f"{top}\n- Ana: tea\n- Li Wei: cake\n\n# LIBER 2025\n\n- Ana: rain")
    assert [(note.day, note.gathering) for note in notes] == [
        ("2026-06-12", "IFLA WLIC 2026"),
        ("2026-06-12", "IFLA WLIC 2026"),
        ("", "LIBER 2025"),
    ]
    assert {"12", "ifla"} <= words(" ".join(notes[0].under))


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("# IFLA 2026", "IFLA WLIC 2026"),
        ("# LIBER 2026", "LIBER 2026"),
        ("#LIBER", "LIBER 2025"),
        ("DPC Week 2026", "DPC Week 2026"),
        ("# WLIC 2026", "WLIC 2026"),
    ],
)
def test_a_tag_alone_and_a_title_with_a_year_are_where_it_was(heading: str, name: str) -> None:
    notes = split(f"{heading}\n\nAna: tea\n\nLi Wei: cake")
    assert [note.gathering for note in notes] == [name] * 2
    assert [note.text for note in notes] == ["Ana: tea", "Li Wei: cake"]


def test_a_heading_with_more_to_say_is_kept_in_the_next_note() -> None:
    (note,) = split("# IFLA WLIC 2026, notes from the night train\n\nRuth Goldberg: tea")
    assert note.gathering == "IFLA WLIC 2026"
    assert note.text == "IFLA WLIC 2026, notes from the night train\nRuth Goldberg: tea"
    assert [each.name for each in note.named] == ["Ruth Goldberg"]


def test_what_stands_under_a_name_belongs_to_it() -> None:
    notes = split("Ana Silva (BnL):\n- newspapers\n- promise: send it\n\nLi Wei:\n- chess")
    assert [[each.name for each in note.named] for note in notes] == [["Ana Silva"], ["Li Wei"]]
    assert notes[0].text == "- newspapers\n- promise: send it"
    assert notes[0].named[0].line == "BnL"


def test_a_name_over_its_notes_keeps_what_else_is_said_there() -> None:
    (note,) = split("## Frau Dr. Ruth Goldberg\nTauben und Tee")
    assert note.text == "Frau Dr. Ruth Goldberg\nTauben und Tee"
    assert [each.name for each in note.named] == ["Ruth Goldberg"]


def test_deeper_bullets_and_lines_that_begin_with_a_word_stay_with_their_note() -> None:
    notes = split("- Ana: tea\n  - two people\npromise: send it\n- Li Wei: cake")
    assert [note.text for note in notes] == [
        "Ana: tea\n  - two people\npromise: send it",
        "Li Wei: cake",
    ]


def test_a_paragraph_that_speaks_on_of_somebody_is_no_new_note() -> None:
    notes = split("Ana Silva came.\n\nShe plays the viola.\n\nLi Wei went.")
    texts = [note.text for note in notes]
    assert texts == ["Ana Silva came.\n\nShe plays the viola.", "Li Wei went."]


def test_a_wrapped_line_that_begins_with_a_name_is_no_new_note() -> None:
    text = "A long evening at the harbour with many people and at last with\nTomáš Dvořák: he sang."
    assert len(split(text)) == 1


def test_notes_joined_have_all_words_and_everybody() -> None:
    one, other = split("Ana: tea\n\nLi Wei (KB): cake")
    joined = join_notes(one, other)
    assert joined.text == "Ana: tea\n\nLi Wei (KB): cake"
    assert [joined.text[each.start : each.end] for each in joined.named] == ["Ana", "Li Wei"]


def test_notes_left_out_make_a_page_that_is_read_the_same_again() -> None:
    notes = split("# IFLA WLIC 2026\n\n## Tuesday\n\n- Ana: tea\n- Li Wei: cake")
    again = split(page_of(notes[1:]))
    assert [(n.text, n.day, n.gathering) for n in again] == [
        (n.text, n.day, n.gathering) for n in notes[1:]
    ]


def test_a_day_said_of_two_gatherings_is_said_of_both_on_the_page_that_is_left() -> None:
    notes = split("# IFLA 2026\nTuesday\n- Ana: tea\n# LIBER 2025\nTuesday\n- Li Wei: cake")
    again = split(page_of(notes))
    assert [(n.day, n.gathering) for n in again] == [(n.day, n.gathering) for n in notes]
    assert {n.day for n in again} == {"2026-10-06"}


def test_what_a_very_long_page_has_after_all_that_is_read_is_its_last_note() -> None:
    read, rest = "Ana: tea\n\n" + "word " * 19_000 + "\n", "Li Wei: cake\n" * 1_000
    *notes, last = split(f"# IFLA 2026\n\n{read}{rest}TAIL")
    assert last.is_rest and last.text.endswith("Li Wei: cake\nTAIL")
    assert last.gathering == "IFLA WLIC 2026"
    assert not any(note.is_rest for note in notes)
    kept = "".join(note.text for note in (*notes, last))
    assert kept.count("cake") == 1_000 and kept.count("word") == 19_000


def test_of_a_page_of_very_many_notes_the_last_is_all_that_is_too_many() -> None:
    rows = [f"- Ana: tea {number}" for number in range(400)]
    *notes, last = split("# IFLA 2026\n\n" + "\n".join(rows))
    assert (len(notes), last.is_rest) == (299, True)
    again = split(page_of([last]))
    assert [note.text for note in (*notes, *again)] == [row.removeprefix("- ") for row in rows]
    assert {note.gathering for note in again} == {"IFLA WLIC 2026"}


def test_numbers_that_only_count_a_list_are_no_words() -> None:
    notes = split("1. Ana: tea\n2. Li Wei: cake\n\n3. Ruth Goldberg: rain")
    assert [note.text for note in notes] == ["Ana: tea", "Li Wei: cake", "Ruth Goldberg: rain"]
    assert split("9) Ana: tea\n10) Li Wei: cake")[1].text == "Li Wei: cake"


@pytest.mark.parametrize(
    "row", ["3. Ana: tea", "12. floor, room of Li Wei", "1) Ana: tea", "- 400 reels", "2. [x] Ana"]
)
def test_a_figure_that_counts_nothing_stays(row: str) -> None:
    texts = [note.text for note in split(f"- Ruth Goldberg: rain\n{row}\n- Ana: sun")]
    assert texts == ["Ruth Goldberg: rain", row.removeprefix("- "), "Ana: sun"]


def test_somebody_is_found_after_a_figure_that_stays() -> None:
    (note,) = split("3. Ruth Goldberg: tea")
    (ruth,) = note.named
    assert note.text[ruth.start : ruth.end] == ruth.name == "Ruth Goldberg"


def test_a_number_before_a_month_is_a_day() -> None:
    notes = split("8. September Ana: tea\n9. September Li Wei: cake")
    assert [(note.day, note.text) for note in notes] == [
        ("2026-09-08", "8. September Ana: tea"),
        ("2026-09-09", "9. September Li Wei: cake"),
    ]
    (note,) = split("12. September 2026\n\nAna: tea")
    assert (note.day, note.text) == ("2026-09-12", "Ana: tea")


def test_a_short_note_after_a_day_is_no_title() -> None:
    notes = split("12/9 Ana: tea\n13/9 Li Wei: cake")
    assert [(note.day, note.text) for note in notes] == [
        ("2026-09-12", "12/9 Ana: tea"),
        ("2026-09-13", "13/9 Li Wei: cake"),
    ]


def test_names_like_months_in_a_list_are_names() -> None:
    notes = split("1. May Ling: tea\n2. Li Wei: cake\n3. Ruth Goldberg: rain")
    assert [note.day for note in notes] == ["", "", ""]
    assert [note.named[0].name for note in notes] == ["May Ling", "Li Wei", "Ruth Goldberg"]


PIECES = st.sampled_from(
    [
        *("Ana Silva", "Ruth Goldberg (YIVO)", "w/ Tom", "# ", "## ", "- ", "  - ", "\t", "\n"),
        *(": ", " — ", "12/9 ", "09:40 ", "IFLA WLIC 2026", "#LIBER", "Tuesday", "promise: x"),
        *(
            "陈静仪\uff1a",
            "(",
            ")",
            "LIBER 2025",
            "word ",
            "RUTH GOLDBERG",
            "---",
            "d’",
            "@",
            "She ",
        ),
        *("1. ", "2) ", "\n3. ", "12. September "),
        *("\n\n", "İ", "ß", ".", ",", "Frau ", "d’", "She ", "mercredi 9 septembre"),
    ]
)


NUMBERS = {"1", "2", "3"}  # in the pieces only such as count a list


@given(st.lists(PIECES | st.text(max_size=6), max_size=25).map("".join))
def test_every_word_of_any_page_is_in_a_note_or_in_its_heading(text: str) -> None:
    notes = split(text)
    kept = set[str]()
    for note in notes:
        kept |= words(" ".join((note.text, *note.under)))
        for each in note.named:
            kept |= words(f"{each.name} {each.line}")
            if each.start >= 0:
                assert fold(note.text[each.start : each.end]) == fold(each.name)
        assert words(note.source) - NUMBERS <= kept
    assert words(text) - NUMBERS <= kept
