"""A whole jot: every text is one, nothing typed is lost, what is understood is written again."""

from collections import Counter
from datetime import date
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.jot import known_names
from app.domain.jot_reading import Jot, Known, Mark, marks_of, read_jot, write_jot
from app.domain.jot_words import Sort, sorts_by_word

TODAY = date(2026, 10, 8)  # a Thursday
KNOWN = Known(
    known_names(["Ana Silva", "Tom", "bell hooks", "陈静仪"]),
    known_names(["IFLA 2026", "Dinner"]),
    known_names(["Old colleagues", "Dinner"]),
)
CONFERENCE = """\
@Ana Silva and @Tom at #IFLA 2026, coffee after the keynote. Two people run the whole archive.
learned: wants to save the regional newspapers before they crumble
offered: introduce her to the OCR group
promise: send her the benchmark by friday
asked: whether she would read our draft
"""
WORDS = [
    *("\n", "\n\n", " ", "\t", "\r\n", "\u2028", ": ", ":", ", ", " and ", "- ", "* ", "**", "1. "),
    *("@Ana Silva", "@Tom", "@Lou", "@June", "@", "#IFLA 2026", "#Dinner", "#nix", "#", "Ana: "),
    *(
        "陈静仪",
        "@陈静仪说",
        "@bell hooks",
        "Tom: ",
        "@Tom: ",
        "é",
        "😀",
        "5",
        "June 5",
        "called me",
    ),
    *("yesterday ", "on Tuesday", "by friday", "in three weeks", "the 12th", "last Thursday"),
    *(f"{word}: " for word in sorts_by_word()),
]
HEADS = (
    "",
    "",
    "",
    "learned: ",
    "- promise: ",
    "  AHEAD: ",
    "**asked:** ",
    "offered:",
    "5. given: ",
)
WHOM = (
    "",
    "",
    "Ana: ",
    "Tom: ",
    "@Tom: ",
    "@Ana Silva and @Lou: ",
    "@June: ",
    "@ana silva, ",
    "x: ",
)
PIECES = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
ROWS = st.tuples(st.sampled_from(HEADS), st.sampled_from(WHOM), PIECES).map("".join)
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(WORDS), max_size=30).map("".join),
    st.lists(ROWS, max_size=6).map("\n".join),
)


def read(text: str) -> Jot:
    return read_jot(text, TODAY, KNOWN)


def lines_in(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(line.text, line.whom, line.day) for line in read(text).lines]


def test_the_jot_of_a_conference_is_understood() -> None:
    jot = read(CONFERENCE)
    assert jot.text == (
        "Ana Silva and Tom at IFLA 2026, coffee after the keynote. "
        "Two people run the whole archive."
    )
    assert (jot.people, jot.day, jot.kind) == (("Ana Silva", "Tom"), TODAY, "met")
    assert [tag.name for tag in jot.tags.gatherings] == ["IFLA 2026"]
    assert [line.sort for line in jot.lines] == [
        *(Sort.MATTERS, Sort.OFFERED, Sort.MY_PROMISE, Sort.ASKED)
    ]
    assert jot.lines[2].text == "send her the benchmark by friday"
    assert [line.day for line in jot.lines] == ["", "", "2026-10-09", ""]
    assert all(line.whom == ("Ana Silva", "Tom") for line in jot.lines)


@pytest.mark.parametrize(("word", "sort"), sorts_by_word().items())
@pytest.mark.parametrize("typed", ["{}: x", "  {}:x", "- {} : x", "* **{}:** x", "[ ] {}\uff1a x"])
def test_every_word_begins_a_line_in_any_case_and_after_any_bullet(
    word: str, sort: Sort, typed: str
) -> None:
    for written in (word, word.upper(), word.title().replace(" ", "  ")):
        (line,) = read(typed.format(written)).lines
        assert (line.sort, line.text) == (sort, "x")


@pytest.mark.parametrize(
    "text",
    [
        "learned:",
        "learned: @Ana Silva:",
        "learned a lot",
        "I learned: x",
        "relearned: x",
        "prom\u0131se: x",
    ],
)
def test_a_word_that_begins_nothing_stays_text(text: str) -> None:
    jot = read(text)
    assert jot.lines == () and jot.note == text


