"""Dates as other programs write them, read as ISO text; what is not a date is "".

The calendar day stays as written: a time or zone behind it is left out and shifts nothing.
"""

import re
from datetime import date

from app.domain.dates import PartialDate
from app.errors import BadInput

_FORMS = re.compile(
    r"""(?: (?P<y>\d{4}) (?: -?(?P<m>\d\d)-?(?P<d>\d\d) | -(?P<m2>\d\d) )?  # 1980-03-05 19800305
          | --(?P<m3>\d\d)(?:-?(?P<d3>\d\d))?                               # --03-05 --0305
          | (?P<y4>\d{4})[-/.](?P<m4>\d\d?)[-/.](?P<d4>\d\d?)               # 1980/3/5
          | (?P<d5>\d\d?)\.\s?(?P<m5>\d\d?)\.\s?(?P<y5>\d{4})               # 5.3.1980
          | (?P<first>\d\d?)[/-](?P<second>\d\d?)[/-](?P<y6>\d{4})          # 25/3/1980
        ) (?: Z | [T\s].* )?""",
    re.VERBOSE | re.DOTALL,
)
NO_YEAR = 1604  # what Apple's programs write for a year that is not known


def read_date(text: str, no_year: str = "") -> str:
    """ISO text, whole or partial, from `text`; "" where it names no day, month or year.

    Zeros stand for an unknown part, as do the years 1604 and `no_year`. Numbers of which
    it cannot be known which is the month (3/5/1980) are no date.
    """
    if _is_whole(text) and not text.startswith((str(NO_YEAR), no_year or "-")):
        return text
    match = _FORMS.fullmatch(text.strip())
    if match is None:
        return ""
    part = match.groupdict()
    year = _number(part["y"] or part["y4"] or part["y5"] or part["y6"])
    month = _number(part["m"] or part["m2"] or part["m3"] or part["m4"] or part["m5"])
    day = _number(part["d"] or part["d3"] or part["d4"] or part["d5"])
    if part["first"]:
        day, month = _tell_apart(int(part["first"]), int(part["second"]))
    if year == NO_YEAR or (year is not None and str(year) == no_year):
        year = None
    try:
        return str(PartialDate(year, month, day if month else None))
    except BadInput:
        return ""


def _is_whole(text: str) -> bool:
    """Whether it is a full date in ISO form, as most are."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _number(digits: str | None) -> int | None:
    return int(digits or 0) or None


def _tell_apart(first: int, second: int) -> tuple[int | None, int | None]:
    """Day and month, where only one order is possible; an impossible month otherwise."""
    if first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else (None, 13)
