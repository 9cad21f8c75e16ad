"""What the chart of promises says: counts and days, kindly, and how certain they are."""

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.kept import Kept, thin_from
from app.domain.kinds import PromiseState
from app.domain.promises_words import (
    alternative,
    fate_of,
    finding,
    how_to_read,
    person_of,
    row_marks,
    shares,
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
        ([(9, KEPT)] * 20, "All 20 promises are kept. Half are kept within nine days."),
        (
            [(9, KEPT)] * 20 + [(2, OPEN)] * 2,
            "Of 22 promises 20 are kept and 2 wait. Half are kept within nine days.",
        ),
        (
            [(1, KEPT)] * 20 + [(2, OPEN)],
            "Of 21 promises 20 are kept and 1 waits. Half are kept within a day.",
        ),
        ([(0, KEPT)] * 20, "All 20 promises are kept. Half are kept on the day you made them."),
        ([(5, OPEN)] * 6, "Of six promises none is kept so far and six wait."),
        (
            [(5, KEPT), *[(9, OPEN)] * 7],
            "Of eight promises one is kept and seven wait.",
        ),
        (
            [(9, KEPT)] * 20 + [(3, RELEASED)] + [(3, ANEW)] * 2,
            "Of 23 promises 20 are kept, 1 was let go of together and 2 were agreed anew. Half "
            "are kept within nine days.",
        ),
    ],
)
def test_a_finding_counts_and_tells_when_half_are_kept(rows: list[Row], said: str) -> None:
    assert say(rows) == said


@pytest.mark.parametrize("fates", [(KEPT,), (KEPT, KEPT, OPEN)])
def test_how_certain_a_share_is_stands_in_the_table_and_beside_a_mark_alone(
    fates: tuple[PromiseState, ...],
) -> None:
    data = kept([(days, fates[at % len(fates)]) for at, days in enumerate((2, 4, 8, 16, 30, 60))])
    assert "fits" not in finding(data, SPEECH)
    headings, rows = table(data, SPEECH)
    low, high = rows[0][headings.index("In 100 it may be")].split(" to ")
    assert int(low) < 17 < int(high)
    assert f"are kept by then; it may be {low} to {high}." in told(data, 1, SPEECH)


def test_where_some_wait_the_words_do_not_say_that_all_are_kept() -> None:
    assert shares(kept([(9, KEPT)] * 8), SPEECH)[2] == "all kept"
    data = kept([*SOME, (99, KEPT)])
    assert shares(data, SPEECH)[2] == "all, as far as it can be told"
    assert any("fewer than five" in words for words in meanings(data))
    assert thin_from(data) == 15
    assert thin_from(kept([(day, KEPT) for day in range(6)])) is None


def test_nothing_written_says_what_would_be_here_and_what_to_do() -> None:
    assert say([]).startswith("No promise of yours is written down in this time. Write one")
    assert finding(kept([], undated=1), SPEECH).endswith(
        "Of one more it is not written when it was closed."
    )


def test_a_mark_tells_its_promises_in_their_own_words() -> None:
    data = kept(FEW, ("Ana", "Bo", "Cyd", "Eva"))
    assert [fate_of(bunch, SPEECH) for bunch in data.bunches] == [
        "just made",
        "kept after nine days",
        "agreed anew after 20 days",
        "let go of after 400 days",
    ]
    assert told(data, 2, SPEECH).startswith("“send the list of all that we spoke about on")
    assert told(data, 2, SPEECH).endswith("to Ana.")


def test_a_finding_says_its_counts_alike() -> None:
    assert say([(9, KEPT)] * 8 + [(3, OPEN)] * 2).startswith(
        "Of ten promises eight are kept and two wait."
    )
    assert say([(9, KEPT)] * 12 + [(3, OPEN)] * 2).startswith(
        "Of 14 promises 12 are kept and 2 wait."
    )
    data = kept([(9, KEPT)] * 8)._replace(undated=1, unmade=2)
    assert finding(data, SPEECH).endswith(
        "Of one more it is not written when it was closed. Of two it is not written when they "
        "were made."
    )


def test_a_mark_of_several_says_how_many_more_and_what_share_is_kept() -> None:
    said = told(kept([(9, KEPT)] * 8 + [(20, KEPT)] * 2), 1, SPEECH)
    assert "and five more. About 80 in 100 are kept by then; it may be " in said


def test_what_took_more_than_a_year_is_told_together() -> None:
    data = kept([(day, fate) for day in (366, 900) for fate in (OPEN, KEPT, RELEASED, ANEW)])
    said = [told(data, bunch.id, SPEECH) for bunch in data.bunches]
    assert [bunch.many for bunch in data.bunches] == [2, 2, 2, 2]
    assert all(words.startswith("“send") for words in said)
    fates = {fate_of(bunch, SPEECH) for bunch in data.bunches}
    assert len(fates) == 4
    assert all(words.endswith("more than a year") for words in fates)


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
    assert said.startswith("Promises made from 1 January 2025 to 30 September 2026. Of nine")
    assert "tick" in how_to_read(SPEECH)
