"""Reconnections as they are read: whom of a scope I reached, with what, as it stood then."""

from datetime import date
from typing import Any

import pytest

from app.domain.entries import ExchangeDraft
from app.domain.kinds import State
from app.domain.reconnections import Reconnections
from app.domain.scope import Scope
from app.journal import circles, looking, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking import reconnections
from tests.journal.days import on, write

FIRST, LAST = date(2020, 1, 1), date(2026, 9, 30)
EVERYBODY = Scope()
ASKED = (ExchangeDraft("asked", "a favour"),)


@pytest.fixture
def two(journal: Journal) -> tuple[int, int]:
    return people.add_person(journal, "Ana Silva"), people.add_person(journal, "Bo", rhythm=182)


def read(journal: Journal, scope: Scope = EVERYBODY, last: date = LAST) -> Reconnections:
    data = looking.look("reconnections", journal, Health(journal), scope, FIRST, last)
    assert isinstance(data, Reconnections)
    return data


def behind(journal: Journal, data: Reconnections, mark_id: int) -> tuple[int, ...]:
    return looking.behind("reconnections", journal, Health(journal), EVERYBODY, data, mark_id)


def meet(journal: Journal, person: int, day: str, began: str | None = "me", **more: Any) -> int:
    return write(journal, (person,), day, began=began, **more)


def test_a_contact_of_mine_after_a_year_leads_to_its_entries(
    journal: Journal, two: tuple[int, int]
) -> None:
    before = meet(journal, two[0], "2022-01-01", "them")
    after = meet(journal, two[0], "2026-01-01")
    data = read(journal)
    (found,) = data.returns
    assert found == (two[0], "Ana Silva", date(2026, 1, 1), date(2022, 1, 1), 1461, False)
    assert behind(journal, data, 1) == (after, before)
    assert (data.times, data.people, data.dormant, data.asked) == (1, 1, 1, 0)
    assert (data.longest, data.since) == (4.0, date(2022, 1, 1))


def test_an_ask_counts_with_the_person_and_on_the_day(
    journal: Journal, two: tuple[int, int]
) -> None:
    ana, bo = two
    write(journal, two, "2020-01-01")
    write(
        journal,
        two,
        "2025-01-01",
        began="me",
        exchanges=(ExchangeDraft("asked", "x", person_id=bo),),
    )
    meet(journal, ana, "2025-01-02", exchanges=ASKED)
    assert [(each.name, each.has_ask) for each in read(journal).returns] == [
        ("Ana Silva", False),
        ("Bo", True),
    ]


def test_what_was_asked_in_a_thought_of_that_day_was_asked(
    journal: Journal, two: tuple[int, int]
) -> None:
    meet(journal, two[0], "2020-01-01")
    meet(journal, two[0], "2025-01-01")
    meet(journal, two[0], "2025-01-01", kind="thought", exchanges=ASKED)
    for scope in (EVERYBODY, Scope(person_id=two[0])):
        assert read(journal, scope).asked == 1
    assert read(journal, Scope(person_id=two[1])).times == 0


def test_with_a_slow_rhythm_it_takes_longer(journal: Journal, two: tuple[int, int]) -> None:
    for person in two:
        meet(journal, person, "2021-01-01")
        meet(journal, person, "2024-06-01")
    assert [each.name for each in read(journal).returns] == ["Ana Silva"]


@pytest.mark.parametrize(
    ("began", "times"), [("mutual", 1), ("them", 0), ("unknown", 0), (None, 0)]
)
def test_only_what_i_began_counts(
    journal: Journal, two: tuple[int, int], began: str | None, times: int
) -> None:
    meet(journal, two[0], "2021-01-01")
    meet(journal, two[0], "2024-06-01", began)
    assert read(journal).times == times


