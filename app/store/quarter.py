"""Reading what the figures of a quarter are made of, and the entries behind them."""

import json
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from app.domain.kinds import Kind, LearnedKind, State
from app.domain.quarter_data import Written
from app.store.database import JournalDatabase

_OTHERS = (
    "(SELECT id FROM person WHERE state NOT IN"
    f" ('{State.ACTIVE}', '{State.RESTING}', '{State.SPACE}'))"
)
_Span = tuple[str, str]  # ISO days, both included
_DAYS = "IN (SELECT value FROM json_each(:days))"
# (person, the day on which it counts, the day of the entry, entry)
_OF_DAYS = (
    "SELECT ep.person_id, e.day, e.day, e.id FROM entry e"
    " CROSS JOIN entry_person ep ON ep.entry_id = e.id"
    f" WHERE e.day {_DAYS} AND e.kind IS NOT '{Kind.THOUGHT}'"
    " UNION ALL SELECT x.person_id, e.day, e.day, e.id FROM entry e"
    f" CROSS JOIN exchange x ON x.entry_id = e.id WHERE e.day {_DAYS}"
    " UNION ALL SELECT x.person_id, x.fulfilled_on, e.day, e.id FROM exchange x"
    f" CROSS JOIN entry e ON e.id = x.entry_id WHERE x.fulfilled_on {_DAYS}"
)
_WRITTEN = (
    "SELECT e.id, e.uid, e.day, e.private, p.uid, p.name FROM entry e"
    " LEFT JOIN entry_person ep ON ep.entry_id = e.id LEFT JOIN person p ON p.id = ep.person_id"
    " WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.day, e.id, ep.position"
)


def read_span(db: JournalDatabase) -> _Span | None:
    """The days of the first and of the last entry."""
    first, last = (db.value(f"SELECT {end}(day) FROM entry") for end in ("min", "max"))
    return (first, last) if first else None


def is_written(db: JournalDatabase, first: str, last: str) -> bool:
    """True where an entry is of a time."""
    sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE day BETWEEN ? AND ?)"
    return bool(db.value(sql, (first, last)))


def count_entries(db: JournalDatabase, spans: Sequence[_Span]) -> list[int]:
    """How many entries are of each span."""
    first, last = (f"json_extract(span.value, '$[{at}]')" for at in (0, 1))
    rows = db.rows(
        f"SELECT (SELECT count(*) FROM entry WHERE day BETWEEN {first} AND {last})"
        " FROM json_each(?) span ORDER BY span.key",
        (json.dumps(list(spans)),),
    )
    return [count for (count,) in rows]


def count_of_others(db: JournalDatabase, spans: Sequence[_Span]) -> list[int]:
    """How many entries of each span are about people of whom none counts."""
    first, last = (f"json_extract(span.value, '$[{at}]')" for at in (0, 1))
    # Any one of its people is looked at first: of few entries the others need to be, too.
    rows = db.rows(
        f"SELECT (SELECT count(*) FROM entry e WHERE day BETWEEN {first} AND {last}"
        f" AND (SELECT person_id FROM entry_person WHERE entry_id = e.id) IN {_OTHERS}"
        f" AND NOT EXISTS (SELECT 1 FROM entry_person WHERE entry_id = e.id"
        f" AND +person_id NOT IN {_OTHERS})) FROM json_each(?) span ORDER BY span.key",
        (json.dumps(list(spans)),),
    )
    return [count for (count,) in rows]


def read_undated(db: JournalDatabase) -> list[tuple[int, int]]:
    """(person, ordinal of the day on which they were added) of each note without its own day."""
    return db.rows(
        "SELECT l.person_id, unixepoch(substr(p.added_at, 1, 10)) / 86400 + 719163"
        " FROM learned l CROSS JOIN person p ON p.id = l.person_id"
        f" WHERE l.entry_id IS NULL AND l.noted_on = '' AND l.kind <> '{LearnedKind.COULD_HELP}'"
    )


def read_thoughts(db: JournalDatabase, first: str, last: str) -> list[tuple[int, int]]:
    """(person, ordinal of the day) of every thought about somebody in a time."""
    return db.rows(
        "SELECT ep.person_id, unixepoch(e.day) / 86400 + 719163 FROM entry e"
        " CROSS JOIN entry_person ep ON ep.entry_id = e.id"
        f" WHERE e.kind = '{Kind.THOUGHT}' AND e.day BETWEEN ? AND ?",
        (first, last),
    )


def read_entries(db: JournalDatabase, places: Iterable[tuple[int, str]]) -> list[int]:
    """The entries of contacts with people on days, and those of what went between us, newest first.

    An offer that was taken up on a day is behind that day too. All of these days is read and
    picked out here: through everything about somebody it would take a hundred times as long.
    """
    wanted = set(places)
    rows = db.rows(_OF_DAYS, {"days": json.dumps(sorted({day for _person, day in wanted}))})
    found = {(day, entry) for person, on, day, entry in rows if (person, on) in wanted}
    return [entry for _day, entry in sorted(found, reverse=True)]


def read_entries_about(db: JournalDatabase, ids: Iterable[int], first: str, last: str) -> list[int]:
    """The entries about any of these people in a time, newest first."""
    # With + an entry's few people are looked for in the list, and not the whole list in them.
    rows = db.rows(
        "SELECT id FROM entry e WHERE day BETWEEN ? AND ? AND EXISTS ("
        "SELECT 1 FROM entry_person ep WHERE ep.entry_id = e.id"
        " AND +ep.person_id IN (SELECT value FROM json_each(?))) ORDER BY day DESC, id DESC",
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


def read_written(db: JournalDatabase, ids: Collection[int]) -> dict[int, Written]:
    """Those of these entries that are there, by id, oldest first, with whom they are about."""
    found = {}
    for (entry, uid, day, is_private), rows in groupby(
        db.rows(_WRITTEN, (json.dumps([*ids]),)), key=lambda row: row[:4]
    ):
        people = tuple((person, name) for *_entry, person, name in rows if person)
        found[entry] = Written(uid, day, bool(is_private), people)
    return found
