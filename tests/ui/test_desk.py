"""The desk: every page made so far hears of a change, whatever the others do upon it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import gatherings
from app.ui.application import Application
from app.ui.dialogs.report import ReportDialog
from tests.ui.opened import page_shown
from tests.ui.today_given import Day

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def day(application: Application, qtbot: QtBot, tmp_path: Path) -> Day:
    return Day(application, qtbot, tmp_path / "day.kith")


def is_told(day: Day, seen: list[object]) -> Callable[[], bool]:
    """Return whether the windows in which one writes, the last to be told, have been."""
    return lambda: bool(seen) and page_shown(day.desk) == "GatheringsPage"


def test_a_debrief_whose_gathering_goes_away_leaves_for_gatherings_and_all_hear_of_it(
    day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    day.desk.debrief(day.given.gathering)
    seen: list[object] = []
    monkeypatch.setattr(day.desk.writing, "refresh", seen.append)
    gatherings.delete_gathering(day.journal, day.given.gathering)
    qtbot.waitUntil(is_told(day, seen))
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, ReportDialog)]
