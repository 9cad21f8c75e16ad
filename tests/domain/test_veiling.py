"""Figures that leave without private entries count as before and tell of nobody in private."""

import json
from datetime import date
from typing import Any

import pytest

from app.domain.frozen import freeze, thaw
from app.domain.parameters import DEFAULTS
from app.domain.quarter import Change, Figures, Moved, Return, Share
from app.domain.quarter_data import people_in
from app.domain.veiling import times_of, veil
from tests.quarter_samples import THIRD, empty, full, place

DAY = date(2026, 8, 1)
ANA, TOM = 1, 2


def uid(person: int) -> str:
    return f"uid of {person}"


def veiled(
    figures: Figures, *open_places: tuple[int, date], open_people: tuple[int, ...] = ()
) -> Any:
    """Figures as they leave, where these places alone may be told, and of these people all."""
    text = freeze(figures, {i: uid(i) for i in people_in(figures)}, {}, DEFAULTS, DAY)
    places = {(uid(person), day.isoformat()) for person, day in open_places}
    return json.loads(veil(text, places, {uid(person) for person in open_people}))


def test_a_place_that_may_be_told_stays_and_another_names_nobody() -> None:
    figures = empty()._replace(interest=Share((place(ANA, DAY), place(TOM, DAY))))
    told = veiled(figures, (ANA, DAY))
    assert told["interest"]["hits"] == [[uid(ANA), "2026-08-01"], ["hidden 1", "2026-08-01"]]
    assert told["interest"]["times"] == 2


def test_the_same_person_is_hidden_under_the_same_number() -> None:
    figures = empty()._replace(met=(place(TOM, DAY),), not_again=(place(TOM, DAY),))
    told = veiled(figures)
    assert told["met"] == told["not_again"] == [["hidden 1", "2026-08-01"]]


def test_of_whom_nothing_is_private_is_told_as_deepened() -> None:
    changes = (Change(ANA, 0.2, 0.0), Change(TOM, 0.3, 0.0))
    told = veiled(empty()._replace(depth=Moved(0.1, 0.0, 2, changes)), open_people=(ANA,))
    assert [each["person"] for each in told["depth"]["changes"]] == [uid(ANA), "hidden 1"]
    assert told["depth"]["deepened"] == [uid(ANA), "hidden 1"]
    once = veiled(empty()._replace(depth=Moved(0.1, 0.0, 2, changes)), (ANA, date(2026, 7, 2)))
    assert once["depth"]["deepened"] == ["hidden 1", "hidden 2"]


def test_whoever_is_new_stays_the_same_for_whom_was_deepened() -> None:
    changes = (Change(ANA, 0.2, 0.0), Change(TOM, 0.3, 0.0))
    figures = empty()._replace(depth=Moved(0.1, 0.0, 2, changes), met=(place(TOM, DAY),))
    told = veiled(figures, (TOM, DAY))
    assert told["met"] == [["hidden 2", "2026-08-01"]]
    assert len(thaw(json.dumps(told), {}, {}, THIRD).figures.deepened) == len(figures.deepened)


def test_a_return_is_told_by_its_own_day() -> None:
    figures = empty()._replace(returns=(Return(ANA, "2026-08-01", 400, False),))
    assert veiled(figures, (ANA, DAY))["returns"][0]["person"] == uid(ANA)
    assert veiled(figures, (ANA, date(2026, 8, 2)))["returns"][0]["person"] == "hidden 1"


def test_what_is_hidden_can_be_read_again_with_all_its_counts() -> None:
    read = thaw(json.dumps(veiled(full())), {}, {}, THIRD).figures
    assert read.giving.given.people == full().giving.given.people
    assert (read.interest.times, read.interest.of) == (31, 60)
    assert "uid of" not in json.dumps(veiled(full()))


@pytest.mark.parametrize("text", ["", "3", "[]", "{}", "{", "[" * 9999])
def test_of_what_cannot_be_read_nothing_leaves(text: str) -> None:
    assert veil(text, (), ()) == "" and times_of(text) is None


def test_the_times_of_figures_reach_from_their_first_place_to_their_last() -> None:
    figures = full()._replace(not_again=(place(ANA, date(2026, 4, 2)),))
    text = freeze(figures, {}, {}, DEFAULTS, DAY)
    assert times_of(text) == ("2026-04-02", "2026-09-30", "2026-07-01", "2026-09-30")


def test_whoever_is_gone_already_stays_nobody() -> None:
    figures = empty()._replace(interest=Share((place(ANA, DAY), place(TOM, DAY))))
    told = veil(freeze(figures, {}, {}, DEFAULTS, DAY), (), ())
    assert json.loads(told)["interest"]["hits"] == [[None, "2026-08-01"]] * 2
    assert thaw(told, {}, {}, THIRD).figures.interest.people == 2


@pytest.mark.parametrize("damage", [{"met": 3}, {"met": [[[], "x"]]}, {"first": 3}, {"depth": [1]}])
def test_of_damaged_figures_nobody_leaves(damage: dict[str, Any]) -> None:
    text = freeze(full(), {i: uid(i) for i in people_in(full())}, {}, DEFAULTS, DAY)
    assert "uid of" not in veil(json.dumps(json.loads(text) | damage), {("x", "2026-08-01")}, "")
