"""The table on the Health page: the same as the picture, for those who would rather read it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.ui.models.chart_model import ChartModel
from app.ui.pages.health import HealthPage
from tests.ui.health_given import await_shown, friends, health

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
__all__ = ["friends", "health"]
MENU, SHIFT = Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier


def offered(qtbot: QtBot) -> list[str]:
    """Return what the menu offers that opens now, and close it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    return [action.text() for action in menu.actions()]


@pytest.mark.parametrize("key", ["orbits", "year"])
def test_a_row_has_the_menu_of_its_mark(health: HealthPage, key: str, qtbot: QtBot) -> None:
    health.show_chart(key)
    await_shown(qtbot, health)
    picture = health.picture
    health.choosing.table.click()
    model = picture.table.model()
    assert isinstance(model, ChartModel)
    row = next(row for row in range(model.rowCount()) if model.mark_at(row))
    mark = model.mark_at(row)
    picture.table.selectRow(row)
    QTest.keyClick(picture.table, MENU, SHIFT)
    by_table = offered(qtbot)
    health.choosing.table.click()
    picture.canvas.menu_wanted.emit(mark, health.mapToGlobal(QPoint(200, 200)))
    assert by_table == offered(qtbot)
    assert len(by_table) > 1


def test_all_rows_are_copied_though_one_was_chosen(health: HealthPage) -> None:
    table = health.picture.table
    health.choosing.table.click()
    table.selectRow(1)
    health.choosing.table.click()
    health.picture.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + table.model().rowCount()


@pytest.mark.parametrize("key", ["orbits", "year"])
def test_two_charts_side_by_side_are_told_apart_by_their_names(
    health: HealthPage, key: str, qtbot: QtBot
) -> None:
    health.show_chart(key)
    await_shown(qtbot, health)
    health.side.compare.click()
    view = health.comparison.view
    assert view is not None
    qtbot.waitUntil(lambda: view.pane.picture.is_settled)
    here, there = (pane.picture.canvas.accessibleName() for pane in (health.pane, view.pane))
    assert here != there
    assert here in ("Orbits, 8 October 2026", "Year in days, November 2025 to October 2026")
    assert there.split(",")[0] == here.split(",")[0]
