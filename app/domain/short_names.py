"""Names for places where there is little room: as short as they stay clear among those shown."""

from collections import defaultdict
from collections.abc import Mapping

from app.domain.names import tidy


def shorten_names(people: Mapping[int, tuple[str, str]]) -> dict[int, str]:
    """“Ana”, or “Tomáš D.” beside another Tomáš; `people` are (name, given name) by id.

    Whoever is not written with the given name first (“Tante Friedl”, “陈静仪”) stays whole,
    and so do namesakes whom no letter tells apart.
    """
    parts = {person_id: _parted(*names) for person_id, names in people.items()}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for first, rest in parts.values():
        alike[first].append(rest)
    return {i: _told_apart(first, rest, alike[first]) for i, (first, rest) in parts.items()}


def _parted(name: str, given: str) -> tuple[str, str]:
    """What is said first, and what could follow it."""
    name, given = tidy(name), tidy(given)
    rest = name.removeprefix(f"{given} ") if given else name
    return (name, "") if rest == name else (given, rest)


def _told_apart(first: str, rest: str, alike: list[str]) -> str:
    others = list(alike)
    others.remove(rest)
    if not others or not rest:
        return first
    for length in range(1, len(rest) - 1):
        if not any(other.startswith(rest[:length]) for other in others):
            return f"{first} {rest[:length].rstrip()}."
    return f"{first} {rest}"
