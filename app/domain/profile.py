"""One person's profile: the six figures, and what was written that stands behind them.

Nothing here knows what somebody is to the world: a change of employer or role changes nothing.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from app.domain.dates import earliest
from app.domain.health import Component
from app.domain.kinds import State


class EntryWritten(NamedTuple):
    """What counts of one entry; never its prose. `day` is ISO text."""

    id: int
    day: str
    kind: str | None
    began: str | None
    depth: int | None


class FactWritten(NamedTuple):
    """What counts of something learned; `day` is when it was written down, ISO text."""

    entry_id: int | None
    area: str | None
    day: str


class PromiseWritten(NamedTuple):
    """What counts of one promise of mine; days are ISO text or ""."""

    entry_id: int | None
    made: str
    due: str
    state: str
    closed: str


class Written(NamedTuple):
    """Everything written about one person that the figures look at, in any order.

    `rested` are the days on which a rest ended, ISO text.
    """

    entries: tuple[EntryWritten, ...] = ()
    facts: tuple[FactWritten, ...] = ()
    promises: tuple[PromiseWritten, ...] = ()
    rested: tuple[str, ...] = ()


class Contact(NamedTuple):
    """A day on which we were in touch, and how; `kind` None where it is not written."""

    day: date
    kind: str | None


class Step(NamedTuple):
    """A first step of mine, or one we both took."""

    day: date
    is_mutual: bool


class Waiting(NamedTuple):
    """An open promise of mine; None where a day is not known."""

    made: date | None
    due: date | None


class Behind(NamedTuple):
    """An entry that a figure rests on."""

    id: int
    day: date


class Touch(NamedTuple):
    """How we were in touch: the newest, the oldest and the day `before` the newest; planned ones,
    nearest first; my newest first step, and whether one of theirs is written; when a rest ended
    that came after the newest contact.
    """

    last: Contact | None = None
    before: date | None = None
    first: date | None = None
    planned: tuple[Contact, ...] = ()
    step: Step | None = None
    they_began: bool = False
    rested: date | None = None


class Learnt(NamedTuple):
    """How many facts, the day of the newest, and the areas of life known and unwritten."""

    facts: int = 0
    newest: date | None = None
    known: tuple[str, ...] = ()
    unwritten: tuple[str, ...] = ()


class Word(NamedTuple):
    """What became of my promises, how many of each; `waiting` are those still open."""

    kept: int = 0
    released: int = 0
    waiting: tuple[Waiting, ...] = ()


class Talks(NamedTuple):
    """Days of talk counted by their deepest level (1..4), the last of them, and the days of
    level 4, newest first.
    """

    days: Mapping[int, int] = {}
    last: date | None = None
    personal: tuple[date, ...] = ()


class Grounds(NamedTuple):
    """What stands behind the figures on one day; in `behind` the entries, newest first."""

    touch: Touch = Touch()
    learnt: Learnt = Learnt()
    word: Word = Word()
    talks: Talks = Talks()
    behind: Mapping[Component, tuple[Behind, ...]] = {}


class Profile(NamedTuple):
    """One person on one day.

    `called` is how a sentence names them; `rhythm` in days; `paused_until` a partial date as
    written; `is_new` says that the first contact is at most 30 days old; values are 0..1, None
    where nothing is written.
    """

    person_id: int
    name: str
    called: str
    state: str
    rhythm: int | None
    paused_until: str
    is_new: bool
    values: Mapping[Component, float | None]
    grounds: Grounds


def rests(profile: Profile, today: date) -> bool:
    """Return whether a rest goes on; it ends on the first day that `paused_until` may mean."""
    wakes = earliest(profile.paused_until)
    return profile.state == State.RESTING and (wakes is None or wakes > today)
