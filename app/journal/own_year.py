"""With which month the year of this journal's owner begins: quarters are counted from it."""

from app.domain.quarters import JANUARY, YEAR
from app.errors import BadInput
from app.journal.journal import Journal

_KEY = "year_begins"  # preference: so that it is exported, too


def year_begins(journal: Journal) -> int:
    """The month, 1..12; January unless another was chosen."""
    kept = journal.preference(_KEY)
    month = int(kept) if kept.isdecimal() else JANUARY
    return month if JANUARY <= month <= YEAR else JANUARY


def set_year_begins(journal: Journal, month: int) -> None:
    """Let the year begin with a month, 1..12. Raises BadInput."""
    if not JANUARY <= month <= YEAR:
        raise BadInput(f"A year cannot begin with month {month}; choose one from 1 to 12.")
    journal.set_preference(_KEY, "" if month == JANUARY else str(month))
