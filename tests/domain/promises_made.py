"""Promises as a chart shows them: (days, fate) of each, made and kept in thought."""

from collections.abc import Sequence
from datetime import date
from random import Random

from app.domain.estimates import FEW, kaplan_meier
from app.domain.kept import LATER, Bunch, Kept, Worded
from app.domain.kinds import PromiseState

FIRST, LAST = date(2025, 1, 1), date(2026, 9, 30)
OPEN, KEPT, RELEASED, ANEW = PromiseState
WORDS = "send the list of all that we spoke about on the train to Lisbon, and the name of the man"
Row = tuple[int, PromiseState]


def kept(rows: Sequence[Row], names: Sequence[str] = ("Ana Silva",), undated: int = 0) -> Kept:
    """Return promises, the first to the first of these names and so on around."""
    found: dict[tuple[int, int, int], list[int]] = {}
    is_few = len(rows) < FEW
    for number, (days, fate) in enumerate(rows):
        after = days if is_few else min(days, LATER)
        key = after, tuple(PromiseState).index(fate), number if is_few else 0
        found.setdefault(key, []).append(number)
    bunches = (
        Bunch(
            at,
            tuple(PromiseState)[fate],
            days,
            len(numbers),
            tuple(
                Worded(number + 1, names[number % len(names)], WORDS, FIRST)
                for number in numbers[:3]
            ),
            numbers[0] + 1 if len(numbers) == 1 else 0,
        )
        for at, ((days, fate, _), numbers) in enumerate(sorted(found.items()), start=1)
    )
    curve = kaplan_meier([days for days, _ in rows], [fate == KEPT for _, fate in rows])
    return Kept(FIRST, LAST, tuple(bunches), curve, undated)


def many(promises: int, days: float = 40.0) -> Kept:
    """Return promises of all fates that take so many days or so."""
    chance = Random(promises)
    fates = chance.choices(tuple(PromiseState), (2, 8, 1, 1), k=promises)
    return kept([(int(chance.expovariate(1 / days)), fate) for fate in fates])
