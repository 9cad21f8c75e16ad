"""Reading my promises for the chart of when they are kept."""

import json
from collections.abc import Sequence

import numpy as np

from app.domain.columns import Integers
from app.domain.kinds import PromiseState
from app.store.database import JournalDatabase

# Of a day without its number, or without its month, the first that it can be.
_ORDINAL = "coalesce(unixepoch(substr({} || '-01-01', 1, 10)) / 86400 + 719163, 0)"
_FATE = slice(4, 7)  # rows: closed, state, vague
_STATE = " ".join(f"WHEN '{state}' THEN {at}" for at, state in enumerate(PromiseState))


def read_mine(db: JournalDatabase, person_id: int | None = None) -> Integers:
    """My promises, to one person or to all, (7, p): id, person, entry, made, closed, state, vague.

    One that was agreed anew, however often, is one promise: the first, with what became of the
    last. Days are ordinals, 0 for none; an entry is 0 for none; a state is a position in
    tuple(PromiseState); vague is 1 where the day on which one was closed is not wholly known.
    """
    columns = (
        *("id", "person_id", "coalesce(entry_id, 0)"),
        *(_ORDINAL.format(day) for day in ("made_on", "closed_on")),
        f"CASE state {_STATE} ELSE 0 END",
        "(length(closed_on) BETWEEN 1 AND 9)",
        f"CASE state WHEN '{PromiseState.RENEGOTIATED}' THEN coalesce(moved_to_id, 0) ELSE 0 END",
    )
    row = " || ',' || ".join(columns)
    of_them = "" if person_id is None else " AND person_id = ?"
    sql = f"SELECT group_concat({row}) FROM promise WHERE mine = 1{of_them}"
    found = db.value(sql, () if person_id is None else (person_id,))
    *rows, moved_to = np.fromstring(found or "", np.int64, sep=",").reshape(-1, len(columns)).T
    return _as_one(np.array(rows), moved_to)


def _as_one(rows: Integers, moved_to: Integers) -> Integers:
    """Leave the first of each chain, with what became of its last."""
    ids, many = rows[0], rows.shape[1]
    order = np.argsort(ids)
    at = np.searchsorted(ids[order], moved_to) % max(many, 1)
    is_moved = ids[order[at]] == moved_to
    last = np.where(is_moved, order[at], np.arange(many))
    is_newer = np.zeros(many, np.bool_)
    is_newer[last[is_moved]] = True
    for _ in range(many.bit_length()):  # each time twice as far
        last = last[last]
    rows[_FATE] = rows[_FATE, last]
    return rows[:, ~is_newer]


def read_words(db: JournalDatabase, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """(text, name of the other one) of these promises."""
    rows = db.rows(
        "SELECT r.id, r.text, p.name FROM promise r JOIN person p ON p.id = r.person_id"
        " WHERE r.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {promise_id: (text, name) for promise_id, text, name in rows}
