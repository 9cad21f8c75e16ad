"""The Health page: a few questions, the charts that answer them, and what they say in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.charts import gallery
from app.domain.scope import Scope
from app.journal.journal import Changed, Journal
from app.settings import Settings
from app.ui.health.menus import HealthMenus
from app.ui.health.periods import Period
from app.ui.health.reading import PROFILE, Reader
from app.ui.health.shown import HealthShown
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.health.leaving import Export


class HealthPage(HealthShown):
    """The page in the window: what is chosen on it, and where that leads.

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
        super().__init__(journal, theme, tasks, settings, reader)
        self.label = self.tr("Health")
        self._theme, self._settings = theme, settings
        self._export: Export | None = None
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
        if key == PROFILE and self._chosen:
            self._remembered.keep_person(self._chosen)
        self._settings.health_chart = key
        self._chosen = 0
        self._want(self._wanted._replace(key=key))

    def show_profile(self, person_id: int) -> None:
        """Show somebody's profile."""
        self._chosen = person_id
        self.show_chart(PROFILE)

    def show_scope(self, scope: Scope) -> None:
        """Show everybody or one circle, or only those whose names hold the scope's words."""
        self._remembered.keep_scope(scope)
        self._want(self._wanted._replace(scope=scope))

    def show_period(self, period: Period) -> None:
        """Show another period of the charts that have one."""
        self._want(self._wanted._replace(period=period))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.choosing.clear_words():
            super().keyPressEvent(event)

    # What happens on it

    def _choose(self, person_id: int) -> None:
        self._chosen = person_id
        self._show_side()

    def _open(self, person_id: int) -> None:
        """Go to somebody, who is still chosen when one comes back."""
        self._remembered.keep_person(person_id)
        self.picture.canvas.set_chosen(person_id)
        self._choose(person_id)
        self.open_person.emit(person_id)

    def _point_at_named(self, is_pointed: bool) -> None:
        self.picture.canvas.set_named(self._seen.named if is_pointed and self._seen else ())

    def _want_first(self) -> None:
        self._is_first_wanted = True
        self._walk_to_first()

    def _ask_question(self, question: str) -> None:
        if question != gallery.chart(self._wanted.key).question:
            keys = [each.key for each in gallery.CHARTS if each.question == question]
            self.show_chart(keys[0])

    def _open_menu(self, person_id: int, place: QPoint) -> None:
        self.menus.open_of(person_id, place, self._wanted.key != PROFILE)

    def _open_periods(self, button: QWidget) -> None:
        if self._seen is not None:
            self.menus.open_periods(button, self._seen.begun, self._seen.today)

    def _show_table(self, is_table: bool) -> None:
        self.picture.show_table(is_table)
        self.choosing.show_table(is_table)
        if self._seen is not None:
            self._show_around(self._seen)

    def _open_export(self, button: QWidget) -> None:
        from app.ui.health.leaving import Export, make_leaving

        if self._seen is None:
            return
        if self._export is None:
            self._export = Export(self._theme, self._tasks, self._settings, self)
            self._export.said.connect(self.said)
        speech, size = self._reader.speech, self.picture.canvas.size()
        chart = make_leaving(self._seen, size, speech)
        self._export.open_menu(button, chart, speech, self.picture.copy_table)

    def _explain(self) -> None:
        from app.ui.dialogs.worked_out import WorkedOutDialog

        WorkedOutDialog(self._theme, self._reader.speech, self).open()

    def _join(self) -> None:
        picture, menus, choosing = self.picture, self.menus, self.choosing
        self.questions.chosen.connect(self._ask_question)
        self.charts.chosen.connect(self.show_chart)
        choosing.scope_chosen.connect(self.show_scope)
        choosing.person_chosen.connect(self.show_profile)
        choosing.table_wanted.connect(self._show_table)
        choosing.export_wanted.connect(self._open_export)
        choosing.first_wanted.connect(self._want_first)
        self.slider.chosen.connect(self.show_period)
        self.empty.acted.connect(self.write_asked)
        picture.chosen.connect(self._choose)
        picture.opened.connect(self._open)
        picture.moved.connect(menus.set_rhythm)
        picture.menu_wanted.connect(self._open_menu)
        picture.behind.connect(menus.open_behind)
        menus.open_person.connect(self._open)
        menus.write_about.connect(self.write_about)
        menus.open_entry.connect(self.open_entry)
        menus.notice.connect(self.notice)
        menus.profile_wanted.connect(self.show_profile)
        menus.period_chosen.connect(self.show_period)
        self._join_side()

    def _join_side(self) -> None:
        side = self.side
        side.card.opened.connect(self._open)
        side.card.menu_wanted.connect(
            lambda person, at: self._open_menu(person, at.mapToGlobal(at.rect().bottomLeft()))
        )
        side.finding.pointed.connect(self._point_at_named)
        side.circle_chosen.connect(lambda circle: self.show_scope(Scope(circle)))
        side.explained.connect(self._explain)
        side.periods_wanted.connect(self._open_periods)
