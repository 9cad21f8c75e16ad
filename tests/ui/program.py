"""Kith started as its command starts it, in the process of the tests, and ended as for good."""

import gc
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer, QTranslator
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.__main__ import main
from app.paths import state_dir
from app.ui.main_window import MainWindow
from tests.ui.seen import sweep, visible_windows
from tests.ui.story import TODAY, Hand

HARMLESS = "This plugin does not support"


class Program:
    """Starts Kith as its command does; Hand is there while the window is open."""

    def __init__(self, qtbot: QtBot, qt: QApplication) -> None:
        self._qtbot, self._qt = qtbot, qt

    def run(self, use: Callable[[Hand], None], *arguments: str | Path) -> None:
        """Start with these arguments; `use` has to quit in the end, which all has to go well."""
        failed: list[BaseException] = []

        def begin() -> None:
            hand = Hand(self._qtbot)
            try:
                hand.wait(lambda: any(isinstance(each, MainWindow) for each in visible_windows()))
                self._qtbot.waitExposed(hand.window())
                use(hand)
                hand.wait(lambda: not visible_windows())
            except BaseException as error:
                failed.append(error)
                end_all()

        clock = QTimer(singleShot=True)
        clock.timeout.connect(begin)
        clock.start()
        code = main([*map(str, arguments), "--today", TODAY])
        clock.stop()
        self._end_for_good()
        if failed:
            raise failed[0]
        assert code == 0
        assert told_by_log() == []

    def _end_for_good(self) -> None:
        """Do what the end of the process does: nothing of this start is left to the next."""
        QApplication.removePostedEvents(self._qt, QEvent.Type.Quit)
        sweep()
        gc.unfreeze()
        gc.collect()
        gc.enable()


def end_all() -> None:
    """Close whatever a story that failed has left open."""
    for window in reversed(visible_windows()):
        window.close()
    QApplication.exit(1)


def told_by_log() -> list[str]:
    """Return what the log tells of bugs and of Qt."""
    log = state_dir() / "kith.log"
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    return [line for line in lines if HARMLESS not in line]


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, lasting: None
) -> Iterator[Program]:
    """Return the program, which uses the one QApplication of the tests instead of making it."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.setattr("app.ui.application.QtApplication", lambda _arguments: qapp)
    QCursor.setPos(5000, 5000)
    yield Program(qtbot, qapp)
    for number, handler in handlers.items():
        signal.signal(number, handler)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
