"""Points at the days of a calendar, and looks at charts from nearer, over the real window."""

import json
import random
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF

from app.charts import gallery
from app.domain.orbits import MOST_DOTS
from app.domain.scope import Scope
from app.journal.health import Health
from app.ui.health.reading import Reader, Wanted
from app.ui.speech import QtSpeech
from app.ui.widgets.chart_zooming import WHEEL
from tests.bench.chart_child import draw, hover, make_orbits, open_canvas
from tests.bench.loop_child import IDLE_MS
from tests.bench.window import Watch, open_kith, pause, time_until

STEPS = 40


def point(path: Path, _times: int) -> list[tuple[float, float]]:
    """Point at each day of a year in which something is written, none pointed at before."""
    application = open_kith(path)
    canvas = open_canvas(application)
    assert application.session is not None
    journal = application.session.journal
    reader = Reader(journal, Health(journal), QtSpeech())
    seen = reader.look(Wanted("year", Scope(), None))
    canvas.set_sentence_source(lambda mark: reader.sentences(mark, seen))
    draw(canvas, "year", seen.data)
    taken = hover(canvas)
    canvas.close()
    application.end()
    return taken


def look_near(path: Path, times: int) -> list[dict[str, float]]:
    """Turn the wheel in and out; return the seconds until the picture moved, and was drawn."""
    application, chance = open_kith(path), random.Random(7)
    canvas, found = open_canvas(application), []
    drawn: list[object] = []
    watch = Watch(canvas)
    canvas.drawn.connect(drawn.append)
    draw(canvas, "orbits", make_orbits(MOST_DOTS))
    assert gallery.chart("orbits").zoom == "both"
    for step in range(STEPS * times):
        drawn.clear()
        watch.painted = 0
        place = QPointF(chance.uniform(0, canvas.width()), chance.uniform(0, canvas.height()))
        factor = WHEEL if step % 16 < 8 else 1 / WHEEL
        moved = time_until(partial(canvas.look_nearer, factor, place), lambda: watch.painted)
        rest = time_until(lambda: None, lambda: drawn)
        found.append({"moved": moved, "drawn": moved + rest})
        pause(IDLE_MS // 20)
    canvas.close()
    application.end()
    return found


MODES: dict[str, Callable[[Path, int], object]] = {"cells": point, "near": look_near}

if __name__ == "__main__":
    print(json.dumps(MODES[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))))
