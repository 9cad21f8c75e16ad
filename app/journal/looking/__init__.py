"""What the charts look at, each read by the module of its name.

They import numpy and read very much: import and call them in a lane.
"""

from datetime import date
from importlib import import_module
from typing import Any

from app.domain.scope import Scope
from app.journal.health import Health
from app.journal.journal import Journal


def look(key: str, journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Any:
    """Read what the chart `key` shows of a scope, as it looked at the end of `last`.

    A chart of one moment has no use for `first`. Raises NotFound where the scope is gone.
    """
    return import_module(f"{__name__}.{key}").read(journal, health, scope, first, last)
