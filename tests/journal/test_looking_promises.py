"""Whose promises the chart shows, and as they stood on the day it shows."""

from datetime import date

import pytest

from app.domain.entries import EntryFilter, PromiseDraft
from app.domain.kept import LATER, Kept
from app.domain.kinds import PromiseState, State
from app.domain.scope import Scope
from app.journal import circles, entries, looking, people, promises
from app.journal.health import Health
from app.journal.journal import Journal
from tests.journal.days import on, write

FIRST = date(2020, 1, 1)
EVERYBODY = Scope()
OPEN, KEPT, RELEASED, ANEW = PromiseState


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


def promise(
    journal: Journal, person_id: int, made: str, kept: str = "", text: str = "send the list"
) -> int:
    """Make a promise beside an entry; returns its id."""
    write(journal, (person_id,), made, promises=(PromiseDraft(text),))
    promise_id = max(each.id for each in promises.promises_of(journal, person_id))
    if kept:
        promises.keep_promise(journal, promise_id, kept)
    return promise_id


def read(
    journal: Journal, scope: Scope = EVERYBODY, first: date = FIRST, last: date | None = None
) -> Kept:
    last = last or journal.today()
    data = looking.look("promises", journal, Health(journal), scope, first, last)
    assert isinstance(data, Kept)
    return data


def behind(journal: Journal, mark_id: int) -> tuple[int, ...]:
    return looking.behind("promises", journal, Health(journal), EVERYBODY, read(journal), mark_id)


def fates(data: Kept) -> list[tuple[int, PromiseState]]:
    return [(bunch.days, bunch.fate) for bunch in data.bunches]


def test_a_promise_is_told_with_its_words_its_person_and_its_entry(
    journal: Journal, ana: int
) -> None:
    promise(journal, ana, "2026-09-01", "2026-09-10")
    (bunch,) = read(journal).bunches
    (entry,) = entries.first_page(journal, EntryFilter())
    assert (bunch.days, bunch.fate, bunch.many) == (9, KEPT, 1)
    assert (bunch.person_id, behind(journal, bunch.id)) == (ana, (entry.id,))
    assert bunch.some == ((ana, "Ana Silva", "send the list", date(2026, 9, 1)),)


def test_every_fate_is_counted_from_the_day_it_was_made(journal: Journal, ana: int) -> None:
    promise(journal, ana, "2026-10-01")
    released = promise(journal, ana, "2026-09-08")
    promises.release_promise(journal, released)
    anew = promise(journal, ana, "2026-09-28")
    with on(journal, "2026-10-03"):
        promises.renegotiate(journal, anew, "2026-12-01")
    assert fates(read(journal)) == [(7, OPEN), (10, OPEN), (30, RELEASED)]


def test_one_that_was_agreed_anew_twice_is_one_from_first_to_last(
    journal: Journal, ana: int
) -> None:
    newest = promise(journal, ana, "2026-06-01")
    for day in ("2026-07-01", "2026-08-01"):
        with on(journal, day):
            newest = promises.renegotiate(journal, newest, "2026-12-01")
    promises.keep_promise(journal, newest, "2026-09-09")
    data = read(journal)
    assert fates(data) == [(100, KEPT)]
    assert data.bunches[0].some[0].made == date(2026, 6, 1)
    assert fates(read(journal, last=date(2026, 7, 15))) == [(44, OPEN)]
    assert fates(read(journal, first=date(2026, 6, 2))) == []
    assert len(behind(journal, 1)) == 1


def test_one_agreed_anew_of_which_nothing_came_is_told_as_that(journal: Journal, ana: int) -> None:
    promise_id = promise(journal, ana, "2026-09-01")
    with journal.change("Lose what it became"):
        journal.db.run(
            "UPDATE promise SET state = 'renegotiated', closed_on = '2026-09-05' WHERE id = ?",
            (promise_id,),
        )
    assert fates(read(journal)) == [(4, ANEW)]


def test_what_others_promised_me_is_not_counted(journal: Journal, ana: int) -> None:
    promises.add_promise(journal, ana, "send me the list", mine=False)
    assert read(journal).bunches == ()


def test_it_is_seen_as_it_looked_then(journal: Journal, ana: int) -> None:
    promise(journal, ana, "2026-03-01", "2026-05-01")
    promise(journal, ana, "2026-08-01")
    assert fates(read(journal, last=date(2026, 3, 31))) == [(30, OPEN)]
    assert fates(read(journal, last=date(2026, 5, 1))) == [(61, KEPT)]
    assert fates(read(journal, first=date(2026, 7, 1))) == [(68, OPEN)]
    assert read(journal, last=date(2030, 1, 1)).last == journal.today()


