"""Notices on the desktop, through the service that each system has for them."""

import asyncio
import html
import logging
import sys
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

PATIENCE = 5.0  # seconds until a service that does not answer counts as none


class Notices(QObject):
    """Sends notices and hears when one is clicked, in a thread that begins with the first one.

    sent tells of each whether the system took it. Close it before the program ends.
    """

    sent = Signal(bool)
    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None
        self._notifier: DesktopNotifier | None = None

    def send(self, title: str, words: str) -> None:
        """Show a notice of a title and some lines of plain text."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = Thread(target=self._loop.run_forever, name="kith-notices", daemon=True)
            self._thread.start()
        asyncio.run_coroutine_threadsafe(self._send(title, words), self._loop)

    def close(self) -> None:
        """Forget what was not sent. No thread is left, unless the desktop held it up for long."""
        if self._loop is None or self._thread is None:
            return
        asyncio.run_coroutine_threadsafe(self._leave(), self._loop)
        self._thread.join(2 * PATIENCE)
        if not self._thread.is_alive():
            self._loop.close()
        self._loop = self._thread = self._notifier = None

    async def _send(self, title: str, words: str) -> None:
        taken: list[bool] = []
        try:
            notifier = self._notifier = self._notifier or _make_notifier()
            if await _is_allowed(notifier):
                call = notifier.send(
                    title,
                    _plain(words),
                    on_dispatched=lambda: taken.append(True),
                    on_clicked=self.clicked.emit,
                )
                await asyncio.wait_for(call, PATIENCE)
        except Exception:  # whatever the service is or lacks: it costs a notice and nothing else
            logging.getLogger(__name__).info("No notice could be sent", exc_info=True)
        self.sent.emit(bool(taken))

    async def _leave(self) -> None:
        loop = asyncio.get_running_loop()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        try:
            await asyncio.wait_for(asyncio.gather(*others, return_exceptions=True), PATIENCE / 2)
            await asyncio.wait_for(self._hang_up(), PATIENCE / 2)
        except Exception:  # a line that is broken already is no trouble to anybody
            logging.getLogger(__name__).info("The desktop did not hang up", exc_info=True)
        finally:
            loop.stop()

    async def _hang_up(self) -> None:
        """Close the line to the desktop, which the library leaves open."""
        if (bus := getattr(getattr(self._notifier, "_backend", None), "bus", None)) is not None:
            bus.disconnect()
            await bus.wait_for_disconnect()


def _make_notifier() -> "DesktopNotifier":
    from desktop_notifier import DesktopNotifier, Icon

    logging.getLogger("desktop_notifier").setLevel(logging.ERROR)  # a missing service is told below
    return DesktopNotifier(app_name="Kith", app_icon=Icon(name="kith"))


async def _is_allowed(notifier: "DesktopNotifier") -> bool:
    """Return whether notices may be given: macOS asks once, and waits for its user's answer.

    It gives none for a program that is not in a bundle; then the notifier can do nothing.
    """
    if sys.platform != "darwin":
        return True
    return bool(await notifier.get_capabilities()) and await notifier.request_authorisation()


def _plain(words: str) -> str:
    """Words as a service takes them: on Linux it reads them as markup."""
    return html.escape(words, quote=False) if sys.platform.startswith("linux") else words
