"""On which days something is written: each entry once, and only what was known then."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.entries import EntryDraft
from app.domain.kinds import Kind, State
from app.domain.scope import Scope
from app.domain.year import MOST_NAMED, Year, steps
from app.journal import circles, entries, gatherings, looking, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.store.database import JournalDatabase

FIRST, LAST = date(2026, 1, 1), date(2026, 10, 31)
EVERYBODY = Scope()


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    names = ("Zoe Adler", "Ana Silva", "Bo")
    return {name.split()[0].lower(): people.add_person(journal, name) for name in names}


def write(journal: Journal, day: str, *who: int, kind: Kind | None = Kind.CALL) -> int:
    return entries.save_entry(journal, EntryDraft(who, day, "Tea", kind))


def read(journal: Journal, scope: Scope = EVERYBODY, first: date = FIRST, last: date = LAST) -> Any:
    data = looking.look("year", journal, Health(journal), scope, first, last)
    assert isinstance(data, Year)
    return data


def behind(journal: Journal, mark_id: int, scope: Scope = EVERYBODY) -> tuple[int, ...]:
    data = read(journal, scope)
    return looking.behind("year", journal, Health(journal), scope, data, mark_id)


def days(data: Year) -> list[tuple[str, int]]:
    return [(cell.first.isoformat(), cell.entries) for cell in data.cells]


def test_an_entry_counts_once_however_many_it_is_about(
    journal: Journal, ids: dict[str, int]
) -> None:
    both = write(journal, "2026-03-01", ids["zoe"], ids["ana"])
    again = write(journal, "2026-03-01", ids["ana"])
    write(journal, "2026-05-09", ids["bo"])
    data = read(journal)
    assert days(data) == [("2026-03-01", 2), ("2026-05-09", 1)]
    first = data.cells[0]
    assert behind(journal, 1) == (again, both)
    assert [name for _, name in first.people] == ["Ana Silva", "Zoe Adler"]
    assert (first.who, first.days) == (2, 1)


def test_a_thought_counts_where_it_is_about_somebody(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, "2026-03-01", ids["ana"], kind=Kind.THOUGHT)
    write(journal, "2026-03-02", kind=Kind.THOUGHT)
    assert days(read(journal)) == [("2026-03-01", 1)]


def test_what_is_ahead_is_planned_and_not_counted(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, "2026-10-08", ids["ana"])
    write(journal, "2026-10-09", ids["ana"])
    write(journal, "2027-01-01", ids["ana"])
    data = read(journal)
    assert (data.last, data.today) == (journal.today(), journal.today())
    assert days(data) == [("2026-10-08", 1)]
    assert [cell.first for cell in data.planned] == [date(2026, 10, 9)]


def test_what_is_ahead_is_told_as_far_as_days_are_drawn(
    journal: Journal, ids: dict[str, int]
) -> None:
    write(journal, "2025-02-03", ids["ana"])
    for day in ("2026-10-31", "2026-11-19"):
        write(journal, day, ids["ana"])
    twelve_months = read(journal, first=date(2025, 11, 1))
    assert twelve_months.cells == ()
    write(journal, "2026-10-01", ids["ana"])
    twelve_months = read(journal, first=date(2025, 11, 1))
    assert [cell.first for cell in twelve_months.planned] == [date(2026, 10, 31)]
    years = read(journal, first=date(2025, 1, 1))
    assert [cell.first.month for cell in years.planned] == [10, 11]


def test_as_it_looked_then_nothing_later_is_seen(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, "2025-12-30", ids["ana"])
    write(journal, "2026-03-01", ids["ana"])
    write(journal, "2026-04-01", ids["ana"])
    write(journal, "2026-10-20", ids["ana"])
    data = read(journal, last=date(2026, 3, 31))
    assert days(data) == [("2026-03-01", 1)]
    assert data.planned == ()
    assert (data.begun, data.before) == (date(2025, 12, 30), date(2025, 12, 30))
    assert read(journal, first=date(2025, 1, 1), last=date(2025, 6, 30)).begun is None


def test_whoever_was_let_go_or_died_is_seen_only_when_asked_for(
    journal: Journal, ids: dict[str, int]
) -> None:
    for state in (State.LETGO, State.DECEASED):
        gone = people.add_person(journal, f"Somebody {state}")
        write(journal, "2026-03-01", gone)
        people.set_state(journal, [gone], state)
        assert days(read(journal)) == []
        assert days(read(journal, Scope(person_id=gone))) == [("2026-03-01", 1)]


def test_scopes_choose_whose_entries_count(journal: Journal, ids: dict[str, int]) -> None:
    choir = circles.add_circle(journal, "Choir")
    circles.join(journal, choir, [ids["ana"]])
    write(journal, "2026-03-01", ids["ana"], ids["bo"])
    write(journal, "2026-03-02", ids["bo"])
    in_circle = read(journal, Scope(circle_id=choir))
    assert days(in_circle) == [("2026-03-01", 1)]
    assert in_circle.cells[0].people == ((ids["ana"], "Ana Silva"),)
    assert len(behind(journal, 1, Scope(circle_id=choir))) == 1
    of_bo = read(journal, Scope(person_id=ids["bo"]))
    assert (len(of_bo.cells), of_bo.person_id) == (2, ids["bo"])
    named = read(journal, Scope(words="bo"))
    assert len(named.cells) == 2
    assert len(behind(journal, 2, Scope(words="bo"))) == 1


def test_a_gathering_shows_its_people_wherever_they_were_met(
    journal: Journal, ids: dict[str, int]
) -> None:
    ball = gatherings.add_gathering(journal, "Ball")
    gatherings.add_to_roster(journal, ball, [ids["zoe"]])
    with_her = write(journal, "2026-03-01", ids["zoe"])
    write(journal, "2026-03-02", ids["bo"])
    assert days(read(journal, Scope(gathering_id=ball))) == [("2026-03-01", 1)]
    assert behind(journal, 1, Scope(gathering_id=ball)) == (with_her,)


def test_of_many_people_and_entries_a_day_keeps_how_many_they_are(journal: Journal) -> None:
    those = [people.add_person(journal, f"Person {at}") for at in range(MOST_NAMED + 1)]
    written = [write(journal, "2026-03-01", *those) for _ in range(30)]
    (cell,) = read(journal).cells
    assert (cell.people, cell.who, cell.entries) == ((), MOST_NAMED + 1, 30)
    assert behind(journal, 1) == tuple(reversed(written))


def test_more_than_six_years_are_months(journal: Journal, ids: dict[str, int]) -> None:
    for day in ("2020-02-03", "2020-02-03", "2020-02-29", "2026-10-08", "2026-10-09"):
        write(journal, day, ids["ana"])
    data = read(journal, first=date(2000, 1, 1))
    assert data.is_by_month
    assert [(cell.first, cell.entries, cell.days) for cell in data.cells] == [
        (date(2020, 2, 1), 3, 2),
        (date(2026, 10, 1), 1, 1),
    ]
    assert data.planned == ()
    of_six = read(journal, Scope(person_id=ids["ana"]), first=date(2021, 1, 1))
    assert not of_six.is_by_month


def test_years_before_the_first_entry_make_no_months(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, "2025-02-03", ids["ana"])
    assert not read(journal, first=date(1990, 1, 1)).is_by_month


def test_very_many_people_are_read_at_once(
    journal: Journal, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal, "2025-12-30", ids["ana"])
    write(journal, "2026-03-01", ids["ana"], ids["bo"])
    few = read(journal)
    monkeypatch.setattr("app.store.year._FEW", 0)
    monkeypatch.setattr("app.store.year._MANY", 0)
    assert read(journal) == few


def test_of_very_many_people_none_is_sought_in_every_entry(
    journal: Journal, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.year._FEW", 0)
    monkeypatch.setattr("app.store.year._MANY", 0)
    plans, value = list[str](), JournalDatabase.value

    def explain(db: JournalDatabase, sql: str, values: Any = ()) -> Any:
        plans.extend(row[3] for row in db.rows(f"EXPLAIN QUERY PLAN {sql}", values))
        return value(db, sql, values)

    monkeypatch.setattr(JournalDatabase, "value", explain)
    read(journal)
    of_entries = [line for line in plans if line.startswith("SEARCH ep")]
    assert of_entries and not [line for line in of_entries if "person_id=?" in line]


@pytest.mark.parametrize("few", [20_000, 0])
def test_a_shade_means_the_same_in_every_period(
    journal: Journal, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("app.store.year._MANY", few)
    with journal.change("Many"):
        for at in range(40):
            for _ in range(2 + 8 * (at > 20)):
                write(journal, f"{date(2026, 8, 29) + timedelta(at)}", ids["ana"], ids["bo"])
    least = {
        steps(read(journal, first=first, last=last))
        for first, last in ((FIRST, date(2026, 9, 10)), (date(2026, 10, 1), LAST), (FIRST, LAST))
    }
    assert least == {(1, 4, 6, 10)}
