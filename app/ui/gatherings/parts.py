"""What of a gathering is read off the GUI thread: its roster, and whom one has met again since."""

from datetime import date
from typing import NamedTuple

from app.domain.entries import Gathering
from app.domain.gatherings import RosterLine, last_day_of
from app.domain.retrospect_words import tell_retrospect
from app.errors import NotFound
from app.journal import gatherings
from app.journal.journal import Journal
from app.ui.speech import QtSpeech


class Parts(NamedTuple):
    """Of those on the roster, `second` became a second conversation while it was fresh."""

    roster: list[RosterLine]
    again: list[RosterLine]
    second: int


def read_parts(journal: Journal, gathering_id: int) -> Parts | None:
    """Read what belongs to a gathering; None where it is gone meanwhile."""
    try:
        again = gatherings.met_again(journal, gathering_id)
        roster = gatherings.roster_lines(journal, gathering_id)
        second, _met = gatherings.second_conversations(journal, gathering_id)
    except NotFound:
        return None
    return Parts(roster, [RosterLine(line, False, False) for line in again], second)


def tell_since(gathering: Gathering, parts: Parts, today: date) -> str:
    """How many became a second conversation, or when that will be told; "" where it is not over."""
    over = last_day_of(gathering.first_day, gathering.last_day)
    if not over or over >= today.isoformat():
        return ""
    met, since = len(parts.roster), len(parts.again)
    return tell_retrospect(met, parts.second, since, date.fromisoformat(over), today, QtSpeech())
