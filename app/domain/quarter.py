"""My own part in one quarter: every figure with its counts, and where what it counts is written.

Nothing here is about what somebody is worth: it is compared with my own earlier quarters alone.
The figures and their grounds are those of the table in domain.quarter_words.METHOD.
"""

from datetime import date
from typing import NamedTuple

from app.domain.dates import fewest_days
from app.domain.estimates import FEW, wilson

Place = tuple[int, str]  # somebody's id and the day (ISO) on which it is written
Places = tuple[Place, ...]

# The figures in the order in which they are told.
KEYS = (
    *("giving", "first_asks", "needs", "after", "interest"),
    *("promises", "depth", "returns", "new", "not_again"),
)
DEEPENED = 0.1  # so much depth by what I did, and somebody counts as deepened
DORMANT = 3  # years of silence after which a return is told apart


def count_people(places: Places, doubled: int = 0) -> int:
    """Count the people of places; `doubled` stand there as somebody else too, for they are veiled
    on some of their days (domain.veiling)."""
    return len({person for person, _day in places}) - doubled


class Share(NamedTuple):
    """How often something was so, and how often not; `doubled` is as count_people takes it."""

    hits: Places = ()
    misses: Places = ()
    doubled: int = 0

    @property
    def people(self) -> int:
        """With how many people there was an occasion."""
        return count_people(self.hits + self.misses, self.doubled)

    @property
    def times(self) -> int:
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
        return wilson(self.times, self.of)


class Way(NamedTuple):
    """What went one way between everybody and me, each once a day and person.

    An introduction is one thing for all whom it brings together, so `times` may be less than
    there are places. `months` are the times month by month, `doubled` is as count_people takes it.
    """

    times: int = 0
    months: tuple[int, ...] = ()
    places: Places = ()
    doubled: int = 0

    @property
    def people(self) -> int:
        """With how many people."""
        return count_people(self.places, self.doubled)


class GivingAndAsking(NamedTuple):
    """What I gave (introductions and gifts too), offered and is not taken up yet, asked, received.

    `unreturned` are gifts to people from whom nothing came in the twelve months up to the end;
    `doubled` among them as count_people takes it.
    """

    given: Way = Way()
    offered: Way = Way()
    asked: Way = Way()
    received: Way = Way()
    unreturned: Places = ()
    doubled: int = 0

    @property
    def freely(self) -> int:
        """To how many people I gave not in return for anything."""
        return count_people(self.unreturned, self.doubled)

    @property
    def is_enough(self) -> bool:
        """Whether they are enough for a proportion."""
        return self.given.times + self.asked.times >= FEW

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of given / (given + asked) (Wilson 1927)."""
        return wilson(self.given.times, self.given.times + self.asked.times)


class PromisesMade(NamedTuple):
    """My promises, by their ids.

    `made` in the quarter, `kept` and `released` in it whenever they were made, `waiting` at its
    end whenever they were made. Of those made in the quarter, `steps` are (days, share kept
    within them) by Kaplan and Meier, `watched` the days for which each that is not kept was
    watched, and `median` the days within which half are kept, None where that cannot be said,
    between `earliest` and `latest`.
    """

    made: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    released: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()
    steps: tuple[tuple[float, float], ...] = ()
    watched: tuple[float, ...] = ()
    median: float | None = None
    earliest: float | None = None
    latest: float | None = None

    @property
    def is_enough(self) -> bool:
        """Whether they are enough to say how long they take."""
        return len(self.made) >= FEW


class Change(NamedTuple):
    """How somebody's depth or breadth moved: what I did (≥ 0), and what fading took (≤ 0)."""

    person_id: int
    did: float
    faded: float


class Moved(NamedTuple):
    """How depth or breadth moved over a quarter.

    `did` and `faded` are the means over all `people` (a count) of whom it is known at its end;
    `changes` those of whom something is written in the quarter.
    """

    did: float = 0.0
    faded: float = 0.0
    people: int = 0
    changes: tuple[Change, ...] = ()


class Return(NamedTuple):
    """A contact I began after a silence of max(8c, 1 year) or more; `silence` in active days."""

    person_id: int
    day: str
    silence: int
    with_ask: bool

    @property
    def is_dormant(self) -> bool:
        """Whether we had not spoken for three years and more."""
        return self.silence >= fewest_days(DORMANT)


class Figures(NamedTuple):
    """A quarter, or a year, up to `last`: its own last day, or today where it goes on.

    `people` are those who count among whom its entries are about: nobody who died, was let go or
    is an address only; `entries` are about one of them at least, or about nobody. Of a year “the
    quarter before” is the year before.

    `first_asks` are of new people those whom I asked early and before I gave, be it after `last`;
    `needs` of the contacts I began after more than two rhythms those that carried an ask;
    `unhelped` and `helped` of the asks whose time ended in the quarter those after which I took
    the first step again without an ask; `interest` of the talks those in which I noted something
    that matters. `met` are new people by the day of their first contact; `again` of those who
    were new in the quarter before the ones met again in this one, and `not_again` the ones of
    whom nothing is written on a later day, without whoever rests or asked for space.
    """

    key: str
    first: date
    last: date
    is_over: bool
    entries: int = 0
    people: int = 0
    giving: GivingAndAsking = GivingAndAsking()
    first_asks: Share = Share()
    needs: Share = Share()
    unhelped: Share = Share()
    helped: Share = Share()
    interest: Share = Share()
    promises: PromisesMade = PromisesMade()
    depth: Moved = Moved()
    breadth: Moved = Moved()
    returns: tuple[Return, ...] = ()
    met: Places = ()
    again: Share = Share()
    not_again: Places = ()

    @property
    def deepened(self) -> tuple[int, ...]:
        """The ids of those known before whom what I did brought nearer by a tenth or more."""
        new = {person for person, _day in self.met}
        nearer = (each.person_id for each in self.depth.changes if each.did >= DEEPENED)
        return tuple(person for person in nearer if person not in new)