def test_a_thought_is_no_contact(journal: Journal, two: tuple[int, int]) -> None:
    meet(journal, two[0], "2021-01-01")
    meet(journal, two[0], "2024-06-01", kind="thought")
    assert read(journal).times == 0
    meet(journal, two[0], "2024-06-02")
    assert [each.day for each in read(journal).returns] == [date(2024, 6, 2)]


def test_years_of_rest_are_no_silence(journal: Journal, two: tuple[int, int]) -> None:
    meet(journal, two[0], "2022-01-01")
    with on(journal, "2022-02-01"):
        people.set_state(journal, two[:1], State.RESTING)
    with on(journal, "2025-12-01"):
        people.set_state(journal, two[:1], State.ACTIVE)
    meet(journal, two[0], "2026-01-01")
    assert read(journal).times == 0


def test_a_past_day_sees_nothing_later(journal: Journal, two: tuple[int, int]) -> None:
    meet(journal, two[0], "2021-01-01")
    meet(journal, two[0], "2024-06-01")
    meet(journal, two[0], "2026-06-01")
    meet(journal, two[0], "2028-06-01")  # planned
    days = [each.day.year for each in read(journal, last=date(2030, 1, 1)).returns]
    assert days == [2024, 2026]
    assert [each.day.year for each in read(journal, last=date(2025, 1, 1)).returns] == [2024]
    assert read(journal, last=date(2022, 1, 1)).times == 0


def test_before_the_period_is_not_counted_but_ends_a_silence(
    journal: Journal, two: tuple[int, int]
) -> None:
    for day in ("2010-01-01", "2019-12-30", "2020-02-01"):
        meet(journal, two[0], day)
    assert read(journal).times == 0


@pytest.mark.parametrize("state", [State.LETGO, State.DECEASED])
def test_who_died_or_was_let_go_is_not_among_many(
    journal: Journal, two: tuple[int, int], state: State
) -> None:
    meet(journal, two[0], "2021-01-01")
    meet(journal, two[0], "2024-06-01")
    people.set_state(journal, two[:1], state)
    assert read(journal) == Reconnections(FIRST, LAST)
    alone = read(journal, Scope(person_id=two[0]))
    assert alone.times == (1 if state == State.DECEASED else 0)


def test_a_circle_has_its_own_people_alone(journal: Journal, two: tuple[int, int]) -> None:
    choir = circles.add_circle(journal, "Choir")
    circles.join(journal, choir, two[:1])
    for person in two:
        meet(journal, person, "2014-01-01")
        meet(journal, person, "2024-06-01")
    assert read(journal).people == 2
    assert [each.name for each in read(journal, Scope(circle_id=choir)).returns] == ["Ana Silva"]


def test_an_empty_journal_has_none(journal: Journal) -> None:
    assert read(journal) == Reconnections(FIRST, LAST)


def test_very_many_are_bunched_and_none_is_lost(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconnections, "MOST_RETURNS", 2)
    with journal.change("Many"):
        ids = [people.add_person(journal, f"P{at}") for at in range(4)]
        for at, person in enumerate(ids):
            meet(journal, person, f"20{15 + at}-01-01")
        last = [
            meet(journal, each, "2023-05-01", exchanges=ASKED * (each == ids[0])) for each in ids
        ]
    data = read(journal)
    assert data.returns == ()
    assert [(b.first.year, b.low, b.high, b.has_ask, b.times) for b in data.bunches] == [
        (2023, 5, 10, False, 3),
        (2023, 5, 10, True, 1),
    ]
    assert sum(each.times for each in data.bunches) == data.times == 4
    assert behind(journal, data, 1) == tuple(reversed(last[1:]))
    assert behind(journal, data, 2) == (last[0],)


def test_three_years_to_the_day_are_three_years(journal: Journal, two: tuple[int, int]) -> None:
    meet(journal, two[0], "2020-03-01")
    meet(journal, two[0], "2023-03-01")
    meet(journal, two[0], "2024-02-29")
    data = read(journal)
    assert [found.silence for found in data.returns] == [1095, 365]
    assert data.dormant == 1
