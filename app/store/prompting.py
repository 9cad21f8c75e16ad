"""Finding places in a quarter that a question may remind of; people who may be shown alone."""

import json
from collections.abc import Iterable

from app.domain.kinds import Began, Depth, Direction, Kind, LearnedKind, PromiseState, State
from app.domain.prompting import Spot
from app.store.database import JournalDatabase

_SOME = 30  # entries in a row are often about the same people
_FACTS = 3  # so many, and it can be said that they are all of one part of life
_SHOWN = f"p.state IN ('{State.ACTIVE}', '{State.RESTING}', '{State.SPACE}')"
_KINDS = (Kind.MET, Kind.CALL, Kind.VIDEO, Kind.MESSAGE, Kind.LETTER)
_TALKS = "e.kind IN ({})".format(", ".join(f"'{kind}'" for kind in _KINDS))
_ROWS = "SELECT p.id, p.name, e.day, e.id FROM entry e CROSS JOIN entry_person ep"
_ABOUT = f"ON ep.entry_id = e.id CROSS JOIN person p ON p.id = ep.person_id AND {_SHOWN}"
_NEWEST = f"ORDER BY e.day DESC, e.id DESC, ep.position LIMIT {_SOME}"
_WAYS = ", ".join(f"'{way}'" for way in (Direction.GIVEN, Direction.OFFERED, Direction.ASKED))


def read_longest(db: JournalDatabase, first: str, last: str) -> list[Spot]:
    """The talks between two days of which the most is written."""
    return _read(
        db,
        f"{_ROWS} {_ABOUT} WHERE e.day BETWEEN ? AND ? AND {_TALKS} AND e.text <> ''"
        f" ORDER BY length(e.text) DESC, e.id DESC, ep.position LIMIT {_SOME}",
        (first, last),
    )


def read_personal(db: JournalDatabase, first: str, last: str) -> list[Spot]:
    """The talks between two days that were called personal, newest first."""
    condition = f"e.day BETWEEN ? AND ? AND e.depth = {Depth.PERSONAL} AND {_TALKS}"
    return _read(db, f"{_ROWS} {_ABOUT} WHERE {condition} {_NEWEST}", (first, last))


def read_begun(db: JournalDatabase, first: str, last: str) -> list[Spot]:
    """The talks that they began and in which nothing was given, offered or asked, newest first."""
    return _read(
        db,
        f"{_ROWS} {_ABOUT} WHERE e.day BETWEEN ? AND ? AND e.began = '{Began.THEM}' AND {_TALKS}"
        " AND NOT EXISTS (SELECT 1 FROM exchange x WHERE x.entry_id = e.id"
        f" AND x.direction IN ({_WAYS})) {_NEWEST}",
        (first, last),
    )


def read_learned(db: JournalDatabase, first: str, last: str) -> list[Spot]:
    """Where something was learned about somebody between two days, newest first."""
    return _read(
        db,
        "SELECT p.id, p.name, e.day, e.id FROM entry e CROSS JOIN learned l ON l.entry_id = e.id"
        f" CROSS JOIN person p ON p.id = l.person_id AND {_SHOWN} WHERE e.day BETWEEN ? AND ?"
        f" AND l.kind <> '{LearnedKind.COULD_HELP}'"
        f" ORDER BY e.day DESC, e.id DESC, l.id LIMIT {_SOME}",
        (first, last),
    )


def read_one_room(db: JournalDatabase, first: str, last: str, since: str) -> list[Spot]:
    """Who is known since before a day and was written of, all facts being of one part of life."""
    return _read(
        db,
        "SELECT p.id, p.name FROM person p JOIN learned l ON l.person_id = p.id"
        " AND l.area IS NOT NULL WHERE p.id IN (SELECT ep.person_id FROM entry e"
        " CROSS JOIN entry_person ep ON ep.entry_id = e.id WHERE e.day BETWEEN ? AND ?)"
        f" AND {_SHOWN} GROUP BY p.id HAVING count(DISTINCT l.area) = 1 AND count(*) >= {_FACTS}"
        " AND EXISTS (SELECT 1 FROM entry_person ep JOIN entry e ON e.id = ep.entry_id"
        f" WHERE ep.person_id = p.id AND e.day < ?) ORDER BY p.sort_key, p.id LIMIT {_SOME}",
        (first, last, since),
    )


def read_spots(db: JournalDatabase, places: Iterable[tuple[int, str]]) -> list[Spot]:
    """Somebody and a day each, in their order; whoever is gone meanwhile is left out."""
    return _read(
        db,
        f"SELECT p.id, p.name, json_extract(place.value, '$[1]'), (SELECT min(e.id)"
        " FROM entry_person ep JOIN entry e ON e.id = ep.entry_id WHERE ep.person_id = p.id"
        " AND e.day = json_extract(place.value, '$[1]')) FROM json_each(?) place"
        f" CROSS JOIN person p ON p.id = json_extract(place.value, '$[0]') AND {_SHOWN}"
        " ORDER BY place.key",
        (json.dumps(list(places)),),
    )


def read_named(db: JournalDatabase, ids: Iterable[int]) -> list[Spot]:
    """People by name."""
    return _read(
        db,
        f"SELECT p.id, p.name FROM person p WHERE p.id IN (SELECT value FROM json_each(?))"
        f" AND {_SHOWN} ORDER BY p.sort_key, p.id",
        (json.dumps(list(ids)),),
    )


def read_promised(db: JournalDatabase, ids: Iterable[int]) -> list[Spot]:
    """Promises that are still open, moved or not, the oldest first; none to who asked for space."""
    return _read(
        db,
        "WITH RECURSIVE chain (first, id) AS (SELECT value, value FROM json_each(?)"
        " UNION SELECT chain.first, moved_to_id FROM chain JOIN promise ON promise.id = chain.id"
        f" WHERE state = '{PromiseState.RENEGOTIATED}' AND moved_to_id IS NOT NULL)"
        " SELECT p.id, p.name, made_on, entry_id, promise.text FROM promise"
        f" JOIN person p ON p.id = person_id AND p.state IN ('{State.ACTIVE}', '{State.RESTING}')"
        " WHERE promise.id IN (SELECT first FROM chain JOIN promise now ON now.id = chain.id"
        f" AND now.state = '{PromiseState.OPEN}') ORDER BY made_on, promise.id LIMIT {_SOME}",
        (json.dumps(list(ids)),),
    )


def _read(db: JournalDatabase, sql: str, values: tuple[str, ...]) -> list[Spot]:
    return [Spot(*row) for row in db.rows(sql, values)]
