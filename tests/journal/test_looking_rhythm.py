"""What a rhythm reads: the contacts up to a day, the pauses, and the silence between them."""

from datetime import date
from typing import Any

import pytest

from app.domain.entries import EntryDraft
from app.domain.health import Component
from app.domain.kinds import Began, Kind, State
from app.domain.rhythm import Rhythm, Silence
from app.domain.scope import Scope
from app.errors import NotFound
from app.journal import entries, looking, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.parameters import choose
from app.store import writing

FIRST, LAST = date(2026, 1, 1), date(2026, 9, 30)


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva", given="Ana", rhythm=30)


def write(journal: Journal, person_id: int, day: str, **more: Any) -> int:
    draft = EntryDraft((person_id,), day, "Tea", **({"kind": Kind.CALL, "began": "me"} | more))
    return entries.save_entry(journal, draft)


def rest(journal: Journal, person_id: int, first: str, last: str = "") -> None:
    with journal.change("rest"):
        writing.insert(journal.db, "rest", person_id=person_id, first_day=first, last_day=last)


def read(journal: Journal, person_id: int, first: date = FIRST, last: date = LAST) -> Rhythm:
    scope = Scope(person_id=person_id)
    data = looking.look("rhythm", journal, Health(journal), scope, first, last)
    assert isinstance(data, Rhythm)
    return data


def days(data: Rhythm) -> list[str]:
    return [each.day.isoformat() for each in data.contacts]


def test_contacts_of_the_time_are_read_with_way_and_first_step(journal: Journal, ana: int) -> None:
    write(journal, ana, "2025-12-31")
    letter = write(journal, ana, "2026-01-01", kind=Kind.LETTER, began=Began.THEM)
    plain = write(journal, ana, "2026-09-30", kind=None, began=None)
    write(journal, ana, "2026-10-01")
    data = read(journal, ana)
    assert data.contacts == [
        (letter, FIRST, "letter", "them", 1),
        (plain, LAST, None, None, 272),
    ]
    assert data.before == date(2025, 12, 31)
    assert (data.name, data.called, data.rhythm) == ("Ana Silva", "Ana", 30)


def test_thoughts_and_other_people_are_no_contact(journal: Journal, ana: int) -> None:
    write(journal, ana, "2026-05-01", kind=Kind.THOUGHT)
    write(journal, people.add_person(journal, "Bo"), "2026-05-01")
    assert read(journal, ana).is_empty


def test_what_comes_later_is_not_seen_and_only_planned_from_today(
    journal: Journal, ana: int, today: date
) -> None:
    write(journal, ana, "2026-05-01")
    write(journal, ana, "2026-10-02")
    write(journal, ana, "2026-12-24", kind=Kind.MET)
    assert days(read(journal, ana)) == ["2026-05-01"]
    assert read(journal, ana).planned == ()
    now = read(journal, ana, last=date(2027, 12, 31))
    assert now.last == today
    assert days(now) == ["2026-05-01", "2026-10-02"]
    assert [(each.day.isoformat(), each.kind) for each in now.planned] == [("2026-12-24", "met")]


def test_only_a_plan_leaves_no_contact(journal: Journal, ana: int, today: date) -> None:
    write(journal, ana, "2026-12-24")
    data = read(journal, ana, last=today)
    assert (data.events, data.before, len(data.planned)) == ((), None, 1)
    assert data.is_empty


def test_of_what_came_after_a_time_only_the_days_are_counted(
    journal: Journal, ana: int, today: date
) -> None:
    for day in ("2026-05-01", "2026-05-01", "2026-06-01", "2026-12-24"):
        write(journal, ana, day)
    assert read(journal, ana, last=date(2026, 4, 30)).later == 2
    assert read(journal, ana, last=today).later == 0


def test_silences_are_those_of_more_than_two_rhythms(journal: Journal, ana: int) -> None:
    for day in ("2026-01-01", "2026-03-02", "2026-05-02", "2026-05-02"):
        write(journal, ana, day)
    data = read(journal, ana)
    assert data.silences == (
        Silence(date(2026, 3, 2), date(2026, 5, 2), 61, False),
        Silence(date(2026, 5, 2), LAST, 151, True),
    )
    assert data.longest == data.silences[1]


def test_a_silence_from_before_the_time_is_seen_in_it(journal: Journal, ana: int) -> None:
    write(journal, ana, "2024-05-01")
    data = read(journal, ana)
    assert data.silences == (Silence(date(2024, 5, 1), LAST, 882, True),)
    assert (data.events, data.before, data.first) == ((), date(2024, 5, 1), FIRST)


def test_days_of_rest_are_no_silence(journal: Journal, ana: int) -> None:
    write(journal, ana, "2026-01-01")
    rest(journal, ana, "2026-02-01", "2026-06-01")
    write(journal, ana, "2026-06-11")
    data = read(journal, ana)
    assert data.contacts[1].since == 31 + 10
    assert data.pauses == ((date(2026, 2, 1), date(2026, 6, 1), False),)
    assert [each.days for each in data.silences] == [111]