def test_only_whom_a_chart_may_show_is_counted(journal: Journal, ana: int) -> None:
    bo = people.add_person(journal, "Bo")
    choir = circles.add_circle(journal, "Choir")
    circles.join(journal, choir, [bo])
    for person_id in (ana, bo):
        promise(journal, person_id, "2026-09-01")
    assert read(journal).promises == 2
    assert read(journal, Scope(circle_id=choir)).promises == 1
    for state in (State.LETGO, State.DECEASED):
        people.set_state(journal, [bo], state)
        assert read(journal).promises == 1
        assert read(journal, Scope(person_id=bo)).promises == 1


def test_one_closed_without_its_day_is_counted_apart(journal: Journal, ana: int) -> None:
    promise_id = promise(journal, ana, "2026-09-01", "2026-09-10")
    with journal.change("Lose a day"):
        journal.db.run("UPDATE promise SET closed_on = '' WHERE id = ?", (promise_id,))
    assert (read(journal).promises, read(journal).undated) == (0, 1)


@pytest.mark.parametrize(("made", "days"), [("2026-09", 9), ("2026", 252), ("", None)])
def test_a_day_that_is_partly_known_is_the_first_it_can_be(
    journal: Journal, ana: int, made: str, days: int | None
) -> None:
    promise_id = promise(journal, ana, "2026-09-01", "2026-09-10")
    with journal.change("Lose a day"):
        journal.db.run("UPDATE promise SET made_on = ? WHERE id = ?", (made, promise_id))
    assert [bunch.days for bunch in read(journal).bunches] == [days] * (days is not None)


@pytest.mark.parametrize("closed", ["2026-09", "2026"])
def test_one_of_which_the_closing_day_is_partly_known_took_no_known_time(
    journal: Journal, ana: int, closed: str
) -> None:
    promise_id = promise(journal, ana, "2026-08-03", "2026-09-10")
    with journal.change("Lose a day"):
        journal.db.run("UPDATE promise SET closed_on = ? WHERE id = ?", (closed, promise_id))
    data = read(journal)
    assert (data.bunches, data.undated) == ((), 1)


def test_before_the_month_in_which_it_was_closed_a_promise_waits(
    journal: Journal, ana: int
) -> None:
    promise_id = promise(journal, ana, "2026-08-03", "2026-09-10")
    with journal.change("Lose a day"):
        journal.db.run("UPDATE promise SET closed_on = '2026-09' WHERE id = ?", (promise_id,))
    assert fates(read(journal, last=date(2026, 8, 31))) == [(28, OPEN)]


def test_one_without_the_day_on_which_it_was_made_is_told(journal: Journal, ana: int) -> None:
    promise_id = promise(journal, ana, "2026-09-01")
    with journal.change("Lose a day"):
        journal.db.run("UPDATE promise SET made_on = '' WHERE id = ?", (promise_id,))
    assert (read(journal).bunches, read(journal).unmade) == ((), 1)


def test_one_kept_before_it_was_written_took_no_time(journal: Journal, ana: int) -> None:
    promise(journal, ana, "2026-09-10", "2026-09-01")
    assert fates(read(journal)) == [(0, KEPT)]


def test_promises_of_a_few_stay_apart_and_those_of_many_go_together(
    journal: Journal, ana: int
) -> None:
    with journal.change("Promises"):
        for number in range(4):
            promise(journal, ana, "2025-01-01", "2026-06-01", f"send list {number}")
    assert [bunch.days for bunch in read(journal).bunches] == [516] * 4
    promise(journal, ana, "2024-05-05", "2026-06-01", "send the first list")
    (bunch,) = read(journal).bunches
    assert (bunch.days, bunch.many, bunch.person_id) == (LATER, 5, ana)
    assert [each.text for each in bunch.some] == ["send list 3", "send list 2", "send list 1"]
    assert read(journal).curve.median == 516


def test_of_several_people_none_is_the_one_behind_a_bunch(journal: Journal, ana: int) -> None:
    bo = people.add_person(journal, "Bo")
    for person_id in (ana, ana, bo, bo, bo):
        promise(journal, person_id, "2026-09-01", "2026-09-10")
    (bunch,) = read(journal).bunches
    assert (bunch.person_id, len(behind(journal, bunch.id))) == (0, 5)


def test_what_hangs_on_a_deleted_entry_leaves_the_chart(journal: Journal, ana: int) -> None:
    promise(journal, ana, "2026-09-01", "2026-09-10")
    promise(journal, ana, "2026-09-02")
    newest, _ = entries.first_page(journal, EntryFilter())
    entries.delete_entries(journal, [newest.id])
    assert fates(read(journal)) == [(9, KEPT)]
