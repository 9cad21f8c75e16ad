"""Reading how I could help."""

from typing import Any

from app.domain.entries import Learned
from app.domain.helping import HelpLine
from app.domain.kinds import State
from app.store.database import JournalDatabase
from app.store.learned import DAY_LEARNED
from app.store.people import LINE
from app.store.words import match_query

_COLUMNS = ", ".join(f"l.{name}" for name in Learned._fields)
_OUT_OF_REACH = ", ".join(f"'{state}'" for state in (State.SPACE, State.LETGO, State.DECEASED))
_WORDS = (
    " AND (l.id IN (SELECT rowid FROM learned_fts WHERE learned_fts MATCH :query) OR l.person_id IN"
    " (SELECT rowid FROM person_fts WHERE person_fts MATCH 'search_name : (' || :query || ')'))"
)


def find_helps(
    db: JournalDatabase, words: str, closed: bool, limit: int, offset: int
) -> list[HelpLine]:
    """Open ones of people whom help can reach, the last noted first; or closed ones likewise."""
    values: dict[str, Any] = {"limit": limit, "offset": offset}
    if query := match_query(words, short=True):
        values["query"] = query
    standing = (
        "l.closed_on <> ''" if closed else f"l.closed_on = '' AND p.state NOT IN ({_OUT_OF_REACH})"
    )
    rows = db.rows(
        f"SELECT {_COLUMNS}, p.name, {LINE}, {DAY_LEARNED} FROM learned l"
        f" JOIN person p ON p.id = l.person_id WHERE l.kind = 'couldhelp' AND {standing}"
        f"{_WORDS if query else ''} ORDER BY {'l.closed_on DESC, ' if closed else ''}l.id DESC"
        " LIMIT :limit OFFSET :offset",
        values,
    )
    return [HelpLine(Learned(*row[:-3]), *row[-3:]) for row in rows]


def read_waiting_offers(db: JournalDatabase, line: Learned) -> list[int]:
    """Ids of the exchanges in which this help was offered and is not yet given."""
    rows = db.rows(
        "SELECT id FROM exchange WHERE person_id = ? AND direction = 'offered' AND text = ?"
        " AND fulfilled_on = ''",
        (line.person_id, line.text),
    )
    return [exchange_id for (exchange_id,) in rows]


def read_learned(db: JournalDatabase, learned_id: int) -> Learned | None:
    """One sentence about somebody, or None."""
    rows = db.rows(f"SELECT {_COLUMNS} FROM learned l WHERE l.id = ?", (learned_id,))
    return Learned(*rows[0]) if rows else None
