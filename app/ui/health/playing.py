"""Plays a chart month by month until today, never faster than it is drawn."""

from datetime import date

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.ui.health import periods
from app.ui.health.periods import Period, month_of

STEP_MS = 500


class Player(QObject):
    """`stepped` carries the Period to show next; `hear_shown` must be told when it is drawn.

    A day or a period moves on; a period of the whole journal grows instead. `turned` tells
    whether it plays.
    """

    stepped = Signal(object)
    turned = Signal(bool)

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.is_on = False
        self._whole = self._now = Period(date.min, date.min)  # as it was at first, and as shown
        self._begun, self._today = date.min, date.min
        self._grows = self._is_awaited = False
        self._since = QElapsedTimer()
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._step)

    def start(self, period: Period, begun: date, today: date) -> None:
        """Play on from a period, or from the beginning where it ends today."""
        self._begun, self._today = begun, today
        is_over = period.months[1] >= month_of(today)
        if is_over or period != self._now:
            self._whole = period
            self._grows = not period.is_day and period.months[0] <= month_of(begun)
        self.is_on = True
        self.turned.emit(True)
        last = period.months[1]
        next_one = last + 1 if period.last == periods.last_day(last) else last
        self._show(month_of(begun) if is_over else next_one)

    def stop(self) -> None:
        """Stay where it is."""
        if self.is_on:
            self.is_on = False
            self._clock.stop()
            self.turned.emit(False)

    def hear_shown(self) -> None:
        """Go on after a while, if it was this that was waited for."""
        if self.is_on and self._is_awaited:
            self._is_awaited = False
            self._clock.start(max(0, STEP_MS - self._since.elapsed()))

    def _step(self) -> None:
        month = self._now.months[1]
        if month >= month_of(self._today):
            self.stop()
        else:
            self._show(month + 1)

    def _show(self, month: int) -> None:
        """Show what ends with a month, but nothing later than today."""
        month = min(month, month_of(self._today))
        if self._grows:
            self._now = Period.of(min(self._whole.months[0], month), month)
        else:
            self._now = periods.moved(self._whole, month, self._begun, self._today)
        self._is_awaited = True
        self._since.restart()
        self.stepped.emit(self._now)
