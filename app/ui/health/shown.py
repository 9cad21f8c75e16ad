"""What the Health page shows: read off the GUI thread, the chart and the words around it."""

from contextlib import suppress

from PySide6.QtGui import QHideEvent, QShowEvent

from app.charts import gallery
from app.domain.scope import Scope
from app.domain.worked_out import count_own
from app.errors import NotFound
from app.journal.journal import Journal
from app.journal.parameters import chosen
from app.settings import Settings
from app.ui.health import periods, words
from app.ui.health.comparing import Comparison
from app.ui.health.frame import HealthFrame
from app.ui.health.legend import signs_of
from app.ui.health.periods import Period
from app.ui.health.playing import Player
from app.ui.health.reading import DAY, ONE, ORBITS, Card, Reader, Seen, Wanted
from app.ui.health.remembered import Remembered
from app.ui.health.viewing import View
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.chart_speaking import announce


class HealthShown(HealthFrame):
    """Nothing is read while the page is hidden; what is shown stays until the new is there."""

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, reader: Reader
    ) -> None:
        super().__init__(theme, tasks, reader)
        self._theme, self._tasks, self._reader, self._settings = theme, tasks, reader, settings
        self._remembered = Remembered(journal)
        self._periods: dict[str, Period | str] = dict(self._remembered.periods())
        self._view = View(self.pane, reader, tasks, self)
        self.comparison = Comparison(self, reader, tasks)
        self._player = Player(self)
        self._is_stale = True
        self._is_first_wanted = False
        self._has_moved = False  # along the line, and it was not said what is found there
        self._chosen = 0  # whom the keyboard walked to, or to whom one went last
        known = [each.key for each in gallery.CHARTS]
        key = settings.health_chart if settings.health_chart in known else ORBITS
        self._wanted = Wanted(key, self._remembered.scope(), self._periods.get(key))
        self._view.taken.connect(self._take)
        self._view.failed.connect(self._go_back)
        self.comparison.turned.connect(self._ask_beside)

    def wanted(self) -> Wanted:
        """Return what shall be shown."""
        return self._wanted

    def seen(self) -> Seen | None:
        """Return what is shown, None until it was read."""
        return self._view.seen

    def is_current(self) -> bool:
        """Return whether what shall be shown has been read."""
        return not self._is_stale and self._view.is_current()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._ask(is_changed=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._player.stop()
        self._reader.rest()

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._show_wanted()
        self._ask()

    def _ask(self, is_changed: bool = False) -> None:
        """Read what is wanted, or remember to, while nobody looks."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self._view.ask(self._held_beside(self._wanted))
        self.comparison.follow(self._scoped(self._wanted), self.seen(), is_changed)

    def _ask_beside(self) -> None:
        """Read again where the picture hangs on the one beside it."""
        if self._held_beside(self._wanted) != self._view.wanted:
            self._ask()

    def _wanted_of(self, key: str) -> Wanted:
        """Return what a chart would show if it were chosen."""
        return self._wanted._replace(key=key, period=self._periods.get(self._place(key)))

    def _held_beside(self, wanted: Wanted) -> Wanted:
        """Return what is wanted, beside the picture it is held against."""
        return self._scoped(wanted)._replace(beside=self.comparison.beside(wanted.key))

    def _scoped(self, wanted: Wanted) -> Wanted:
        """Return what is wanted, of the person shown last where a chart is of one person."""
        if gallery.chart(wanted.key).whom == ONE:
            return wanted._replace(scope=Scope(person_id=self._remembered.person()))
        return wanted

    def _take(self, seen: Seen) -> None:
        self.show_empty(seen.is_empty)
        if seen.is_empty:
            self._player.stop()
            return
        self._chosen = self.picture.keep_chosen(self._chosen)
        self._show_around(seen)
        self._show_side()
        self._walk_to_first()
        self._say_moved()

    def _go_back(self) -> None:
        """Want what is seen where something else could not be read; when the page is shown again,
        so is the journal read.
        """
        self._is_stale, self._has_moved = True, False
        self._player.stop()
        seen, answered = self.seen(), self._view.wanted
        if seen is None or answered is None:
            return
        if gallery.chart(answered.key).whom == ONE:
            if (person := answered.scope.person_id) is not None:
                self._remembered.keep_person(person)
            answered = answered._replace(scope=self._wanted.scope)
        self._wanted = answered._replace(beside=None)
        self._periods.pop(place := self._place(answered.key), None)
        if answered.period is not None:
            self._periods[place] = answered.period
        self._settings.health_chart = answered.key
        self._show_wanted()
        self._show_around(seen)

    # Time

    def _show_at(self, period: Period | str) -> None:
        is_day = isinstance(period, Period) and period.is_day
        self._periods[DAY if is_day else self._wanted.key] = period
        self._want(self._wanted._replace(period=period))

    def _slide(self, period: Period) -> None:
        self._player.stop()
        self._show_at(period)

    def _move_to(self, period: Period | str) -> None:
        """Show another time, the handles there at once."""
        if (seen := self.seen()) is not None:
            there = period
            if isinstance(there, str):
                there = periods.MAKE[there](seen.begun, seen.today)
            self.pane.time.show_period(there, seen.begun, seen.today)
        self._show_at(period)

    def _play(self) -> None:
        seen = self.seen()
        if self._player.is_on:
            self._player.stop()
        elif seen is not None and seen.data is not None and seen.wanted.key == self._wanted.key:
            self._player.start(self.slider.period(), seen.begun, seen.today)

    def _rest(self) -> None:
        self._has_moved = True
        self._say_moved()

    def _say_moved(self) -> None:
        """Once the handles rest and it has been read, say what is found there, and remember the
        months of a chart; a day past is none.
        """
        kept, seen = self._wanted.period, self.seen()
        if not self._has_moved or seen is None or not self._view.is_answered():
            return
        self._has_moved = False
        self._show_time(seen)
        announce(self.picture, f"{words.date_of(seen)}. {seen.finding}")
        if isinstance(kept, Period) and not kept.is_day:
            self._remembered.keep_period(self._wanted.key, periods.keep(kept, seen.today))

    def _show_time(self, seen: Seen) -> None:
        """Put the handles where the chart is, unless they have gone on."""
        if self._view.is_answered() and not self.slider.is_moving():
            self.pane.time.show_period(seen.period, seen.begun, seen.today)

    def _place(self, key: str) -> str:
        """Return where the period of a chart is kept: a day is for all charts of a day."""
        return DAY if gallery.chart(key).time == DAY else key

    # What is shown

    def _show_around(self, seen: Seen) -> None:
        is_too_many, chart = words.is_too_many(seen), gallery.chart(seen.wanted.key)
        found = self.picture.left_to_say(seen)
        self.pane.head.show_words(words.date_of(seen), found)
        self._show_time(seen)
        self.fit_side()
        is_drawn = seen.data is not None and not (seen.is_blank or is_too_many)
        has_signs = is_drawn and not self.picture.shows_table()
        self.pane.time.setVisible(seen.data is not None)
        speech = self._reader.speech
        self.side.show_legend(signs_of(chart.key, seen.data, speech) if has_signs else ())
        self.side.show_reading(words.then(seen), "" if seen.is_blank else seen.how_to_read)
        self.side.show_own(count_own(chart.key, chosen(self._reader.journal)) if is_drawn else 0)
        self.side.compare.setVisible(words.has_past(seen))
        show = self.side.show_day if seen.period.is_day else self.side.show_period
        show(*(words.day_words(seen) if seen.period.is_day else periods.days(seen.period)))
        finding = seen.finding if is_too_many else found
        said = " ".join(filter(None, (finding, words.first_advice(seen))))
        circles = self._reader.circles() if is_too_many else ()
        self.side.finding.show_finding(words.title(seen), said, circles)
        self.choosing.show_scope(seen.wanted.scope, seen.called, chart.whom)

    def _show_side(self) -> None:
        """Show whoever is chosen, or else what the chart shows."""
        seen, person = self.seen(), self._chosen
        if seen is None:
            return
        if seen.card is not None:
            is_said = seen.is_blank and not self.picture.left_to_say(seen)
            self.side.show_person(seen.card._replace(sentences=()) if is_said else seen.card)
        elif person:
            self._tasks.read(
                self.side, lambda: self._read_card(person, seen), self._take_card, self
            )
        else:
            self.side.show_nobody()

    def _read_card(self, person_id: int, seen: Seen) -> Card | None:
        with suppress(NotFound):
            return self._reader.card(person_id, seen)
        return None

    def _take_card(self, card: Card | None) -> None:
        if card is None:
            self._chosen = 0
            self.side.show_nobody()
        elif card.person_id == self._chosen:
            self.side.show_person(card)

    def _want_first(self) -> None:
        self._is_first_wanted = True
        self._walk_to_first()

    def _walk_to_first(self) -> None:
        """Go to the first who was looked for, once they are found."""
        seen, wanted = self.seen(), self._wanted
        if self._is_first_wanted and seen and seen.wanted.scope.words == wanted.scope.words:
            self._is_first_wanted = False
            self.picture.walk_to_first()

    def _show_wanted(self) -> None:
        """Show at once what was chosen; the chart follows."""
        key, say = self._wanted.key, self._reader.speech.say
        self.choosing.hold(self._wanted.scope)
        question = gallery.chart(key).question
        self.questions.offer([(each, say(each)) for each in gallery.questions()], question)
        charts = [each for each in gallery.CHARTS if each.question == question]
        self.charts.offer([(each.key, say(each.name)) for each in charts], key)
        self.choosing.show_table(self.picture.is_table)
