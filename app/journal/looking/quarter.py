"""Reads the figures of quarters and of years: what they share is read and worked out once."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from app.domain.columns import Integers
from app.domain.exchanges import Acts
from app.domain.quarter import Figures
from app.domain.quarter_counting import Counted, Read, Span, a_year_before, empty
from app.domain.quarter_sums import asked_after, contact_days
from app.domain.scope import EVERYBODY
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import people_of
from app.journal.parameters import chosen
from app.store import after as after_store
from app.store import giving as giving_store
from app.store import kept as kept_store
from app.store import quarter as store


def look(journal: Journal, health: Health, spans: Sequence[Span]) -> Iterator[Figures]:
    """Count the figures of each span, one by one, as they stood at first; of what is to come none.

    What they share is worked out before the first.
    """
    today = journal.today()
    begun = [span for span in spans if span.first <= today]
    if not begun:
        yield from map(empty, spans)
        return
    first = min(span.first for span in begun).toordinal()
    counted = Counted(_read(journal, health, begun), first, chosen(journal))
    ends = [(span.first.isoformat(), span.last.isoformat()) for span in begun]
    written, of_others = (
        count(journal.db, ends) for count in (store.count_entries, store.count_of_others)
    )
    counts = (every - others for every, others in zip(written, of_others, strict=True))
    entries = dict(zip(begun, counts, strict=True))
    for span in spans:
        yield counted.figures(span, entries[span]) if span in entries else empty(span)


def _read(journal: Journal, health: Health, spans: Sequence[Span]) -> Read:
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    columns = health.columns(people_of(journal, EVERYBODY))
    ids, db = columns.people.id, journal.db
    days = contact_days(columns, journal.today().toordinal())
    asks = _known(after_store.read_asks(db, journal.today().isoformat()), 1, ids)
    ends = first.toordinal(), last.toordinal()
    early = ids[asked_after(days, np.stack((np.searchsorted(ids, asks[1]), asks[2])), *ends)]
    acts, until = _acts(journal, a_year_before(first), last, early.tolist())
    is_known = np.isin(acts.person, ids)
    before = min(span.before for span in spans).isoformat()
    return Read(
        columns,
        days,
        acts.where(is_known),
        until[is_known],
        asks[:, asks[2] <= ends[1]],
        _known(kept_store.read_mine(db), 1, ids),
        _known(_pairs(store.read_thoughts(db, before, last.isoformat())), 0, ids),
        _known(_pairs(store.read_undated(db)), 0, ids),
        ends[1],
    )


def _acts(journal: Journal, first: date, last: date, early: Sequence[int]) -> tuple[Acts, Integers]:
    """What went between us, and after the last day with some people alone."""
    read = giving_store.read_all_acts(journal.db, first, last)
    if not early:
        return read
    later = giving_store.read_all_acts(
        journal.db, last + timedelta(1), journal.today(), sorted(set(early))
    )
    acts = Acts(*map(np.concatenate, zip(read[0], later[0], strict=True)))
    return acts, np.concatenate((read[1], later[1]))


def _pairs(rows: Sequence[tuple[int, int]]) -> Integers:
    return np.array(rows, np.int64).reshape(-1, 2).T


def _known(rows: Integers, at: int, ids: Integers) -> Integers:
    """Those of whoever counts; which row has them is told."""
    return rows[:, np.isin(rows[at], ids)]
