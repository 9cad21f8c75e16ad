"""Measures everybody, and sums up the same columns bare, by turns; then one person each."""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np

from app.domain.entries import EntryDraft
from app.domain.health import Columns, Integers, measure
from app.journal.entries import save_entry
from app.journal.health import Health
from app.journal.journal import Journal
from app.store.database import JournalDatabase
from tests.big_journal import TODAY

PEOPLE = 20
DAY = "unixepoch({}) / 86400 + 719163"
COLUMNS = {
    "person": ("id", "coalesce(rhythm, 0)", "is_family"),
    "entry": ("id", DAY.format("day"), "coalesce(depth, 0)"),
    "entry_person": ("entry_id", "person_id"),
    "learned": ("entry_id", "person_id", "length(area)"),
    "promise": ("person_id", DAY.format("made_on"), DAY.format("due")),
}


def timed(act: Callable[[], object]) -> float:
    """Return the seconds an act takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def sum_bare(db: JournalDatabase) -> list[np.ndarray]:
    """Read the columns and sum up as often as there are sums in the measures; nothing else."""
    tables = {table: read_bare(db, table, columns) for table, columns in COLUMNS.items()}
    ids, days, depths = tables["entry"]
    row = np.searchsorted(ids, tables["entry_person"][0])
    talks = tables["entry_person"][1], days[row], depths[row]
    entry, person, area = tables["learned"]
    facts = person, days[np.searchsorted(ids, entry)], area
    return [*sum_up(talks, 5), *sum_up(facts, 8), weigh(*tables["promise"])]


def sum_columns(columns: Columns) -> list[np.ndarray]:
    """Sum up what is read already, as often as there are sums in the measures; nothing else."""
    talks, facts, promises = columns.contacts, columns.facts, columns.promises
    return [
        *sum_up((talks.person, talks.day, talks.depth), 5),
        *sum_up((facts.person, facts.day, facts.area), 8),
        weigh(promises.person, promises.made, promises.due),
    ]


def sum_up(rows: tuple[Integers, Integers, Integers], parts: int) -> list[np.ndarray]:
    """Sum up what fades, part by part (1 up to before `parts`), and find the newest of each."""
    person, day, part = rows
    faded = (1 + (TODAY.toordinal() - day).clip(0) / 365.25) ** -0.716
    newest = np.zeros(int(person.max()) + 1)
    np.maximum.at(newest, person, day.astype(np.float64))
    return [newest, *(np.bincount(person, faded * (part == each)) for each in range(1, parts))]


def weigh(person: Integers, made: Integers, due: Integers) -> np.ndarray:
    """Sum up promises by how long they were to take."""
    return np.bincount(person, 2.0 ** -((due - made) / 14))


def read_bare(db: JournalDatabase, table: str, columns: tuple[str, ...]) -> Integers:
    """Read a whole table in one go."""
    row = " || ',' || ".join(f"({column})" for column in columns)
    found = db.value(f"SELECT group_concat({row}) FROM {table} NOT INDEXED")
    return np.fromstring(found, dtype=np.int64, sep=",").reshape(-1, len(columns)).T


def measure_all(journal: Journal, health: Health) -> float:
    """Return how long everybody takes when nothing is known."""
    health.forget()
    return timed(health.everybody)


def measure_one(journal: Journal, health: Health, person_id: int) -> float:
    """Return how long the measures take after an entry about one person, which is undone."""
    save_entry(journal, EntryDraft((person_id,), TODAY.isoformat(), "Tea", depth=3))
    taken = timed(health.everybody)
    journal.undo()
    health.everybody()
    return taken


def main(path: Path, times: int) -> None:
    """Measure, each after a turn to warm up, and say how long it took."""
    journal = Journal.open(path, today=lambda: TODAY)
    health = Health(journal)
    rounds = [
        {"kith": measure_all(journal, health), "bare": timed(lambda: sum_bare(journal.db))}
        for _ in range(times + 1)
    ]
    columns = health.columns()
    over = [
        {
            "kith": timed(lambda: measure(columns, TODAY)),
            "bare": timed(lambda: sum_columns(columns)),
        }
        for _ in range(times + 1)
    ]
    known = health.everybody().id.tolist()
    chosen = random.Random(5).sample(known, PEOPLE + 1)
    ones = [{"kith": measure_one(journal, health, person_id)} for person_id in chosen]
    busiest, most = journal.db.rows(
        "SELECT person_id, count(*) FROM entry_person GROUP BY person_id ORDER BY 2 DESC LIMIT 1"
    )[0]
    slow = median(measure_one(journal, health, busiest) for _ in range(times))
    journal.close()
    found = {"all": rounds[1:], "over": over[1:], "one": ones[1:], "busiest": slow, "most": most}
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
