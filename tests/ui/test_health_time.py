"""Time on the Health page: other days and periods, playing."""

from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.journal import people
from app.journal.journal import Journal
from app.ui.health.periods import Period
from app.ui.health.reading import Seen, Wanted
from app.ui.pages.health import HealthPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.charted import walk_to
from tests.ui.health_given import await_shown, choose, friends, health, show_page, write

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
LEFT = Qt.MouseButton.LeftButton
__all__ = ["friends", "health"]


def test_questions_and_charts_are_gone_through_by_keys(health: HealthPage, qtbot: QtBot) -> None:
    health.questions.tabs["Who is near?"].setFocus()
    QTest.keyClick(health.questions.tabs["Who is near?"], Qt.Key.Key_Right)
    await_shown(qtbot, health)
    assert health.wanted().key == "deepening"
    assert health.slider.first.isVisible()
    QTest.keyClick(health.questions.tabs["What deepened?"], Qt.Key.Key_Left)
    await_shown(qtbot, health)
    assert health.wanted().key == "orbits"
    assert not health.slider.first.isVisible()


def test_the_period_is_the_last_quarter_and_keys_change_it(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.show_chart("deepening")
    await_shown(qtbot, health)
    assert health.side.finding.title.text() == "July to September"
    QTest.keyClick(health.slider.last, Qt.Key.Key_Right)
    QTest.keyClick(health.slider.first, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    wanted = Period(date(2025, 7, 1), date(2026, 10, 31))
    qtbot.waitUntil(lambda: health.wanted().period == wanted)
    await_shown(qtbot, health)
    assert health.side.finding.title.text() == "Since July 2025"
    health.side.period.click()
    choose("The last 12 months")
    qtbot.waitUntil(lambda: health.slider.period() == Period(date(2025, 11, 1), wanted.last))


def test_an_arrow_says_what_happened_in_the_period(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_chart("deepening")
    await_shown(qtbot, health)
    walk_to(health.picture.canvas, friends["Bram"])
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Bram"])
    assert {"Esther Roth"} == {name for _id, name in health.seen().data.unwritten}  # type: ignore[union-attr]


# A day past


def test_a_step_back_shows_the_chart_as_it_looked_then(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    assert health.side.then.isHidden()
    for _ in range(2):
        QTest.keyClick(health.slider.last, Qt.Key.Key_Left)
    await_shown(qtbot, health)
    assert health.side.then.text() == "As it looked on 31 August 2026"
    assert "Bram" not in health.side.finding.words.text()
    walk_to(health.picture.canvas, friends["Bram"])
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Bram"])
    QTest.mouseClick(health.pane.time.today, LEFT)
    await_shown(qtbot, health)
    assert health.side.then.isHidden()
    qtbot.waitUntil(health.pane.time.today.isHidden)  # once the handles rest


def test_of_a_day_past_nothing_is_said_that_came_later(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    write(journal, friends["Ana"], -20)
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    qtbot.waitUntil(lambda: "Planned" in health.picture.rows.rows[0].accessibleName())
    health.show_period(Period(date(2026, 8, 31), date(2026, 8, 31)))
    await_shown(qtbot, health)
    assert "Planned" not in health.picture.rows.rows[0].accessibleName()
    assert "5 days ago" not in health.picture.rows.rows[0].accessibleName()


def test_a_day_is_for_all_charts_of_a_day_and_tomorrow_begins_with_today(
    health: HealthPage, journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    july = Period(date(2026, 7, 31), date(2026, 7, 31))
    health.show_period(july)
    health.show_chart("profile")
    await_shown(qtbot, health)
    assert health.seen().period == july  # type: ignore[union-attr]
    again = show_page(qtbot, journal, theme, tasks)
    assert not again.seen().is_past  # type: ignore[union-attr]


def test_the_period_of_each_chart_is_remembered(
    health: HealthPage, journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    health.show_chart("deepening")
    await_shown(qtbot, health)
    QTest.keyClick(health.slider.first, Qt.Key.Key_Left)
    wanted = Period(date(2026, 6, 1), date(2026, 9, 30))
    qtbot.waitUntil(lambda: "deepening" in journal.preference("health_periods"))
    again = show_page(qtbot, journal, theme, tasks)
    assert again.seen().period == wanted  # type: ignore[union-attr]
    again.show_period("last_year")
    last = show_page(qtbot, journal, theme, tasks)
    assert last.seen().period == Period(date(2025, 1, 1), date(2025, 12, 31))  # type: ignore[union-attr]


# Playing


def test_playing_goes_month_by_month_until_today(
    health: HealthPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.health.playing.STEP_MS", 0)
    days = [date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 8)]
    health.show_period(Period(days[0], days[0]))
    await_shown(qtbot, health)
    shown: list[date] = []
    health.picture.settled.connect(lambda: shown.append(health.seen().period.last))  # type: ignore[union-attr]
    QTest.keyClick(health.slider.last, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Play" in health.pane.time.play.accessibleName())
    assert shown == days[1:]


def test_esc_stops_playing_and_leaves_the_day(health: HealthPage, qtbot: QtBot) -> None:
    health.pane.time.play.click()
    assert "Stop" in health.pane.time.play.accessibleName()
    await_shown(qtbot, health)
    QTest.keyClick(health.slider.last, Qt.Key.Key_Escape)
    assert "Play" in health.pane.time.play.accessibleName()
    assert health.seen().is_past  # type: ignore[union-attr]


def test_a_journal_of_this_month_has_no_other_date_to_look_at(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    write(journal, people.add_person(journal, "Ana Silva"), 0)
    page = show_page(qtbot, journal, theme, tasks)
    assert page.pane.time.play.isHidden()
    assert page.side.compare.isHidden()


# What is on its way


def test_steps_are_left_out_while_one_is_read_and_what_is_out_of_date_is_never_shown(
    health: HealthPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, gate = health._reader, Event()
    read, shown = [], []
    look = reader.look

    def wait_and_look(wanted: Wanted) -> Seen:
        read.append(wanted.period)
        gate.wait(30)
        return look(wanted)

    monkeypatch.setattr(reader, "look", wait_and_look)
    health._view.taken.connect(lambda seen: shown.append((seen.wanted.key, seen.period.last)))
    for _ in range(9):
        QTest.keyClick(health.slider.last, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: len(read) == 1)
    health.show_chart("deepening")
    gate.set()
    await_shown(qtbot, health)
    assert len(read) == 2
    assert shown == [("deepening", date(2026, 9, 30))]
