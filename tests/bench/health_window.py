"""Measures everybody off the GUI thread while a timer looks on."""

import json
import sys
from pathlib import Path

from app.ui.application import Application
from tests.bench.loop_child import IDLE_MS, Gaps
from tests.bench.window import open_kith, pause, wait


def measure_everybody(application: Application) -> None:
    """Have everybody measured, as the page of health does."""
    assert application.session is not None
    desk = application.session.desk
    found: list[object] = []
    desk.health.forget()
    desk.tasks.read("measures", desk.health.everybody, found.append, desk)
    wait(lambda: found)


def main(path: Path, times: int) -> None:
    """Do it by turns, and say how long the loop was held; the first turn with what is imported."""
    application = open_kith(path)
    gaps = Gaps()
    rounds = [
        {
            "idle": gaps.watch(lambda: pause(IDLE_MS)),
            "measured": gaps.watch(lambda: measure_everybody(application)),
        }
        for _ in range(times + 1)
    ]
    application.end()
    print(json.dumps({"first": rounds[0]["measured"], "rounds": rounds[1:]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
