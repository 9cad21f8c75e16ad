"""Notices when today has become another day."""

import time
from collections.abc import Callable
from datetime import date


class DayClock:
    """Looks at a calendar now and then; whoever asks does so every few seconds.

    That way midnight, waking from sleep, and a clock or a time zone that was set are one case.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        self._today, self._day = today, today()

    def has_turned(self) -> bool:
        """Return True once after today has become another day."""
        if hasattr(time, "tzset"):
            time.tzset()  # or a process keeps the time zone that it began in
        before, self._day = self._day, self._today()
        return self._day != before
