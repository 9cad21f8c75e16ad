"""What must hold for the measures of anybody, whatever is written about them."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.active_days import NEVER
from app.domain.columns import pick
from app.domain.health import (
    Component,
    Contacts,
    Facts,
    Measures,
    People,
    Promises,
    Rests,
    before,
    measure,
    measure_at,
    presence,
)
from app.domain.kinds import TENDED, Began, PromiseState
from tests.domain.slow_health import measure_slowly
from tests.domain.written import (
    TODAY,
    Fact,
    Rest,
    Somebody,
    Talk,
    Word,
    columns,
    days,
    journals,
    measured,
    of_one,
    past_facts,
    past_talks,
    promises,
    somebody,
)

DAY = date.fromordinal(TODAY)
LIVING = TENDED
FALLING = tuple(each for each in Component if each != Component.KEEPING_MY_WORD)


def is_same(one: Measures, other: Measures) -> bool:
    """True where two measures agree to the last bit; sums over promises may differ in that."""
    return all(
        np.allclose(
            getattr(one, name),
            getattr(other, name),
            rtol=0,
            atol=1e-12 if name == Component.KEEPING_MY_WORD else 0,
            equal_nan=True,
        )
        for name in Measures._fields
    )


@settings(max_examples=100)
@given(journals())
def test_the_measures_are_those_of_the_formulas(people: list[Somebody]) -> None:
    found = measured(people)
    for one in people:
        slow = {
            name: np.nan if it is None else it for name, it in measure_slowly(one, TODAY).items()
        }
        assert found[one.id] == pytest.approx(slow, rel=0, abs=1e-9, nan_ok=True)


@given(journals())
def test_every_value_lies_between_0_and_1_or_is_not_there(people: list[Somebody]) -> None:
    for values in measured(people).values():
        assert all(np.isnan(value) or 0 <= value <= 1 for value in values.values())


@given(journals(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(people: list[Somebody], chance: random.Random) -> None:
    read = columns(people)
    mixed = read._replace(
        contacts=Contacts(*_mixed(read.contacts, chance)),
        facts=Facts(*_mixed(read.facts, chance)),
        promises=Promises(*_mixed(read.promises, chance)),
        rests=Rests(*_mixed(read.rests, chance)),
    )
    assert is_same(measure(read, DAY), measure(mixed, DAY))


def _mixed(rows: Sequence[np.ndarray], chance: random.Random) -> list[np.ndarray]:
    order = list(range(len(rows[0])))
    chance.shuffle(order)
    return [each[order] for each in rows]


@given(journals(), st.integers(-400_000, 400_000))
def test_a_shift_in_time_changes_nothing(people: list[Somebody], shift: int) -> None:
    moved = measured([_shifted(one, shift) for one in people], TODAY + shift)
    for id_, values in measured(people).items():
        assert moved[id_] == pytest.approx(values, rel=0, abs=0, nan_ok=True)


def _shifted(one: Somebody, shift: int) -> Somebody:
    def moved(day: int) -> int:
        return day + shift if 0 < day < NEVER else day

    return one._replace(
        talks=tuple(talk._replace(day=moved(talk.day)) for talk in one.talks),
        facts=tuple(fact._replace(day=moved(fact.day)) for fact in one.facts),
        promises=tuple(
            Word(moved(word.made), moved(word.due), moved(word.closed), word.state)
            for word in one.promises
        ),
        rests=tuple(Rest(moved(rest.first), moved(rest.last)) for rest in one.rests),
    )


@given(journals(), st.data())
def test_other_names_for_people_change_nothing(people: list[Somebody], data: st.DataObject) -> None:
    ids = data.draw(st.permutations([10 * place + 1 for place in range(len(people))]))
    renamed = [one._replace(id=new) for one, new in zip(people, ids, strict=True)]
    found, again = measured(people), measured(renamed)
    for one, new in zip(people, ids, strict=True):
        assert again[new] == pytest.approx(found[one.id], rel=0, abs=0, nan_ok=True)


@given(journals())
def test_one_person_alone_is_measured_as_among_all(people: list[Somebody]) -> None:
    found = measured(people)
    for one in people:
        assert of_one(one) == pytest.approx(found[one.id], rel=0, abs=0, nan_ok=True)


@given(journals(), st.integers(0, 3))
def test_those_who_are_picked_are_measured_as_among_all(people: list[Somebody], every: int) -> None:
    ids = np.array([one.id for one in people[:: every + 1]] + [-1])
    read = columns(people)
    found, alone = measure(read, DAY), measure(pick(read, ids), DAY)
    chosen = np.isin(found.id, ids)
    assert alone.id.tolist() == found.id[chosen].tolist()
    for component in Component:
        one, other = getattr(alone, component), getattr(found, component)[chosen]
        assert np.allclose(one, other, rtol=0, atol=1e-12, equal_nan=True)


@given(journals())
def test_what_is_of_a_later_day_changes_nothing(people: list[Somebody]) -> None:
    read = columns(people)
    tomorrow = DAY + timedelta(days=1)
    assert is_same(measure(read, DAY), measure(before(read, tomorrow), DAY))


@given(
    st.floats(0, 10_000),
    st.floats(1, 1_000),
    st.floats(0.01, 100),
)
def test_silence_counts_in_rhythms(silence: float, rhythm: float, scale: float) -> None:
    once = presence(silence, rhythm)
    assert presence(silence * scale, rhythm * scale) == pytest.approx(once, abs=1e-9)


@given(somebody(LIVING), past_talks)
def test_a_past_talk_lowers_nothing(one: Somebody, talk: Talk) -> None:
    _lowers_nothing(one, one._replace(talks=(*one.talks, talk)))


@given(somebody(), past_facts, past_talks)
def test_a_past_entry_lowers_nothing_of_anybody_at_rest(
    one: Somebody, fact: Fact, talk: Talk
) -> None:
    rested = one._replace(rests=(*one.rests, Rest(TODAY - 100)))
    more = rested._replace(talks=(*one.talks, talk), facts=(*one.facts, fact))
    _lowers_nothing(rested, more)


@given(somebody(), past_facts)
def test_a_past_fact_lowers_nothing(one: Somebody, fact: Fact) -> None:
    _lowers_nothing(one, one._replace(facts=(*one.facts, fact)))


def _lowers_nothing(one: Somebody, more: Somebody) -> None:
    was, now = of_one(one), of_one(more)
    for name, value in was.items():
        assert np.isnan(value) or now[name] >= value - 1e-12, name


@given(somebody(LIVING), promises(PromiseState.OPEN), st.integers(0, 300))
def test_keeping_a_promise_never_lowers_my_word(one: Somebody, word: Word, back: int) -> None:
    assume(word.made <= TODAY)
    kept = word._replace(state=PromiseState.KEPT, closed=max(word.made, TODAY - back))
    was = of_one(one._replace(promises=(*one.promises, word)))
    now = of_one(one._replace(promises=(*one.promises, kept)))
    assert now["keeping_my_word"] >= was["keeping_my_word"] - 1e-12


@given(somebody(LIVING), past_talks, st.sampled_from((None, Began.THEM, Began.UNKNOWN)))
def test_what_they_began_leaves_reaching_out_alone(
    one: Somebody, talk: Talk, began: Began | None
) -> None:
    more = one._replace(talks=(*one.talks, talk._replace(began=began)))
    was, now = of_one(one)["reaching_out"], of_one(more)["reaching_out"]
    assert now == pytest.approx(was, rel=0, abs=0, nan_ok=True)


def test_nothing_of_what_somebody_is_to_the_world_is_measured() -> None:
    assert People._fields == ("id", "rhythm", "is_family", "state")


@given(somebody(LIVING))
def test_family_changes_depth_and_breadth_alone(one: Somebody) -> None:
    was, now = of_one(one._replace(is_family=False)), of_one(one._replace(is_family=True))
    assert {**was, "depth": 0, "breadth": 0} == pytest.approx(
        {**now, "depth": 0, "breadth": 0}, rel=0, abs=0, nan_ok=True
    )
    for name in ("depth", "breadth"):
        assert np.isnan(was[name]) == np.isnan(now[name])
        assert np.isnan(was[name]) or now[name] >= was[name]


@given(somebody(), st.integers(0, 900), st.floats(0, 1))
def test_time_passes_without_a_jump_between_entries(one: Somebody, back: int, part: float) -> None:
    day = TODAY - back
    quiet = _without(one, day)
    step = 1e-7
    for moment in (day - step, day, day - part):
        was, now = of_one(quiet, moment), of_one(quiet, moment + step)
        assert now == pytest.approx(was, rel=0, abs=1e-6, nan_ok=True)


def _without(one: Somebody, *empty: int) -> Somebody:
    """Leave out all that happened on some days, so that no entry makes a jump on them."""
    return one._replace(
        talks=tuple(talk for talk in one.talks if talk.day not in empty),
        facts=tuple(fact for fact in one.facts if fact.day not in empty),
        promises=tuple(
            word for word in one.promises if word.made not in empty and word.closed not in empty
        ),
    )


@given(somebody(), st.floats(0, 900))
def test_between_entries_nothing_but_my_word_rises(one: Somebody, later: float) -> None:
    past = before(columns([one]), DAY + timedelta(days=1))
    was, now = measure(past, DAY), measure_at(past, TODAY + later)
    for name in FALLING:
        value, after = getattr(was, name)[0], getattr(now, name)[0]
        assert np.isnan(value) == np.isnan(after)
        assert np.isnan(value) or after <= value + 1e-12


@given(somebody(LIVING), days, st.integers(1, 500))
def test_a_rest_stops_the_clock(one: Somebody, first: int, length: int) -> None:
    """Whoever rests until today stands where they stood on the day the rest began."""
    assume(first <= TODAY)
    one = one._replace(rests=(*one.rests, Rest(first, first + length)))
    past = before(columns([one]), date.fromordinal(first + 1))
    was, now = measure_at(past, first), measure_at(past, first + length)
    assert is_same(was, now._replace(day=was.day))
