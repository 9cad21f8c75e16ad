"""What the chart after no use says: counts, never blame, and whether they are enough."""

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.after import After
from app.domain.after_words import (
    alternative,
    finding,
    how_to_read,
    person_of,
    row_marks,
    signs,
    table,
    told,
)
from tests.domain.asks_made import after

SPEECH = EnglishSpeech()
LITTLE = "That is not enough to say more."


def say(data: After) -> str:
    return finding(data, SPEECH)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            after(((4, 3), (0, 0))),
            f"You stayed in touch after three of four asks that couldn’t be met. {LITTLE}",
        ),
        (
            after(((1, 1), (1, 0))),
            "You stayed in touch after the one ask that couldn’t be met. No first step of "
            "yours without an ask is written in the months after the one ask that was met. "
            f"{LITTLE}",
        ),
        (
            after(((3, 0), (0, 0))),
            "No first step of yours without an ask is written in the months after three asks that "
            f"couldn’t be met. {LITTLE}",
        ),
        (
            after(((12, 9), (40, 3))),
            "You stayed in touch after nine of twelve asks that couldn’t be met. You stayed in "
            "touch after 3 of 40 asks that were met.",
        ),
        (
            after(((12, 9), (40, 30))),
            "You stayed in touch after nine of twelve asks that couldn’t be met. You stayed in "
            "touch after 30 of 40 asks that were met. Whether the two differ cannot be told from "
            "this.",
        ),
        (
            after(((20, 1), (20, 6))),
            "You stayed in touch after 1 of 20 asks that couldn’t be met. You stayed in touch "
            "after 6 of 20 asks that were met.",
        ),
        (
            after(((0, 0), (9, 8))),
            "No ask of yours is written down as one that couldn’t be met. You stayed in "
            f"touch after eight of nine asks that were met. {LITTLE}",
        ),
    ],
)
def test_a_finding_counts_and_says_whether_that_is_enough(data: After, said: str) -> None:
    assert say(data) == said


def test_a_finding_says_what_is_not_counted() -> None:
    data = after(((4, 3), (0, 0)))
    assert say(data._replace(recent=2)).endswith(
        "Asks that are not counted: two whose time is not over yet."
    )
    assert say(data._replace(recent=1, unknown=3)).endswith(
        "Asks that are not counted: one whose time is not over yet and three without a note of "
        "how it went."
    )
    assert say(data._replace(recent=13, unsaid=1)).endswith(
        "Asks that are not counted: 13 whose time is not over yet and 1 after which it is not "
        "written who took the first step."
    )


def test_where_nothing_is_counted_it_says_what_would_be_here() -> None:
    assert say(after()).startswith("When you ask somebody for something and note")
    assert say(after()._replace(unknown=1)).endswith("without a note of how it went.")


def test_a_mark_tells_its_counts_and_how_certain_they_are() -> None:
    data = after(((20, 15), (3, 2)), ((20, 15), (3, 2)))
    assert told(data, 1, SPEECH) == (
        "After 15 of 20 asks that couldn’t be met you got in touch again without asking for "
        "anything. Of 100 such asks it may be 53 to 89."
    )
    assert told(data, 4, SPEECH) == (
        "After two of three asks that were met you got in touch again without asking for "
        f"anything. {LITTLE}"
    )
    assert told(data, 9, SPEECH) == ""


def test_the_table_has_a_row_for_every_mark() -> None:
    data = after(((20, 15), (3, 2)), ((0, 0), (3, 2)))
    headings, rows = table(data, SPEECH)
    assert {len(row) for row in rows} == {len(headings)}
    assert row_marks(data) == (1, 2, 3)
    assert rows == (
        ("In all", "couldn’t help", "15 of 20", "53 to 89"),
        ("In all", "helped", "2 of 3", "not enough to say"),
        ("2026", "helped", "2 of 3", "not enough to say"),
    )


def test_years_far_back_are_named_together_and_one_year_alone_by_itself() -> None:
    whole = ((9, 3), (9, 4))
    data = after(whole, whole, years=[(0, 0), (2011, 2018)])
    assert table(data, SPEECH)[1][2][0] == "2011–2018"
    (row,) = after(whole).rows
    this_year = after()._replace(rows=(row,), first=after().last.replace(month=1))
    assert table(this_year, SPEECH)[1][0][0] == "2026"


def test_a_mark_leads_to_the_entries_and_to_whom_alone_it_is_of() -> None:
    data = after(((1, 1), (9, 8)))
    assert [person_of(data, mark) for mark in (1, 2, 3)] == [1, 0, 0]


def test_the_legend_has_only_what_occurs() -> None:
    assert signs(after(), SPEECH) == ()
    assert len(signs(after(((1, 1), (0, 0))), SPEECH)) == 1
    assert len(signs(after(((9, 1), (9, 1))), SPEECH)) == 2
    assert len(signs(after(((9, 1), (9, 1)), ((1, 1), (0, 0))), SPEECH)) == 3


def test_it_is_described_to_those_who_do_not_see_it() -> None:
    said = alternative(after(((4, 3), (0, 0))), SPEECH)
    assert "from 1 January 2019 to 30 September 2026" in said
    assert said.endswith(LITTLE)
    assert "90 days" in how_to_read(SPEECH)
