"""Playing through time: what comes after what, and never before the last was seen."""

from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.health.periods import Period
from app.ui.health.playing import Player
from tests.ui.heard import heard

TODAY, BEGUN = date(2026, 10, 8), date(2026, 6, 3)
WHOLE = Period(date(2026, 6, 1), date(2026, 10, 31))


@pytest.fixture
def player(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Player:
    """Return a player that hurries."""
    monkeypatch.setattr("app.ui.health.playing.STEP_MS", 0)
    player = Player(None)
    return player


def play(qtbot: QtBot, player: Player, period: Period) -> list[Period]:
    """Play from a period, each step seen at once; return all that was shown until it ended."""
    shown: list[Period] = []
    player.stepped.connect(shown.append)
    player.stepped.connect(lambda _period: QTimer.singleShot(0, player, player.hear_shown))
    player.start(period, BEGUN, TODAY)
    qtbot.waitUntil(lambda: not player.is_on)
    return shown


def test_a_day_goes_from_the_beginning_to_today(qtbot: QtBot, player: Player) -> None:
    days = [shown.last for shown in play(qtbot, player, Period(TODAY, TODAY))]
    assert days == [
        date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30), TODAY,
    ]  # fmt: skip


def test_it_goes_on_from_where_it_is(qtbot: QtBot, player: Player) -> None:
    august = Period(date(2026, 8, 31), date(2026, 8, 31))
    assert [shown.last for shown in play(qtbot, player, august)] == [date(2026, 9, 30), TODAY]


def test_from_within_a_month_it_goes_to_its_end(qtbot: QtBot, player: Player) -> None:
    august = Period(date(2026, 8, 8), date(2026, 8, 8))
    assert play(qtbot, player, august)[0].last == date(2026, 8, 31)


def test_a_period_moves_on_as_long_as_it_is(qtbot: QtBot, player: Player) -> None:
    two = Period(date(2026, 7, 1), date(2026, 8, 31))
    assert play(qtbot, player, two) == [
        Period(date(2026, 8, 1), date(2026, 9, 30)),
        Period(date(2026, 9, 1), date(2026, 10, 31)),
    ]


def test_the_whole_journal_grows(qtbot: QtBot, player: Player) -> None:
    shown = play(qtbot, player, WHOLE)
    assert {each.first for each in shown} == {WHOLE.first}
    assert [each.last.month for each in shown] == [6, 7, 8, 9, 10]


def test_nothing_comes_before_the_last_was_seen(qtbot: QtBot, player: Player) -> None:
    stepped, turned = heard(player.stepped), heard(player.turned)
    player.start(WHOLE, BEGUN, TODAY)
    QApplication.processEvents()
    assert len(stepped) == 1
    player.stop()
    player.hear_shown()
    QApplication.processEvents()
    assert len(stepped) == 1
    assert turned == [[True], [False]]


def test_what_was_stopped_goes_on_as_it_began(qtbot: QtBot, player: Player) -> None:
    two = Period(date(2026, 9, 1), date(2026, 10, 31))
    stepped = heard(player.stepped)
    player.start(two, BEGUN, TODAY)
    assert stepped[-1] == [Period(date(2026, 6, 1), date(2026, 6, 30))]
    player.stop()
    assert play(qtbot, player, Period(date(2026, 6, 1), date(2026, 6, 30)))[:2] == [
        Period(date(2026, 6, 1), date(2026, 7, 31)),
        Period(date(2026, 7, 1), date(2026, 8, 31)),
    ]
