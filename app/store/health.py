"""Reading what the measures are made of, straight into numpy.

Rows as Python tuples would hold the interpreter for a quarter of a second. SQLite joins the
numbers of very many rows to one text instead, a piece at a time: it lets other threads run
meanwhile, and numpy reads the text in next to no time.
"""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial

import numpy as np

from app.domain.active_days import NEVER
from app.domain.health import (
    Columns,
    Contacts,
    Facts,
    Integers,
    People,
    Promises,
    Rests,
)
from app.domain.kinds import MEASURED, Began, Kind, LearnedKind, LifeArea, PromiseState, State
from app.store.beside import read_both
from app.store.database import JournalDatabase
from app.store.dump import standing_still
from app.store.learned import DAY_LEARNED

PIECE = 50_000  # ids of a table that are read in one go
_WORD = 64  # more than any place in a list of words
_DEPTH = 8
_OF_THEM = "person_id IN (SELECT value FROM json_each(:ids))"


def read_columns(db: JournalDatabase, ids: Sequence[int] | None = None) -> Columns:
    """All that is measured of everybody, or of those of `ids` who are measured at all."""
    entries, about = partial(_read_entries, db, ids), partial(_read_about, db, ids)
    if ids is None:
        (named, columns), read = read_both(db, about, entries)  # half the work each
    else:
        with standing_still(db):
            (named, columns), read = about(), entries()
    return columns._replace(contacts=_contacts(read, named, _Places(columns.people.id)))


class _Places:
    """Where everybody measured stands among them, by id; -1 for all others."""

    def __init__(self, ids: Integers) -> None:
        self._places = np.full(int(ids[-1]) + 2 if len(ids) else 1, -1, dtype=np.int32)
        self._places[ids] = np.arange(len(ids), dtype=np.int32)

    def of(self, ids: Integers) -> Integers:
        return self._places.take(ids, mode="clip").astype(np.int64)


def _read_people(db: JournalDatabase, ids: Sequence[int] | None) -> People:
    state, rhythm = _word("state", State), "coalesce(rhythm, 0)"
    measured = ", ".join(f"'{state}'" for state in MEASURED)
    person, packed = _read(
        db,
        "person",
        ("id", f"({rhythm} * 2 + is_family) * {_WORD} + {state}"),
        ids,
        where=f"state IN ({measured})",
        of_them=_OF_THEM.removeprefix("person_"),
    )
    days = packed // (2 * _WORD)
    return People(
        person,
        np.where(days > 0, days, np.nan),
        packed // _WORD % 2 > 0,
        _positions(packed % _WORD, State) - 1,
    )


def _read_about(db: JournalDatabase, ids: Sequence[int] | None) -> tuple[Integers, Columns]:
    """Who is named in which entry (2, n), and all columns but their contacts."""
    people = _read_people(db, ids)
    places, none = _Places(people.id), np.empty(0, np.int64)
    return _read(db, "entry_person", ("entry_id", "person_id"), ids, key="entry_id"), Columns(
        people,
        Contacts(none, none, none, none, none),
        _read_facts(db, ids, places),
        _read_promises(db, ids, places),
        _read_rests(db, ids, places),
    )


def _read_entries(db: JournalDatabase, ids: Sequence[int] | None) -> Integers:
    """Entries and what they are, packed, (2, e)."""
    kind, began = _word("kind", Kind), _word("began", Began)
    day = f"coalesce({_ordinal('unixepoch(day)')}, 0)"
    return _read(
        db,
        "entry",
        ("id", f"(({day} * {_WORD} + {kind}) * {_WORD} + {began}) * {_DEPTH} + coalesce(depth, 0)"),
        ids,
        of_them=f"id IN (SELECT entry_id FROM entry_person WHERE {_OF_THEM})",
    )


