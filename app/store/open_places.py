"""Where something is written of somebody that others may be told: the one rule of all that leaves.

Nobody is named for a day on which anything private is written of them, even beside something open:
a name would tell what stands in private.
"""

import json
from collections.abc import Iterable

from app.store.database import JournalDatabase
from app.store.privacy import is_in_private_alone, is_private_entry

_IN_TIME = "BETWEEN :first AND :last"
_OF_INTRODUCTION = (
    f" SELECT k.id, i.made_on, {is_private_entry('i.entry_id')} FROM known k"
    f" CROSS JOIN introduction i ON i.{{}} = k.id WHERE i.made_on {_IN_TIME}"
)
_OF_EXCHANGE = (
    " SELECT k.id, {day}, e.private FROM known k CROSS JOIN exchange x ON x.person_id = k.id"
    f" CROSS JOIN entry e ON e.id = x.entry_id WHERE {{day}} {_IN_TIME}"
)
_TOLD = (
    "WITH known (id) AS MATERIALIZED (SELECT value FROM json_each(:ids)),"
    " told (id, day, private) AS ("
    " SELECT k.id, e.day, e.private FROM known k CROSS JOIN entry_person ep ON ep.person_id = k.id"
    f" CROSS JOIN entry e ON e.id = ep.entry_id WHERE e.day {_IN_TIME}"
    f" UNION ALL{_OF_EXCHANGE.format(day='e.day')}"
    f" UNION ALL{_OF_EXCHANGE.format(day='x.fulfilled_on')}"
    f" UNION ALL{_OF_INTRODUCTION.format('person_id')}"
    f" UNION ALL{_OF_INTRODUCTION.format('other_id')}) "
)


def read_open_places(
    db: JournalDatabase, ids: Iterable[int], first: str, last: str
) -> set[tuple[int, str]]:
    """(id, day) of what is written of these people in a time, and nothing private on that day."""
    sql = f"{_TOLD}SELECT id, day FROM told GROUP BY id, day HAVING NOT max(private)"
    return set(db.rows(sql, {"ids": json.dumps([*ids]), "first": first, "last": last}))


def read_open_people(db: JournalDatabase, ids: Iterable[int], first: str, last: str) -> set[int]:
    """Those of these people of whom something is written in a time, and nothing private."""
    sql = f"{_TOLD}SELECT id FROM told GROUP BY id HAVING NOT max(private)"
    rows = db.rows(sql, {"ids": json.dumps([*ids]), "first": first, "last": last})
    return {person for (person,) in rows}


def read_in_private_alone(db: JournalDatabase, ids: Iterable[int]) -> set[int]:
    """Those of these people who stand in private entries, and nowhere else."""
    sql = f"SELECT value FROM json_each(?) WHERE {is_in_private_alone('value')}"
    return {person for (person,) in db.rows(sql, (json.dumps([*ids]),))}


def read_open_promises(db: JournalDatabase, ids: Iterable[int]) -> set[int]:
    """Those of these promises that hang on no private entry."""
    rows = db.rows(
        "SELECT id FROM promise WHERE id IN (SELECT value FROM json_each(?))"
        f" AND NOT {is_private_entry('entry_id')}",
        (json.dumps([*ids]),),
    )
    return {promise for (promise,) in rows}
