"""The Health page: a few questions, the charts that answer them, and what they say in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.charts import gallery
from app.domain.scope import Scope
from app.journal.journal import Changed, Journal
from app.settings import Settings
from app.ui.health import words
from app.ui.health.menus import HealthMenus
from app.ui.health.periods import Period
from app.ui.health.reading import ONE, PROFILE, Reader
from app.ui.health.shown import HealthShown
from app.ui.health.viewing import View
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.health.leaving import Export


class HealthPage(HealthShown):
    """The page in the window: what is chosen on it, and where that leads.

    open_person, write_about and open_entry carry ids, all_wanted an EntryFilter for the Timeline;
    write_asked asks for a place to write; notice tells what was done, to be shown with Undo, said
    what there is no Undo for.
    """

    key, icon = "health", "planet"
    open_person = Signal(int)
    write_about = Signal(int)
    open_entry = Signal(int)
    all_wanted = Signal(object)
    write_asked = Signal()
    notice = Signal(str)
    said = Signal(str)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, reader: Reader
    ) -> None:
        super().__init__(journal, theme, tasks, settings, reader)
        self.label = self.tr("Health")
        self._export: Export | None = None
        self.menus = HealthMenus(journal, theme, tasks, self)
        self._join()
        self._show_wanted()

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again: almost everything bears on who is near."""
        self._ask(is_changed=True)

    def focus_first(self) -> None:
        """Put the keyboard into the chart."""
        if self.picture.isVisible():
            self.picture.focus_first()

    def focus_search(self) -> None:
        """Open the field that finds somebody in the chart."""
        self.choosing.focus_search()

    def show_chart(self, key: str) -> None:
        """Show one chart of the gallery."""
        self._player.stop()
        seen = self.seen()
        if gallery.chart(key).whom == ONE and self._chosen and seen and seen.has_people:
            self._remembered.keep_person(self._chosen)
        self._settings.health_chart = key
        self._chosen, is_other = 0, key != self._wanted.key
        self._want(self._wanted_of(key))
        if is_other:
            self.comparison.stop()

    def show_profile(self, person_id: int) -> None:
        """Show somebody's profile."""
        self._remembered.keep_person(person_id)
        self._chosen = 0
        self.show_chart(PROFILE)

    def show_person(self, person_id: int) -> None:
        """Show somebody in the chart of one person that is shown."""
        self._player.stop()
        self._remembered.keep_person(person_id)
        self._want(self._wanted)

    def show_scope(self, scope: Scope) -> None:
        """Show everybody, a circle, a gathering or one person, or only those whose names hold the
        scope's words.
        """
        self._player.stop()
        self._remembered.keep_scope(scope)
        if scope.person_id is not None:
            self._remembered.keep_person(scope.person_id)
        self._want(self._wanted._replace(scope=scope))

    def _look_for(self, sought: str) -> None:
        self.show_scope(self._wanted.scope._replace(words=sought))

    def show_period(self, period: Period | str) -> None:
        """Show another day, or another period by its name or its months."""
        self._player.stop()
        self._move_to(period)
        if isinstance(period, str):
            self._remembered.keep_period(self._wanted.key, period)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.pane.time.isVisible():
            self._play()
        elif event.key() != Qt.Key.Key_Escape or not self._stop_something():
            super().keyPressEvent(event)

    # What happens on it

    def _stop_something(self) -> bool:
        """Stop what goes on, the innermost first; return whether there was any."""
        if self._player.is_on:
            self._player.stop()
            return True
        return self.choosing.clear_words() or self.comparison.stop()

    def _choose(self, mark_id: int, at: View | None = None) -> None:
        """Choose somebody, ringed wherever one is not at them anyhow."""
        seen = self.seen()
        if seen is not None and seen.has_people:
            self._chosen = mark_id
            for view in filter(None, (self._view, self.comparison.view)):
                if view is not at:
                    view.pane.picture.canvas.set_chosen(mark_id)
            self._show_side()

    def _open_mark(self, view: View, mark_id: int) -> None:
        """Go where a mark leads: to somebody, to its one entry, or offer all that are behind."""
        if (seen := view.seen) is None:
            return
        if person_id := self._reader.person_of(mark_id, seen):
            self._open(person_id, seen.has_people)
        else:
            place = view.pane.picture.place_of(mark_id)
            view.read_behind(mark_id, lambda behind: self.menus.lead_on(behind, place))

    def _open_mark_menu(self, view: View, mark_id: int, place: QPoint) -> None:
        if view.seen is not None and view.seen.has_people:
            self._open_menu_of(view, mark_id, place)
        else:
            view.read_behind(mark_id, lambda behind: self.menus.open_mark(behind, place))

    def _open_menu_of(self, view: View, person_id: int, place: QPoint) -> None:
        open_of = self.menus.open_of
        view.read_behind(person_id, lambda behind: open_of(person_id, place, True, behind))

    def _open(self, person_id: int, is_marked: bool = True) -> None:
        """Go to somebody, who is still chosen when one comes back."""
        self._remembered.keep_person(person_id)
        if is_marked:
            self._choose(person_id)
        self.open_person.emit(person_id)

    def _open_card_menu(self, person_id: int, button: QWidget) -> None:
        place, seen = button.mapToGlobal(button.rect().bottomLeft()), self.seen()
        if seen is not None and seen.has_people:
            self._open_menu_of(self._view, person_id, place)
        else:
            self.menus.open_of(person_id, place, self._wanted.key != PROFILE)

    def _point_at_named(self, is_pointed: bool) -> None:
        seen = self.seen()
        self.picture.canvas.set_named(seen.named if is_pointed and seen else ())

    def _ask_question(self, question: str) -> None:
        if question != gallery.chart(self._wanted.key).question:
            keys = [each.key for each in gallery.CHARTS if each.question == question]
            self.show_chart(keys[0])

    def _show_table(self, is_table: bool) -> None:
        for pane in filter(None, (self.pane, self.other)):
            pane.picture.show_table(is_table)
        self.choosing.show_table(is_table)
        if (seen := self.seen()) is not None:
            self._show_around(seen)
            self._show_side()
            self.comparison.show_words()

    def _toggle_comparing(self) -> None:
        seen = self.seen()
        if not self.comparison.stop() and seen is not None and seen.data is not None:
            self.comparison.start(self._scoped(self._wanted), seen)

    def _open_export(self, button: QWidget) -> None:
        from app.ui.health.leaving import Beside, Export, make_everything, make_leaving

        seen = self.seen()
        if seen is None or seen.data is None:
            return
        if self._export is None:
            self._export = Export(self._theme, self._tasks, self._settings, self)
            self._export.said.connect(self.said)
        speech, size = self._reader.speech, self.picture.canvas.size()
        chart = make_leaving(seen, size, speech)
        all_wanted = [self._scoped(self._wanted_of(each.key)) for each in gallery.CHARTS]
        everything = make_everything(self._reader, all_wanted)
        beside = None
        if (other := self.comparison.shown()) is not None:
            picture, then = other
            left = make_leaving(then, picture.canvas.size(), speech)
            beside = Beside(words.date_of(then), left, picture.copy_table)
        self._export.open_menu(button, chart, speech, self.picture.copy_table, everything, beside)

    def _explain(self) -> None:
        from app.ui.dialogs.worked_out import WorkedOutDialog

        reader = self._reader
        WorkedOutDialog(
            self._theme, reader.journal, self._tasks, reader.speech, self, self._wanted.key
        ).open()

    def _join(self) -> None:
        menus, choosing, time = self.menus, self.choosing, self.pane.time
        self.questions.chosen.connect(self._ask_question)
        self.charts.chosen.connect(self.show_chart)
        choosing.scope_chosen.connect(self.show_scope)
        choosing.words_chosen.connect(self._look_for)
        choosing.person_chosen.connect(self.show_person)
        choosing.table_wanted.connect(self._show_table)
        choosing.export_wanted.connect(self._open_export)
        choosing.first_wanted.connect(self._want_first)
        time.slider.chosen.connect(self._slide)
        time.slider.rested.connect(self._rest)
        time.play_wanted.connect(self._play)
        self._player.stepped.connect(self._move_to)
        self._player.turned.connect(time.show_playing)
        self.picture.settled.connect(self._player.hear_shown)
        self.empty.acted.connect(self.write_asked)
        menus.open_person.connect(self._open)
        menus.write_about.connect(self.write_about)
        menus.open_entry.connect(self.open_entry)
        menus.all_wanted.connect(self.all_wanted)
        menus.notice.connect(self.notice)
        menus.profile_wanted.connect(self.show_profile)
        menus.period_chosen.connect(self.show_period)
        self.comparison.made.connect(self._join_other)
        self._join_picture(self._view)
        self._join_side()

    def _join_other(self, view: View) -> None:
        view.taken.connect(lambda _seen: view.pane.picture.keep_chosen(self._chosen))
        self._join_picture(view)

    def _join_picture(self, view: View) -> None:
        picture = view.pane.picture
        picture.chosen.connect(lambda mark: self._choose(mark, view))
        picture.opened.connect(lambda mark: self._open_mark(view, mark))
        picture.menu_wanted.connect(lambda mark, at: self._open_mark_menu(view, mark, at))
        picture.moved.connect(self.menus.set_rhythm)
        picture.behind.connect(self.menus.open_behind)
        picture.scope_wanted.connect(self.choosing.take)

    def _join_side(self) -> None:
        side = self.side
        side.card.opened.connect(self._open)
        side.card.menu_wanted.connect(self._open_card_menu)
        side.finding.pointed.connect(self._point_at_named)
        side.circle_chosen.connect(lambda circle: self.show_scope(Scope(circle)))
        side.explained.connect(self._explain)
        side.compared.connect(self._toggle_comparing)
        side.periods_wanted.connect(self.menus.open_periods)
