"""The window while the first chart is loaded and drawn, a chart drawn again, and pointing at it."""

from collections.abc import Iterator
from functools import partial
from statistics import median

from tests.bench.measuring import Run, by_turns, middle, p99, run_child
from tests.bench.table import Figure, ms

HELD, AGAIN, HOVER = 0.050, 1.3, 0.008
FIRST = {
    "idle": "loop held, charts loaded while idle",
    "at_once": "loop held, first chart wanted before",
    "ever": "loop held, the same, fonts looked for first",
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
    drawn = run_child("chart_child", "again", path, run.times)
    for key, what in drawn["what"].items():
        took, bare = middle(drawn[key], "kith"), middle(drawn[key], "bare")
        yield Figure(what, "", ms(took), ms(bare), took / bare, f"≤ {AGAIN}×",
                     took / bare <= AGAIN)  # fmt: skip
    held = middle(drawn["rounds"], "held")
    yield Figure("loop held, a chart drawn again", "", ms(held), wanted=f"≤ {ms(HELD)}",
                 reached=held <= HELD)  # fmt: skip
    ringed, said = zip(*run_child("chart_child", "point", path, run.times), strict=True)
    yield Figure("pointing, each for the first time: until ringed, p99", name, ms(p99(ringed)),
                 wanted=f"≤ {ms(HOVER)}", reached=p99(ringed) <= HOVER)  # fmt: skip
    for what, seconds in (("median", median(said)), ("p99", p99(said))):
        yield Figure(f"the same, until the sentence is there, {what}", name, ms(seconds))