def test_letters_that_are_the_same_in_another_case_begin_a_line_too() -> None:
    assert [line.sort for line in read("A\u017f\u212aed: x").lines] == [Sort.ASKED]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("@Ana Silva and @Tom\nlearned: x", ("Ana Silva", "Tom")),
        ("@Ana Silva and @Tom\nlearned: Ana: x", ("Ana Silva",)),
        ("@Ana Silva and @Tom\nlearned: ana silva: x", ("Ana Silva",)),
        ("@Ana Silva and @Tom\nlearned: @Tom: x", ("Tom",)),
        ("@Ana Silva came\nlearned: @Tom and @Lou: x", ("Tom", "Lou")),
        ("@Ana Silva came\n@Tom left\nlearned: x", ("Tom",)),
        ("@Ana Silva came\n@Tom left\n\nIt rained.\nlearned: x", ("Tom",)),
        ("learned: x\n@Ana Silva came\n@Tom left", ("Ana Silva", "Tom")),
        ("It rained.\nlearned: Tom: x", ("Tom",)),
        ("learned: x", ()),
    ],
)
def test_a_line_is_about_those_whom_it_names_or_who_were_named_last(
    text: str, whom: tuple[str, ...]
) -> None:
    assert lines_in(text) == [("x", whom, "")]


def test_names_within_a_line_are_kept_as_words_and_a_colon_after_no_name_is_one() -> None:
    assert lines_in("@Tom\nlearned: @Ana Silva is married to @Lou") == [
        ("Ana Silva is married to Lou", ("Ana Silva", "Lou"), "")
    ]
    assert lines_in("@Tom\nlearned: his rule: never late") == [
        ("his rule: never late", ("Tom",), "")
    ]
    assert read("@Tom\nlearned: @Lou sings").people == ("Tom", "Lou")


def test_a_line_that_reads_like_a_name_and_a_colon_says_whom_it_is_about() -> None:
    for text in (
        "@Ana Silva\nlearned: @Ana Silva: Ana: x",
        "learned: ; Tom: x",
        "@Lou\nasked: Lou: x",
    ):
        assert read(write_jot(read(text))).said() == read(text).said()
    assert write_jot(read("@Ana Silva\nlearned: Ana: Ana: x")) == (
        "@Ana Silva\nlearned: @Ana Silva: Ana: x"
    )


def test_blank_space_at_the_ends_of_rows_and_where_lines_were_is_left_out() -> None:
    assert read("\n@Tom  \n\nlearned: x\n\nTea.\n").text == "Tom\n\nTea."


def test_a_first_name_that_two_of_the_jot_have_means_neither() -> None:
    text = "@Ana Silva and @Ana Costa\nlearned: Ana: x"
    assert lines_in(text) == [("Ana: x", ("Ana Silva", "Ana Costa"), "")]


