"""Shows charts over the real window: the first one, the same again, and the pointer on one."""

import json
import pickle
import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from app.charts import gallery
from app.domain.deepening import Arrow, Deepening, Place
from app.domain.orbits import MOST_DOTS, MOST_NAMES, RINGS, Dot, Orbits, Sector
from app.domain.scope import Scope
from app.ui.application import Application
from app.ui.health.reading import ORBITS, Reader, Wanted
from app.ui.look import make_look
from app.ui.speech import QtSpeech
from app.ui.widgets.canvas import ChartCanvas
from app.ui.widgets.chart_sentence import SentenceSheet
from tests.bench.loop_child import IDLE_MS, Gaps
from tests.bench.measuring import run_child
from tests.bench.window import Watch, open_kith, pause, time_until, wait
from tests.big_journal import TODAY

SIZE = 640, 592
LAST_LOADED = gallery.CHARTS[-1].module
CIRCLES, ARROWS = 6, 20
WHAT = {
    "orbits": f"orbits of {MOST_DOTS} drawn again",
    "named": f"orbits of {MOST_NAMES} with names, again",
    "deepening": f"{ARROWS} arrows drawn again",
}


def make_data() -> dict[str, tuple[str, object]]:
    """Return charts as crowded as they become, by their names in WHAT."""
    chance = random.Random(4)
    arrows = tuple(make_arrow(number, chance) for number in range(1, ARROWS + 1))
    return {
        "orbits": ("orbits", make_orbits(MOST_DOTS)),
        "named": ("orbits", make_orbits(MOST_NAMES)),
        "deepening": ("deepening", Deepening(TODAY - timedelta(90), TODAY, arrows, (), ARROWS)),
    }


def make_orbits(people: int, first: int = 1) -> Orbits:
    """Return the orbits of so many people, whose ids begin with the first."""
    chance = random.Random(3)
    dots = tuple(make_dot(number, chance) for number in range(first, first + people))
    sectors = tuple(Sector(each, f"Circle {each}", 25, 25) for each in range(1, CIRCLES + 1))
    return Orbits(TODAY, dots, sectors, people)


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
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from app.charts import rendering

    with rendering.drawing():
        look, ratio = make_look(application.theme), canvas.devicePixelRatioF()
        figure, _scene = rendering.draw_figure(key, data, look, QtSpeech(), *SIZE, ratio)
        begun = time.perf_counter()
        bare: Any = FigureCanvasAgg(figure)
        bare.draw()
        return time.perf_counter() - begun


def listen(canvas: ChartCanvas, application: Application) -> None:
    """Have said of everybody what the Health page says, read from the journal."""
    assert application.session is not None
    desk = application.session.desk
    reader = Reader(desk.journal, desk.health, QtSpeech())
    seen = reader.look(Wanted(ORBITS, Scope(), None))
    canvas.set_sentence_source(lambda person_id: reader.sentences(person_id, seen))


def hover(canvas: ChartCanvas) -> list[tuple[float, float]]:
    """Point at everybody in turn; return the seconds until each was ringed, and spoken of."""
    sheet = canvas.findChild(SentenceSheet)
    assert isinstance(sheet, SentenceSheet)
    ring, words, taken = Watch(canvas), Watch(sheet), []
    QTest.mouseMove(canvas.windowHandle(), QPoint(1, 1))
    pause(IDLE_MS)
    for mark in canvas.scene().marks:
        ring.painted = words.painted = 0
        begun = time.perf_counter()
        QTest.mouseMove(canvas.windowHandle(), QPoint(round(mark.x), round(mark.y)))
        wait(lambda: ring.painted)
        ringed = time.perf_counter() - begun
        wait(lambda: words.painted)
        taken.append((ringed, time.perf_counter() - begun))
        assert "\n" in sheet.text(), "nothing was said"
    return taken


def point(path: Path, times: int) -> list[tuple[float, float]]:
    """Point at everybody of some crowds, none of whom was pointed at before."""
    application = open_kith(path)
    canvas, taken = open_canvas(application), []
    listen(canvas, application)
    for turn in range(times):
        draw(canvas, "orbits", make_orbits(MOST_DOTS, 1 + turn * MOST_DOTS))
        taken += hover(canvas)
    canvas.close()
    application.end()
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


def first_against_bare(path: Path, name: str, is_idle: bool = True) -> dict[str, float]:
    """Return the seconds of the first chart, and of its artists alone.

    These are drawn by a process that has drawn nothing else either. Both have all loaded before,
    or both have to load it.
    """
    find_fonts()
    application = open_kith(path)
    key, data = make_data()[name]
    canvas = open_canvas(application)
    assert LAST_LOADED not in sys.modules, "charts were loaded too early to be measured"
    if is_idle:
        wait(lambda: LAST_LOADED in sys.modules)
        pause(IDLE_MS)
    took = draw(canvas, key, data)
    with TemporaryDirectory() as folder:
        kept = Path(folder, "figure")
        keep_artists(canvas, application, key, data, kept)
        bare = float(run_child("chart_child", "artists" if is_idle else "all artists", kept, 1))
    canvas.close()
    application.end()
    return {"took": took, "bare": bare}


def keep_artists(
    canvas: ChartCanvas, application: Application, key: str, data: object, file: Path
) -> None:
    """Write the figure of a chart, its artists all there, into a file."""
    from app.charts import rendering

    with rendering.drawing():
        look, ratio = make_look(application.theme), canvas.devicePixelRatioF()
        figure, _scene = rendering.draw_figure(key, data, look, QtSpeech(), *SIZE, ratio)
        file.write_bytes(pickle.dumps(figure))


def draw_artists(file: Path, is_loaded: bool) -> float:
    """Return the seconds in which matplotlib draws a figure for the first time."""
    from app.charts import rendering

    if is_loaded:
        rendering.warm()
    begun = time.perf_counter()
    with rendering.drawing():
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        canvas: Any = FigureCanvasAgg(pickle.loads(file.read_bytes()))
        canvas.draw()
        return time.perf_counter() - begun


def again(path: Path, times: int) -> dict[str, object]:
    """Draw each chart again and bare by turns, the first turn to warm up."""
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
    canvas.close()
    application.end()
    return {name: rounds[1:] for name, rounds in found.items()} | {"what": WHAT}


MODES: dict[str, Callable[[Path, int], object]] = {
    "idle": lambda path, _times: first(path, is_idle=True),
    "at_once": lambda path, _times: first(path),
    "ever": lambda path, _times: first(path, knows_fonts=False),
    "artists": lambda file, _times: draw_artists(file, is_loaded=True),
    "all artists": lambda file, _times: draw_artists(file, is_loaded=False),
    "first of all": lambda path, _times: first_against_bare(path, "orbits", is_idle=False),
    "first orbits": lambda path, _times: first_against_bare(path, "orbits"),
    "first named": lambda path, _times: first_against_bare(path, "named"),
    "first deepening": lambda path, _times: first_against_bare(path, "deepening"),
    "again": again,
    "point": point,
}

if __name__ == "__main__":
    print(json.dumps(MODES[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))))
