"""A screen without a monitor, with a window manager, and somebody's keys and mouse."""

import os
import re
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

PATIENCE = 60.0  # seconds until what is waited for must have come
PAUSE = 0.05  # seconds between two looks
STILL = 0.35  # seconds without a change; a cursor blinks every half second
ENDING = ("setpriv", "--pdeathsig", "KILL")  # when the tests end, however they do
# A keyboard on which accents are keys: xdotool would move keys about for what it has not.
KEYBOARD = ("setxkbmap", "-layout", "us", "-variant", "intl")
WIDTH, HEIGHT = 1280, 860


def wait_until(what: str, is_so: Callable[[], object], seconds: float = PATIENCE) -> float:
    """Look again and again until something is so; return how many seconds that took."""
    begun = time.monotonic()
    while not is_so():
        waited = time.monotonic() - begun
        assert waited < seconds, f"{what}: not within {seconds:.0f} seconds"
        time.sleep(PAUSE)
    return time.monotonic() - begun


class Screen:
    """Xvfb with openbox, both outside every clean system, reached from inside by `display`.

    The abstract socket needs no file, so a program in a chroot finds it as well. Files of the
    screen lie in `folder`.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._pixels = folder / "Xvfb_screen0"
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [*ENDING, "Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
             "-ac", "-nolisten", "tcp", "-noreset", "-fbdir", str(folder)],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as numbers:
            self.display = f":{numbers.readline().strip()}"
        self._environment = {**os.environ, "DISPLAY": self.display}
        self._manager = subprocess.Popen(
            [*ENDING, "openbox", "--sm-disable"], env=self._environment, stderr=subprocess.DEVNULL
        )
        wait_until("a window manager", lambda: self._ask("xprop", "-root", "_NET_SUPPORTED"))

        subprocess.run(KEYBOARD, env=self._environment, check=True)

    def close(self) -> None:
        """End the screen and all that is on it."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(20)

    def windows(self) -> dict[str, int]:
        """Return the ids of the windows that are there, by their titles."""
        listed = self._ask("xprop", "-root", "_NET_CLIENT_LIST")
        numbers = [int(each, 16) for each in re.findall(r"0x[0-9a-f]+", listed)]
        return {self._ask("xdotool", "getwindowname", str(each)).strip(): each for each in numbers}

    def active(self) -> str:
        """Return the title of the window that has the keyboard, "" for none."""
        return self._ask("xdotool", "getactivewindow", "getwindowname").strip()

    def wait_for(self, title: str, seconds: float = PATIENCE) -> float:
        """Wait until a window whose title matches has the keyboard; return the seconds."""
        return wait_until(
            f"a window “{title}”", lambda: re.fullmatch(title, self.active()), seconds
        )

    def wait_until_none(self, title: str, seconds: float = PATIENCE) -> float:
        """Wait until no window has a title that matches; return the seconds."""
        return wait_until(
            f"no more window “{title}”",
            lambda: not any(re.fullmatch(title, each) for each in self.windows()),
            seconds,
        )

    def minimise(self) -> None:
        """Put the window that has the keyboard away."""
        self._do("getactivewindow", "windowminimize")

    def press(self, *keys: str) -> None:
        """Press keys, such as "ctrl+n" and "Return", one after the other."""
        self._do("key", "--clearmodifiers", "--delay", "40", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--clearmodifiers", "--delay", "25", text)

    def click(self, x: int, y: int) -> None:
        """Press the left button of the mouse at a point of the screen."""
        self._do("mousemove", "--sync", str(x), str(y), "click", "1")

    def image(self) -> QImage:
        """Return what is to be seen now."""
        data = self._pixels.read_bytes()
        size, colours = struct.unpack_from(">I", data)[0], struct.unpack_from(">I", data, 76)[0]
        width, height, stride = (
            struct.unpack_from(">I", data, 16)[0],
            *(struct.unpack_from(">I", data, at)[0] for at in (20, 48)),
        )
        pixels = data[size + colours * 12 :]
        return QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).copy()

    def wait_until_still(self, seconds: float = PATIENCE) -> QImage:
        """Wait until nothing moves but a cursor; return what is to be seen then."""
        seen, since = self.image(), time.monotonic()

        def is_still() -> bool:
            nonlocal seen, since
            now = self.image()
            if now != seen:
                seen, since = now, time.monotonic()
            return time.monotonic() - since > STILL

        wait_until("a screen at rest", is_still, seconds)
        return seen

    def wait_for_colour(self, x: int, y: int, colour: str, seconds: float = PATIENCE) -> None:
        """Wait until a point has a colour, such as "#2f6b66": that of a button that can be used."""
        wait_until(
            f"{colour} at {x}, {y}",
            lambda: self.image().pixelColor(x, y).name() == colour,
            seconds,
        )

    def ink(self, left: int, top: int, width: int, height: int) -> int:
        """Return how many points of a part of the screen are not as its first one is."""
        part = (
            self.image().copy(left, top, width, height).convertToFormat(QImage.Format.Format_RGB32)
        )
        pixels = bytes(part.constBits())
        plain = pixels[:4]
        return sum(pixels[at : at + 4] != plain for at in range(0, len(pixels), 4))

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=PATIENCE)

    def _ask(self, *words: str) -> str:
        asked = subprocess.run(
            words, env=self._environment, check=False, timeout=PATIENCE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        return asked.stdout if asked.returncode == 0 else ""
