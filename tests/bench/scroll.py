"""The timeline scrolled from end to end, frame by frame."""

from collections.abc import Iterator

from tests.bench.measuring import Run, middle, p99, run_child
from tests.bench.table import Figure, ms

WANTED = 0.016


def measure(run: Run) -> Iterator[Figure]:
    """Scroll by wheel, by key and by the bar, and a bare list of as many rows the same way."""
    for name in run.journals.names():
        found = run_child("scroll_child", run.journals.path(name), 100 if run.quick else 300)
        kith, bare = found["kith"], found["bare"]
        half, bare_half = (middle([{"s": s} for s in each], "s") for each in (kith, bare))
        yield Figure(f"timeline frame, p50 of {len(kith)}", name, ms(half), ms(bare_half),
                     half / bare_half)  # fmt: skip
        slow, bare_slow = p99(kith), p99(bare)
        yield Figure("timeline frame, p99", name, ms(slow), ms(bare_slow), slow / bare_slow,
                     f"≤ {ms(WANTED)}", slow <= WANTED)  # fmt: skip
        yield Figure("timeline frame, the slowest", name, ms(max(kith)), ms(max(bare)),
                     max(kith) / max(bare))  # fmt: skip
