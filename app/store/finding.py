"""Full-text search over everything, a few of each sort."""

from typing import Any

from app.domain.names import fold
from app.store.database import JournalDatabase
from app.store.words import match_query

# For each sort: what identifies it and what a result line shows. The newest rows win where
# more match than are asked for: ranking a common word would take longer than typing the next.
_NAMES = (
    "coalesce((SELECT group_concat(name, ', ') FROM (SELECT p.name FROM entry_person ep"
    " JOIN person p ON p.id = ep.person_id WHERE ep.entry_id = e.id ORDER BY ep.position)), '')"
)
_FIRST = "(SELECT person_id FROM entry_person WHERE entry_id = e.id ORDER BY position LIMIT 1)"
_SOURCES = {
    "entry": f"SELECT e.id, {_FIRST}, e.id, {_NAMES}, e.text, e.day, '' FROM entry e WHERE e.id IN",
    "learned": (
        "SELECT l.id, l.person_id, l.entry_id, p.name,"
        " l.text || iif(l.kind = 'ahead' AND l.outcome <> '', ' · ' || l.outcome, ''), l.day, ''"
        " FROM learned l JOIN person p ON p.id = l.person_id WHERE l.id IN"
    ),
    "promise": (
        "SELECT r.id, r.person_id, r.entry_id, p.name, r.text,"
        " iif(r.state = 'open', r.due, r.closed_on), r.state"
        " FROM promise r JOIN person p ON p.id = r.person_id WHERE r.id IN"
    ),
    "follow_up": (
        "SELECT f.id, f.person_id, NULL, p.name, f.text,"
        " iif(f.outcome = '', f.day, f.closed_on), iif(f.outcome = '', 'open', f.outcome)"
        " FROM follow_up f JOIN person p ON p.id = f.person_id WHERE f.id IN"
    ),
    "introduction": (
        "SELECT i.id, i.person_id, i.entry_id, p.name || ', ' || o.name,"
        " i.text || iif(i.outcome <> '', ' · ' || i.outcome, ''),"
        " iif(i.made_on = '', i.noted_on, i.made_on),"
        " CASE WHEN i.made_on <> '' THEN 'made' WHEN i.closed_on = '' THEN 'open'"
        " ELSE 'closed' END"
        " FROM introduction i JOIN person p ON p.id = i.person_id"
        " JOIN person o ON o.id = i.other_id WHERE i.id IN"
    ),
    "gathering": (
        "SELECT g.id, NULL, NULL, g.name, g.place, g.first_day, '' FROM gathering g WHERE g.id IN"
    ),
    # Of what was written when looking back, the key of the quarter stands in place of a day.
    "answer": (
        "SELECT a.id, NULL, NULL, a.prompt, a.text, r.quarter, a.prompt_key FROM answer a"
        " JOIN reflection r ON r.id = a.reflection_id WHERE a.id IN"
    ),
    "reflection": (
        "SELECT r.id, NULL, NULL, r.intention, r.outcome, r.quarter, '' FROM reflection r"
        " WHERE r.id IN"
    ),
}
Row = tuple[Any, ...]


def search(db: JournalDatabase, words: str, limit: int) -> list[Row]:
    """(sort, id, person id, entry id, title, line, day, state) of at most `limit` of each sort.

    People are found elsewhere, since their order is by name. The state of an answer is the key
    of the question, and the day of an answer or a reflection the key of its quarter.
    """
    query = match_query(words)
    if not query:
        return []
    found: list[Row] = []
    for sort, select in _SOURCES.items():
        ids = f"(SELECT rowid FROM {sort}_fts WHERE {sort}_fts MATCH ? ORDER BY rowid DESC LIMIT ?)"
        rows = db.rows(f"{select} {ids}", (query, limit))
        rows.sort(key=lambda row: (row[5], row[0]), reverse=True)
        found += [(sort, *row) for row in rows]
    return found


def search_circles(db: JournalDatabase, words: str, limit: int) -> list[Row]:
    """Circles with the words in their name; there are few, so they are all looked at."""
    wanted = fold(words) or words
    rows = db.rows("SELECT id, name, notes FROM circle ORDER BY name")
    return [
        ("circle", i, None, None, name, notes, "")
        for i, name, notes in rows
        if wanted in fold(name)
    ][:limit]
