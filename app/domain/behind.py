"""What a mark of a chart stands for: whom it leads to, and the entries behind it."""

from typing import NamedTuple

from app.domain.entries import EntryFilter


class Behind(NamedTuple):
    """`person_id` is whose page a click opens, 0 for nobody's.

    The entries behind are `entries`, newest first, or those of `chosen` where they may be very
    many; a mark with neither rests on no entry.
    """

    person_id: int = 0
    entries: tuple[int, ...] = ()
    chosen: EntryFilter | None = None


NOTHING = Behind()
