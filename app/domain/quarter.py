"""My own part in one quarter: every figure with its counts, and where what it counts is written.

Nothing here is about what somebody is worth: it is compared with my own earlier quarters alone.
"""

from datetime import date
from typing import NamedTuple

from app.domain.estimates import FEW, wilson

Place = tuple[int, str]  # somebody's id and the day (ISO) on which it is written
Places = tuple[Place, ...]


class Share(NamedTuple):
    """How often something was so, and how often it was not."""

    hits: Places = ()
    misses: Places = ()

    @property
    def count(self) -> int:
        """How often it was so."""
        return len(self.hits)

    @property
    def of(self) -> int:
        """How often there was an occasion."""
        return len(self.hits) + len(self.misses)

    @property
    def is_enough(self) -> bool:
        """Whether they are enough for a proportion."""
        return self.of >= FEW

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share (Wilson 1927)."""
        return wilson(self.count, self.of)


class GivingAndAsking(NamedTuple):
    """What went which way between everybody and me, each once a day and person.

    `given` holds introductions and gifts too; `offered` is not taken up yet. `unreturned` are
    those gifts to people from whom nothing came in the twelve months up to the end.
    """

    given: Places = ()
    offered: Places = ()
    asked: Places = ()
    received: Places = ()
    unreturned: Places = ()

    @property
    def people(self) -> int:
        """To how many I gave."""
        return len({person for person, _day in self.given})


class PromisesMade(NamedTuple):
    """My promises: `made` in the quarter, `kept` and `released` in it, `waiting` at its end.

    `median` are the days within which half of those of the last twelve months are kept, None
    where that cannot be said, between `earliest` and `latest`.
    """

    made: Places = ()
    kept: Places = ()
    released: Places = ()
    waiting: Places = ()
    median: float | None = None
    earliest: float | None = None
    latest: float | None = None


class Change(NamedTuple):
    """How somebody's depth or breadth moved: what I did, and what fading took."""

    person_id: int
    did: float
    faded: float


class Return(NamedTuple):
    """A contact I began after a long silence of so many active days."""

    place: Place
    silence: int
    with_ask: bool


class Figures(NamedTuple):
    """One quarter up to `last`, its last day or today.

    `first_asks` are of new people those whom I asked early and before I gave; `needs` the
    contacts I began after more than two rhythms, those that carried an ask; `unhelped` and
    `helped` the asks whose time ended in the quarter, those after which I was in touch again
    without an ask; `interest` the talks, those in which I noted something that matters.
    `depth` and `breadth` are of whomever something is written of in the quarter. `met` are new
    people by the day of their first entry, `again` of the quarter before's new people those who
    were met again, and `not_again` those who have no second entry.
    """

    key: str
    first: date
    last: date
    is_over: bool
    entries: int
    giving: GivingAndAsking = GivingAndAsking()
    first_asks: Share = Share()
    needs: Share = Share()
    unhelped: Share = Share()
    helped: Share = Share()
    interest: Share = Share()
    promises: PromisesMade = PromisesMade()
    depth: tuple[Change, ...] = ()
    breadth: tuple[Change, ...] = ()
    returns: tuple[Return, ...] = ()
    met: Places = ()
    again: Share = Share()
    not_again: Places = ()
