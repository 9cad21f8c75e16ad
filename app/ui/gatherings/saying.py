"""How a gathering is said: its days, how many were met, how many of them are written about."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.dates import PartialDate
from app.domain.gatherings import GatheringLine
from app.ui import words
from app.ui.widgets.text import isolate

translate = QCoreApplication.translate


def say_days(first_day: str, last_day: str, today: date) -> str:
    """Say the days in little room: "21 to 24 September", "" for none."""
    first, last = say_both(first_day, last_day, today)
    if not last:
        return first
    return translate("gatherings", "{first} to {last}").format(first=first, last=last)


def say_both(first_day: str, last_day: str, today: date) -> tuple[str, str]:
    """Say the first and the last day, the first without what both share; "" for none."""
    first, last = _whole(first_day), _whole(last_day)
    if not first_day or last_day in ("", first_day):
        return _say_one(first_day or last_day, today), ""
    if first and last and (first.year, first.month) == (last.year, last.month):
        return QLocale().toString(first.day), _say_one(last_day, today)
    if first and last and first.year == last.year:
        return _say_one(first_day, first), _say_one(last_day, today)
    return _say_one(first_day, None), _say_one(last_day, None)


def say_list_line(line: GatheringLine, today: date) -> tuple[str, str]:
    """Say what stands under the name of a gathering: place and days, and what is written."""
    where = (isolate(line.place), isolate(say_days(line.first_day, line.last_day, today)))
    return " · ".join(filter(None, where)), say_open(line.written, line.met, line.first_day, today)


def say_open(written: int, met: int, first_day: str, today: date) -> str:
    """Say how many are written about as long as some are not; "" before anybody could be met."""
    is_ahead = first_day > today.isoformat()
    return "" if is_ahead or written == met else say_written(written, met)


def say_met(first_day: str, today: date) -> str:
    """Say what the roster is: who was there, or who will be."""
    if first_day > today.isoformat():
        return translate("gatherings", "Who will be there")
    return translate("gatherings", "Met there")


def say_written(written: int, met: int) -> str:
    """Say how many of those met are written about: a fact, no feat; "" where nobody was met."""
    if met and not written:
        return translate("gatherings", "{people} met").format(people=words.count_people(met))
    if not met:
        return ""
    said = translate("gatherings", "{written} of {met} written")
    return said.format(written=QLocale().toString(written), met=QLocale().toString(met))


def _whole(day: str) -> date | None:
    return PartialDate.parse(day).whole() if day else None


def _say_one(day: str, today: date | None) -> str:
    if not day:
        return ""
    part = PartialDate.parse(day)
    if (whole := part.whole()) is None:
        return words.partial_date(part.year, part.month, part.day)
    year = None if today is not None and whole.year == today.year else whole.year
    return words.partial_date(year, whole.month, whole.day)
