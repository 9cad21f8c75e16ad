"""Whom the first charts show, and where they stand."""

from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain import deepening_words, orbits_words
from app.domain.deepening import Deepening
from app.domain.entries import EntryDraft, LearnedDraft
from app.domain.kinds import Depth, Kind, LifeArea, State
from app.domain.orbits import MOST_DOTS, Orbits
from app.domain.scope import Scope
from app.journal import circles, entries, health, looking, people, promises
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking import deepening
from app.journal.looking.people import scopes, span
from app.journal.parameters import choose

FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
EVERYBODY = Scope()
SPEECH = EnglishSpeech()
NOT_SHOWN = (State.ADDRESS, State.LETGO, State.DECEASED)


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    """Four people in two circles, and three of whom charts do not speak."""
    ids = {
        "ana": people.add_person(journal, "Ana Silva", given="Ana", rhythm=30),
        "tom": people.add_person(journal, "Tomáš Dvořák", given="Tomáš", rhythm=91),
        "tom2": people.add_person(journal, "Tomáš Novák", given="Tomáš"),
        "li": people.add_person(journal, "陈静仪", given="静仪"),
    }
    for state in NOT_SHOWN:
        ids[state] = people.add_person(journal, f"Somebody {state}", state=state)
    choir, newspapers = circles.add_circle(journal, "Choir"), circles.add_circle(journal, "ábc")
    circles.join(journal, choir, [ids["ana"], ids["tom"], ids[State.DECEASED]])
    circles.join(journal, newspapers, [ids["tom"], ids["li"]])
    return ids | {"choir": choir, "newspapers": newspapers}


def write(
    journal: Journal, person_id: int, day: str, depth: int | None = None, *areas: LifeArea
) -> None:
    learned = tuple(LearnedDraft("likes tea", area=area) for area in areas)
    draft = EntryDraft((person_id,), day, "Tea", kind=Kind.CALL, depth=depth, learned=learned)
    entries.save_entry(journal, draft)


def orbits(journal: Journal, scope: Scope = EVERYBODY, day: date | None = None) -> Orbits:
    day = day or journal.today()
    data = looking.look("orbits", journal, Health(journal), scope, day, day)
    assert isinstance(data, Orbits)
    return data


def names(data: Orbits) -> list[str]:
    return [dot.name for dot in data.dots]


def states(data: Orbits) -> list[State]:
    return [dot.state for dot in data.dots]


def test_everybody_is_who_is_here_and_alive(journal: Journal, ids: dict[str, int]) -> None:
    data = orbits(journal)
    assert names(data) == ["Ana", "Tomáš D.", "Tomáš N.", "陈静仪"]
    assert (data.people, data.day) == (4, journal.today())


def test_a_dot_says_what_is_written(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, ids["ana"], "2026-10-01", Depth.PERSONAL)
    ana, tom, *_ = orbits(journal).dots
    assert (ana.person_id, ana.rhythm, ana.silent, ana.state) == (ids["ana"], 30, 7, State.ACTIVE)
    assert (ana.name, ana.full_name, ana.is_still) == ("Ana", "Ana Silva", False)
    assert ana.depth == pytest.approx(1 - 2 ** (-1 / 3), abs=0.01)
    assert (tom.silent, tom.depth) == (None, None)


def test_each_stands_in_the_first_of_their_circles_by_name(
    journal: Journal, ids: dict[str, int]
) -> None:
    data = orbits(journal)
    abc, choir = ids["newspapers"], ids["choir"]
    assert [dot.circle for dot in data.dots] == [choir, abc, 0, abc]
    assert data.sectors == ((abc, "ábc", 2, 2), (choir, "Choir", 1, 2), (0, "", 1, 1))


def test_a_circle_counts_those_who_stand_in_another_too(
    journal: Journal, ids: dict[str, int]
) -> None:
    counted = {each.id: each.members for each in orbits(journal).sectors if each.id}
    assert counted == {each.id: each.people for each in scopes(journal)}
    found = orbits(journal, Scope(words="tom")).sectors
    assert [(each.id, each.members) for each in found] == [(ids["newspapers"], 1), (0, 1)]


def test_a_circle_is_one_sector(journal: Journal, ids: dict[str, int]) -> None:
    data = orbits(journal, Scope(circle_id=ids["choir"]))
    assert names(data) == ["Ana", "Tomáš"]
    assert data.sectors == ((ids["choir"], "Choir", 2, 2),)


