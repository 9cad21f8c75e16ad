"""What deepened: level by level with one person, by how deep with many, as it looked then."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.depth_words import say_depth
from app.domain.entries import EntryDraft
from app.domain.health import Component
from app.domain.kinds import Depth, Kind, State
from app.domain.rungs import Pause, Reached, Rungs, Stop, Thing, depth, stops, things
from app.domain.scope import Scope
from app.errors import NotFound
from app.journal import circles, entries, looking, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.parameters import choose

FIRST, LAST = date(2024, 1, 1), date(2026, 10, 31)
EVERYBODY = Scope()


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva", given="Ana")


def write(
    journal: Journal, person_id: int, day: str, level: Depth | None, kind: Kind = Kind.CALL
) -> int:
    draft = EntryDraft((person_id,), day, "Tea", kind, depth=level)
    return entries.save_entry(journal, draft)


def read(journal: Journal, scope: Scope = EVERYBODY, first: date = FIRST, last: date = LAST) -> Any:
    data = looking.look("rungs", journal, Health(journal), scope, first, last)
    assert isinstance(data, Rungs)
    return data


def behind(journal: Journal, scope: Scope, sort: type[Thing]) -> list[tuple[int, ...]]:
    """The entries behind each first talk of a level, or behind each stop."""
    data, health = read(journal, scope), Health(journal)
    return [
        looking.behind("rungs", journal, health, scope, data, mark_id)
        for mark_id, thing in enumerate(things(data), start=1)
        if isinstance(thing, sort)
    ]


def test_the_layers_together_are_the_depth_of_that_day(journal: Journal, ana: int) -> None:
    write(journal, ana, "2024-03-01", Depth.WORK)
    write(journal, ana, "2025-06-10", Depth.PERSONAL)
    health = Health(journal)
    for last in (date(2025, 1, 31), date(2025, 6, 30), LAST):
        data = read(journal, Scope(person_id=ana), last=last)
        wanted = health.values(ana, min(last, journal.today()))[Component.DEPTH]
        assert depth(data.samples[-1].parts) == pytest.approx(wanted)
        assert data.samples[-1].day == data.last == min(last, journal.today())


def test_a_talk_is_a_step_and_a_month_without_one_a_slope(journal: Journal, ana: int) -> None:
    write(journal, ana, "2024-03-10", Depth.WORK)
    at = {each.day: each.parts for each in read(journal, Scope(person_id=ana)).samples}
    assert at[date(2024, 3, 9)] == (0, 0, 0, 0)
    small, work, *deeper = at[date(2024, 3, 10)]
    assert small == work > 0
    assert deeper == [0, 0]
    assert at[date(2024, 4, 30)][0] < small


def test_the_line_begins_with_the_first_contact(journal: Journal, ana: int) -> None:
    write(journal, ana, "2024-05-20", None)
    write(journal, ana, "2024-09-03", Depth.WORK)
    data = read(journal, Scope(person_id=ana), first=date(2010, 1, 1))
    assert (data.first, data.begun) == (date(2024, 5, 1), date(2024, 9, 3))
    assert data.samples[0].day == date(2024, 4, 30)


def test_a_level_is_reached_once_and_the_deepest_of_a_day_counts(
    journal: Journal, ana: int
) -> None:
    write(journal, ana, "2024-03-10", Depth.SMALL_TALK)
    first = write(journal, ana, "2024-03-10", Depth.INTERESTS)
    write(journal, ana, "2024-06-01", Depth.INTERESTS)
    write(journal, ana, "2024-07-01", Depth.PERSONAL, Kind.THOUGHT)
    second = write(journal, ana, "2024-08-01", Depth.PERSONAL)
    assert read(journal, Scope(person_id=ana)).reached == (
        Reached(date(2024, 3, 10), 3),
        Reached(date(2024, 8, 1), 4),
    )
    assert behind(journal, Scope(person_id=ana), Reached) == [(first,), (second,)]


def test_nothing_later_is_seen_and_nothing_planned(journal: Journal, ana: int) -> None:
    write(journal, ana, "2024-03-10", Depth.WORK)
    write(journal, ana, "2025-03-10", Depth.PERSONAL)
    write(journal, ana, "2026-12-01", Depth.PERSONAL)
    then = read(journal, Scope(person_id=ana), last=date(2024, 12, 31))
    assert [each.level for each in then.reached] == [2]
    assert read(journal, Scope(person_id=ana)).reached[-1].day == date(2025, 3, 10)
    assert read(journal, last=date(2023, 12, 31)).begun is None


def test_years_have_a_stop_each_and_a_short_time_its_months(journal: Journal, ana: int) -> None:
    for day in ("2024-03-10", "2024-03-11", "2025-03-10"):
        write(journal, ana, day, Depth.WORK)
    found = stops(read(journal, Scope(person_id=ana)))
    assert [(each.day, each.talks) for each in found] == [
        (date(2024, 12, 31), 2),
        (date(2025, 12, 31), 1),
        (date(2026, 10, 8), 0),
    ]
    quarter = read(journal, Scope(person_id=ana), date(2026, 7, 1), date(2026, 9, 30))
    assert [each.day for each in stops(quarter)] == [
        *(date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30))
    ]


def test_time_stands_still_in_a_pause(journal: Journal, ana: int) -> None:
    write(journal, ana, "2026-01-10", Depth.WORK)
    people.set_state(journal, [ana], State.RESTING)
    data = read(journal, Scope(person_id=ana))
    assert data.pauses == (Pause(journal.today(), journal.today()),)
    assert data.state == State.RESTING


def test_several_people_are_counted_by_how_deep(journal: Journal, ana: int) -> None:
    close, silent = (people.add_person(journal, name) for name in ("Bo", "Cy"))
    write(journal, ana, "2026-09-01", Depth.SMALL_TALK)
    for day in range(1, 9):
        write(journal, close, f"2026-09-0{day}", Depth.PERSONAL)
    write(journal, silent, "2026-09-01", None)
    data = read(journal)
    assert data.samples[-1].parts == (1, 0, 0, 1)
    assert (data.people, data.unwritten, data.person_id, data.reached) == (3, 1, 0, ())
    assert sum(each.talks for each in stops(data)) == 9


def test_a_circle_counts_its_own(journal: Journal, ana: int) -> None:
    other = people.add_person(journal, "Bo")
    choir = circles.add_circle(journal, "Choir")
    circles.join(journal, choir, [ana])
    write(journal, other, "2026-09-01", Depth.WORK)
    write(journal, ana, "2026-09-01", None)
    talk = write(journal, ana, "2026-09-01", Depth.WORK)
    data = read(journal, Scope(circle_id=choir))
    assert (sum(data.samples[-1].parts), data.people) == (1, 1)
    (found,) = filter(None, behind(journal, Scope(circle_id=choir), Stop))
    assert found == (talk,)


def test_whoever_died_or_was_let_go_is_not_counted(journal: Journal, ana: int) -> None:
    write(journal, ana, "2026-09-01", Depth.WORK)
    for state, is_seen in ((State.DECEASED, True), (State.LETGO, False)):
        people.set_state(journal, [ana], state)
        assert read(journal).begun is None
        alone = read(journal, Scope(person_id=ana))
        assert (alone.state, alone.begun is not None) == (state, is_seen)
        assert alone.pauses == ()


def test_the_numbers_chosen_are_used(journal: Journal, ana: int) -> None:
    write(journal, ana, "2026-10-08", Depth.SMALL_TALK)
    choose(journal, {"talks_to_half": 1.0})
    data = read(journal, Scope(person_id=ana))
    assert data.samples[-1].parts == (0.125, 0, 0, 0)


def test_where_there_is_very_much_fewer_days_are_worked_out(
    journal: Journal, ana: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal, ana, "2024-01-09", Depth.WORK)
    months = len(read(journal).samples)
    monkeypatch.setattr("app.journal.looking.rungs._MOST_WEIGHED", 12)
    few = read(journal)
    assert len(few.samples) < months
    assert few.samples[-1] == read(journal).samples[-1]


def test_somebody_who_is_gone_is_trouble(journal: Journal) -> None:
    with pytest.raises(NotFound):
        read(journal, Scope(person_id=99))


def test_small_talk_alone_never_passes_the_first_quarter(journal: Journal, ana: int) -> None:
    with journal.change("Small talk"):
        for at in range(330):
            write(journal, ana, f"{date(2025, 11, 1) + timedelta(at)}", Depth.SMALL_TALK)
    assert read(journal).samples[-1].parts == (1, 0, 0, 0)
    (dot,) = looking.look("orbits", journal, Health(journal), EVERYBODY, FIRST, LAST).dots
    assert (dot.depth, say_depth(dot.depth, EnglishSpeech())) == (0.25, "light")
