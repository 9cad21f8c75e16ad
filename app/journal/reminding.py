"""Which days a notice has told of, and what it has to tell of the others."""

from datetime import timedelta

from app.domain.coming import shift
from app.domain.intentions import opens_on
from app.domain.quarters import read_quarter
from app.domain.reminding import (
    FOLLOW_UP,
    PLANNED,
    PROMISE,
    REFLECTION,
    Reminder,
    first_untold,
)
from app.journal import inviting_back
from app.journal.journal import Journal
from app.journal.today import coming
from app.store import reminding as store

_TOLD = "reminded_on"


def untold(journal: Journal) -> list[Reminder]:
    """What fell due since the last notice, today included; nothing of a private entry.

    An entry written beforehand is told of on its day alone: later it is an entry like others.
    """
    today = journal.today()
    first = first_untold(told_on(journal), today)
    days = first.isoformat(), today.isoformat()
    promises = [Reminder(PROMISE, *row) for row in store.read_promises(journal.db, *days)]
    planned = [Reminder(FOLLOW_UP, *row) for row in store.read_follow_ups(journal.db, *days)]
    dates = [
        Reminder(each.sort, each.day, each.name, each.text)
        for each in coming(journal, first, today - first, most=None)
        if not each.is_private
        and (today.isoformat() if each.sort == PLANNED else first.isoformat()) <= each.day
    ]
    return [*promises, *planned, *dates, *_invitation(journal, first.isoformat())]


def _invitation(journal: Journal, first: str) -> list[Reminder]:
    """To look back on a quarter: told once, with the day on which it could first be done."""
    back = inviting_back.look_back(journal)
    day = opens_on(read_quarter(back.quarter)).isoformat() if back else ""
    return [Reminder(REFLECTION, day, "", back.quarter)] if back and first <= day else []


def told_on(journal: Journal) -> str:
    """The last day that was told of, "" for none."""
    return journal.preference(_TOLD)


def mark_told(journal: Journal, day: str) -> None:
    """A day (ISO) and all before it were told of."""
    journal.set_preference(_TOLD, day)


def begin(journal: Journal) -> None:
    """Notices are wanted from today on: what was before is not told."""
    today = journal.today()
    yesterday = shift(today, -timedelta(1)).isoformat()
    if not yesterday <= told_on(journal) <= today.isoformat():
        mark_told(journal, yesterday)
