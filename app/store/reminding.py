"""Reading what falls due on the days that a notice tells of; nothing of a private entry."""

from app.store.database import JournalDatabase
from app.store.privacy import is_private_entry, is_private_plan

_ALIVE_AND_WELL = "JOIN person p ON p.id = r.person_id AND p.state IN ('active', 'resting')"
# A month or a year is over with its last day.
_LAST_DAY_DUE = (
    "CASE length(due) WHEN 4 THEN due || '-12-31'"
    " WHEN 7 THEN date(due || '-01', '+1 month', '-1 day') ELSE due END"
)
_DAYS = " UNION ".join(
    f"SELECT id, {day} AS day FROM promise INDEXED BY promise_open WHERE mine = 1"
    f" AND state = 'open' AND length({day}) = 10 AND {day} BETWEEN :first AND :last{more}"
    for day, more in (
        (_LAST_DAY_DUE, " AND due BETWEEN substr(:first, 1, 4) AND :last"),
        ("remind_on", ""),
        ("snoozed_until", ""),
    )
)


def read_promises(db: JournalDatabase, first: str, last: str) -> list[tuple[str, str, str]]:
    """(day, name, words) of my open promises that are due, or to be told of, on these days.

    One that was put off is told on the day on which it comes back, and not before; one that is
    due in a month or a year, on the last day of it.
    """
    return db.rows(
        f"SELECT max(d.day), p.name, r.text FROM ({_DAYS}) d JOIN promise r ON r.id = d.id"
        f" {_ALIVE_AND_WELL} WHERE d.day >= r.snoozed_until AND r.snoozed_until <= :last"
        f" AND NOT {is_private_entry('r.entry_id')} GROUP BY r.id",
        {"first": first, "last": last},
    )


def read_follow_ups(db: JournalDatabase, first: str, last: str) -> list[tuple[str, str, str]]:
    """(day, name, words) of open follow-ups planned for these days."""
    return db.rows(
        f"SELECT r.day, p.name, r.text FROM follow_up r {_ALIVE_AND_WELL}"
        " WHERE r.outcome = '' AND r.day BETWEEN ? AND ?"
        f" AND NOT {is_private_plan('r')}",
        (first, last),
    )
