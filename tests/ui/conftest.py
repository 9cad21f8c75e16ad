"""What tests of the window share: the theme, English plural forms, a page to put things on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.journal.journal import Journal
from app.paths import resource
from app.settings import load_settings
from app.ui.application import Application
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets import toast
from tests.ui.seen import sweep

# Tests run beside each other: what takes a moment may take seconds on a busy machine.
PATIENCE_MS = 60_000


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """Let whoever waits without saying how long wait for a busy machine."""
    waits = QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed
    for wait in (*waits, QtBot.waitActive):
        defaults = wait.__kwdefaults__
        assert defaults is not None
        defaults["timeout"] = PATIENCE_MS


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Delete all windows when everything else of a test has been taken down."""
    yield
    sweep()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Return the light theme without motion, worn by the application."""
    QCursor.setPos(5000, 5000)  # nothing is under the pointer until a test says so
    theme = Theme("light", still=True)
    theme.apply(qapp)
    return theme


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Install the English plural forms that the program ships."""
    translator = QTranslator()
    assert translator.load(str(resource("translations", "kith_en.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Return an empty page of 640×480 that is shown and has the keyboard."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(640, 480)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def journal(tmp_path: Path, today: date) -> Iterator[Journal]:
    """Return an empty journal on the day of all tests."""
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    yield journal
    journal.close()


@pytest.fixture
def tasks(qapp: QApplication, journal: Journal) -> Iterator[Tasks]:
    """Return the two lanes for work on the journal, ended before it closes."""
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def lasting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let notices stay until they are looked at, however busy the machine."""
    monkeypatch.setattr(toast, "STAYS_MS", 600_000)


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, today: date, english: None, lasting: None
) -> Iterator[Application]:
    """Return the program as it stands before its start: no journal open, no window shown."""
    settings = load_settings()
    settings.appearance, settings.less_motion = "light", True
    application = Application(qapp, settings, lambda path: Journal.open(path, today=lambda: today))
    qtbot.addWidget(application.window)
    yield application
    application.end()
