"""A day chosen from the calendar, written into a line of the text in words that are read again."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale

from app.domain.jot_lines import Line, date_line
from app.domain.jot_words import PROMISES

NEAR = timedelta(days=270)


def put_day(line: Line, chosen: str, base: date) -> tuple[int, int, str]:
    """What to write where: a place in the text, and the words that go there.

    chosen and base are days, ISO text "" takes the day away that the line says.
    """
    end = line.body + len(line.typed)
    start, stop = line.day_span or (end, end)
    if not chosen:
        return max(line.body, start - 1), stop, ""
    lead = "by" if line.sort in PROMISES else "on"
    gap = "" if line.day_span else " "
    for words in (_say(date.fromisoformat(chosen), base), chosen):
        written = f"{gap}{lead} {words}"
        if _read(line, start, stop, written, base) == chosen:
            break
    return start, stop, written


def _say(day: date, base: date) -> str:
    """“9 October”, with its year where that is far."""
    said = f"{day.day} {QLocale.c().monthName(day.month)}"
    return said if base <= day < base + NEAR else f"{said} {day.year}"


def _read(line: Line, start: int, stop: int, written: str, base: date) -> str:
    typed = line.typed[: start - line.body] + written + line.typed[stop - line.body :]
    return date_line(line._replace(typed=typed, day="", day_span=None), (), base).day
