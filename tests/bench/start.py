"""Start to the first page, its queries, and the memory after it."""

from collections.abc import Iterator
from functools import partial

from tests.bench.measuring import Run, by_turns, middle, run_child
from tests.bench.table import Figure, mb, ms

SLOWEST, FILLED, WIDEST, LARGEST = 2.0, 3.0, 1.25, 1.8
BARE = "bare"


def measure(run: Run) -> Iterator[Figure]:
    """Start a bare window and each journal by turns."""
    starts = {BARE: partial(run_child, "start_child", BARE)}
    for name in run.journals.names():
        starts[name] = partial(run_child, "start_child", "kith", run.journals.path(name))
    found = by_turns(starts, run.times)
    bare, bare_memory = middle(found[BARE], "seconds"), middle(found[BARE], "memory")
    for name in run.journals.names():
        assert all(answer["rows"] for answer in found[name]), "the first page was empty"
        took, memory = middle(found[name], "seconds"), middle(found[name], "memory")
        yield Figure("start to the first page", name, ms(took), ms(bare), took / bare,
                     f"≤ {SLOWEST}×", took / bare <= SLOWEST)  # fmt: skip
        filled = middle(found[name], "filled")
        yield Figure("start until Today is filled", name, ms(filled), ms(bare), filled / bare,
                     f"≤ {FILLED}×", filled / bare <= FILLED)  # fmt: skip
        yield Figure("most memory after start", name, mb(memory), mb(bare_memory),
                     memory / bare_memory, f"≤ {LARGEST}×",
                     memory / bare_memory <= LARGEST)  # fmt: skip
    yield from _compare(run, [middle(found[name], "seconds") for name in run.journals.names()])


def _compare(run: Run, medians: list[float]) -> Iterator[Figure]:
    counts = [
        run_child("start_child", "count", run.journals.path(name)) for name in run.journals.names()
    ]
    before, in_all = ([count[key] for count in counts] for key in ("queries", "all_queries"))
    value = f"{' / '.join(map(str, before))}, once counted {' / '.join(map(str, in_all))}"
    same = len(set(before)) == 1 and len(set(in_all)) == 1
    yield Figure("statements at start", "each", value, wanted="the same", reached=same)
    spread = max(medians) / min(medians)
    yield Figure("starts, larger against smaller", "each", ms(max(medians)), ms(min(medians)),
                 spread, f"≤ {WIDEST}×", spread <= WIDEST)  # fmt: skip
