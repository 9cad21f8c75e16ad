"""What is read every day walks indexes, however large the journal is."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import LearnedDraft, PromiseDraft
from app.domain.promises import PromiseFilter
from app.journal import follow_ups, gatherings, helping, people, promises, ready, reminding, today
from app.journal.entries import add_learned
from app.journal.journal import Journal
from app.store.database import JournalDatabase
from tests.journal.days import on, write

# The rhythms are walked until enough people are found; a result that was named is no table.
_WHOLE = re.compile(r"SCAN (entry_person|entry|person|ep|e|p)\b(?!.*person_with_rhythm)")


@pytest.fixture
def plans(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """How each statement that is carried out from now on is."""
    found: dict[str, list[str]] = {}
    rows = JournalDatabase.rows

    def look(db: JournalDatabase, sql: str, values: Any = ()) -> Any:
        if sql.startswith("SELECT"):
            found[sql] = [row[3] for row in rows(db, f"EXPLAIN QUERY PLAN {sql}", values)]
        return rows(db, sql, values)

    monkeypatch.setattr(JournalDatabase, "rows", look)
    return found


def lived(journal: Journal) -> tuple[int, int]:
    """Somebody with a bit of everything, at a gathering; their id and its."""
    with on(journal, "2026-01-01"):
        ana = people.add_person(journal, "Ana", rhythm=7, birthday="--10-10")
        held = gatherings.add_gathering(journal, "IFLA", first_day="2026-01-02")
    gatherings.add_to_roster(journal, held, [ana])
    lines = (LearnedDraft("lend her the lens", "couldhelp"), LearnedDraft("a post", "goodnews"))
    write(
        journal, (ana,), "2026-01-02", kind="met", gathering_id=held, learned=lines,
        promises=(PromiseDraft("the list", due="2026-10-08"),),
    )  # fmt: skip
    add_learned(journal, ana, "an exam", "ahead", day="2026-10-01")
    follow_ups.save_follow_ups(journal, held, follow_ups.propose(journal, held, EnglishSpeech()))
    return ana, held


def whole(plan: Sequence[str]) -> list[str]:
    named = {line.split()[-1] for line in plan if line.startswith(("CO-ROUTINE", "MATERIALIZE"))}
    return [line for line in plan if _WHOLE.match(line) and line.split()[1] not in named]


Read = Callable[[Journal, int, int], object]
READS: dict[str, Read] = {
    "Today": lambda journal, ana, held: today.on_today(journal),
    "notices": lambda journal, ana, held: reminding.untold(journal),
    "ready": lambda journal, ana, held: ready.ready_for_person(journal, ana),
    "ready, gathering": lambda journal, ana, held: ready.ready_for_gathering(journal, held),
    "proposed": lambda journal, ana, held: follow_ups.propose(journal, held, EnglishSpeech()),
    "planned": lambda journal, ana, held: follow_ups.of_gathering(journal, held),
    "due": lambda journal, ana, held: follow_ups.open_until(journal, "2026-12-31"),
    "promises": lambda journal, ana, held: promises.find_promises(journal, PromiseFilter(), 60),
    "promises found": lambda journal, ana, held: promises.find_promises(
        journal, PromiseFilter(words="list"), 60
    ),
    "help": lambda journal, ana, held: helping.could_help(journal, limit=60),
    "help found": lambda journal, ana, held: helping.could_help(journal, "lens", limit=60),
    "given": lambda journal, ana, held: helping.gave(journal, 1, ""),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_no_read_of_a_day_walks_all_people_or_all_entries(
    journal: Journal, plans: dict[str, list[str]], read: Read
) -> None:
    ana, held = lived(journal)
    reminding.mark_told(journal, "2026-09-01")
    plans.clear()
    read(journal, ana, held)
    assert plans and {sql: whole(plan) for sql, plan in plans.items() if whole(plan)} == {}
