"""Reading what was given, offered, asked and received, straight into numpy."""

import json
from collections.abc import Sequence
from datetime import date

import numpy as np

from app.domain.columns import Integers
from app.domain.exchanges import ASKED, GIVEN, OFFERED, RECEIVED, Acts, stands
from app.domain.kinds import Began, Direction, Kind, State, What
from app.store.database import JournalDatabase

_SHOWN = f"('{State.ACTIVE}', '{State.RESTING}', '{State.SPACE}')"
_FROM_EPOCH = 719163  # the ordinal of 1 January 1970


def _ordinal(day: str) -> str:
    """The ordinal of a day of which the month or its day may be missing: the first it may be."""
    return f"(unixepoch(substr({day} || '-01-01', 1, 10)) / 86400 + {_FROM_EPOCH})"


_CODE = (
    f"CASE x.direction WHEN '{Direction.GIVEN}' THEN {GIVEN} WHEN '{Direction.OFFERED}' THEN"
    f" {OFFERED} WHEN '{Direction.ASKED}' THEN {ASKED} ELSE {RECEIVED} END"
)
_IN_TIME = "e.day BETWEEN :first AND :last"
# Where an offer stands until it is taken up, that day, else 0.
_UNTIL = (
    f"CASE WHEN x.direction = '{Direction.OFFERED}' AND x.fulfilled_on <> ''"
    f" THEN {_ordinal('x.fulfilled_on')} ELSE 0 END"
)
# The lines of entries; of one that tells of an introduction, those of one way are one thing.
_LINES = (
    f"SELECT x.entry_id, x.person_id, {_ordinal('e.day')}, {_CODE},"
    f" CASE WHEN x.direction IN ('{Direction.GIVEN}', '{Direction.RECEIVED}')"
    f" AND (e.kind IS '{Kind.INTRODUCTION}' OR x.what IS '{What.INTRODUCTION}')"
    f" THEN e.id ELSE 0 END, {_UNTIL}"
    f" FROM exchange x CROSS JOIN entry e ON e.id = x.entry_id WHERE {_IN_TIME}"
)
# Gifts and introductions of which no line says which way they went, but who took the first step:
# a gift goes its way with each of its people, an introduction with all of them.
_ENTRIES = (
    f"SELECT e.id, ep.person_id, {_ordinal('e.day')},"
    f" CASE e.began WHEN '{Began.THEM}' THEN {RECEIVED} ELSE {GIVEN} END,"
    f" CASE e.kind WHEN '{Kind.INTRODUCTION}' THEN e.id ELSE 0 END, 0"
    f" FROM entry e JOIN entry_person ep ON ep.entry_id = e.id WHERE {_IN_TIME}"
    f" AND e.kind IN ('{Kind.GIFT}', '{Kind.INTRODUCTION}')"
    f" AND e.began IN ('{Began.ME}', '{Began.MUTUAL}', '{Began.THEM}') AND NOT EXISTS ("
    f"SELECT 1 FROM exchange x WHERE x.entry_id = e.id AND (x.direction = '{Direction.RECEIVED}'"
    f" AND (e.kind = '{Kind.INTRODUCTION}' OR x.person_id = ep.person_id)"
    f" OR x.person_id = ep.person_id AND x.direction = '{Direction.GIVEN}'))"
)
# Offers taken up, unless the giving itself is written down in the same words.
_TAKEN_UP = (
    f"SELECT x.entry_id, x.person_id, {_ordinal('x.fulfilled_on')}, {GIVEN}, 0, 0 FROM exchange x"
    f" WHERE x.direction = '{Direction.OFFERED}' AND x.fulfilled_on BETWEEN :first AND :last"
    " AND NOT EXISTS (SELECT 1 FROM exchange g JOIN entry e ON e.id = g.entry_id"
    " WHERE g.person_id = x.person_id AND g.text = x.text AND e.day = x.fulfilled_on"
    f" AND g.direction = '{Direction.GIVEN}')"
)
# Introductions that were made, and of which no entry of that day tells.
_UNTOLD = (
    f"SELECT 0, pair.value, {_ordinal('i.made_on')}, {GIVEN}, -i.id, 0 FROM introduction i,"
    " json_each(json_array(i.person_id, i.other_id)) pair"
    " WHERE i.entry_id IS NULL AND i.made_on BETWEEN :first AND :last"
    " AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.day = i.made_on"
    f" AND (e.kind = '{Kind.INTRODUCTION}' OR EXISTS (SELECT 1 FROM exchange x"
    f" WHERE x.entry_id = e.id AND x.what = '{What.INTRODUCTION}'))"
    " AND 2 = (SELECT count(*) FROM entry_person ep WHERE ep.entry_id = e.id"
    " AND ep.person_id IN (i.person_id, i.other_id)))"
)
_OF_THEM = " AND person IN (SELECT value FROM json_each(:ids))"


def read_acts(db: JournalDatabase, first: date, last: date) -> Acts:
    """What went between me and everybody whom a chart may show in a period, as it stood then.

    An offer taken up by `last` is none any more.
    """
    acts, until = read_all_acts(db, first, last)
    return acts.where(stands(until, last.toordinal()))


def read_all_acts(
    db: JournalDatabase, first: date, last: date, ids: Sequence[int] | None = None
) -> tuple[Acts, Integers]:
    """The same with every offer, and the day on which each was taken up (n,), else 0.

    With `ids` it is of these people alone, and quick however long the period is.
    """
    union = " UNION ALL ".join((_LINES, _ENTRIES, _TAKEN_UP, _UNTOLD))
    text = db.value(
        "WITH act (entry, person, day, direction, joint, until) AS "
        f"({union}) SELECT group_concat(entry || ',' || person || ',' || day || ',' ||"
        " direction || ',' || joint || ',' || until)"
        " FROM act CROSS JOIN person p ON p.id = person"
        f" WHERE p.state IN {_SHOWN}{'' if ids is None else _OF_THEM}",
        {"first": first.isoformat(), "last": last.isoformat(), "ids": json.dumps(ids)},
    )
    rows = np.fromstring(text or "", dtype=np.int64, sep=",").reshape(-1, len(Acts._fields) + 1)
    *acts, until = np.ascontiguousarray(rows.T)
    return Acts(*acts), until


def read_written(db: JournalDatabase, spans: Sequence[tuple[date, date]]) -> set[date]:
    """The first days of those spans in which there is an entry about anybody who may be shown."""
    ends = json.dumps([(first.isoformat(), last.isoformat()) for first, last in spans])
    first, last = (f"json_extract(span.value, '$[{at}]')" for at in (0, 1))
    rows = db.rows(
        f"SELECT {first} FROM json_each(?) span WHERE EXISTS (SELECT 1 FROM entry e"
        " JOIN entry_person ep ON ep.entry_id = e.id JOIN person p ON p.id = ep.person_id"
        f" WHERE e.day BETWEEN {first} AND {last} AND p.state IN {_SHOWN})",
        (ends,),
    )
    return {date.fromisoformat(day) for (day,) in rows}
