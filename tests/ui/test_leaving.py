"""A chart that leaves says whom it is of, how it is read, and what it shows."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QSize

from app.domain.orbits import Dot, Orbits
from app.domain.scope import Scope
from app.ui.health.leaving import PROFILE_SIZE, make_leaving
from app.ui.health.periods import Period
from app.ui.health.reading import DEEPENING, ORBITS, PROFILE, Seen, Wanted
from app.ui.speech import QtSpeech
from tests.charts.samples import TOLD, deepening

DAY = date(2026, 10, 8)
DOTS = (Dot(1, "Ana", 30, 12, 0.6, 0, full_name="Ana Silva"),)
SIZE = QSize(640, 592)


def seen(scope: Scope = Scope(), **changed: Any) -> Seen:  # noqa: B008
    """Return the orbits of one person as they are shown."""
    wanted, data = Wanted(ORBITS, scope, None), Orbits(DAY, DOTS, (), 1)
    said = ("All is well.", "Orbits of one.", "Rings are rhythms.")
    usual = Seen(wanted, Period(DAY, DAY), data, DAY, DAY, *said)
    return usual._replace(**changed)


@pytest.mark.parametrize(
    ("scope", "called", "title"),
    [
        (Scope(), "", "Orbits"),
        (Scope(circle_id=3), "Friends", "Orbits, Friends"),
        (Scope(words="sil"), "", "Orbits, “sil”"),
        (Scope(3, words="sil"), "Friends", "Orbits, Friends, “sil”"),
        (Scope(person_id=1), "Ana Silva", "Orbits, Ana Silva"),
    ],
)
def test_the_title_says_whom_a_chart_is_of(scope: Scope, called: str, title: str) -> None:
    assert make_leaving(seen(scope, called=called), SIZE, QtSpeech()).caption.title == title


def test_the_title_of_arrows_says_circle_and_period() -> None:
    wanted, period = Wanted(DEEPENING, Scope(3), None), Period(date(2026, 7, 1), date(2026, 9, 30))
    chart = seen(wanted=wanted, period=period, data=deepening(3), called="Friends")
    title = make_leaving(chart, SIZE, QtSpeech()).caption.title
    assert title.startswith("Depth and breadth, Friends, July")


def test_what_is_told_to_those_who_do_not_see_it_leaves_too() -> None:
    assert make_leaving(seen(), SIZE, QtSpeech()).caption.alternative == "Orbits of one."


def test_a_profile_leaves_at_its_own_size_and_says_how_it_is_read() -> None:
    wanted = Wanted(PROFILE, Scope(person_id=1), None)
    chart = seen(wanted=wanted, data=TOLD, called="Ana Silva", how_to_read="")
    _, _, width, height, caption, _name = make_leaving(chart, SIZE, QtSpeech())
    assert QSize(round(width), round(height)) == PROFILE_SIZE
    assert caption.title == "Profile, Ana Silva"
    assert "hatched" in caption.how_to_read
