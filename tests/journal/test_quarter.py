"""The figures of a quarter, alone and beside those before it, and the entries behind them."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.kinds import State
from app.domain.quarter import Figures, GivingAndAsking, Share, Way
from app.domain.quarters import Quarter, quarters_of_year
from app.journal import entries, own_year, people, quarter
from app.journal.entries import save_entry
from app.journal.freezing import finish
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.promises import keep_promise, promises_of, renegotiate
from app.journal.quarter import look, seen, seen_year
from app.store import writing
from tests.domain.test_estimates import CENSORED, EVENTS, FREIREICH
from tests.journal import made_up
from tests.journal.days import on

SPRING, SUMMER = Quarter(2026, 4), Quarter(2026, 7)


@pytest.fixture
def health(journal: Journal) -> Health:
    return Health(journal)


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva", rhythm=30)


def met(journal: Journal, person: int, day: str, **facts: Any) -> int:
    """Write of a meeting that I began."""
    draft = EntryDraft((person,), day, "Tea.", **{"kind": "met", "began": "me", **facts})
    return save_entry(journal, draft)


def asked(helped: bool | None = None) -> tuple[ExchangeDraft, ...]:
    return (ExchangeDraft("asked", "for advice", helped=helped),)


def gave() -> tuple[ExchangeDraft, ...]:
    return (ExchangeDraft("given", "an afternoon"),)


def summer(journal: Journal, health: Health) -> Figures:
    (figures,) = look(journal, health, [SUMMER])
    return figures


def test_with_nothing_written_every_figure_is_empty(journal: Journal, health: Health) -> None:
    nothing = Way(0, (0, 0, 0), ())
    figures = summer(journal, health)
    assert figures.giving == GivingAndAsking(nothing, nothing, nothing, nothing)
    none = Figures("2026-Q3", SUMMER.first, SUMMER.last, True)
    assert figures._replace(giving=none.giving) == none
    assert seen(journal, health, SUMMER).earlier == ()
    assert quarter.written(journal) == {}


def test_giving_and_asking_are_counted_by_month(journal: Journal, health: Health, ana: int) -> None:
    for day in ("2026-07-03", "2026-07-03", "2026-09-30"):
        met(journal, ana, day, exchanges=gave())
    met(journal, ana, "2026-08-01", exchanges=asked())
    giving = summer(journal, health).giving
    assert giving.given.months == (1, 0, 1)
    assert giving.given.places == ((ana, "2026-07-03"), (ana, "2026-09-30"))
    assert (giving.asked.times, giving.given.people) == (1, 1)
    for day, places in (("2025-09-30", giving.given.places), ("2025-10-01", ())):
        met(journal, ana, day, exchanges=(ExchangeDraft("received", "a lift"),))
        assert summer(journal, health).giving.unreturned == places


@pytest.mark.parametrize(
    ("first", "second", "is_early"),
    [
        (asked(), (), True),
        ((), asked(), True),
        (gave(), asked(), False),
        ((*gave(), *asked()), (), False),
        (asked(), gave(), True),
    ],
)
def test_an_ask_is_early_within_two_days_of_contact_and_before_any_giving(
    journal: Journal,
    health: Health,
    ana: int,
    first: tuple[ExchangeDraft, ...],
    second: tuple[ExchangeDraft, ...],
    is_early: bool,
) -> None:
    met(journal, ana, "2026-07-03", exchanges=first)
    met(journal, ana, "2026-08-03", exchanges=second)
    met(journal, ana, "2026-08-04", exchanges=asked())
    share = summer(journal, health).first_asks
    assert (share.times, share.of) == (int(is_early), 1)


@pytest.mark.parametrize(("day", "is_return"), [("2026-07-30", False), ("2026-07-31", True)])
def test_only_a_silence_of_more_than_two_rhythms_makes_a_return(
    journal: Journal, health: Health, ana: int, day: str, is_return: bool
) -> None:
    met(journal, ana, "2026-05-31")
    met(journal, ana, day, exchanges=asked())
    assert summer(journal, health).needs.hits == (((ana, day),) if is_return else ())


def test_who_could_not_help_counts_when_the_time_is_over(
    journal: Journal, health: Health, ana: int
) -> None:
    bo = people.add_person(journal, "Bo")
    met(journal, ana, "2026-05-01", exchanges=asked(helped=False))
    met(journal, ana, "2026-07-30")
    met(journal, bo, "2026-05-01", exchanges=asked(helped=False))
    met(journal, bo, "2026-07-31")
    late = met(journal, ana, "2026-07-03", exchanges=asked(helped=False))
    share = summer(journal, health).unhelped
    assert share == Share(((ana, "2026-05-01"),), ((bo, "2026-05-01"),))
    assert late not in quarter.entries_behind(journal, [*share.hits, *share.misses])
    assert look(journal, health, [SPRING])[0].unhelped.of == 0


@pytest.mark.parametrize(
    ("day", "counts"),
    [("2026-04-01", False), ("2026-04-02", True), ("2026-07-02", True), ("2026-07-03", False)],
)
def test_an_ask_counts_in_the_quarter_in_which_its_time_ends(
    journal: Journal, health: Health, ana: int, day: str, counts: bool
) -> None:
    met(journal, ana, day, exchanges=asked(helped=True))
    met(journal, ana, "2026-09-30" if day > "2026-07" else "2026-04-05")
    assert summer(journal, health).helped.hits == (((ana, day),) if counts else ())


@pytest.mark.parametrize(("given", "times"), [((), 1), (gave(), 0)])
def test_an_ask_is_early_though_it_came_after_the_quarter(
    journal: Journal, health: Health, ana: int, given: tuple[ExchangeDraft, ...], times: int
) -> None:
    bo = people.add_person(journal, "Bo")
    met(journal, ana, "2026-09-29")
    met(journal, bo, "2026-09-30")
    met(journal, ana, "2026-10-02", exchanges=(*given, *asked()))
    share = summer(journal, health).first_asks
    assert (share.times, share.of) == (times, 2)
    assert share.hits == ((ana, "2026-10-02"),) * times
    assert look(journal, health, [SUMMER.later(1), SUMMER])[0].first_asks.of == 0


def test_only_entries_about_whom_counts_or_about_nobody_are_counted(
    journal: Journal, health: Health, ana: int
) -> None:
    bo = people.add_person(journal, "Bo")
    for about in ((ana,), (bo,), (ana, bo), ()):
        save_entry(journal, EntryDraft(about, "2026-07-03", "Tea.", kind="thought"))
    assert (summer(journal, health).entries, summer(journal, health).people) == (4, 2)
    people.set_state(journal, [bo], State.LETGO)
    assert (summer(journal, health).entries, summer(journal, health).people) == (3, 1)


def test_a_note_without_a_day_of_its_own_makes_no_talk_one_of_interest(
    journal: Journal, health: Health, ana: int
) -> None:
    with journal.change("Write"):
        journal.db.run("UPDATE person SET added_at = '2026-07-03 08:00:00'")
        writing.insert(journal.db, "learned", person=ana, kind="matters", text="Likes tea.")
    entry = met(journal, ana, "2026-07-03")
    assert (summer(journal, health).interest.times, summer(journal, health).interest.of) == (0, 1)
    with journal.change("Write"):
        facts = {"entry": entry, "kind": "matters", "text": "Her mother is ill."}
        writing.insert(journal.db, "learned", person=ana, **facts)
    assert summer(journal, health).interest.times == 1


def test_a_talk_counts_as_interest_where_something_was_noted_that_day(
    journal: Journal, health: Health, ana: int
) -> None:
    met(journal, ana, "2026-07-03", learned=(LearnedDraft("Her mother is ill."),))
    met(journal, ana, "2026-07-04", learned=(LearnedDraft("Call.", kind="couldhelp"),))
    met(journal, ana, "2026-07-05", kind="gift", learned=(LearnedDraft("Likes tea."),))
    interest = summer(journal, health).interest
    assert interest == Share(((ana, "2026-07-03"),), ((ana, "2026-07-04"),))


def test_the_published_curve_comes_out_of_promises(
    journal: Journal, health: Health, ana: int
) -> None:
    fates = [("kept", days) for days in EVENTS] + [("released", days) for days in CENSORED]
    with journal.change("Write"):
        for state, days in fates:
            closed_on = (SUMMER.first + timedelta(days)).isoformat()
            words = {"text": "It.", "made_on": "2026-07-01", "closed_on": closed_on}
            writing.insert(journal.db, "promise", person=ana, state=state, **words)
    found = summer(journal, health).promises
    published = [(time, 1 - left) for time, left, _low, _high in FREIREICH]
    assert found.steps == tuple(pytest.approx(step, abs=0.00005) for step in published)
    assert (found.median, found.earliest, found.latest) == (23, 13, None)
    assert found.watched == tuple(map(float, CENSORED))
    assert (len(found.made), len(found.kept), len(found.released)) == (21, 9, 12)


def test_promises_of_before_are_kept_and_waiting_here_too(
    journal: Journal, health: Health, ana: int
) -> None:
    with journal.change("Write"):
        for made_on, state, closed_on in (
            ("2026-01-02", "kept", "2026-07-09"),
            ("2026-01-02", "open", ""),
            ("2026-07-02", "kept", "2026-10-03"),
            ("2026-10-02", "open", ""),
        ):
            facts = {"text": "It.", "made_on": made_on, "state": state, "closed_on": closed_on}
            writing.insert(journal.db, "promise", person=ana, **facts)
    found = summer(journal, health).promises
    assert (found.made, found.kept, found.waiting) == ((3,), (1,), (2, 3))
    assert [each.text for each in quarter.promises(journal, found.waiting)] == ["It.", "It."]


def test_a_promise_that_was_moved_is_still_the_one_that_was_given(
    journal: Journal, health: Health, ana: int
) -> None:
    with on(journal, "2026-05-01"):
        met(journal, ana, "2026-05-01", promises=(PromiseDraft("send the list"),))
    for day in ("2026-06-01", "2026-07-20"):
        with on(journal, day):
            newest = max(each.id for each in promises_of(journal, ana))
            renegotiate(journal, newest, "2026-09-30")
    spring, found = (each.promises for each in look(journal, health, [SPRING, SUMMER]))
    assert (spring.made, spring.waiting, spring.watched) == ((1,), (1,), (60.0,))
    assert (found.made, found.kept, found.waiting) == ((), (), (1,))
    keep_promise(journal, 3, "2026-09-12")
    found = summer(journal, health).promises
    assert (found.made, found.kept, found.waiting) == ((), (1,), ())
    assert quarter.entries_of_promises(journal, found.kept) == [1]


def test_a_silence_of_years_ends_with_a_return(journal: Journal, health: Health, ana: int) -> None:
    met(journal, ana, "2022-01-01")
    met(journal, ana, "2026-07-09")
    (found,) = summer(journal, health).returns
    assert (found.person_id, found.day, found.silence) == (ana, "2026-07-09", 1650)
    assert found.is_dormant
    assert not found.with_ask


def test_new_people_are_met_again_or_not(journal: Journal, health: Health, ana: int) -> None:
    bo = people.add_person(journal, "Bo")
    cem = people.add_person(journal, "Cem")
    for person, day in ((ana, "2026-05-01"), (bo, "2026-05-02"), (cem, "2026-09-01")):
        met(journal, person, day)
    met(journal, ana, "2026-09-05")
    figures = summer(journal, health)
    assert figures.met == ((cem, "2026-09-01"),)
    assert figures.again == Share(((ana, "2026-09-05"),), ((bo, "2026-05-02"),))
    assert figures.not_again == ((bo, "2026-05-02"),)
    met(journal, bo, "2026-09-30")
    assert summer(journal, health).not_again == ()
    entries.delete_entries(journal, [5])
    people.edit_person(journal, bo, state="space")
    figures = summer(journal, health)
    assert (figures.again.of, figures.not_again) == (2, ())


@pytest.mark.parametrize(("day", "is_once"), [("2026-05-02", True), ("2026-05-03", False)])
def test_a_thought_of_a_later_day_is_something_written_again(
    journal: Journal, health: Health, ana: int, day: str, is_once: bool
) -> None:
    met(journal, ana, "2026-05-02")
    met(journal, ana, "2026-05-02")
    met(journal, ana, day, kind="thought", began=None)
    figures = summer(journal, health)
    assert (figures.again.times, figures.again.of) == (0, 1)
    assert figures.not_again == ((ana, "2026-05-02"),) * is_once


def test_talks_deepen_and_time_takes_some_of_it(journal: Journal, health: Health, ana: int) -> None:
    for day in ("2026-05-01", "2026-07-10", "2026-08-10"):
        met(journal, ana, day, depth=4)
    figures = summer(journal, health)
    (change,) = figures.depth.changes
    assert (change.person_id, figures.depth.people, figures.deepened) == (ana, 1, (ana,))
    assert (figures.depth.did, figures.depth.faded) == (change.did, change.faded)
    assert change.did > 0.1
    assert -0.1 < change.faded < 0
    assert quarter.entries_about(journal, [ana], SUMMER.first, SUMMER.last) == [3, 2]
    (spring,) = look(journal, health, [SPRING])
    assert spring.depth.changes[0].did > 0.1
    assert (spring.met, spring.deepened) == (((ana, "2026-05-01"),), ())


def test_a_note_alone_tells_of_somebody_too(journal: Journal, health: Health, ana: int) -> None:
    with journal.change("Write"):
        facts = {"kind": "matters", "area": "family", "text": "It.", "noted_on": "2026-08-01"}
        writing.insert(journal.db, "learned", person=ana, **facts)
    (change,) = summer(journal, health).breadth.changes
    assert (change.person_id, change.faded) == (ana, 0)
    assert summer(journal, health).depth.changes == ()


# Seen beside others


def test_what_is_planned_changes_nothing(journal: Journal, health: Health, ana: int) -> None:
    met(journal, ana, "2026-10-02")
    running = Quarter(2026, 10)
    was = look(journal, health, [running])
    draft = EntryDraft((ana,), "2026-12-24", "A walk.", kind="met", exchanges=gave())
    save_entry(journal, draft)
    assert look(journal, health, [running]) == was
    assert (was[0].last, was[0].is_over) == (made_up.TODAY, False)
    (ahead,) = look(journal, health, [Quarter(2027, 1)])
    assert ahead == Figures("2027-Q1", date(2027, 1, 1), date(2027, 3, 31), False)
    assert quarter.written(journal) == {running: 1}


def test_only_earlier_ones_with_entries_are_beside_it(
    journal: Journal, health: Health, ana: int
) -> None:
    for day in ("2025-06-30", "2025-07-01", "2026-05-01", "2026-07-01", "2026-10-01"):
        met(journal, ana, day)
    found = seen(journal, health, SUMMER)
    assert [each.key for each in (*found.earlier, found.figures)] == [
        *("2025-Q3", "2026-Q2"),
        "2026-Q3",
    ]
    assert found[2:] == (None, None)
    assert found.figures == summer(journal, health)


def test_a_finished_one_is_seen_as_it_was_and_as_it_is(
    journal: Journal, health: Health, ana: int
) -> None:
    met(journal, ana, "2026-05-01")
    met(journal, ana, "2026-07-01")
    spring, was = look(journal, health, [SPRING, SUMMER])
    finish(journal, health, SPRING)
    finish(journal, health, SUMMER)
    met(journal, ana, "2026-05-02")
    met(journal, ana, "2026-07-02")
    found = seen(journal, health, SUMMER)
    assert found.frozen is not None
    assert found.figures == found.frozen.figures
    assert (found.figures.entries, was.entries) == (1, 1)
    assert found.now == summer(journal, health)
    assert [each.entries for each in found.earlier] == [spring.entries]


def test_an_earlier_one_finished_before_its_end_is_worked_out_anew(
    journal: Journal, health: Health, ana: int
) -> None:
    met(journal, ana, "2026-04-01")
    with on(journal, "2026-04-10"):
        finish(journal, Health(journal), SPRING)
    met(journal, ana, "2026-05-01")
    assert [each.entries for each in seen(journal, health, SUMMER).earlier] == [2]
    found = seen(journal, health, SPRING)
    assert (found.figures.entries, found.figures.is_over) == (1, False)


def test_an_earlier_one_that_cannot_be_read_is_left_out(
    journal: Journal, health: Health, ana: int
) -> None:
    met(journal, ana, "2026-05-01")
    finish(journal, health, SPRING)
    journal.db.run("UPDATE reflection SET figures = '{}'")
    assert seen(journal, health, SUMMER).earlier == ()


def test_a_year_is_seen_beside_years(journal: Journal, health: Health, ana: int) -> None:
    for day in ("2021-05-01", "2023-02-01", "2025-07-01", "2026-07-01"):
        met(journal, ana, day)
    found = seen_year(journal, health, quarters_of_year(made_up.TODAY))
    assert [each.key for each in found.earlier] == ["2023", "2025"]
    assert (found.figures.key, found.figures.entries) == ("2026", 1)
    assert len(found.figures.giving.given.months) == 12
    school = seen_year(journal, health, quarters_of_year(made_up.TODAY, 9)).figures
    assert (school.key, school.first) == ("2026–27", date(2026, 9, 1))


def test_the_first_quarter_of_all_has_none_before_it(journal: Journal, health: Health) -> None:
    first = Quarter(1, 1)
    assert seen(journal, health, first).figures.key == "0001-Q1"
    assert seen_year(journal, health, quarters_of_year(first.first)).figures.key == "0001"


# What is behind


def test_entries_are_counted_by_quarters_of_my_own_year(journal: Journal, ana: int) -> None:
    for day in ("2026-08-31", "2026-09-01", "2026-09-02"):
        met(journal, ana, day)
    assert quarter.written(journal) == {SUMMER: 3}
    own_year.set_year_begins(journal, 9)
    assert quarter.written(journal) == {Quarter(2026, 6): 1, Quarter(2026, 9): 2}


def test_an_offer_that_was_taken_up_is_behind_the_day_of_that(
    journal: Journal, health: Health, ana: int
) -> None:
    entry = met(journal, ana, "2026-05-01", exchanges=(ExchangeDraft("offered", "a lift"),))
    journal.db.run("UPDATE exchange SET fulfilled_on = '2026-07-05'")
    places = summer(journal, health).giving.given.places
    assert places == ((ana, "2026-07-05"),)
    assert quarter.entries_behind(journal, places) == [entry]


def test_entries_behind_are_those_of_that_person_and_day_newest_first(
    journal: Journal, ana: int
) -> None:
    bo = people.add_person(journal, "Bo")
    first = met(journal, ana, "2026-07-01")
    later = met(journal, ana, "2026-07-02")
    met(journal, bo, "2026-07-01")
    met(journal, ana, "2026-07-02", kind="thought")
    places = [(ana, "2026-07-01"), (ana, "2026-07-02"), (bo, "2026-07-02")]
    assert quarter.entries_behind(journal, places) == [later, first]


def test_a_promise_leads_to_its_entry_and_people_have_names(journal: Journal, ana: int) -> None:
    entry = met(journal, ana, "2026-07-01", promises=(PromiseDraft("Send the book."),))
    keep_promise(journal, 1, "2026-07-03")
    assert quarter.entries_of_promises(journal, [1, 9]) == [entry]
    (promise,) = quarter.promises(journal, [1, 9])
    assert (promise.text, promise.state, promise.person_id) == ("Send the book.", "kept", ana)
    assert quarter.names(journal, [ana, 9]) == {ana: "Ana Silva"}
