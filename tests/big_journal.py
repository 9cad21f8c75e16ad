"""Large invented journals for measuring: the same people and entries for the same seed.

`python -m tests.big_journal PATH PEOPLE ENTRIES` writes one. Rows go straight to the tables,
the search indexes are filled afterwards in one go, and the history stays empty.
"""

import random
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from app.domain.names import fold, sort_key
from app.store import indexing
from app.store.database import JournalDatabase, open_database

TODAY = date(2026, 10, 8)
YEARS = 10
_CACHE = -262144  # KiB: a build of a million rows would otherwise spill its transaction
_STATES = ("active", "address", "resting", "space", "letgo", "deceased")
_SHARES = (72, 22, 2, 1, 2, 1)
_RHYTHMS = (7, 30, 30, 91, 91, 91, 182, 182, 365)
_KINDS = ("met", "met", "met", "call", "call", "video", "message", "message", "letter", None)
_BEGAN = ("me", "me", "them", "them", "mutual", "unknown", None, None)
_DEPTHS = (1, 2, 2, 3, 3, 4, None, None)
_AREAS = ("family", "work", "health", "interests", "places", "beliefs", "hopes")
_CIRCLES = ("IFLA", "Neighbours", "Old colleagues", "Choir", "Newspapers", "Reading group")
_WORDS = tomllib.loads(Path(__file__).with_name("big_words.toml").read_text(encoding="utf-8"))
_SCRIPTS = _WORDS["names"]


def build(path: Path, people: int, entries: int, seed: int = 1) -> Path:
    """Write a journal of this size to `path`, which must not exist yet; returns `path`."""
    if path.exists():
        raise FileExistsError(path)
    db = open_database(path)
    try:
        db.run(f"PRAGMA cache_size = {_CACHE}")
        with db.atomic():
            _fill(db, people, entries, random.Random(seed))
            indexing.rebuild(db)
        db.run("PRAGMA optimize")
    finally:
        db.shut()
    return path