def test_a_past_day_is_seen_as_it_was(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, ids["ana"], "2026-08-01", Depth.WORK)
    write(journal, ids["ana"], "2026-09-15", Depth.PERSONAL)
    write(journal, ids["tom"], "2026-09-20")
    write(journal, ids["li"], "2026-08-20", None, LifeArea.WORK)
    data = orbits(journal, day=date(2026, 8, 31))
    assert (data.day, data.people, names(data)) == (date(2026, 8, 31), 2, ["Ana", "陈静仪"])
    assert sum(each.people for each in data.sectors) == 2
    ana = data.dots[0]
    assert ana.silent == 30
    assert ana.depth is not None and ana.depth < 0.25


def test_somebody_added_without_a_word_is_there_from_then_on(
    journal: Journal, ids: dict[str, int]
) -> None:
    journal.db.run("UPDATE person SET added_at = '2026-08-31 20:00:00' WHERE id = ?", (ids["tom"],))
    assert names(orbits(journal, day=date(2026, 8, 31))) == ["Tomáš"]
    assert names(orbits(journal, day=date(2026, 8, 30))) == []
    alone = orbits(journal, Scope(person_id=ids["ana"]), date(2026, 8, 30))
    assert names(alone) == ["Ana"]


def test_a_day_to_come_is_today(journal: Journal, ids: dict[str, int]) -> None:
    assert orbits(journal, day=date(2027, 1, 1)) == orbits(journal)


def test_who_rested_on_a_past_day_is_shown_so(journal: Journal, ids: dict[str, int]) -> None:
    journal.db.run("UPDATE person SET added_at = '2020-01-01 20:00:00'")
    journal.today = lambda: date(2026, 6, 1)
    people.set_state(journal, [ids["ana"]], State.SPACE)
    people.set_state(journal, [ids["tom"]], State.RESTING, "2026-08-01")
    journal.today = lambda: date(2026, 7, 1)
    people.set_state(journal, [ids["ana"]], State.ACTIVE)
    journal.today = lambda: date(2026, 9, 1)
    people.set_state(journal, [ids["tom2"]], State.SPACE)
    active, resting, space = State.ACTIVE, State.RESTING, State.SPACE
    for day, found in (
        (date(2026, 5, 31), [active, active, active]),
        (date(2026, 6, 30), [resting, resting, active]),
        (date(2026, 7, 1), [active, resting, active]),
        (date(2026, 8, 1), [active, active, active]),
        (date(2026, 9, 1), [active, active, space]),
    ):
        assert states(orbits(journal, day=day))[:3] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tomas", ["Tomáš D.", "Tomáš N."]),
        ("dvor tom", ["Tomáš"]),
        ("静", ["陈静仪"]),
        ("somebody", []),
        ("%", []),
    ],
)
def test_names_that_hold_all_words_are_found(
    journal: Journal, ids: dict[str, int], words: str, found: list[str]
) -> None:
    assert names(orbits(journal, Scope(words=words))) == found


def test_words_narrow_a_circle(journal: Journal, ids: dict[str, int]) -> None:
    assert names(orbits(journal, Scope(circle_id=ids["choir"], words="ana"))) == ["Ana"]


def test_somebody_who_died_is_shown_when_asked_for_alone(
    journal: Journal, ids: dict[str, int]
) -> None:
    (dot,) = orbits(journal, Scope(person_id=ids[State.DECEASED])).dots
    assert (dot.name, dot.silent) == ("Somebody deceased", None)
    assert (dot.state, dot.is_still) == (State.DECEASED, True)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (State.LETGO, "You have let Somebody go; nothing is measured here."),
        (
            State.ADDRESS,
            "So far Somebody is only an address; what is shown here begins with your next note.",
        ),
    ],
)
def test_of_somebody_not_measured_it_is_said_why_however_much_is_written(
    journal: Journal, ids: dict[str, int], state: State, said: str
) -> None:
    write(journal, ids[state], "2026-08-01", Depth.PERSONAL, LifeArea.WORK)
    people.set_state(journal, [ids[state]], state)
    scope = Scope(person_id=ids[state])
    of_orbits = orbits(journal, scope)
    assert (of_orbits.dots, orbits_words.why_empty(of_orbits, SPEECH)) == ((), said)
    assert orbits_words.finding(of_orbits, SPEECH) == said
    deepened = deepening.read(journal, Health(journal), scope, FIRST, LAST)
    assert (deepened.arrows, deepened.unwritten) == ((), ())
    assert deepening_words.finding(deepened, SPEECH) == said


def test_who_rests_or_asked_for_space_is_marked_until_they_wake(
    journal: Journal, ids: dict[str, int]
) -> None:
    people.set_state(journal, [ids["ana"]], State.RESTING, "2026-11-01")
    people.set_state(journal, [ids["tom"]], State.SPACE)
    assert states(orbits(journal)) == [State.RESTING, State.SPACE, State.ACTIVE, State.ACTIVE]
    journal.today = lambda: date(2026, 11, 1)
    assert states(orbits(journal)) == [State.ACTIVE, State.SPACE, State.ACTIVE, State.ACTIVE]


