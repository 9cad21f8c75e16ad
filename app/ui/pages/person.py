"""A person's page: who this is, a box to write in, what matters, the story so far, the details."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from app.domain.names import first_name
from app.domain.people import Person
from app.errors import NotFound
from app.journal import follow_ups, people
from app.journal.journal import EVERYTHING, Journal
from app.ui.models.story_model import StoryModel
from app.ui.person.details import Details
from app.ui.person.fact import Fact
from app.ui.person.follow_up_column import FollowUpColumn
from app.ui.person.head import PersonHead
from app.ui.person.note_row import AddLine
from app.ui.person.notes import NoteColumns
from app.ui.person.sentences import met_sentence
from app.ui.person.sheet import PersonSheet
from app.ui.person.tending import Tending
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S12, S16, S24, S32, Theme
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.section import Heading
from app.ui.widgets.story import StoryList
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.health.menus import HealthMenus
    from app.ui.health.reading import Reader

NEAR_END = 800


class PersonPage(PersonSheet):
    """The page of one person, or of nobody.

    open_entry carries the id of an entry to open, went the id of a person to go to, ready_wanted
    of whom one is about to meet, all_wanted an EntryFilter for the Timeline, notice what was done,
    for a notice with Undo.
    """

    open_entry = Signal(int)
    went = Signal(int)
    notice = Signal(str)
    ready_wanted = Signal(int)
    all_wanted = Signal(object)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, reader: "Reader | None" = None
    ) -> None:
        super().__init__(theme)
        self._journal, self._tasks = journal, tasks
        self._person: Person | None = None
        self._made_menus: HealthMenus | None = None
        self.editor: EntryEditor | None = None
        self.head = PersonHead(journal, theme, tasks, self._id)
        self.met = Fact(
            theme, self.tr("How we met"), self._keep_met,
            placeholder=self.tr("How did you meet?"), role="prose",
        )  # fmt: skip
        self.notes = NoteColumns(journal, theme, self._id)
        self.plans = FollowUpColumn(journal, theme, self._id, self.tr("To follow up"), "")
        self.story = StoryModel(journal, self)
        self.story_list = StoryList(theme, self.story, journal.today)
        self.tending = Tending(theme, tasks, reader) if reader is not None else None
        self.details = Details(journal, theme)
        self._no_story = Label(theme, self.tr("Nothing written yet."), "prose", "soft_ink")
        self._write = QVBoxLayout()
        self._lay_out()
        self._join()

    def person(self) -> Person | None:
        """Whose page this is."""
        return self._person

    def show_person(self, person_id: int) -> None:
        """Show somebody; what is being written about the one before is kept where it can be.

        Raises NotFound.
        """
        self.settle()
        is_other = self._person is None or self._person.id != person_id
        if is_other:
            self._give_up()
        self._person = people.person(self._journal, person_id)
        self._show_facts()
        if self.tending is not None:
            self.tending.show_person(person_id)
        if is_other:
            self._show_editor()
            self.story_list.show_about(person_id)
            self.story.show_person(person_id)
            self._show_story_or_none()
            self.verticalScrollBar().setValue(0)

    def refresh(self, tables: frozenset[str] = EVERYTHING.tables) -> bool:
        """Show what changed in these tables; False where the person is gone."""
        if self._person is None:
            return True
        try:
            self._person = people.person(self._journal, self._person.id)
        except NotFound:
            self._person = None
            self._give_up()
            return False
        self._show_facts()
        if self.tending is not None:
            self.tending.refresh(tables)
        self.story.refresh()
        self._show_story_or_none()
        return True

    def settle(self) -> bool:
        """Keep whatever is being written in any field, as leaving it would; False where some of
        it cannot be kept.
        """
        if self._person is None:
            return True
        for line in self.findChildren(AddLine):
            line.save()
        kept = [fact.settle() for fact in self.findChildren(Fact)]
        return all(kept)

    def go_to_unkept(self) -> None:
        """Put the keyboard into the first field whose words cannot be kept."""
        stuck = next((fact for fact in self.findChildren(Fact) if fact.reason()), None)
        if stuck is not None:
            self.ensureWidgetVisible(stuck)
            stuck.return_to()

    def edit_name(self) -> None:
        """Open the field of the name."""
        self.ensureWidgetVisible(self.head)
        self.head.name.edit()

    def go_to_details(self) -> None:
        """Scroll to the details and put the keyboard there."""
        top = self.details.mapTo(self.content, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top)
        self.details.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """Put the keyboard where one writes."""
        if self.editor is not None:
            self.editor.focus_text()

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)

    def _id(self) -> int:
        assert self._person is not None
        return self._person.id

    def _give_up(self) -> None:
        """Leave what cannot be kept, so that it is not taken for somebody else's."""
        for fact in self.findChildren(Fact):
            fact.give_up()
        for line in self.findChildren(AddLine):
            line.restore()

    def _show_facts(self) -> None:
        assert self._person is not None
        person, journal = self._person, self._journal
        through = ""
        if person.met_through_id is not None:
            through = people.person(journal, person.met_through_id).name
        circles, days = people.circles_of(journal, person.id), people.days(journal, person.id)
        self.head.show_person(person, circles, days)
        self.met.set_text(met_sentence(person, through))
        self.notes.show_person(person)
        followed = follow_ups.of_person(journal, person.id)
        self.plans.show_notes([plan for plan in followed if not plan.outcome])
        self.details.show_person(person)

    def _show_story_or_none(self) -> None:
        is_blank = not self.story.rowCount()
        self.story_list.setVisible(not is_blank)
        self._no_story.setVisible(is_blank)

    def _show_editor(self) -> None:
        assert self._person is not None
        if self.editor is not None:
            self._write.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        name = first_name(self._person.name, self._person.given)
        self.editor = EntryEditor(
            self._journal, self._theme, self._tasks, f"write:{self._person.id}",
            people=(self._person.id,),
            placeholder=self.tr("Write about {name}…").format(name=name),
        )  # fmt: skip
        self.editor.people_opened.connect(self.went)
        self._write.addWidget(self.editor)

    def _keep_met(self, text: str) -> None:
        people.edit_person(self._journal, self._id(), met_how=text)

    def _lay_out(self) -> None:
        for part, gap in (
            (self.head, S12),
            (self.met, S16 + S4),
            (self._write, S24),
            (self.notes, S4),
            (self.plans, S24),
            (Heading(self._theme, self.tr("The story so far")), S12 - S8),
        ):
            self.add(part, gap)
        self.add_wide(self.story_list)
        self.add(self._no_story, S8)
        if self.tending is not None:
            self.add_wide(self.tending)
        self.set_aside(self.details)

    def _join(self) -> None:
        for part in (self.head, self.notes, self.plans, self.details):
            part.notice.connect(self.notice)
        self.details.went.connect(self.went)
        self.head.details_wanted.connect(self.go_to_details)
        self.head.ready_wanted.connect(lambda: self.ready_wanted.emit(self._id()))
        self.story_list.opened.connect(self.open_entry)
        if self.tending is not None:
            self.tending.asked.connect(lambda told, row: self._menus().open_behind(told, row))
            self.tending.behind_wanted.connect(lambda b, at: self._menus().open_mark(b, at))
            self.tending.entry_opened.connect(self.open_entry)
            self.tending.notice.connect(self.notice)
        self.story_list.current_moved.connect(self._show_entry)
        bar = self.verticalScrollBar()
        for signal in (bar.valueChanged, bar.rangeChanged):
            signal.connect(self._fetch_near_end)

    def _menus(self) -> "HealthMenus":
        from app.ui.health.menus import HealthMenus

        if self._made_menus is None:
            self._made_menus = HealthMenus(self._journal, self._theme, self._tasks, self)
            self._made_menus.open_entry.connect(self.open_entry)
            self._made_menus.all_wanted.connect(self.all_wanted)
        return self._made_menus

    def _show_entry(self, place: QRect) -> None:
        top = self.story_list.mapTo(self.content, place.center())
        self.ensureVisible(top.x(), top.y(), 0, place.height() // 2 + S32)

    def _fetch_near_end(self) -> None:
        end = self.story_list.mapTo(self.viewport(), self.story_list.rect().bottomLeft()).y()
        if end - self.viewport().height() < NEAR_END:
            self.story.more()
