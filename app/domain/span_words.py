"""How long something lasted or how often it came, in words as exact as they need to be."""

from datetime import date, timedelta

from app.domain.dates import DAYS_IN_YEAR, whole_years
from app.domain.speech import Speech
from app.domain.telling_words import DAYS_IN_MONTH, MONTHS_FROM, WEEKS_FROM, YEARS_FROM

_COUNTED_DAYS = 99
_MONTHS_IN_YEAR = 12


def lasting(days: int, end: date, speech: Speech) -> str:
    """Say how long what ended on a day lasted: "74 days", "8 months", "3 years".

    Months and years are those of the calendar: from 12 December to 12 July are seven.
    """
    if days <= _COUNTED_DAYS:
        return speech.count("%n days", days)
    start = end - timedelta(days)
    months = _MONTHS_IN_YEAR * (end.year - start.year) + end.month - start.month
    months -= end.day < start.day and (end + timedelta(1)).day != 1
    months = max(months, _MONTHS_IN_YEAR * whole_years(days))  # as where silences are sorted
    if months < 2 * _MONTHS_IN_YEAR:
        return speech.count("%n months", months)
    return speech.count("%n years", months // _MONTHS_IN_YEAR)


def usually(days: int, speech: Speech) -> str:
    """Say how far apart things usually are: "about every five weeks"."""
    if days < WEEKS_FROM:
        return speech.count("about every %n days", days)
    if days < MONTHS_FROM:
        return speech.count("about every %n weeks", round(days / 7))
    if days < YEARS_FROM:
        return speech.count("about every %n months", round(days / DAYS_IN_MONTH))
    return speech.count("about every %n years", round(days / DAYS_IN_YEAR))


def sometimes(shorter: int, longer: int, speech: Speech) -> str:
    """Say how far apart things are that keep no rhythm: "sometimes days apart, sometimes months".

    Of so many days are the shorter and the longer times between them.
    """
    short, long = _unit(shorter, speech), _unit(longer, speech)
    if short == long:
        return speech.say("sometimes closer together, sometimes further apart")
    return speech.say("sometimes {short} apart, sometimes {long}", short=short, long=long)


def _unit(days: int, speech: Speech) -> str:
    if days < WEEKS_FROM:
        return speech.say("days")
    if days < MONTHS_FROM:
        return speech.say("weeks")
    return speech.say("months") if days < YEARS_FROM else speech.say("years")
