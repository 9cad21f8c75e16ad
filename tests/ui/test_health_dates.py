"""Two dates side by side on the Health page."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.journal.journal import Journal
from app.ui.health.periods import Period
from app.ui.health.reading import Seen, Wanted
from app.ui.pages.health import HealthPage
from tests.ui.charted import walk_to
from tests.ui.health_given import await_shown, friends, health, write

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
LEFT = Qt.MouseButton.LeftButton
__all__ = ["friends", "health"]


def await_pair(qtbot: QtBot, page: HealthPage) -> HealthPage:
    """Wait until both charts are read and drawn."""
    await_shown(qtbot, page)
    view = page.comparison.view
    assert view is not None
    canvas = view.pane.picture.canvas
    qtbot.waitUntil(lambda: view.seen is not None and view.is_current())
    qtbot.waitUntil(lambda: round(canvas.scene().width) == canvas.width())
    return page


def test_two_dates_stand_side_by_side_each_with_its_finding(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.side.compare.click()
    await_pair(qtbot, health)
    assert health.other is not None
    assert health.other.head.title.text() == "8 October 2025"
    assert health.pane.head.title.text() == "Today, 8 October 2026"
    assert "Bram" in health.pane.head.words.text()
    assert health.other.picture.x() < health.picture.x()
    assert health.side.isHidden()
    QTest.keyClick(health.other.time.slider.last, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: health.other.head.title.text() == "31 October 2025")  # type: ignore[union-attr]
    QTest.keyClick(health.slider.last, Qt.Key.Key_Escape)
    assert health.other.picture.isHidden()
    assert health.side.isVisible()


def test_two_dates_stand_above_each_other_where_there_is_no_room_and_beside_words_where_there_is(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.side.compare.click()
    health.resize(1400, 800)
    await_pair(qtbot, health)
    assert health.side.isVisible()
    health.resize(640, 800)
    await_pair(qtbot, health)
    assert health.other is not None
    assert health.other.picture.x() == health.picture.x()
    assert health.other.time.y() < health.pane.head.y()


def test_a_period_is_held_against_one_as_long(health: HealthPage, qtbot: QtBot) -> None:
    health.show_chart("deepening")
    await_shown(qtbot, health)
    health.side.compare.click()
    await_pair(qtbot, health)
    view = health.comparison.view
    assert view is not None
    assert view.seen is not None
    assert view.seen.period == Period(date(2025, 7, 1), date(2025, 9, 30))
    QTest.keyClick(health.slider.first, Qt.Key.Key_Left)
    qtbot.waitUntil(
        lambda: view.seen.period == Period(date(2025, 6, 1), date(2025, 9, 30))  # type: ignore[union-attr]
    )
    assert health.other is not None
    health.other.head.close_button.click()
    assert health.pane.head.isHidden()


def test_a_change_is_seen_on_both_dates_and_a_step_where_it_bears_on_the_picture(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    health.side.compare.click()
    await_pair(qtbot, health)
    read, look = [], health._reader.look

    def note_and_look(wanted: Wanted) -> Seen:
        read.append(wanted.period)
        return look(wanted)

    monkeypatch.setattr(health._reader, "look", note_and_look)
    QTest.keyClick(health.slider.last, Qt.Key.Key_Left)
    await_pair(qtbot, health)
    september, a_year_before = date(2026, 9, 30), date(2025, 10, 8)
    assert set(read) == {Period(day, day) for day in (september, a_year_before)}
    read.clear()
    write(journal, friends["Dov"], 400)
    await_pair(qtbot, health)
    assert len(read) == 2


def test_two_orbits_share_their_ground_as_long_as_they_are_compared(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.side.compare.click()
    await_pair(qtbot, health)
    view = health.comparison.view
    assert view is not None
    QTest.keyClick(view.pane.time.slider.last, Qt.Key.Key_PageDown)
    await_pair(qtbot, health)
    grounds = [each.data.ground for each in (health.seen(), view.seen) if each is not None]
    assert grounds[0] == grounds[1]
    assert len(grounds[0].dots) == 5
    QTest.keyClick(health.slider.last, Qt.Key.Key_Escape)
    await_shown(qtbot, health)
    assert health.seen().data.ground is None  # type: ignore[union-attr]


def test_whoever_is_chosen_in_one_picture_is_ringed_in_the_other(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    walk_to(health.picture.canvas, friends["Ana"])
    health.side.compare.click()
    await_pair(qtbot, health)
    view = health.comparison.view
    assert view is not None
    other = view.pane.picture.canvas
    assert other._chosen == friends["Ana"]
    walk_to(other, friends["Bram"])
    assert health.picture.canvas._chosen == friends["Bram"]
    mark = next(mark for mark in other.scene().marks if mark.id == friends["Chloé"])
    QTest.mouseClick(other, LEFT, pos=QPoint(round(mark.x), round(mark.y)))
    assert {health.picture.canvas._chosen, other._chosen} == {friends["Chloé"]}


def test_after_comparing_the_keyboard_is_where_it_began(health: HealthPage, qtbot: QtBot) -> None:
    health.side.compare.click()
    await_pair(qtbot, health)
    assert health.other is not None
    health.other.head.close_button.setFocus()
    QTest.keyClick(health.other.head.close_button, Qt.Key.Key_Return)
    assert health.focusWidget() is health.side.compare


def test_the_keyboard_stays_on_the_page_when_the_words_make_way(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.side.compare.setFocus()
    QTest.keyClick(health.side.compare, Qt.Key.Key_Return)
    assert health.side.isHidden()
    assert health.window().focusWidget() is health.picture.canvas
    await_pair(qtbot, health)
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_Escape)
    assert not health.comparison.is_on
