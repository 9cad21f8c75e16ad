"""Calendar dates as people know them: whole, or with a part missing.

A date here is a date and never an instant: what happened on the 5th stays on the 5th
in every time zone. Written as ISO 8601 text; a missing year is ``--MM-DD`` as in RFC 6350.
"""

import re
from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from app.errors import BadInput

_ISO = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?|--(?P<m2>\d\d)(?:-(?P<d2>\d\d))?"
)
DAYS_IN_YEAR = 365.25
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_FOUR_YEARS = 1461
_LEAP_YEAR = 2000
_MONTHS = tuple(month.lower() for month in ENGLISH_MONTHS)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_ORDINALS = ("st", "nd", "rd", "th", "of")
_DOTTED = re.compile(r"(\d{1,2})\.\s*(\d{1,2})(?:\.\s*(\d{4})?)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Year, month and day, each of which may be unknown (None).

    Possible are: year; year and month; year, month and day; month; month and day.
    Raises BadInput for anything else and for days that no calendar has; 29 February
    without a year is a day like any other.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not self._is_possible():
            raise _no_date(str(self))

    def _is_possible(self) -> bool:
        if self.year is None and self.month is None:
            return False
        if self.year is not None and not 1 <= self.year <= 9999:
            return False
        if self.month is None:
            return self.day is None
        if not 1 <= self.month <= 12:
            return False
        return (
            self.day is None or 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]
        )

    def __str__(self) -> str:
        year = "-" if self.year is None else f"{self.year:04}"
        return "-".join(
            [year, *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO text; raises BadInput with a sentence that shows the four forms."""
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise _no_date(text.strip())
        parts = match.groupdict()
        month, day = parts["m"] or parts["m2"], parts["d"] or parts["d2"]
        return cls(*(int(part) if part else None for part in (parts["y"], month, day)))

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ISO text, or the day as the program itself writes it: “Sat 5 Dec”, “March 1980”.

        With dots (“3.5.2021”, “3. 5.”) it is the day before the month. With strokes (“5/12”) it
        means two different days and is refused; see `with_dots`. Raises BadInput.
        """
        found = _read_dotted(text) or _read_words(text)
        return cls.parse(text) if found is None else cls(*found)

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    def whole(self) -> date | None:
        """The calendar day, or None where a part is missing."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def next_on_or_after(self, today: date) -> date | None:
        """When this day of the year comes round next; None without month and day.

        A 29 February is kept on the 28th in years that have none.
        """
        if self.month is None or self.day is None:
            return None
        for year in (today.year, today.year + 1):
            missing = (self.month, self.day) == (2, 29) and not isleap(year)
            coming = date(year, self.month, self.day - 1 if missing else self.day)
            if coming >= today:
                return coming
        return None


def whole_years(days: float) -> int:
    """Return how many whole years so many days are: as many as they may be, 365 are one."""
    return int((4 * days + 3) // _FOUR_YEARS)


def whole_months(days: float) -> int:
    """Return how many whole months so many days are; those of whole years are twelve of each."""
    return int(12 * (4 * days + 3) // _FOUR_YEARS)


def fewest_days(years: int) -> int:
    """Return the days that so many years have at least."""
    return years * _FOUR_YEARS // 4


def earliest(day: str) -> date | None:
    """The first day that a partial date, or "", may mean; None where its year is open."""
    part = PartialDate.parse(day) if day else None
    if part is None or part.year is None:
        return None
    return date(part.year, part.month or 1, part.day or 1)


def latest(day: str) -> date | None:
    """The last day that a partial date, or "", may mean; None where its year is open."""
    part = PartialDate.parse(day) if day else None
    if part is None or part.year is None:
        return None
    month = part.month or 12
    return date(part.year, month, part.day or monthrange(part.year, month)[1])


def _no_date(text: str) -> BadInput:
    return BadInput(
        f"“{text}” is not a date; write it as 5 March 2026, March 2026, 2026 or 5 March."
    )


def with_dots(text: str, *, month_first: bool) -> str:
    """A day written with strokes, “03/05/2021”, as one with dots; any other text as it stands."""
    match = _SLASHED.fullmatch(text.strip())
    if match is None:
        return text
    first, second, year = match.groups("")
    return f"{second}.{first}.{year}" if month_first else f"{first}.{second}.{year}"


def _read_dotted(text: str) -> tuple[int | None, int, int] | None:
    """(year, month, day) of figures with dots, the day first, else None."""
    match = _DOTTED.fullmatch(text.strip())
    if match is None:
        return None
    day, month, year = match.groups()
    return int(year) if year else None, int(month), int(day)


def _read_words(text: str) -> tuple[int | None, int, int | None] | None:
    """(year, month, day) of a text with exactly one month's name in it, else None."""
    months, numbers = [], []
    for token in _TOKEN.findall(text.lower()):
        if token.isdigit():
            numbers.append(token)
        elif len(token) >= 3 and any(month.startswith(token) for month in _MONTHS):
            months.append(next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(token)))
        elif token[:3] not in _WEEKDAYS and token not in _ORDINALS:
            return None
    days = [int(number) for number in numbers if len(number) <= 2]
    years = [int(number) for number in numbers if len(number) == 4]
    if len(months) != 1 or len(days) > 1 or len(years) > 1:
        return None
    if not numbers or len(days) + len(years) != len(numbers):
        return None
    return years[0] if years else None, months[0], days[0] if days else None


def read_coming(text: str, today: date) -> PartialDate:
    """A day ahead, possibly without its day; one written without a year is the next to come."""
    day = PartialDate.read(text)
    if day.year is not None:
        return day
    coming = day.next_on_or_after(today)
    return PartialDate(today.year, day.month) if coming is None else PartialDate.of(coming)


def read_day(text: str, today: date) -> date:
    """A whole calendar day: ISO, “today”, “yesterday”, “5 March”; raises BadInput otherwise.

    One written without a year is the one nearest to today.
    """
    spoken = {"": today, "today": today, "yesterday": today - timedelta(days=1)}
    if (day := spoken.get(text.strip().lower())) is not None:
        return day
    read = PartialDate.read(text)
    if read.year is None and read.day is not None:
        read = _nearest(read, today)
    whole = read.whole()
    if whole is None:
        raise BadInput(f"“{text}” leaves a part of the day open; write it as 2026-03-05.")
    return whole


def _nearest(day: PartialDate, today: date) -> PartialDate:
    """This day of the year in the year where it lies nearest to today."""
    assert day.month is not None and day.day is not None
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        if day.day <= monthrange(year, day.month)[1]:
            found.append(date(year, day.month, day.day))
    if not found:
        raise BadInput(f"“{day}” is in none of these years; write the year with it.")
    return PartialDate.of(min(found, key=lambda one: abs(one - today)))
