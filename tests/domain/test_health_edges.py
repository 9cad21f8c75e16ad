"""People at the edges of what can be measured: new, silent, resting, let go, dead."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given

from app.domain.health import Component, before, measure
from app.domain.kinds import Began, Kind, LifeArea, PromiseState, State
from tests.domain.slow_health import CARE, DEPTH
from tests.domain.written import TODAY, Fact, Rest, Somebody, Talk, Word, columns, journals, of_one

DAY = date.fromordinal(TODAY)
KNOWN = Somebody(
    talks=(Talk(TODAY - 200, Kind.CALL, Began.ME, 4), Talk(TODAY - 90, Kind.MET, None, 2)),
    facts=(Fact(TODAY - 200, LifeArea.WORK),),
    promises=(Word(TODAY - 90, TODAY - 60),),
)


def without_value(values: dict[str, float]) -> set[str]:
    """Name the components that are not there."""
    return {name for name, value in values.items() if np.isnan(value)}


def test_a_journal_without_people_has_no_measures() -> None:
    assert [len(each) for each in measure(columns([]), DAY)[1:]] == [0] * 10


def test_with_nothing_written_there_is_nothing() -> None:
    found = measure(columns([Somebody()]), DAY)
    assert without_value(of_one(Somebody())) == set(Component)
    assert np.isnan(found.silent[0])
    assert (found.last[0], found.first[0]) == (0, 0)


def test_somebody_new_is_in_touch_from_the_first_meeting() -> None:
    values = of_one(Somebody(talks=(Talk(TODAY),)))
    assert values["in_touch"] == 1
    assert without_value(values) == set(Component) - {"in_touch"}


def test_without_a_rhythm_nobody_is_out_of_touch() -> None:
    values = of_one(KNOWN._replace(rhythm=None))
    assert without_value(values) == {"in_touch", "reaching_out"}


def test_a_talk_without_a_depth_is_no_depth() -> None:
    assert "depth" in without_value(of_one(Somebody(talks=(Talk(TODAY),) * 3)))


def test_a_fact_without_an_area_is_no_breadth() -> None:
    assert without_value(of_one(Somebody(facts=(Fact(TODAY),)))) == set(Component) - {"curiosity"}


def test_what_is_planned_is_not_yet_there() -> None:
    planned = Somebody(
        talks=(Talk(TODAY + 1, depth=4, began=Began.ME),),
        facts=(Fact(TODAY + 1, LifeArea.WORK),),
        promises=(Word(TODAY + 1),),
    )
    assert without_value(of_one(planned)) == set(Component)
    assert without_value(of_one(planned, TODAY + 1)) == set()


def test_the_newest_and_the_oldest_contact_are_told_with_the_silence_since() -> None:
    later = KNOWN._replace(talks=(*KNOWN.talks, Talk(TODAY + 3)))
    found = measure(columns([later]), DAY)
    assert (found.last[0], found.first[0], found.silent[0]) == (TODAY - 90, TODAY - 200, 90)


@pytest.mark.parametrize("state", [State.RESTING, State.SPACE])
def test_at_rest_the_values_stay(state: State) -> None:
    resting = KNOWN._replace(state=state, rests=(Rest(TODAY - 40),))
    assert of_one(resting) == of_one(KNOWN, TODAY - 40) == of_one(resting, TODAY + 1000)


def test_after_waking_the_clock_goes_on_where_it_stood() -> None:
    rested = KNOWN._replace(rests=(Rest(TODAY - 40, TODAY - 10),))
    found = measure(columns([rested]), DAY)
    assert found.silent[0] == 60
    assert of_one(rested)["in_touch"] == of_one(KNOWN, TODAY - 30)["in_touch"]


def test_promises_are_not_late_by_the_days_of_a_rest() -> None:
    rested = Somebody(
        promises=(Word(TODAY - 90, TODAY - 60),), rests=(Rest(TODAY - 60, TODAY - 14),)
    )
    assert of_one(rested)["keeping_my_word"] == pytest.approx(1 / 1.5)


def test_rests_that_overlap_or_touch_or_are_empty_count_each_day_once() -> None:
    days = ((90, 80), (85, 60), (60, 50), (88, 87), (30, 30))
    rested = KNOWN._replace(rests=tuple(Rest(TODAY - first, TODAY - last) for first, last in days))
    assert measure(columns([rested]), DAY).silent[0] == 50


def test_the_dead_are_measured_in_depth_alone_and_it_stays() -> None:
    died = KNOWN._replace(state=State.DECEASED, rests=(Rest(TODAY - 30),))
    values = of_one(died)
    assert without_value(values) == set(CARE)
    for name in DEPTH:
        assert values[name] == of_one(KNOWN, TODAY - 30)[name] == of_one(died, TODAY + 9000)[name]


def test_without_a_rest_the_dead_stand_where_they_were_last_met() -> None:
    died = KNOWN._replace(state=State.DECEASED, rests=(Rest(TODAY - 190, TODAY - 180),))
    lived = died._replace(state=State.ACTIVE)
    for name in DEPTH:
        assert of_one(died)[name] == of_one(lived, TODAY - 90)[name]


def test_memories_of_the_dead_can_still_be_added() -> None:
    died = KNOWN._replace(state=State.DECEASED, rests=(Rest(TODAY - 300),))
    memory = Fact(TODAY - 1, LifeArea.FAMILY)
    assert of_one(died._replace(facts=(*died.facts, memory)))["breadth"] == pytest.approx(2 / 14)


@pytest.mark.parametrize("state", [State.LETGO, State.ADDRESS])
def test_whoever_was_let_go_or_is_an_address_is_not_measured(state: State) -> None:
    found = measure(columns([KNOWN._replace(state=state)]), DAY)
    assert without_value(of_one(KNOWN._replace(state=state))) == set(Component)
    assert (found.last[0], found.first[0]) == (0, 0)


def test_a_back_dated_entry_counts_from_its_day() -> None:
    late = KNOWN._replace(talks=(*KNOWN.talks, Talk(TODAY - 45, Kind.CALL, Began.ME, 4)))
    assert measure(columns([late]), DAY).silent[0] == 45
    assert of_one(late)["depth"] > of_one(KNOWN)["depth"]
    assert of_one(late, TODAY - 46) == of_one(KNOWN, TODAY - 46)


def test_a_promise_is_seen_as_it_stood_on_the_day() -> None:
    kept = Somebody(promises=(Word(TODAY - 90, TODAY - 60, TODAY - 10, PromiseState.KEPT),))
    waiting = Somebody(promises=(Word(TODAY - 90, TODAY - 60),))
    assert of_one(kept, TODAY - 91)["keeping_my_word"] != of_one(kept)["keeping_my_word"]
    assert np.isnan(of_one(kept, TODAY - 91)["keeping_my_word"])
    assert of_one(kept, TODAY - 11) == pytest.approx(of_one(waiting, TODAY - 11), nan_ok=True)
    assert of_one(kept)["keeping_my_word"] > of_one(waiting)["keeping_my_word"]


def test_a_kept_promise_without_days_was_kept_in_time() -> None:
    kept = Somebody(promises=(Word(0, 0, 0, PromiseState.KEPT),))
    assert of_one(kept)["keeping_my_word"] == 1


def test_people_with_very_large_ids_are_measured() -> None:
    assert of_one(KNOWN._replace(id=2**63 - 1)) == of_one(KNOWN)


@given(journals())
def test_nothing_is_written_after_the_day_before(people: list[Somebody]) -> None:
    past = before(columns(people), DAY)
    assert all((each < TODAY).all() for each in (past.contacts.day, past.facts.day))
    assert (past.promises.made < TODAY).all() and (past.promises.closed < TODAY).all()
    again = measure(before(past, DAY), DAY)
    assert np.array_equal(measure(past, DAY).depth, again.depth, equal_nan=True)


def test_without_a_period_a_promise_kept_in_it_is_still_waiting() -> None:
    kept = Somebody(promises=(Word(TODAY - 90, TODAY - 60, TODAY - 10, PromiseState.KEPT),))
    waiting = measure(columns([Somebody(promises=(Word(TODAY - 90, TODAY - 60),))]), DAY)
    past = before(columns([kept]), date.fromordinal(TODAY - 10))
    assert measure(past, DAY).keeping_my_word[0] == waiting.keeping_my_word[0]


def test_what_is_hundreds_of_years_old_has_faded_and_is_still_written() -> None:
    ancient = Somebody(facts=(Fact(1),), talks=(Talk(1, began=Began.ME),))
    values = of_one(ancient, date.max.toordinal())
    assert values["in_touch"] == values["reaching_out"] == values["curiosity"] == 0
