"""Loads what days in words are read with, before the first of them is written."""

from datetime import date
from functools import cache

from PySide6.QtCore import QObject, QTimer

from app.domain.days_in_words import find_days
from app.ui.tasks import Tasks

LATER_MS = 2000  # the program has started by then, and nobody may write at all


def ready_days_later(tasks: Tasks, owner: QObject) -> None:
    """Load it once a box had the keyboard for a while."""
    QTimer.singleShot(LATER_MS, owner, lambda: ready_days(tasks, owner))


def ready_days(tasks: Tasks, owner: QObject) -> None:
    """Load it now, off the GUI thread; it takes a tenth of a second once."""
    if not load_days.cache_info().currsize:
        tasks.read("days in words", load_days, lambda _none: None, owner)


@cache
def load_days() -> None:
    """Read every sort of day once."""
    said = "by friday, 12 June, in two weeks, tomorrow, next month, 2026-01-01"
    list(find_days(said, date(2026, 1, 1), ahead=True))
