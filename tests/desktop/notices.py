"""Notices reach a real notification service on a bus of its own, and a click comes back.

Run by `make desktop-test`: it starts Xvfb, a session bus and dunst, and ends them again.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.ui.notices import Notices

DUNST = """[global]
    monitor = 0
    idle_threshold = 0
[urgency_normal]
    timeout = 0
"""


class Desktop:
    """A desktop with a notification service, and what that has to say."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def tell(self, *words: str) -> str:
        """Ask the service through its own command."""
        asked = ["dunstctl", *words]
        return subprocess.run(
            asked, env=self._environment, check=True, capture_output=True, text=True, timeout=20
        ).stdout

    def shown(self) -> list[dict[str, Any]]:
        """Every notice that was given, once they are all put away; the newest first."""
        self.tell("close-all")
        (notices,) = json.loads(self.tell("history"))["data"]
        return [{name: value["data"] for name, value in each.items()} for each in notices]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A session bus of this test's own."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield {**os.environ}
    daemon.terminate()
    daemon.wait(20)
    daemon.stdout.close()


@pytest.fixture
def desktop(bus: dict[str, str], tmp_path: Path) -> Iterator[Desktop]:
    """Dunst, the service of many light desktops, on a screen of its own."""
    (read, write) = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as numbers:
        display = f":{numbers.readline().strip()}"
    (tmp_path / "dunstrc").write_text(DUNST)
    environment = {**bus, "DISPLAY": display}
    service = subprocess.Popen(
        ["dunst", "-conf", str(tmp_path / "dunstrc")], env=environment, stderr=subprocess.DEVNULL
    )
    wait = ["gdbus", "wait", "--session", "--timeout", "20", "org.freedesktop.Notifications"]
    subprocess.run(wait, env=environment, check=True, timeout=30)
    yield Desktop(environment)
    for process in (service, screen):
        process.terminate()
        process.wait(20)


@pytest.fixture
def notices(qapp: object) -> Iterator[Notices]:
    notices = Notices()
    yield notices
    notices.close()


def send(qtbot: QtBot, notices: Notices, words: str) -> bool:
    """Send a notice; return whether it was taken."""
    with qtbot.waitSignal(notices.sent, timeout=20_000) as told:
        notices.send("For today", words)
    assert told.args is not None
    return bool(told.args[0])


def test_a_notice_is_shown_with_its_words_as_they_are(
    qtbot: QtBot, desktop: Desktop, notices: Notices
) -> None:
    words = "Promised to Tomáš for today: <b>tea</b> & 陈静仪\nليلى has a birthday today"
    assert send(qtbot, notices, words)
    (shown,) = desktop.shown()
    assert shown["appname"] == "Kith"
    assert shown["summary"] == "For today"
    assert "<b>" not in shown["body"] and "&lt;b&gt;tea" in shown["body"]
    assert "陈静仪" in shown["body"] and "ليلى" in shown["body"]


def test_a_click_on_a_notice_comes_back(qtbot: QtBot, desktop: Desktop, notices: Notices) -> None:
    assert send(qtbot, notices, "One thing for today")
    with qtbot.waitSignal(notices.clicked, timeout=20_000):
        desktop.tell("action")


def test_two_notices_are_two(qtbot: QtBot, desktop: Desktop, notices: Notices) -> None:
    assert send(qtbot, notices, "one") and send(qtbot, notices, "two")
    assert [each["body"] for each in desktop.shown()] == ["two", "one"]


@pytest.mark.usefixtures("bus")
def test_where_no_service_answers_it_is_told_so(qtbot: QtBot, notices: Notices) -> None:
    assert not send(qtbot, notices, "nobody hears this")


def test_without_a_bus_it_is_told_so(
    qtbot: QtBot, notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not send(qtbot, notices, "nobody hears this")


def test_closing_at_once_leaves_no_thread(desktop: Desktop, qapp: object) -> None:
    notices = Notices()
    spy = QSignalSpy(notices.sent)
    notices.send("For today", "cut short")
    notices.close()
    assert spy.count() <= 1


def test_the_library_is_not_loaded_before_a_notice_is_sent() -> None:
    code = "import sys, app.ui.notices; sys.exit('desktop_notifier' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
