"""Days in a sentence as they are spoken of: “yesterday”, “on Tuesday”, “on 3 October”."""

from datetime import date

from app.domain.dates import PartialDate
from app.domain.speech import Speech

_NEAR = 6  # days within which the day of the week says which one is meant


def on_day(day: str, today: date, speech: Speech) -> str:
    """Say when a day was or will be, inside a sentence; of a partial one what is known of it."""
    part = PartialDate.parse(day)
    if part.year is None or part.month is None:
        return speech.say("in {year}", year=str(part.year or ""))
    if part.day is None:
        return speech.say("in {month}", month=speech.month(date(part.year, part.month, 1), today))
    whole = date(part.year, part.month, part.day)
    ahead = (whole - today).days
    if ahead == 0:
        return speech.say("today")
    if abs(ahead) == 1:
        return speech.say("tomorrow") if ahead > 0 else speech.say("yesterday")
    if abs(ahead) <= _NEAR:
        return speech.say("on {weekday}", weekday=speech.weekday(whole))
    return speech.say("on {day}", day=speech.day(whole, today))


def name_day(day: date, today: date, speech: Speech) -> str:
    """Name a day to come, by itself: “today”, “tomorrow”, “Sunday 11 October”."""
    ahead = (day - today).days
    if ahead in (0, 1):
        return speech.say("tomorrow") if ahead else speech.say("today")
    return speech.say("{weekday} {day}", weekday=speech.weekday(day), day=speech.day(day, today))
