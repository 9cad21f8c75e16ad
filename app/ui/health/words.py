"""What is said around each chart: its title, the day it is of, what else to do."""

from PySide6.QtCore import QCoreApplication

from app.domain.deepening import MOST_ARROWS
from app.ui.health import periods
from app.ui.health.periods import month_of
from app.ui.health.reading import DEEPENING, ORBITS, Seen

translate = QCoreApplication.translate


def title(seen: Seen, *, is_within: bool = False) -> str:
    """Return what stands over the finding, or after other words: the period, if there is one."""
    name = periods.title_within if is_within else periods.title
    return "" if seen.period.is_day else name(seen.period, seen.today)


def date_of(seen: Seen) -> str:
    """Name the time of a chart among others: "31 March 2025", "July to September"."""
    day, rest = day_words(seen)
    return title(seen) or f"{day} {rest}".strip()


def then(seen: Seen) -> str:
    """Say that a chart is as it looked on a day past, "" where it is of today or of a period."""
    if not (seen.period.is_day and seen.is_past):
        return ""
    said = translate("HealthPage", "As it looked on {day}")
    return said.format(day=periods.day_words(seen.period.last))


def day_words(seen: Seen) -> tuple[str, str]:
    """Say “Today, 8 October 2026”, the first word apart, or a day past."""
    day = periods.day_words(seen.period.last)
    return (day, "") if seen.is_past else (translate("HealthPage", "Today,"), day)


def has_past(seen: Seen) -> bool:
    """Return whether the journal is old enough for another date to be looked at."""
    return seen.data is not None and month_of(seen.begun) < month_of(seen.today)


def first_advice(seen: Seen) -> str:
    """Say how a first rhythm is chosen, where there is none yet."""
    if seen.wanted.key != ORBITS or seen.is_past or not seen.data.dots:
        return ""
    if any(dot.rhythm is not None for dot in seen.data.dots):
        return ""
    return translate(
        "HealthPage",
        "Drag somebody from the outer band to a ring, or choose a rhythm in their menu.",
    )


def is_too_many(seen: Seen) -> bool:
    """Return whether there are more people than the chart can show."""
    if seen.wanted.key == ORBITS:
        return bool(seen.data.people and not seen.data.dots)
    if seen.wanted.key == DEEPENING:
        return bool(seen.data.people > MOST_ARROWS and not seen.data.arrows)
    return False
