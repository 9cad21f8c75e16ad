"""The numbers of the measures and what is told of them."""

import subprocess
import sys
from dataclasses import FrozenInstanceError, fields, replace
from datetime import date

import numpy as np
import pytest

from app.domain.health import measure
from app.domain.kinds import RHYTHMS, Began, Kind, LifeArea, PromiseState
from app.domain.parameters import (
    DEFAULTS,
    LIMITS,
    SOURCES,
    Parameters,
    check,
    explanations,
)
from app.errors import BadInput
from tests.domain.written import TODAY, Fact, Somebody, Talk, Word, columns


def test_every_number_is_explained() -> None:
    explained = {each.field: each for each in explanations() if each.field}
    assert list(explained) == [each.name for each in fields(Parameters)]
    for name, each in explained.items():
        assert each.default == getattr(DEFAULTS, name)
        assert all((each.name, each.unit, each.why, each.source))


def test_the_rhythms_offered_are_explained_too() -> None:
    offered = [each.default for each in explanations() if not each.field]
    assert offered == list(RHYTHMS.values())


def test_every_source_that_a_number_names_is_cited() -> None:
    for each in explanations():
        for part in each.source.split("; "):
            *names, year = part.split(" ")
            is_choice = "choice" in part
            assert is_choice or any(names[0] in it and f"({year})" in it for it in SOURCES), part


def test_the_sources_and_the_limits_are_told_once_each() -> None:
    assert len(set(SOURCES)) == len(SOURCES)
    assert len(set(LIMITS)) == len(LIMITS)
    assert all(limit.endswith(".") for limit in LIMITS)


def test_the_numbers_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        DEFAULTS.fading = 1.0  # type: ignore[misc]


@pytest.mark.parametrize("name", [each.name for each in fields(Parameters)])
def test_every_number_makes_a_difference(name: str) -> None:
    """A friend, a sister and what is written of them answer to each of the numbers."""
    friend = Somebody(
        talks=(Talk(TODAY - 150, Kind.MESSAGE, Began.ME, 4),),
        facts=(Fact(TODAY - 200, LifeArea.WORK), *(Fact(TODAY - 50),) * 5),
        promises=(Word(TODAY - 90, TODAY - 60, TODAY - 9, PromiseState.KEPT),),
    )
    read = columns([friend, friend._replace(id=2, is_family=True)])
    day = date.fromordinal(TODAY)
    changed = replace(DEFAULTS, **{name: getattr(DEFAULTS, name) * 0.7})
    was, now = measure(read, day), measure(read, day, changed)
    assert any((mine != theirs).any() for mine, theirs in zip(was[2:8], now[2:8], strict=True))


def test_they_are_read_without_numpy() -> None:
    program = "import sys, app.domain.parameters; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("name", [each.name for each in fields(Parameters)])
@pytest.mark.parametrize("end", [0, 1])
def test_what_may_be_chosen_leaves_every_measure_a_part_of_a_whole(name: str, end: int) -> None:
    friend = Somebody(
        talks=(Talk(TODAY - 4000, Kind.MESSAGE, Began.ME, 4), Talk(TODAY, Kind.CALL, Began.ME, 1)),
        facts=(Fact(TODAY - 4000, LifeArea.WORK), *(Fact(TODAY),) * 200),
        promises=(
            Word(TODAY - 4000, TODAY - 3900, TODAY - 9, PromiseState.KEPT),
            Word(TODAY - 4000, TODAY - 3900, 0, PromiseState.OPEN),
        ),
    )
    read = columns([friend, Somebody(id=2, is_family=True, rhythm=7, talks=(Talk(TODAY - 9999),))])
    (one,) = (each for each in explanations() if each.field == name)
    chosen = replace(DEFAULTS, **{name: (one.least, one.most)[end]})
    measures = measure(read, date.fromordinal(TODAY), chosen)
    for values in measures[2:8]:
        written = values[~np.isnan(values)]
        assert ((written >= 0) & (written <= 1)).all()
    assert not np.isnan(measures.in_touch).any()


@pytest.mark.parametrize("name", [each.name for each in fields(Parameters)])
def test_a_number_beyond_its_limits_is_refused(name: str) -> None:
    least, most = next((each.least, each.most) for each in explanations() if each.field == name)
    assert least <= getattr(DEFAULTS, name) <= most
    for number in (least, most, getattr(DEFAULTS, name) / 2, getattr(DEFAULTS, name) * 2):
        check(name, number)
    for number in (least - 0.01, most + 0.01, 10**5000, float("inf"), float("nan"), True, "1", []):
        with pytest.raises(BadInput):
            check(name, number)
