"""Frozen figures for somebody else to read: they count, and do not tell whom in private."""

import json
import re
from collections import defaultdict
from collections.abc import Collection
from itertools import count
from typing import Any, NamedTuple

_DAY = re.compile(r'"(\d{4}-\d\d-\d\d)"')
_PLACES = frozenset({"places", "unreturned", "hits", "misses", "not_again"})


class Times(NamedTuple):
    """The first and the last day that frozen figures name, and those of their quarter."""

    earliest: str
    latest: str
    first: str
    last: str


def times_of(text: str) -> Times | None:
    """Return the times that frozen figures are about, None where that is not understood."""
    try:
        data, days = json.loads(text), _DAY.findall(text)
        return Times(min(days), max(days), str(data["first"]), str(data["last"]))
    except (KeyError, TypeError, ValueError, RecursionError):
        return None


def veil(text: str, places: Collection[tuple[str, str]], people: Collection[str]) -> str:
    """Put “hidden 1” and so on for the uid of whoever is not to be named.

    `places` are the (uid, day) that may be told, and `people` the uids of whom may be told what
    is of the whole quarter. A text that is not understood leaves nothing.
    """
    try:
        data = json.loads(text)
        return json.dumps(_Veil(places, people).draw("", data)) if data["quarter"] else ""
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return ""


class _Veil:
    """Draws itself over figures, value by value."""

    def __init__(self, places: Collection[tuple[str, str]], people: Collection[str]) -> None:
        numbers = count(1)
        self._places, self._people = places, people
        self._hidden: defaultdict[str, str] = defaultdict(lambda: f"hidden {next(numbers)}")

    def draw(self, key: str, value: Any) -> Any:
        """Return the value of a key with nobody in it who is not to be told of."""
        if key in _PLACES:
            return [[self._named(uid, day), day] for uid, day in value]
        if key == "met":  # as of the whole quarter, for `deepened` is told without those
            return [[self._named(uid), day] for uid, day in value]
        if key == "deepened":
            return [self._named(uid) for uid in value]
        if isinstance(value, list):
            return [self.draw("", each) for each in value]
        if not isinstance(value, dict):
            return value
        told = {name: self.draw(name, each) for name, each in value.items()}
        if "person" in told:
            told["person"] = self._named(told["person"], told.get("day", ""))
        return told

    def _named(self, uid: str | None, day: str = "") -> str | None:
        if uid is None:
            return None
        is_open = (uid, day) in self._places if day else uid in self._people
        return uid if is_open else self._hidden[uid]
