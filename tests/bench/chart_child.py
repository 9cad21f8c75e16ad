"""Shows charts over the real window: the first one, the same again, and the pointer on it."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.deepening import Arrow, Deepening, Place
from app.domain.orbits import MOST_DOTS, MOST_NAMES, RINGS, Dot, Orbits, Sector
from app.ui.application import Application
from app.ui.look import make_look
from app.ui.speech import QtSpeech
from app.ui.widgets.canvas import ChartCanvas
from tests.bench.loop_child import IDLE_MS, Gaps
from tests.bench.window import Watch, open_kith, pause, time_until, wait
from tests.big_journal import TODAY

SIZE = 640, 592
LAST_LOADED = "app.charts.profile"
CIRCLES, ARROWS = 6, 20
WHAT = {
    "orbits": f"orbits of {MOST_DOTS} drawn again",
    "named": f"orbits of {MOST_NAMES} with names, again",
    "deepening": f"{ARROWS} arrows drawn again",
}
SENTENCES = ("Last in touch 74 days ago, a call; you hoped for about every 30.",)


def make_data() -> dict[str, tuple[str, object]]:
    """Return charts as crowded as they become, by their names in WHAT."""
    chance = random.Random(3)
    dots = [make_dot(number, chance) for number in range(1, MOST_DOTS + 1)]
    sectors = tuple(Sector(each, f"Circle {each}", 25, 25) for each in range(1, CIRCLES + 1))
    arrows = tuple(make_arrow(number, chance) for number in range(1, ARROWS + 1))
    return {
        "orbits": ("orbits", Orbits(TODAY, tuple(dots), sectors, len(dots))),
        "named": ("orbits", Orbits(TODAY, tuple(dots[:MOST_NAMES]), sectors, MOST_NAMES)),
        "deepening": ("deepening", Deepening(TODAY - timedelta(90), TODAY, arrows, (), ARROWS)),
    }


def make_dot(number: int, chance: random.Random) -> Dot:
    """Return somebody in the orbits, with a rhythm or without."""
    rhythm = chance.choice((*RINGS, None))
    silent = (rhythm or 90) * chance.uniform(0.1, 3)
    circle = 1 + number % CIRCLES
    return Dot(number, f"Person Number {number}", rhythm, silent, chance.random(), circle)


def make_arrow(number: int, chance: random.Random) -> Arrow:
    """Return somebody who deepened."""
    start, end, ghost = (Place(chance.random(), chance.random()) for _ in range(3))
    return Arrow(number, f"Person Number {number}", start, end, ghost, 3, ("work",))


def open_canvas(application: Application) -> ChartCanvas:
    """Show an empty canvas over the window."""
    assert application.session is not None
    canvas = ChartCanvas(application.theme, application.session.tasks, QtSpeech())
    canvas.set_words("Orbits", "Everybody.")
    canvas.set_sentence_source(lambda _person: SENTENCES)
    canvas.resize(*SIZE)
    canvas.show()
    QTest.qWaitForWindowExposed(canvas)
    return canvas


def draw(canvas: ChartCanvas, key: str, data: object) -> float:
    """Show a chart and return the seconds until it was there."""
    drawn: list[object] = []
    link = canvas.drawn.connect(drawn.append)
    took = time_until(lambda: canvas.show_chart(key, data), lambda: drawn)
    canvas.drawn.disconnect(link)
    return took


def draw_bare(canvas: ChartCanvas, application: Application, key: str, data: object) -> float:
    """Return the seconds in which matplotlib alone draws a figure of the same artists."""
    from app.charts import rendering

    with rendering.drawing():
        look, ratio = make_look(application.theme), canvas.devicePixelRatioF()
        figure, _scene = rendering.draw_figure(key, data, look, QtSpeech(), *SIZE, ratio)
        begun = time.perf_counter()
        rendering.paint(figure)
        return time.perf_counter() - begun


def hover(canvas: ChartCanvas) -> list[float]:
    """Point at everybody in turn; return the seconds until each was ringed, with the sentence."""
    watch, taken = Watch(canvas), []
    QTest.mouseMove(canvas.windowHandle(), QPoint(1, 1))
    pause(IDLE_MS)
    for mark in canvas.scene().marks:
        place = QPoint(round(mark.x), round(mark.y))
        watch.painted = 0
        act = partial(QTest.mouseMove, canvas.windowHandle(), place)
        taken.append(time_until(act, lambda: watch.painted))
        for _ in range(5):
            QApplication.processEvents()  # its sentence comes
    return taken


def find_fonts() -> None:
    """Have another process make the list of fonts that is kept from one start to the next."""
    code = "from app.charts.loading import load; list(load())"
    subprocess.run([sys.executable, "-c", code], check=True)


def first(path: Path, is_idle: bool = False, knows_fonts: bool = True) -> dict[str, float]:
    """Draw the first chart after a start, at once or after what is loaded while idle."""
    if knows_fonts:
        find_fonts()
    application = open_kith(path)
    gaps, (key, data) = Gaps(), make_data()["named"]
    idle = gaps.watch(lambda: pause(IDLE_MS))
    canvas = open_canvas(application)
    assert LAST_LOADED not in sys.modules, "charts were loaded too early to be measured"

    def show() -> None:
        if is_idle:
            wait(lambda: LAST_LOADED in sys.modules)
            pause(IDLE_MS)
        draw(canvas, key, data)

    held = gaps.watch(show)
    canvas.close()
    application.end()
    return {"idle": idle, "held": held}


def again(path: Path, times: int) -> dict[str, object]:
    """Draw each chart again and bare by turns, the first turn to warm up; then point at it."""
    application = open_kith(path)
    canvas, gaps, charts = open_canvas(application), Gaps(), make_data()
    for key, data in charts.values():
        draw(canvas, key, data)
    found: dict[str, list[dict[str, float]]] = {name: [] for name in (*charts, "rounds")}
    for _ in range(times + 1):
        for name, (key, data) in charts.items():
            found[name].append({
                "kith": draw(canvas, key, data),
                "bare": draw_bare(canvas, application, key, data),
            })  # fmt: skip
        found["rounds"].append({"held": gaps.watch(partial(draw, canvas, *charts["named"]))})
    draw(canvas, *charts["orbits"])
    pause(IDLE_MS)
    hover(canvas)
    answer = {name: rounds[1:] for name, rounds in found.items()}
    taken = [seconds for _ in range(times) for seconds in hover(canvas)]
    canvas.close()
    application.end()
    return answer | {"what": WHAT, "hover": taken}


MODES: dict[str, Callable[[Path, int], object]] = {
    "idle": lambda path, _times: first(path, is_idle=True),
    "at_once": lambda path, _times: first(path),
    "ever": lambda path, _times: first(path, knows_fonts=False),
    "again": again,
}

if __name__ == "__main__":
    print(json.dumps(MODES[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))))