def _fill(db: JournalDatabase, people: int, entries: int, chance: random.Random) -> None:
    states = chance.choices(_STATES, _SHARES, k=people)
    known = [i for i, state in enumerate(states, start=1) if state != "address"] or [1]
    _insert(db, "person", _people(states, chance))
    _insert(db, "detail", _details(people, chance))
    _insert(db, "circle", ((_uid(chance), name, "", None) for name in _CIRCLES))
    _insert(db, "circle_person", _memberships(known, chance), ids=False)
    gatherings = max(1, entries // 2000)
    _insert(db, "gathering", _gatherings(gatherings, chance))
    _insert(db, "gathering_person", _rosters(gatherings, known, chance), ids=False)
    ages = sorted((chance.randrange(YEARS * 365) for _ in range(entries)), reverse=True)
    days = [_days_ago(age) for age in ages]
    _insert(db, "entry", _entries(days, gatherings, chance))
    about = _about(entries, known, chance)
    _insert(
        db, "entry_person", ((i, p, n) for i, them in about for n, p in enumerate(them)), ids=False
    )
    firsts = [them[0] for _, them in about]
    _insert(db, "learned", _learned(firsts, chance))
    _insert(db, "promise", _promises(firsts, days, chance))
    _insert(db, "exchange", _exchanges(firsts, chance))


def _insert(
    db: JournalDatabase, table: str, rows: Iterable[Sequence[object]], ids: bool = True
) -> None:
    """Rows in the order of the table's columns, without the id where it has one."""
    names = [name for (name,) in db.rows("SELECT name FROM pragma_table_info(?)", (table,))]
    names = names[1:] if ids else names
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
    db.handle().executemany(sql, rows).fetchall()


def _uid(chance: random.Random) -> str:
    return f"{chance.getrandbits(128):032x}"


def _days_ago(days: int) -> str:
    return (TODAY - timedelta(days)).isoformat()


def _people(states: Sequence[str], chance: random.Random) -> Iterator[Sequence[object]]:
    for state in states:
        script = chance.choices(_SCRIPTS, [len(script["given"]) for script in _SCRIPTS])[0]
        given = chance.choice(script["given"])
        family = chance.choice(script["family"]) if chance.random() > 0.01 else ""
        name = _written(given, family, script["script"] == "chinese")
        met = _days_ago(chance.randrange(YEARS * 365)) if chance.random() < 0.6 else ""
        born = _days_ago(chance.randrange(20 * 365, 85 * 365)) if chance.random() < 0.4 else ""
        rhythm = chance.choice(_RHYTHMS) if state == "active" and chance.random() < 0.4 else None
        line = (
            f"{chance.choice(_WORDS['lines'])}, {chance.choice(_WORDS['places'])}"
            if chance.random() < 0.7
            else ""
        )
        yield (
            *(_uid(chance), name, "", given, family, "", "", "", line, "", "", met),
            *("", "", None, born, "", "", rhythm, state, "", int(chance.random() < 0.03)),
            *(sort_key(name), _searched(name, given, family)),
            f"{TODAY} 08:00:00",
        )


def _searched(*names: str) -> str:
    return " ".join(dict.fromkeys(" ".join(map(fold, names)).split()))


def _written(given: str, family: str, chinese: bool) -> str:
    if not family:
        return given
    return f"{family}{given}" if chinese else f"{given} {family}"


def _details(people: int, chance: random.Random) -> Iterator[Sequence[object]]:
    for person in range(1, people + 1):
        mail = f"person{person}@example.org"
        yield (_uid(chance), person, "email", "work", mail, 1, 0)
        if chance.random() < 0.5:
            phone = f"+43 660 {chance.randrange(10**6):06}"
            yield (_uid(chance), person, "phone", "mobile", phone, 0, 1)


def _memberships(known: Sequence[int], chance: random.Random) -> Iterator[Sequence[object]]:
    for circle in range(1, len(_CIRCLES) + 1):
        for person in sorted(chance.sample(known, max(1, len(known) // 20))):
            yield (circle, person)


def _gatherings(count: int, chance: random.Random) -> Iterator[Sequence[object]]:
    for number in range(count):
        first = chance.randrange(YEARS * 365)
        name = f"{chance.choice(_WORDS['lines'])} meeting {number + 1}"
        yield (
            _uid(chance),
            name,
            chance.choice(_WORDS["places"]),
            _days_ago(first),
            _days_ago(first - 2),
            "",
        )


def _rosters(count: int, known: Sequence[int], chance: random.Random) -> Iterator[Sequence[object]]:
    for gathering in range(1, count + 1):
        for place, person in enumerate(chance.sample(known, min(15, len(known)))):
            yield (gathering, person, place)


def _entries(
    days: Sequence[str], gatherings: int, chance: random.Random
) -> Iterator[Sequence[object]]:
    for day in days:
        at = chance.randrange(1, gatherings + 1) if chance.random() < 0.05 else None
        minutes = chance.choice((15, 30, 60, 90)) if chance.random() < 0.1 else None
        yield (
            *(_uid(chance), day, _note(chance), chance.choice(_KINDS), chance.choice(_BEGAN)),
            *(chance.choice(_DEPTHS), at, minutes, int(chance.random() < 0.02), f"{day} 21:00:00"),
        )


def _note(chance: random.Random) -> str:
    if chance.random() < 0.15:
        return str(chance.choice(_WORDS["whole"]))
    parts = (chance.choice(_WORDS[kind]) for kind in ("openings", "matters", "endings"))
    return " ".join(parts).strip()


def _about(
    entries: int, known: Sequence[int], chance: random.Random
) -> list[tuple[int, tuple[int, ...]]]:
    """Who each entry is about: few people often, most people seldom."""
    shuffled = chance.sample(known, len(known))
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(known))))
    firsts = chance.choices(shuffled, cum_weights=weights, k=entries)
    return [
        (i, (first, *_company(first, known, chance))) for i, first in enumerate(firsts, start=1)
    ]


def _company(first: int, known: Sequence[int], chance: random.Random) -> list[int]:
    more = chance.choices((0, 1, 2), (80, 15, 5))[0]
    return [p for p in dict.fromkeys(chance.choice(known) for _ in range(more)) if p != first]


def _learned(firsts: Sequence[int], chance: random.Random) -> Iterator[Sequence[object]]:
    for entry, person in enumerate(firsts, start=1):
        if chance.random() < 0.05:
            kind = chance.choices(("matters", "ahead", "goodnews", "couldhelp"), (6, 1, 1, 2))[0]
            day = _days_ago(-chance.randrange(1, 60)) if kind == "ahead" else ""
            text = f"{chance.choice(_WORDS['matters'])} {chance.choice(_WORDS['places'])}"
            yield (_uid(chance), person, entry, kind, chance.choice(_AREAS), text, day, "", "", "")


def _promises(
    firsts: Sequence[int], days: Sequence[str], chance: random.Random
) -> Iterator[Sequence[object]]:
    for entry, person in enumerate(firsts, start=1):
        if chance.random() < 0.05:
            state = chance.choices(("kept", "open", "released"), (8, 1, 1))[0]
            made = days[entry - 1]
            due = (date.fromisoformat(made) + timedelta(chance.randrange(1, 40))).isoformat()
            yield (
                *(
                    _uid(chance),
                    person,
                    entry,
                    int(chance.random() < 0.8),
                    chance.choice(_WORDS["promises"]),
                ),
                *(made, due, state, "" if state == "open" else due, None, "", ""),
            )


def _exchanges(firsts: Sequence[int], chance: random.Random) -> Iterator[Sequence[object]]:
    for entry, person in enumerate(firsts, start=1):
        if chance.random() < 0.03:
            direction = chance.choice(("given", "offered", "asked", "received"))
            yield (
                _uid(chance),
                entry,
                person,
                direction,
                "advice",
                chance.choice(_WORDS["matters"]),
                None,
                "",
            )


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: python -m tests.big_journal PATH PEOPLE ENTRIES")
    build(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
