"""What the side column says of each chart: its title, the day it is of."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.deepening import MOST_ARROWS
from app.ui.health import periods
from app.ui.health.reading import DEEPENING, ORBITS, Seen
from app.ui.words import partial_date

translate = QCoreApplication.translate


def title(seen: Seen) -> str:
    """Return what stands over the finding: the name of the period, if there is one."""
    if seen.wanted.key != DEEPENING or seen.wanted.period is None:
        return ""
    return periods.title(seen.wanted.period, seen.today)


def today_words(today: date) -> tuple[str, str]:
    """Say “Today, 8 October 2026”, the first word apart."""
    day = partial_date(today.year, today.month, today.day)
    return translate("HealthPage", "Today,"), day


def first_advice(seen: Seen) -> str:
    """Say how a first rhythm is chosen, where there is none yet."""
    if seen.wanted.key != ORBITS or not seen.data.dots:
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
