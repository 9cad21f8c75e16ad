"""The numbers that the measures are set by, as they were chosen for this journal."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from app.domain.parameters import DEFAULTS, Parameters, check
from app.errors import BadInput
from app.journal.journal import Changed, Journal

KEY = "parameters"  # of the preference: what differs from the defaults, so that it is exported too
CHANGED = Changed(frozenset({KEY}), None, "")


def chosen(journal: Journal) -> Parameters:
    """The numbers in force. Any thread may ask; a number that cannot be used is as by default."""
    return replace(DEFAULTS, **_read(journal))


def choose(journal: Journal, numbers: Mapping[str, float]) -> None:
    """Choose numbers, by their fields in Parameters: all of these or, with BadInput, none.

    The others stay as they are. It is not a step of undo; a default is chosen as any number is.
    """
    for name, number in numbers.items():
        check(name, number)
    _keep(journal, {**_read(journal), **numbers})


def _keep(journal: Journal, numbers: dict[str, float]) -> None:
    own = {name: number for name, number in numbers.items() if number != getattr(DEFAULTS, name)}
    journal.set_preference(KEY, json.dumps(own, sort_keys=True) if own else "")
    for listener in list(journal.listeners):
        listener(CHANGED)


def _read(journal: Journal) -> dict[str, float]:
    """The numbers that are kept; an export that was edited by hand may hold anything."""
    kept: object = None
    with suppress(ValueError, RecursionError):
        kept = json.loads(journal.preference(KEY))
    numbers: dict[str, float] = {}
    for name, number in kept.items() if isinstance(kept, dict) else ():
        with suppress(BadInput):
            check(name, number)
            numbers[name] = float(number)
    return numbers