def _contacts(entries: Integers, named: Integers, places: _Places) -> Contacts:
    """Entries and their people, joined here: SQLite takes four times as long for it."""
    (entry, packed), (of, person) = entries, named
    row, person = np.searchsorted(entry, of), places.of(person)
    thought = " ".join(Kind).index(Kind.THOUGHT) + 1
    is_contact = (packed // (_WORD * _DEPTH) % _WORD != thought) & (packed >= _WORD**2 * _DEPTH)
    kept = np.flatnonzero((person >= 0) & is_contact[row])
    packed = packed[row[kept]]
    words = packed // _DEPTH
    return Contacts(
        person[kept],
        words // (_WORD * _WORD),
        _positions(words // _WORD % _WORD, Kind),
        _positions(words % _WORD, Began),
        packed % _DEPTH,
    )


def _read_facts(db: JournalDatabase, ids: Sequence[int] | None, places: _Places) -> Facts:
    kinds = ", ".join(f"'{kind}'" for kind in LearnedKind if kind != LearnedKind.COULD_HELP)
    columns = ("person_id", _ordinal(f"unixepoch({DAY_LEARNED})"), _word("area", LifeArea))
    read = _read(db, "learned", columns, ids, where=f"kind IN ({kinds})")
    person, noted, area = _of_measured(read, places)
    return Facts(person, noted, _positions(area, LifeArea))


def _read_promises(db: JournalDatabase, ids: Sequence[int] | None, places: _Places) -> Promises:
    """My promises; a day without its number counts as the kindest one that it can be."""
    days = (_earliest("made_on"), _latest("due"), _earliest("closed_on"))
    known = (f"coalesce({_ordinal(day)}, 0)" for day in days)
    columns = ("person_id", *known, _word("state", PromiseState))
    read = _read(db, "promise", columns, ids, where="mine = 1")
    person, made, due, closed, state = _of_measured(read, places)
    return Promises(person, made, due, closed, _positions(state, PromiseState) - 1)


def _read_rests(db: JournalDatabase, ids: Sequence[int] | None, places: _Places) -> Rests:
    """Rests with their ends: one that is open ends when the person was to wake, or never."""
    until = f"(SELECT {_ordinal(_earliest('paused_until'))} FROM person WHERE id = person_id)"
    columns = (
        "person_id",
        _ordinal("unixepoch(first_day)"),
        f"coalesce({_ordinal('unixepoch(last_day)')}, {until}, {NEVER})",
    )
    person, first, last = _of_measured(_read(db, "rest", columns, ids), places)
    return Rests(person, first, np.maximum(first, last))


def _of_measured(read: Integers, places: _Places) -> Integers:
    """The columns of whoever is measured, their ids turned into places."""
    person = places.of(read[0])
    return np.vstack((person, read[1:]))[:, person >= 0]


def _read(
    db: JournalDatabase,
    table: str,
    columns: Sequence[str],
    ids: Sequence[int] | None,
    *,
    where: str = "TRUE",
    of_them: str = _OF_THEM,
    key: str = "id",
) -> Integers:
    """(columns, rows) of a table, by the rising key, which is the first column where that matters.

    Rows in which a column is null are left out.
    """
    row = " || ',' || ".join(f"({column})" for column in columns)
    joined = f"SELECT group_concat({row}) FROM {table}"
    if ids is None:
        found = _read_pieces(db, f"{joined} NOT INDEXED WHERE {where}", table, key)
    else:
        values = {"ids": json.dumps([int(person_id) for person_id in ids])}
        found = iter([db.value(f"{joined} WHERE {where} AND {of_them}", values)])
    pieces = [np.fromstring(text, dtype=np.int64, sep=",") for text in found if text]
    rows = np.concatenate(pieces) if pieces else np.empty(0, np.int64)
    read = rows.reshape(-1, len(columns)).T
    return np.ascontiguousarray(read if ids is None else read[:, np.argsort(read[0])])


def _read_pieces(db: JournalDatabase, joined: str, table: str, key: str) -> Iterator[str | None]:
    next_one, end = f"SELECT min({key}) FROM {table} WHERE {key} >= ?", 0
    while (first := db.value(next_one, (end,))) is not None:
        end = first + PIECE
        yield db.value(f"{joined} AND {key} >= ? AND {key} < ?", (first, end))


def _ordinal(seconds: str) -> str:
    return f"({seconds} / 86400 + 719163)"


def _earliest(day: str) -> str:
    return (
        f"CASE length({day}) WHEN 10 THEN unixepoch({day})"
        f" WHEN 7 THEN unixepoch({day} || '-01') WHEN 4 THEN unixepoch({day} || '-01-01') END"
    )


def _latest(day: str) -> str:
    return (
        f"CASE length({day}) WHEN 10 THEN unixepoch({day})"
        f" WHEN 7 THEN unixepoch({day} || '-01', '+1 month', '-1 day')"
        f" WHEN 4 THEN unixepoch({day} || '-12-31') END"
    )


def _word(column: str, words: type[StrEnum]) -> str:
    """Where a word stands in the list of them, 0 where it is not written: quicker than CASE."""
    return f"coalesce(instr('{' '.join(words)}', {column}), 0)"


def _positions(found: Integers, words: type[StrEnum]) -> Integers:
    """The same as a position in the tuple of words plus 1, 0 where it is not written."""
    listed = " ".join(words)
    positions = np.zeros(len(listed) + 1, dtype=np.int64)
    for position, word in enumerate(words, start=1):
        positions[listed.index(word) + 1] = position
    return positions[found]
