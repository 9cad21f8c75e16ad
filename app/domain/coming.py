"""Days of the year as they come round: which are near, and where they lay in other years."""

from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta


def shift(day: date, span: timedelta) -> date:
    """So much later, or earlier; the ends of the calendar stay where they are."""
    if span >= timedelta():
        return day + min(span, date.max - day)
    return day + max(span, date.min - day)


def days_to_come(today: date, span: timedelta) -> list[tuple[str, date]]:
    """(“MM-DD”, the day) from today on; a 29 February comes on the 28th where there is none."""
    found = []
    for ahead in range((shift(today, span) - today).days + 1):
        day = today + timedelta(days=ahead)
        found += [(key, day) for key in _keys(day)]
    return found


def same_days_before(today: date, first_year: int) -> Iterator[date]:
    """This day in earlier years down to the first one, the newest first."""
    for year in range(today.year - 1, first_year - 1, -1):
        for key in _keys(today):
            if key != "02-29" or isleap(year):
                yield date.fromisoformat(f"{year:04}-{key}")


def years_since(day: str, coming: date) -> int | None:
    """How many years a day, possibly without a year, lies back when it comes round."""
    years = coming.year - int(day[:4]) if day[:4].isdecimal() else 0
    return years if years > 0 else None


def _keys(day: date) -> tuple[str, ...]:
    key = day.isoformat()[5:]
    return (key, "02-29") if key == "02-28" and not isleap(day.year) else (key,)
