"""A journal that is written in on many days."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from app.domain.entries import EntryDraft
from app.journal import entries
from app.journal.journal import Journal


@contextmanager
def on(journal: Journal, day: str) -> Iterator[None]:
    """Let it be this day for a while."""
    before, journal.today = journal.today, lambda: date.fromisoformat(day)
    try:
        yield
    finally:
        journal.today = before


def write(
    journal: Journal, people: tuple[int, ...], day: str, text: str = "A talk", **more: Any
) -> int:
    """Write an entry on the day on which it happened; returns its id."""
    with on(journal, min(day, journal.today().isoformat())):
        return entries.save_entry(journal, EntryDraft(people, day, text, **more))
