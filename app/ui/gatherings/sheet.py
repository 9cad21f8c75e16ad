"""The page of one gathering: what it was, who was met there, what was written, who since."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QMenu, QVBoxLayout, QWidget

from app.domain.entries import Gathering
from app.errors import NotFound
from app.journal import gatherings
from app.journal.journal import Journal
from app.journal.people import name_of, photo
from app.ui.gatherings.head import GatheringHead
from app.ui.gatherings.parts import Parts, read_parts, tell_since
from app.ui.gatherings.roster_box import sources_of
from app.ui.gatherings.roster_input import RosterInput
from app.ui.gatherings.roster_list import RosterList
from app.ui.gatherings.roster_model import MetAgainModel, RosterModel
from app.ui.gatherings.saying import say_met, say_open
from app.ui.gatherings.story import GatheringStory
from app.ui.person.fact import Fact
from app.ui.person.photos import read_photo
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, S4, S8, S16, S24, S32, Theme
from app.ui.widgets.fitted import take_heights
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.section import Heading
from app.ui.widgets.story import StoryList
from app.ui.widgets.text import Label

NEAR_END = 800
NOBODY = 0  # whose story it is: everybody in it is named


class GatheringSheet(ColumnArea):
    """The page of one gathering, or of none.

    open_entry and open_person carry ids to open, notice what was done, for a notice with Undo.
    """

    open_entry = Signal(int)
    open_person = Signal(int)
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme, COLUMN + 2 * S8, S24, S32 - S8)
        self._journal, self._tasks = journal, tasks
        self._gathering: Gathering | None = None
        self.head = GatheringHead(journal, theme, self.id)
        self.notes = Fact(
            theme, self.tr("Notes"), self._keep_notes,
            placeholder=self.tr("What was it about?"), role="prose", multiline=True,
        )  # fmt: skip
        self.written = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self.roster = RosterModel(journal.today, self)
        self.roster_list = RosterList(theme, self.roster, self._photo, self.tr("Met there"))
        self.input = RosterInput(journal, theme, tasks)
        self.again = MetAgainModel(journal.today, self)
        self.again_list = RosterList(theme, self.again, self._photo, self.tr("Met again since"))
        self.story = GatheringStory(journal, self)
        self.story_list = StoryList(theme, self.story, journal.today)
        self.since = Label(theme, "", "prose", "soft_ink")
        self._since = QWidget()
        self._no_story = Label(theme, self.tr("Nothing written yet."), "prose", "soft_ink")
        self._lay_out()
        self._join()

    def gathering(self) -> Gathering | None:
        """Which gathering is shown."""
        return self._gathering

    def id(self) -> int:
        """The id of the gathering shown."""
        assert self._gathering is not None
        return self._gathering.id

    def show_gathering(self, gathering_id: int) -> None:
        """Show a gathering; words about the one before are kept. Raises NotFound."""
        self.settle()
        found = gatherings.gathering(self._journal, gathering_id)
        is_other = self._gathering is None or self._gathering.id != gathering_id
        if is_other:
            self._give_up()
        self._gathering = found
        self._show_facts()
        self.input.show_gathering(gathering_id)
        if is_other:
            self.story_list.show_about(NOBODY)
            self.story.show_person(gathering_id)
            self.verticalScrollBar().setValue(0)
        self._show_story_or_none()
        self._read_parts()

    def refresh(self) -> bool:
        """Show what changed; False where the gathering is gone."""
        if self._gathering is None:
            return True
        try:
            self._gathering = gatherings.gathering(self._journal, self._gathering.id)
        except NotFound:
            self._gathering = None
            self._give_up()
            return False
        self._show_facts()
        self.input.refresh()
        self.story.refresh()
        self._show_story_or_none()
        self._read_parts()
        return True

    def settle(self) -> bool:
        """Keep whatever is being written in any field; False where some of it cannot be."""
        if self._gathering is None:
            return True
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

    def focus_first(self) -> None:
        """Put the keyboard where one writes whom one met."""
        self.ensureWidgetVisible(self.input)
        self.input.focus_box()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._gathering is not None and sources_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._gathering is not None and (sources := sources_of(event.mimeData())):
            event.acceptProposedAction()
            self.input.take(sources)

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        self.input.flush()
        super().hideEvent(event)

    def _give_up(self) -> None:
        for fact in self.findChildren(Fact):
            fact.give_up()

    def _show_facts(self) -> None:
        assert self._gathering is not None
        self.head.show_gathering(self._gathering)
        self.notes.set_text(self._gathering.notes)

    def _read_parts(self) -> None:
        wanted, journal = self.id(), self._journal
        self._tasks.read(
            (self, "parts"),
            lambda: read_parts(journal, wanted),
            lambda parts: self._take(wanted, parts),
            self,
        )

    def _take(self, wanted: int, parts: Parts | None) -> None:
        if parts is None or self._gathering is None or self._gathering.id != wanted:
            return
        for model, list_, lines in (
            (self.roster, self.roster_list, parts.roster),
            (self.again, self.again_list, parts.again),
        ):
            list_.delegate.forget_pictures()
            model.show_lines(lines)
        written = sum(line.is_written for line in parts.roster)
        today, first = self._journal.today(), self._gathering.first_day
        self.written.setText(say_open(written, len(parts.roster), first, today))
        self._met.set_text(say_met(first, today))
        told = tell_since(self._gathering, parts, self._journal.today())
        self._since.setVisible(bool(told or parts.again))
        self.since.setText(told)
        self.since.setVisible(bool(told))

    def _show_story_or_none(self) -> None:
        is_blank = not self.story.rowCount()
        self.story_list.setVisible(not is_blank)
        self._no_story.setVisible(is_blank)
        self.head.timeline.setVisible(not is_blank)

    def _keep_notes(self, text: str) -> None:
        gatherings.edit_gathering(self._journal, self.id(), notes=text)

    def _photo(self, person_id: int, side: int) -> QPixmap | None:
        return read_photo(photo(self._journal, person_id), side)

    def _take_off(self, person_id: int) -> None:
        gatherings.remove_from_roster(self._journal, self.id(), [person_id])
        said = self.tr("{name} was taken off the roster.")
        self.notice.emit(said.format(name=name_of(self._journal, [person_id])))

    def _hear_kept(self, ids: list[int]) -> None:
        name = name_of(self._journal, ids)
        self.notice.emit(self.tr("{name} on the roster.").format(name=name))

    def _open_menu(self, person_id: int, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.open_person.emit(person_id))
        line = next(x for x in self.roster.lines() if x.person.id == person_id)
        if line.is_noted:
            menu.addSeparator()
            menu.addAction(self.tr("Take off the roster"), lambda: self._take_off(person_id))
        menu.popup(place)

    def _lay_out(self) -> None:
        theme = self._theme
        met = QHBoxLayout()
        self._met = Heading(theme, self.tr("Met there"))
        met.addWidget(self._met, 1)
        met.addWidget(self.written, 0, Qt.AlignmentFlag.AlignBottom)
        self.add(self.head, S16)
        self.add(self.notes, S24)
        self.add(met, S4)
        self.column.addWidget(self.roster_list)
        self.column.addSpacing(S8)
        self.add(self.input, S32)
        since = QVBoxLayout(self._since)
        since.setContentsMargins(0, 0, 0, S24)
        since.setSpacing(0)
        self._pad(since, Heading(theme, self.tr("Met again since")), S4)
        self._pad(since, self.since, S4)
        since.addWidget(self.again_list)
        self.column.addWidget(self._since)
        self.add(Heading(theme, self.tr("Written about it")), S4)
        self.column.addWidget(self.story_list)
        self.add(self._no_story, S8)
        self.column.addStretch(1)

    def add(self, part: QWidget | QLayout, gap: int) -> None:
        """Put a part into the column, with a gap after it; lists reach S8 beyond the others."""
        self._pad(self.column, part, gap)

    def _pad(self, column: QVBoxLayout, part: QWidget | QLayout, gap: int) -> None:
        inner = QHBoxLayout()
        inner.setContentsMargins(S8, 0, S8, gap)
        if isinstance(part, QWidget):
            inner.addWidget(part)
        else:
            inner.addLayout(part)
        column.addLayout(inner)

    def _join(self) -> None:
        self.setAcceptDrops(True)
        self.input.grown.connect(self._reveal_input)
        self.input.kept.connect(self._hear_kept)
        self.input.list.current_moved.connect(lambda r: self._reveal(self.input.list, r))
        self.roster_list.set_removable(True)
        self.roster_list.remove_wanted.connect(self._take_off)
        self.roster_list.menu_wanted.connect(self._open_menu)
        for list_ in (self.roster_list, self.again_list):
            list_.opened.connect(self.open_person)
        self.story_list.opened.connect(self.open_entry)
        self.roster_list.current_moved.connect(lambda r: self._reveal(self.roster_list, r))
        self.again_list.current_moved.connect(lambda r: self._reveal(self.again_list, r))
        self.story_list.current_moved.connect(lambda r: self._reveal(self.story_list, r))
        bar = self.verticalScrollBar()
        for signal in (bar.valueChanged, bar.rangeChanged):
            signal.connect(self._fetch_near_end)

    def _reveal_input(self) -> None:
        """Show all of what is being written and how to keep it, where there is room for it."""
        focus = QApplication.focusWidget()
        is_used = focus is not None and self.input.isAncestorOf(focus)
        take_heights(self.input)
        if is_used and self.input.height() <= self.viewport().height():
            self.ensureWidgetVisible(self.input, 0, S8)

    def _reveal(self, list_: QWidget, place: QRect) -> None:
        content = self.widget()
        assert content is not None
        top = list_.mapTo(content, place.center())
        self.ensureVisible(top.x(), top.y(), 0, place.height() // 2 + S32)

    def _fetch_near_end(self) -> None:
        end = self.story_list.mapTo(self.viewport(), self.story_list.rect().bottomLeft()).y()
        if end - self.viewport().height() < NEAR_END:
            self.story.more()
