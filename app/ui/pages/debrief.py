"""The debrief of a gathering: one card after the other, written by keys alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.debrief import END, before, day_of_talk, first_open, next_open
from app.domain.entries import EntryFilter, Gathering
from app.domain.gatherings import RosterLine
from app.domain.names import first_name
from app.errors import NotFound
from app.journal import drafts, entries, gatherings, people
from app.journal.journal import Changed, Journal
from app.ui.debrief.adding import Adding
from app.ui.debrief.asking import prompts_for, where
from app.ui.debrief.keys import ADD, BACK, LATER
from app.ui.debrief.sheet import DebriefSheet
from app.ui.debrief.side import Side
from app.ui.tasks import Tasks
from app.ui.theme import HAIR, Theme
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.halves import Halves

SIDE_WIDTH, NARROWEST, SHARE = 320, 200, 0.36
SHOWN = frozenset(
    ("gathering", "gathering_person", "entry", "entry_person", "person", "attachment",
     "learned", "promise", "follow_up", "everything")
)  # fmt: skip


class DebriefPage(QWidget):
    """Shows one gathering's cards. left carries the id of the gathering when one goes away,
    open_person that of somebody whose page is wanted, notice what was done.
    """

    left = Signal(int)
    open_person = Signal(int)
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._gathering: Gathering | None = None
        self._here = END
        self._entry: int | None = None  # the entry that the card changes
        self._last_day = ""  # of the entry that was written last
        self.side = Side(journal, theme)
        self.sheet = DebriefSheet(journal, theme)
        self._adding = Adding(journal, theme, self.side.add)
        self._halves = Halves(theme)
        self._lay_out()
        self._join()

    @property
    def editor(self) -> EntryEditor | None:
        """The box that is open, None on the last card."""
        return self.sheet.card.editor

    def open_record(self, gathering_id: int) -> None:
        """Open the debrief of a gathering at the first who is not written about. NotFound."""
        try:
            self._gathering = gatherings.gathering(self._journal, gathering_id)
        except NotFound:
            self._forget()
            raise
        newest = entries.first_page(self._journal, EntryFilter(gathering_id=gathering_id), 1)
        self._last_day = newest[0].day if newest else ""
        self._read()
        self._show(first_open(self._lines()))

    def record(self) -> int:
        """The gathering shown, 0 for none."""
        return self._gathering.id if self._gathering else 0

    def refresh(self, changed: Changed) -> None:
        """Show what changed; what is being written stays. A hidden page is read when it opens."""
        if self._gathering is None or self.isHidden() or SHOWN.isdisjoint(changed.tables):
            return
        try:
            self._read()
        except NotFound:
            self._forget()
            self.left.emit(0)
            return
        if self.editor is not None:
            self.editor.refresh(changed)
        if not self._is_there():
            self._save_words()
            self._show(self._here if self._line(self._here) else first_open(self._lines()))

    def focus_first(self) -> None:
        """Put the cursor where one writes."""
        if self.editor is not None:
            self.editor.focus_text()
        else:
            self.sheet.focus_end()

    def flush(self) -> None:
        """Keep the draft now."""
        if self.editor is not None:
            self.editor.flush()

    # The cards

    def keep_on(self) -> None:
        """Go to the next who is not written about."""
        self._show(next_open(self._lines(), self._here))

    def go_back(self) -> None:
        """Go to the card before this one, written or not."""
        self._show(before(self._lines(), self._here))

    def leave(self) -> None:
        """Go away; everything begun is kept as it is."""
        self.flush()
        self.left.emit(self.record())

    def write_another(self) -> None:
        """Write something more about somebody who is written about."""
        if line := self._line(self._here):
            self._show_card(line, self._make_new(line))

    def _lines(self) -> list[RosterLine]:
        return self.side.model.lines()

    def _line(self, person_id: int) -> RosterLine | None:
        return next((line for line in self._lines() if line.person.id == person_id), None)

    def _read(self) -> None:
        assert self._gathering is not None
        self._gathering = gatherings.gathering(self._journal, self._gathering.id)
        self.side.show_gathering(self._gathering, self._journal.today())
        self.side.show_lines(gatherings.roster_lines(self._journal, self._gathering.id))
        self.side.roster.choose(self._here)
        self.sheet.follow_ups.show_gathering(self._gathering.id)

    def _forget(self) -> None:
        """Show nothing, since the gathering is gone."""
        self._gathering = None
        self.side.show_lines([])
        self._show(END)

    def _is_there(self) -> bool:
        """Return whether the card shown still is one: its person, and the entry it changes."""
        if self._here == END:
            self.sheet.show_end(self._gathering, self._lines())
            return True
        is_kept = self._entry is None or entries.line(self._journal, self._entry) is not None
        return self._line(self._here) is not None and is_kept

    def _save_words(self) -> None:
        """Keep what was being changed in an entry that is gone as what is begun anew."""
        line, editor = self._line(self._here), self.editor
        if line is None or editor is None or self._entry is None or not editor.is_changed():
            return
        now = self._journal.now().isoformat(" ", "seconds")
        drafts.save_draft(self._journal, self._key(line), editor.written.to_json(now))

    def _show(self, person_id: int) -> None:
        self._here = person_id
        self.side.roster.choose(person_id)
        line = self._line(person_id)
        if line is not None:
            self._show_card(line, self._make_editor(line))
        else:
            self.sheet.show_end(self._gathering, self._lines())
            self._entry = None
            self.sheet.focus_end()
            self.sheet.card.box.put(None)

    def _show_card(self, line: RosterLine, editor: EntryEditor) -> None:
        coming = self._line(next_open(self._lines(), line.person.id))
        self.sheet.show_card(line, editor, coming.person.name if coming else "")

    def _make_editor(self, line: RosterLine) -> EntryEditor:
        """The entry about somebody, or an empty one, or what was begun and not kept."""
        assert self._gathering is not None
        chosen = EntryFilter(person_id=line.person.id, gathering_id=self._gathering.id)
        is_begun = drafts.load_draft(self._journal, self._key(line)) is not None
        found = entries.first_page(self._journal, chosen, 1) if line.is_written else []
        if is_begun or not found:
            return self._make_new(line)
        self._entry = found[0].id
        editor = EntryEditor(
            self._journal, self._theme, self._tasks, f"entry:{self._entry}",
            entry_id=self._entry, collapsed=False, keep_words=self.tr("Keep, next"),
        )  # fmt: skip
        return self._joined(editor)

    def _make_new(self, line: RosterLine) -> EntryEditor:
        assert self._gathering is not None
        self._entry = None
        person = people.person(self._journal, line.person.id)
        name = first_name(person.name, person.given)
        editor = EntryEditor(
            self._journal, self._theme, self._tasks, self._key(line),
            people=(person.id,), collapsed=False, placeholder=where(name),
            gathering_id=self._gathering.id,
            day=day_of_talk(self._gathering, self._last_day, self._journal.today()),
            keep_words=self.tr("Keep, next"), prompts=prompts_for(person.pronouns),
        )  # fmt: skip
        return self._joined(editor)

    def _joined(self, editor: EntryEditor) -> EntryEditor:
        editor.saved.connect(self._kept)
        editor.cancelled.connect(self.leave)
        editor.people_opened.connect(self.open_person)
        return editor

    def _key(self, line: RosterLine) -> str:
        return f"debrief:{self.record()}:{line.person.id}"

    def _kept(self, entry_id: int) -> None:
        """Check everybody whom it names, and go on; what else has changed is read after that."""
        if entry := entries.line(self._journal, entry_id):
            self._last_day = entry.day
            named = {person_id for person_id, _name in entry.people}
            self.side.show_lines(
                [
                    line._replace(is_written=line.is_written or line.person.id in named)
                    for line in self._lines()
                ]
            )
        self.keep_on()

    def _hear_follow_ups(self) -> None:
        self._read()
        self.focus_first()
        self.notice.emit(self.tr("Follow-ups kept"))

    # One more name

    def add_somebody(self) -> None:
        """Ask for one more name."""
        self._adding.ask(self.record())

    def _take_added(self, person_id: int) -> None:
        self._read()
        self._show(person_id)

    # How it is put together

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        wide = min(self._theme.px(SIDE_WIDTH), round(self.width() * SHARE))
        self.side.setFixedWidth(max(wide, NARROWEST) - HAIR)

    def _lay_out(self) -> None:
        self._halves.addWidget(self.side)
        self._halves.addWidget(self.sheet)
        self._halves.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._halves)

    def _join(self) -> None:
        sheet = self.sheet
        self.side.chosen.connect(self._show_chosen)
        self.side.entered.connect(self.focus_first)
        self.side.add.clicked.connect(self.add_somebody)
        self._adding.added.connect(self._take_added)
        self._theme.changed.connect(self._share_out)
        sheet.card.back_asked.connect(self.go_back)
        sheet.card.later_asked.connect(self.keep_on)
        sheet.card.another_asked.connect(self.write_another)
        sheet.end.back_asked.connect(self.go_back)
        sheet.end.add_asked.connect(self.add_somebody)
        sheet.end.resumed.connect(lambda: self._show(first_open(self._lines())))
        sheet.end.left.connect(self.leave)
        sheet.follow_ups.kept.connect(self._hear_follow_ups)
        acts = {BACK: self.go_back, LATER: self.keep_on, ADD: self.add_somebody}
        for keys, act in acts.items():
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(act)

    def _show_chosen(self, person_id: int) -> None:
        """Show the card of whoever is chosen in the roster, the keyboard staying there."""
        had = self.side.roster.hasFocus()
        self._show(person_id)
        if had:
            self.side.roster.setFocus(Qt.FocusReason.OtherFocusReason)
