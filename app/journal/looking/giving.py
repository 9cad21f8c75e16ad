"""Reads how often something went each way between everybody and me, by month."""

from datetime import date

import numpy as np

from app.domain.exchanges import ASKED, GIVEN, OFFERED, RECEIVED, Acts, count, within
from app.domain.giving import MOST_ENTRIES, Column, Giving, Side
from app.domain.scope import Scope
from app.domain.spans import spans
from app.journal.health import Health
from app.journal.journal import Journal
from app.store import giving as store


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Giving:
    """My own part from `first` to `last`, always with everybody: no balance is per person."""
    last = min(last, journal.today())
    acts = store.read_acts(journal.db, first, last)
    ends = tuple(spans(first, last))
    written = store.read_written(journal.db, ends)
    columns = tuple(_column(acts, *each, each[0] in written) for each in ends)
    return Giving(first, last, columns, len(_people(acts.where(acts.direction == GIVEN))))


def _column(acts: Acts, first: date, last: date, is_written: bool) -> Column:
    here = within(acts, first.toordinal(), last.toordinal())
    gave, offered, asked, received = (
        _side(here, each) for each in (GIVEN, OFFERED, ASKED, RECEIVED)
    )
    return Column(first, last, gave, offered, asked, received, is_written)


def _side(acts: Acts, direction: int) -> Side:
    those = acts.where(acts.direction == direction)
    newest = those.where(those.entry > 0)
    order = np.lexsort((newest.entry, newest.day))[::-1]
    entries = tuple(dict.fromkeys(newest.entry[order].tolist()))
    return Side(count(those), len(_people(those)), entries[:MOST_ENTRIES], len(entries))


def _people(acts: Acts) -> set[int]:
    return set(acts.person.tolist())
