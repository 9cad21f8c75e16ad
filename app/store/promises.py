"""Reading promises for a page, the chain of one that was agreed anew, and the plans to keep it."""

import json
from collections.abc import Sequence
from typing import Any

from app.domain.entries import FollowUp, Promise
from app.domain.promises import PromiseFilter, PromiseLine
from app.store.database import JournalDatabase, fetch
from app.store.people import LINE
from app.store.tables import FollowUpRow
from app.store.words import match_query
from app.store.writing import delete, update

_COLUMNS = ", ".join(f"r.{name}" for name in Promise._fields)
_STATES = {
    "waiting": "r.state = 'open' AND r.snoozed_until <= :today",
    "snoozed": "r.state = 'open' AND r.snoozed_until > :today",
    "open": "r.state = 'open'",
    "kept": "r.state = 'kept'",
    "released": "r.state = 'released'",
    "all": "TRUE",
}
OUTCOMES = {"kept": "done", "released": "dropped"}  # of the plan to keep a promise in this state
_BY_DUE = "r.due = '', r.due, r.id"
_ORDERS = {
    "snoozed": f"r.snoozed_until, {_BY_DUE}",
    "kept": "r.closed_on DESC, r.id DESC",
    "released": "r.closed_on DESC, r.id DESC",
    "all": f"r.state <> 'open', r.closed_on DESC, {_BY_DUE}",
}
_WORDS = (
    "(r.id IN (SELECT rowid FROM promise_fts WHERE promise_fts MATCH :query) OR r.person_id IN"
    " (SELECT rowid FROM person_fts WHERE person_fts MATCH 'search_name : (' || :query || ')'))"
)


def find_promises(
    db: JournalDatabase, chosen: PromiseFilter, today: str, limit: int, offset: int
) -> list[PromiseLine]:
    """Open ones by the day they are due, undated last; then the last closed first."""
    parts, values = [_STATES[chosen.state]], {"today": today, "limit": limit, "offset": offset}
    asked: dict[str, Any] = {
        "r.mine = :mine": chosen.mine,
        "r.person_id = :person_id": chosen.person_id,
        _WORDS: match_query(chosen.words, short=True) or None,
    }
    for (condition, value), name in zip(asked.items(), ("mine", "person_id", "query"), strict=True):
        if value is not None:
            parts.append(condition)
            values[name] = value
    order = _ORDERS.get(chosen.state, _BY_DUE)
    # Put in order by few columns, and only then joined: thrice as quick where very many match.
    ids = (
        f"SELECT r.id FROM promise r WHERE {' AND '.join(parts)} ORDER BY {order}"
        " LIMIT :limit OFFSET :offset"
    )
    rows = db.rows(
        f"SELECT {_COLUMNS}, p.name, {LINE} FROM promise r JOIN person p ON p.id = r.person_id"
        f" WHERE r.id IN ({ids}) ORDER BY {order}",
        values,
    )
    return [PromiseLine(_promise(row[:-2]), *row[-2:]) for row in rows]


def _promise(row: tuple[Any, ...]) -> Promise:
    return Promise._make(row)._replace(mine=bool(row[Promise._fields.index("mine")]))


def read_promise(db: JournalDatabase, promise_id: int) -> Promise | None:
    """One promise, or None."""
    rows = db.rows(f"SELECT {_COLUMNS} FROM promise r WHERE r.id = ?", (promise_id,))
    return _promise(rows[0]) if rows else None


def read_promises(db: JournalDatabase, ids: Sequence[int]) -> list[Promise]:
    """Those of these promises that are there."""
    rows = db.rows(
        f"SELECT {_COLUMNS} FROM promise r WHERE r.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return [_promise(row) for row in rows]


def put_off(db: JournalDatabase, ids: Sequence[int], until: str) -> None:
    """Let promises wait until a day; "" for no longer."""
    db.run(
        "UPDATE promise SET snoozed_until = ? WHERE id IN (SELECT value FROM json_each(?))",
        (until, json.dumps(list(ids))),
    )


def read_chain(db: JournalDatabase, promise_id: int) -> list[Promise]:
    """A promise with what it was before and what became of it, oldest first."""
    ids = [promise_id]
    before = "SELECT id FROM promise WHERE moved_to_id = ? ORDER BY id"
    after = "SELECT moved_to_id FROM promise WHERE id = ?"
    while (found := db.value(before, (ids[0],))) is not None and found not in ids:
        ids.insert(0, found)
    while (found := db.value(after, (ids[-1],))) is not None and found not in ids:
        ids.append(found)
    rows = db.rows(
        f"SELECT {_COLUMNS} FROM promise r WHERE r.id IN ({','.join('?' * len(ids))})", ids
    )
    return sorted(map(_promise, rows), key=lambda promise: ids.index(promise.id))


def read_newer(db: JournalDatabase, promise_id: int) -> list[int]:
    """Ids of all that a promise became when it was agreed anew, in their order."""
    ids = [promise.id for promise in read_chain(db, promise_id)]
    return ids[ids.index(promise_id) + 1 :] if ids else []


def delete_promises(db: JournalDatabase, ids: Sequence[int]) -> None:
    """Remove promises; what one of them had taken the place of stands again, with its plans."""
    for promise_id in ids:
        newer = db.value("SELECT moved_to_id FROM promise WHERE id = ?", (promise_id,))
        for (older,) in db.rows("SELECT id FROM promise WHERE moved_to_id = ?", (promise_id,)):
            if newer in (None, older):
                reopened = {"state": "open", "closed_on": "", "moved_to_id": None}
                update(db, "promise", older, **reopened)
            else:
                update(db, "promise", older, moved_to_id=newer)
            db.run("UPDATE follow_up SET promise_id = ? WHERE promise_id = ?", (older, promise_id))
        delete(db, "promise", [promise_id])


def read_open_plans(db: JournalDatabase, promise_id: int) -> list[FollowUp]:
    """The follow-ups that are to carry out a promise and are still open."""
    chosen = (FollowUpRow.promise == promise_id) & (FollowUpRow.outcome == "")
    return fetch(FollowUpRow.select().where(chosen).order_by(FollowUpRow.id), FollowUp, db)


def read_plans_closed_with(db: JournalDatabase, promise: Promise) -> list[FollowUp]:
    """The follow-ups that closing a promise closed: on its day, with the outcome that it gives."""
    chosen = (
        (FollowUpRow.promise == promise.id)
        & (FollowUpRow.outcome == OUTCOMES.get(promise.state, ""))
        & (FollowUpRow.closed_on == promise.closed_on)
    )
    return fetch(FollowUpRow.select().where(chosen).order_by(FollowUpRow.id), FollowUp, db)
