"""Frozen figures for somebody else to read: they count, and do not tell whom in private."""

import json
from collections import defaultdict
from collections.abc import Collection
from itertools import count
from typing import Any

_PLACES = frozenset({"places", "unreturned", "hits", "misses", "met", "not_again"})


def veil(text: str, open_places: Collection[tuple[str, str]]) -> str:
    """Put “hidden 1” and so on for the uid of whoever is told of in private alone.

    `open_places` are the (uid, day) that may be told. A text that is not understood leaves nothing.
    """
    try:
        data = json.loads(text)
        return json.dumps(_Veil(open_places, data["first"], data["last"]).draw("", data))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return ""


class _Veil:
    """Draws itself over figures, value by value."""

    def __init__(self, open_places: Collection[tuple[str, str]], first: str, last: str) -> None:
        numbers = count(1)
        self._open = open_places
        self._people = {uid for uid, day in open_places if first <= day <= last}
        self._hidden: defaultdict[str, str] = defaultdict(lambda: f"hidden {next(numbers)}")

    def draw(self, key: str, value: Any) -> Any:
        """Return the value of a key with nobody in it who is not to be told of."""
        if key in _PLACES:
            return [[self._named(uid, day), day] for uid, day in value]
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

    def _named(self, uid: str, day: str = "") -> str:
        is_open = (uid, day) in self._open if day else uid in self._people
        return uid if is_open else self._hidden[uid]
