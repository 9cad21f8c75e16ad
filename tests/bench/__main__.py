"""`python -m tests.bench` measures everything and prints one table in Markdown."""

import argparse
import os
import platform
import sys
from importlib import import_module
from pathlib import Path

from app import paths
from tests.bench.journals import Journals
from tests.bench.measuring import Run
from tests.bench.table import Figure, as_markdown

MEASURES = (
    "start",
    "keys",
    "jot",
    "scroll",
    "vcard",
    "undo",
    "loop",
    "health",
    "anchors",
    "chart",
    "today",
    "quarter",
    "sensitivity",
)
ASKED_FOR = ("bundle",)  # what is there to measure is not always made
TIMES, QUICK_TIMES = 7, 3


def main() -> int:
    """Measure what was asked for; return 0, whatever was reached."""
    wanted = _read_arguments()
    journals = Journals(wanted.journals or paths.cache_dir() / "bench", wanted.quick)
    run = Run(journals, QUICK_TIMES if wanted.quick else TIMES, wanted.quick)
    figures: list[Figure] = []
    for name in wanted.only or MEASURES:
        print(f"measuring: {name}", file=sys.stderr)
        figures += import_module(f"tests.bench.{name}").measure(run)
    print(as_markdown(figures))
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    print(f"\nMedians of {run.times}, after one to warm up; Python {platform.python_version()}, "
          f"{os.cpu_count()} processors, load {load}.")  # fmt: skip
    return 0


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the smaller journal, fewer turns")
    parser.add_argument(
        "--only", action="append", choices=MEASURES + ASKED_FOR, help="measure this alone"
    )
    parser.add_argument("--journals", type=Path, help="where the large journals are kept")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
