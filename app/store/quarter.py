"""Reading what the figures of a quarter are made of, and the entries behind them."""

import json
from collections.abc import Iterable, Sequence

from app.domain.kinds import Kind
from app.store.database import JournalDatabase

_Span = tuple[str, str]  # ISO days, both included


def read_span(db: JournalDatabase) -> _Span | None:
    """The days of the first and of the last entry."""
    first, last = (db.value(f"SELECT {end}(day) FROM entry") for end in ("min", "max"))
    return (first, last) if first else None


def count_entries(db: JournalDatabase, spans: Sequence[_Span]) -> list[int]:
    """How many entries are of each span."""
    first, last = (f"json_extract(span.value, '$[{at}]')" for at in (0, 1))
    rows = db.rows(
        f"SELECT (SELECT count(*) FROM entry WHERE day BETWEEN {first} AND {last})"
        " FROM json_each(?) span ORDER BY span.key",
        (json.dumps(list(spans)),),
    )
    return [count for (count,) in rows]


def read_thoughts(db: JournalDatabase, first: str, last: str) -> list[tuple[int, int]]:
    """(person, ordinal of the day) of every thought about somebody in a time."""
    return db.rows(
        "SELECT ep.person_id, unixepoch(e.day) / 86400 + 719163 FROM entry e"
        " CROSS JOIN entry_person ep ON ep.entry_id = e.id"
        f" WHERE e.kind = '{Kind.THOUGHT}' AND e.day BETWEEN ? AND ?",
        (first, last),
    )


def read_names(db: JournalDatabase, ids: Iterable[int]) -> dict[int, str]:
    """The names of those of these people who are there."""
    return dict(
        db.rows(
            "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
    )


def read_entries(db: JournalDatabase, places: Iterable[tuple[int, str]]) -> list[int]:
    """The entries of contacts with people on days, newest first.

    An offer that was taken up on a day is behind that day too.
    """
    rows = db.rows(
        "WITH place (person, day) AS (SELECT json_extract(value, '$[0]'),"
        " json_extract(value, '$[1]') FROM json_each(?)),"
        " found (entry) AS (SELECT e.id FROM place"
        " CROSS JOIN entry_person ep ON ep.person_id = place.person"
        " CROSS JOIN entry e ON e.id = ep.entry_id AND e.day = place.day"
        f" WHERE e.kind IS NOT '{Kind.THOUGHT}'"
        " UNION SELECT x.entry_id FROM place CROSS JOIN exchange x ON x.person_id = place.person"
        " CROSS JOIN entry e ON e.id = x.entry_id"
        " WHERE x.fulfilled_on = place.day OR e.day = place.day)"
        " SELECT id FROM entry WHERE id IN (SELECT entry FROM found) ORDER BY day DESC, id DESC",
        (json.dumps(list(places)),),
    )
    return [entry for (entry,) in rows]


def read_entries_about(db: JournalDatabase, ids: Iterable[int], first: str, last: str) -> list[int]:
    """The entries about any of these people in a time, newest first."""
    rows = db.rows(
        "SELECT id FROM entry e WHERE day BETWEEN ? AND ? AND EXISTS ("
        "SELECT 1 FROM entry_person ep WHERE ep.entry_id = e.id"
        " AND ep.person_id IN (SELECT value FROM json_each(?))) ORDER BY day DESC, id DESC",
        (first, last, json.dumps(list(ids))),
    )
    return [entry for (entry,) in rows]


def read_entries_of_promises(db: JournalDatabase, ids: Iterable[int]) -> list[int]:
    """The entries on which promises hang, newest first."""
    rows = db.rows(
        "SELECT id FROM entry WHERE id IN (SELECT entry_id FROM promise"
        " WHERE id IN (SELECT value FROM json_each(?))) ORDER BY day DESC, id DESC",
        (json.dumps(list(ids)),),
    )
    return [entry for (entry,) in rows]
