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
_LEAP_YEAR = 2000


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
            raise BadInput(
                f"“{self}” is not a date; write it as 2026-03-05, 2026-03, 2026 or --03-05."
            )

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
            raise BadInput(
                f"“{text.strip()}” is not a date; write it as 2026-03-05, 2026-03, 2026 or --03-05."
            )
        parts = match.groupdict()
        month, day = parts["m"] or parts["m2"], parts["d"] or parts["d2"]
        return cls(*(int(part) if part else None for part in (parts["y"], month, day)))

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


def read_day(text: str, today: date) -> date:
    """A whole calendar day from ISO text, “today” or “yesterday”; raises BadInput otherwise."""
    spoken = {"": today, "today": today, "yesterday": today - timedelta(days=1)}
    if (day := spoken.get(text.strip().lower())) is not None:
        return day
    whole = PartialDate.parse(text).whole()
    if whole is None:
        raise BadInput(f"“{text}” leaves a part of the day open; write it as 2026-03-05.")
    return whole
