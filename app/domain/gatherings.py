"""Gatherings as the page of gatherings shows them: a row of the list, a row of a roster."""

from typing import NamedTuple

from app.domain.dates import latest
from app.domain.people import PersonLine


class GatheringLine(NamedTuple):
    """One row of the list; of the `met` people met there, `written` have an entry about it."""

    id: int
    name: str
    place: str
    first_day: str
    last_day: str
    met: int
    written: int


class RosterLine(NamedTuple):
    """Somebody met at a gathering.

    `is_written`: an entry at this gathering tells of them. `is_new`: nothing was known of them
    before it began. `is_noted`: they stand on the roster itself, not in an entry alone.
    """

    person: PersonLine
    is_written: bool
    is_new: bool
    is_noted: bool = True


def last_day_of(first_day: str, last_day: str) -> str:
    """The day on which a gathering was over as whole ISO text, "" where it has no year."""
    day = latest(last_day or first_day)
    return day.isoformat() if day else ""
