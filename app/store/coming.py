"""Which days of people and gatherings come up, and what was written on this day of other years."""

import json
from collections.abc import Sequence

from app.domain.today import Coming
from app.store.database import JournalDatabase
from app.store.privacy import is_private_entry

_PRESENT = "p.state IN ('active', 'resting')"
# Partial dates end in month and day alone; a mere month of a year does not look like that.
_BIRTHDAYS = (
    "SELECT j.key, p.id, p.name, '', p.birthday FROM json_each(:keys) j"
    " CROSS JOIN person p INDEXED BY person_by_birthday ON substr(p.birthday, -5) = j.value"
    f" WHERE p.birthday GLOB '*-??-??' AND {_PRESENT} LIMIT :limit"
)
_DAYS = (
    "SELECT j.key, p.id, p.name, d.label, d.day FROM json_each(:keys) j"
    " CROSS JOIN person_day d INDEXED BY person_day_by_day ON substr(d.day, -5) = j.value"
    f" JOIN person p ON p.id = d.person_id WHERE d.day GLOB '*-??-??' AND {_PRESENT} LIMIT :limit"
)
_OF_ENTRY = (
    "FROM entry_person ep CROSS JOIN person p ON p.id = ep.person_id"
    f" WHERE ep.entry_id = e.id AND {_PRESENT}"
)
_SADLY = "p.state IN ('deceased', 'letgo', 'space')"


def read_yearly(
    db: JournalDatabase, sort: str, keys: Sequence[str], limit: int
) -> list[tuple[int, int, str, str, str]]:
    """(place in `keys`, person, name, label, day) of birthdays ("birthday") or other days ("day").

    `keys` are “MM-DD”; their order is that of the answer, which stops at the limit (-1: none).
    """
    sql = _BIRTHDAYS if sort == "birthday" else _DAYS
    values = {"keys": json.dumps(list(keys)), "limit": limit}
    return [(key, *rest) for key, *rest in db.rows(sql, values)]


def read_ahead(db: JournalDatabase, first: str, last: str, limit: int) -> list[Coming]:
    """What is ahead for people on whole days from `first` to `last`, the nearest first."""
    rows = db.rows(
        f"SELECT l.day, p.name, l.text, p.id, l.id, {is_private_entry('l.entry_id')}"
        " FROM learned l INDEXED BY learned_ahead CROSS JOIN person p ON p.id = l.person_id"
        " WHERE l.kind = 'ahead' AND l.outcome = '' AND l.closed_on = ''"
        f" AND l.day BETWEEN :first AND :last AND length(l.day) = 10 AND {_PRESENT}"
        " ORDER BY l.day, l.id LIMIT :limit",
        {"first": first, "last": last, "limit": limit},
    )
    return [
        Coming("ahead", day, name, text, person, learned_id=learned, is_private=bool(is_private))
        for day, name, text, person, learned, is_private in rows
    ]


def read_planned(
    db: JournalDatabase, first: str, last: str, today: str, limit: int
) -> list[tuple[int, str, str, bool, str, int]]:
    """(entry, day, text, is private, names, person) of entries written before their day.

    They are of days from `first` to `last`, the nearest first, and about somebody in the list.
    """
    return db.rows(
        "SELECT e.id, e.day, e.text, e.private,"
        f" (SELECT group_concat(name, ', ' ORDER BY p.sort_key) {_OF_ENTRY}) AS names,"
        f" (SELECT p.id {_OF_ENTRY} ORDER BY p.sort_key LIMIT 1)"
        " FROM entry e INDEXED BY entry_by_day WHERE e.day BETWEEN :first AND :last"
        " AND (e.day > :today OR substr(e.written_at, 1, 10) < e.day) AND names IS NOT NULL"
        " ORDER BY e.day, e.id LIMIT :limit",
        {"first": first, "last": last, "today": today, "limit": limit},
    )


def read_gatherings(db: JournalDatabase, first: str, last: str) -> list[Coming]:
    """Gatherings that go on or begin from `first` to `last`."""
    rows = db.rows(
        "SELECT first_day, name, place, id, last_day FROM gathering WHERE length(first_day) = 10"
        " AND first_day <= :last AND (last_day >= :first OR first_day >= :first)"
        " ORDER BY first_day, id",
        {"first": first, "last": last},
    )
    return [
        Coming("gathering", day, name, place, gathering_id=gathering, last_day=end)
        for day, name, place, gathering, end in rows
    ]


def read_first_day(db: JournalDatabase) -> str:
    """The day of the oldest entry, or ""."""
    return str(db.value("SELECT min(day) FROM entry") or "")


def read_on_days(db: JournalDatabase, days: Sequence[str]) -> list[int]:
    """One entry of each day that has one: no private one, and none about somebody who has died,
    was let go or asked for space; that would be no happy surprise.
    """
    rows = db.rows(
        "SELECT (SELECT e.id FROM entry e WHERE e.day = j.value AND e.text <> ''"
        " AND NOT e.private AND NOT EXISTS (SELECT 1 FROM entry_person ep"
        f" JOIN person p ON p.id = ep.person_id WHERE ep.entry_id = e.id AND {_SADLY})"
        " ORDER BY e.id LIMIT 1) AS found FROM json_each(?) j WHERE found IS NOT NULL",
        (json.dumps(list(days)),),
    )
    return [i for (i,) in rows]
