"""A screen whose memory can be read, to see from outside when a program has painted."""

import mmap
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

WIDTH, HEIGHT, EVERY = 1600, 1000, 25  # pixels; every such line is looked at
LOOK, PATIENCE = 0.002, 60.0  # seconds
AT_REST = 1.0


class Screen:
    """An X server of its own, without a window manager; its memory is a file.

    Used as a context; `name` is what DISPLAY wants.
    """

    def __enter__(self) -> "Screen":
        self._folder = tempfile.TemporaryDirectory(prefix="kith-screen-")
        told, tell = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-displayfd", str(tell),
             "-fbdir", self._folder.name, "-nolisten", "tcp", "-noreset", "-ac", "-nocursor"],
            pass_fds=[tell], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(tell)
        with os.fdopen(told) as number:
            self.name = f":{number.readline().strip()}"
        with Path(self._folder.name, "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._server.terminate()
        self._server.wait()
        self._memory.close()
        self._folder.cleanup()

    def seen(self) -> bytes:
        """Return what some lines of the screen show."""
        line = WIDTH * 4
        begin = len(self._memory) - line * HEIGHT  # after the header
        places = range(begin, len(self._memory), line * EVERY)
        return b"".join(self._memory[place : place + line] for place in places)

    def changes(self, before: bytes) -> tuple[float, float]:
        """Wait until the screen is no longer as before, and at rest; return when both began.

        Both are seconds of the monotonic clock: the first change, and the last.
        """
        begun, first, last, shown = time.monotonic(), 0.0, 0.0, before
        while not first or time.monotonic() - last < AT_REST:
            now, time_now = self.seen(), time.monotonic()
            if now != shown:
                shown, last, first = now, time_now, first or time_now
            if time_now - begun > PATIENCE:
                raise TimeoutError("Nothing was painted, or it never came to rest.")
            time.sleep(LOOK)
        return first, last

    @contextmanager
    def running(self, program: "subprocess.Popen[bytes]", empty: bytes) -> Iterator[None]:
        """End a program afterwards, and wait until the screen is empty again."""
        try:
            yield
        finally:
            program.terminate()
            program.wait(timeout=PATIENCE)
            while self.seen() != empty:
                time.sleep(LOOK)
