"""What waits and what comes up: promises, days of the year, gatherings, an old line."""

import pytest

from app.domain.today import Coming, Today, shareable
from app.journal import gatherings, people, promises, today
from app.journal.entries import add_learned
from app.journal.journal import Journal
from app.journal.ready import ready_for_person
from tests.journal.days import on, write

TODAY = "2026-10-08"


def look(journal: Journal, day: str = TODAY) -> Today:
    with on(journal, day):
        return today.on_today(journal)


def promised(journal: Journal, day: str = TODAY) -> list[str]:
    return [one.promise.text for one in look(journal, day).promised]


def coming(journal: Journal, day: str = TODAY) -> list[tuple[str, str, str]]:
    return [(one.sort, one.day, one.name) for one in look(journal, day).coming]


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana")


def test_promises_wait_from_two_weeks_before_and_for_as_long_as_they_are_open(
    journal: Journal, ana: int
) -> None:
    with on(journal, "2026-01-01"):
        for due in ("2026-10-23", "2026-10-22", "2026-10", "2026-03", "2026", "2026-10-01"):
            promises.add_promise(journal, ana, due, due=due)
    assert promised(journal) == ["2026-03", "2026-10-01", "2026-10-22"]
    assert promised(journal, "2026-10-20") == [
        *("2026-03", "2026-10-01", "2026-10", "2026-10-22", "2026-10-23"),
    ]


def test_a_promise_that_was_kept_or_put_off_does_not_wait(journal: Journal, ana: int) -> None:
    kept, put_off, _ = (
        promises.add_promise(journal, ana, text, due=TODAY) for text in ("kept", "later", "now")
    )
    promises.keep_promise(journal, kept)
    promises.snooze(journal, [put_off], "2026-10-12")
    assert promised(journal) == ["now"]
    assert promised(journal, "2026-10-12") == ["later", "now"]


def test_promises_without_a_day_come_a_few_at_a_time(journal: Journal, ana: int) -> None:
    for number in range(7):
        promises.add_promise(journal, ana, str(number))
    days = [promised(journal, f"2026-10-{day}") for day in range(10, 13)]
    assert all(len(each) == today.MOST_UNDATED for each in days)
    assert {text for each in days for text in each} == set("0123456")


@pytest.mark.parametrize("state", ["space", "letgo", "deceased"])
def test_no_promise_of_somebody_in_peace_is_brought_up(
    journal: Journal, ana: int, state: str
) -> None:
    promises.add_promise(journal, ana, "mine", due=TODAY)
    promises.add_promise(journal, ana, "theirs", mine=False, due="2026-10-01")
    people.set_state(journal, [ana], state)
    assert (look(journal).promised, look(journal).promised_me) == ((), ())


def test_of_theirs_only_those_are_told_whose_day_has_passed(journal: Journal, ana: int) -> None:
    for due in ("2026-10-01", TODAY, "2026-10", ""):
        promises.add_promise(journal, ana, due or "some day", mine=False, due=due)
    found = look(journal)
    assert [one.promise.text for one in found.promised_me] == ["2026-10-01"]
    assert (found.promised_me[0].name, found.promised) == ("Ana", ())


def test_birthdays_come_up_with_and_without_a_year(journal: Journal) -> None:
    for name, day in (
        ("Yesterday", "--10-07"),
        ("Today", "1981-10-08"),
        ("Soon", "--10-22"),
        ("Later", "1970-10-23"),
        ("Some day", "1905-10"),
        ("Born", "2026-10-10"),
    ):
        people.add_person(journal, name, birthday=day)
    found = look(journal).coming
    assert [(one.name, one.day, one.years) for one in found] == [
        ("Today", TODAY, 45),
        ("Born", "2026-10-10", None),
        ("Soon", "2026-10-22", None),
    ]


@pytest.mark.parametrize(
    ("day", "comes"),
    [("2027-02-20", "2027-02-28"), ("2028-02-20", "2028-02-29"), ("2027-03-01", "")],
)
def test_a_leap_day_is_kept_on_the_28th_where_there_is_none(
    journal: Journal, day: str, comes: str
) -> None:
    people.add_person(journal, "Leap", birthday="--02-29")
    person_id = people.add_person(journal, "Married")
    people.add_day(journal, person_id, "wedding", "2004-02-29")
    found = coming(journal, day)
    assert found == ([("birthday", comes, "Leap"), ("day", comes, "Married")] if comes else [])


def test_days_come_up_over_the_turn_of_the_year(journal: Journal) -> None:
    for name, day in (("New", "1990-01-02"), ("Old", "--12-30")):
        people.add_person(journal, name, birthday=day)
    assert coming(journal, "2026-12-28") == [
        ("birthday", "2026-12-30", "Old"),
        ("birthday", "2027-01-02", "New"),
    ]


@pytest.mark.parametrize(
    ("state", "comes"),
    [("resting", 3), ("address", 0), ("space", 0), ("letgo", 0), ("deceased", 0)],
)
def test_nothing_comes_up_of_whoever_shall_not_be_thought_of(
    journal: Journal, state: str, comes: int
) -> None:
    ana = people.add_person(journal, "Ana", birthday="--10-10")
    people.add_day(journal, ana, "wedding", "2004-10-11")
    add_learned(journal, ana, "an exam", "ahead", day="2026-10-12")
    assert len(coming(journal)) == 3
    people.set_state(journal, [ana], state)
    assert len(coming(journal)) == comes


