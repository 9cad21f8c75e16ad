"""Days and times with which a row of notes begins, in figures or with a month’s name."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

_MONTHS = (
    "january januar jänner janvier enero janeiro gennaio januari jan",
    "february februar février febrero fevereiro febbraio februari feb",
    "march märz mars marzo março maart mar",
    "april avril abril aprile apr",
    "may mai mayo maio maggio mei",
    "june juni juin junio junho giugno jun",
    "july juli juillet julio julho luglio jul",
    "august août agosto augustus aug",
    "september septembre septiembre setembro settembre sept sep set",
    "october oktober octobre octubre outubro ottobre oct okt out",
    "november novembre noviembre novembro nov",
    "december dezember décembre diciembre dezembro dicembre dec dez déc",
)
_WEEKDAYS = (
    "monday montag lundi lunes segunda-feira lunedì maandag mon",
    "tuesday dienstag mardi martes terça-feira martedì dinsdag tue",
    "wednesday mittwoch mercredi miércoles quarta-feira mercoledì woensdag wed",
    "thursday donnerstag jeudi jueves quinta-feira giovedì donderdag thu",
    "friday freitag vendredi viernes sexta-feira venerdì vrijdag fri",
    "saturday samstag sonnabend samedi sábado sabato zaterdag sat",
    "sunday sonntag dimanche domingo domenica zondag sun",
)
_YEAR = r"(?:,?\s+(?P<{}>20[0-9]{{2}}))?"
# What may stand after a time of day; a row that goes on in figures was none.
_TIME = (
    r"\[?(?:[01]?[0-9]|2[0-3])(?::|h|\.)[0-5][0-9](?![0-9.])\]?"
    r"(?:\s*(?:am|pm|Uhr|h|uur)\b)?\s*(?:[-–—:|]\s*)?"
)


class ReadDay(NamedTuple):
    """A day said at row[start:end], as ISO text."""

    start: int
    end: int
    day: str


def find_day(row: str, base: date, start: int = 0, *, at_start: bool = False) -> ReadDay | None:
    """The first day in a row, or only the one it begins with; never later than a year on.

    Without a year it is the last that was, up to `base`; figures are day before month.
    """
    pattern = re.compile(_pattern(), re.I | re.X)
    match = pattern.match(row, start) if at_start else pattern.search(row, start)
    if match is None:
        return None
    day = _read(match, base)
    return ReadDay(match.start(), match.end(), day.isoformat()) if day else None


def skip_time(row: str, start: int) -> int:
    """Where a row goes on after a time of day, “09:40 ” or “[14h30] – ”."""
    time = re.compile(_TIME, re.I).match(row, start)
    return time.end() if time else start


@cache
def _numbers(names: tuple[str, ...]) -> dict[str, int]:
    return {word: at for at, words in enumerate(names) for word in words.split()}


@cache
def _pattern() -> str:
    months, weekdays = (
        "|".join(sorted(_numbers(names), key=len, reverse=True)) for names in (_MONTHS, _WEEKDAYS)
    )
    weekday = rf"(?:(?:{weekdays})\b[.,]?\s*(?:the\s+|den\s+|dem\s+|le\s+|el\s+)?)?"
    return rf"""(?<![\w.,/])(?:
      (?P<iso>20[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}})
    | {weekday}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s*(?:of\s+|de\s+)?
      (?P<month>{months})\b\.?(?:\s+de)?{_YEAR.format("year")}
    | {weekday}(?P<month2>{months})\b\.?\s+(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?
      (?![\w:]){_YEAR.format("year2")}
    | {weekday}(?P<day3>[0-9]{{1,2}})[/.](?P<month3>[0-9]{{1,2}})
      (?:[/.](?P<year3>20[0-9]{{2}}|[0-9]{{2}})|\.)?(?![0-9:/])
    | (?P<weekday>{weekdays})
    )(?!\w)"""


def _read(match: re.Match[str], base: date) -> date | None:
    found = {key: value.lower() for key, value in match.groupdict().items() if value}
    try:
        if "iso" in found:
            return date.fromisoformat(found["iso"])
        if "weekday" in found:
            return base - timedelta(
                days=(base.weekday() - _numbers(_WEEKDAYS)[found["weekday"]]) % 7
            )
        return _dated(found, base)
    except ValueError:
        return None


def _dated(found: dict[str, str], base: date) -> date | None:
    number = int(found.get("day") or found.get("day2") or found["day3"])
    if "month3" in found:
        month = int(found["month3"])
        if month > 12:
            number, month = month, number
    else:
        month = _numbers(_MONTHS)[found.get("month") or found["month2"]] + 1
    year = next((found[key] for key in ("year", "year2", "year3") if key in found), "")
    if year:
        return date(int(year) % 100 + 2000, month, number)
    for back in range(9):  # nine years hold every 29 February
        try:
            day = date(base.year - back, month, number)
        except ValueError:
            continue
        if day <= base:
            return day
    return None
