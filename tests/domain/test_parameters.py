"""The numbers of the measures and what is told of them."""

import subprocess
import sys
from dataclasses import FrozenInstanceError, fields, replace
from datetime import date

import pytest

from app.domain.health import measure
from app.domain.kinds import RHYTHMS, Began, Kind, LifeArea, PromiseState
from app.domain.parameters import DEFAULTS, LIMITS, SOURCES, Parameters, explanations
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
