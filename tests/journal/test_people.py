"""People: who is listed and in what order, what can be changed, and what is refused."""

from datetime import date

import pytest

from app.domain.entries import EntryDraft
from app.domain.kinds import State
from app.domain.people import SORT_KEYS
from app.errors import BadInput, NotFound
from app.journal import circles, entries, people
from app.journal.journal import Journal
from app.journal.people import PersonFilter
from app.store import people as store

EVERYBODY = PersonFilter(states=frozenset())


def names(journal: Journal, chosen: PersonFilter, limit: int | None = None) -> list[str]:
    ids = people.find_ids(journal, chosen, limit)
    return [line.name for line in people.lines(journal, ids)]


def write(journal: Journal, person_id: int, day: str) -> int:
    return entries.save_entry(journal, EntryDraft((person_id,), day, "A talk"))


@pytest.fixture
def three(journal: Journal) -> dict[str, int]:
    ana = people.add_person(journal, "Ana Silva", rhythm=30, met_on="2019")
    tom = people.add_person(
        journal, "Tomáš Dvořák", given="Tomáš", family="Dvořák", met_on="2024-03"
    )
    li = people.add_person(journal, "陈静仪", rhythm=7)
    return {"ana": ana, "tom": tom, "li": li}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("limit", [None, 200])
def test_names_are_ordered_as_they_are_read_without_accents(
    journal: Journal, limit: int | None
) -> None:
    assert names(journal, PersonFilter(), limit) == ["Ana Silva", "Tomáš Dvořák", "陈静仪"]


