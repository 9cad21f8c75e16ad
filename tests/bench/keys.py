"""From a keystroke to the list repainted with its answer, in People and in Find anything."""

from collections.abc import Iterator

from tests.bench.measuring import Run, middle, p99, run_child
from tests.bench.table import Figure, ms

WANTED = 0.030
PLACES = {"people": "keystroke in People", "find": "keystroke in Find anything"}


def measure(run: Run) -> Iterator[Figure]:
    """Type names and words letter by letter, each by turns with a bare list."""
    words = 15 if run.quick else 60
    for name in run.journals.names():
        found = run_child("keys_child", run.journals.path(name), words)
        for place, what in PLACES.items():
            kith, bare = found[place], found[f"{place} bare"]
            half, bare_half = (middle([{"s": s} for s in each], "s") for each in (kith, bare))
            yield Figure(f"{what}, p50 of {len(kith)}", name, ms(half), ms(bare_half),
                         half / bare_half)  # fmt: skip
            slow, bare_slow = p99(kith), p99(bare)
            yield Figure(f"{what}, p99", name, ms(slow), ms(bare_slow), slow / bare_slow,
                         f"≤ {ms(WANTED)}", slow <= WANTED)  # fmt: skip
