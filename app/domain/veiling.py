"""Frozen figures for somebody else to read: they count, and do not tell whom in private."""

import json
from collections import defaultdict
from collections.abc import Collection
from itertools import count
from typing import Any

_PLACES = frozenset({"places", "unreturned", "hits", "misses", "met", "not_again"})


def veil(text: str, open_places: Collection[tuple[str, str]]) -> str:
    """Put “hidden 1” and so on for the uid of whoever is told of in private alone.

    `open_places` are the (uid, day) that may be told. A text that is no JSON becomes empty.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(data, dict):
        return ""
    numbers = count(1)
    hidden: defaultdict[str, str] = defaultdict(lambda: f"hidden {next(numbers)}")
    first, last = str(data.get("first")), str(data.get("last"))
    people = {uid for uid, day in open_places if first <= day <= last}

    def named(uid: str, day: str | None) -> str:
        is_open = uid in people if day is None else (uid, day) in open_places
        return uid if is_open else hidden[uid]

    def walk(key: str, value: Any) -> Any:
        if key in _PLACES:
            return [[named(uid, day), day] for uid, day in value]
        if key == "deepened":
            return [named(uid, None) for uid in value]
        if isinstance(value, list):
            return [walk("", each) for each in value]
        if isinstance(value, dict):
            told = {name: walk(name, each) for name, each in value.items()}
            person = {"person": named(told["person"], told.get("day"))} if "person" in told else {}
            return told | person
        return value

    return json.dumps(walk("", data), ensure_ascii=False)
