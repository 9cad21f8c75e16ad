"""Journals made up by hypothesis: rows of what the figures of a quarter are counted in."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from app.domain.kinds import Began, Direction, Kind, LearnedKind, LifeArea, PromiseState, State
from app.journal.journal import Journal
from app.store import writing
from app.store.dump import read_records
from app.store.tables import CONTENT_TABLES

TODAY = date(2026, 10, 8)  # as in all tests
PEOPLE = 4
Row = dict[str, Any]
Rows = Sequence[tuple[str, Row]]

# Many days near to each other, so that several things fall on one, and some far apart.
_past = (st.integers(0, 6) | st.integers(0, 200) | st.integers(0, 1600)).map(
    lambda back: (TODAY - timedelta(back)).isoformat()
)
_lately = st.integers(40, 300).map(lambda back: (TODAY - timedelta(back)).isoformat())
days = _past | st.integers(1, 60).map(lambda ahead: (TODAY + timedelta(ahead)).isoformat())
_partial = days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4]) | st.just("")
_no_day = st.just("") | _past
_person = st.integers(1, PEOPLE)


def _maybe(words: Any) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(words).map(str)


people = st.fixed_dictionaries(
    {
        "state": st.sampled_from([State.ACTIVE] * 9 + list(State)).map(str),
        "rhythm": st.none() | st.sampled_from([7, 30, 91, 365]),
        "is_family": st.booleans(),
        "paused_until": st.just("") | days,
    }
)
rests = st.fixed_dictionaries({"person": _person, "first_day": _past, "last_day": _no_day})
_learned = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(LearnedKind).map(str),
        "area": _maybe(LifeArea),
    }
)
_exchange = st.fixed_dictionaries(
    {
        "direction": st.sampled_from([*Direction, Direction.ASKED]).map(str),
        "what": st.none() | st.sampled_from(["time", "introduction"]),
        "text": st.sampled_from(["a book", "an hour"]),
        "helped": st.none() | st.booleans(),
        "fulfilled_on": _no_day,
    }
)
_fulfilled = {"what": None, "text": "a book", "fulfilled_on": ""}
_answered = st.booleans().map(lambda helped: {"direction": "asked", "helped": helped, **_fulfilled})


def _entries(
    on: st.SearchStrategy[str],
    began: st.SearchStrategy[str | None],
    exchanges: st.SearchStrategy[list[Row]],
) -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries(
        {
            "day": on,
            "kind": _maybe(Kind),
            "began": began,
            "depth": st.none() | st.integers(1, 4),
            "people": st.lists(_person, max_size=2, unique=True),
            "learned": st.lists(_learned, max_size=2),
            "exchange": exchanges,
        }
    )


# Some are asks that were answered some time ago, and contacts after them that I began.
entries = st.one_of(
    _entries(days, _maybe(Began), st.lists(_exchange, max_size=2)),
    _entries(_lately, st.just(Began.ME.value), st.lists(_answered, max_size=1)),
)
_noted = st.fixed_dictionaries({"person": _person, "noted_on": _no_day, "area": _maybe(LifeArea)})
_promises = st.fixed_dictionaries(
    {
        "person": _person,
        "mine": st.sampled_from([True, True, True, False]),
        "made_on": _partial,
        "state": st.sampled_from(PromiseState).map(str),
        "closed_on": _partial,
    }
)
_introductions = st.fixed_dictionaries({"made_on": _no_day, "is_told": st.booleans()})
journals = st.fixed_dictionaries(
    {
        "person": st.lists(people, min_size=PEOPLE, max_size=PEOPLE),
        "rest": st.lists(rests, max_size=3),
        "entry": st.sampled_from([0, 3, 12, 24]).flatmap(
            lambda many: st.lists(entries, min_size=many, max_size=many)
        ),
        "learned": st.lists(_noted, max_size=2),
        "promise": st.sampled_from([0, 2, 9]).flatmap(
            lambda many: st.lists(_promises, min_size=many, max_size=many)
        ),
        "introduction": st.lists(_introductions, max_size=2),
    }
)


def write(journal: Journal, drawn: Mapping[str, Sequence[Row]]) -> None:
    """Put what was drawn into a journal in the place of everything."""
    with journal.change("Write"):
        for table in ("person", "entry", "introduction"):
            journal.db.run(f"DELETE FROM {table}")
        ids = [_write_person(journal, row) for row in drawn["person"]]
        for row in drawn["rest"]:
            _insert(journal, "rest", **{**row, "person": ids[row["person"] - 1]})
        for row in drawn["entry"]:
            _write_entry(journal, row, ids)
        for row in drawn["learned"]:
            facts = {**row, "person": ids[row["person"] - 1], "kind": "matters", "text": "It."}
            _insert(journal, "learned", **facts)
        newer = None
        for row in drawn["promise"]:
            closed = "" if row["state"] == "open" else row["closed_on"]
            facts = {**row, "person": ids[row["person"] - 1], "closed_on": closed, "text": "It."}
            moved_to = newer if row["state"] == PromiseState.RENEGOTIATED else None
            newer = _insert(journal, "promise", **facts, moved_to=moved_to)
        for row in drawn["introduction"]:
            told = journal.db.value("SELECT min(id) FROM entry") if row["is_told"] else None
            pair = {"person": ids[0], "other": ids[1], "entry": told}
            _insert(journal, "introduction", **pair, made_on=row["made_on"])


def records(journal: Journal) -> dict[str, list[Row]]:
    """Everything as it is exported."""
    tables = CONTENT_TABLES
    return {table: list(read_records(journal.db, table, private=True)) for table in tables}


def ids(journal: Journal) -> dict[str, int]:
    """The numbers of people and of promises by their uids."""
    return dict(journal.db.rows("SELECT uid, id FROM person UNION ALL SELECT uid, id FROM promise"))


def _write_person(journal: Journal, row: Row) -> int:
    names = {"name": "Somebody", "sort_key": "somebody", "search_name": "somebody"}
    return _insert(journal, "person", **row, **names, added_at="2026-10-01 08:00:00")


def _write_entry(journal: Journal, row: Row, ids: Sequence[int]) -> None:
    facts = {key: row[key] for key in ("day", "kind", "began", "depth")}
    entry = _insert(journal, "entry", **facts, written_at=f"{TODAY} 08:00:00")
    about = [ids[each - 1] for each in row["people"]]
    writing.link(
        journal.db, "entry_person", [{"entry_id": entry, "person_id": each} for each in about]
    )
    for learned in row["learned"] if about else ():
        _insert(journal, "learned", **learned, entry=entry, person=about[0], text="It.")
    for exchange in row["exchange"] if about else ():
        taken = exchange["fulfilled_on"] if exchange["direction"] == "offered" else ""
        line = {**exchange, "fulfilled_on": taken}
        _insert(journal, "exchange", **line, entry=entry, person=about[-1])


def _insert(journal: Journal, table: str, **values: Any) -> int:
    return writing.insert(journal.db, table, **values)