@pytest.fixture(params=["walked", "asked for"])
def last_days(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Find last contacts in both ways: those for very many people, and for a few."""
    if request.param == "walked":
        monkeypatch.setattr(store, "FEW", 0)


@pytest.mark.usefixtures("last_days")
@pytest.mark.parametrize("limit", [None, 2])
def test_the_last_contact_comes_first_and_future_days_do_not_count(
    journal: Journal, three: dict[str, int], limit: int | None
) -> None:
    write(journal, three["li"], "2026-10-08")
    write(journal, three["tom"], "2026-09-01")
    write(journal, three["ana"], "2026-12-24")
    expected = ["陈静仪", "Tomáš Dvořák", "Ana Silva"]
    assert names(journal, PersonFilter(sort="last_contact"), limit) == expected[:limit]
    (ana,) = people.lines(journal, [three["ana"]])
    assert ana.last_day is None


@pytest.mark.usefixtures("last_days")
def test_people_of_one_day_are_ordered_by_name(journal: Journal, three: dict[str, int]) -> None:
    for person_id in reversed(three.values()):
        write(journal, person_id, "2026-10-01")
    assert names(journal, PersonFilter(sort="last_contact")) == names(journal, PersonFilter())


@pytest.mark.usefixtures("three")
def test_the_latest_met_come_first_and_unknown_days_last(journal: Journal) -> None:
    assert names(journal, PersonFilter(sort="date_met")) == ["Tomáš Dvořák", "Ana Silva", "陈静仪"]


def test_namesakes_without_a_line_are_told_apart_by_what_they_do(journal: Journal) -> None:
    for facts in ({}, {"role": "Keeper"}, {"role": "Keeper", "organisation": "Archive"}):
        people.add_person(journal, "Ana", **facts)
    people.add_person(journal, "Ana", line="the tall one", organisation="Archive")
    told = [line.line for line in people.lines(journal, people.find_ids(journal, EVERYBODY))]
    assert told == ["", "Keeper", "Keeper, Archive", "the tall one"]


def test_no_other_order_exists(journal: Journal) -> None:
    assert SORT_KEYS == ("name", "last_contact", "date_met")
    with pytest.raises(AssertionError):
        people.find_ids(journal, PersonFilter(sort="rhythm"))


def test_losing_touch_is_silence_over_twice_the_rhythm_by_name(
    journal: Journal, three: dict[str, int]
) -> None:
    write(journal, three["ana"], "2026-08-10")  # 59 days, twice 30 is 60
    write(journal, three["li"], "2026-09-20")  # 18 days, twice 7 is 14
    write(journal, three["tom"], "2020-01-01")  # no rhythm, so no silence is too long
    assert names(journal, PersonFilter(losing_touch=True)) == ["陈静仪"]
    write(journal, three["ana"], "2026-08-08")
    assert names(journal, PersonFilter(losing_touch=True)) == ["陈静仪"]
    entries.delete_entries(journal, [entries.story(journal, three["ana"])[0].id])
    assert names(journal, PersonFilter(losing_touch=True)) == ["Ana Silva", "陈静仪"]


def test_whoever_rests_is_not_losing_touch(journal: Journal, three: dict[str, int]) -> None:
    write(journal, three["li"], "2020-01-01")
    people.set_state(journal, [three["li"]], State.RESTING)
    assert names(journal, PersonFilter(losing_touch=True)) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a", ["Ana Silva"]),
        ("d", ["Tomáš Dvořák"]),
        ("dv", ["Tomáš Dvořák"]),
        ("dvorak", ["Tomáš Dvořák"]),
        ("TOMAS dvo", ["Tomáš Dvořák"]),
        ("tomáš d", ["Tomáš Dvořák"]),
        ("静", ["陈静仪"]),
        ("陈静", ["陈静仪"]),
        ("évora", ["Ana Silva"]),
        ("evora", ["Ana Silva"]),
        ("example", ["Ana Silva"]),
        ("nobody", []),
        ('"', []),
        ("o'brien OR", []),
        ("%", []),
        ("_", []),
    ],
)
def test_search_finds_by_name_line_and_detail_without_accents(
    journal: Journal, three: dict[str, int], words: str, found: list[str]
) -> None:
    people.edit_person(journal, three["ana"], line="Newspapers, Évora")
    people.add_detail(journal, three["ana"], "email", "ana@example.org")
    assert names(journal, PersonFilter(words=words), 200) == found
    assert names(journal, PersonFilter(words=words)) == found


def test_another_sort_key_can_be_written(journal: Journal, three: dict[str, int]) -> None:
    people.edit_person(journal, three["li"], sort_as="Chen Jingyi")
    people.edit_person(journal, three["ana"], sort_as="Silva, Ana")
    assert names(journal, PersonFilter()) == ["陈静仪", "Ana Silva", "Tomáš Dvořák"]


def test_filters_by_circle_and_state(journal: Journal, three: dict[str, int]) -> None:
    circle = circles.add_circle(journal, "IFLA")
    circles.join(journal, circle, [three["ana"], three["li"]])
    people.set_state(journal, [three["li"]], State.LETGO)
    assert names(journal, PersonFilter(circle_id=circle)) == ["Ana Silva"]
    assert names(journal, PersonFilter(states=frozenset({"letgo"}))) == ["陈静仪"]
    assert len(names(journal, EVERYBODY)) == 3
    assert people.count_states(journal) == {"active": 2, "letgo": 1}


def test_completion_puts_those_written_about_before_mere_addresses(journal: Journal) -> None:
    people.add_person(journal, "Ana Abreu", state=State.ADDRESS)
    people.add_person(journal, "Ana Silva")
    found = [line.name for line in people.complete_names(journal, "an")]
    assert found == ["Ana Silva", "Ana Abreu"]
    assert [line.name for line in people.complete_names(journal, "sil")] == ["Ana Silva"]
    assert people.complete_names(journal, "  ") == []


def test_somebody_is_found_by_nickname_and_former_name(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana Silva", nick="Nita", former="Ana Costa")
    for name in ("nita", "ANA COSTA", "Ana Silva"):
        assert [line.id for line in people.find_by_name(journal, name)] == [ana]
    assert people.find_by_name(journal, "Ana") == []


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"name": "  "}, "Write a name"),
        ({"birthday": "31.2.1980"}, "write it as 5 March 2026"),
        ({"met_on": "2026-02-30"}, "is not a date"),
        ({"rhythm": 0}, "choose from 1 to 3660"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_half_done(
    journal: Journal, three: dict[str, int], facts: dict[str, object], words: str
) -> None:
    before = people.person(journal, three["ana"])
    with pytest.raises(BadInput, match=words):
        people.edit_person(journal, three["ana"], line="new", **facts)
    assert people.person(journal, three["ana"]) == before


def test_somebody_who_is_gone_is_told_kindly(journal: Journal, three: dict[str, int]) -> None:
    people.delete_people(journal, [three["ana"]])
    with pytest.raises(NotFound, match="an undo may bring them back"):
        people.person(journal, three["ana"])
    assert people.lines(journal, [three["ana"], three["tom"]])[0].id == three["tom"]


def test_deleting_somebody_keeps_entries_that_are_about_others_too(
    journal: Journal, three: dict[str, int]
) -> None:
    alone = write(journal, three["ana"], "2026-10-01")
    both = entries.save_entry(
        journal, EntryDraft((three["ana"], three["tom"]), "2026-10-02", "Together")
    )
    people.delete_people(journal, [three["ana"]])
    with pytest.raises(NotFound):
        entries.entry(journal, alone)
    assert entries.entry(journal, both).people == (three["tom"],)


def test_a_rest_is_kept_with_its_days(journal: Journal, three: dict[str, int]) -> None:
    ana = three["ana"]
    people.set_state(journal, [ana], State.RESTING, "2027-01-01")
    assert people.person(journal, ana).paused_until == "2027-01-01"
    people.set_state(journal, [ana], State.ACTIVE)
    assert people.person(journal, ana).paused_until == ""
    rows = journal.db.rows("SELECT person_id, first_day, last_day FROM rest")
    assert rows == [(ana, "2026-10-08", "2026-10-08")]


def rests(journal: Journal) -> list[tuple[str, str]]:
    return journal.db.rows("SELECT first_day, last_day FROM rest ORDER BY id")


@pytest.mark.parametrize("state", [State.RESTING, State.SPACE, State.DECEASED])
def test_the_clock_stands_for_as_long_as_somebody_cannot_be_reached(
    journal: Journal, three: dict[str, int], state: State
) -> None:
    people.set_state(journal, [three["ana"]], state)
    assert rests(journal) == [("2026-10-08", "")]
    journal.today = lambda: date(2026, 11, 1)
    people.set_state(journal, [three["ana"]], State.SPACE)
    assert rests(journal) == [("2026-10-08", "")]
    people.set_state(journal, [three["ana"]], State.ACTIVE)
    assert rests(journal) == [("2026-10-08", "2026-11-01")]
    for _ in range(3):
        journal.undo()
    assert rests(journal) == []


def test_whoever_woke_by_themselves_has_rested_until_then(
    journal: Journal, three: dict[str, int]
) -> None:
    people.set_state(journal, [three["ana"]], State.RESTING, "2026-11")
    journal.today = lambda: date(2026, 12, 24)
    people.set_state(journal, [three["ana"]], State.RESTING)
    assert rests(journal) == [("2026-10-08", "2026-11-01"), ("2026-12-24", "")]
    people.set_state(journal, [three["ana"]], State.ACTIVE)
    assert rests(journal)[1] == ("2026-12-24", "2026-12-24")


def test_a_rest_until_a_day_that_was_already_is_none(
    journal: Journal, three: dict[str, int]
) -> None:
    people.set_state(journal, [three["ana"]], State.RESTING, "2026-01-01")
    people.set_state(journal, [three["ana"]], State.ACTIVE)
    assert rests(journal) == [("2026-10-08", "2026-10-08")]


def test_a_rest_until_a_day_without_its_year_ends_when_it_comes_round(
    journal: Journal, three: dict[str, int]
) -> None:
    people.set_state(journal, [three["ana"]], State.RESTING, "5 March")
    assert people.person(journal, three["ana"]).paused_until == "2027-03-05"


def test_a_photo_is_kept_replaced_and_taken_away(journal: Journal, three: dict[str, int]) -> None:
    ana = three["ana"]
    people.set_photo(journal, ana, b"one")
    people.set_photo(journal, ana, b"two")
    assert people.photo(journal, ana) == b"two"
    assert people.lines(journal, [ana])[0].has_photo
    people.set_photo(journal, ana, None)
    assert people.photo(journal, ana) is None


def test_relations_are_seen_from_both_sides(journal: Journal, three: dict[str, int]) -> None:
    relation = people.relate(journal, three["ana"], three["tom"], "partner")
    for one, other in (("ana", "tom"), ("tom", "ana")):
        ((found, line),) = people.relations(journal, three[one])
        assert (found.kind, line.id) == ("partner", three[other])
    with pytest.raises(BadInput):
        people.relate(journal, three["ana"], three["ana"], "self")
    people.unrelate(journal, relation)
    assert people.relations(journal, three["ana"]) == []
