"""What Today tells of a few people, and which promises wait: each look-up walks an index."""

import json
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from app.domain.entries import Promise
from app.domain.today import AHEAD, FOLLOW_UP, PROMISE, WENT, Matter
from app.store.database import JournalDatabase
from app.store.learned import DAY_LEARNED
from app.store.privacy import is_private_entry, is_private_plan

_OF_THEM = "person_id IN (SELECT value FROM json_each(:ids))"
_IS_AHEAD = "kind = 'ahead' AND outcome = '' AND closed_on = ''"
_AWAKE = "(snoozed_until = '' OR snoozed_until <= :today)"
# A month is over, or still to come, as a whole.
_OVER = "day >= substr(:since, 1, length(day)) AND day < substr(:today, 1, length(day))"
_TO_COME = "day >= substr(:today, 1, length(day)) AND day <= :until"
_HIDDEN = is_private_entry("entry_id")
_MATTERS = f"""
SELECT person_id, '{FOLLOW_UP}', text, day, id, NULL,
  coalesce((SELECT name FROM gathering g WHERE g.id = gathering_id), ''),
  {is_private_plan("f")}
FROM follow_up f WHERE {_OF_THEM} AND outcome = '' AND day <= :today
UNION ALL SELECT person_id, '{WENT}', text, day, id, entry_id, '', {_HIDDEN}
FROM learned WHERE {_OF_THEM} AND {_IS_AHEAD} AND {_OVER}
UNION ALL SELECT person_id, '{AHEAD}', text, day, id, entry_id, '', {_HIDDEN}
FROM learned WHERE {_OF_THEM} AND {_IS_AHEAD} AND {_TO_COME}
UNION ALL SELECT person_id, '{PROMISE}', text, due, id, entry_id, '', {_HIDDEN}
FROM promise WHERE {_OF_THEM} AND mine AND state = 'open' AND {_AWAKE}
UNION ALL SELECT person_id, kind, text, {DAY_LEARNED}, id, entry_id, '', {_HIDDEN}
FROM learned WHERE {_OF_THEM} AND kind <> 'ahead' AND closed_on = ''
"""
# Nobody who has died, was let go or asked for space is brought up by itself.
_IN_PEACE = "SELECT id FROM person WHERE state IN ('deceased', 'letgo', 'space')"
_PROMISE = ", ".join(f"r.{name}" for name in Promise._fields)


class Shown(NamedTuple):
    """What Today shows of somebody besides their matter; the last note as it was written."""

    name: str
    has_photo: bool
    rhythm: int | None
    entry_id: int | None
    day: str
    kind: str | None
    text: str
    is_private: bool


def read_matters(
    db: JournalDatabase, ids: Collection[int], today: str, since: str, until: str
) -> dict[int, list[Matter]]:
    """Everything through which I might write to each of a few people."""
    values = {"ids": json.dumps(list(ids)), "today": today, "since": since, "until": until}
    found: dict[int, list[Matter]] = {person_id: [] for person_id in ids}
    for person_id, *matter, is_private in db.rows(_MATTERS, values):
        found[person_id].append(Matter(*[*matter, bool(is_private)]))
    return found


def read_shown(db: JournalDatabase, ids: Collection[int], today: str) -> dict[int, Shown]:
    """Each of a few people, with the newest note: of one day, the one that names them first."""
    rows = db.rows(
        "SELECT p.id, p.name, EXISTS (SELECT 1 FROM attachment a WHERE a.person_id = p.id"
        " AND a.kind = 'photo'), p.rhythm, e.id, coalesce(e.day, ''), e.kind,"
        " coalesce(e.text, ''), coalesce(e.private, 0) FROM person p LEFT JOIN entry e ON e.id ="
        " (SELECT x.id FROM entry_person ep JOIN entry x ON x.id = ep.entry_id"
        " WHERE ep.person_id = p.id AND x.day <= :today AND x.text <> ''"
        " ORDER BY x.day DESC, ep.position, x.id DESC LIMIT 1)"
        " WHERE p.id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(list(ids)), "today": today},
    )
    return {
        person_id: Shown(*[name, bool(photo), *note, bool(is_private)])
        for person_id, name, photo, *note, is_private in rows
    }


def read_waiting(
    db: JournalDatabase, *, mine: bool, first: str, last: str, today: str
) -> list[tuple[int, str]]:
    """(id, due) of open promises due in a stretch of ISO text, by day; not those put off."""
    rows = db.rows(
        "SELECT id, due FROM promise INDEXED BY promise_open"
        " WHERE state = 'open' AND mine = :mine AND due BETWEEN :first AND :last"
        f" AND {_AWAKE} AND person_id NOT IN ({_IN_PEACE}) ORDER BY due, id",
        {"mine": mine, "first": first, "last": last, "today": today},
    )
    return [(promise_id, due) for promise_id, due in rows]


def read_promises(db: JournalDatabase, ids: Sequence[int]) -> dict[int, tuple[Promise, str, bool]]:
    """Promises by id, each with the person's name and whether it stands in a private entry."""
    rows = db.rows(
        f"SELECT {_PROMISE}, p.name, {is_private_entry('r.entry_id')} FROM promise r"
        " JOIN person p ON p.id = r.person_id WHERE r.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    found: dict[int, tuple[Promise, str, bool]] = {}
    for *columns, name, is_private in rows:
        promise = _promise(columns)
        found[promise.id] = (promise, name, bool(is_private))
    return found


def _promise(columns: Sequence[Any]) -> Promise:
    promise = Promise(*columns)
    return promise._replace(mine=bool(promise.mine))
