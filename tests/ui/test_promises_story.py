"""The Promises page in the program's own window: a day of somebody's by keys, and by the mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal.journal import Journal
from app.ui.application import Application
from tests.ui.opened import open_in, page_shown
from tests.ui.promises_given import add_helps, add_introduction, add_promises
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def hand(
    application: Application, qtbot: QtBot, journal: Journal, tmp_path: Path
) -> Iterator[Hand]:
    """Return a hand before the page of promises."""
    ids = add_promises(journal)
    add_helps(journal, ids)
    add_introduction(journal, ids)
    journal.close()
    open_in(application, qtbot, tmp_path / "journal.kith")
    hand = Hand(qtbot)
    hand.turn_to("Promises")
    hand.await_row("Promised", "look for a scanner")
    yield hand


def shown(application: Application) -> str:
    assert application.session is not None
    return page_shown(application.session.desk)


def test_a_day_by_keys(hand: Hand, application: Application) -> None:
    hand.await_focus("Promised")
    hand.press("K")
    hand.wait(lambda: hand.toast().startswith("Kept: look for a scanner"))
    hand.wait(lambda: "look for a scanner" not in str(hand.rows("Promised")))
    hand.press("Ctrl+Z")
    hand.await_row("Promised", "look for a scanner")
    hand.press("Home", "Down", "S")
    hand.choose("Next &week")
    hand.await_row("Promised", "put off until 15 Oct")
    hand.press("Ctrl+F")
    hand.write("benchmark")
    hand.wait(lambda: len(hand.rows("Promised")) == 1)
    hand.press("Down", "E")
    hand.await_focus("What was promised")
    hand.write(" and the slides")
    hand.press("Return")
    hand.await_row("Promised", "send her the benchmark and the slides")
    hand.press("Return")
    hand.wait(lambda: shown(application) == "PeoplePage")
    hand.press("Alt+Left")
    hand.wait(lambda: shown(application) == "PromisesPage")


def test_the_tabs_by_keys(hand: Hand) -> None:
    hand.tab_to("Promises: Promised", "Shift+Tab")
    hand.press("Right")
    hand.await_row("How I could help", "find a scanner")
    hand.tab_to("How I could help")
    while hand.focus_name() != "How I could help":
        hand.press("Tab")
    hand.press("N")
    hand.wait(lambda: "find a scanner" not in str(hand.rows("How I could help")))
    hand.tab_to("Promises: How I could help", "Shift+Tab")
    hand.press("Right")
    hand.await_row("Introductions", "Kwame Boateng")


def test_a_day_by_the_mouse(hand: Hand, application: Application) -> None:
    hand.click_row("Promised", "send her the benchmark")
    hand.click("Kept")
    hand.wait(lambda: hand.toast().startswith("Kept: send her the benchmark"))
    hand.wait(lambda: "send her the benchmark" not in str(hand.rows("Promised")))
    hand.click("Undo")
    hand.await_row("Promised", "send her the benchmark")
    hand.click_row("Promised", "send the recordings")
    hand.click("More")
    hand.click_choice("Let go of, as we agreed\tL")
    hand.wait(lambda: "send the recordings" not in str(hand.rows("Promised")))
    hand.click("Promises: Introductions")
    hand.click("Introduce two people")
    hand.see("Who")
    hand.press("Escape")
    hand.click("Promises: Promised")
    hand.await_row("Promised", "look for a scanner")


def test_the_veil_lies_over_promises_too(hand: Hand, application: Application) -> None:
    page = application.window
    before = page.grab().toImage()
    hand.press("F9")
    QApplication.processEvents()
    veiled = page.grab().toImage()
    place = hand.see_list("Promised").mapTo(page, QPoint(60, 160))
    ratio = round(before.devicePixelRatio())
    area = [(place.x() + x, place.y() + y) for x in range(0, 300, 3) for y in range(0, 60, 3)]
    differing = [
        at for at in area
        if before.pixel(at[0] * ratio, at[1] * ratio) != veiled.pixel(at[0] * ratio, at[1] * ratio)
    ]  # fmt: skip
    assert differing
    QTest.keyClick(page, Qt.Key.Key_F9)
