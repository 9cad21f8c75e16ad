"""Reading whom a chart speaks of: circles and their people, names that hold words, faces."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.domain.health import Integers
from app.domain.kinds import State
from app.domain.names import fold
from app.store.database import JournalDatabase, Values

_SHOWN = f"('{State.ACTIVE}', '{State.RESTING}', '{State.SPACE}')"


class Face(NamedTuple):
    """What a chart shows of somebody."""

    id: int
    name: str
    given: str
    state: str
    paused_until: str


def read_circles(db: JournalDatabase) -> list[tuple[int, str, int]]:
    """(id, name, how many of its people a chart may show) of every circle; none left out."""
    return db.rows(
        "SELECT c.id, c.name, (SELECT count(*) FROM circle_person cp JOIN person p"
        f" ON p.id = cp.person_id WHERE cp.circle_id = c.id AND p.state IN {_SHOWN}) FROM circle c"
    )


def read_memberships(db: JournalDatabase) -> tuple[Integers, Integers]:
    """Circles and people, pair by pair."""
    pairs = _read(db, "SELECT group_concat(circle_id || ',' || person_id) FROM circle_person")
    return pairs[::2], pairs[1::2]


def read_members(db: JournalDatabase, circle_id: int) -> Integers:
    """The people of a circle."""
    sql = "SELECT group_concat(person_id) FROM circle_person WHERE circle_id = ?"
    return _read(db, sql, (circle_id,))


def read_roster(db: JournalDatabase, gathering_id: int) -> Integers:
    """The people who were at a gathering."""
    sql = "SELECT group_concat(person_id) FROM gathering_person WHERE gathering_id = ?"
    return _read(db, sql, (gathering_id,))


def find_named(db: JournalDatabase, words: str) -> Integers:
    """Whose name holds all of these words, or beginnings or parts of them; accents aside."""
    parts = fold(words).split()
    where = " AND ".join(["instr(search_name, ?)"] * len(parts)) or "instr(name, ?)"
    return _read(db, f"SELECT group_concat(id) FROM person WHERE {where}", parts or [words.strip()])


def read_shown(db: JournalDatabase) -> Integers:
    """Everybody whom a chart of everybody may show."""
    return _read(db, f"SELECT group_concat(id) FROM person WHERE state IN {_SHOWN}")


def read_added(db: JournalDatabase, day: str) -> Integers:
    """Who was in the journal at the end of a day."""
    return _read(
        db, "SELECT group_concat(id) FROM person WHERE substr(added_at, 1, 10) <= ?", (day,)
    )


def read_rests(db: JournalDatabase, ids: Sequence[int], day: str) -> dict[int, list[str]]:
    """The ends of the rests that had begun by a day, "" where one goes on, of these people."""
    marks, ends = ",".join(str(int(i)) for i in ids), dict[int, list[str]]()
    for person_id, last in db.rows(
        f"SELECT person_id, last_day FROM rest WHERE first_day <= ? AND person_id IN ({marks})",
        (day,),
    ):
        ends.setdefault(person_id, []).append(last)
    return ends


def read_faces(db: JournalDatabase, ids: Sequence[int]) -> list[Face]:
    """What is shown of these people, in the order of the list of people."""
    marks = ",".join(str(int(i)) for i in ids)
    return [
        Face(*row)
        for row in db.rows(
            "SELECT id, name, given, state, paused_until FROM person"
            f" WHERE id IN ({marks}) ORDER BY sort_key, id"
        )
    ]


def read_span(db: JournalDatabase) -> tuple[str, str] | None:
    """The days of the first and the last entry; a promise may be older than they are.

    Of a day of which the month or its day is missing, the first that it can be.
    """
    first, last = (db.value(f"SELECT {end}(day) FROM entry") for end in ("min", "max"))
    made = db.value(
        "SELECT min(substr(made_on || '-01-01', 1, 10)) FROM promise WHERE made_on <> ''"
    )
    days = [day for day in (first, last, made) if day]
    return (min(days), max(days)) if days else None


def _read(db: JournalDatabase, sql: str, values: Values = ()) -> Integers:
    found = db.value(sql, values)
    return np.fromstring(found or "", dtype=np.int64, sep=",")
