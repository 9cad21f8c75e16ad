"""What a quarter, a year and their figures are called."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from app.domain.quarter import Figures
from app.domain.quarters import JANUARY, YEAR, Quarter, read_quarter
from app.domain.speech import WITH_YEAR, Speech

_A_YEAR = re.compile(r"(\d{4})(–\d\d)?")


def span_name(first: date, last: date, speech: Speech) -> str:
    """Name whole months: "July to September 2026", "2026", "September 2025 to August 2026"."""
    if (first.month, last.month) == (1, YEAR) and first.year == last.year:
        return str(first.year)
    end = speech.month(last, WITH_YEAR)
    if (first.year, first.month) == (last.year, last.month):
        return end
    is_one_year = first.year == last.year
    start = speech.month(first, first if is_one_year else WITH_YEAR)
    return speech.say("{first} to {last}", first=start, last=end)


def whole(figures: Figures) -> tuple[date, date]:
    """Return the first and the last day, also of what is not over yet."""
    if is_year(figures):
        quarter = Quarter(figures.first.year, figures.first.month).later(3)
        return figures.first, quarter.last
    quarter = read_quarter(figures.key)
    return quarter.first, quarter.last


def title(figures: Figures, today: date, speech: Speech) -> str:
    """Name the time of figures: "October to December 2026, so far"; up to a day that is past."""
    name = span_name(*whole(figures), speech)
    if figures.is_over:
        return name
    if is_now(figures, today):
        return speech.say("{when}, so far", when=name)
    last = speech.day(figures.last, whole(figures)[1])
    return speech.say("{when}, up to {last}", when=name, last=last)


def is_year(figures: Figures) -> bool:
    """Return whether they are those of a year and not of a quarter."""
    return _A_YEAR.fullmatch(figures.key) is not None


def is_now(figures: Figures, today: date) -> bool:
    """Return whether they are of the time that goes on today."""
    return not figures.is_over and today <= whole(figures)[1]


def in_one_before(figures: Figures, today: date, speech: Speech) -> str:
    """Say of the quarter or year before when it was: "last quarter" if this one goes on."""
    if is_year(figures):
        is_last = is_now(figures, today)
        return speech.say("last year") if is_last else speech.say("in the year before")
    if is_now(figures, today):
        return speech.say("last quarter")
    return speech.say("in the quarter before")


def in_earlier(figures: Figures, earlier: Figures, today: date, speech: Speech) -> str:
    """Say of an earlier one when it was: "in the quarter before", "in 2024"."""
    if whole(earlier)[1] + timedelta(1) == figures.first:
        return in_one_before(figures, today, speech)
    name = span_name(*whole(earlier), speech)
    if not is_year(earlier):
        return speech.say("in the quarter from {when}", when=name)
    if earlier.first.month == JANUARY:
        return speech.say("in {when}", when=name)
    return speech.say("in the year from {when}", when=name)


def topic(key: str, speech: Speech) -> str:
    """Name a figure inside a sentence: "giving and asking"."""
    return {
        "giving": speech.say("giving and asking"),
        "first_asks": speech.say("asking new people"),
        "needs": speech.say("requests after a silence"),
        "after": speech.say("what follows a request"),
        "interest": speech.say("what matters to others"),
        "promises": speech.say("promises"),
        "depth": speech.say("how deep talks go"),
        "returns": speech.say("long silences"),
        "new": speech.say("new people"),
        "not_again": speech.say("people met once"),
    }[key]


def heading(key: str, speech: Speech) -> str:
    """Name a figure above what is said about it: "Giving and asking"."""
    return capital(topic(key, speech))


def capital(words: str) -> str:
    """Write words as a sentence begins."""
    return words[:1].upper() + words[1:]


def not_enough(keys: Sequence[str], speech: Speech) -> str:
    """Say of which figures there is too little to tell them."""
    topics = speech.join([topic(key, speech) for key in keys])
    return speech.say("Not enough to say yet about {topics}.", topics=topics)
