"""Days as people say them, “by Friday” or “in three weeks”, relative to the day of an entry.

A library reads a phrase; which words may be a day at all is said here, since the library, let
loose on a whole text, takes “we” for a Wednesday and “a” for January. English so far.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from app.domain.dates import PartialDate

LANGUAGE = "en"
LONGEST = 2000  # characters that are looked at for days
HALF_A_YEAR = timedelta(days=183)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_WHOLE_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
)
_WEEKDAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_FIRST_LETTERS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SHORT_WEEKDAYS = "mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
_COUNTS = "[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SPANS = r"(?:days?|weeks?|fortnights?|months?)"
_LIMITS = "by|until|till|before"
_DAY_AND_MONTH = r"[0-9]{1,2}\.\ ?(?:0?[1-9]|1[0-2])\."
_PARTS = r"(?:\ (?:morning|afternoon|evening|night))?"
# A part of a phrase that the library is not given is outside the group that it is named by.
_PHRASE = rf"""(?<![\w@\#/.’'-])
(?:(?P<lead>{_LIMITS}|on|from)\ )?
(?:
  (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})
| (?:(?:{_WEEKDAYS}|{_SHORT_WEEKDAYS}),?\ )?(?:the\ )?
  (?P<dated>[0-9]{{1,2}}(?:st|nd|rd|th)?\.?\ (?:of\ )?(?:{_MONTHS})\b
    | (?:{_MONTHS})\ (?:the\ )?[0-9]{{1,2}}(?:st|nd|rd|th)?\b(?![:.][0-9]))
  (?P<year>,?\ [0-9]{{4}}\b)?
| (?P<dotted>{_DAY_AND_MONTH}\ ?[0-9]{{4}}
    |(?:\A|(?<=\bon\ )|(?<=\bby\ )|(?<=\buntil\ )|(?<=\bbefore\ )|(?<=\bfrom\ ))
    {_DAY_AND_MONTH}(?=[\s,;:!?)]|$))
| (?P<near>(?:next|last|this)\ (?:{_WEEKDAYS}|{_SHORT_WEEKDAYS}))
| (?:the\ )?end\ of\ (?P<ending>(?:(?:the|this|next)\ )?(?:week|month|year))
| (?P<span>(?:next|last)\ (?:week|month))
| (?:in|within)\ (?P<coming>(?:{_COUNTS})\ {_SPANS})
| (?P<ago>(?:{_COUNTS})\ {_SPANS}\ ago)
| (?:the\ )?(?P<moment>day\ before\ yesterday|day\ after\ tomorrow
    |yesterday{_PARTS}|tomorrow{_PARTS}|today|tonight|last\ night
    |this\ (?:morning|afternoon|evening))
| (?P<weekday>{_WEEKDAYS}){_PARTS}
| (?P<month>(?<=by\ )(?:{_WHOLE_MONTHS})|(?<=until\ )(?:{_WHOLE_MONTHS})
    |(?<=before\ )(?:{_WHOLE_MONTHS})|(?:{_WHOLE_MONTHS})\ [0-9]{{4}})
| in\ (?P<in_month>(?:{_WHOLE_MONTHS})(?:\ [0-9]{{4}})?)
| (?<=on\ )(?P<short>{_SHORT_WEEKDAYS}) | (?<=by\ )(?P<short_by>{_SHORT_WEEKDAYS})
| the\ (?P<ordinal>[0-9]{{1,2}})(?:st|nd|rd|th)
  (?=\ *(?:[,;:!?).]|$|\n|\ (?:at|in|with|and|or|to)\b))
)
(?!\w|-\w|[’']s\b)"""
# Words after a first one that show that it is spoken of, and is not when this happened.
_SPOKEN_OF = (
    r"\ *(?:(?:is|are|will|would|to|till|until|through|and|or)(?!\w)|[&/])"
    rf"|\ *[–—-]\ *(?:[0-9]|(?:{_WEEKDAYS}|{_SHORT_WEEKDAYS}|{_MONTHS})\b)"
)

# A first sentence that tells of a meeting or a letter, and a day in it that can only be when that
# was.
_TOLD_OF = (
    r"\W*(?:(?:I|we)\ )?(?:just\ )?(?:met|saw|visited|called|rang|phoned|talked|spoke|chatted"
    r"|walked|ran\ into|bumped\ into|sat|had|coffee|lunch|dinner|breakfast|drinks|tea|call"
    r"|wrote(?:\ back)?|replied|e-?mailed|texted|messaged)\b(?:\ (?:to|with)\b)?"
)
_TOLD_DAY = (
    rf"(?<!\bsaid\ )(?<!\babout\ )(?<!\bsince\ )(?<!\bfrom\ )(?<!\bof\ )(?<!\buntil\ )"
    rf"\b(?:the\ day\ before\ yesterday|yesterday{_PARTS}|last\ night|last\ {_WEEKDAYS}"
    rf"|(?:{_COUNTS})\ {_SPANS}\ ago)(?!\w|-\w|[’']s\b)"
)
# A day of the calendar tells it where none of these words may make it the day of something else.
_TOLD_DATE = rf"\bon\ (?:(?:{_WEEKDAYS}|{_SHORT_WEEKDAYS}),?\ )?(?:the\ )?(?:[0-9]|(?:{_MONTHS})\ )"
_ELSEWHERE = (
    r"\b(?:who|whom|whose|which|that|what|when|if|she|he|it|they|was|were|is|are|be|to|said|told"
    r"|about|of|for|from|since|before|until|till|after|because|born|married|due)\b"
)
_SENTENCE_END = r"[.!?](?=\s|$)|\n"


class SaidDay(NamedTuple):
    """A day said in a text at text[start:end]; `is_limit` where it was said with “by” or “until”.

    `day` may be a month without its day.
    """

    start: int
    end: int
    day: PartialDate
    is_limit: bool


def find_days(text: str, base: date, *, ahead: bool) -> Iterator[SaidDay]:
    """The days said in a text, in order; relative ones are counted from `base`.

    What recurs (“Friday”, “12 June”) is the next to come, or else the last that was. The first
    call takes a tenth of a second, to load the library.
    """
    for match in re.finditer(_PHRASE, text[:LONGEST], re.I | re.X):
        if (said := _said(match, base, ahead)) is not None:
            yield said


def find_first_day(text: str, base: date) -> SaidDay | None:
    """The whole day up to `base` with which a text begins, where it tells when it happened.

    “Tuesday is her day off” begins with a day that tells nothing of the kind, and so does a day
    without a year that comes sooner than it was.
    """
    match = re.match(_PHRASE, text[:LONGEST], re.I | re.X)
    if match is None or re.match(_SPOKEN_OF, text[match.end() : match.end() + 20], re.I):
        return None
    if (match["lead"] or "on").lower() != "on":
        return None
    said = _said(match, base, ahead=False)
    return said if said and _has_been(said, match, base) else None


def find_told_day(text: str, base: date) -> SaidDay | None:
    """The whole day up to `base` on which the first sentence says that a meeting was.

    “Met Ana yesterday” tells it wherever the day stands, and so does “Met Ana on 3 May 2021”;
    “Ana said it rained yesterday” does not.
    """
    sentence = re.split(_SENTENCE_END, text[:LONGEST], maxsplit=1)[0]
    begun = re.match(_TOLD_OF, sentence, re.I | re.X)
    if begun is None:
        return None
    told = re.search(_TOLD_DAY, sentence, re.I | re.X) or _find_told_date(sentence, begun.end())
    match = told and re.match(_PHRASE, text[told.start() : LONGEST], re.I | re.X)
    said = match and _said(match, base, ahead=False)
    if told is None or match is None or said is None or not _has_been(said, match, base):
        return None
    return said._replace(start=told.start(), end=told.start() + said.end)


def _find_told_date(sentence: str, begun: int) -> re.Match[str] | None:
    told = re.search(_TOLD_DATE, sentence, re.I | re.X)
    is_of_something_else = told and re.search(_ELSEWHERE, sentence[begun : told.start()], re.I)
    return None if is_of_something_else else told


def _has_been(said: SaidDay, match: re.Match[str], base: date) -> bool:
    """Whether this is a whole day up to `base`; one without a year may be half a year back."""
    day = said.day.whole()
    if day is None or day > base:
        return False
    dotted = match["dotted"] or ""
    has_no_year = dotted.endswith(".") or (match["dated"] and not match["year"])
    return not has_no_year or base - day <= HALF_A_YEAR


def _said(match: re.Match[str], base: date, ahead: bool) -> SaidDay | None:
    found = {kind: words.lower() for kind, words in match.groupdict().items() if words}
    lead = found.pop("lead", "")
    year = found.pop("year", "").strip(", ")
    ((kind, words),) = found.items()
    if kind == "dotted":
        kind, words, year = "dated", *_spell(words)
    day = _read(kind, words, int(year or 0), base, ahead)
    if day is None:
        return None
    return SaidDay(match.start(), match.end(), day, lead in _LIMITS.split("|"))


def _spell(dotted: str) -> tuple[str, str]:
    """A day in figures, “3.5.2021”, as day and month in words, and its year or ""."""
    day, month, year = (part.strip() for part in dotted.split("."))
    return f"{day} {_WHOLE_MONTHS.split('|')[int(month) - 1]}", year


@lru_cache(maxsize=1024)
def _read(kind: str, words: str, year: int, base: date, ahead: bool) -> PartialDate | None:
    """What a phrase of this kind means; None where the calendar has no such day."""
    try:
        if kind == "iso":
            return PartialDate.of(date.fromisoformat(words))
        if kind == "dated":
            return _read_dated(words, year, base, ahead)
        if kind == "ordinal":
            return _read_ordinal(int(words), base, ahead)
        if kind == "near" and words.startswith("next "):
            return _read_next(words.removeprefix("next "), base)
        if kind == "ending":
            return _read_ending(words, base)
        return _ask(f"in {words}" if kind == "coming" else words, base, ahead)
    except (ValueError, OverflowError):
        return None


def _read_dated(words: str, year: int, base: date, ahead: bool) -> PartialDate | None:
    """A day and a month; without a year it is the nearest on that side of `base`, that included.

    Nine years hold every 29 February.
    """
    if year:
        return _ask(f"{words} {year}", base, ahead)
    for step in range(9):
        read = _ask(f"{words} {base.year + (step if ahead else -step)}", base, ahead)
        day = read.whole() if read else None
        if day and (day >= base if ahead else day <= base):
            return read
    return None


def _read_next(weekday: str, base: date) -> PartialDate:
    """“Next Tuesday”, which on a Monday is not tomorrow: that of the week after this one."""
    at = _FIRST_LETTERS.index(weekday[:3])
    monday = base - timedelta(days=base.weekday())
    return PartialDate.of(monday + timedelta(days=7 + at))


def _read_ending(words: str, base: date) -> PartialDate:
    """The last day of this or of the “next week”, month or year; a week ends on Sunday."""
    later = words.startswith("next ")
    if words.endswith("week"):
        return PartialDate.of(base + timedelta(days=6 - base.weekday() + 7 * later))
    months = 12 * base.year + (base.month if words.endswith("month") else 12)
    months += later * (1 if words.endswith("month") else 12)
    return PartialDate.of(date(months // 12, months % 12 + 1, 1) - timedelta(days=1))


def _read_ordinal(number: int, base: date, ahead: bool) -> PartialDate | None:
    """“The 12th” of a month near `base`; three months hold every day that there is."""
    for step in range(3):
        months = base.year * 12 + base.month - 1 + (step if ahead else -step)
        try:
            day = date(months // 12, months % 12 + 1, number)
        except ValueError:
            continue
        if day >= base if ahead else day <= base:
            return PartialDate.of(day)
    return None


def _ask(words: str, base: date, ahead: bool) -> PartialDate | None:
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": datetime.combine(base, time()),
        "PREFER_DATES_FROM": "future" if ahead else "past",
        "DATE_ORDER": "DMY",
        "TIMEZONE": "UTC",
    }
    read = DateDataParser(languages=[LANGUAGE], settings=settings).get_date_data(words)
    if read.date_obj is None:
        return None
    day = PartialDate.of(read.date_obj.date())
    return PartialDate(day.year, day.month) if read.period == "month" else day
