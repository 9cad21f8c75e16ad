"""Giving and asking as it is read: lines, gifts, introductions and offers, as they stood then."""

from datetime import date
from typing import Any

import pytest

from app.domain.entries import ExchangeDraft, LearnedDraft
from app.domain.giving import Giving
from app.domain.giving_words import mark_of
from app.domain.infer import infer_began, infer_kind
from app.domain.kinds import State
from app.domain.scope import Scope
from app.journal import entries, helping, introductions, looking, people
from app.journal.health import Health
from app.journal.journal import Journal
from tests.journal.days import on, write

FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
GIVEN, OFFERED, ASKED, RECEIVED = (
    ExchangeDraft(each, "a book") for each in ("given", "offered", "asked", "received")
)


@pytest.fixture
def two(journal: Journal) -> tuple[int, int]:
    return people.add_person(journal, "Ana Silva"), people.add_person(journal, "Bo")


def read(journal: Journal, last: date = LAST, first: date = FIRST) -> Giving:
    data = looking.look("giving", journal, Health(journal), Scope(), first, last)
    assert isinstance(data, Giving)
    return data


def behind(journal: Journal, data: Giving, column: int, side: int) -> tuple[int, ...]:
    """The entries behind a side of a column."""
    mark = mark_of(column, side)
    return looking.behind("giving", journal, Health(journal), Scope(), data, mark)


def totals(journal: Journal, last: date = LAST) -> tuple[int, int, int, int]:
    """How often given, offered, asked, received."""
    data = read(journal, last)
    return data.gave, data.offered, data.asked, data.received


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"exchanges": (GIVEN,)}, (1, 0, 0, 0)),
        ({"exchanges": (OFFERED,)}, (0, 1, 0, 0)),
        ({"exchanges": (ASKED,)}, (0, 0, 1, 0)),
        ({"exchanges": (RECEIVED,)}, (0, 0, 0, 1)),
        ({"exchanges": (GIVEN, GIVEN, ASKED)}, (1, 0, 1, 0)),
        ({"kind": "gift"}, (0, 0, 0, 0)),
        ({"kind": "gift", "began": "unknown"}, (0, 0, 0, 0)),
        ({"kind": "gift", "began": "mutual"}, (1, 0, 0, 0)),
        ({"kind": "introduction"}, (0, 0, 0, 0)),
        ({"kind": "gift", "began": "me"}, (1, 0, 0, 0)),
        ({"kind": "gift", "began": "them"}, (0, 0, 0, 1)),
        ({"kind": "gift", "exchanges": (GIVEN,)}, (1, 0, 0, 0)),
        ({"kind": "gift", "exchanges": (RECEIVED,)}, (0, 0, 0, 1)),
        ({"kind": "introduction", "began": "me"}, (1, 0, 0, 0)),
        ({"kind": "introduction", "began": "them"}, (0, 0, 0, 1)),
        ({"kind": "introduction", "exchanges": (GIVEN,)}, (1, 0, 0, 0)),
        ({"exchanges": (ExchangeDraft("given", "Bo", "introduction"),)}, (1, 0, 0, 0)),
        ({"kind": "met"}, (0, 0, 0, 0)),
    ],
)
def test_a_line_a_gift_and_an_introduction_count_once(
    journal: Journal, two: tuple[int, int], facts: Any, expected: tuple[int, int, int, int]
) -> None:
    write(journal, two[:1], "2026-08-01", **facts)
    assert totals(journal) == expected


def test_what_two_received_is_two_gifts_and_bringing_them_together_one(
    journal: Journal, two: tuple[int, int]
) -> None:
    write(journal, two, "2026-08-01", exchanges=(GIVEN,))
    assert (read(journal).gave, read(journal).people) == (2, 2)
    introduction = introductions.add_introduction(journal, *two)
    entry_id = introductions.make_introduction(journal, introduction, "2026-08-02")
    assert (read(journal).gave, read(journal).people) == (3, 2)
    entries.delete_entries(journal, [entry_id])
    assert read(journal).gave == 3


@pytest.mark.parametrize("direction", ["given", "received"])
def test_an_introduction_is_one_thing_whichever_way_it_went(
    journal: Journal, two: tuple[int, int], direction: str
) -> None:
    line = ExchangeDraft(direction, "Bo", "introduction")
    write(journal, two, "2026-08-01", exchanges=(line,))
    write(journal, two, "2026-08-02", kind="introduction", exchanges=(line,))
    data = read(journal)
    assert {"given": data.gave, "received": data.received}[direction] == 2
    assert data.gave + data.received == 2


def test_in_an_entry_in_which_something_was_received_nothing_else_is_guessed(
    journal: Journal, two: tuple[int, int]
) -> None:
    line = ExchangeDraft("received", "Bo", person_id=two[0])
    write(journal, two, "2026-08-01", kind="introduction", began="me", exchanges=(line,))
    assert totals(journal) == (0, 0, 0, 1)


