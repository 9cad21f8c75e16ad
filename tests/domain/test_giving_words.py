"""What giving and asking says in words: counts, kindly, with nobody weighed against anybody."""

from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.giving import Column, Giving, Side
from app.domain.giving_words import (
    METHOD,
    alternative,
    finding,
    how_to_read,
    mark_name,
    mark_of,
    person_of,
    row_marks,
    side_of,
    signs,
    table,
    told,
)
from app.domain.kinds import Direction
from app.domain.spans import spans

SPEECH = EnglishSpeech()
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
ASKING = "Asking is part of friendship too."
LITTLE = "That is too little to see a habit in."


def side(times: int, people: int = 1) -> Side:
    return Side(times, people) if times else Side()


def giving(gave: int = 0, asked: int = 0, offered: int = 0, received: int = 0) -> Giving:
    """Return a year in which all of it was in March."""
    ends = tuple(spans(FIRST, LAST))
    march = Column(*ends[2], side(gave), side(offered), side(asked), side(received))
    columns = [Column(*each) for each in ends]
    return Giving(FIRST, LAST, (*columns[:2], march, *columns[3:]), min(gave, 1))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (giving(14, 5), f"You gave 14 times and asked 5. {ASKING}"),
        (giving(4, 1), f"You gave four times and asked once. {ASKING}"),
        (giving(1, 6), "You gave once and asked six times."),
        (giving(7), f"You gave seven times and wrote down nothing you asked for. {ASKING}"),
        (giving(0, 7), "You asked seven times and wrote down nothing you gave."),
        (giving(received=9), "You received something nine times."),
        (giving(offered=5), "Five offers are still open."),
        (giving(14, 5, 1), f"You gave 14 times and asked 5. {ASKING} One offer is still open."),
        (giving(1, 1), f"You gave once and asked once. {LITTLE}"),
        (giving(received=1), f"You received something once. {LITTLE}"),
    ],
)
def test_a_finding_counts_what_went_which_way(data: Giving, said: str) -> None:
    assert finding(data, SPEECH) == said


def test_nothing_written_says_what_would_be_here() -> None:
    said = finding(giving(), SPEECH)
    assert said.startswith("Nothing given, offered, asked or received is written down")
    assert said in alternative(giving(), SPEECH)


def test_the_alternative_names_the_period_and_how_many_people() -> None:
    assert alternative(giving(14, 5, received=3), SPEECH) == (
        "Giving and asking from 1 January 2026 to 31 December 2026. You gave 14 times and asked "
        f"5. {ASKING} What you gave went to one person. You received something three times."
    )


def test_that_own_giving_is_remembered_better_stands_beside_the_finding() -> None:
    assert "remembered better" in how_to_read(SPEECH)
    assert any("remembered better" in paragraph for paragraph in METHOD)


@pytest.mark.parametrize(
    ("place", "said", "name"),
    [
        (0, "Two offers are still open, to one person.", "March 2026, offered"),
        (1, "You gave three times, to one person.", "March 2026, given"),
        (2, "You received something once, from one person.", "March 2026, received"),
        (3, "You asked something of one person, four times.", "March 2026, asked"),
    ],
)
def test_every_mark_has_its_name_and_its_sentence(place: int, said: str, name: str) -> None:
    data, mark = giving(3, 4, 2, 1), mark_of(2, place)
    assert told(data, mark, SPEECH) == said
    assert mark_name(data, mark, SPEECH) == name


def test_the_table_has_a_row_for_each_month_and_leads_to_its_marks() -> None:
    data = giving(3, 4, 2, 1)
    headings, rows = table(data, SPEECH)
    assert headings == ("Time", "Given", "Offered", "Received", "Asked")
    assert rows[2] == ("March 2026", "3", "2", "1", "4")
    assert rows[0] == ("January 2026", "0", "0", "0", "0")
    assert row_marks(data) == (0, 0, mark_of(2, 1), *[0] * 9)


def test_a_month_without_an_entry_is_no_nought() -> None:
    data = giving(3)
    bare = data._replace(columns=(data.columns[0]._replace(is_written=False), *data.columns[1:]))
    assert table(bare, SPEECH)[1][0] == ("January 2026", *["nothing written yet"] * 4)
    assert [sign.words for sign in signs(bare, SPEECH)][-1] == "nothing written yet"


def test_only_signs_that_occur_are_explained() -> None:
    assert len(signs(giving(1), SPEECH)) == 1
    assert len(signs(giving(1, 1, 1, 1), SPEECH)) == 4
    assert signs(giving(), SPEECH) == ()


def test_a_bar_leads_to_nobodys_page_and_knows_its_column_and_its_direction() -> None:
    data = giving(3)
    assert person_of(data, mark_of(2, 1)) == 0
    assert side_of(data, mark_of(2, 1)) == (data.columns[2], Direction.GIVEN)
