"""What is measured, as columns of numbers that are read from the journal in one go."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


class People(NamedTuple):
    """Whom the other columns speak of, (n,) each; nothing of what somebody is to the world.

    `id` ascending; `rhythm` in days, nan for none; `state` as a position in tuple(State).
    """

    id: Integers
    rhythm: Numbers
    is_family: Flags
    state: Integers


class Contacts(NamedTuple):
    """One row for each person of each entry, (m,) each, in any order.

    `person` is a position in People, `day` an ordinal (date.toordinal); `kind` and `began` are
    positions in tuple(Kind) and tuple(Began) plus 1, 0 where unwritten; `depth` is 0 where
    unwritten, else 1..4. Thoughts are no contact and are not among them.
    """

    person: Integers
    day: Integers
    kind: Integers
    began: Integers
    depth: Integers


class Facts(NamedTuple):
    """What I wrote down about somebody, (f,) each; `area` is 0 for none, else 1..7.

    How I could help is my thought and not a fact about them: it is not among them.
    """

    person: Integers
    day: Integers
    area: Integers


class Promises(NamedTuple):
    """My own promises, (p,) each: ordinals of days, 0 where there is none.

    `state` is a position in tuple(PromiseState), as it stands now; `closed` when it came so.
    """

    person: Integers
    made: Integers
    due: Integers
    closed: Integers
    state: Integers


class Rests(NamedTuple):
    """Days on which a clock stands still, (r,) each, from `first` to before `last`."""

    person: Integers
    first: Integers
    last: Integers


class Columns(NamedTuple):
    """All that is measured, as it is read from the journal in one go."""

    people: People
    contacts: Contacts
    facts: Facts
    promises: Promises
    rests: Rests


def pick(columns: Columns, ids: Integers) -> Columns:
    """Return those of `ids` alone, as if nobody else had been read."""
    people, *written = columns
    chosen = np.flatnonzero(np.isin(people.id, ids))
    places = np.full(len(people.id), -1, dtype=np.int64)
    places[chosen] = np.arange(len(chosen))
    contacts, facts, promises, rests = (_rows_of(each, places) for each in written)
    return Columns(
        People(
            people.id[chosen],
            people.rhythm[chosen],
            people.is_family[chosen],
            people.state[chosen],
        ),
        Contacts(*contacts),
        Facts(*facts),
        Promises(*promises),
        Rests(*rests),
    )


def _rows_of(rows: Sequence[Integers], places: Integers) -> Sequence[Integers]:
    """Keep the rows of whoever has a place, at which they stand from now on."""
    person = places[rows[0]]
    kept = np.flatnonzero(person >= 0)
    return (person[kept], *(each[kept] for each in rows[1:]))
