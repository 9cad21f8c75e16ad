"""Which asks the chart after no use counts, as they were known on the day it shows."""

from datetime import date

import pytest

from app.domain.after import After
from app.domain.entries import EntryDraft, EntryFilter, ExchangeDraft
from app.domain.kinds import State
from app.domain.scope import Scope
from app.journal import entries, looking, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.after import MOST_YEARS
from tests.journal.days import on, write

FIRST = date(2010, 1, 1)


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


def ask(journal: Journal, person_id: int, day: str, helped: bool | None = False) -> int:
    """Ask somebody for something; returns the entry's id."""
    asked = ExchangeDraft("asked", "the scanner", helped=helped)
    return write(journal, (person_id,), day, began="me", exchanges=(asked,))


def read(journal: Journal, first: date = FIRST, last: date | None = None) -> After:
    last = last or journal.today()
    data = looking.look("after", journal, Health(journal), Scope(), first, last)
    assert isinstance(data, After)
    return data


def behind(journal: Journal, mark_id: int) -> tuple[int, ...]:
    return looking.behind("after", journal, Health(journal), Scope(), read(journal), mark_id)


def counts(data: After) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return (asks, again) of both sides of each row."""
    return [
        ((row.unhelped.asks, row.unhelped.again), (row.helped.asks, row.helped.again))
        for row in data.rows
    ]


def test_an_ask_is_told_with_its_person_and_its_entry(journal: Journal, ana: int) -> None:
    entry = ask(journal, ana, "2026-03-01")
    write(journal, (ana,), "2026-04-01", began="me")
    (row,) = read(journal).rows
    assert row.unhelped == (1, 1, 1, ana)
    assert behind(journal, 1) == (entry,)
    assert row.helped.asks == 0


def test_after_no_use_and_after_help_stand_beside_each_other(journal: Journal, ana: int) -> None:
    bo = people.add_person(journal, "Bo")
    ask(journal, ana, "2026-03-01", helped=False)
    ask(journal, bo, "2026-03-01", helped=True)
    write(journal, (bo,), "2026-04-01", began="mutual")
    write(journal, (ana,), "2026-04-01", began="them")
    assert counts(read(journal)) == [((1, 0), (1, 1))]


def test_a_thought_is_no_contact_and_a_further_ask_neither(journal: Journal, ana: int) -> None:
    ask(journal, ana, "2026-03-01")
    write(journal, (ana,), "2026-03-20", kind="thought")
    ask(journal, ana, "2026-04-01", helped=None)
    assert counts(read(journal)) == [((1, 0), (0, 0))]
    write(journal, (ana,), "2026-05-01", began="me")
    assert counts(read(journal)) == [((1, 1), (0, 0))]


def test_what_is_too_recent_or_unknown_is_counted_apart(journal: Journal, ana: int) -> None:
    ask(journal, ana, "2026-09-20")
    ask(journal, ana, "2026-03-01", helped=None)
    data = read(journal)
    assert (data.rows, data.recent, data.unknown) == ((), 1, 1)


def test_who_began_a_later_contact_must_be_written(journal: Journal, ana: int) -> None:
    ask(journal, ana, "2026-03-01")
    write(journal, (ana,), "2026-04-15")
    data = read(journal)
    assert (data.rows, data.unsaid) == ((), 1)
    write(journal, (ana,), "2026-05-15", began="mutual")
    assert (counts(read(journal)), read(journal).unsaid) == ([((1, 1), (0, 0))], 0)


def test_what_was_asked_in_a_thought_was_asked(journal: Journal, ana: int) -> None:
    asked = (ExchangeDraft("asked", "the scanner", helped=False),)
    write(journal, (ana,), "2026-03-01", kind="thought", exchanges=asked)
    assert counts(read(journal)) == [((1, 0), (0, 0))]


def test_it_is_seen_as_it_looked_then(journal: Journal, ana: int) -> None:
    ask(journal, ana, "2026-03-01")
    write(journal, (ana,), "2026-04-15", began="me")
    assert read(journal, last=date(2026, 2, 28)).recent == 0
    assert read(journal, last=date(2026, 5, 29)).recent == 1
    assert counts(read(journal, last=date(2026, 5, 30))) == [((1, 1), (0, 0))]
    assert counts(read(journal, first=date(2026, 3, 2))) == []
    assert read(journal, last=date(2030, 1, 1)).last == journal.today()


def test_an_ask_ahead_has_not_happened(journal: Journal, ana: int) -> None:
    with on(journal, "2026-10-08"):
        asked = (ExchangeDraft("asked", "the scanner", helped=False),)
        entries.save_entry(journal, EntryDraft((ana,), "2026-12-01", "Ask", exchanges=asked))
    data = read(journal)
    assert (data.rows, data.recent) == ((), 0)


def test_a_rest_gives_more_time(journal: Journal, ana: int) -> None:
    ask(journal, ana, "2026-01-10")
    with on(journal, "2026-02-01"):
        people.set_state(journal, [ana], State.RESTING)
    with on(journal, "2026-04-01"):
        people.set_state(journal, [ana], State.ACTIVE)
    write(journal, (ana,), "2026-06-01", began="me")
    assert counts(read(journal)) == [((1, 1), (0, 0))]


@pytest.mark.parametrize("state", [State.LETGO, State.DECEASED])
def test_who_is_in_no_chart_of_several_is_not_counted(
    journal: Journal, ana: int, state: State
) -> None:
    ask(journal, ana, "2026-03-01")
    people.set_state(journal, [ana], state)
    assert read(journal) == After(FIRST, journal.today(), ())


def test_every_year_has_its_row_the_newest_first_and_those_far_back_one(
    journal: Journal, ana: int
) -> None:
    for year in range(2014, 2027):
        ask(journal, ana, f"{year}-03-01")
    rows = read(journal).rows
    assert [(row.first, row.last) for row in rows] == [
        (0, 0),
        *((year, year) for year in range(2026, 2020, -1)),
        (2014, 2020),
    ]
    assert len(rows) == MOST_YEARS + 1
    assert rows[0].unhelped.asks == sum(row.unhelped.asks for row in rows[1:]) == 13
    assert [side.id for side in read(journal).sides] == list(range(1, 9))
    assert len(behind(journal, rows[0].unhelped.id)) == 13
    assert len(behind(journal, rows[-1].unhelped.id)) == 7


def test_several_things_asked_on_one_day_are_one_ask_and_met_if_one_was(
    journal: Journal, ana: int
) -> None:
    asked = tuple(ExchangeDraft("asked", word, helped=word == "room") for word in ("room", "ride"))
    first = write(journal, (ana,), "2026-03-01", exchanges=asked)
    second = ask(journal, ana, "2026-03-01")
    (row,) = read(journal).rows
    assert (row.unhelped.asks, row.helped.asks) == (0, 1)
    assert behind(journal, row.helped.id) == (second, first)


def test_a_deleted_entry_is_counted_no_more_and_a_back_dated_one_is(
    journal: Journal, ana: int
) -> None:
    ask(journal, ana, "2026-03-01")
    assert counts(read(journal)) == [((1, 0), (0, 0))]
    write(journal, (ana,), "2026-03-15", began="me")
    assert counts(read(journal)) == [((1, 1), (0, 0))]
    newest, _ = entries.first_page(journal, EntryFilter())
    entries.delete_entries(journal, [newest.id])
    assert counts(read(journal)) == [((1, 0), (0, 0))]
