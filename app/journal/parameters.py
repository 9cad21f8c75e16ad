"""The numbers that the measures are set by, as they were chosen for this journal."""

import json
from contextlib import suppress
from dataclasses import asdict, replace

from app.domain.parameters import DEFAULTS, Parameters, check
from app.errors import BadInput
from app.journal.journal import Changed, Journal

KEY = "parameters"  # of the preference: what differs from the defaults, so that it is exported too
CHANGED = Changed(frozenset({KEY}), None, "")


def chosen(journal: Journal) -> Parameters:
    """The numbers in force. Any thread may ask; a number that cannot be used is as by default."""
    return replace(DEFAULTS, **_read(journal))


def set_parameter(journal: Journal, name: str, number: float) -> None:
    """Choose one number, by its field in Parameters; not a step of undo. Raises BadInput."""
    check(name, number)
    _keep(journal, _read(journal) | {name: number})


def choose(journal: Journal, numbers: Parameters) -> None:
    """Choose all of them at once. Raises BadInput."""
    for name, number in asdict(numbers).items():
        check(name, number)
    _keep(journal, asdict(numbers))


def reset(journal: Journal, name: str = "") -> None:
    """Put one number back to its default, or all."""
    kept = _read(journal)
    kept.pop(name, None)
    _keep(journal, kept if name else {})


def _keep(journal: Journal, numbers: dict[str, float]) -> None:
    own = {name: number for name, number in numbers.items() if number != getattr(DEFAULTS, name)}
    journal.set_preference(KEY, json.dumps(own, sort_keys=True) if own else "")
    for listener in list(journal.listeners):
        listener(CHANGED)


def _read(journal: Journal) -> dict[str, float]:
    """The numbers that are kept; an export that was edited by hand may hold anything."""
    text = journal.preference(KEY)
    if not text:
        return {}
    numbers: dict[str, float] = {}
    with suppress(ValueError, AttributeError):
        for name, number in json.loads(text).items():
            with suppress(BadInput, TypeError):
                check(name, number)
                numbers[name] = float(number)
    return numbers
