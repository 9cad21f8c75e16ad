"""Until when an intention is carried, and when one is invited to look back on a quarter."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from app.domain.coming import shift
from app.domain.quarters import Quarter, quarter_of, read_quarter
from app.domain.reflections import Reflection

LAST_WEEK = timedelta(days=6)  # before the last day of a quarter: its end is in sight
AFTER = timedelta(weeks=4)  # after it; whoever has not looked back by then is let be
ENOUGH = 3  # entries in a quarter that there is something to look back on


class Intention(NamedTuple):
    """What I set out to do when I looked back on a quarter (its key), with its people by id.

    `is_asked` says that it is time to ask what became of it.
    """

    quarter: str
    text: str
    people: tuple[tuple[int, str], ...] = ()
    is_asked: bool = False


class LookBack(NamedTuple):
    """An invitation to look back on a quarter (its key); `is_begun` if something is written."""

    quarter: str
    is_begun: bool = False


def opens_on(quarter: Quarter) -> date:
    """The first day on which a quarter may be looked back on as one that ends."""
    return quarter.last - LAST_WEEK


def is_ending(quarter: Quarter, day: date) -> bool:
    """Whether a day lies in the last week of a quarter, or in the four weeks after it."""
    return opens_on(quarter) <= day <= shift(quarter.last, AFTER)


def quarter_to_look_back_on(day: date, begins: int) -> Quarter | None:
    """The quarter that ends about a day, of a year that begins with a month; None between."""
    here = quarter_of(day, begins)
    years = range(date.min.year, date.max.year)  # as read_quarter has them
    known = (each for each in (here, here.later(-1)) if each.year in years)
    return next((each for each in known if is_ending(each, day)), None)


def is_carried(reflection: Reflection, day: date) -> bool:
    """Whether its intention is shown on a day: until it was said what became of it."""
    if not reflection.intention or reflection.asked_on:
        return False
    following = read_quarter(reflection.quarter).later(1)
    return day in following or is_asked(reflection, day)


def is_asked(reflection: Reflection, day: date) -> bool:
    """Whether it is time to ask what became of it: when the quarter after its own ends."""
    return is_ending(read_quarter(reflection.quarter).later(1), day)


def carried(reflections: Iterable[Reflection], day: date) -> list[Reflection]:
    """Those whose intention is shown on a day, the oldest first."""
    shown = [each for each in reflections if is_carried(each, day)]
    return sorted(shown, key=lambda each: read_quarter(each.quarter))
