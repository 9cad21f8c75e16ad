"""The turns of phrase that several sentences of a profile share."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.domain.dates import (
    DAYS_IN_YEAR,
    PartialDate,
    fewest_days,
    whole_months,
    whole_years,
)
from app.domain.kinds import Kind
from app.domain.speech import Speech

if TYPE_CHECKING:  # the figures load numpy, which words of other pages do without
    from app.domain.profile import Contact
    from app.domain.rhythm import Contact as Dated

WEEKS_FROM, MONTHS_FROM, YEARS_FROM = 14, 61, fewest_days(2)
DAYS_IN_MONTH = DAYS_IN_YEAR / 12
_COUNTED_DAYS = 99
# Said through Speech.say.
WAYS = {
    Kind.MET: "in person",
    Kind.CALL: "a call",
    Kind.VIDEO: "a video call",
    Kind.MESSAGE: "a message",
    Kind.LETTER: "a letter",
    Kind.INTRODUCTION: "an introduction",
    Kind.GIFT: "a gift",
}
LEVELS = {1: "small talk", 2: "work", 3: "interests", 4: "personal talks"}


def how(kind: str | None, speech: Speech) -> str:
    """How we were in touch, after a comma: "a call"; "" where it is not written."""
    return speech.say(WAYS[Kind(kind)]) if kind and kind in WAYS else ""


def when(days: int, speech: Speech) -> str:
    """How long ago a day is: "today", "74 days ago", "8 months ago", "3 years ago"."""
    if days < 2:
        return speech.say("yesterday") if days else speech.say("today")
    if days <= _COUNTED_DAYS:
        return speech.count("%n days ago", days)
    if days < YEARS_FROM:
        return speech.count("%n months ago", whole_months(days))
    return speech.count("%n years ago", whole_years(days))


def age(days: int, speech: Speech) -> str:
    """How old something written down is: "from today", "2 weeks old", "5 months old"."""
    if days < 2:
        return speech.say("from yesterday") if days else speech.say("from today")
    if days < WEEKS_FROM:
        return speech.count("%n days old", days)
    if days < MONTHS_FROM:
        return speech.count("%n weeks old", days // 7)
    if days < YEARS_FROM:
        return speech.count("%n months old", whole_months(days))
    return speech.count("%n years old", whole_years(days))


def contact(last: "Contact", today: date, speech: Speech) -> str:
    """When and how we were in touch: "74 days ago, a call"."""
    ago, way = when((today - last.day).days, speech), how(last.kind, speech)
    return speech.say("{ago}, {way}", ago=ago, way=way) if way else ago


def partial(day: str, today: date, speech: Speech) -> str:
    """A day of which only month and year, or the year, may be known; "" for none."""
    if not day:
        return ""
    part = PartialDate.parse(day)
    if part.year is None or part.month is None:
        return str(part.year or "")
    if part.day is None:
        return speech.month(date(part.year, part.month, 1), today)
    return speech.day(date(part.year, part.month, part.day), today)


def planned(coming: "Contact | Dated", today: date, speech: Speech) -> str:
    """A contact to come: "Planned: a call on 12 October."."""
    day = speech.day(coming.day, today)
    if coming.kind == Kind.MET:
        return speech.say("Planned: to meet on {day}.", day=day)
    way = how(coming.kind, speech)
    if not way:
        return speech.say("Planned for {day}.", day=day)
    return speech.say("Planned: {way} on {day}.", way=way, day=day)


def levels(names: Sequence[int], speech: Speech) -> str:
    """What talks were about, by their levels: "work and interests"."""
    return speech.join([speech.say(LEVELS[level]) for level in names])


def areas(names: Sequence[str], speech: Speech) -> str:
    """Areas of a life, by name: "work and hopes"."""
    return speech.join([speech.say(name) for name in names])
