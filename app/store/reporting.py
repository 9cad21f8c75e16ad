"""Reading what may be told to others of figures: where something is written in no private entry."""

import json
from collections.abc import Collection, Iterable

from app.domain.name_forms import Known
from app.store.database import JournalDatabase
from app.store.privacy import is_private_entry

_NAMED = "id, name, given, family, nick, former, state = 'address'"
_KNOWN = "WITH known (id) AS MATERIALIZED (SELECT value FROM json_each(:ids))"
_WRITTEN = (
    " SELECT k.id, e.day FROM known k CROSS JOIN entry_person ep ON ep.person_id = k.id"
    " CROSS JOIN entry e ON e.id = ep.entry_id WHERE e.day BETWEEN :first AND :last"
)
_EXCHANGED = (
    " SELECT k.id, x.fulfilled_on FROM known k JOIN exchange x ON x.person_id = k.id"
    " JOIN entry e ON e.id = x.entry_id WHERE x.fulfilled_on BETWEEN :first AND :last"
)
_INTRODUCED = (
    " SELECT k.id, i.made_on FROM known k JOIN introduction i ON k.id IN (i.person_id, i.other_id)"
    f" WHERE i.made_on BETWEEN :first AND :last AND {{}}{is_private_entry('i.entry_id')}"
)
_OPEN = (
    f"{_KNOWN}{_WRITTEN} AND NOT e.private UNION{_EXCHANGED} AND NOT e.private"
    f" UNION{_INTRODUCED.format('NOT ')}"
    f" EXCEPT{_WRITTEN} AND e.private EXCEPT{_EXCHANGED} AND e.private"
    f" EXCEPT{_INTRODUCED.format('')}"
)


def read_open_places(
    db: JournalDatabase, ids: Iterable[int], first: str, last: str
) -> set[tuple[int, str]]:
    """(id, day) of what is written of these people in a time, where nothing private is of that day.

    Else a name might tell what stands in a private entry beside an open one.
    """
    return set(db.rows(_OPEN, {"ids": json.dumps([*ids]), "first": first, "last": last}))


def read_open_promises(db: JournalDatabase, ids: Iterable[int]) -> set[int]:
    """Those of these promises that hang on no private entry."""
    rows = db.rows(
        "SELECT id FROM promise WHERE id IN (SELECT value FROM json_each(?))"
        f" AND NOT {is_private_entry('entry_id')}",
        (json.dumps([*ids]),),
    )
    return {promise for (promise,) in rows}


def has_private(db: JournalDatabase, first: str, last: str) -> bool:
    """Whether an entry of a time is private."""
    sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE private AND day BETWEEN ? AND ?)"
    return bool(db.value(sql, (first, last)))


def read_known(db: JournalDatabase, ids: Collection[int]) -> list[Known]:
    """All names of these people."""
    sql = f"SELECT {_NAMED} FROM person WHERE id IN (SELECT value FROM json_each(?))"
    return [Known(*row) for row in db.rows(sql, (json.dumps([*ids]),))]
