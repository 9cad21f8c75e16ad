"""From a keystroke in the Jot window to its preview on the screen, and how soon it is there."""

from collections.abc import Iterator

from tests.bench.measuring import Run, middle, p99, run_child
from tests.bench.table import Figure, ms

WANTED, SHOWN_WITHIN = 0.016, 0.100


def measure(run: Run) -> Iterator[Figure]:
    """Write notes letter by letter, each by turns with a bare text box; then call the window."""
    notes = 3 if run.quick else 6
    for name in run.journals.names():
        found = run_child("jot_child", run.journals.path(name), notes, run.times)
        kith, bare = found["jot"], found["bare"]
        half, bare_half = (middle([{"s": s} for s in each], "s") for each in (kith, bare))
        yield Figure(f"keystroke in Jot, p50 of {len(kith)}", name, ms(half), ms(bare_half),
                     half / bare_half)  # fmt: skip
        slow, bare_slow = p99(kith), p99(bare)
        yield Figure("keystroke in Jot, p99", name, ms(slow), ms(bare_slow), slow / bare_slow,
                     f"≤ {ms(WANTED)}", slow <= WANTED)  # fmt: skip
        yield Figure("keystroke in Jot, slowest", name, ms(max(kith)), ms(max(bare)))
        first, again = found["first"], middle([{"s": s} for s in found["again"]], "s")
        for what, shown in (("the first time", first), ("again", again)):
            yield Figure(f"Jot window from its shortcut, {what}", name, ms(shown), "", None,
                         f"≤ {ms(SHOWN_WITHIN)}", shown <= SHOWN_WITHIN)  # fmt: skip
