"""Find anything: people, entries, what was learned, promised, planned, answered and intended."""

from dataclasses import dataclass, replace

from app.domain.quarters import read_quarter
from app.journal.journal import Journal
from app.journal.people import lines
from app.store import finding as store
from app.store import people as people_store


@dataclass(frozen=True, slots=True)
class Hit:
    """One result; `sort` tells what it is, `title` and `line` are its words, `day` its date.

    `state` is what became of a promise, a follow-up or an introduction, else "". What was written
    when looking back has the key of its `quarter`, an answer that of its question too; its day
    is the last of the quarter.
    """

    sort: str
    id: int
    person_id: int | None
    entry_id: int | None
    title: str
    line: str
    day: str
    state: str = ""
    quarter: str = ""
    prompt_key: str = ""


def find(journal: Journal, words: str, limit: int = 8) -> list[Hit]:
    """At most `limit` of each sort, people first; any text is a valid question."""
    if not words.strip():
        return []
    ids = people_store.search_ids(journal.db, words, journal.today().isoformat(), limit)
    people = [
        Hit("person", p.id, p.id, None, p.name, p.line, p.last_day or "")
        for p in lines(journal, ids)
    ]
    circles = [Hit(*row) for row in store.search_circles(journal.db, words, limit)]
    return people + circles + [_hit(row) for row in store.search(journal.db, words, limit)]


def _hit(row: store.Row) -> Hit:
    hit = Hit(*row)
    if hit.sort not in ("answer", "reflection"):
        return hit
    last = read_quarter(hit.day).last.isoformat()
    return replace(hit, day=last, quarter=hit.day, state="", prompt_key=hit.state)
