"""Reads Today on one day after the other, and the bare rows it shows; then gets ready."""

import json
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.domain.today import Today
from app.journal.journal import Journal
from app.journal.ready import ready_for_person
from app.journal.today import mark_offered, on_today
from app.store.database import JournalDatabase
from tests.big_journal import TODAY

IN_USE = 30  # days after the last entry, when most of what was ahead is over
BUSIEST = "SELECT person_id FROM entry_person GROUP BY person_id ORDER BY count(*) DESC LIMIT 1"


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds an act takes, and what it returns."""
    begun = time.perf_counter()
    found = act()
    return time.perf_counter() - begun, found


def read_bare(db: JournalDatabase, found: Today) -> None:
    """Read the rows that a page shows by their ids, and nothing else."""
    notes = [one.note.entry_id for one in found.on_mind if one.note]
    promised = [one.promise.id for one in (*found.promised, *found.promised_me)]
    people = [one.person_id for one in found.on_mind]
    people += [one.person_id for one in found.coming if one.person_id]
    for table, ids in (("person", people), ("entry", notes), ("promise", promised)):
        for row_id in ids:
            db.rows(f"SELECT * FROM {table} WHERE id = ?", (row_id,))


def look(journal: Journal) -> dict[str, float]:
    """Read the page of a day for the first time, and again once whose turn it was is known."""
    first, found = timed(lambda: on_today(journal))
    bare, _ = timed(lambda: read_bare(journal.db, found))
    mark, _ = timed(lambda: mark_offered(journal, [one.person_id for one in found.on_mind]))
    again, _ = timed(lambda: on_today(journal))
    return {"first": first, "bare": bare, "mark": mark, "again": again}


def main(path: Path, times: int) -> None:
    """Look on one day after the other, the first to warm up; then where all were offered."""
    day = [TODAY + timedelta(IN_USE)]
    journal = Journal.open(path, today=lambda: day[0])
    days = []
    for _ in range(times + 1):
        days.append(look(journal))
        day[0] += timedelta(1)
    journal.db.run(
        "INSERT OR IGNORE INTO offered (person_id, day) SELECT id, '2026-01-01' FROM person"
        " WHERE rhythm IS NOT NULL ORDER BY id"
    )
    offered = []
    for _ in range(times + 1):
        offered.append(look(journal))
        day[0] += timedelta(1)
    busiest = journal.db.value(BUSIEST)
    ready = [timed(lambda: ready_for_person(journal, busiest))[0] for _ in range(times + 1)]
    journal.close()
    told = {"days": days[1:], "offered": offered[1:], "ready": [{"kith": s} for s in ready[1:]]}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
