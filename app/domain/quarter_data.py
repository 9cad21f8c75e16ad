"""The figures of a quarter by names, with what they count: for JSON that is read in years."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from app.domain.quarter import Change, Figures, GivingAndAsking, Moved, Places, Return, Share, Way

WAYS = ("given", "offered", "asked", "received")
SHARES = ("first_asks", "needs", "unhelped", "helped", "interest", "again")
PROMISED = ("made", "kept", "released", "waiting")
_TIMES = ("steps", "watched", "median", "earliest", "latest")
Uids = Mapping[int, str]
Data = dict[str, Any]


class Written(NamedTuple):
    """An entry in which some of it is written; `people` are (uid, name) as they were named."""

    uid: str
    day: str
    is_private: bool
    people: tuple[tuple[str, str], ...]


def describe(figures: Figures, uids: Uids, promise_uids: Uids) -> Data:
    """Tell figures by names, with their counts, shares and intervals beside what is counted.

    A place is [uid, day]; the uid is None where somebody is not in the journal any more.
    """

    def places(found: Places) -> list[list[str | None]]:
        return [[uids.get(person), day] for person, day in found]

    def people(found: Sequence[int]) -> list[str | None]:
        return [uids.get(person) for person in found]

    giving, promises = figures.giving, figures.promises
    return {
        "quarter": figures.key,
        "first": figures.first.isoformat(),
        "last": figures.last.isoformat(),
        "is_over": figures.is_over,
        "entries": figures.entries,
        "people": figures.people,
        "giving": {
            **{name: _of_way(getattr(giving, name), places) for name in WAYS},
            "share": giving.given.times / of if (of := _gave_or_asked(giving)) else None,
            "interval": list(giving.interval) if giving.is_enough else None,
            "unreturned": places(giving.unreturned),
            "unreturned_people": giving.freely,
        },
        **{name: _of_share(getattr(figures, name), places) for name in SHARES},
        "promises": {
            **{name: [promise_uids.get(i) for i in getattr(promises, name)] for name in PROMISED},
            **{name: getattr(promises, name) for name in _TIMES},
        },
        "depth": {**_of_moved(figures.depth, uids), "deepened": people(figures.deepened)},
        "breadth": _of_moved(figures.breadth, uids),
        "returns": [
            {"person": uids.get(each.person_id), **_without_id(each)} for each in figures.returns
        ],
        "met": places(figures.met),
        "not_again": places(figures.not_again),
    }


def _gave_or_asked(giving: GivingAndAsking) -> int:
    return giving.given.times + giving.asked.times if giving.is_enough else 0


def _of_way(way: Way, places: Callable[[Places], Any]) -> Data:
    told = {"times": way.times, "people": way.people, "months": list(way.months)}
    return {**told, "places": places(way.places)}


def _of_share(share: Share, places: Callable[[Places], Any]) -> Data:
    is_enough = share.is_enough
    return {
        "times": share.times,
        "of": share.of,
        "people": share.people,
        "share": share.times / share.of if is_enough else None,
        "interval": list(share.interval) if is_enough else None,
        "hits": places(share.hits),
        "misses": places(share.misses),
    }


def _of_moved(moved: Moved, uids: Uids) -> Data:
    changes = [{"person": uids.get(each.person_id), **_without_id(each)} for each in moved.changes]
    return {"did": moved.did, "faded": moved.faded, "people": moved.people, "changes": changes}


def _without_id(each: Change | Return) -> Data:
    return {name: value for name, value in each._asdict().items() if name != "person_id"}


def people_in(figures: Figures) -> set[int]:
    """The ids of everybody whom figures are about."""
    giving = figures.giving
    shares = [getattr(figures, name) for name in SHARES]
    places = chain(
        *(getattr(giving, name).places for name in WAYS),
        *(share.hits + share.misses for share in shares),
        *(giving.unreturned, figures.met, figures.not_again),
    )
    moved = figures.depth.changes + figures.breadth.changes
    ids = chain((each.person_id for each in moved), (each.person_id for each in figures.returns))
    return {person for person, _day in places}.union(ids)


def promises_in(figures: Figures) -> set[int]:
    """The ids of all promises that figures are about."""
    return set(chain(*(getattr(figures.promises, name) for name in PROMISED)))
