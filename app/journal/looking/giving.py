"""Reads how often something went each way between everybody and me, by month."""

from datetime import date

from app.domain.exchanges import ASKED, GIVEN, OFFERED, RECEIVED, Acts, code, count, within
from app.domain.giving import Column, Giving, Side
from app.domain.giving_words import side_of
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


def behind(journal: Journal, health: Health, scope: Scope, data: Giving, mark_id: int) -> list[int]:
    """The entries of one side of a column; what is told without one has none."""
    column, side = side_of(data, mark_id)
    acts = store.read_acts(journal.db, data.first, data.last)
    here = within(acts, column.first.toordinal(), column.last.toordinal())
    found: list[int] = here.entry[(here.direction == code(side)) & (here.entry > 0)].tolist()
    return found


def _column(acts: Acts, first: date, last: date, is_written: bool) -> Column:
    here = within(acts, first.toordinal(), last.toordinal())
    gave, offered, asked, received = (
        _side(here, each) for each in (GIVEN, OFFERED, ASKED, RECEIVED)
    )
    return Column(first, last, gave, offered, asked, received, is_written)


def _side(acts: Acts, direction: int) -> Side:
    those = acts.where(acts.direction == direction)
    return Side(count(those), len(_people(those)))


def _people(acts: Acts) -> set[int]:
    return set(acts.person.tolist())
