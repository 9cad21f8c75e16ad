"""Reading people: lists in order, rows for what is visible, one whole person."""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.kinds import DRIFTING, State
from app.domain.names import fold
from app.domain.people import Circle, Detail, Person, PersonDay, PersonLine, Relation
from app.store.database import JournalDatabase, fetch
from app.store.tables import (
    CONTENT_TABLES,
    CirclePersonRow,
    CircleRow,
    DetailRow,
    PersonDayRow,
)
from app.store.words import SHORT, match_query

FEW = 500
_WALKED = {"name": "person_by_any_name", "date_met": "person_by_met"}
LISTED = frozenset({State.ACTIVE.value, State.RESTING.value, State.SPACE.value})
_PERSON_COLUMNS = ", ".join(Person._fields)
_LAST_DAY = (
    "(SELECT max(e.day) FROM entry_person ep JOIN entry e ON e.id = ep.entry_id"
    " WHERE ep.person_id = p.id AND e.day <= :today)"
)
# What tells namesakes apart: the line written for it, else what an address book says they do.
LINE = (
    "CASE WHEN p.line <> '' THEN p.line WHEN p.role <> '' AND p.organisation <> ''"
    " THEN p.role || ', ' || p.organisation ELSE p.role || p.organisation END"
)
_ORDERS = {
    "name": "p.sort_key, p.id",
    "date_met": "p.met_on DESC, p.sort_key, p.id",
}


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """Which people to list and in what order (`sort` is one of SORT_KEYS).

    Words widen the states by ADDRESS, so that whoever is only an address is found by search.
    An empty `states` means everybody.
    """

    words: str = ""
    circle_id: int | None = None
    states: frozenset[str] = LISTED
    losing_touch: bool = False
    sort: str = "name"


def find_ids(
    db: JournalDatabase, chosen: PersonFilter, today: str, limit: int | None = None
) -> "array[int]":
    """Ids in list order; at most `limit`."""
    where, values = _conditions(chosen, today)
    if chosen.sort == "last_contact":
        return _find_by_last_contact(db, where, values, limit)
    sql = (
        f"SELECT p.id FROM person p {_index(chosen, limit)} {where} ORDER BY {_ORDERS[chosen.sort]}"
    )
    if limit is not None:
        return array("q", [i for (i,) in db.rows(f"{sql} LIMIT {limit:d}", values)])
    # One packed text instead of a row a person: rows would hold the interpreter for long.
    packed = db.value(f"SELECT group_concat(id) FROM ({sql})", values)
    return array("q", map(int, packed.split(","))) if packed else array("q")


def _index(chosen: PersonFilter, limit: int | None) -> str:
    """Walk people in order where the limit is soon reached; the planner cannot know."""
    short = len(fold(chosen.words)) <= SHORT
    walks = limit is not None and short and chosen.circle_id is None and not chosen.losing_touch
    return f"INDEXED BY {_WALKED[chosen.sort]}" if walks else ""


def _find_by_last_contact(
    db: JournalDatabase, where: str, values: dict[str, Any], limit: int | None
) -> "array[int]":
    """The most recently written about first; whoever was never written about last, by name.

    Entries are walked from today back and each person is taken when first met, which is far
    quicker than asking for everybody's last day and needs no more than the limit asks for.
    Only for a FEW people is it the other way round: they may be met first at the very end.
    """
    by_name = db.rows(f"SELECT p.id FROM person p {where} ORDER BY p.sort_key, p.id", values)
    if len(by_name) <= FEW:
        latest = f"coalesce({_LAST_DAY}, '') DESC, p.sort_key, p.id"
        few = db.rows(f"SELECT p.id FROM person p {where} ORDER BY {latest}", values)
        return array("q", [person_id for (person_id,) in few][:limit])
    rank = {person_id: at for at, (person_id,) in enumerate(by_name)}
    found: dict[int, str] = {}
    walk = db.handle().execute(
        "SELECT ep.person_id, e.day FROM entry e INDEXED BY entry_by_day CROSS JOIN entry_person ep"
        " ON ep.entry_id = e.id WHERE e.day <= ? ORDER BY e.day DESC",
        (values["today"],),
    )
    last = ""
    for person_id, day in walk:
        if day != last and len(found) >= (len(rank) if limit is None else limit):
            walk.close()
            break
        last = day
        if person_id in rank:
            found.setdefault(person_id, day)
    # Two sorts, each stable: by name within a day, the latest day first.
    order = sorted(found, key=rank.__getitem__)
    order.sort(key=found.__getitem__, reverse=True)
    order += [person_id for (person_id,) in by_name if person_id not in found]
    return array("q", order[:limit])


