"""How long something lasted or how often it came, in words as exact as they need to be."""

from app.domain.dates import DAYS_IN_YEAR, whole_months, whole_years
from app.domain.speech import Speech
from app.domain.telling_words import DAYS_IN_MONTH, MONTHS_FROM, WEEKS_FROM, YEARS_FROM

_COUNTED_DAYS = 99


def lasting(days: int, speech: Speech) -> str:
    """Say how long something lasted: "74 days", "8 months", "3 years"."""
    if days <= _COUNTED_DAYS:
        return speech.count("%n days", days)
    if days < YEARS_FROM:
        return speech.count("%n months", whole_months(days))
    return speech.count("%n years", whole_years(days))


def usually(days: int, speech: Speech) -> str:
    """Say how far apart things usually are: "about every five weeks"."""
    if days < WEEKS_FROM:
        return speech.count("about every %n days", days)
    if days < MONTHS_FROM:
        return speech.count("about every %n weeks", round(days / 7))
    if days < YEARS_FROM:
        return speech.count("about every %n months", round(days / DAYS_IN_MONTH))
    return speech.count("about every %n years", round(days / DAYS_IN_YEAR))
