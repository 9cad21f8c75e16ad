"""The debrief with journals that are hard to show: nothing is cut off, nothing nameless."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.journal import gatherings
from app.ui.application import Application
from app.ui.desk import Desk
from app.ui.pages.debrief import DebriefPage
from tests.ui.story import Hand
from tests.ui.test_awkward import LOOKS, hand, look_at, wear

__all__ = ["hand"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
WRITING = ("german", "mirrored", "pictured")


def desk_of(application: Application) -> Desk:
    """Return the desk of the journal that is open."""
    assert application.session is not None
    return application.session.desk


def see_debrief(hand: Hand, desk: Desk, gathering: int) -> Iterator[str]:
    """Go through the cards as they are used; yield what is shown."""
    page = desk.page("debrief")
    assert isinstance(page, DebriefPage)
    desk.debrief(gathering)
    yield "last card"
    hand.press("Alt+Up")
    yield "a card that is written"
    page.write_another()
    QApplication.processEvents()
    yield "an empty card"
    hand.press("Alt+N")
    yield "one more name"
    hand.press("Escape")
    page.sheet.follow_ups.open_days()
    hand.await_words("Follow-ups, day by day")
    yield "the days"
    hand.press("Escape")


@pytest.mark.parametrize("hand", WRITING, indirect=True)
def test_nothing_is_cut_off_in_a_debrief(hand: Hand, application: Application) -> None:
    desk, found = desk_of(application), []
    (gathering,) = gatherings.gatherings(desk.journal)
    for look in LOOKS:
        wear(application, *look)
        for seen in see_debrief(hand, desk, gathering.id):
            found += look_at(f"{seen} {look}")
    assert found == []


@pytest.mark.parametrize("hand", ["empty"], indirect=True)
def test_nothing_is_cut_off_where_nobody_is_noted(hand: Hand, application: Application) -> None:
    desk, found = desk_of(application), []
    dinner = gatherings.add_gathering(desk.journal, "Dinner")
    for look in LOOKS:
        wear(application, *look)
        desk.debrief(dinner)
        found += look_at(f"nobody {look}")
    assert found == []
