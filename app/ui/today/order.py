"""In which order promises stand on Today: the nearest day first, whether it is past or to come."""

from collections.abc import Iterable
from datetime import date

from app.domain.dates import latest
from app.domain.today import Promised


def nearest_first(promised: Iterable[Promised], today: date) -> list[Promised]:
    """Put what is due soon, or was lately, before what lies far off; what has no day is last.

    The oldest lateness at the top of a list would read as a reproach.
    """

    def distance(one: Promised) -> tuple[bool, int, bool]:
        due = latest(one.promise.due)
        days = (due - today).days if due is not None else 0
        return due is None, abs(days), days < 0

    return sorted(promised, key=distance)
