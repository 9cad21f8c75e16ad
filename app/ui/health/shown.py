"""What the Health page shows: read off the GUI thread, the chart and the words around it."""

from contextlib import suppress

from PySide6.QtGui import QShowEvent

from app.charts import gallery
from app.domain.scope import Scope
from app.errors import NotFound
from app.journal.journal import Journal
from app.settings import Settings
from app.ui.health import periods, words
from app.ui.health.frame import HealthFrame
from app.ui.health.legend import signs_of
from app.ui.health.reading import DEEPENING, PROFILE, Card, Reader, Seen, Wanted
from app.ui.health.remembered import Remembered
from app.ui.tasks import Tasks
from app.ui.theme import Theme


class HealthShown(HealthFrame):
    """Nothing is read while the page is hidden; what is shown stays until the new is there."""

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, reader: Reader
    ) -> None:
        super().__init__(journal, theme, tasks, reader)
        self._tasks, self._reader = tasks, reader
        self._remembered = Remembered(journal)
        self._seen: Seen | None = None
        self._is_stale = True
        self._is_first_wanted = False
        self._chosen = 0  # whom the keyboard walked to, or to whom one went last
        self._wanted = Wanted(settings.health_chart, self._remembered.scope(), None)

    def wanted(self) -> Wanted:
        """Return what shall be shown."""
        return self._wanted

    def seen(self) -> Seen | None:
        """Return what is shown, None until it was read."""
        return self._seen

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._ask()

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._show_wanted()
        self._ask()

    def _ask(self) -> None:
        """Read what is wanted, or remember to, while nobody looks."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        wanted = self._wanted
        if wanted.key == PROFILE:
            wanted = wanted._replace(scope=Scope(person_id=self._remembered.person()))
        self.picture.wait()
        self._tasks.read(self, lambda: self._look(wanted), self._take, self)

    def _look(self, wanted: Wanted) -> Seen:
        try:
            return self._reader.look(wanted)
        except NotFound:  # gone since it was remembered
            return self._reader.look(wanted._replace(scope=Scope(words=wanted.scope.words)))

    def _take(self, seen: Seen) -> None:
        if seen.wanted.key != self._wanted.key:
            return  # out of date: another chart was chosen meanwhile
        self._seen = seen
        self.show_empty(seen.is_empty)
        if seen.is_empty:
            return
        self.picture.show_seen(seen, lambda person_id: self._reader.sentences(person_id, seen))
        self._chosen = self.picture.keep_chosen(self._chosen)
        self._show_around(seen)
        self._show_side()
        self._walk_to_first()

    # What is shown

    def _show_around(self, seen: Seen) -> None:
        is_too_many = words.is_too_many(seen)
        self.fit_side()
        speech = self._reader.speech
        has_signs = not is_too_many and not self.picture.shows_table()
        self.side.show_legend(signs_of(seen.wanted.key, seen.data, speech) if has_signs else ())
        self._show_days(seen)
        found = seen.circles if is_too_many else ()
        said = " ".join(filter(None, (seen.finding, words.first_advice(seen))))
        self.side.finding.show_finding(words.title(seen), said, found)
        is_profile = seen.wanted.key == PROFILE
        self.choosing.show_scope(seen.wanted.scope, seen.called, is_profile, seen.circles)

    def _show_days(self, seen: Seen) -> None:
        if seen.wanted.period is None or seen.wanted.key != DEEPENING:
            self.side.show_day(*words.today_words(seen.today))
            return
        self.side.show_period(*periods.days(seen.wanted.period))
        if not self.slider.is_moving():
            self.slider.show_period(seen.wanted.period, seen.begun, seen.today)

    def _show_side(self) -> None:
        """Show whoever is chosen, or else what the chart shows."""
        seen, person = self._seen, self._chosen
        if seen is None:
            return
        if seen.card is not None:
            self.side.show_person(seen.card)
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

    def _walk_to_first(self) -> None:
        """Go to the first who was looked for, once they are found."""
        seen, wanted = self._seen, self._wanted
        if self._is_first_wanted and seen and seen.wanted.scope.words == wanted.scope.words:
            self._is_first_wanted = False
            self.picture.walk_to_first()

    def _show_wanted(self) -> None:
        """Show at once what was chosen; the chart follows."""
        key, say = self._wanted.key, self._reader.speech.say
        question = gallery.chart(key).question
        self.questions.offer([(each, say(each)) for each in gallery.questions()], question)
        charts = [each for each in gallery.CHARTS if each.question == question]
        self.charts.offer([(each.key, say(each.name)) for each in charts], key)
        self.slider.setVisible(key == DEEPENING)
        self.choosing.show_table(self.picture.is_table)
