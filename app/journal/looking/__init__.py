"""What the charts look at, each read by the module of its name.

They import numpy and read very much: import and call them in a lane.
"""

from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any

from app.domain.scope import Scope
from app.journal import entries
from app.journal.health import Health
from app.journal.journal import Journal


def look(key: str, journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Any:
    """Read what the chart `key` shows of a scope, as it looked at the end of `last`.

    A chart of one moment has no use for `first`. Raises NotFound where the scope is gone.
    """
    return _module(key).read(journal, health, scope, first, last)


def behind(
    key: str, journal: Journal, health: Health, scope: Scope, data: Any, mark_id: int
) -> tuple[int, ...]:
    """Return the entries that a mark of what was looked at counts, newest first; () for none."""
    found = _module(key).behind(journal, health, scope, data, mark_id)
    return entries.newest_first(journal, found)


def _module(key: str) -> ModuleType:
    return import_module(f"{__name__}.{key}")
