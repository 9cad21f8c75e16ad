"""Helpers for tests of the whole window: a journal opened in it, and what is seen of it."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import single_instance
from app.ui.application import Application
from app.ui.desk import Desk
from app.ui.pages.people import PeoplePage
from app.ui.pages.timeline import TimelinePage
from app.ui.pages.today import TodayPage
from app.ui.session import Session

W = TypeVar("W", bound=QWidget)


def open_in(application: Application, qtbot: QtBot, path: Path) -> Session:
    """Start the program on the journal at path, made where it is missing."""
    application.start(path, single_instance.claim(path, paths.state_dir()))
    qtbot.waitExposed(application.window)
    application.window.activateWindow()
    qtbot.waitUntil(lambda: application.window.isActiveWindow())
    assert application.session is not None
    return application.session


def wait_for(qtbot: QtBot, application: Application, kind: type[W]) -> W:
    """Return the only visible window or widget of a kind, as soon as there is one."""
    found: list[W] = []

    def is_there() -> bool:
        own = application.window.findChildren(kind)
        apart = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
        found[:] = {each for each in (*own, *apart) if each.isVisible()}
        return len(found) == 1

    qtbot.waitUntil(is_there)
    return found[0]


def timeline_of(session: Session) -> TimelinePage:
    """Return the page of the timeline."""
    page = session.desk.page("timeline")
    assert isinstance(page, TimelinePage)
    return page


def today_of(session: Session) -> TodayPage:
    """Return the page of this day."""
    page = session.desk.page("today")
    assert isinstance(page, TodayPage)
    return page


def people_of(session: Session) -> PeoplePage:
    """Return the page of people."""
    page = session.desk.page("people")
    assert isinstance(page, PeoplePage)
    return page


def page_shown(desk: Desk) -> str:
    """Return the name of the class of the page that is shown."""
    return type(desk.shell.stack.currentWidget()).__name__
