"""The measures of everybody, of one person after a change, and the window meanwhile."""

from collections.abc import Iterator

from tests.bench.measuring import Run, middle, run_child
from tests.bench.table import Figure, ms

LONGEST, SLOWEST, ONE, HELD = 1.0, 2.0, 0.005, 0.050


def measure(run: Run) -> Iterator[Figure]:
    """Compute everybody and sum up the bare columns, by turns in one process; then the window."""
    for name in run.journals.names():
        with run.journals.copied(name) as path:
            found = run_child("health_child", path, run.times)
            window = run_child("health_window", path, run.times)
        took, bare = middle(found["all"], "kith"), middle(found["all"], "bare")
        yield Figure("measures of everybody", name, ms(took), ms(bare), took / bare,
                     f"≤ {ms(LONGEST)}, ≤ {SLOWEST}×",
                     took <= LONGEST and took / bare <= SLOWEST)  # fmt: skip
        one = middle(found["one"], "kith")
        yield Figure("measures after one entry", name, ms(one), wanted=f"≤ {ms(ONE)}",
                     reached=one <= ONE)  # fmt: skip
        yield Figure(f"the same, {found['most']:,} entries about them", name, ms(found["busiest"]))
        idle = middle(window["rounds"], "idle")
        for what, held in (("once more", middle(window["rounds"], "measured")),
                           ("first after the start", window["first"])):  # fmt: skip
            yield Figure(f"loop held, everybody measured, {what}", name, ms(held), ms(idle),
                         held / idle, f"≤ {ms(HELD)}", held <= HELD)  # fmt: skip