def _conditions(chosen: PersonFilter, today: str) -> tuple[str, dict[str, Any]]:
    parts: list[str] = []
    values: dict[str, Any] = {"today": today}
    states = set(chosen.states)
    if chosen.words.strip():
        parts.append(_words_condition(chosen.words, values))
        states |= {State.ADDRESS.value} if states else set()
    if states:
        parts.append(f"p.state IN ({', '.join(_quoted(s) for s in sorted(states))})")
    if chosen.circle_id is not None:
        parts.append("p.id IN (SELECT person_id FROM circle_person WHERE circle_id = :circle)")
        values["circle"] = chosen.circle_id
    if chosen.losing_touch:
        parts.append(
            "p.rhythm IS NOT NULL AND p.state = 'active'"
            f" AND julianday(:today) - julianday({_LAST_DAY}) > {DRIFTING} * p.rhythm"
        )
    return ("WHERE " + " AND ".join(parts)) if parts else "", values


def _quoted(state: str) -> str:
    return f"'{State(state).value}'"


def _words_condition(words: str, values: dict[str, Any]) -> str:
    folded, query = fold(words), match_query(words, short=True)
    if not query:
        values["written"] = words.strip()
        return "instr(p.name, :written)"
    if len(folded) <= SHORT or not words.isascii():
        # Short beginnings match half the journal: walking the names in order and stopping
        # at the limit is quick where collecting and sorting all matches is not. Scripts
        # written without spaces are only found inside a word this way.
        values["start"], values["inside"] = f"{folded}%", f"% {folded}%"
        walked = "(p.search_name LIKE :start OR p.search_name LIKE :inside)"
        if len(folded) <= SHORT and words.isascii():
            return walked
        values["query"], values["any"] = query, f"%{folded}%"
        return (
            "(p.search_name LIKE :any OR p.id IN"
            " (SELECT rowid FROM person_fts WHERE person_fts MATCH :query))"
        )
    values["query"] = query
    return (
        "p.id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :query UNION"
        " SELECT person_id FROM detail WHERE id IN"
        " (SELECT rowid FROM detail_fts WHERE detail_fts MATCH :query))"
    )


def read_lines(db: JournalDatabase, ids: Sequence[int], today: str) -> list[PersonLine]:
    """List rows in the order of `ids`; ids that are gone are left out."""
    marks = ",".join(str(int(i)) for i in ids)
    rows = db.rows(
        f"SELECT p.id, p.name, {LINE}, p.state, p.rhythm, EXISTS (SELECT 1 FROM attachment a"
        f" WHERE a.person_id = p.id AND a.kind = 'photo'), {_LAST_DAY}"
        f" FROM person p WHERE p.id IN ({marks})",
        {"today": today},
    )
    found = {row[0]: PersonLine(*[*row[:5], bool(row[5]), row[6]]) for row in rows}
    return [found[i] for i in ids if i in found]


