"""Reading on which days something was written of whom, straight into numpy."""

import json
from collections.abc import Sequence

import numpy as np

from app.domain.health import Integers
from app.store.database import JournalDatabase

_FEW = 3000  # above that, their first and newest entry is sooner found among those of all
_MANY = 20_000  # above that, all is read and those who are meant are picked out
_PART = 4  # the same where they are more than a quarter of those there are
_THOSE = "ep.person_id IN (SELECT value FROM json_each(:ids))"
_PAIRS = (
    "SELECT group_concat(e.id || ',' || (unixepoch(e.day) / 86400 + 719163) || ',' || ep.person_id)"
    " FROM entry e JOIN entry_person ep ON ep.entry_id = e.id"
)


def read_written(
    db: JournalDatabase, ids: Integers, first: str, last: str
) -> tuple[Integers, Integers, Integers]:
    """(entry, day, person) of each person of `ids`, rising, on each entry of these days.

    Days are inclusive, read as ISO text and returned as ordinals; the rows are in any order.
    """
    is_all = len(ids) > _MANY or (len(ids) > 0 and len(ids) > ids[-1] // _PART)
    found = db.value(
        f"{_PAIRS} WHERE e.day BETWEEN :first AND :last AND {':ids' if is_all else _THOSE}",
        {"first": first, "last": last, "ids": 1 if is_all else _listed(ids.tolist())},
    )
    entry, day, person = np.fromstring(found or "", np.int64, sep=",").reshape(-1, 3).T
    is_meant = np.isin(person, ids)
    return entry[is_meant], day[is_meant], person[is_meant]


def count_written(db: JournalDatabase, ids: Integers | None) -> int:
    """How many entries are of these people; of everybody (None) or of very many all there are."""
    if ids is None or len(ids) > _MANY:
        return int(db.value("SELECT count(*) FROM entry"))
    sql = f"SELECT count(DISTINCT entry_id) FROM entry_person ep WHERE {_THOSE}"
    return int(db.value(sql, {"ids": _listed(ids.tolist())}))


def read_nearest(db: JournalDatabase, ids: Integers, first: str, last: str) -> tuple[str, str]:
    """The days of the first entry up to `last` and of the newest before `first`; "" for none."""
    values = {"ids": _listed(ids.tolist()), "first": first, "last": last}
    if len(ids) <= _FEW:
        ends = (
            "SELECT min(day), max(day) FILTER (WHERE day < :first) FROM entry WHERE day <= :last"
            f" AND id IN (SELECT entry_id FROM entry_person ep WHERE {_THOSE})"
        )
        begun, before = db.rows(ends, values)[0]
        return begun or "", before or ""
    # The + makes it look at whom an entry is about, and not for each of very many in it.
    is_theirs = f"EXISTS (SELECT 1 FROM entry_person ep WHERE ep.entry_id = e.id AND +{_THOSE})"
    begun = f"SELECT day FROM entry e WHERE day <= :last AND {is_theirs} ORDER BY day LIMIT 1"
    before = f"SELECT day FROM entry e WHERE day < :first AND {is_theirs} ORDER BY day DESC LIMIT 1"
    return db.value(begun, values) or "", db.value(before, values) or ""


def _listed(ids: Sequence[int]) -> str:
    return json.dumps([int(each) for each in ids])
