"""An address book from file to committed, undoable and searchable."""

from collections.abc import Iterator

from tests.bench.journals import CARDS
from tests.bench.measuring import Run, middle, run_child
from tests.bench.table import Figure, ms

LONGEST, SLOWEST = 2.0, 3.0


def measure(run: Run) -> Iterator[Figure]:
    """Import the cards and insert the same rows raw, by turns; each is undone before the next."""
    for name in run.journals.names():
        with run.journals.copied(name) as path:
            found = run_child("vcard_child", path, run.journals.address_book(), run.times)
        took, raw = middle(found, "kith"), middle(found, "raw")
        read = middle(found, "read")
        yield Figure(f"import of {CARDS:,} cards", name, ms(took), ms(raw), took / raw,
                     f"≤ {ms(LONGEST)}, ≤ {SLOWEST}×",
                     took <= LONGEST and took / raw <= SLOWEST)  # fmt: skip
        yield Figure("of which reading and comparing", name, ms(read))
        yield Figure("undo of the import", name, ms(middle(found, "undo")))
