"""The way through a debrief: who comes next, and on which day it was that we talked."""

from collections.abc import Sequence
from datetime import date

from app.domain.dates import earliest
from app.domain.entries import Gathering
from app.domain.gatherings import RosterLine, last_day_of

END = 0  # the card after the last person


def next_open(lines: Sequence[RosterLine], here: int) -> int:
    """The next person after `here` who is not written about, END where there is none."""
    return next((line.person.id for line in lines[_after(lines, here) :] if _is_open(line)), END)


def first_open(lines: Sequence[RosterLine]) -> int:
    """The first person who is not written about, END where there is none."""
    return next((line.person.id for line in lines if _is_open(line)), END)


def before(lines: Sequence[RosterLine], here: int) -> int:
    """The person before `here`, written about or not; the first has nobody before them."""
    at = len(lines) if here == END else _after(lines, here) - 1
    return lines[max(at - 1, 0)].person.id if lines else END


def open_lines(lines: Sequence[RosterLine]) -> list[RosterLine]:
    """Everybody who is not written about."""
    return [line for line in lines if _is_open(line)]


def day_of_talk(gathering: Gathering, last_written: str, today: date) -> str:
    """The day a new card begins with (ISO): the one written last, if it lies in the gathering.

    Else the last day of the gathering; never a day to come. "" for today.
    """
    end = last_day_of(gathering.first_day, gathering.last_day)
    first = earliest(gathering.first_day)
    begin = first.isoformat() if first else ""
    is_within = begin <= last_written <= end if end else True
    day = last_written if last_written and is_within else end
    return day if day < today.isoformat() else ""


def _after(lines: Sequence[RosterLine], here: int) -> int:
    """The place after somebody, the first place for nobody."""
    return next((at for at, line in enumerate(lines, start=1) if line.person.id == here), 0)


def _is_open(line: RosterLine) -> bool:
    return not line.is_written