@pytest.mark.parametrize("said", ["; Tom: x", "(Tom): x", "Tom!: x", "Tom, he: x"])
def test_nothing_but_a_name_is_taken_from_before_a_colon(said: str) -> None:
    assert lines_in(f"@Tom came\nlearned: {said}") == [(said, ("Tom",), "")]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("promise: send it by friday", "2026-10-09"),
        ("promise: answer last Thursday’s letter in three weeks", "2026-10-29"),
        ("promise: talk on Monday, and send it by the 20th", "2026-10-20"),
        ("they promised: to write before March", "2027-03"),
        ("promise: read what she wrote on 2026-10-01", ""),
        ("promise: call @June 12 times", ""),
        ("promise: write to @Lou June 5", ""),
        ("ahead: hearing on the 12th", "2026-10-12"),
        ("ahead: moves in two months", "2026-12"),
        ("learned: born on 12 June", ""),
        ("asked: to come on Friday", ""),
    ],
)
def test_promises_and_what_is_ahead_have_the_day_that_they_say(line: str, day: str) -> None:
    assert [each.day for each in read(f"@Tom\n{line}").lines] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Yesterday @Tom came", "2026-10-07"),
        ("- On Tuesday @Tom came", "2026-10-06"),
        ("last Thursday: @Tom", "2026-10-01"),
        ("12 June, @Tom", "2026-06-12"),
        ("learned: x\n\nlast night @Tom came", "2026-10-07"),
        ("@Tom came yesterday", "2026-10-08"),
        ("Met @Tom and @Ana Silva yesterday at the harbour", "2026-10-07"),
        ("Coffee with @Tom last night. She said it rained last Thursday.", "2026-10-07"),
        ("I saw @Tom two days ago", "2026-10-06"),
        ("Met @Tom, who talked about yesterday", "2026-10-08"),
        ("Met @Tom. Yesterday it rained", "2026-10-08"),
        ("Met @Tom over yesterday’s papers", "2026-10-08"),
        ("@Tom.\nYesterday it rained", "2026-10-08"),
        ("promise: @Tom: write tomorrow", "2026-10-08"),
        ("Tuesday is the day off of @Tom", "2026-10-08"),
        ("Tomorrow @Tom flies", "2026-10-08"),
        ("By Friday @Tom wants it", "2026-10-08"),
        ("Walked round the lake with @Tom on 3 May 2021. She is afraid", "2021-05-03"),
        ("Wrote to @Tom on 20 July", "2026-07-20"),
        ("Emailed @Tom on 20 July about the map", "2026-07-20"),
        ("Spoke to @Tom on 20 July", "2026-07-20"),
        ("Wrote to @Tom about the flood on 20 July", "2026-10-08"),
        ("Met @Tom and @Ana Silva on Monday, 3 May 2021 and swam", "2021-05-03"),
        ("Lunch with @Tom on May 3rd", "2026-05-03"),
        ("Coffee with @Tom on 3.5.2021.", "2021-05-03"),
        ("Coffee with @Tom on 3. 5. at the harbour", "2026-05-03"),
        ("3.5.2021 lunch with @Tom", "2021-05-03"),
        ("Met @Tom, who flies on 3 May 2021", "2026-10-08"),
        ("Talked with @Tom about the flood on 3 May 2021", "2026-10-08"),
        ("Met @Tom, born on 3 May 1980", "2026-10-08"),
        ("Lunch with @Tom on 3 December", "2026-10-08"),
        ("Lunch with @Tom on 3 November 2026", "2026-10-08"),
        ("@Tom moved on 3 May 2021", "2026-10-08"),
    ],
)
def test_only_the_first_words_or_the_sentence_that_tells_of_a_meeting_set_its_day(
    text: str, day: str
) -> None:
    assert read(text).day.isoformat() == day
    assert read_jot(text, TODAY, KNOWN, day_is_chosen=True).day == TODAY


def test_days_in_lines_are_counted_from_the_day_of_the_entry() -> None:
    (ahead,) = read("Last Thursday @Tom\nahead: hearing on Monday").lines
    assert ahead.day == "2026-10-05"
    (promise,) = read("Yesterday @Tom\npromise: write by Thursday").lines
    assert promise.day == "2026-10-08"


def test_tags_are_gatherings_then_circles_and_others_stay_text() -> None:
    jot = read("@Tom at #ifla 2026 with #old colleagues, #Dinner, #nix, a#b and #3\nasked: #Dinner")
    assert jot.text == "Tom at ifla 2026 with old colleagues, Dinner, #nix, a#b and #3"
    tags = [[tag.name for tag in tags] for tags in jot.tags]
    assert tags == [["ifla 2026"], ["old colleagues", "Dinner"], ["nix", "3"]]
    assert [line.text for line in jot.lines] == ["#Dinner"]


def test_a_tag_chosen_from_a_list_ends_where_it_was_chosen() -> None:
    jot = read_jot("@Tom at #Day, the Long One", TODAY, KNOWN, settled={8: 26})
    assert [tag.name for tag in jot.tags.unknown] == ["Day, the Long One"]


def test_a_promise_to_call_makes_no_call_of_the_entry() -> None:
    assert read("@Tom, coffee\npromise: phone call with him").kind == "met"
    assert (read("@Tom called me").kind, read("@Tom called me").began) == ("call", "them")


def test_what_is_understood_is_coloured_where_it_stands() -> None:
    source = "Yesterday @Tom at #Dinner\n- promise: write by friday"
    marks = [(source[m.start : m.end], m.sort) for m in marks_of(read(source))]
    assert marks == [
        *(("Yesterday", "day"), ("@Tom", "person"), ("#Dinner", "gathering")),
        *(("- promise:", "word"), ("by friday", "day")),
    ]


