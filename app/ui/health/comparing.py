"""The chart of the Health page a second time, at another date."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.ui.health import periods, words
from app.ui.health.frame import HealthFrame
from app.ui.health.pane import Pane
from app.ui.health.periods import Period, month_of
from app.ui.health.picture import PictureArea
from app.ui.health.reading import ORBITS, Reader, Seen, Wanted
from app.ui.health.viewing import View
from app.ui.tasks import Tasks


class Comparison(QObject):
    """Shows as long a time as the page does, ending with a day or a month of its own.

    `made` carries its View when that is first made, so that what is done in it leads somewhere;
    `turned` tells that it begins, ends, or is of another date.
    """

    made = Signal(object)
    turned = Signal()

    def __init__(self, page: HealthFrame, reader: Reader, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._reader, self._tasks = page, reader, tasks
        self._day = date.min  # of a period the last one
        self._held: Wanted | None = None  # what the page shows
        self.is_on = False
        self.view: View | None = None

    def start(self, wanted: Wanted, seen: Seen) -> None:
        """Show the chart that was seen once more, as it was a year before."""
        if self.view is None:
            self.view = self._make()
        self.is_on = True
        self._day = periods.compared(seen.period, seen.begun)
        self.view.pane.picture.show_table(self._page.picture.is_table)
        self._page.show_pair(True)
        self.follow(wanted, seen, is_changed=True)
        self.turned.emit()

    def stop(self) -> bool:
        """Show one chart alone; return whether there were two."""
        was_on, self.is_on = self.is_on, False
        if was_on:
            self._page.show_pair(False)
            self.turned.emit()
        return was_on

    def beside(self, key: str) -> Period | None:
        """Return the day beside that of the page, where the two pictures share their ground."""
        return Period(self._day, self._day) if self.is_on and key == ORBITS else None

    def follow(self, wanted: Wanted, seen: Seen | None, is_changed: bool = False) -> None:
        """Show what the page wants, at the other date; what was seen tells for how long a time.

        What is shown already is read again only where the journal has changed.
        """
        if not self.is_on or self.view is None or seen is None or seen.wanted.key != wanted.key:
            return
        whole = wanted.period if isinstance(wanted.period, Period) else seen.period
        self._held = wanted._replace(period=whole)
        period = Period(self._day, self._day)
        if not whole.is_day:
            period = periods.moved(whole, month_of(self._day), seen.begun, seen.today)
        asked = wanted._replace(period=period, beside=whole if wanted.key == ORBITS else None)
        if is_changed or asked != self.view.wanted:
            self.view.ask(asked)

    def _make(self) -> View:
        pane = self._page.make_other()
        view = View(pane, self._reader, self._tasks, self)
        pane.head.closed.connect(self.stop)
        pane.time.slider.chosen.connect(self._move)
        view.taken.connect(lambda seen: self._take(pane, seen))
        view.failed.connect(lambda: self._go_back(view))
        self.made.emit(view)
        return view

    def _move(self, day: Period) -> None:
        self._day = day.last
        seen = self.view.seen if self.view else None
        if seen is not None and self._held is not None:
            self.follow(self._held, seen)
            self.turned.emit()

    def shown(self) -> tuple[PictureArea, Seen] | None:
        """Return the picture of the other date and what is seen in it, while there is one."""
        view = self.view if self.is_on else None
        if view is None or view.seen is None or view.seen.data is None:
            return None
        return view.pane.picture, view.seen

    def show_words(self) -> None:
        """Say over the picture of when it is, and what is found unless it says that itself."""
        if self.view is not None and (seen := self.view.seen) is not None:
            pane = self.view.pane
            pane.head.show_words(words.date_of(seen), pane.picture.left_to_say(seen))

    def _take(self, pane: Pane, seen: Seen) -> None:
        if seen.is_empty:
            return
        self.show_words()
        if not pane.time.slider.is_moving():
            is_whole = not seen.period.is_day
            day = min(self._day, seen.today)
            pane.time.show_period(Period(day, day), seen.begun, seen.today, is_whole)

    def _go_back(self, view: View) -> None:
        """Stand where the picture is that is seen, as another could not be read."""
        if view.seen is None:
            self.stop()
        else:
            self._day = view.seen.period.last
            self._take(view.pane, view.seen)