def test_more_than_can_be_told_apart_are_counted(journal: Journal, ids: dict[str, int]) -> None:
    with journal.change("Many"):
        many = [people.add_person(journal, f"P{i}") for i in range(MOST_DOTS - 3)]
    data = orbits(journal)
    assert (names(data), data.people) == (["Ana", "Tomáš"], MOST_DOTS + 1)
    assert sum(sector.people for sector in data.sectors) == MOST_DOTS + 1
    people.set_rhythm(journal, many, 30)
    assert (len(orbits(journal).dots), orbits(journal).people) == (MOST_DOTS - 1, MOST_DOTS + 1)
    people.set_rhythm(journal, [ids["tom2"], ids["li"]], 30)
    assert (orbits(journal).dots, orbits(journal).people) == ((), MOST_DOTS + 1)


def test_an_empty_journal_has_nobody(journal: Journal) -> None:
    circles.add_circle(journal, "Choir")
    data = orbits(journal)
    assert (data.dots, data.sectors, data.people) == ((), (), 0)
    assert looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST) == Deepening(
        FIRST,
        LAST,
        (),
        (),
        0,
    )
    assert scopes(journal) == []
    assert span(journal) is None


def test_an_arrow_leads_from_the_day_before_to_the_last_day(
    journal: Journal, ids: dict[str, int]
) -> None:
    write(journal, ids["ana"], "2026-06-30", Depth.WORK, LifeArea.WORK)
    write(journal, ids["ana"], "2026-07-01", Depth.PERSONAL, LifeArea.FAMILY, LifeArea.WORK)
    write(journal, ids["ana"], "2026-09-30", Depth.PERSONAL, LifeArea.HOPES)
    write(journal, ids["ana"], "2026-10-01", Depth.PERSONAL, LifeArea.HEALTH)
    data = looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST)
    (ana,) = data.arrows
    assert (ana.person_id, ana.name, ana.talks) == (ids["ana"], "Ana Silva", 2)
    assert ana.areas == ("family", "hopes")
    assert ana.sides == (1, 3)
    half = 1 - 2 ** (-1 / 3)
    assert ana.start == pytest.approx((0.5 / 7, half / 2))
    breadths, depths = zip(*(each.point for each in (ana.ghost, ana.start, ana.end)), strict=True)
    assert sorted(set(depths)) == list(depths)
    assert sorted(set(breadths)) == list(breadths)
    assert data.unwritten == (
        (ids["tom"], "Tomáš Dvořák"),
        (ids["tom2"], "Tomáš Novák"),
        (ids["li"], "陈静仪"),
    )
    assert data.people == 1


def test_what_is_not_written_has_no_place(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, ids["ana"], "2026-08-01", Depth.WORK)
    (ana,) = looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST).arrows
    assert ana.start == ana.ghost == (None, None)
    assert ana.end.depth
    assert (ana.end.breadth, ana.areas, ana.sides) == (None, (), (0, 0))


def test_a_period_in_which_nothing_was_written_only_fades(
    journal: Journal, ids: dict[str, int]
) -> None:
    write(journal, ids["ana"], "2026-01-01", Depth.PERSONAL, LifeArea.WORK)
    (ana,) = looking.look(
        "deepening", journal, Health(journal), Scope(person_id=ids["ana"]), FIRST, LAST
    ).arrows
    assert ana.ghost == ana.end
    assert ana.end.point < ana.start.point
    assert (ana.talks, ana.areas) == (0, ())


def test_a_period_that_goes_on_is_seen_as_it_stands_today(
    journal: Journal, ids: dict[str, int], today: date
) -> None:
    write(journal, ids["ana"], "2026-10-05", Depth.WORK)
    before = looking.look(
        "deepening", journal, Health(journal), EVERYBODY, date(2026, 10, 1), date(2026, 12, 31)
    )
    write(journal, ids["ana"], "2026-12-01", Depth.PERSONAL, LifeArea.WORK)  # planned
    after = looking.look(
        "deepening", journal, Health(journal), EVERYBODY, date(2026, 10, 1), date(2026, 12, 31)
    )
    assert after == before and after.last == today


def test_what_is_written_later_makes_no_arrow_yet(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, ids["ana"], "2026-10-01", Depth.PERSONAL)
    data = looking.look(
        "deepening", journal, Health(journal), Scope(circle_id=ids["choir"]), FIRST, LAST
    )
    assert (data.arrows, data.people, len(data.unwritten)) == ((), 0, 2)


