"""The Health page: a few questions, the charts that answer them, and what they say in words."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.charts import gallery
from app.domain.scope import Scope
from app.errors import NotFound
from app.journal import circles
from app.journal.journal import Changed, Journal
from app.settings import Settings
from app.ui.health import periods, words
from app.ui.health.choosing import Choices
from app.ui.health.frame import HealthFrame
from app.ui.health.menus import HealthMenus
from app.ui.health.periods import Period
from app.ui.health.reading import DEEPENING, PROFILE, Card, Reader, Seen, Wanted
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.charts_out import ChartsOut

CIRCLE, PERSON = "health_circle", "health_person"  # preferences: ids are the journal's own


class HealthPage(HealthFrame):
    """Nothing is read while the page is hidden; what is shown stays until the new is there.

    open_person, write_about and open_entry carry ids; write_asked asks for a place to write;
    notice tells what was done, to be shown with Undo, said what there is no Undo for.
    """

    key, icon = "health", "planet"
    open_person = Signal(int)
    write_about = Signal(int)
    open_entry = Signal(int)
    write_asked = Signal()
    notice = Signal(str)
    said = Signal(str)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, reader: Reader
    ) -> None:
        super().__init__(journal, theme, tasks, reader)
        self.label = self.tr("Health")
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._settings, self._reader = settings, reader
        self._seen: Seen | None = None
        self._out: ChartsOut | None = None
        self._is_stale = True
        self._chosen = self._met = 0
        self._wanted = Wanted(settings.health_chart, self._remembered(), None)
        self.menus = HealthMenus(journal, theme, tasks, self)
        self._join()
        self._show_wanted()

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again: almost everything bears on who is near."""
        self._ask()

    def focus_first(self) -> None:
        """Put the keyboard into the chart."""
        if self.picture.isVisible():
            self.picture.focus_first()

    def focus_search(self) -> None:
        """Open the field that finds somebody in the chart."""
        self.choosing.focus_search()

    def show_chart(self, key: str) -> None:
        """Show one chart of the gallery."""
        self._settings.health_chart = key
        self._chosen = self._met = 0
        self._want(self._wanted._replace(key=key))

    def show_profile(self, person_id: int) -> None:
        """Show somebody's profile."""
        self._journal.set_preference(PERSON, str(person_id))
        self.show_chart(PROFILE)

    def show_scope(self, scope: Scope) -> None:
        """Show everybody or one circle, or only those whose names hold the scope's words."""
        self._journal.set_preference(CIRCLE, str(scope.circle_id or ""))
        self._want(self._wanted._replace(scope=scope))

    def show_period(self, period: Period) -> None:
        """Show another period of the charts that have one."""
        self._want(self._wanted._replace(period=period))

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

    # Reading

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
            wanted = wanted._replace(scope=Scope(person_id=self._remembered_person()))
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
        is_empty = seen.begun is None
        self.show_empty(is_empty)
        if is_empty:
            return
        self.picture.show_seen(seen, lambda person_id: self._reader.sentences(person_id, seen))
        self._chosen = self.picture.keep_chosen(self._chosen)
        self._show_around(seen)
        self._show_side()

    def _show_around(self, seen: Seen) -> None:
        is_too_many = words.is_too_many(seen)
        self.fit_side()
        has_signs = not is_too_many and not self.picture.shows_table()
        self.side.show_legend(words.legend_rows(seen) if has_signs else [])
        if seen.wanted.period is not None and seen.wanted.key == DEEPENING:
            self.side.show_period(*periods.days(seen.wanted.period))
            assert seen.begun is not None
            if not self.slider.is_moving():
                self.slider.show_period(seen.wanted.period, seen.begun, seen.today)
        else:
            self.side.show_day(*words.today_words(seen.today))
        found = seen.circles if is_too_many else ()
        said = " ".join(filter(None, (seen.finding, words.first_advice(seen))))
        self.side.finding.show_finding(words.title(seen), said, found)
        self.choosing.show_scope(*self._say_scope(seen))

    def _show_side(self) -> None:
        """Show whoever is pointed at or chosen, or else what the chart shows."""
        seen = self._seen
        if seen is None:
            return
        if seen.card is not None:
            self.side.show_person(seen.card)
        elif person := self._met or self._chosen:
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
            self._chosen = self._met = 0
            self.side.show_nobody()
        elif card.person_id == (self._met or self._chosen):
            self.side.show_person(card)

    # What happens on it

    def _meet(self, person_id: int) -> None:
        self._met = person_id
        self._show_side()

    def _choose(self, person_id: int) -> None:
        self._chosen = person_id
        self._journal.set_preference(PERSON, str(person_id))
        self._show_side()

    def _ask_question(self, question: str) -> None:
        if question != gallery.chart(self._wanted.key).question:
            keys = [each.key for each in gallery.CHARTS if each.question == question]
            self.show_chart(keys[0])

    def _open_menu(self, person_id: int, place: QPoint) -> None:
        self.menus.open_of(person_id, place, self._wanted.key != PROFILE)

    def _open_periods(self, button: QWidget) -> None:
        if self._seen is not None and self._seen.begun is not None:
            self.menus.open_periods(button, self._seen.begun, self._seen.today)

    def _show_table(self, is_table: bool) -> None:
        self.picture.show_table(is_table)
        self.choosing.show_table(is_table, True)
        if self._seen is not None:
            self._show_around(self._seen)

    def _open_export(self, button: QWidget) -> None:
        seen = self._seen
        if seen is None:
            return
        from app.ui.charts_out import ChartsOut
        from app.ui.health import leaving

        speech = self._reader.speech
        if self._out is None:
            self._out = ChartsOut(self._theme, self._tasks, speech, self._settings, self)
            self._out.said.connect(self.said)
        size = leaving.PROFILE_SIZE if seen.wanted.key == PROFILE else self.picture.canvas.size()
        chart = leaving.make_leaving(seen, size, speech)
        leaving.open_menu(self, button, self._out, chart, self.picture.copy_table)

    def _explain(self) -> None:
        from app.ui.dialogs.worked_out import WorkedOutDialog

        WorkedOutDialog(self._theme, self._reader.speech, self).open()

    # What is shown around the chart

    def _show_wanted(self) -> None:
        """Show at once what was chosen; the chart follows."""
        key, say = self._wanted.key, self._reader.speech.say
        question = gallery.chart(key).question
        self.questions.offer([(each, say(each)) for each in gallery.questions()], question)
        charts = [each for each in gallery.CHARTS if each.question == question]
        self.charts.offer([(each.key, say(each.name)) for each in charts], key)
        self.slider.setVisible(key == DEEPENING)
        self.choosing.show_table(self.picture.is_table, key != PROFILE)

    def _say_scope(self, seen: Seen) -> tuple[Scope, str, bool, Choices]:
        if seen.wanted.key == PROFILE:
            return seen.wanted.scope, seen.card.name if seen.card else "", True, ()
        circle_id = seen.wanted.scope.circle_id
        called = ""
        if circle_id is not None:
            with suppress(NotFound):
                called = circles.circle(self._journal, circle_id).name
        return seen.wanted.scope, called, False, seen.circles

    def _remembered(self) -> Scope:
        kept = self._journal.preference(CIRCLE)
        known = {each.id for each in circles.circles(self._journal)}
        return Scope(int(kept)) if kept.isdecimal() and int(kept) in known else Scope()

    def _remembered_person(self) -> int | None:
        kept = self._journal.preference(PERSON)
        return int(kept) if kept.isdecimal() else None

    def _join(self) -> None:
        picture, side, menus = self.picture, self.side, self.menus
        self.questions.chosen.connect(self._ask_question)
        self.charts.chosen.connect(self.show_chart)
        self.choosing.scope_chosen.connect(self.show_scope)
        self.choosing.person_chosen.connect(self.show_profile)
        self.choosing.table_wanted.connect(self._show_table)
        self.choosing.export_wanted.connect(self._open_export)
        self.slider.chosen.connect(self.show_period)
        picture.met.connect(self._meet)
        picture.chosen.connect(self._choose)
        picture.opened.connect(self.open_person)
        picture.moved.connect(menus.set_rhythm)
        picture.menu_wanted.connect(self._open_menu)
        picture.behind.connect(menus.open_behind)
        side.card.opened.connect(self.open_person)
        side.card.menu_wanted.connect(
            lambda person, at: self._open_menu(person, at.mapToGlobal(at.rect().bottomLeft()))
        )
        side.circle_chosen.connect(lambda circle: self.show_scope(Scope(circle)))
        side.explained.connect(self._explain)
        side.periods_wanted.connect(self._open_periods)
        menus.open_person.connect(self.open_person)
        menus.write_about.connect(self.write_about)
        menus.open_entry.connect(self.open_entry)
        menus.notice.connect(self.notice)
        menus.profile_wanted.connect(self.show_profile)
        menus.period_chosen.connect(self.show_period)
        self.empty.acted.connect(self.write_asked)
