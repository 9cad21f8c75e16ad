"""What is read before I meet people: their notes and lines, and what happened to me since."""

import json
from collections.abc import Collection, Sequence

from app.domain.entries import FollowUp, Learned, Promise
from app.domain.quoting import first_words
from app.domain.ready import Mine
from app.store.database import JournalDatabase, fetch
from app.store.privacy import is_private_plan
from app.store.tables import FollowUpRow, LearnedRow, PromiseRow

_PRESENT = "p.state IN ('active', 'resting')"
_LOOKED_AT = 300  # entries: looking for new people through years of a large journal takes long
_ENTRIES = "FROM entry_person ep JOIN entry e ON e.id = ep.entry_id WHERE ep.person_id"

_Span = dict[str, str | int]


def read_last_contact(db: JournalDatabase, person_id: int, today: str) -> str:
    """The day on which we were last in touch, "" where none is written."""
    sql = f"SELECT max(e.day) {_ENTRIES} = ? AND e.kind IS NOT 'thought' AND e.day <= ?"
    return str(db.value(sql, (person_id, today)) or "")


def read_last_notes(db: JournalDatabase, ids: Sequence[int], today: str) -> dict[int, int]:
    """The newest note about each of these people; of one day, the one that names them first."""
    rows = db.rows(
        "SELECT j.value, (SELECT e.id FROM entry_person ep JOIN entry e ON e.id = ep.entry_id"
        " WHERE ep.person_id = j.value AND e.day <= :today AND e.text <> ''"
        " ORDER BY e.day DESC, ep.position, e.id DESC LIMIT 1) AS found FROM json_each(:ids) j"
        " WHERE found IS NOT NULL",
        {"ids": json.dumps(list(ids)), "today": today},
    )
    return dict(rows)


def read_promises(db: JournalDatabase, ids: Sequence[int]) -> list[Promise]:
    """Open promises to and from these people, dated ones first, by date."""
    order = (PromiseRow.due == "", PromiseRow.due, PromiseRow.id)
    chosen = PromiseRow.person.in_(list(ids)) & (PromiseRow.state == "open")
    return fetch(PromiseRow.select().where(chosen).order_by(*order), Promise, db)


def read_follow_ups(db: JournalDatabase, ids: Sequence[int]) -> list[FollowUp]:
    """Open plans to be in touch with these people, by day."""
    chosen = FollowUpRow.person.in_(list(ids)) & (FollowUpRow.outcome == "")
    order = (FollowUpRow.day, FollowUpRow.id)
    return fetch(FollowUpRow.select().where(chosen).order_by(*order), FollowUp, db)


def read_learned(db: JournalDatabase, ids: Sequence[int]) -> list[Learned]:
    """What was learned about these people and still stands, newest first."""
    chosen = LearnedRow.person.in_(list(ids)) & (LearnedRow.closed_on == "")
    return fetch(LearnedRow.select().where(chosen).order_by(LearnedRow.id.desc()), Learned, db)


def read_private(db: JournalDatabase, entries: Collection[int]) -> frozenset[int]:
    """Those of some entries that are private."""
    rows = db.rows(
        "SELECT id FROM entry WHERE private AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(entries)),),
    )
    return frozenset(i for (i,) in rows)


def read_private_plans(db: JournalDatabase, ids: Collection[int]) -> frozenset[int]:
    """Those of some follow-ups that may tell of a private entry."""
    rows = db.rows(
        "SELECT f.id FROM follow_up f WHERE f.id IN (SELECT value FROM json_each(?))"
        f" AND {is_private_plan('f')}",
        (json.dumps(list(ids)),),
    )
    return frozenset(i for (i,) in rows)


def read_mine(
    db: JournalDatabase, person_id: int, after: str, today: str, limit: int
) -> list[Mine]:
    """What I wrote of my own life after a day, newest first; `limit` of each sort at most.

    Thoughts about this person are not for their ears, and are left out.
    """
    span: _Span = {"person": person_id, "after": after, "today": today, "limit": limit}
    return [*_thoughts(db, span), *_gatherings(db, span), *_met(db, span)]


def _thoughts(db: JournalDatabase, span: _Span) -> list[Mine]:
    rows = db.rows(
        "SELECT e.day, e.text, e.id, e.private FROM entry e INDEXED BY entry_thought"
        " WHERE e.kind = 'thought' AND e.day > :after AND e.day <= :today AND e.text <> ''"
        " AND NOT EXISTS (SELECT 1 FROM entry_person ep"
        " WHERE ep.entry_id = e.id AND ep.person_id = :person)"
        " ORDER BY e.day DESC, e.id DESC LIMIT :limit",
        span,
    )
    return [
        Mine("thought", day, text=first_words(text), entry_id=entry, is_private=bool(private))
        for day, text, entry, private in rows
    ]


def _gatherings(db: JournalDatabase, span: _Span) -> list[Mine]:
    rows = db.rows(
        "SELECT first_day, name, place, id FROM gathering g WHERE length(first_day) = 10"
        " AND first_day > :after AND first_day <= :today AND NOT EXISTS"
        " (SELECT 1 FROM gathering_person gp WHERE gp.gathering_id = g.id"
        " AND gp.person_id = :person) ORDER BY first_day DESC, id DESC LIMIT :limit",
        span,
    )
    return [Mine("gathering", day, name, place, gathering_id=i) for day, name, place, i in rows]


def _met(db: JournalDatabase, span: _Span) -> list[Mine]:
    """Whom I met for the first time: as their pages say, else as the newest entries tell."""
    told = db.rows(
        "SELECT p.met_on, p.name, p.id FROM person p INDEXED BY person_by_met"
        " WHERE p.met_on > :after AND p.met_on <= :today AND length(p.met_on) = 10"
        f" AND p.id <> :person AND {_PRESENT} ORDER BY p.met_on DESC, p.sort_key LIMIT :limit",
        span,
    )
    written = db.rows(
        "SELECT e.day, p.name, p.id FROM (SELECT id, day FROM entry"
        " WHERE day > :after AND day <= :today AND kind = 'met'"
        f" ORDER BY day DESC, id DESC LIMIT {_LOOKED_AT}) e"
        " CROSS JOIN entry_person ep ON ep.entry_id = e.id"
        " CROSS JOIN person p ON p.id = ep.person_id"
        f" WHERE p.id <> :person AND p.met_on = '' AND {_PRESENT} AND NOT EXISTS"
        " (SELECT 1 FROM entry_person x JOIN entry o ON o.id = x.entry_id"
        " WHERE x.person_id = p.id AND (o.day, o.id) < (e.day, e.id)) LIMIT :limit",
        span,
    )
    newest = sorted([*told, *written], reverse=True)[: int(span["limit"])]
    return [Mine("met", day, name, person_id=person) for day, name, person in newest]
