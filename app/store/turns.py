"""Who may be on my mind today, and who was offered when; the rules are in domain.turns."""

import json
from collections.abc import Collection, Sequence

from app.store.database import JournalDatabase

# A rest ends by itself on its day; of a partial one, on the first day that it may mean.
_PRESENT = (
    "(p.state = 'active' OR p.state = 'resting' AND p.paused_until GLOB '[0-9]*'"
    " AND p.paused_until <= :today)"
)
_ENTRIES = "FROM entry_person ep JOIN entry e ON e.id = ep.entry_id WHERE ep.person_id = p.id"
_FREE = (
    f"{_PRESENT} AND NOT EXISTS (SELECT 1 FROM not_now n"
    " WHERE n.person_id = p.id AND n.until > :today)"
    f" AND NOT EXISTS (SELECT 1 {_ENTRIES}"
    " AND (e.day = :today OR substr(e.written_at, 1, 10) = :today))"
)
_CONTACT = f"{_ENTRIES} AND e.kind IS NOT 'thought'"
_DUE = "date(:today, -p.rhythm || ' days')"
_SINCE = f"coalesce((SELECT max(e.day) {_CONTACT} AND e.day <= :today), substr(p.added_at, 1, 10))"
# A rest that ended by itself is still open in its row: it ended when they were to wake.
_WOKE = "coalesce(nullif(r.last_day, ''), substr(p.paused_until || '-01-01', 1, 10))"
_RESTED = (
    f"coalesce((SELECT sum(max(0, julianday(min({_WOKE}, :today))"
    f" - julianday(max(r.first_day, {_SINCE})))) FROM rest r WHERE r.person_id = p.id), 0)"
)
# The newest entries first: whoever is in touch, or will be as planned, is known by one or two.
_PAST_RHYTHM = (
    f"p.rhythm IS NOT NULL AND {_PRESENT}"
    f" AND (SELECT 1 {_CONTACT} AND e.day >= {_DUE} ORDER BY ep.entry_id DESC LIMIT 1) IS NULL"
    f" AND (substr(p.added_at, 1, 10) < {_DUE} OR EXISTS (SELECT 1 {_CONTACT}))"
    " AND (NOT EXISTS (SELECT 1 FROM rest r WHERE r.person_id = p.id)"
    f" OR julianday(:today) - julianday({_SINCE}) - {_RESTED} > p.rhythm)"
    f" AND {_FREE}"
)
_OVER = (
    "l.kind = 'ahead' AND l.outcome = '' AND l.closed_on = ''"
    " AND l.day BETWEEN substr(:since, 1, 4) AND :today"
    " AND l.day >= substr(:since, 1, length(l.day)) AND l.day < substr(:today, 1, length(l.day))"
)


def read_offered(db: JournalDatabase, day: str) -> list[int]:
    """Everybody still there who was offered on a day, whatever became of it since."""
    rows = db.rows(
        "SELECT o.person_id FROM offered o CROSS JOIN person p ON p.id = o.person_id"
        " WHERE o.day = ?",
        (day,),
    )
    return [i for (i,) in rows]


def forget_gone(db: JournalDatabase) -> None:
    """Forget whose turn it was of people who are no longer there."""
    db.run("DELETE FROM offered WHERE person_id NOT IN (SELECT id FROM person)")


def read_timely(db: JournalDatabase, today: str, since: str) -> dict[int, int]:
    """The turn of each, 0 for whoever never had one, the lowest first.

    They are those for whom I planned to be in touch by now, or of whom something ahead is over
    since `since` without my knowing how it went; whether they may be offered is not looked at.
    """
    rows = db.rows(
        "SELECT person_id, coalesce(o.turn, 0) AS turn FROM ("
        "SELECT person_id FROM follow_up INDEXED BY follow_up_open"
        " WHERE outcome = '' AND day <= :today UNION"
        f" SELECT person_id FROM learned l INDEXED BY learned_ahead WHERE {_OVER})"
        " LEFT JOIN offered o USING (person_id) ORDER BY 2, 1",
        {"today": today, "since": since},
    )
    return dict(rows)


def read_free(db: JournalDatabase, ids: Sequence[int], today: str, limit: int) -> list[int]:
    """The first of `ids` who may be offered today; at most `limit`."""
    return _of(db, ids, _FREE, today, limit)


def read_past_rhythm(db: JournalDatabase, ids: Sequence[int], today: str) -> list[int]:
    """Those of `ids` whose rhythm has passed and who may be offered today."""
    return _of(db, ids, _PAST_RHYTHM, today, len(ids))


def _of(
    db: JournalDatabase, ids: Sequence[int], condition: str, today: str, limit: int
) -> list[int]:
    rows = db.rows(
        "SELECT p.id FROM json_each(:ids) j CROSS JOIN person p ON p.id = j.value"
        f" WHERE {condition} LIMIT :limit",
        {"ids": json.dumps(list(ids)), "today": today, "limit": limit},
    )
    return [i for (i,) in rows]


def read_next_past_rhythm(
    db: JournalDatabase, today: str, but: Collection[int], limit: int
) -> dict[int, int]:
    """The turn of each of the first whose rhythm has passed, 0 for whoever never had one.

    Whoever was never offered comes first, in the order in which they came into the journal.
    Both walks stop at the limit, however large the journal is.
    """
    values = {"today": today, "but": json.dumps(list(but)), "limit": limit}
    where = f"p.id NOT IN (SELECT value FROM json_each(:but)) AND {_PAST_RHYTHM}"
    found = db.rows(
        "SELECT p.id, 0 FROM (SELECT id FROM person INDEXED BY person_with_rhythm"
        " WHERE rhythm IS NOT NULL EXCEPT SELECT person_id FROM offered) j"
        f" CROSS JOIN person p ON p.id = j.id WHERE {where} ORDER BY j.id LIMIT :limit",
        values,
    )
    if len(found) < limit:
        found += db.rows(
            "SELECT p.id, o.turn FROM offered o NOT INDEXED CROSS JOIN person p"
            f" ON p.id = o.person_id WHERE {where} ORDER BY o.turn LIMIT :limit",
            values | {"limit": limit - len(found)},
        )
    return dict(found)


def read_sort_keys(db: JournalDatabase, ids: Collection[int]) -> dict[int, str]:
    """What the people are ordered by."""
    rows = db.rows(
        "SELECT id, sort_key FROM person WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return dict(rows)


def write_offered(db: JournalDatabase, ids: Collection[int], day: str) -> None:
    """Remember that it was the turn of these people; who is gone is left out.

    They line up behind all others as they stood before, so that turns stay fair.
    """
    with db.atomic():
        in_order = db.rows(
            "SELECT p.id FROM person p LEFT JOIN offered o ON o.person_id = p.id"
            " WHERE p.id IN (SELECT value FROM json_each(:ids)) ORDER BY coalesce(o.turn, 0), p.id",
            {"ids": json.dumps(list(ids))},
        )
        for (person_id,) in in_order:
            db.run(
                "INSERT INTO offered (person_id, day) VALUES (?, ?) ON CONFLICT (person_id)"
                " DO UPDATE SET day = excluded.day, turn = (SELECT max(turn) + 1 FROM offered)",
                (person_id, day),
            )