def test_what_is_ahead_comes_up_until_its_day(journal: Journal, ana: int) -> None:
    entry = write(journal, (ana,), "2026-10-01", private=True)
    line = add_learned(journal, ana, "an exam", "ahead", day="2026-10-12")
    journal.db.run("UPDATE learned SET entry_id = ?", (entry,))
    (one,) = look(journal).coming
    assert one == Coming(
        "ahead", "2026-10-12", "Ana", "an exam", ana, learned_id=line, is_private=True
    )
    assert shareable(look(journal)).coming == ()
    assert coming(journal, "2026-10-13") == []


def test_an_entry_written_beforehand_comes_up_until_its_day(journal: Journal, ana: int) -> None:
    tom, gone = (people.add_person(journal, name) for name in ("Tom", "Gone"))
    lunch = write(journal, (ana, tom, gone), "2026-10-13", "Lunch at the pond.", kind="met")
    hidden = write(journal, (ana,), "2026-10-10", "Between us", private=True)
    write(journal, (gone,), "2026-10-12")
    for day in (TODAY, "2026-10-07", "2026-10-23"):
        write(journal, (ana,), day)
    people.set_state(journal, [gone], "letgo")
    assert look(journal).coming == (
        Coming("planned", "2026-10-10", "Ana", "Between us", ana, is_private=True, entry_id=hidden),
        Coming("planned", "2026-10-13", "Ana, Tom", "Lunch at the pond", ana, entry_id=lunch),
    )
    assert [one.entry_id for one in shareable(look(journal)).coming] == [lunch]
    journal.db.run("UPDATE entry SET written_at = '2026-10-08 09:00:00'")
    assert coming(journal, "2026-10-13")[0] == ("planned", "2026-10-13", "Ana, Tom")
    assert [day for _, day, _ in coming(journal, "2026-10-14")] == ["2026-10-23"]


def test_gatherings_come_up_until_they_are_over(journal: Journal) -> None:
    held = gatherings.add_gathering(journal, "iPRES", "Ghent", "2026-10-06", TODAY)
    gatherings.add_gathering(journal, "Dinner", "", "2026-10-20")
    gatherings.add_gathering(journal, "Some time", "", "2026-10")
    gatherings.add_gathering(journal, "Over", "", "2026-10-01", "2026-10-07")
    first, second = look(journal).coming
    assert first == Coming(
        "gathering", "2026-10-06", "iPRES", "Ghent", gathering_id=held, last_day=TODAY
    )
    assert (second.name, second.day) == ("Dinner", "2026-10-20")


def test_one_old_line_is_of_this_day(journal: Journal, ana: int) -> None:
    assert look(journal).on_this_day is None
    for year in (2021, 2024):
        write(journal, (ana,), f"{year}-10-08", f"The roof held in {year}.")
    write(journal, (ana,), "2025-10-09", "Another day")
    seen = {year: look(journal, f"{year}-10-08").on_this_day for year in (2026, 2027, 2028)}
    assert {line.day for line in seen.values() if line} == {"2021-10-08", "2024-10-08"}
    assert look(journal, "2026-10-10").on_this_day is None


def test_a_leap_day_of_old_is_remembered_on_the_28th(journal: Journal, ana: int) -> None:
    write(journal, (ana,), "2024-02-29", "Leapt")
    found = look(journal, "2027-02-28").on_this_day
    assert found is not None and found.text == "Leapt"


def test_the_old_line_is_no_private_one_and_saddens_nobody(journal: Journal, ana: int) -> None:
    tom = people.add_person(journal, "Tom", state="deceased")
    write(journal, (ana,), "2025-10-08", "Between us", private=True)
    write(journal, (ana, tom), "2025-10-08", "With Tom")
    assert look(journal).on_this_day is None
    write(journal, (), "2025-10-08", "The first frost", kind="thought")
    found = look(journal).on_this_day
    assert found is not None and found.text == "The first frost"


@pytest.mark.parametrize("day", ("0001-01-01", "9999-12-31"))
def test_the_ends_of_the_calendar_are_days_like_others(
    journal: Journal, ana: int, day: str
) -> None:
    people.edit_person(journal, ana, birthday=f"--{day[5:]}")
    people.set_rhythm(journal, [ana], 7)
    assert [name for _, _, name in coming(journal, day)] == ["Ana"]
    with on(journal, day):
        today.not_now(journal, ana, 30)
        assert ready_for_person(journal, ana).since == ()


def test_what_may_be_printed_holds_nothing_private(journal: Journal, ana: int) -> None:
    people.set_rhythm(journal, [ana], 7)
    entry = write(journal, (ana,), "2026-08-01", "Between us", private=True)
    promises.add_promise(journal, ana, "mine", due=TODAY)
    promises.add_promise(journal, ana, "theirs", mine=False, due="2026-09-01")
    journal.db.run("UPDATE promise SET entry_id = ?", (entry,))
    found = look(journal)
    assert found.promised[0].is_private and found.on_mind[0].matter.is_private
    told = shareable(found)
    assert (told.promised, told.promised_me) == ((), ())
    assert told.on_mind[0].note is None and told.on_mind[0].matter.text == ""
    assert told.on_mind[0].name == "Ana"
