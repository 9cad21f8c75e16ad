"""Reading entries: month counts, pages of the timeline, one person's story, one whole entry."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from app.domain.entries import (
    Entry,
    EntryFilter,
    EntryLine,
    Exchange,
    Gathering,
    Learned,
    Promise,
)
from app.store.database import JournalDatabase, fetch
from app.store.tables import ExchangeRow, GatheringRow, LearnedRow, PromiseRow
from app.store.words import match_query

_ENTRY_COLUMNS = ", ".join(f"e.{name}" for name in Entry._fields[:-1])


def _conditions(chosen: EntryFilter) -> tuple[str, dict[str, Any]]:
    parts: list[str] = []
    values: dict[str, Any] = {}

    def add(condition: str, name: str, value: object) -> None:
        if value:
            parts.append(condition)
            values[name] = value

    add(
        "e.id IN (SELECT entry_id FROM entry_person WHERE person_id = :person)",
        "person",
        chosen.person_id,
    )
    add(
        "e.id IN (SELECT ep.entry_id FROM entry_person ep JOIN circle_person cp"
        " ON cp.person_id = ep.person_id WHERE cp.circle_id = :circle)",
        "circle",
        chosen.circle_id,
    )
    add("e.gathering_id = :gathering", "gathering", chosen.gathering_id)
    add("e.kind = :kind", "kind", chosen.kind)
    add(
        "e.id IN (SELECT entry_id FROM exchange WHERE direction = :direction)",
        "direction",
        chosen.direction,
    )
    add("e.day >= :first", "first", chosen.first_day)
    add("e.day <= :last", "last", chosen.last_day)
    if query := match_query(chosen.words):
        add(_WORDS, "query", query)
    if chosen.ids is not None:
        add("e.id IN (SELECT value FROM json_each(:ids))", "ids", json.dumps(chosen.ids))
    return " AND ".join(parts), values


_WORDS = (
    "e.id IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH :query UNION"
    " SELECT entry_id FROM learned WHERE id IN"
    " (SELECT rowid FROM learned_fts WHERE learned_fts MATCH :query) UNION"
    " SELECT entry_id FROM promise WHERE id IN"
    " (SELECT rowid FROM promise_fts WHERE promise_fts MATCH :query) UNION"
    " SELECT ep.entry_id FROM entry_person ep WHERE ep.person_id IN"
    " (SELECT rowid FROM person_fts WHERE person_fts MATCH 'search_name : (' || :query || ')'))"
)


def count_months(db: JournalDatabase, chosen: EntryFilter) -> list[tuple[str, int]]:
    """(“2026-10”, number of entries), newest month first."""
    where, values = _conditions(chosen)
    # By day, as the index has them: by month, a million rows would be sorted first.
    sql = f"SELECT e.day, count(*) FROM entry e {_where(where)} GROUP BY e.day"
    months: Counter[str] = Counter()
    for day, count in db.rows(sql, values):
        months[day[:7]] += count
    return sorted(months.items(), reverse=True)


def is_any(db: JournalDatabase) -> bool:
    """Return whether there is any entry at all."""
    return bool(db.value("SELECT EXISTS (SELECT 1 FROM entry)"))


def _where(*conditions: str) -> str:
    given = " AND ".join(condition for condition in conditions if condition)
    return f"WHERE {given}" if given else ""


def read_month(
    db: JournalDatabase, chosen: EntryFilter, month: str, offset: int, limit: int
) -> list[EntryLine]:
    """Entries of one month, newest day first."""
    where, values = _conditions(chosen)
    values |= {"month": month, "end": f"{month}-99", "offset": offset, "limit": limit}
    return _lines(
        db,
        f"SELECT e.id FROM entry e {_where(where, 'e.day >= :month AND e.day <= :end')}"
        " ORDER BY e.day DESC, e.id DESC LIMIT :limit OFFSET :offset",
        values,
    )


def read_first(db: JournalDatabase, chosen: EntryFilter, limit: int) -> list[EntryLine]:
    """The newest entries, planned ones first."""
    where, values = _conditions(chosen)
    values["limit"] = limit
    sql = f"SELECT e.id FROM entry e {_where(where)} ORDER BY e.day DESC, e.id DESC LIMIT :limit"
    return _lines(db, sql, values)


def sort_newest(db: JournalDatabase, ids: Iterable[int]) -> list[int]:
    """Those of `ids` that are there, each once, newest day first."""
    sql = (
        "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY day DESC, id DESC"
    )
    return [i for (i,) in db.rows(sql, (json.dumps(list(ids)),))]


def read_story(
    db: JournalDatabase, person_id: int, before: tuple[str, int] | None, limit: int
) -> list[EntryLine]:
    """Entries about one person, newest first, those after `before` = (day, id) of the last had."""
    day, last = before or ("9999-99-99", 0)
    return _lines(
        db,
        "SELECT e.id FROM entry_person ep JOIN entry e ON e.id = ep.entry_id"
        " WHERE ep.person_id = :person AND (e.day, e.id) < (:day, :last)"
        " ORDER BY e.day DESC, e.id DESC LIMIT :limit",
        {"person": person_id, "day": day, "last": last, "limit": limit},
    )


def read_about(db: JournalDatabase, person_id: int, first: str, last: str) -> list[int]:
    """The entries about one person of these days, in any order."""
    sql = (
        "SELECT e.id FROM entry_person ep JOIN entry e ON e.id = ep.entry_id"
        " WHERE ep.person_id = ? AND e.day BETWEEN ? AND ?"
    )
    return [i for (i,) in db.rows(sql, (person_id, first, last))]


def read_lines(db: JournalDatabase, ids: Sequence[int]) -> list[EntryLine]:
    """Timeline rows in the order of `ids`; ids that are gone are left out."""
    marks = ",".join(str(int(i)) for i in ids)
    people: dict[int, list[tuple[int, str]]] = {}
    for entry_id, person_id, name in db.rows(
        "SELECT ep.entry_id, p.id, p.name FROM entry_person ep JOIN person p ON p.id = ep.person_id"
        f" WHERE ep.entry_id IN ({marks}) ORDER BY ep.entry_id, ep.position, p.id"
    ):
        people.setdefault(entry_id, []).append((person_id, name))
    margin = _margins(db, marks)
    rows = db.rows(
        "SELECT e.id, e.day, e.text, e.kind, e.private, coalesce(g.name, '') FROM entry e"
        f" LEFT JOIN gathering g ON g.id = e.gathering_id WHERE e.id IN ({marks})"
    )
    found = {
        row[0]: EntryLine(
            *[*row[:4], bool(row[4]), row[5], *(tuple(x.get(row[0], ())) for x in (people, margin))]
        )
        for row in rows
    }
    return [found[i] for i in ids if i in found]


def _margins(db: JournalDatabase, marks: str) -> dict[int, list[tuple[str, str, str]]]:
    """Promises and things learned by entry; what was noted for several people stands once.

    Of a promise that was agreed anew only the newest day stands.
    """
    margin: dict[int, list[tuple[str, str, str]]] = {}
    for entry_id, *line in db.rows(
        "SELECT DISTINCT entry_id, 'promise', text, due, min(id) FROM promise"
        f" WHERE entry_id IN ({marks}) AND moved_to_id IS NULL"
        " GROUP BY entry_id, text, due UNION ALL"
        " SELECT DISTINCT entry_id, 'learned', text, day, min(id) FROM learned"
        f" WHERE entry_id IN ({marks}) GROUP BY entry_id, text, day ORDER BY 2 DESC, 5"
    ):
        margin.setdefault(entry_id, []).append((line[0], line[1], line[2]))
    return margin


def _lines(db: JournalDatabase, sql: str, values: dict[str, Any]) -> list[EntryLine]:
    return read_lines(db, [i for (i,) in db.rows(sql, values)])


def read_entry(db: JournalDatabase, entry_id: int) -> Entry | None:
    """One whole entry, or None."""
    rows = db.rows(f"SELECT {_ENTRY_COLUMNS} FROM entry e WHERE e.id = ?", (entry_id,))
    if not rows:
        return None
    people = db.rows(
        "SELECT person_id FROM entry_person WHERE entry_id = ? ORDER BY position, person_id",
        (entry_id,),
    )
    *head, private, written_at = rows[0]
    return Entry(*[*head, bool(private), written_at, tuple(i for (i,) in people)])


def read_learned(db: JournalDatabase, column: str, owner_id: int) -> list[Learned]:
    """What was learned about a person (“person_id”) or in an entry (“entry_id”), newest first."""
    field = LearnedRow._meta.columns[column]
    return fetch(
        LearnedRow.select().where(field == owner_id).order_by(LearnedRow.id.desc()), Learned, db
    )


def read_promises(db: JournalDatabase, column: str, owner_id: int) -> list[Promise]:
    """Promises to or from a person, or made in an entry; dated ones first, by date."""
    field = PromiseRow._meta.columns[column]
    order = (PromiseRow.due == "", PromiseRow.due, PromiseRow.id)
    return fetch(PromiseRow.select().where(field == owner_id).order_by(*order), Promise, db)


def read_exchanges(db: JournalDatabase, column: str, owner_id: int) -> list[Exchange]:
    """What passed between us and a person, or in an entry, newest first."""
    field = ExchangeRow._meta.columns[column]
    return fetch(
        ExchangeRow.select().where(field == owner_id).order_by(ExchangeRow.id.desc()), Exchange, db
    )


def read_gatherings(db: JournalDatabase) -> list[Gathering]:
    """All gatherings, newest first."""
    query = GatheringRow.select().order_by(GatheringRow.first_day.desc(), GatheringRow.id.desc())
    return fetch(query, Gathering, db)


def read_entry_days(db: JournalDatabase, ids: Sequence[int]) -> dict[int, str]:
    """Days by entry id."""
    marks = ",".join(str(int(i)) for i in ids)
    return dict(db.rows(f"SELECT id, day FROM entry WHERE id IN ({marks})"))


def child_ids(db: JournalDatabase, table: str, entry_id: int) -> list[int]:
    """Rows of `table` that hang on an entry."""
    assert table in ("learned", "exchange", "promise"), table
    return [i for (i,) in db.rows(f"SELECT id FROM {table} WHERE entry_id = ?", (entry_id,))]


def set_people(db: JournalDatabase, entry_id: int, ids: Sequence[int]) -> None:
    """Link exactly these people to an entry, in this order."""
    marks = ",".join(str(int(i)) for i in ids)
    db.run(
        f"DELETE FROM entry_person WHERE entry_id = ? AND person_id NOT IN ({marks})", (entry_id,)
    )
    for position, person_id in enumerate(ids):
        db.run(
            "INSERT INTO entry_person (entry_id, person_id, position) VALUES (?, ?, ?)"
            " ON CONFLICT (entry_id, person_id) DO UPDATE SET position = excluded.position"
            " WHERE position <> excluded.position",
            (entry_id, person_id, position),
        )
