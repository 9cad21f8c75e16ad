"""Sending notices: closing them ends, whatever has become of the line to the desktop."""

import asyncio
import sys
from collections.abc import Callable
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from app.ui import notices
from app.ui.notices import Notices


class BrokenBus:
    """A line to the desktop that broke while nobody looked."""

    def disconnect(self) -> None:
        """Nothing is left to do."""

    async def wait_for_disconnect(self) -> None:
        raise ConnectionResetError("gone")


class DumbBus(BrokenBus):
    """One whose other end says nothing any more."""

    async def wait_for_disconnect(self) -> None:
        await asyncio.Event().wait()


class Desktop:
    """A desktop that takes every notice."""

    def __init__(self, bus: BrokenBus) -> None:
        self._backend = self
        self.bus = bus

    async def send(self, *_words: str, on_dispatched: Callable[[], None], **_told: object) -> None:
        """Take it."""
        on_dispatched()


class AskingDesktop(Desktop):
    """macOS: its user is asked whether there may be notices, and takes a while to answer."""

    def __init__(self, is_granted: bool, can: frozenset[str] = frozenset({"title"})) -> None:
        super().__init__(BrokenBus())
        self._is_granted, self._can = is_granted, can

    async def get_capabilities(self) -> frozenset[str]:
        """Tell what notices may have; a program outside a bundle can give none."""
        return self._can

    async def request_authorisation(self) -> bool:
        """Answer later than a desktop may keep silent."""
        await asyncio.sleep(4 * notices.PATIENCE)
        return self._is_granted


@pytest.mark.parametrize("bus", [BrokenBus, DumbBus])
def test_closing_ends_where_the_line_to_the_desktop_is_broken(
    bus: type[BrokenBus], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "PATIENCE", 1.0)
    monkeypatch.setattr(notices, "_make_notifier", lambda: Desktop(bus()))
    made = Notices()
    with qtbot.waitSignal(made.sent):
        made.send("For today", "tea")
    closing = Thread(target=made.close, daemon=True)
    closing.start()
    closing.join(30)
    assert not closing.is_alive()


@pytest.mark.parametrize(
    ("desktop", "is_taken"),
    [
        (AskingDesktop(True), True),
        (AskingDesktop(False), False),
        (AskingDesktop(True, can=frozenset()), False),
    ],
)
def test_on_macos_a_notice_waits_for_the_answer_of_who_is_asked(
    desktop: AskingDesktop, is_taken: bool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(notices, "PATIENCE", 0.01)
    monkeypatch.setattr(notices, "_make_notifier", lambda: desktop)
    made = Notices()
    with qtbot.waitSignal(made.sent) as sent:
        made.send("For today", "tea")
    assert sent.args == [is_taken]
    monkeypatch.setattr(notices, "PATIENCE", 1.0)
    made.close()
