"""How things are measured: in processes of their own, by turns, the first turn thrown away."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from tests.bench.journals import Journals
from tests.bench.probe import BEGUN

ROOT = Path(__file__).parents[2]
PATIENCE = 1800.0


class Run(NamedTuple):
    """What a measurement is given: its journals, and how often to repeat."""

    journals: Journals
    times: int
    quick: bool


def run_child(module: str, *arguments: object) -> Any:
    """Run a module of this package in a process of its own; return what it says last, as JSON."""
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as home:
        command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)]
        done = subprocess.run(
            command, cwd=ROOT, env=_surroundings(home), timeout=PATIENCE,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{module} ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def _surroundings(home: str) -> dict[str, str]:
    variables = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("KITH_", "QT_", "PYTHONDONTWRITE"))
    }
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    return variables | {
        "KITH_HOME": home,
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": platform,
        BEGUN: repr(time.monotonic()),
    }


def by_turns(
    measures: Mapping[str, Callable[[], dict[str, Any]]], times: int
) -> dict[str, list[dict[str, Any]]]:
    """Carry out each measure in turn, so often; a first round warms up and is thrown away."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in measures}
    for turn in range(times + 1):
        for name, measure in measures.items():
            answer = measure()
            if turn:
                found[name].append(answer)
    return found


def middle(answers: Sequence[Mapping[str, Any]], key: str) -> float:
    """Return the median of one of the numbers that were found."""
    return median(float(answer[key]) for answer in answers)


def p99(values: Sequence[float]) -> float:
    """Return the value that one in a hundred exceeds."""
    return quantiles(values, n=100, method="inclusive")[98]
