"""Fair turns: few a day, everybody once before anybody twice, nobody waits for ever."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.today import AHEAD, FOLLOW_UP, HELP, MATTERS, PROMISE, WENT, Matter
from app.domain.turns import Candidate, best_matter, choose, in_turn

NAMES = st.sampled_from(("ana", "tom", "li", "zeynep", "ana silva", "陈"))
CAPACITY = st.integers(1, 5) | st.just(10)


@st.composite
def crowds(draw: st.DrawFn) -> list[Candidate]:
    """Candidates with ids and turns of their own, of both sorts, offered before or never."""
    ids = draw(st.lists(st.integers(1, 999), unique=True, max_size=12))
    turns = draw(st.permutations(range(1, len(ids) + 1)))
    return [
        Candidate(i, draw(NAMES), draw(st.booleans()), draw(st.sampled_from((0, turn))))
        for i, turn in zip(ids, turns, strict=True)
    ]


def live(people: list[Candidate], capacity: int, days: int) -> list[tuple[int, ...]]:
    """Choose day after day; whoever was chosen lines up behind all others, in their order."""
    known, chosen, last = {each.person_id: each for each in people}, [], len(people)
    for _ in range(days):
        chosen.append(choose(known.values(), capacity))
        for each in sorted(
            (known[i] for i in chosen[-1]), key=lambda one: (one.turn, one.person_id)
        ):
            last += 1
            known[each.person_id] = each._replace(turn=last)
    return chosen


@given(crowds(), CAPACITY)
def test_as_many_as_there_are_places_and_never_more(people: list[Candidate], capacity: int) -> None:
    chosen = choose(people, capacity)
    assert len(chosen) == min(len(people), capacity) == len(set(chosen))


@given(crowds(), CAPACITY)
def test_they_are_shown_by_name(people: list[Candidate], capacity: int) -> None:
    keys = {each.person_id: (each.sort_key, each.person_id) for each in people}
    shown = [keys[person_id] for person_id in choose(people, capacity)]
    assert shown == sorted(shown)


@given(crowds(), CAPACITY, st.randoms())
def test_the_order_in_which_people_are_read_means_nothing(
    people: list[Candidate], capacity: int, chance: Random
) -> None:
    shuffled = chance.sample(people, len(people))
    assert choose(shuffled, capacity) == choose(people, capacity)


@given(crowds(), CAPACITY)
def test_the_people_of_a_day_stay_through_the_day(people: list[Candidate], capacity: int) -> None:
    chosen = choose(people, capacity)
    later = [p._replace(is_here=True) if p.person_id in chosen else p for p in people]
    assert choose(later, capacity, len(chosen)) == chosen


@given(crowds(), CAPACITY, st.data())
def test_nobody_comes_in_the_place_of_somebody_written_to(
    people: list[Candidate], capacity: int, data: st.DataObject
) -> None:
    chosen = choose(people, capacity)
    written = data.draw(st.sets(st.sampled_from(chosen))) if chosen else set()
    later = [
        p._replace(is_here=True) if p.person_id in chosen else p
        for p in people
        if p.person_id not in written
    ]
    left = choose(later, capacity, len(chosen))
    assert set(left) >= set(chosen) - written
    assert len(left) <= capacity - len(written) or len(chosen) < capacity


@given(crowds(), CAPACITY)
def test_everybody_comes_once_before_anybody_of_their_sort_comes_twice(
    people: list[Candidate], capacity: int
) -> None:
    counts = dict.fromkeys((p.person_id for p in people), 0)
    for day in live(people, capacity, 2 * len(people) + 1):
        for person_id in day:
            counts[person_id] += 1
        for sort in (True, False):
            turns = [counts[p.person_id] for p in people if p.is_timely == sort]
            assert max(turns, default=0) - min(turns, default=0) <= 1


@given(crowds(), st.integers(2, 10))
def test_with_two_places_nobody_waits_for_ever(people: list[Candidate], capacity: int) -> None:
    days = live(people, capacity, len(people) + 1)
    assert {i for day in days for i in day} == {p.person_id for p in people}


@given(crowds(), st.integers(2, 10))
def test_one_place_is_for_a_rhythm_that_has_passed(people: list[Candidate], capacity: int) -> None:
    others = {p.person_id for p in people if not p.is_timely}
    timely = {p.person_id for p in people} - others
    chosen = set(choose(people, capacity))
    assert bool(chosen & others) == bool(others)
    assert len(chosen & timely) == min(len(timely), capacity - bool(others))


@given(crowds(), CAPACITY)
def test_the_longest_unoffered_come_first(people: list[Candidate], capacity: int) -> None:
    chosen = set(choose(people, capacity))
    for sort in (True, False):
        alike = [p for p in people if p.is_timely == sort]
        here = [p.turn for p in alike if p.person_id in chosen]
        waiting = [p.turn for p in alike if p.person_id not in chosen]
        assert max(here, default=0) <= min(waiting, default=99)


def test_a_single_place_is_for_what_has_its_time() -> None:
    people = [Candidate(1, "a", False), Candidate(2, "b", True, 7)]
    assert choose(people, 1) == (2,)


def test_less_room_than_this_morning_leaves_what_has_its_time() -> None:
    people = [Candidate(1, "a", False, 1, True), Candidate(2, "b", True, 2, True)]
    assert choose(people, 1, taken=2) == (2,)


@given(st.lists(st.integers(), unique=True, max_size=30), st.integers(1, 6), st.integers(0, 10**6))
def test_in_turn_everything_comes_up_soon(items: list[int], many: int, day: int) -> None:
    days = -(-len(items) // many)
    shown = [in_turn(items, many, day + ahead) for ahead in range(days + 1)]
    assert {item for each in shown for item in each} == set(items)
    assert all(len(each) == min(many, len(items)) for each in shown)
    assert all(list(each) == sorted(each, key=items.index) for each in shown)


def test_the_matter_that_presses_is_the_one_to_say() -> None:
    matters = [
        Matter(MATTERS, "sews", "2026-10-07", 1),
        Matter(PROMISE, "the list", "", 2),
        Matter(PROMISE, "the lens", "2026-10-20", 3),
        Matter(AHEAD, "an exam", "2026-10-12", 4),
        Matter(WENT, "the hearing", "2026-10-06", 5),
        Matter(FOLLOW_UP, "the photographs", "2026-10-01", 6),
    ]
    said = []
    while matters:
        said.append(best_matter(matters).id)
        matters = [matter for matter in matters if matter.id != said[-1]]
    assert said == [6, 5, 4, 3, 2, 1]


def test_else_what_was_noted_last_is_said() -> None:
    matters = [Matter(HELP, "lend it", "2026-05-01", 1), Matter(MATTERS, "sews", "2026-04-01", 2)]
    assert best_matter(matters).id == 1
    assert best_matter([]) == Matter("")
