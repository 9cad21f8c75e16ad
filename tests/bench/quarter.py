"""My own part in the fullest quarter of a large journal, beside the four before it."""

from collections.abc import Iterator

from tests.bench.measuring import Run, middle, run_child
from tests.bench.table import Figure, ms

LONGEST, SLOWEST, BEHIND = 1.0, 2.0, 0.300


def measure(run: Run) -> Iterator[Figure]:
    """See the quarter, and sum up the bare columns, by turns in one process."""
    for name in run.journals.names():
        with run.journals.copied(name) as path:
            found = run_child("quarter_child", path, run.times)
        rounds, entries = found["rounds"], f"{found['entries']:,} entries"
        bare = middle(rounds, "bare")
        for what, took in (
            (f"quarter of {entries} beside four, once it is read", middle(rounds, "again")),
            ("the same, nothing read before", middle(rounds, "first")),
            ("the same, a year of it beside four", middle(rounds, "year")),
        ):
            yield Figure(what, name, ms(took), ms(bare), took / bare,
                         f"≤ {ms(LONGEST)}, ≤ {SLOWEST}×",
                         took <= LONGEST and took / bare <= SLOWEST)  # fmt: skip
        for what, part in (("quarters with their entries", "written"),
                           ("entries behind its talks", "behind")):  # fmt: skip
            took = middle(rounds, part)
            yield Figure(what, name, ms(took), wanted=f"≤ {ms(BEHIND)}", reached=took <= BEHIND)