@given(TEXTS)
def test_every_letter_is_in_the_text_or_in_a_line(text: str) -> None:
    jot = read(text)
    left = list(text)
    for line in jot.lines:
        assert line.typed == text[line.body : line.body + len(line.typed)] != ""
        left[line.start : line.end] = " " * (line.end - line.start)
    assert Counter("".join(left).split()) == Counter(jot.note.split())
    signs = [m.start for m in (*jot.mentions, *jot.tags.gatherings, *jot.tags.circles)]
    for sign in signs:
        left[sign] = "" if left[sign] != " " else " "
    assert Counter("".join(left).split()) == Counter(jot.text.split())


@given(TEXTS)
def test_only_the_word_and_whom_stand_before_what_a_line_says(text: str) -> None:
    for line in read(text).lines:
        assert line.start < line.head_end <= line.body < line.end <= len(text)
        before = text[line.head_end : line.body]
        assert not before.strip() or before.rstrip()[-1] in ":\uff1a"
        assert line.typed.replace("@", "") == line.text.replace("@", "")


@given(TEXTS)
def test_what_was_understood_is_written_and_read_again(text: str) -> None:
    jot = read(text)
    written = write_jot(jot)
    assert read(written).said() == jot.said()
    assert write_jot(read(written)) == written


@given(TEXTS)
def test_marks_lie_within_the_text_and_words_and_names_lie_apart(text: str) -> None:
    last = Mark(0, 0, "")
    for mark in marks_of(read(text)):
        assert last.start <= mark.start < mark.end <= len(text)
        assert mark.start >= last.end or "day" in (mark.sort, last.sort)
        last = mark


def effort(text: str) -> float:
    """What a letter of a text costs; what else the machine does is not measured."""
    times = 40_000 // len(text)
    read(text)  # the first one finds nothing ready
    begun = thread_time()
    for _ in range(times):
        read(text)
    return (thread_time() - begun) / (times * len(text))


def test_ten_kilobytes_of_notes_take_no_more_a_letter_than_an_ordinary_jot() -> None:
    long = CONFERENCE * 17 + "She told me about the archive in Lisbon.\n" * 140
    assert len(long) > 10_000
    assert effort(long) < 4 * effort(CONFERENCE)


@pytest.mark.parametrize("filling", ["@Lou ", "#x ", "a\n", "::: ", "on Tuesday ", "learned: a\n"])
def test_no_text_takes_more_a_letter_the_longer_it_is(filling: str) -> None:
    assert effort(filling * (10_000 // len(filling))) < 4 * effort(filling * (600 // len(filling)))


def test_a_line_that_is_left_stays_text_wherever_its_head_is_pointed_at() -> None:
    text = "@Ana came\n- learned: tea\npromise: write"
    jot = read_jot(text, TODAY, left={12})
    assert (jot.text, [line.text for line in jot.lines]) == ("Ana came\n- learned: tea", ["write"])
    assert len(read_jot(text, TODAY, left={20}).lines) == 2


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("by friday", "2026-10-02"),  # the one before it was typed is over
        ("by monday", "2026-09-28"),
        ("by 25 September", "2026-09-25"),  # a whole date is what it says
        ("by 3 October", "2026-10-03"),
        ("by the 2nd", "2026-10-02"),
    ],
)
def test_a_promise_written_down_a_few_days_late_is_for_a_day_to_come(said: str, due: str) -> None:
    text = f"@Ana Silva, coffee.\npromise: send her the benchmark {said}"
    met, typed = date(2026, 9, 23), date(2026, 9, 26)  # a Wednesday, and the Saturday after
    jot = read_jot(text, met, day_is_chosen=True, typed_on=typed)
    assert (jot.day, jot.lines[0].day) == (met, due)


def test_in_a_note_copied_from_an_old_diary_days_are_counted_from_its_own() -> None:
    text = "@Ana Silva, coffee.\npromise: send her the benchmark by friday"
    jot = read_jot(text, date(2019, 9, 23), day_is_chosen=True, typed_on=date(2026, 9, 26))
    assert jot.lines[0].day == "2019-09-27"
