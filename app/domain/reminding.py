"""What a notice on the desktop reminds of: once a day, and what a day missed is not lost.

A day that was told is never told again. Days since the last notice are told late, in the past.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from app.domain.coming import shift
from app.domain.intention_words import invite_back
from app.domain.intentions import LookBack
from app.domain.speech import Speech

MOST = 6  # lines that a notice has room for
LOOK_BACK = 30  # days after which a reminder would only be a reproach
PROMISE, FOLLOW_UP, BIRTHDAY, DAY = "promise", "followup", "birthday", "day"
AHEAD, GATHERING, PLANNED = "ahead", "gathering", "planned"
REFLECTION = "reflection"  # `text` is the key of the quarter; there is no late for it

# Said through Speech.say: what is told on its day, and what is told late.
NOW = {
    PROMISE: "Promised to {name} for today: {what}",
    FOLLOW_UP: "{name}: {what}",
    BIRTHDAY: "{name} has a birthday today",
    DAY: "{name}, today: {what}",
    AHEAD: "{name}, today: {what}",
    PLANNED: "{name}, today: {what}",
    GATHERING: "{name} begins today",
}
PAST = {
    PROMISE: "Promised to {name} for {day}: {what}",
    FOLLOW_UP: "{name}: {what}, planned for {day}",
    BIRTHDAY: "{name} had a birthday on {day}",
    DAY: "{name}, on {day}: {what}",
    AHEAD: "{name}, on {day}: {what}",
    PLANNED: "{name}, planned for {day}: {what}",
    GATHERING: "{name} began on {day}",
}


class Reminder(NamedTuple):
    """One thing of one day (ISO): of whom or what, and in which words."""

    sort: str
    day: str
    name: str
    text: str = ""


def first_untold(told: str, today: date) -> date:
    """The first day that no notice has told of; `told` is the last one that was (ISO or "").

    A day still to come was told by a clock that ran ahead; it counts as yesterday.
    """
    if not told or told > today.isoformat():
        return today
    next_day = shift(date.fromisoformat(told), timedelta(1))
    return max(next_day, shift(today, -timedelta(LOOK_BACK)))


def is_time(now: datetime, told: str, hour: int) -> bool:
    """Whether the notice of today is to be given now; never before its hour, never twice."""
    return told != now.date().isoformat() and now.time() >= time(hour)


def say_reminders(reminders: Iterable[Reminder], today: date, speech: Speech) -> list[str]:
    """A line for each, today's first, then what was missed, the newest first."""
    ordered = sorted(reminders, key=lambda one: one.day, reverse=True)
    return [_say(one, today, speech) for one in ordered]


def say_summary(lines: list[str], speech: Speech) -> str:
    """The words of one notice over all lines."""
    if len(lines) <= MOST:
        return "\n".join(lines)
    more = speech.count("and %n more in Kith", len(lines) - MOST + 1)
    return "\n".join([*lines[: MOST - 1], more])


def say_hidden(count: int, speech: Speech) -> str:
    """The words of a notice that names nobody."""
    return speech.count("%n things for today; open Kith to read them.", count)


def _say(one: Reminder, today: date, speech: Speech) -> str:
    day = date.fromisoformat(one.day)
    if one.sort == REFLECTION:
        return speech.say(
            "{invitation}, if you like", invitation=invite_back(LookBack(one.text), today, speech)
        )
    if one.sort == PLANNED and not one.text:
        return speech.say("{name}, planned for today", name=one.name)
    parts = {"name": one.name, "what": one.text, "day": speech.day(day, today)}
    sentences = PAST if day < today else NOW
    return speech.say(sentences[one.sort], **parts)
