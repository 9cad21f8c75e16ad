"""Reading on which days I asked for something, and the entries of certain days with people."""

import json
from collections.abc import Iterable

import numpy as np

from app.domain.columns import Integers
from app.domain.kinds import Direction, Kind
from app.store.database import JournalDatabase

_ORDINAL = "(unixepoch(e.day) / 86400 + 719163)"


def read_asks(db: JournalDatabase, person_id: int | None = None) -> tuple[Integers, Integers]:
    """(person, day) of everything I asked for, of one person or of all, days as ordinals."""
    of_them = "" if person_id is None else " AND x.person_id = ?"
    text = db.value(
        f"SELECT group_concat(x.person_id || ',' || {_ORDINAL}) FROM exchange x"
        " CROSS JOIN entry e ON e.id = x.entry_id"
        f" WHERE x.direction = '{Direction.ASKED}'{of_them}",
        () if person_id is None else (person_id,),
    )
    pairs = np.fromstring(text or "", dtype=np.int64, sep=",")
    return pairs[::2], pairs[1::2]


def read_entries(db: JournalDatabase, days: Iterable[tuple[int, str]]) -> list[int]:
    """The entries of contacts with people on days, each day a (person, ISO day)."""
    rows = db.rows(
        "SELECT e.id FROM json_each(?) pair"
        " CROSS JOIN entry_person ep ON ep.person_id = json_extract(pair.value, '$[0]')"
        " CROSS JOIN entry e ON e.id = ep.entry_id AND e.day = json_extract(pair.value, '$[1]')"
        f" WHERE e.kind IS NOT '{Kind.THOUGHT}'",
        (json.dumps(list(days)),),
    )
    return [i for (i,) in rows]