def search_ids(db: JournalDatabase, words: str, today: str, limit: int) -> list[int]:
    """At most `limit` people for any words: by name whose name is meant, then others.

    Others are whoever has the words in notes, role or details; where a word like “work” stands
    with very many, some of them are taken, since ordering them all takes longer than typing on.
    """
    folded = fold(words)
    if len(folded) <= SHORT or not folded.isascii():
        everybody = PersonFilter(words, states=frozenset())
        return find_ids(db, everybody, today, limit).tolist()
    named = _by_name(db, _NAMED, f"search_name : ({match_query(folded, short=True)})", _MANY)
    if len(named) == _MANY:
        return complete_ids(db, words, limit)
    others = _by_name(db, _WITH_WORDS, match_query(words, short=True), _SOME)
    return [*named, *(i for i in others if i not in named)][:limit]


_MANY, _SOME = 1000, 64
_NAMED = "SELECT rowid FROM person_fts WHERE person_fts MATCH :query LIMIT :most"
_WITH_WORDS = (
    f"SELECT rowid FROM ({_NAMED}) UNION SELECT person_id FROM detail WHERE id IN"
    " (SELECT rowid FROM detail_fts WHERE detail_fts MATCH :query LIMIT :most)"
)


def _by_name(db: JournalDatabase, matches: str, query: str, most: int) -> list[int]:
    sql = f"SELECT p.id FROM person p WHERE p.id IN ({matches}) ORDER BY p.sort_key, p.id"
    return [i for (i,) in db.rows(sql, {"query": query, "most": most})]


def complete_ids(db: JournalDatabase, start: str, limit: int) -> list[int]:
    """People whose name has a word that begins so; those written about come first."""
    folded = fold(start)
    values: dict[str, Any] = {"start": f"{folded}%", "inside": f"% {folded}%"}
    if len(folded) <= SHORT:
        where = "(p.search_name LIKE :start OR p.search_name LIKE :inside)"
    else:
        values["query"] = f"search_name : ({match_query(folded, short=True)})"
        where = "p.id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :query)"
    found: list[int] = []
    for address in ("<>", "="):
        values["limit"] = limit - len(found)
        found += [
            i
            for (i,) in db.rows(
                f"SELECT p.id FROM person p INDEXED BY person_by_any_name WHERE {where}"
                f" AND p.state {address} 'address' ORDER BY p.sort_key LIMIT :limit",
                values,
            )
        ]
        if len(found) >= limit:
            break
    return found


def find_by_name(db: JournalDatabase, name: str) -> list[int]:
    """People whose written name, nickname or former name is this, accents and case aside."""
    folded = fold(name)
    query = match_query(folded, short=True)
    if not query:
        return []
    rows = db.rows(
        "SELECT id, name, nick, former FROM person WHERE id IN"
        " (SELECT rowid FROM person_fts WHERE person_fts MATCH ?) ORDER BY sort_key, id",
        (f"search_name : ({query})",),
    )
    return [i for i, *names in rows if folded in (fold(n) for n in names)]


def find_by_first_name(db: JournalDatabase, word: str) -> list[int]:
    """People whose written name, or given name, begins with this word; accents and case aside."""
    folded = fold(word)
    if not folded or " " in folded:
        return []
    rows = db.rows(
        "SELECT id, name, given FROM person WHERE id IN"
        " (SELECT rowid FROM person_fts WHERE person_fts MATCH ?)"
        " ORDER BY state = 'address', sort_key, id",
        (f'search_name : "{folded}"',),
    )
    return [i for i, *names in rows if folded in (fold(n).partition(" ")[0] for n in names)]


def read_person(db: JournalDatabase, person_id: int) -> Person | None:
    """One whole person, or None."""
    rows = db.rows(f"SELECT {_PERSON_COLUMNS} FROM person WHERE id = ?", (person_id,))
    return Person(*[*rows[0][:-1], bool(rows[0][-1])]) if rows else None


def read_names(db: JournalDatabase, ids: Sequence[int]) -> dict[int, str]:
    """Written names by id."""
    marks = ",".join(str(int(i)) for i in ids)
    return dict(db.rows(f"SELECT id, name FROM person WHERE id IN ({marks})"))


