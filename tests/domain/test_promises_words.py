"""What the chart of promises says: counts and days, kindly, and how certain they are."""

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.kept import Kept
from app.domain.promises_words import (
    alternative,
    finding,
    how_to_read,
    person_of,
    row_marks,
    signs,
    table,
    told,
)
from tests.domain.promises_made import ANEW, KEPT, OPEN, RELEASED, Row, kept, many

SPEECH = EnglishSpeech()
FEW: list[Row] = [(9, KEPT), (0, OPEN), (400, RELEASED), (20, ANEW)]
SOME: list[Row] = [*((day, KEPT) for day in (0, 3, 9, 9, 12, 15, 20)), (4, OPEN), (30, RELEASED)]


def say(rows: list[Row]) -> str:
    return finding(kept(rows), SPEECH)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([(9, KEPT)], "You wrote down one promise of yours: one kept."),
        (
            FEW,
            "You wrote down four promises of yours: one kept, one waiting, one let go of and one "
            "agreed anew.",
        ),
        ([(9, KEPT)] * 20, "Half are kept within nine days; none is waiting."),
        ([(9, KEPT)] * 20 + [(2, OPEN)] * 2, "Half are kept within nine days; two are waiting."),
        ([(1, KEPT)] * 20 + [(2, OPEN)], "Half are kept within a day; one is waiting."),
        ([(0, KEPT)] * 20, "Half are kept on the day you made them; none is waiting."),
        ([(5, OPEN)] * 6, "Of six promises none is kept so far; six are waiting."),
        (
            [(5, KEPT), *[(9, OPEN)] * 7],
            "Of eight promises one is kept so far; seven are waiting.",
        ),
        (
            [(9, KEPT)] * 20 + [(3, RELEASED)] + [(3, ANEW)] * 2,
            "Half are kept within nine days; none is waiting. You let go of one together. For two "
            "you agreed on another day.",
        ),
    ],
)
def test_a_finding_counts_and_tells_when_half_are_kept(rows: list[Row], said: str) -> None:
    assert say(rows) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((2, 4, 8, 16, 30, 60, 90, 120), "Anything from 2 to 90 days fits what is written."),
        ((0, 0, 0, 3, 3, 16, 30, 60), "Anything up to 30 days fits what is written."),
    ],
)
def test_a_finding_says_how_far_off_the_half_may_be(days: tuple[int, ...], said: str) -> None:
    assert said in say([(day, KEPT) for day in days])


def test_where_it_may_take_any_time_the_finding_says_so() -> None:
    waiting: list[Row] = [(40, OPEN)] * 3
    assert "It may be much longer: little" in say([(0, KEPT)] * 3 + [(9, KEPT)] + waiting)
    later: list[Row] = [(day, KEPT) for day in (6, 7, 8, 9)]
    assert "Anything from six days on fits what is written." in say(later + waiting)


def test_nothing_written_says_what_would_be_here_and_what_to_do() -> None:
    assert say([]).startswith("No promise of yours is written down in this time. Write one")
    assert finding(kept([], undated=1), SPEECH).endswith(
        "Of one more it is not written when it was closed."
    )


def test_a_mark_tells_its_promises_in_their_own_words() -> None:
    data = kept(FEW, ("Ana", "Bo", "Cyd", "Eva"))
    assert [told(data, number, SPEECH).split(": ")[1] for number in (1, 2, 3, 4)] == [
        "just made.",
        "kept after nine days.",
        "agreed anew after 20 days.",
        "let go of after 400 days.",
    ]
    assert told(data, 2, SPEECH).startswith("“send the list of all that we spoke about on")
    assert "to Ana: kept" in told(data, 2, SPEECH)


def test_a_finding_says_its_counts_alike() -> None:
    waiting = [(3, OPEN)] * 2
    assert finding(kept([(9, KEPT)] * 8 + waiting), SPEECH).startswith(
        "Half are kept within nine days; two are waiting."
    )
    assert finding(kept([(29, KEPT)] * 8 + waiting), SPEECH).startswith(
        "Half are kept within 29 days; 2 are waiting."
    )
    data = kept([(9, KEPT)] * 8)._replace(undated=1, unmade=2)
    assert finding(data, SPEECH).endswith(
        "Of one more it is not written when it was closed. Of two it is not written when they "
        "were made."
    )


def test_a_mark_of_several_says_how_many_more_and_what_share_is_kept() -> None:
    said = told(kept([(9, KEPT)] * 8 + [(20, KEPT)] * 2), 1, SPEECH)
    assert said.endswith("and five more: kept after nine days. About 80 in 100 are kept by then.")
    later = told(kept([(20, KEPT)] * 8), 1, SPEECH)
    assert "and 5 more: kept after 20 days." in later


def test_what_took_more_than_a_year_is_told_together() -> None:
    data = kept([(day, fate) for day in (366, 900) for fate in (OPEN, KEPT, RELEASED, ANEW)])
    said = [told(data, bunch.id, SPEECH) for bunch in data.bunches]
    assert [bunch.many for bunch in data.bunches] == [2, 2, 2, 2]
    assert all(words.endswith("more than a year.") for words in said)
    assert len(set(said)) == 4


def test_the_table_has_a_row_for_every_mark() -> None:
    for data in (kept(FEW), kept(SOME), many(300)):
        headings, rows = table(data, SPEECH)
        assert row_marks(data) == tuple(bunch.id for bunch in data.bunches)
        assert {len(row) for row in rows} == {len(headings)}
        assert sum(int(row[1]) for row in rows) == sum(bunch.many for bunch in data.bunches)
    assert table(kept(SOME), SPEECH)[1][0][:3] == ("kept on the same day", "1", "11 in 100")
    assert table(kept(FEW), SPEECH)[1][1][2] == ""


def test_a_mark_leads_to_whom_alone_it_is_for_and_to_its_entries() -> None:
    data = kept([*SOME])
    ids = {bunch.days: bunch.id for bunch in data.bunches if bunch.fate == KEPT}
    assert [person_of(data, mark) for mark in (ids[3], ids[9], 99)] == [2, 0, 0]
    assert told(data, 99, SPEECH) == ""


def meanings(data: Kept) -> list[str]:
    return [sign.words for sign in signs(data, SPEECH)]


def test_the_legend_has_only_what_occurs() -> None:
    assert meanings(kept([])) == []
    assert meanings(kept([(9, KEPT)])) == ["kept"]
    assert meanings(kept([(9, OPEN)])) == ["still waiting"]
    assert len(meanings(kept([(9, KEPT)] * 5))) == 2
    assert "still waiting" in meanings(kept(SOME))
    assert "let go of together, or agreed anew" in meanings(kept(SOME))
    assert "where it may lie" not in " ".join(meanings(kept([(9, OPEN)] * 5)))


def test_it_is_described_to_those_who_do_not_see_it() -> None:
    said = alternative(kept(SOME), SPEECH)
    assert said.startswith("Promises made from 1 January 2025 to 30 September 2026. Half are")
    assert "tick" in how_to_read(SPEECH)
