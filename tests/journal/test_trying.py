"""Numbers are tried on somebody for whom they do something, if there is anybody."""

from dataclasses import replace

import pytest

from app.domain.entries import EntryDraft
from app.domain.kinds import Depth, Kind
from app.domain.parameters import DEFAULTS
from app.journal import entries, people
from app.journal.journal import Journal
from app.journal.trying import try_on

DEPTH = 4  # its place among the components


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    """Two people with an old talk each, Ana of the family; and one who is gone."""
    found = {}
    for name, day in (("Bo", "2025-09-01"), ("Ana", "2025-10-01"), ("Eve", "2025-10-02")):
        found[name] = people.add_person(journal, name, is_family=name == "Ana")
        draft = EntryDraft((found[name],), day, "Tea", kind=Kind.CALL, depth=Depth.PERSONAL)
        entries.save_entry(journal, draft)
    people.set_state(journal, [found["Eve"]], "letgo")
    return found


def test_who_is_tried_stays_where_the_number_does_something(
    journal: Journal, ids: dict[str, int]
) -> None:
    trial = try_on(journal, ids["Ana"], replace(DEFAULTS, talks_to_half=9.0), may_change=True)
    assert (trial.name, trial.is_touched) == ("Ana", True)
    now, then = trial.now[DEPTH], trial.then[DEPTH]
    assert now is not None and then is not None and then < now


@pytest.mark.parametrize("may_change", [True, False])
def test_somebody_else_is_tried_only_where_one_may(
    journal: Journal, ids: dict[str, int], may_change: bool
) -> None:
    numbers = replace(DEFAULTS, family_fading=3.0)
    trial = try_on(journal, ids["Bo"], numbers, may_change=may_change)
    assert (trial.name, trial.is_family) == (("Ana", True) if may_change else ("Bo", False))
    assert trial.is_touched == may_change


def test_nobody_is_touched_by_the_numbers_that_hold(journal: Journal, ids: dict[str, int]) -> None:
    trial = try_on(journal, ids["Bo"], DEFAULTS, may_change=True)
    assert (trial.name, trial.is_touched, trial.has_rhythm) == ("Bo", False, False)
    assert trial.now == trial.then


def test_who_is_not_measured_gives_way_where_one_may(journal: Journal, ids: dict[str, int]) -> None:
    trial = try_on(journal, ids["Eve"], DEFAULTS, may_change=True)
    assert (trial.name, trial.state) == ("Ana", "active")


def test_whoever_is_not_measured_has_no_bars(journal: Journal, ids: dict[str, int]) -> None:
    trial = try_on(journal, ids["Eve"], replace(DEFAULTS, fading=3.0), may_change=False)
    assert (trial.now, trial.is_touched) == ((None,) * 6, False)
    assert trial.state == "letgo"
