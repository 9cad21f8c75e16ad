"""Which quarter or year was shown last, remembered with the journal."""

from app.journal.journal import Journal
from app.ui.reflection.spans import Span, read_number

_KEY = "reflection_shown"  # preference: the number of a span
_MOST_DIGITS = 7  # with the sign of a year


def shown_last(journal: Journal) -> Span | None:
    """Return the span that was shown last, None for none."""
    kept = journal.preference(_KEY)
    is_number = kept.removeprefix("-").isdecimal() and len(kept) <= _MOST_DIGITS
    return read_number(int(kept)) if is_number else None


def keep_shown(journal: Journal, span: Span) -> None:
    """Remember a span, unless somebody else writes at this moment: looking waits for nobody."""
    journal.try_preference(_KEY, str(span.number))