@pytest.fixture(params=[(1, 1), (1, 1000), (1000, 1), (1000, 1000)])
def two_at_most(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two arrows be the most, read in each of the ways there are."""
    sample, few = request.param
    monkeypatch.setattr(deepening, "_SAMPLE", sample)
    monkeypatch.setattr(health, "_FEW_READ", few)
    monkeypatch.setattr(deepening, "MOST_ARROWS", 2)


@pytest.mark.usefixtures("two_at_most")
def test_more_arrows_than_can_be_told_apart_are_counted(
    journal: Journal, ids: dict[str, int]
) -> None:
    for name in ("ana", "tom"):
        write(journal, ids[name], "2026-08-01", Depth.WORK)
    assert (
        len(looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST).arrows) == 2
    )
    write(journal, ids["li"], "2026-08-01", Depth.WORK)
    assert looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST) == Deepening(
        FIRST,
        LAST,
        (),
        (),
        4,
    )


@pytest.mark.usefixtures("two_at_most")
def test_of_too_many_those_are_shown_about_whom_something_was_written(
    journal: Journal, ids: dict[str, int]
) -> None:
    for name in ("ana", "tom", "li"):
        write(journal, ids[name], "2026-01-01", Depth.PERSONAL)
    write(journal, ids["ana"], "2026-07-01")
    entries.add_learned(journal, ids["tom"], "likes tea")  # noted after the period
    write(journal, ids["li"], "2026-10-01", Depth.WORK)
    data = looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST)
    assert [(each.name, each.talks) for each in data.arrows] == [("Ana Silva", 1)]
    assert (data.people, data.others, data.unwritten) == (1, 2, ((ids["tom2"], "Tomáš Novák"),))
    alone = looking.look(
        "deepening", journal, Health(journal), Scope(person_id=ids["li"]), FIRST, LAST
    ).arrows[0]
    assert 0 < data.faded == pytest.approx(alone.start.point[1] - alone.end.point[1])


@pytest.mark.usefixtures("two_at_most")
def test_a_fact_alone_is_something_written(journal: Journal, ids: dict[str, int]) -> None:
    for name in ("ana", "tom", "li"):
        write(journal, ids[name], "2026-01-01", Depth.PERSONAL)
    journal.today = lambda: date(2026, 9, 30)
    entries.add_learned(journal, ids["tom"], "likes tea")
    data = looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST)
    assert [(each.name, each.talks) for each in data.arrows] == [("Tomáš Dvořák", 0)]


@pytest.mark.usefixtures("two_at_most")
def test_a_period_without_a_word_counts_who_faded(journal: Journal, ids: dict[str, int]) -> None:
    for name in ("ana", "tom", "li"):
        write(journal, ids[name], "2026-01-01", Depth.PERSONAL)
    data = looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST)
    assert (data.arrows, data.people, data.others) == ((), 0, 3)


def test_scopes_are_the_circles_in_which_somebody_is_shown(
    journal: Journal, ids: dict[str, int]
) -> None:
    lonely = circles.add_circle(journal, "Lonely")
    circles.join(journal, lonely, [ids[State.LETGO]])
    assert scopes(journal) == [
        (ids["newspapers"], "ábc", 2, 2),
        (ids["choir"], "Choir", 2, 2),
    ]


@pytest.mark.parametrize(
    ("made", "first"), [("2024-02-03", date(2024, 2, 3)), ("2023", date(2023, 1, 1))]
)
def test_the_span_begins_with_a_promise_that_is_older_than_every_entry(
    journal: Journal, made: str, first: date
) -> None:
    ana = people.add_person(journal, "Ana")
    promise_id = promises.add_promise(journal, ana, "send the list")
    with journal.change("Made long ago"):
        journal.db.run("UPDATE promise SET made_on = ? WHERE id = ?", (made, promise_id))
    assert span(journal) == (first, first)
    write(journal, ana, "2024-03-01")
    assert span(journal) == (first, date(2024, 3, 1))


def test_the_span_is_from_the_first_to_the_last_entry(
    journal: Journal, ids: dict[str, int]
) -> None:
    for day in ("2026-08-01", "2024-02-29", "2027-01-01"):
        write(journal, ids["ana"], day)
    assert span(journal) == (date(2024, 2, 29), date(2027, 1, 1))


def test_numbers_that_are_chosen_move_the_arrows(journal: Journal, ids: dict[str, int]) -> None:
    write(journal, ids["ana"], "2026-09-01", Depth.PERSONAL, LifeArea.FAMILY)
    choose(journal, {"fading": 0})
    choose(journal, {"talks_to_half": 1})
    (ana,) = looking.look("deepening", journal, Health(journal), EVERYBODY, FIRST, LAST).arrows
    assert ana.end == pytest.approx((0.5 / 7, 0.5))
