"""Periods of whole months, or one day: which are offered, how they are named, how they move."""

from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.words import month_heading, partial_date, short_day

translate = QCoreApplication.translate
YEAR, QUARTER = 12, 3
QUARTERLY, YEARLY, YEARS, ALL = "quarter", "year", "years", "all"  # what charts show at first
MANY_YEARS = 5


class Period(NamedTuple):
    """From the first day of a month to the last day of one, both included; or one day alone."""

    first: date
    last: date

    @classmethod
    def of(cls, first: int, last: int) -> "Period":
        """Return the period from one month to another, both counted as in `month_of`."""
        return cls(first_day(first), last_day(last))

    @property
    def months(self) -> tuple[int, int]:
        """The months it begins and ends with."""
        return month_of(self.first), month_of(self.last)

    @property
    def is_day(self) -> bool:
        """Whether it is one day alone."""
        return self.first == self.last


def month_of(day: date) -> int:
    """Return a month as a number that grows by one with each."""
    return day.year * YEAR + day.month - 1


def first_day(month: int) -> date:
    """Return the first day of a month."""
    return date(month // YEAR, month % YEAR + 1, 1)


def last_day(month: int) -> date:
    """Return the last day of a month."""
    first = first_day(month)
    return first.replace(day=monthrange(first.year, first.month)[1])


def this_quarter(begun: date, today: date) -> Period:
    """Return the quarter that goes on."""
    first = month_of(today) // QUARTER * QUARTER
    return Period.of(first, first + QUARTER - 1)


def last_quarter(begun: date, today: date) -> Period:
    """Return the last whole quarter."""
    first = month_of(today) // QUARTER * QUARTER - QUARTER
    return Period.of(first, first + QUARTER - 1)


def last_months(begun: date, today: date) -> Period:
    """Return the last twelve months with this one."""
    return Period.of(month_of(today) - YEAR + 1, month_of(today))


def last_year(begun: date, today: date) -> Period:
    """Return the year before this one."""
    first = (today.year - 1) * YEAR
    return Period.of(first, first + YEAR - 1)


def all_time(begun: date, today: date) -> Period:
    """Return all there is."""
    return Period.of(month_of(begun), month_of(today))


def last_years(begun: date, today: date) -> Period:
    """Return the last five years, or all of a younger journal."""
    return Period.of(max(month_of(today) - MANY_YEARS * YEAR + 1, month_of(begun)), month_of(today))


def young_quarter(begun: date, today: date) -> Period:
    """Return the last whole quarter, or the last three months of a journal younger than that."""
    quarter = last_quarter(begun, today)
    if begun <= quarter.last:
        return quarter
    return Period.of(month_of(today) - QUARTER + 1, month_of(today))


MAKE: dict[str, Callable[[date, date], Period]] = {
    QUARTERLY: young_quarter,
    YEARLY: last_months,
    YEARS: last_years,
    ALL: all_time,
    "this_quarter": this_quarter,
    "last_quarter": last_quarter,
    "last_year": last_year,
}


def presets() -> list[tuple[str, str]]:
    """Return the names under which periods are offered, in words and for `recall`."""
    return [
        (translate("Periods", "This quarter"), "this_quarter"),
        (translate("Periods", "Last quarter"), "last_quarter"),
        (translate("Periods", "The last 12 months"), YEARLY),
        (translate("Periods", "Last year"), "last_year"),
        (translate("Periods", "The last 5 years"), YEARS),
        (translate("Periods", "All the time"), ALL),
    ]


def recall(kept: str, begun: date, today: date) -> Period | None:
    """Return the period of a name, or of months as `keep` writes them, but nothing before the year
    before the journal begins and nothing after this month; None for anything else.
    """
    if kept in MAKE:
        return MAKE[kept](begun, today)
    first, _, last = kept.partition("/")
    with suppress(ValueError):
        begin = month_of(date.fromisoformat(f"{first}-01"))
        end = month_of(date.fromisoformat(f"{last}-01") if last else today)
        low, high = month_of(begun) // YEAR * YEAR - YEAR, month_of(today)
        if begin <= high and end >= low:
            return Period.of(max(low, begin), min(high, max(begin, end)))
    return None


def keep(period: Period, today: date) -> str:
    """Write a period down: "2025-07/2026-09", or "2025-07/" where it goes on until today."""
    last = "" if period.last >= today else f"{period.last:%Y-%m}"
    return f"{period.first:%Y-%m}/{last}"


def day_in(month: int, today: date) -> Period:
    """Return the last day of a month, or today in the one that goes on."""
    day = min(last_day(month), today)
    return Period(day, day)


def same_day(day: date, year: int) -> date:
    """Return the same day of another year, 28 February for the 29th where there is none."""
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def stops(first: int, day: date, today: date, is_whole: bool = False) -> tuple[date, ...]:
    """Return the days at which one stops in going through time from a month on: the ends of
    months and the day where one is, and of every year the day of today unless days stand for
    whole months.
    """
    days = {day_in(month, today).last for month in range(first, month_of(today) + 1)} | {day}
    if not is_whole:
        days |= {same_day(today, year) for year in range(first_day(first).year, today.year)}
    return tuple(sorted(each for each in days if each >= first_day(first)))


def moved(period: Period, month: int, begun: date, today: date) -> Period:
    """Return a period as long as this one that ends with a month; not from before `begun`."""
    if period.is_day:
        return day_in(month, today)
    first, last = period.months
    start = max(month - (last - first), min(month_of(begun), month))
    return Period.of(start, month)


def compared(period: Period, begun: date) -> date:
    """Return the last day of what a period is held against at first: a year before, or the end
    of the first month of a younger journal.
    """
    last = period.months[1]
    year_before = same_day(period.last, period.last.year - 1)
    if begun <= year_before and period.last != last_day(last):
        return year_before
    return last_day(max(last - YEAR, min(month_of(begun), last - 1)))


def title(period: Period, today: date) -> str:
    """Name a period: "July to September", "2025", "October to December, so far"."""
    if _goes_on(period, today):
        said = translate("Periods", "Since {month}")
        return said.format(month=month_heading(period.first.year, period.first.month))
    return _named(period, today)


def title_within(period: Period, today: date) -> str:
    """Name a period after other words: "since October 2020", else as its title does."""
    if _goes_on(period, today):
        said = translate("Periods", "since {month}")
        return said.format(month=month_heading(period.first.year, period.first.month))
    return _named(period, today)


def _goes_on(period: Period, today: date) -> bool:
    """Return whether more than a year up to this month is meant."""
    first, last = period.months
    return last == month_of(today) and last - first >= YEAR


def _named(period: Period, today: date) -> str:
    if period.first <= today < period.last:
        whole = name(period, today)
        return translate("Periods", "{period}, so far").format(period=whole)
    return name(period, today)


def name(period: Period, today: date) -> str:
    """Name a period or a day, whether it is over or not: "October to December"."""
    first, last = period
    if period.is_day:
        return day_words(last)
    is_year = (first.month, last.month) == (1, YEAR)
    if is_year and first.year == last.year:
        return str(first.year)
    end = _month(last, today)
    if (first.year, first.month) == (last.year, last.month):
        return end
    begin = QLocale().standaloneMonthName(first.month)
    if first.year != last.year:
        begin = month_heading(first.year, first.month)
        end = month_heading(last.year, last.month)
    return translate("Periods", "{first} to {last}").format(first=begin, last=end)


def day_words(day: date) -> str:
    """Write a day out: "31 March 2025"."""
    return partial_date(day.year, day.month, day.day)


def days(period: Period) -> tuple[str, str]:
    """Say the days of a period and its year, if it has one: ("1 July – 30 Sept", "2026")."""
    first, last = period
    if first.year != last.year:
        return f"{short_day(first)} – {short_day(last)}", ""
    return f"{short_day(first, first)} – {short_day(last, last)}", str(first.year)


def _month(day: date, today: date) -> str:
    if day.year == today.year:
        return QLocale().standaloneMonthName(day.month)
    return month_heading(day.year, day.month)
