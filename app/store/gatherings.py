"""Reading gatherings: the list with its counts, a roster, its entries, who was met again."""

from collections.abc import Sequence

from app.domain.entries import EntryLine, Gathering
from app.domain.gatherings import GatheringLine
from app.domain.kinds import Kind
from app.store.database import JournalDatabase
from app.store.entries import read_lines as read_entry_lines

_MET = f"(e.kind IS NULL OR e.kind = '{Kind.MET}')"
_TOUCH = f"(e.kind IS NULL OR e.kind <> '{Kind.THOUGHT}')"
# Whoever an entry says was met there belongs to it as much as whoever was noted by hand.
_LINES = f"""
WITH there AS MATERIALIZED (
  SELECT e.gathering_id, ep.person_id, max({_MET}) AS met
  FROM entry e INDEXED BY entry_by_gathering JOIN entry_person ep ON ep.entry_id = e.id
  WHERE e.gathering_id IS NOT NULL GROUP BY 1, 2),
met AS (
  SELECT gathering_id, person_id FROM gathering_person
  UNION SELECT gathering_id, person_id FROM there WHERE met)
SELECT g.id, g.name, g.place, g.first_day, g.last_day, count(met.person_id), count(there.person_id)
FROM gathering g LEFT JOIN met ON met.gathering_id = g.id
LEFT JOIN there ON there.gathering_id = g.id AND there.person_id = met.person_id
GROUP BY g.id ORDER BY g.first_day DESC, g.id DESC
"""
_ROSTER = f"""
WITH there AS MATERIALIZED (
  SELECT ep.person_id, max({_MET}) AS met, min(e.day || e.id) AS first
  FROM entry e JOIN entry_person ep ON ep.entry_id = e.id
  WHERE e.gathering_id = :gathering GROUP BY 1),
met AS (
  SELECT person_id, position, '' AS first FROM gathering_person WHERE gathering_id = :gathering
  UNION ALL SELECT person_id, NULL, first FROM there WHERE met AND person_id NOT IN
  (SELECT person_id FROM gathering_person WHERE gathering_id = :gathering))
SELECT met.person_id, EXISTS (SELECT 1 FROM there WHERE there.person_id = met.person_id),
  NOT EXISTS (SELECT 1 FROM entry_person ep JOIN entry e ON e.id = ep.entry_id
    WHERE ep.person_id = met.person_id AND e.gathering_id IS NOT :gathering AND e.day < :first)
  AND NOT (p.met_on GLOB '[0-9]*' AND p.met_on < substr(:first, 1, length(p.met_on))),
  met.position IS NOT NULL
FROM met JOIN person p ON p.id = met.person_id
ORDER BY met.position IS NULL, met.position, met.first, met.person_id
"""


def read_gathering_lines(db: JournalDatabase) -> list[GatheringLine]:
    """Every gathering with its counts, newest first."""
    return [GatheringLine(*row) for row in db.rows(_LINES)]


def read_gathering(db: JournalDatabase, gathering_id: int) -> Gathering | None:
    """One gathering, or None."""
    columns = ", ".join(Gathering._fields)
    rows = db.rows(f"SELECT {columns} FROM gathering WHERE id = ?", (gathering_id,))
    return Gathering(*rows[0]) if rows else None


def read_roster(
    db: JournalDatabase, gathering_id: int, first_day: str
) -> list[tuple[int, bool, bool, bool]]:
    """(person, is written, is new, is noted) of everybody met there; noted ones first, in order.

    Somebody is new of whom nothing tells before `first_day` ("": before any day at all).
    """
    values = {"gathering": gathering_id, "first": first_day or "9999"}
    return [(row[0], *map(bool, row[1:])) for row in db.rows(_ROSTER, values)]


def next_position(db: JournalDatabase, gathering_id: int) -> int:
    """The position of whoever is noted next."""
    sql = "SELECT coalesce(max(position) + 1, 0) FROM gathering_person WHERE gathering_id = ?"
    return int(db.value(sql, (gathering_id,)))


def read_story(
    db: JournalDatabase, gathering_id: int, before: tuple[str, int] | None, limit: int
) -> list[EntryLine]:
    """Entries of one gathering, newest first, those after `before` = (day, id) of the last had."""
    day, last = before or ("9999-99-99", 0)
    rows = db.rows(
        "SELECT id FROM entry INDEXED BY entry_by_gathering WHERE gathering_id = :gathering"
        " AND (day, id) < (:day, :last) ORDER BY day DESC, id DESC LIMIT :limit",
        {"gathering": gathering_id, "day": day, "last": last, "limit": limit},
    )
    return read_entry_lines(db, [i for (i,) in rows])


def entry_days(db: JournalDatabase, gathering_id: int) -> tuple[str, str]:
    """The days of the first and the last entry about a gathering, "" where there is none."""
    sql = "SELECT coalesce(min(day), ''), coalesce(max(day), '') FROM entry WHERE gathering_id = ?"
    ((first, last),) = db.rows(sql, (gathering_id,))
    return first, last


def find_met_between(db: JournalDatabase, ids: Sequence[int], after: str, until: str) -> list[int]:
    """Whom of these people an entry tells I was in touch with after a day, and until another."""
    marks = ",".join(str(int(i)) for i in ids)
    rows = db.rows(
        f"SELECT p.id FROM person p WHERE p.id IN ({marks}) AND EXISTS (SELECT 1 FROM entry_person"
        " ep JOIN entry e ON e.id = ep.entry_id WHERE ep.person_id = p.id AND e.day > :after"
        f" AND e.day <= :until AND {_TOUCH})",
        {"after": after, "until": until},
    )
    found = {i for (i,) in rows}
    return [i for i in ids if i in found]
