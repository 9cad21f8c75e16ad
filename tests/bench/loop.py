"""How long the window does not answer while much is imported or counted, and its memory then."""

from collections.abc import Iterator

from tests.bench.journals import CARDS
from tests.bench.measuring import Run, middle, run_child
from tests.bench.table import Figure, mb, ms

LONGEST, MOST = 0.050, 150 * 2**20


def measure(run: Run) -> Iterator[Figure]:
    """Import through the preview, and have the months counted, while a timer watches."""
    for name in run.journals.names():
        with run.journals.copied(name) as path:
            found = run_child("loop_child", path, run.journals.address_book(), run.times)
        idle = middle(found["rounds"], "idle")
        for key, what in (("import", f"loop held, {CARDS:,} cards imported"),
                          ("months", "loop held, months counted")):  # fmt: skip
            held = middle(found["rounds"], key)
            yield Figure(what, name, ms(held), ms(idle), held / idle, f"≤ {ms(LONGEST)}",
                         held <= LONGEST)  # fmt: skip
        before, most = found["before"], found["after"]
        yield Figure(f"most memory, {CARDS:,} cards imported", name, mb(most), mb(before),
                     most / before, f"≤ +{mb(MOST)}", most - before <= MOST)  # fmt: skip
