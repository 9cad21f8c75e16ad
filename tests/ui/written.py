"""Entries written for tests of the timeline."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.domain.entries import EntryDraft, PromiseDraft
from app.journal import entries, people
from app.journal.journal import Journal

NEWEST = date(2026, 10, 8)
PROSE = "Coffee after the keynote. Two people run the whole archive and one of them is retiring."


def write(
    journal: Journal,
    person: int,
    day: str,
    text: str = "Coffee.",
    kind: str | None = "met",
    promises: Sequence[str] = (),
) -> int:
    """Write one entry about a person; return its id."""
    drafts = tuple(PromiseDraft(promise) for promise in promises)
    return entries.save_entry(journal, EntryDraft((person,), day, text, kind=kind, promises=drafts))


def write_days(journal: Journal, count: int, each: int = 1, apart: int = 2) -> int:
    """Write entries about Ana Silva, so many on each of count days; return her id."""
    with journal.change("Many entries"):
        ana = people.add_person(journal, "Ana Silva")
        for number in range(count):
            day = (NEWEST - timedelta(days=apart * number)).isoformat()
            for turn in range(each):
                write(journal, ana, day, f"{PROSE} {number}.{turn}")
    return ana
