"""Reads the figures of quarters and of years: what they share is read and worked out once."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.domain.quarter import Figures
from app.domain.quarter_counting import Counted, Read, Span, a_year_before, empty
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
    entries = dict(zip(begun, store.count_entries(journal.db, ends), strict=True))
    for span in spans:
        yield counted.figures(span, entries[span]) if span in entries else empty(span)


def _read(journal: Journal, health: Health, spans: Sequence[Span]) -> Read:
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    columns = health.columns(people_of(journal, EVERYBODY))
    ids, db = columns.people.id, journal.db
    acts, until = giving_store.read_all_acts(db, a_year_before(first), last)
    is_known = np.isin(acts.person, ids)
    asks, promises = after_store.read_asks(db, last.isoformat()), kept_store.read_mine(db)
    thoughts = store.read_thoughts(db, first.isoformat(), last.isoformat())
    thought = np.array(thoughts, np.int64).reshape(-1, 2).T
    return Read(
        columns,
        acts.where(is_known),
        until[is_known],
        asks[:, np.isin(asks[1], ids)],
        promises[:, np.isin(promises[1], ids)],
        thought[:, np.isin(thought[0], ids)],
        last.toordinal(),
    )
