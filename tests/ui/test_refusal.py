"""Whoever opens Kith from a desktop reads why it does not start."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.__main__ import Wanted, open_window
from app.ui.dialogs.notice import Notice
from tests.ui.seen import everything_read
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let Kith have no folder for its settings, since a file lies where it would be."""
    place = tmp_path / "not a folder"
    place.write_text("", "utf-8")
    monkeypatch.setenv("KITH_HOME", str(place))
    return place


def test_in_a_bundle_without_a_terminal_a_window_says_why(
    no_folder: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, qtbot: QtBot
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    read: list[str] = []

    def look() -> None:
        hand = Hand(qtbot)
        hand.await_focus("OK")
        read.extend(everything_read())
        hand.press("Return")

    QTimer.singleShot(0, look)
    assert open_window(Wanted()) == 1
    assert any("Kith cannot make its folder" in words for words in read)
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, Notice)]


@pytest.mark.parametrize("is_frozen", [True, False])
def test_at_a_terminal_and_in_a_script_it_is_a_line(
    is_frozen: bool,
    no_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.frozen", is_frozen, raising=False)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_frozen)
    assert open_window(Wanted()) == 1
    assert "Kith cannot make its folder" in capsys.readouterr().err