def test_a_rest_that_goes_on_is_open_and_one_that_comes_later_is_not_seen(
    journal: Journal, ana: int
) -> None:
    write(journal, ana, "2026-01-01")
    rest(journal, ana, "2026-01-02")
    rest(journal, ana, "2026-10-01")
    data = read(journal, ana)
    assert data.pauses == ((date(2026, 1, 2), LAST, True),)
    assert data.silences == ()


def test_a_rest_ends_on_the_day_of_waking(journal: Journal, ana: int) -> None:
    people.edit_person(journal, ana, state=State.RESTING, paused_until="2026-09-01")
    rest(journal, ana, "2026-02-01")
    assert read(journal, ana).pauses == ((date(2026, 2, 1), date(2026, 9, 1), False),)


def test_the_dead_rest_from_nothing_and_no_silence_follows(journal: Journal, ana: int) -> None:
    write(journal, ana, "2026-01-01")
    people.set_state(journal, [ana], State.DECEASED)
    write(journal, ana, "2026-10-20")
    data = read(journal, ana, last=journal.today())
    assert (data.pauses, data.silences, data.in_touch, data.planned) == ((), (), (), ())
    assert days(data) == ["2026-01-01"]


@pytest.mark.parametrize("state", [State.LETGO, State.ADDRESS])
def test_who_is_not_measured_is_read_when_asked_for_and_no_silence_follows(
    journal: Journal, ana: int, state: State
) -> None:
    write(journal, ana, "2026-01-01")
    people.set_state(journal, [ana], state)
    data = read(journal, ana)
    assert days(data) == ["2026-01-01"]
    assert (data.silences, data.in_touch) == ((), ())


def test_the_band_is_the_figure_of_being_in_touch_on_each_day(journal: Journal, ana: int) -> None:
    write(journal, ana, "2025-12-01", kind=Kind.MESSAGE)
    write(journal, ana, "2026-01-10")
    write(journal, ana, "2026-03-20", kind=Kind.MESSAGE)
    rest(journal, ana, "2026-04-01", "2026-05-01")
    choose(journal, {"message_weight": 0.7})
    health = Health(journal)
    band = read(journal, ana).in_touch
    assert len(band) == 273
    for ordinal, value in band[::13]:
        known = health.values(ana, date.fromordinal(ordinal))[Component.IN_TOUCH]
        assert value == pytest.approx(known)


def test_a_long_band_has_every_jump(journal: Journal, ana: int) -> None:
    write(journal, ana, "2000-01-01")
    write(journal, ana, "2010-05-05")
    band = dict(read(journal, ana, date(1990, 1, 1)).in_touch)
    assert min(band) == date(2000, 1, 1).toordinal()
    assert band[date(2010, 5, 5).toordinal()] == 1
    assert band[date(2010, 5, 4).toordinal()] < 0.001
    assert len(band) < 700


def test_without_a_rhythm_there_is_no_band_and_no_silence_too_long(journal: Journal) -> None:
    bo = people.add_person(journal, "Bo")
    write(journal, bo, "2026-01-01")
    data = read(journal, bo)
    assert (data.in_touch, data.silences, data.rhythm) == ((), (), None)
    assert data.longest == Silence(FIRST, LAST, 272, True)


def test_usual_is_the_middle_of_the_times_between_and_untold_of_few(
    journal: Journal, ana: int
) -> None:
    for day in ("2026-01-01", "2026-01-11", "2026-01-11", "2026-01-31", "2026-03-31"):
        write(journal, ana, day)
    assert read(journal, ana).usual is None
    write(journal, ana, "2026-04-10")
    assert read(journal, ana).usual == 15


def test_times_between_that_are_too_uneven_have_no_usual_one(journal: Journal, ana: int) -> None:
    for day in ("2025-11-01", "2025-11-03", "2025-11-05", "2026-03-05", "2026-03-07", "2026-08-07"):
        write(journal, ana, day)
    data = read(journal, ana, date(2021, 1, 1))
    assert (data.usual, data.uneven) == (None, (2, 153))


def test_time_begins_with_the_month_of_the_first_contact(journal: Journal, ana: int) -> None:
    write(journal, ana, "2025-06-15")
    assert read(journal, ana, date(2021, 1, 1)).first == date(2025, 6, 1)
    assert read(journal, ana, FIRST).first == FIRST


def test_time_is_never_too_short_to_see_anything(journal: Journal, ana: int, today: date) -> None:
    write(journal, ana, today.isoformat())
    data = read(journal, ana, date(2021, 1, 1), today)
    assert (today - data.first).days == 182
    assert read(journal, ana, date(2028, 1, 1), today).first == today


def test_what_is_deleted_is_gone(journal: Journal, ana: int) -> None:
    entry = write(journal, ana, "2026-05-01")
    entries.delete_entries(journal, [entry])
    assert read(journal, ana).is_empty


@pytest.mark.parametrize("scope", [Scope(), Scope(person_id=99)])
def test_nobody_has_no_rhythm(journal: Journal, scope: Scope) -> None:
    with pytest.raises(NotFound):
        looking.look("rhythm", journal, Health(journal), scope, FIRST, LAST)
