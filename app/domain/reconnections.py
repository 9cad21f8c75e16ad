"""Reconnections: whom I reached again after a long silence, and whether I asked for something."""

from datetime import date
from typing import NamedTuple

from app.domain.dates import DAYS_IN_YEAR

MOST_RETURNS = 400  # more cannot be told apart: they are bunched
MOST_SPANS = 16, 16  # months and quarters in which bunches can be told apart
DORMANT = 3  # years after which a tie is called dormant (Levin, Walter & Murnighan 2011)
LIMITS = (4, 6, 8, 12, 16, 25, 40, 60, 120)  # years at which the chart may end
BANDS = (1, 2, 3, 5, 10, 20, 50)  # years of silence at which a bunch may begin


class Return(NamedTuple):
    """One contact that I began on `day`, after `silence` active days since `before`."""

    person_id: int
    name: str
    day: date
    before: date
    silence: int
    has_ask: bool

    @property
    def years(self) -> float:
        """The silence in years."""
        return self.silence / DAYS_IN_YEAR


class Bunch(NamedTuple):
    """Several of them, where they are very many: in one span of time, after `low` to `high` years.

    `high` is 0 where the band has no end; `people` are how many.
    """

    first: date
    last: date
    low: int
    high: int
    has_ask: bool
    times: int
    people: int


class Reconnections(NamedTuple):
    """A scope from `first` to `last`: `returns` by day, or `bunches` where they are too many.

    `times` is how often I reached somebody, `people` how many that were, `dormant` how often it
    was after three years or more, `asked` how often with an ask; `longest` the longest silence
    in years. `since` is the first contact written at all with anybody of the scope; `unsaid` are
    the contacts after a long silence of which it is not written who began.
    """

    first: date
    last: date
    returns: tuple[Return, ...] = ()
    bunches: tuple[Bunch, ...] = ()
    times: int = 0
    people: int = 0
    dormant: int = 0
    asked: int = 0
    longest: float = 0.0
    since: date | None = None
    unsaid: int = 0

    @property
    def limit(self) -> int:
        """The years at which the chart ends: all are in it, and the three years."""
        return next(limit for limit in LIMITS if self.longest < limit * 0.95 or limit == LIMITS[-1])

    @property
    def begin(self) -> date:
        """The day on which the chart begins: there is nothing before the first contact."""
        return max(self.first, min(self.since, self.last)) if self.since else self.first

    @property
    def is_young(self) -> bool:
        """Whether a silence that the chart has room for could not have been written down yet."""
        known = (self.begin - self.since).days / DAYS_IN_YEAR if self.since else self.limit
        return bool(self.times) and known < self.limit
