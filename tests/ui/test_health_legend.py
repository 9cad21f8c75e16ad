"""The legend of a chart: what is drawn, and nothing that is not."""

from datetime import date
from typing import Any

import pytest

from app.domain.deepening import Arrow, Deepening, Place
from app.domain.kinds import State
from app.domain.scope import Scope
from app.ui.health.periods import Period
from app.ui.health.reading import DEEPENING, ORBITS, Seen, Wanted
from app.ui.health.words import legend_rows
from tests.charts.orbits_people import dot, orbits

pytestmark = pytest.mark.usefixtures("english")
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
HERE, THERE = Place(0.2, 0.3), Place(0.4, 0.5)
GREW = Arrow(1, "Ana", HERE, THERE, HERE, 2, ())
FADED = Arrow(2, "Bo", THERE, HERE, HERE, 0, ())


def said(key: str, data: Any) -> list[str]:
    """Return the words of the legend of a chart."""
    wanted = Wanted(key, Scope(), Period(FIRST, LAST))
    seen = Seen(wanted, data, "", "", "", FIRST, LAST)
    return [words for _draw, words in legend_rows(seen)]


def test_the_legend_of_orbits_names_what_is_drawn() -> None:
    assert said(ORBITS, orbits([])) == []
    assert said(ORBITS, orbits([dot()])) == ["larger: deeper talks, and more of them"]
    late, unwritten = dot(1, silent=31.0, depth=None), dot(2, rhythm=None, depth=None)
    assert said(ORBITS, orbits([late, unwritten])) == [
        "the line is the time past the rhythm you hoped for",
        "no depth written yet",
        "no rhythm chosen; drag to a ring to choose one",
    ]
    assert said(ORBITS, orbits([dot(state=State.RESTING, silent=900.0)]))[1:] == [
        "resting: no time passes"
    ]


def test_the_legend_of_arrows_names_what_is_drawn() -> None:
    assert said(DEEPENING, Deepening(FIRST, LAST, (GREW,), (), 1)) == [
        "from the first day to the last",
        "without what you wrote this quarter",
    ]
    assert said(DEEPENING, Deepening(FIRST, LAST, (FADED,), ((3, "Rui"),), 1)) == [
        "no talk written down this quarter",
        "neither depth nor a side written yet: Rui",
    ]
    assert said(DEEPENING, Deepening(FIRST, LAST, (), (), 0)) == []