def count_states(db: JournalDatabase) -> dict[str, int]:
    """How many people stand in each state."""
    return dict(db.rows("SELECT state, count(*) FROM person GROUP BY state"))


def count_people(db: JournalDatabase, states: Collection[str]) -> int:
    """How many people stand in these states (none given: everybody)."""
    where = f"WHERE state IN ({', '.join(_quoted(s) for s in states)})" if states else ""
    return int(db.value(f"SELECT count(*) FROM person {where}"))


def read_details(db: JournalDatabase, person_id: int) -> list[Detail]:
    """Ways to reach somebody, in the order they were given."""
    query = DetailRow.select().where(DetailRow.person == person_id)
    return fetch(query.order_by(DetailRow.position, DetailRow.id), Detail, db)


def read_days(db: JournalDatabase, person_id: int) -> list[PersonDay]:
    """Days in somebody's year besides the birthday."""
    query = PersonDayRow.select().where(PersonDayRow.person == person_id).order_by(PersonDayRow.day)
    return fetch(query, PersonDay, db)


def read_circles_of(db: JournalDatabase, person_id: int) -> list[Circle]:
    """The circles somebody belongs to, by name."""
    query = CircleRow.select().join(CirclePersonRow).where(CirclePersonRow.person == person_id)
    return fetch(query.order_by(CircleRow.name), Circle, db)


def read_relations(db: JournalDatabase, person_id: int) -> list[Relation]:
    """What somebody is to others, and others to them."""
    rows = db.rows(
        "SELECT id, uid, person_id, other_id, kind FROM relation"
        " WHERE person_id = :id OR other_id = :id ORDER BY id",
        {"id": person_id},
    )
    return [Relation(*row) for row in rows]


def read_photo(db: JournalDatabase, person_id: int) -> bytes | None:
    """The picture of somebody, or None."""
    data = db.value(
        "SELECT data FROM attachment WHERE person_id = ? AND kind = 'photo'"
        " ORDER BY id DESC LIMIT 1",
        (person_id,),
    )
    return bytes(data) if data is not None else None


def read_part(db: JournalDatabase, table: str, row_id: int) -> dict[str, Any] | None:
    """One row of something that belongs to a person, by column name, or None."""
    assert table in CONTENT_TABLES, table
    cursor = db.handle().execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
    for row in cursor:
        names = [name for name, _ in cursor.get_description()]
        found = dict(zip(names, row, strict=True))
        cursor.close()
        return found
    return None


def _only_about(ids: Sequence[int]) -> str:
    """The condition for entries that are about these people and nobody else."""
    marks = ",".join(str(int(i)) for i in ids)
    return (
        f"id IN (SELECT entry_id FROM entry_person WHERE person_id IN ({marks}))"
        " AND NOT EXISTS (SELECT 1 FROM entry_person ep"
        f" WHERE ep.entry_id = entry.id AND ep.person_id NOT IN ({marks}))"
    )


def count_entries_of(db: JournalDatabase, ids: Sequence[int]) -> int:
    """How many entries are about these people and nobody else."""
    return int(db.value(f"SELECT count(*) FROM entry WHERE {_only_about(ids)}"))


def delete_people(db: JournalDatabase, ids: Sequence[int]) -> None:
    """Remove people with all that belongs to them, and entries left with nobody in them."""
    db.run(f"DELETE FROM entry WHERE {_only_about(ids)}")
    marks = ",".join(str(int(i)) for i in ids)
    db.run(f"DELETE FROM person WHERE id IN ({marks})")


def end_rests(db: JournalDatabase, person_id: int, last_day: str) -> None:
    """Close whatever rest is open; it does not end before it began."""
    db.run(
        "UPDATE rest SET last_day = max(first_day, ?) WHERE person_id = ? AND last_day = ''",
        (last_day, person_id),
    )


def delete_photos(db: JournalDatabase, person_id: int) -> None:
    """Remove the picture of somebody."""
    db.run("DELETE FROM attachment WHERE person_id = ? AND kind = 'photo'", (person_id,))
