"""What holds for every test: no screen, no home, a fixed day and place, nothing left behind."""

import gc
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtCore import QThread, QThreadPool

    from app.store.database import JournalDatabase
    from app.ui.qt_application import QtApplication

GRACE = 20.0  # seconds that a thread is given to end after its test
_HOMES = count()
_HOME = tempfile.TemporaryDirectory(prefix="kith-tests-")
_SETTLED = {
    "LC_ALL": "C.UTF-8",
    "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",  # spelt out, so that no time zone files are needed
    "XDG_CONFIG_HOME": f"{_HOME.name}/config",
    "XDG_DATA_HOME": f"{_HOME.name}/data",
    "XDG_STATE_HOME": f"{_HOME.name}/state",
}
_UNWANTED = ("KITH_", "QT_SCALE", "QT_FONT_DPI", "QT_STYLE", "QT_QPA_PLATFORMTHEME", "LANGUAGE")


def pytest_configure() -> None:
    """Settle the surroundings before anything of Qt or Kith is imported."""
    for name in [name for name in os.environ if name.startswith(_UNWANTED)]:
        del os.environ[name]
    os.environ.update(_SETTLED)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(time, "tzset"):
        time.tzset()
    settings.register_profile("kith", derandomize=True, deadline=None, max_examples=50)
    settings.load_profile("kith")


def pytest_unconfigure() -> None:
    """Remove the folders that stood in for the user's."""
    _HOME.cleanup()


# There is one application object a process, made for whichever test asks first.
@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return what Qt is started with: the style that the program asks for."""
    return ["kith", "-style", "fusion"]


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QtApplication]":
    """Return the class that the program makes its own application object of."""
    from app.ui.qt_application import QtApplication

    return QtApplication


@pytest.fixture(autouse=True)
def kith_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own, not made until something is kept there."""
    home = tmp_path_factory.getbasetemp() / f"kith-home-{next(_HOMES)}"
    monkeypatch.setenv("KITH_HOME", str(home))
    return home


@pytest.fixture
def today() -> date:
    """Return the day on which all tests happen."""
    return date(2026, 10, 8)


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail the test that leaves a thread running or a journal open."""
    threads, journals, natives = set(threading.enumerate()), _open_journals(), _native_threads()
    yield
    left = [*_left_threads(threads), *_left_journals(journals)]
    if _native_threads() - natives:
        left += _left_qt_threads()
    if left:
        pytest.fail(f"left behind: {', '.join(left)}", pytrace=False)


def _left_threads(before: set[threading.Thread]) -> list[str]:
    new = [
        thread
        for thread in set(threading.enumerate()) - before
        if not isinstance(thread, threading._DummyThread)  # a Qt thread's shadow, never joined
    ]
    for thread in new:
        thread.join(GRACE)
    return [f"thread {thread.name}" for thread in new if thread.is_alive()]


def _native_threads() -> set[str]:
    """Return the ids of all threads of this process, Qt's own too, where the system tells."""
    tasks = Path("/proc/self/task")
    return {task.name for task in tasks.iterdir()} if tasks.is_dir() else set()


def _left_qt_threads() -> list[str]:
    if "PySide6.QtCore" not in sys.modules:
        return []
    from PySide6.QtCore import QThread, QThreadPool
    from shiboken6 import isValid

    kinds = (QThread, QThreadPool)
    alive = [each for each in gc.get_objects() if issubclass(type(each), kinds) and isValid(each)]
    return [f"{type(each).__name__} at work" for each in alive if not _ends(each)]


def _ends(work: "QThread | QThreadPool") -> bool:
    patience = int(GRACE * 1000)
    if hasattr(work, "waitForDone"):
        return work.waitForDone(patience)
    return work.isCurrentThread() or work.wait(patience)


def _open_journals() -> set["JournalDatabase"]:
    database = sys.modules.get("app.store.database")
    return set(database.open_databases()) if database else set()


def _left_journals(before: set["JournalDatabase"]) -> list[str]:
    now = _open_journals()
    left = [f"open journal {each.path.name}" for each in now - before]
    left += [f"open transaction in {each.path.name}" for each in now if each.in_transaction()]
    for each in now - before:
        each.shut()
    return left
