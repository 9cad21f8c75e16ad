"""What a mark of a chart stands for: whom it leads to, and the entries behind it."""

from typing import NamedTuple

from app.domain.entries import EntryLine

MOST_LINES = 12  # that a menu holds


class Behind(NamedTuple):
    """`person_id` is whose page a click opens, 0 for nobody's.

    `entries` are exactly those that the mark counts, newest first; `lines` the first MOST_LINES.
    `is_shared`: they may be about several people, so each has to say about whom.
    """

    person_id: int = 0
    entries: tuple[int, ...] = ()
    lines: tuple[EntryLine, ...] = ()
    is_shared: bool = False
