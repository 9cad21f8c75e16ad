"""The window while the first chart is loaded and drawn, a chart drawn again, and pointing at it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.measuring import Run, by_turns, middle, p99, run_child
from tests.bench.table import Figure, ms

HELD, AGAIN, HOVER = 0.050, 1.3, 0.016
FIRST = {
    "idle": "loop held, charts loaded while idle",
    "at_once": "loop held, first chart wanted before",
    "ever": "loop held, the same, fonts looked for first",
}

ALL = "of all"
FIRST_DRAWN = {
    ALL: "first chart after a start, with all that it loads",
    "orbits": "the same, loaded while idle",
    "named": "orbits with names, first, loaded while idle",
    "deepening": "arrows, first, loaded while idle",
}


def measure(run: Run) -> Iterator[Figure]:
    """Start anew for each first chart; then draw, and point at it, by turns in one process."""
    name = run.journals.names()[0]
    path = run.journals.path(name)
    starts = {mode: partial(run_child, "chart_child", mode, path, run.times) for mode in FIRST}
    found = by_turns(starts, run.times)
    for mode, what in FIRST.items():
        held, idle = middle(found[mode], "held"), middle(found[mode], "idle")
        yield Figure(what, name, ms(held), ms(idle), held / idle, f"≤ {ms(HELD)}", held <= HELD)
    yield from measure_first(run, path)
    drawn = run_child("chart_child", "again", path, run.times)
    for key, what in drawn["what"].items():
        took, bare = middle(drawn[key], "kith"), middle(drawn[key], "bare")
        yield Figure(what, "", ms(took), ms(bare), took / bare, f"≤ {AGAIN}×",
                     took / bare <= AGAIN)  # fmt: skip
    held = middle(drawn["rounds"], "held")
    yield Figure("loop held, a chart drawn again", "", ms(held), wanted=f"≤ {ms(HELD)}",
                 reached=held <= HELD)  # fmt: skip
    yield from measure_pointing(run, name, path)
    yield from measure_near(run, path)


def measure_first(run: Run, path: Path) -> Iterator[Figure]:
    """Draw the first chart of so many starts, each against its artists in a new process."""
    firsts = {
        name: partial(run_child, "chart_child", f"first {name}", path, run.times)
        for name in FIRST_DRAWN
    }
    found = by_turns(firsts, run.times)
    for name, what in FIRST_DRAWN.items():
        took, bare = middle(found[name], "took"), middle(found[name], "bare")
        first = Figure(what, "", ms(took), ms(bare), took / bare)
        if name == ALL:  # else there is also the search for places, which is no drawing
            first = first._replace(wanted=f"≤ {AGAIN}×", reached=took / bare <= AGAIN)
        yield first


def measure_pointing(run: Run, name: str, path: Path) -> Iterator[Figure]:
    """Point at people, and at the cells of a calendar, each for the first time."""
    for mode, what in (("point", "people"), ("cells", "days")):
        child = "chart_child" if mode == "point" else "chart_near_child"
        ringed, said = zip(*run_child(child, mode, path, run.times), strict=True)
        yield Figure(f"pointing at {what}: until ringed, p99", name, ms(p99(ringed)),
                     wanted=f"≤ {ms(HOVER)}", reached=p99(ringed) <= HOVER)  # fmt: skip
        for which, seconds in (("median", median(said)), ("p99", p99(said))):
            yield Figure(f"the same, until the sentence is there, {which}", name, ms(seconds))


def measure_near(run: Run, path: Path) -> Iterator[Figure]:
    """Look at a chart from nearer, and at other parts of it."""
    rounds = run_child("chart_near_child", "near", path, run.times)
    moved, drawn = ([each[key] for each in rounds] for key in ("moved", "drawn"))
    yield Figure("a step of the wheel, until the picture moves, p99", "", ms(p99(moved)),
                 wanted=f"≤ {ms(HOVER)}", reached=p99(moved) <= HOVER)  # fmt: skip
    for which, seconds in (("median", median(drawn)), ("p99", p99(drawn))):
        yield Figure(f"the same, until it is drawn anew, {which}", "", ms(seconds))
