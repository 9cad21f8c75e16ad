"""Reading plans to get in touch, and what was written at a gathering that asks for one."""

from app.domain.entries import FollowUp
from app.domain.follow_up_words import Noted
from app.store.database import JournalDatabase

_COLUMNS = ", ".join(f"f.{name}" for name in FollowUp._fields)
_THERE = "(SELECT id FROM entry WHERE gathering_id = :gathering)"
# Nobody is to be written to who is let go of, who asked for space, or who is no longer alive.
_TO_WRITE_TO = "p.state NOT IN ('letgo', 'space', 'deceased')"


def read_open_until(db: JournalDatabase, day: str) -> list[FollowUp]:
    """Open ones whose day has come by `day`, earliest first."""
    return _read(db, "f.outcome = '' AND f.day <= ?", day)


def read_of_gathering(db: JournalDatabase, gathering_id: int) -> list[FollowUp]:
    """All of a gathering, closed ones too, earliest first."""
    return _read(db, "f.gathering_id = ?", gathering_id)


def read_of_person(db: JournalDatabase, person_id: int) -> list[FollowUp]:
    """All with somebody, closed ones too, earliest first."""
    return _read(db, "f.person_id = ?", person_id)


def read_one(db: JournalDatabase, follow_up_id: int) -> FollowUp | None:
    """One, or None."""
    return next(iter(_read(db, "f.id = ?", follow_up_id)), None)


def count_open(db: JournalDatabase, first_day: str) -> dict[str, int]:
    """How many open ones stand on each day from this one on."""
    sql = "SELECT day, count(*) FROM follow_up WHERE outcome = '' AND day >= ? GROUP BY day"
    return dict(db.rows(sql, (first_day,)))


def read_noted(db: JournalDatabase, gathering_id: int) -> list[Noted]:
    """Everybody written about at a gathering and what is open, in the order of the roster."""
    here = {"gathering": gathering_id}
    learned: dict[int, list[tuple[str, str, str]]] = {}
    for person_id, *line in db.rows(
        "SELECT person_id, kind, text, day FROM learned"
        f" WHERE entry_id IN {_THERE} AND closed_on = '' ORDER BY id DESC",
        here,
    ):
        learned.setdefault(person_id, []).append((line[0], line[1], line[2]))
    promises: dict[int, list[tuple[int, str, str]]] = {}
    for person_id, *promise in db.rows(
        f"SELECT person_id, id, text, due FROM promise WHERE entry_id IN {_THERE} AND mine"
        " AND state = 'open' AND id NOT IN"
        " (SELECT promise_id FROM follow_up WHERE promise_id IS NOT NULL) ORDER BY id",
        here,
    ):
        promises.setdefault(person_id, []).append((promise[0], promise[1], promise[2]))
    people = db.rows(
        "SELECT p.id, p.name, p.given, EXISTS (SELECT 1 FROM follow_up f"
        " WHERE f.person_id = p.id AND f.gathering_id = :gathering) FROM person p"
        " LEFT JOIN gathering_person gp ON gp.person_id = p.id AND gp.gathering_id = :gathering"
        f" WHERE p.id IN (SELECT person_id FROM entry_person WHERE entry_id IN {_THERE})"
        f" AND {_TO_WRITE_TO} ORDER BY gp.position IS NULL, gp.position, p.sort_key, p.id",
        here,
    )
    return [
        Noted(i, name, given, promises.get(i, ()), learned.get(i, ()), bool(has_plan))
        for i, name, given, has_plan in people
    ]


def _read(db: JournalDatabase, where: str, value: object) -> list[FollowUp]:
    sql = f"SELECT {_COLUMNS} FROM follow_up f WHERE {where} ORDER BY f.day, f.id"
    return [FollowUp(*row) for row in db.rows(sql, (value,))]
