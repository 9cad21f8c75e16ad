"""Which journal a command is about, and what day it is for it."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.domain.dates import read_day
from app.journal.journal import Journal


@contextmanager
def journal_of(asked: Namespace) -> Iterator[Journal]:
    """The journal that was asked for, made where it is missing, closed afterwards."""
    journal = Journal.open(_path(asked), today=clock_of(asked))
    try:
        yield journal
    finally:
        journal.close()


def _path(asked: Namespace) -> Path:
    named = asked.journal or os.environ.get("KITH_JOURNAL")
    if named:
        return Path(named)
    from app.settings import load_settings

    return load_settings().own_journal()


def clock_of(asked: Namespace) -> Callable[[], date]:
    """Today, or the day that stands in for it."""
    if asked.today:
        day: date = asked.today
        return lambda: day
    if stand_in := os.environ.get("KITH_TODAY"):
        day = read_day(stand_in, date.today())
        return lambda: day
    return date.today
