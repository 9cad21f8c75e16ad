"""Sees whether a bundle works: its version, then a window without a screen that answers.

Usage: starts.py VERSION COMMAND PROGRAM     COMMAND talks to a terminal, PROGRAM has the window;
but for Windows they are one. A second start ends well once the window of the first was painted.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 90  # seconds; the first start of all may be looked through for viruses


def main() -> int:
    """Try the bundle; say what it does not do."""
    stated, command, program = sys.argv[1:]
    said = subprocess.run([command, "--version"], capture_output=True, text=True, timeout=PATIENCE)
    if said.returncode or stated not in said.stdout.split():
        print(f"{command} --version says {said.stdout + said.stderr!r}, not {stated}.")
        return 1
    with tempfile.TemporaryDirectory() as home:
        trouble = start(program, Path(home))
    print(trouble or f"{program} is {stated}, and its window answers.")
    return 1 if trouble else 0


def start(program: str, home: Path) -> str:
    """Start twice on a new journal; return what went wrong, "" for nothing."""
    journal = home / "trial.kith"
    surroundings = {**os.environ, "KITH_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    called = [program, "--journal", str(journal)]
    first = subprocess.Popen(called, env=surroundings)
    try:
        if not comes(first, journal.exists):
            return f"{program} made no journal (its code: {first.poll()})."
        if not comes(first, lambda: ends_well(called, surroundings)):
            return f"The window does not answer a second start (its code: {first.poll()})."
    finally:
        code = end(first)
    log = home / "state" / "kith.log"
    told = log.read_text("utf-8", "replace") if log.exists() else ""
    if "Traceback" in told:
        return f"The log tells of a bug:\n{told}"
    # Windows knows no kind way to ask a program without a window on a screen to end.
    return f"It ended with {code}." if code and os.name == "posix" else ""


def ends_well(called: list[str], surroundings: dict[str, str]) -> bool:
    """Return whether a program comes to its end, and without a complaint."""
    try:
        return not subprocess.run(called, env=surroundings, timeout=PATIENCE).returncode
    except subprocess.TimeoutExpired:  # it has a window of its own
        return False


def end(program: subprocess.Popen[bytes]) -> int:
    """Ask a program to end, make it where it does not; return its code."""
    program.terminate()
    try:
        return program.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        program.kill()
        return program.wait()


def comes(program: subprocess.Popen[bytes], is_there: Callable[[], bool]) -> bool:
    """Return whether something comes to be while a program is at work."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and program.poll() is None:
        if is_there():
            return True
        time.sleep(0.1)
    return False


if __name__ == "__main__":
    sys.exit(main())
