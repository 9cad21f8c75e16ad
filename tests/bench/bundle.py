"""The bundle against the environment it is made from: start, cold and warm, and a first chart.

Both are watched from outside, on a screen whose memory is read; needs `make bundle`, Xvfb and
xdotool, and for cold starts a system that forgets what it read from the disk when told to.
"""

import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.measuring import ROOT, Run, by_turns, middle
from tests.bench.screen import Screen
from tests.bench.table import Figure, ms

CAN_BE = 1.15
ENVIRONMENT, BUNDLE = "environment", "bundle"
PROGRAMS = {
    ENVIRONMENT: [str(ROOT / "build/venv/bin/python"), "-m", "app"],
    BUNDLE: [str(ROOT / "build/dist/kith/kith")],
}
TO_HEALTH = ["mousemove", "74", "266", "click", "1"]
FORGET = Path("/proc/sys/vm/drop_caches")
TOLD = {"painted": "start to the first page", "rest": "start until all is at rest",
        "chart": "Health until its chart is at rest",
        "worked": "processor, for all of that"}  # fmt: skip


def measure(run: Run) -> Iterator[Figure]:
    """Start both by turns, warm and then cold."""
    with Screen() as screen, tempfile.TemporaryDirectory(prefix="kith-bench-") as folder:
        journal = _make_journal(Path(folder, "demo.kith"))
        yield from _compare(run, "warm", partial(_start, screen, journal))
        if os.access(FORGET, os.W_OK):
            yield from _compare(run, "cold", partial(_start_cold, screen, journal))


def _make_journal(path: Path) -> Path:
    subprocess.run([*PROGRAMS[BUNDLE], "demo", path], check=True, stdout=subprocess.DEVNULL)
    return path


def _compare(
    run: Run, how: str, start: Callable[[list[str]], dict[str, Any]]
) -> Iterator[Figure]:  # fmt: skip
    found = by_turns({name: partial(start, words) for name, words in PROGRAMS.items()}, run.times)
    for key, what in TOLD.items():
        took, floor = (middle(found[name], key) for name in (BUNDLE, ENVIRONMENT))
        yield Figure(f"bundle, {what}, {how}", "demo", ms(took), ms(floor), took / floor,
                     f"≤ {CAN_BE}×", took / floor <= CAN_BE)  # fmt: skip


def _start_cold(screen: Screen, journal: Path, program: list[str]) -> dict[str, Any]:
    os.sync()
    FORGET.write_text("3")
    return _start(screen, journal, program)


def _start(screen: Screen, journal: Path, program: list[str]) -> dict[str, Any]:
    empty = screen.seen()
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as home:
        surroundings = {"HOME": home, "KITH_HOME": home, "PATH": os.environ["PATH"],
                        "LC_ALL": "C.UTF-8", "DISPLAY": screen.name}  # fmt: skip
        begun, worked = time.monotonic(), _worked()
        started = subprocess.Popen(
            [*program, journal], cwd=ROOT, env=surroundings, stderr=subprocess.DEVNULL
        )
        with screen.running(started, empty):
            painted, rest = screen.changes(empty)
            page, asked = screen.seen(), time.monotonic()
            subprocess.run(["xdotool", *TO_HEALTH], env=surroundings, check=True)
            _, drawn = screen.changes(page)
    return {"painted": painted - begun, "rest": rest - begun, "chart": drawn - asked,
            "worked": _worked() - worked}  # fmt: skip


def _worked() -> float:
    """Return the seconds of a processor that all programs took which have ended."""
    taken = resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken.ru_utime + taken.ru_stime