def test_a_gift_to_two_is_not_undone_by_what_one_of_them_gave(
    journal: Journal, two: tuple[int, int]
) -> None:
    line = ExchangeDraft("received", "jam", person_id=two[0])
    write(journal, two, "2026-08-01", kind="gift", began="me", exchanges=(line,))
    assert totals(journal) == (1, 0, 0, 1)


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "introduction", "began": "me"},
        {"exchanges": (ExchangeDraft("given", "Bo", "introduction"),)},
    ],
)
def test_an_introduction_that_an_entry_of_its_day_tells_of_is_counted_there_alone(
    journal: Journal, two: tuple[int, int], facts: Any
) -> None:
    introduction = introductions.add_introduction(journal, *two)
    told = introductions.make_introduction(journal, introduction, "2026-08-02")
    entries.delete_entries(journal, [told])
    write(journal, two[:1], "2026-08-02", **facts)
    assert read(journal).gave == 2
    write(journal, two, "2026-08-03", **facts)
    assert read(journal).gave == 3
    write(journal, two, "2026-08-02", **facts)
    assert read(journal).gave == 3


def test_what_a_jot_says_of_being_introduced_is_not_given(
    journal: Journal, two: tuple[int, int]
) -> None:
    text = "@Ana introduced me to her brother"
    write(journal, two[:1], "2026-08-01", kind=infer_kind(text), began=infer_began(text))
    assert totals(journal) == (0, 0, 0, 1)


def test_an_offer_is_open_until_it_is_taken_up_and_then_given_once(
    journal: Journal, two: tuple[int, int]
) -> None:
    line = LearnedDraft("lend her the cart", "couldhelp")
    with on(journal, "2026-07-05"):
        write(journal, two[:1], "2026-07-05", learned=(line,))
        learned_id = entries.learned_of(journal, two[0])[0].id
        helping.offered(journal, learned_id, "")
    assert totals(journal) == (0, 1, 0, 0)
    with on(journal, "2026-09-05"):
        helping.gave(journal, learned_id, "")
    assert totals(journal) == (1, 0, 0, 0)
    assert totals(journal, date(2026, 8, 31)) == (0, 1, 0, 0)


def test_sides_stand_in_their_month_with_their_people_and_entries(
    journal: Journal, two: tuple[int, int]
) -> None:
    old = write(journal, two, "2026-08-01", exchanges=(GIVEN,))
    new = write(journal, two[:1], "2026-08-09", exchanges=(GIVEN, ASKED))
    data = read(journal)
    july, august, september = data.columns
    assert (august.gave, august.asked) == ((3, 2), (1, 1))
    assert behind(journal, data, 1, 1) == (new, old)
    assert behind(journal, data, 1, 3) == (new,)
    assert (august.first, august.last) == (date(2026, 8, 1), date(2026, 8, 31))
    assert [each.is_written for each in (july, august, september)] == [False, True, False]


def test_behind_a_bar_is_every_entry_that_it_counts(journal: Journal, two: tuple[int, int]) -> None:
    made = [
        write(journal, two[:1], f"2026-08-{day:02}", exchanges=(ASKED,)) for day in range(1, 21)
    ]
    data = read(journal)
    assert data.columns[1].asked.times == 20
    assert behind(journal, data, 1, 3) == tuple(reversed(made))


@pytest.mark.parametrize("state", [State.LETGO, State.DECEASED])
def test_nothing_is_counted_of_those_who_died_or_were_let_go(
    journal: Journal, two: tuple[int, int], state: State
) -> None:
    write(journal, two[:1], "2026-08-01", exchanges=(GIVEN, ASKED))
    write(journal, two[:1], "2026-08-02", kind="gift", began="me")
    people.set_state(journal, two[:1], state)
    data = read(journal)
    assert data.is_empty
    assert not any(column.is_written for column in data.columns)


def test_what_is_ahead_is_not_counted_and_the_axis_ends_today(
    journal: Journal, two: tuple[int, int], today: date
) -> None:
    write(journal, two[:1], "2026-12-01", exchanges=(GIVEN,))
    data = read(journal, date(2026, 12, 31))
    assert (data.is_empty, data.last, data.columns[-1].last) == (True, today, today)


def test_one_person_alone_is_never_weighed(journal: Journal, two: tuple[int, int]) -> None:
    write(journal, two[:1], "2026-08-01", exchanges=(GIVEN,))
    write(journal, two[1:], "2026-08-01", exchanges=(ASKED,))
    alone = looking.look("giving", journal, Health(journal), Scope(person_id=two[0]), FIRST, LAST)
    assert alone == read(journal)


def test_who_stopped_at_an_imported_year_has_taken_an_offer_up(
    journal: Journal, two: tuple[int, int]
) -> None:
    write(journal, two[:1], "2026-07-05", exchanges=(OFFERED,))
    journal.db.run("UPDATE exchange SET fulfilled_on = '2026-08'")
    assert totals(journal) == (1, 0, 0, 0)
