"""Entries and what hangs on them: learned, exchanges, promises; gatherings.

An EntryDraft is what an editor or an importer hands in; the other shapes are what is read.
"""

from dataclasses import dataclass
from typing import NamedTuple

from app.domain.kinds import LearnedKind, PromiseState


class Learned(NamedTuple):
    """A sentence about somebody. `day` is when something ahead will be (partial ISO or "").

    `noted_on` is the day it was written down where it hangs on no entry, else "".
    """

    id: int
    uid: str
    person_id: int
    entry_id: int | None
    kind: str
    area: str | None
    text: str
    day: str
    outcome: str
    closed_on: str
    noted_on: str


class Exchange(NamedTuple):
    """Something given, offered, asked or received; `helped` tells whether an ask was met."""

    id: int
    uid: str
    entry_id: int
    person_id: int
    direction: str
    what: str | None
    text: str
    helped: bool | None
    fulfilled_on: str


class Promise(NamedTuple):
    """The exact words of a promise, mine or theirs, and what became of it."""

    id: int
    uid: str
    person_id: int
    entry_id: int | None
    mine: bool
    text: str
    made_on: str
    due: str
    state: str
    closed_on: str
    moved_to_id: int | None
    remind_on: str
    snoozed_until: str


class FollowUp(NamedTuple):
    """My plan to get in touch with somebody, in its own words, on one day (ISO).

    Open while `outcome` is "", else "done" or "dropped". One that carries out a promise names it.
    """

    id: int
    uid: str
    person_id: int
    gathering_id: int | None
    promise_id: int | None
    text: str
    day: str
    made_on: str
    closed_on: str
    outcome: str


class Introduction(NamedTuple):
    """Two people whom I bring together: why, whether each agrees, when, what came of it.

    Each of them was not asked (""), "asked", says "yes" or "no". `entry_id` tells of the day
    on which it was made.
    """

    id: int
    uid: str
    person_id: int
    other_id: int
    entry_id: int | None
    text: str
    person_agrees: str
    other_agrees: str
    noted_on: str
    made_on: str
    outcome: str
    closed_on: str


class Gathering(NamedTuple):
    """A conference, meet-up or dinner."""

    id: int
    uid: str
    name: str
    place: str
    first_day: str
    last_day: str
    notes: str


class Entry(NamedTuple):
    """One dated note; `people` are ids in the order they were named."""

    id: int
    uid: str
    day: str
    text: str
    kind: str | None
    began: str | None
    depth: int | None
    gathering_id: int | None
    minutes: int | None
    private: bool
    written_at: str
    people: tuple[int, ...] = ()


class EntryLine(NamedTuple):
    """One entry as the timeline and a person's story show it, with its margin lines.

    `people` are (id, name) pairs; `margin` are (sort, text, day) of promises ("promise"),
    and of what was learned ("learned").
    """

    id: int
    day: str
    text: str
    kind: str | None
    private: bool
    gathering: str
    people: tuple[tuple[int, str], ...]
    margin: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class LearnedDraft:
    """What an editor says was learned; `person_id` None means everybody in the entry."""

    text: str
    kind: str = LearnedKind.MATTERS.value
    area: str | None = None
    day: str = ""
    person_id: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ExchangeDraft:
    """What an editor says passed between us."""

    direction: str
    text: str
    what: str | None = None
    helped: bool | None = None
    person_id: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise as an editor writes it; `state` is that of a new one, or what it was when the
    draft was begun: a saved one is closed and opened by its own actions.
    """

    text: str
    mine: bool = True
    due: str = ""
    state: str = PromiseState.OPEN.value
    person_id: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """A whole entry as written; `id` None makes a new one. Only people, day and text are asked.

    Children without `person_id` belong to every person of the entry; children of a saved
    entry that are missing from the draft are removed with it.
    """

    people: tuple[int, ...]
    day: str
    text: str
    kind: str | None = None
    began: str | None = None
    depth: int | None = None
    gathering_id: int | None = None
    minutes: int | None = None
    private: bool = False
    learned: tuple[LearnedDraft, ...] = ()
    exchanges: tuple[ExchangeDraft, ...] = ()
    promises: tuple[PromiseDraft, ...] = ()
    id: int | None = None

    def is_blank(self) -> bool:
        """True where nothing at all was written: such a draft is never saved."""
        return not (self.text.strip() or self.learned or self.exchanges or self.promises)


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries to show; empty means all. Days are inclusive ISO dates.

    `ids` are those that a mark of a chart counts; None means all, () none.
    """

    person_id: int | None = None
    circle_id: int | None = None
    gathering_id: int | None = None
    kind: str | None = None
    direction: str | None = None
    words: str = ""
    first_day: str = ""
    last_day: str = ""
    ids: tuple[int, ...] | None = None
