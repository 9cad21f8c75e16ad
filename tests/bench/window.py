"""The real window in a process that measures, and how long it takes to answer."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui import single_instance
from app.ui.application import Application, make_qt
from app.ui.pages.people import PeoplePage
from app.ui.pages.timeline import TimelinePage
from tests.big_journal import TODAY

PATIENCE = 60.0
IDLE_MS = 200
WAKE_MS = 20


class Watch(QObject):
    """Counts how often one of some widgets was painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.painted = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted += 1
        return False


def open_kith(path: Path) -> Application:
    """Show a journal on the day on which the large ones end, and let it come to rest."""
    application = Application(
        make_qt(), load_settings(), lambda place: Journal.open(place, today=lambda: TODAY)
    )
    application.start(path, single_instance.claim(path, paths.state_dir()))
    timeline = page_of(application, "timeline")
    assert isinstance(timeline, TimelinePage)
    wait(lambda: timeline.model.is_counted)
    pause(IDLE_MS)
    return application


def page_of(application: Application, key: str) -> QWidget:
    """Go to a page and return it."""
    assert application.session is not None
    application.session.desk.go_to_page(key)
    pause(IDLE_MS)
    return application.session.desk.page(key)


def timeline_of(application: Application) -> TimelinePage:
    """Go to the timeline and return it."""
    page = page_of(application, "timeline")
    assert isinstance(page, TimelinePage)
    return page


def people_of(application: Application) -> PeoplePage:
    """Go to the page of people and return it, everybody listed."""
    page = page_of(application, "people")
    assert isinstance(page, PeoplePage)
    wait(lambda: page.panel.model.is_whole)
    return page


def wait(is_done: Callable[[], Any]) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + PATIENCE
    clock = QTimer(interval=WAKE_MS)  # the loop sleeps, as it does in real life, but not for ever
    clock.start()
    while not is_done():
        assert time.monotonic() < end, "what was waited for did not come"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def pause(milliseconds: int) -> None:
    """Let the window and its threads work for a while; QTest's own waiting would stop threads."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def time_until(act: Callable[[], object], is_done: Callable[[], Any]) -> float:
    """Return the seconds from the beginning of an act until something is so."""
    begun = time.perf_counter()
    act()
    wait(is_done)
    return time.perf_counter() - begun
