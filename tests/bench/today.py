"""Today of a large journal, and getting ready for whoever is written about most."""

from collections.abc import Iterator

from tests.bench.measuring import Run, middle, run_child
from tests.bench.table import Figure, ms

LONGEST, READY = 0.030, 0.100


def measure(run: Run) -> Iterator[Figure]:
    """Read the page day by day, against the bare rows it shows, read by their ids."""
    for name in run.journals.names():
        with run.journals.copied(name) as path:
            found = run_child("today_child", path, run.times)
        bare = middle(found["days"], "bare")
        for what, took in (
            ("Today, first look of a day", middle(found["days"], "first")),
            ("the same, everybody offered before", middle(found["offered"], "first")),
            ("Today, looked at again", middle(found["days"], "again")),
        ):
            yield Figure(what, name, ms(took), ms(bare), took / bare, f"≤ {ms(LONGEST)}",
                         took <= LONGEST)  # fmt: skip
        yield Figure("remembering whose turn it was", name, ms(middle(found["days"], "mark")))
        ready = middle(found["ready"], "kith")
        yield Figure("getting ready for the most written about", name, ms(ready),
                     wanted=f"≤ {ms(READY)}", reached=ready <= READY)  # fmt: skip
