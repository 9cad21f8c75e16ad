"""The Jot window: kept and ready for the next, closed without losing a word."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import drafts, entries
from app.journal.journal import EVERYTHING, Journal
from app.settings import Settings
from app.ui.dialogs.jot_window import KEY, JotWindow
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.overlay_bar import OverlayBar
from tests.ui.writing import press, type_into

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def window(
    journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, qtbot: QtBot
) -> Iterator[JotWindow]:
    window = JotWindow(journal, theme, tasks, settings)
    window.come_forward()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


def test_one_entry_after_the_other_is_written(journal: Journal, window: JotWindow) -> None:
    for text in ("@Ana came", "@Li went"):
        type_into(window.editor.prose, text)
        press(window.editor.prose, Qt.Key.Key_Return, CONTROL)
        assert window.editor.body.depths.hint.text() == "Kept"
    lines = entries.first_page(journal, EntryFilter())
    assert [line.text for line in lines] == ["Li went", "Ana came"]
    assert window.isVisible()
    assert window.editor.prose.hasFocus()


def test_what_is_said_stays_until_more_is_written(window: JotWindow, qtbot: QtBot) -> None:
    hint = window.editor.body.depths.hint
    type_into(window.editor.prose, "@Ana came")
    assert window.editor.keep()
    with qtbot.waitSignal(window.editor.understood):
        window.refresh(EVERYTHING)  # as every change is told, the one that was kept too
    assert hint.text() == "Kept"
    type_into(window.editor.prose, "a")
    assert hint.text() != "Kept"


def test_control_z_in_the_empty_window_takes_the_entry_back(
    journal: Journal, window: JotWindow, qtbot: QtBot
) -> None:
    qtbot.waitActive(window)
    type_into(window.editor.prose, "@Ana came")
    assert window.editor.keep()
    press(window.editor.prose, Qt.Key.Key_Z, CONTROL)
    hint = window.editor.body.depths.hint
    qtbot.waitUntil(lambda: hint.text() == "Undone: Entry about Ana")
    assert entries.first_page(journal, EntryFilter()) == []
    press(window.editor.prose, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: hint.text() == "There is nothing to undo.")


def test_the_window_goes_on_while_a_large_change_is_taken_back(
    journal: Journal, window: JotWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_back = Event()
    monkeypatch.setattr(journal, "undo", lambda: taken_back.wait(30) and None)
    qtbot.waitActive(window)
    press(window.editor.prose, Qt.Key.Key_Z, CONTROL)
    hint = window.editor.body.depths.hint
    assert hint.text() != "There is nothing to undo."
    taken_back.set()
    qtbot.waitUntil(lambda: hint.text() == "There is nothing to undo.")


def test_escape_closes_the_window_and_the_draft_is_there_next_time(
    journal: Journal, window: JotWindow
) -> None:
    type_into(window.editor.prose, "half a sen")
    press(window.editor.prose, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert "half a sen" in str(drafts.load_draft(journal, KEY))
    window.come_forward()
    assert window.editor.prose.text() == "half a sen"


def test_the_window_comes_back_in_the_size_it_was_left(
    journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, window: JotWindow
) -> None:
    window.resize(720, 410)
    window.close()
    again = JotWindow(journal, theme, tasks, settings)
    assert again.size() == QSize(720, 410)
    again.deleteLater()


def test_the_text_takes_the_room_there_is(window: JotWindow, qtbot: QtBot) -> None:
    window.resize(600, 500)
    qtbot.waitUntil(lambda: window.editor.geometry().bottom() > 470)
    assert window.editor.geometry().bottom() < 500
    assert window.editor.prose.height() > 300


def test_no_line_of_the_text_is_ever_cut(window: JotWindow, qtbot: QtBot) -> None:
    prose = window.editor.prose
    type_into(prose, "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight")
    for height in range(230, 300, 9):
        window.resize(560, height)
        qtbot.waitUntil(lambda height=height: window.height() == height)  # type: ignore[misc]
        QApplication.processEvents()
        assert prose.viewport().height() % 24 == 0, height
        qtbot.waitUntil(lambda height=height: window.editor.height() == height - 32)  # type: ignore[misc]


def test_the_scroll_bar_stays_beside_the_words(window: JotWindow) -> None:
    prose = window.editor.prose
    type_into(prose, "word " * 200)
    QApplication.processEvents()
    bar = next(bar for bar in prose.findChildren(OverlayBar) if bar.isVisible())
    assert bar.geometry().left() >= prose.viewport().geometry().right() + 4
