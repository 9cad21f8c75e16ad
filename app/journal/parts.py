"""What is common to the parts of a person: their words, their days, a change in one of them."""

from datetime import date
from typing import Any

from app.domain.dates import read_coming, read_day
from app.domain.names import tidy
from app.errors import BadInput
from app.journal import people
from app.journal.journal import Journal

_DAYS = ("day", "due", "closed_on", "remind_on", "snoozed_until")


def sentence(text: str) -> str:
    """The words on one line. Raises BadInput where there are none."""
    if not tidy(text):
        raise BadInput("Write a few words; an empty line is not kept.")
    return tidy(text)


def coming_day(text: str, today: date) -> str:
    """A day as it is stored, the next to come where no year is written; "" for none."""
    return str(read_coming(text, today)) if text.strip() else ""


def past_day(text: str | None, today: date) -> str:
    """A whole day up to today, which it is where none is written. Raises BadInput."""
    day = read_day(text or "", today)
    if day > today:
        raise BadInput(f"“{text}” is still to come; choose today or an earlier day.")
    return day.isoformat()


def edit_words(journal: Journal, table: str, row_id: int, noun: str, facts: dict[str, Any]) -> None:
    """Change words, days and other facts of one part. Raises BadInput, NotFound."""
    if "text" in facts:
        facts["text"] = sentence(facts["text"])
    for key in _DAYS:
        if facts.get(key):
            facts[key] = coming_day(facts[key], journal.today())
    people.edit_part(journal, table, row_id, noun, facts)
