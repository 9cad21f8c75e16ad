"""The figures of a finished reflection: written as JSON that can be read in years, and read again.

People and promises stand in it by their uids, since a row has another number in another file.
resources/schema/kith-quarter-1.json describes it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any, NamedTuple, TypeVar

from app.domain.parameters import Parameters, check
from app.domain.quarter import (
    Change,
    Figures,
    GivingAndAsking,
    Moved,
    Places,
    PromisesMade,
    Return,
    Share,
    Way,
    count_people,
)
from app.domain.quarter_data import PROMISED, SHARES, WAYS, Data, Uids, describe
from app.domain.quarters import Quarter
from app.errors import BadInput

FORMAT, VERSION = "kith-quarter", 1
_BESIDE = ("format", "version", "frozen_on", "parameters")
_DIGITS = 2  # of depth and breadth: less than that is nothing to tell of
_UNREADABLE = (
    "The figures of this reflection cannot be read as they are kept; reopen it to work them out "
    "anew."
)
T = TypeVar("T")


class Frozen(NamedTuple):
    """Figures as they were on the day they were frozen, and the numbers they were made with."""

    figures: Figures
    parameters: Parameters
    day: date


def freeze(
    figures: Figures, uids: Uids, promise_uids: Uids, parameters: Parameters, day: date
) -> str:
    """Write figures down, with the uids of the people and of the promises by their ids."""
    head = {"format": FORMAT, "version": VERSION, "frozen_on": day.isoformat()}
    told = describe(figures, uids, promise_uids)
    return json.dumps(
        {**head, **told, "parameters": asdict(parameters)}, ensure_ascii=False, allow_nan=False
    )


def thaw(
    text: str, ids: Mapping[str, int], promise_ids: Mapping[str, int], quarter: Quarter
) -> Frozen:
    """Read what `freeze` wrote of a quarter, with the ids by uid of those who are in the journal.

    Whoever is gone has a negative id of their own. Raises BadInput.
    """
    try:
        data = json.loads(text)
        version = data["version"] if data["format"] == FORMAT else None
        if version == VERSION:
            figures = _of_quarter(_Reading(ids, promise_ids).figures(data), quarter)
            return Frozen(figures, _parameters(data["parameters"]), _day(data["frozen_on"]))
    except (AttributeError, BadInput, KeyError, RecursionError, TypeError, ValueError) as error:
        raise BadInput(_UNREADABLE) from error
    if type(version) is int and version > VERSION:
        raise BadInput(
            f"The figures of this reflection were kept by a newer Kith (format {version}, this "
            f"one reads {VERSION}); update this one, or reopen the reflection."
        )
    raise BadInput(_UNREADABLE)


def data_in(text: str) -> Data:
    """Return the figures of a text that can be thawed, by names, as they are kept in it."""
    return {name: value for name, value in json.loads(text).items() if name not in _BESIDE}


def _of_quarter(figures: Figures, quarter: Quarter) -> Figures:
    last = quarter.last if figures.is_over else min(figures.last, quarter.last)
    if figures[:3] != (quarter.key, quarter.first, last) or last < quarter.first:
        raise ValueError(figures.key)
    return figures


def _parameters(data: Data) -> Parameters:
    known = {each.name: data[each.name] for each in fields(Parameters) if each.name in data}
    for name, number in known.items():
        check(name, number)
    return Parameters(**known)


class _Ids(dict[str | None, int]):
    """Ids by uid, and negative ones for whoever is gone; without a uid, another each time."""

    def __init__(self, known: Mapping[str, int]) -> None:
        super().__init__(known.items())
        self._gone = 0

    def __missing__(self, uid: str | None) -> int:
        self._gone -= 1
        if uid is not None:
            self[str(uid)] = self._gone
        return self._gone


class _Reading:
    """Reads figures; whatever is unexpected is a KeyError, a TypeError or a ValueError."""

    def __init__(self, ids: Mapping[str, int], promise_ids: Mapping[str, int]) -> None:
        self._ids, self._promise_ids = _Ids(ids), _Ids(promise_ids)

    def figures(self, data: Data) -> Figures:
        """All of them."""
        return Figures(
            key=_of(str, data["quarter"]),
            first=_day(data["first"]),
            last=_day(data["last"]),
            is_over=_of(bool, data["is_over"]),
            entries=_of(int, data["entries"]),
            people=_of(int, data["people"]),
            giving=self._giving(data["giving"]),
            promises=self._promises(data["promises"]),
            depth=self._moved(data["depth"]),
            breadth=self._moved(data["breadth"]),
            returns=tuple(self._return(each) for each in data["returns"]),
            met=self._places(data["met"]),
            not_again=self._places(data["not_again"]),
            **{name: self._share(data[name]) for name in SHARES},
        )

    def _places(self, data: Sequence[Any]) -> Places:
        return tuple((self._ids[person], _iso(day)) for person, day in data)

    def _giving(self, data: Data) -> GivingAndAsking:
        given, offered, asked, received = (self._way(data[name]) for name in WAYS)
        unreturned = self._places(data["unreturned"])
        doubled = _doubled(unreturned, data.get("unreturned_people"))
        return GivingAndAsking(given, offered, asked, received, unreturned, doubled)

    def _way(self, data: Data) -> Way:
        months = tuple(_of(int, times) for times in data["months"])
        places = self._places(data["places"])
        return Way(_of(int, data["times"]), months, places, _doubled(places, data["people"]))

    def _share(self, data: Data) -> Share:
        hits, misses = self._places(data["hits"]), self._places(data["misses"])
        return Share(hits, misses, _doubled(hits + misses, data.get("people")))

    def _promises(self, data: Data) -> PromisesMade:
        ids = (tuple(self._promise_ids[uid] for uid in data[name]) for name in PROMISED)
        made, kept, released, waiting = ids
        return PromisesMade(
            made,
            kept,
            released,
            waiting,
            steps=tuple((_number(days), _number(share)) for days, share in data["steps"]),
            watched=tuple(map(_number, data["watched"])),
            median=_perhaps(data["median"]),
            earliest=_perhaps(data["earliest"]),
            latest=_perhaps(data["latest"]),
        )

    def _moved(self, data: Data) -> Moved:
        changes = tuple(
            Change(self._ids[each["person"]], _number(each["did"]), _number(each["faded"]))
            for each in data["changes"]
        )
        people = _of(int, data["people"])
        return Moved(_number(data["did"]), _number(data["faded"]), people, changes)

    def _return(self, data: Data) -> Return:
        silence, with_ask = _of(int, data["silence"]), _of(bool, data["with_ask"])
        return Return(self._ids[data["person"]], _iso(data["day"]), silence, with_ask)


def _doubled(places: Places, people: object) -> int:
    """Count who stands in places as somebody else too, of so many people, None where unsaid."""
    known = count_people(places)
    doubled = known - (known if people is None else _of(int, people))
    if doubled < 0:
        raise ValueError(people)
    return doubled


def _of(kind: type[T], value: object) -> T:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(value)
    return value


def _day(value: object) -> date:
    return date.fromisoformat(_of(str, value))


def _iso(value: object) -> str:
    if _day(value).isoformat() != value:
        raise ValueError(value)
    return str(value)


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(value)
    return float(value)


def _perhaps(value: object) -> float | None:
    return None if value is None else _number(value)


class Differs(NamedTuple):
    """What is another now than it was when it was frozen.

    `key` is one of KEYS, or "" for what the whole quarter holds, and `part` what of that figure:
    see `changes`. `was` and `now` are its numbers: one of a count, (times, of) of a share,
    (did, faded) of depth and breadth, none where nothing could be said. They are the same where
    as many are counted, but not the same.
    """

    key: str
    part: str
    was: tuple[float, ...]
    now: tuple[float, ...]


def changes(frozen: Figures, now: Figures) -> tuple[Differs, ...]:
    """Find which figures differ, in the order in which they are told."""
    was, new = _parts(frozen), _parts(now)
    return tuple(
        Differs(*which, was[which][0], new[which][0]) for which in was if was[which] != new[which]
    )


def _parts(figures: Figures) -> dict[tuple[str, str], tuple[tuple[float, ...], object]]:
    """The numbers of each part of every figure, with what tells what was counted."""
    giving, promises = figures.giving, figures.promises

    def share(found: Share) -> tuple[tuple[float, ...], object]:
        return (found.times, found.of), (frozenset(found.hits), frozenset(found.misses))

    def some(found: Sequence[object]) -> tuple[tuple[float, ...], object]:
        return (len(found),), frozenset(found)

    def moved(found: Moved) -> tuple[tuple[float, ...], object]:
        return (round(found.did, _DIGITS), round(found.faded, _DIGITS)), None

    ways = {("giving", name): getattr(giving, name) for name in WAYS}
    return {
        ("", "entries"): ((figures.entries,), None),
        ("", "people"): ((figures.people,), None),
        **{which: ((way.times,), frozenset(way.places)) for which, way in ways.items()},
        ("giving", "unreturned"): ((giving.freely,), frozenset(giving.unreturned)),
        ("first_asks", "first_asks"): share(figures.first_asks),
        ("needs", "needs"): share(figures.needs),
        ("after", "unhelped"): share(figures.unhelped),
        ("after", "helped"): share(figures.helped),
        ("interest", "interest"): share(figures.interest),
        **{("promises", name): some(getattr(promises, name)) for name in PROMISED},
        ("promises", "median"): (() if promises.median is None else (promises.median,), None),
        ("depth", "depth"): moved(figures.depth),
        ("depth", "breadth"): moved(figures.breadth),
        ("returns", "returns"): some(figures.returns),
        ("new", "met"): some(figures.met),
        ("new", "deepened"): some(figures.deepened),
        ("new", "again"): share(figures.again),
        ("not_again", "not_again"): some(figures.not_again),
    }
