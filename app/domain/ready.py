"""What I look at before I meet somebody, or go to a gathering."""

from collections.abc import Collection, Iterable
from typing import NamedTuple, TypeVar

from app.domain.entries import EntryLine, FollowUp, Gathering, Learned, Promise
from app.domain.people import Person


class Mine(NamedTuple):
    """Something in my own life since we spoke.

    `sort` is "thought" (`text`: the first words of it), "gathering" (`name`, and `text`: its
    place) or "met" (`name` of whom I met for the first time).
    """

    sort: str
    day: str
    name: str = ""
    text: str = ""
    entry_id: int | None = None
    gathering_id: int | None = None
    person_id: int | None = None
    is_private: bool = False


class Ready(NamedTuple):
    """One person, before we meet. Lists are newest first, promises and what is ahead by day.

    `line` says who they are; `met_through` is a name or "". `matters` are (life area or None,
    its lines); `unasked` the life areas of which nothing is written. `private` are the ids of
    the private entries among those that anything here comes from, `private_plans` those of the
    follow-ups that may tell of one.
    """

    person: Person
    line: str
    met_through: str
    notes: tuple[EntryLine, ...]
    promised: tuple[Promise, ...]
    promised_me: tuple[Promise, ...]
    follow_ups: tuple[FollowUp, ...]
    matters: tuple[tuple[str | None, tuple[Learned, ...]], ...]
    good_news: tuple[Learned, ...]
    ahead: tuple[Learned, ...]
    could_help: tuple[Learned, ...]
    unasked: tuple[str, ...]
    since: tuple[Mine, ...]
    private: frozenset[int]
    private_plans: frozenset[int]


class InShort(NamedTuple):
    """One person of a roster, before a gathering; of what matters and helps only the newest."""

    person_id: int
    name: str
    line: str
    has_photo: bool
    note: EntryLine | None
    promised: tuple[Promise, ...]
    promised_me: tuple[Promise, ...]
    follow_ups: tuple[FollowUp, ...]
    ahead: tuple[Learned, ...]
    matters: tuple[Learned, ...]
    could_help: tuple[Learned, ...]


class ReadyGathering(NamedTuple):
    """A gathering, before I go: everybody of its roster, in the order they were noted."""

    gathering: Gathering
    people: tuple[InShort, ...]
    private: frozenset[int]
    private_plans: frozenset[int]


Hanging = TypeVar("Hanging", Learned, Promise)


def not_told(plans: Iterable[FollowUp], promises: Iterable[Promise]) -> tuple[FollowUp, ...]:
    """The plans that say more than these promises do: not those that carry one of them out."""
    told = {promise.id for promise in promises}
    return tuple(plan for plan in plans if plan.promise_id not in told)


def without_told(text: str, told: Iterable[str]) -> str:
    """A note without those lines, “label: words”, of which the words are told beside it."""
    known = tuple(words for words in told if words)

    def is_told(line: str) -> bool:
        label, _, words = line.partition(":")
        return bool(label) and words.strip().startswith(known)

    return "\n".join(line for line in text.splitlines() if not is_told(line)).strip()


def shareable(ready: Ready) -> Ready:
    """What may be printed: nothing of any private entry."""
    hidden = ready.private
    matters = ((area, _open(lines, hidden)) for area, lines in ready.matters)
    return ready._replace(
        notes=tuple(line for line in ready.notes if not line.private),
        promised=_open(ready.promised, hidden),
        promised_me=_open(ready.promised_me, hidden),
        follow_ups=_open_plans(ready.follow_ups, ready.private_plans),
        matters=tuple((area, lines) for area, lines in matters if lines),
        good_news=_open(ready.good_news, hidden),
        ahead=_open(ready.ahead, hidden),
        could_help=_open(ready.could_help, hidden),
        since=tuple(mine for mine in ready.since if not mine.is_private),
        private=frozenset(),
        private_plans=frozenset(),
    )


def shareable_gathering(ready: ReadyGathering) -> ReadyGathering:
    """The same for a gathering."""
    return ready._replace(
        people=tuple(_shareable(one, ready.private, ready.private_plans) for one in ready.people),
        private=frozenset(),
        private_plans=frozenset(),
    )


def _shareable(one: InShort, hidden: Collection[int], plans: Collection[int]) -> InShort:
    return one._replace(
        note=None if one.note and one.note.private else one.note,
        promised=_open(one.promised, hidden),
        promised_me=_open(one.promised_me, hidden),
        follow_ups=_open_plans(one.follow_ups, plans),
        ahead=_open(one.ahead, hidden),
        matters=_open(one.matters, hidden),
        could_help=_open(one.could_help, hidden),
    )


def _open(lines: tuple[Hanging, ...], hidden: Collection[int]) -> tuple[Hanging, ...]:
    return tuple(line for line in lines if line.entry_id not in hidden)


def _open_plans(plans: tuple[FollowUp, ...], hidden: Collection[int]) -> tuple[FollowUp, ...]:
    return tuple(plan for plan in plans if plan.id not in hidden)
