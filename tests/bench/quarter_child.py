"""Sees the fullest quarter, and sums up the bare columns, by turns."""

import json
import sys
from pathlib import Path

from app.domain.quarters import Quarter, quarters_of_year
from app.journal import quarter as quarters
from app.journal.health import Health
from app.journal.journal import Journal
from tests.bench.health_child import sum_bare, timed
from tests.big_journal import TODAY


def look(journal: Journal, quarter: Quarter) -> dict[str, float]:
    """Return the seconds of each part, the columns of everybody read anew."""
    health = Health(journal)
    year = quarters_of_year(quarter.first)
    first = timed(lambda: quarters.seen(journal, health, quarter))
    again = timed(lambda: quarters.seen(journal, health, quarter))
    talks = quarters.look(journal, health, [quarter])[0].interest
    places = (*talks.hits, *talks.misses)
    found = {
        "first": first,
        "again": again,
        "year": timed(lambda: quarters.seen_year(journal, health, year)),
        "written": timed(lambda: quarters.written(journal)),
        "behind": timed(lambda: quarters.entries_behind(journal, places)),
        "bare": timed(lambda: sum_bare(journal.db)),
    }
    health.close()
    return found


def main(path: Path, times: int) -> None:
    """Look, each after a turn to warm up, and say how long it took."""
    journal = Journal.open(path, today=lambda: TODAY)
    written = quarters.written(journal)
    fullest = max(written, key=lambda each: (written[each], each))
    rounds = [look(journal, fullest) for _ in range(times + 1)]
    journal.close()
    print(json.dumps({"rounds": rounds[1:], "entries": written[fullest]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
