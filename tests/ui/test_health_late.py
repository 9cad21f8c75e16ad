"""Answers that come late on the Health page, or never: what was asked for last holds."""

from collections.abc import Iterator
from datetime import date
from threading import Semaphore

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.scope import Scope
from app.errors import JournalTrouble
from app.journal import circles
from app.journal.health import Health
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui.health.periods import Period
from app.ui.health.reading import Reader, Seen, Wanted
from app.ui.pages.health import HealthPage
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.health_given import await_shown, friends, health
from tests.ui.heard import heard

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
__all__ = ["friends", "health"]
MANY = 1000


@pytest.fixture
def slow(health: HealthPage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Semaphore]:
    """Let the page read only as often as this is released; handles rest at once."""
    look, gate = health._reader.look, Semaphore(0)

    def wait_and_look(wanted: Wanted) -> Seen:
        gate.acquire(timeout=30)
        return look(wanted)

    monkeypatch.setattr(health._reader, "look", wait_and_look)
    health.slider._clock.setInterval(1)
    yield gate
    gate.release(MANY)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what is announced of other dates."""
    found: list[str] = []
    monkeypatch.setattr("app.ui.health.shown.announce", lambda _at, words: found.append(words))
    return found


def rest(qtbot: QtBot, page: HealthPage) -> None:
    """Wait until the handles are at rest."""
    qtbot.waitUntil(lambda: not page.slider.is_moving())


def newspapers(journal: Journal) -> Scope:
    """Return the circle of Ana and Bram."""
    found = next(each for each in circles.circles(journal) if each.name == "Newspapers")
    return Scope(found.id)


def test_handles_stay_where_they_were_put_whatever_is_answered_before(
    health: HealthPage, slow: Semaphore, said: list[str], qtbot: QtBot
) -> None:
    shown = heard(health._view.taken)
    for _ in range(3):
        QTest.keyClick(health.slider.last, Qt.Key.Key_Left)
    rest(qtbot, health)
    slow.release()
    qtbot.waitUntil(lambda: len(shown) == 1)
    july = date(2026, 7, 31)
    assert health.seen().period.last == date(2026, 9, 30)  # type: ignore[union-attr]
    assert health.slider.period() == Period(july, july)
    assert said == []
    QTest.keyClick(health.slider.last, Qt.Key.Key_Left)
    assert health.wanted().period == Period(date(2026, 6, 30), date(2026, 6, 30))
    slow.release(MANY)
    rest(qtbot, health)
    await_shown(qtbot, health)
    assert len(said) == 1
    assert said[0].startswith("30 June 2026")


def test_what_is_found_is_said_once_it_was_read_though_the_handles_rested_before(
    health: HealthPage, slow: Semaphore, said: list[str], qtbot: QtBot
) -> None:
    QTest.keyClick(health.slider.last, Qt.Key.Key_Left)
    rest(qtbot, health)
    assert said == []
    slow.release(MANY)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0] == f"30 September 2026. {health.seen().finding}"  # type: ignore[union-attr]


def test_playing_begins_where_the_handle_was_put(
    health: HealthPage, slow: Semaphore, qtbot: QtBot
) -> None:
    QTest.keyClick(health.slider.last, Qt.Key.Key_PageDown)
    rest(qtbot, health)
    QTest.keyClick(health.slider.last, Qt.Key.Key_Space)
    assert health.wanted().period == Period(date(2025, 10, 31), date(2025, 10, 31))


def test_words_are_looked_for_among_those_who_were_chosen_last(
    health: HealthPage, journal: Journal, slow: Semaphore, qtbot: QtBot
) -> None:
    choir = newspapers(journal)
    health.show_scope(choir)
    health.focus_search()
    QTest.keyClicks(health.choosing.field, "an")
    wanted = choir._replace(words="an")
    qtbot.waitUntil(lambda: health.wanted().scope == wanted)
    slow.release(MANY)
    await_shown(qtbot, health)
    assert health.seen().wanted.scope == wanted  # type: ignore[union-attr]
    assert journal.preference("health_scope") == f"circle:{choir.circle_id}"


def test_two_dates_are_of_the_same_people_however_late_they_come(
    health: HealthPage, journal: Journal, slow: Semaphore, qtbot: QtBot
) -> None:
    slow.release(MANY)
    health.side.compare.click()
    view = health.comparison.view
    assert view is not None
    qtbot.waitUntil(lambda: view.seen is not None and view.is_current())
    await_shown(qtbot, health)
    while slow.acquire(blocking=False):
        pass
    health.show_scope(newspapers(journal))
    QTest.keyClick(view.pane.time.slider.last, Qt.Key.Key_Left)
    slow.release(MANY)
    await_shown(qtbot, health)
    qtbot.waitUntil(view.is_current)
    seen = health.seen(), view.seen
    assert [each.wanted.scope for each in seen if each] == [newspapers(journal)] * 2


def test_another_person_ends_playing(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    health.pane.time.play.click()
    assert "Stop" in health.pane.time.play.accessibleName()
    health.show_person(friends["Bram"])
    assert "Play" in health.pane.time.play.accessibleName()


# What says that it is being read


def test_a_chart_that_takes_long_does_not_come_under_the_picture_of_another(
    health: HealthPage, slow: Semaphore, qtbot: QtBot
) -> None:
    waiting = health.picture._waiting
    health.show_chart("year")
    assert waiting.isHidden() and waiting.patience.isActive()
    waiting.patience.start(0)
    qtbot.waitUntil(waiting.isVisible)
    assert waiting.words.text() == "Looking through the journal…"
    assert waiting.geometry() == health.picture.rect()
    assert not health.side.finding.isVisible() and not health.side.legend.isVisible()
    assert waiting.grab().toImage().pixelColor(4, 4) == health._theme.color("page")
    # The old one is drawn anew, as when the window is made wider.
    health.picture.canvas.drawn.emit(health.picture.canvas.scene())
    assert waiting.isVisible()
    slow.release(MANY)
    await_shown(qtbot, health)
    assert health.seen().wanted.key == "year"  # type: ignore[union-attr]
    assert waiting.isHidden() and not waiting.patience.isActive()
    assert health.side.finding.isVisible() and health.side.legend.isVisible()


def test_the_same_chart_of_another_day_takes_the_place_of_the_picture_as_it_comes(
    health: HealthPage, slow: Semaphore, qtbot: QtBot
) -> None:
    QTest.keyClick(health.slider.last, Qt.Key.Key_Left)
    rest(qtbot, health)
    assert not health.is_current()
    assert not health.picture._waiting.is_on()


def test_whoever_goes_back_to_the_chart_that_is_shown_sees_it_at_once(
    health: HealthPage, slow: Semaphore, qtbot: QtBot
) -> None:
    waiting, shown = health.picture._waiting, health.wanted().key
    health.show_chart("profile")
    waiting.patience.start(0)
    qtbot.waitUntil(waiting.isVisible)
    health.show_chart(shown)
    assert not waiting.is_on()
    slow.release(MANY)
    await_shown(qtbot, health)
    assert not waiting.is_on()


# What cannot be read


def test_of_two_dates_one_that_cannot_be_read_ends_comparing(
    health: HealthPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tasks: Tasks
) -> None:
    told: list[Exception] = []
    look = Reader.look

    def look_or_fail(reader: Reader, wanted: Wanted) -> Seen:
        if wanted.period is not None and wanted.period.last.year == 2025:  # type: ignore[union-attr]
            raise JournalTrouble("The disk is gone.")
        return look(reader, wanted)

    monkeypatch.setattr(Reader, "look", look_or_fail)
    monkeypatch.setattr(tasks, "on_error", told.append)
    health.side.compare.click()
    qtbot.waitUntil(lambda: len(told) == 1)
    await_shown(qtbot, health)
    assert not health.comparison.is_on
    assert health.side.isVisible()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tasks: Tasks) -> list[Exception]:
    """Let the chart Rungs be unreadable; return what is told of it."""
    told: list[Exception] = []
    look = Reader.look

    def look_or_fail(reader: Reader, wanted: Wanted) -> Seen:
        if wanted.key == "rungs":
            raise JournalTrouble("The disk is gone.")
        return look(reader, wanted)

    monkeypatch.setattr(Reader, "look", look_or_fail)
    monkeypatch.setattr(tasks, "on_error", told.append)
    return told


def test_where_a_chart_cannot_be_read_the_one_that_is_seen_is_the_one_that_is_named(
    health: HealthPage, broken: list[Exception], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    health.show_chart("year")
    await_shown(qtbot, health)
    health.show_chart("rungs")
    qtbot.waitUntil(lambda: bool(broken))
    assert health.wanted().key == "year"
    assert health.charts.tabs["year"].isChecked()
    assert not health.picture._waiting.is_on()
    assert health._settings.health_chart == "year"
    assert not health.is_current()
    monkeypatch.undo()
    health.hide()
    health.show()
    await_shown(qtbot, health)
    assert health.seen().wanted.key == "year"  # type: ignore[union-attr]
    health.show_chart("rungs")
    await_shown(qtbot, health)
    assert health.seen().wanted.key == "rungs"  # type: ignore[union-attr]


def test_a_page_that_cannot_be_read_at_all_says_so(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, friends: dict[str, int],
    broken: list[Exception], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    settings = load_settings()
    settings.health_chart = "rungs"
    page = HealthPage(journal, theme, tasks, settings, Reader(journal, Health(journal), QtSpeech()))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "could not be read" in page.picture._waiting.words.text())
    assert page.picture._waiting.isVisible()
    monkeypatch.undo()
    page.charts.tabs["rungs"].click()
    await_shown(qtbot, page)
    assert page.picture._waiting.isHidden()
    assert len(broken) == 1
