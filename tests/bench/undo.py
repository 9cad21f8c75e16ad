"""A thousand people deleted with their entries, and the undo of that."""

from collections.abc import Iterator

from tests.bench.measuring import Run, middle, run_child
from tests.bench.table import Figure, ms

LONGEST = 0.5


def measure(run: Run) -> Iterator[Figure]:
    """Undo and apply the bare changeset, by turns."""
    for name in run.journals.names():
        with run.journals.copied(name) as path:
            found = run_child("undo_child", path, run.times)
        took, bare = middle(found, "kith"), middle(found, "bare")
        rows = int(found[0]["rows"])
        yield Figure(f"undo of 1,000 people deleted ({rows:,} rows)", name, ms(took), ms(bare),
                     took / bare, f"≤ {ms(LONGEST)}", took <= LONGEST)  # fmt: skip
        yield Figure("their deletion", name, ms(middle(found, "delete")))
