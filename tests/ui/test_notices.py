"""Sending notices: closing them ends, whatever has become of the line to the desktop."""

import asyncio
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

    async def send(self, *_words: str, **_told: object) -> None:
        """Take it."""


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
