"""Whether I stayed in touch after an ask that could not be helped, and after one that was."""

from datetime import date
from typing import NamedTuple

from app.domain.estimates import FEW, wilson

DAYS = 90  # how long after an ask is looked at, or the rhythm I chose where that is longer


class Side(NamedTuple):
    """The asks of one sort in one time, each of one day with one person: a mark.

    Of `asks`, after `again` I was in touch again without an ask. `person_id` is whom all of
    them asked, 0 for several.
    """

    id: int
    asks: int = 0
    again: int = 0
    person_id: int = 0

    @property
    def are_few(self) -> bool:
        """Whether they are too few for a share."""
        return self.asks < FEW

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share of asks after which I was in touch again."""
        return wilson(self.again, self.asks)


class Row(NamedTuple):
    """The asks of the years from `first` to `last`, (0, 0) for the whole time."""

    first: int
    last: int
    unhelped: Side
    helped: Side


class After(NamedTuple):
    """The asks from `first` to `last` as they are known at the end of `last`.

    `rows` has the whole time, then its years with asks, the newest first; none where no ask has
    had its time. Of `recent` the time is not over yet; of `unknown` it is not written whether
    they could help, and of `unsaid` who took the first step when we were in touch again.
    """

    first: date
    last: date
    rows: tuple[Row, ...]
    recent: int = 0
    unknown: int = 0
    unsaid: int = 0

    @property
    def sides(self) -> tuple[Side, ...]:
        """Those with asks, in the order of rows: the marks."""
        return tuple(side for row in self.rows for side in row[2:] if side.asks)
