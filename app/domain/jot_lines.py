"""The lines of a jot that begin with a word that means something: “learned: …”, “promise: …”."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from app.domain.days_in_words import SaidDay, find_days
from app.domain.jot import Mention
from app.domain.jot_words import DATED, PROMISES, Sort, sorts_by_word, word_of
from app.domain.names import fold, tidy

_BULLETS = r"(?:\s|[-+>•·‣◦–—]|\*(?!\*))*(?:[0-9]{1,2}[.)]\s+)?(?:\[[ xX]?\]\s*)?"
_BETWEEN = r"(?:\s|,|&|\+|;|\band\b)*"
_COLON = r"\s*[:\uff1a]\s*"
LATE = timedelta(days=14)  # a note is written down so long after its day
SOON = timedelta(days=14)  # “friday” and “the 12th” come round; a whole date would in a year
_LONGEST_PREFIX = 80  # characters of a name without @ at the beginning of a line


class Line(NamedTuple):
    """A line of a jot, source[start:end]; its word and colon end at `head_end`.

    `typed` is what it says, source[body:end], and `text` the same as it is kept, without marks.
    `whom` are names, `named` those among them with a mark in `typed`. `day` is partial ISO text
    or "", said in the source at `day_span`.
    """

    start: int
    end: int
    head_end: int
    sort: Sort
    body: int
    typed: str
    text: str
    named: tuple[str, ...]
    whom: tuple[str, ...]
    day: str = ""
    day_span: tuple[int, int] | None = None

    def said(self) -> tuple[Sort, str, tuple[str, ...], str]:
        """What the line says, wherever it stands."""
        return self.sort, self.text, self.whom, self.day


class Row(NamedTuple):
    """One row of the source, text[start:end] without its line break, and whom it mentions."""

    start: int
    end: int
    mentions: Sequence[Mention]


def read_line(
    source: str, row: Row, name_of: Callable[[str], str], left: Collection[int] = ()
) -> Line | None:
    """The line that a row is, without its day; None where it begins with none of the words.

    `name_of` says whom a name without @ means, "" for nobody. A word with nothing after it is
    left to be text, and so is a line that has one of the places `left` in its head.
    """
    head = re.compile(_head(), re.I).match(source, row.start, row.end)
    sort = sorts_by_word().get(" ".join(head["word"].casefold().split())) if head else None
    if head is None or sort is None or any(row.start <= at < head.end() for at in left):
        return None
    start, before = _read_prefix(source, head.end(), row, name_of)
    body = source[start : row.end]
    typed, start = body.strip(), start + len(body) - len(body.lstrip())
    if not typed:
        return None
    signs = [mention.start for mention in row.mentions]
    text = without_signs(source, start, start + len(typed), signs)
    named = unique([mention.name for mention in row.mentions if mention.start >= start])
    whom = unique([*before, *named])
    return Line(row.start, row.end, head.end(), sort, start, typed, text, named, whom)


def date_line(
    line: Line, mentions: Sequence[Mention], day: date, typed_on: date | None = None
) -> Line:
    """The line with the day that it says, counted from `day`: when it is due, or ahead.

    Nobody writes down a promise whose day is over: in a note typed a few days late, “by friday”
    is the Friday after `typed_on`.
    """
    if line.sort not in DATED:
        return line
    first = _first_day(line, mentions, day)
    if first is None:
        return line
    if typed_on and line.sort in PROMISES and day < typed_on <= day + LATE:
        later = _first_day(line, mentions, typed_on)
        soon = (typed_on + SOON).isoformat()
        is_over = str(first.day) < typed_on.isoformat()[: len(str(first.day))]
        first = later if is_over and later and str(later.day) <= soon else first
    span = (line.body + first.start, line.body + first.end)
    return line._replace(day=str(first.day), day_span=span)


def _first_day(line: Line, mentions: Sequence[Mention], base: date) -> SaidDay | None:
    said = [
        each
        for each in find_days(line.typed, base, ahead=True)
        if str(each.day) >= base.isoformat()[: len(str(each.day))]
        and not _is_in_name(line.body + each.start, line.body + each.end, mentions)
    ]
    return _choose(said, line.sort) if said else None


def write_line(line: Line, last_named: Sequence[str]) -> str:
    """The line as it is typed after a note that names these people last."""
    is_plain = not re.search(_COLON, line.typed)
    if is_plain and line.whom == (line.named or tuple(last_named)):
        return f"{word_of(line.sort)}: {line.typed}"
    whom = ", ".join(f"@{name}" for name in line.whom)
    return f"{word_of(line.sort)}: {whom}{': ' if whom else ''}{line.typed}"


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Each name once, as it is written first; case and accents aside."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name_key(name), name)
    return tuple(found.values())


def name_key(name: str) -> str:
    """What a name is compared by."""
    return fold(name) or name


def without_signs(source: str, start: int, end: int, marks: Sequence[int]) -> str:
    """source[start:end] without the single characters at `marks`, which are in order."""
    kept, at = [], start
    for mark in marks[bisect_left(marks, start) : bisect_left(marks, end)]:
        kept.append(source[at:mark])
        at = mark + 1
    return "".join([*kept, source[at:end]])


def _is_in_name(start: int, end: int, mentions: Sequence[Mention]) -> bool:
    return any(mention.start < end and start < mention.end for mention in mentions)


def _choose(said: Sequence[SaidDay], sort: Sort) -> SaidDay:
    limits = [each for each in said if each.is_limit] if sort in PROMISES else []
    return (limits or said)[0]


@cache
def _head() -> str:
    words = sorted(sorts_by_word(), key=len, reverse=True)
    spelt = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
    return rf"{_BULLETS}(?P<bold>\*\*|__)?(?P<word>{spelt})\s*[:\uff1a](?(bold)(?P=bold))"


def _read_prefix(
    source: str, start: int, row: Row, name_of: Callable[[str], str]
) -> tuple[int, list[str]]:
    """Where the words begin after “@Ana and @Tom: ” or “Ana: ”, and the names before them."""
    at, whom = start, list[str]()
    for mention in row.mentions:
        if re.compile(_BETWEEN).fullmatch(source, at, mention.start) is None:
            break
        whom.append(mention.name)
        at = mention.end
    colon = re.compile(_COLON)
    if whom:
        end = colon.match(source, at, row.end)
        return (end.end(), whom) if end else (start, [])
    end = colon.search(source, start, min(row.end, start + _LONGEST_PREFIX))
    name = name_of(tidy(source[start : end.start()])) if end else ""
    return (end.end(), [name]) if end and name else (start, [])
