"""The Health page in the whole window: led by keys and clicks, read as it is seen."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.journal import people
from app.journal.journal import Journal
from app.ui.application import Application
from app.ui.pages.health import HealthPage
from tests.ui.charted import walk_to
from tests.ui.health_given import await_shown, mark_of, write, write_friends
from tests.ui.opened import open_in, page_shown, people_of
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def hand(application: Application, qtbot: QtBot, tmp_path: Path, today: date) -> Iterator[Hand]:
    """Return a hand before the window with a journal of five people."""
    path = tmp_path / "journal.kith"
    journal = Journal.open(path, today=lambda: today)
    write_friends(journal)
    journal.close()
    open_in(application, qtbot, path)
    yield Hand(qtbot)


def go_there(hand: Hand, application: Application, qtbot: QtBot) -> HealthPage:
    """Go to the page by its keys and wait until it is drawn."""
    hand.turn_to("Health")
    assert application.session is not None
    page = application.session.desk.page("health")
    assert isinstance(page, HealthPage)
    await_shown(qtbot, page)
    return page


def id_of(application: Application, name: str) -> int:
    """Return the id of somebody."""
    assert application.session is not None
    (found,) = people.find_by_first_name(application.session.journal, name)
    return found.id


def test_a_dot_is_dropped_on_a_ring_and_the_notice_takes_it_back(
    hand: Hand, application: Application, qtbot: QtBot
) -> None:
    page, dov = go_there(hand, application, qtbot), id_of(application, "Dov")
    assert application.session is not None
    journal, scene = application.session.journal, page.picture.canvas.scene()
    mark, rings = mark_of(page, dov), scene.rings
    assert rings is not None
    end = QPoint(round(rings.x), round(rings.y + dict(rings.rings)[91]))
    hand.drag("Orbits", QPoint(round(mark.x), round(mark.y)), end)
    assert people.person(journal, dov).rhythm == 91
    hand.wait(lambda: "about every three months" in hand.toast())
    hand.click("Undo")
    hand.wait(lambda: people.person(journal, dov).rhythm is None)


def test_enter_goes_to_the_page_of_whoever_the_keyboard_is_at(
    hand: Hand, application: Application, qtbot: QtBot
) -> None:
    go_there(hand, application, qtbot)
    hand.write("Bra")
    hand.await_words("Last in touch 74 days ago")
    hand.press("Return")
    assert application.session is not None
    assert page_shown(application.session.desk) == "PeoplePage"
    assert people_of(application.session).current_person() == id_of(application, "Bram")
    hand.press("Alt+Left")
    assert page_shown(application.session.desk) == "HealthPage"


def test_writing_about_somebody_begins_on_their_page(
    hand: Hand, application: Application, qtbot: QtBot
) -> None:
    page = go_there(hand, application, qtbot)
    hand.write("Ana")
    hand.await_words("Open Ana’s page")
    page.side.card.more.click()
    hand.choose("Write about Ana Silva…")
    hand.await_focus("Write about Ana…")
    hand.write("A walk by the river.")
    hand.press("Ctrl+Return")
    hand.turn_to("Health")
    hand.await_words("Everybody")
    walk_to(page.picture.canvas, id_of(application, "Ana"))
    hand.await_words("today")


def test_the_explanation_of_the_profile_is_reached_from_a_persons_page(
    hand: Hand, application: Application
) -> None:
    hand.turn_to("People")
    hand.tab_to("How I tend this, folded")
    hand.press("Return")
    hand.await_words("In touch: ")
    hand.tab_to("How this is worked out")
    hand.press("Return")
    hand.await_words("What the figures cannot know")
    hand.press("Escape")


def test_another_date_is_reached_held_against_one_and_played_from_by_keys(
    hand: Hand, application: Application, qtbot: QtBot
) -> None:
    page = go_there(hand, application, qtbot)
    hand.tab_to("Month")
    hand.press("Left")
    hand.await_words("As it looked on 30 September 2026")
    hand.tab_to("Compare with another date")
    hand.press("Return")
    hand.await_words("30 September 2025")
    hand.press("Escape")
    hand.wait(lambda: not hand.reads("30 September 2025"))
    hand.tab_to("Play month by month")
    hand.press("Space")
    hand.wait(lambda: page.seen() is not None and not page.seen().is_past)  # type: ignore[union-attr]
    hand.await_words("Today,")


def test_all_entries_behind_a_mark_are_shown_on_the_timeline(
    hand: Hand, application: Application, qtbot: QtBot
) -> None:
    page, ana = go_there(hand, application, qtbot), id_of(application, "Ana")
    assert application.session is not None
    journal = application.session.journal
    with journal.change("Much"):
        for number in range(14):
            write(journal, ana, number)
    await_shown(qtbot, page)
    hand.write("Ana")
    hand.await_words("Open Ana’s page")
    page.side.card.more.click()
    hand.choose("Entries behind this")
    hand.choose("Show all 16 on the Timeline")
    hand.wait(lambda: page_shown(application.session.desk) == "TimelinePage")  # type: ignore[union-attr]
    hand.await_words("Entries behind a mark: 16")


def test_the_page_is_made_before_it_is_wanted_while_nobody_does_anything(
    application: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.warming.IDLE_MS", 20)
    desk = open_in(application, qtbot, tmp_path / "mine.kith").desk
    focused = application.window.focusWidget()
    qtbot.waitUntil(lambda: any(isinstance(page, HealthPage) for page in desk.pages()))
    assert page_shown(desk) == "TodayPage"
    assert application.window.focusWidget() is focused
