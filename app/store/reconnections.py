"""Reading which contacts carried an ask, and the entries of certain days with somebody."""

import json
from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from app.domain.columns import Integers
from app.domain.kinds import Direction, Kind
from app.store.database import JournalDatabase

_ORDINAL = "(unixepoch(e.day) / 86400 + 719163)"


def read_asks(db: JournalDatabase) -> tuple[Integers, Integers]:
    """(person, day) of every contact in which I asked for something, days as ordinals."""
    text = db.value(
        f"SELECT group_concat(x.person_id || ',' || {_ORDINAL}) FROM exchange x"
        " CROSS JOIN entry e ON e.id = x.entry_id"
        f" WHERE x.direction = '{Direction.ASKED}' AND e.kind IS NOT '{Kind.THOUGHT}'"
    )
    pairs = np.fromstring(text or "", dtype=np.int64, sep=",")
    return pairs[::2], pairs[1::2]


def read_entries(
    db: JournalDatabase, days: Iterable[tuple[int, str]]
) -> dict[tuple[int, str], list[int]]:
    """The contacts with people on days, each (person, ISO day) with its entries, newest first."""
    rows = db.rows(
        "SELECT ep.person_id, e.day, e.id FROM json_each(?) pair"
        " CROSS JOIN entry_person ep ON ep.person_id = json_extract(pair.value, '$[0]')"
        " CROSS JOIN entry e ON e.id = ep.entry_id AND e.day = json_extract(pair.value, '$[1]')"
        f" WHERE e.kind IS NOT '{Kind.THOUGHT}' ORDER BY e.id DESC",
        (json.dumps(list(days)),),
    )
    found = defaultdict(list)
    for person_id, day, entry_id in rows:
        found[person_id, day].append(entry_id)
    return found
