"""The profile on the Health page, what is taken elsewhere, and how it is worked out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import entries
from app.journal.journal import Journal
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.health.scopes import PersonChooser
from app.ui.pages.health import HealthPage
from tests.ui.health_given import (
    await_shown,
    choose,
    friends,
    health,
)
from tests.ui.heard import heard

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
LEFT = Qt.MouseButton.LeftButton
__all__ = ["friends", "health"]


def test_a_profile_tells_six_things_and_leads_to_the_entries_behind(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    opened = heard(health.open_entry)
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    rows = health.picture.rows.rows
    assert [row.accessibleName().split(":")[0] for row in rows] == [
        "In touch", "Reaching out", "Curiosity", "Keeping my word", "Depth", "Breadth",
    ]  # fmt: skip
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    newest = entries.story(journal, friends["Ana"], None, 1)[0]
    assert opened == [[newest.id]]


def test_the_entries_behind_a_row_take_its_width_and_no_more(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    long = "She told me about the printing works that her grandfather lost in the flood."
    draft = EntryDraft((friends["Ana"],), "2026-10-07", f"{long} {long} {long}", "met", "me", 4)
    entries.save_entry(journal, draft)
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    row = health.picture.rows.rows[0]
    row.wanted.emit()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert long[:60] in menu.actions()[0].text()
    assert menu.sizeHint().width() <= row.width()
    menu.close()


def test_another_person_is_chosen_by_the_beginning_of_the_name(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    health.choosing.scope.click()
    chooser = QApplication.activePopupWidget()
    assert isinstance(chooser, PersonChooser)
    QTest.keyClicks(chooser.field.line, "Bra")
    QTest.keyClick(chooser.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: health.choosing.scope.text() == "Bram van den Heuvel")


def test_the_chart_is_copied_and_saved(
    health: HealthPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(health.said)
    target = tmp_path / "orbits.svg"
    monkeypatch.setattr(
        "app.ui.charts_out.ChartsOut.choose",
        lambda out, chart, kind: out.save(chart, kind, target),
    )
    health.choosing.export.click()
    choose("Save as SVG…")
    qtbot.waitUntil(lambda: bool(said))
    assert "Ana" in target.read_text("utf-8")
    health.choosing.export.click()
    choose("Copy as a table")
    assert "Bram" in QGuiApplication.clipboard().text()
    assert said[-1] == ["The table was copied."]


def test_a_profile_is_a_table_too(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    health.choosing.table.click()
    model = health.picture.table.model()
    assert health.picture.table.isVisible()
    rows = [row.accessibleName() for row in health.picture.rows.rows]
    shown = [[model.index(row, column).data() for column in (0, 1)] for row in range(6)]
    assert [f"{label}: {sentence}" for label, sentence in shown] == rows
    health.show_profile(friends["Bram"])
    qtbot.waitUntil(lambda: "74 days" in model.index(0, 1).data())
    health.choosing.export.click()
    choose("Copy as a table")
    assert "74 days" in QGuiApplication.clipboard().text()
    health.choosing.table.click()
    assert health.picture.rows.isVisible()


def test_how_it_is_worked_out_is_one_click_away_and_can_be_searched(health: HealthPage) -> None:
    health.side.link.click()
    (dialog,) = health.findChildren(WorkedOutDialog)
    for name in ("In touch", "Breadth", "Navarro", "2^("):
        assert name in dialog.text.toPlainText()
    QTest.keyClicks(dialog.search, "promise")
    assert dialog.text.textCursor().selectedText().casefold() == "promise"
    first = dialog.text.textCursor().position()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.text.textCursor().position() > first
    dialog.close()
