"""A pasted page, note by note: whom each is about, looked at before all are kept at once."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.jot_lines import name_key
from app.domain.names import fold, join_names
from app.domain.note import Note, join_notes, page_of
from app.domain.note_names import Named
from app.errors import Trouble
from app.journal.gatherings import gatherings
from app.journal.journal import Journal
from app.journal.noting import KeptNote, Meaning, begin_note, keep_notes, mean, read_note, read_page
from app.ui.dialogs.base import Dialog
from app.ui.editor.askers import Askers
from app.ui.editor.suggestions import Suggestion
from app.ui.editor.whom import Whom
from app.ui.editor.written import Ref
from app.ui.notes.note_row import NoteRow
from app.ui.theme import S8, Theme
from app.ui.widgets.buttons import FilledButton
from app.ui.widgets.fitted import take_heights
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

WIDTH, HEIGHT = 720, 640


class Besides(NamedTuple):
    """What the box itself says of every note on its page, where the note does not."""

    people: Sequence[Ref] = ()
    day: str = ""
    gathering: str = ""


class PastedNotes(Dialog):
    """Nothing is written before Keep, and then in one step that can be undone.

    kept carries the ids of the entries and the page of what was left out, "" for nothing.
    """

    kept = Signal(list, str)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        text: str,
        besides: Besides | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent, self.tr("Notes on this page"), WIDTH)
        self._journal, self._besides = journal, besides or Besides()
        self._askers = Askers(journal, theme, Whom(journal))
        self._meanings: dict[str, Meaning] = {}
        self.rows: list[NoteRow] = []
        self._area = ColumnArea(theme, WIDTH, top=0, side=0, align_leading=True)
        self._area.column.setSpacing(S8)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.column.addWidget(self._area, 1)
        self._keys = Label(theme, self._say_keys(), "meta", "soft_ink")
        self._new = Label(theme, "", "meta", "soft_ink", max_lines=2)
        self._trouble = TroubleLine(theme)
        for part in (self._new, self._keys, self._trouble):
            self.column.addWidget(part)
        self.add_close(self.tr("Cancel"))
        self.keep = FilledButton(theme)
        self.keep.clicked.connect(self._keep)
        self.add_button(self.keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep.click)
        for note in read_page(journal, text):
            self._add(self._begin(note))
        self._area.column.addStretch(1)
        self._show()
        self.resize(self.width(), theme.px(HEIGHT))
        if self.rows:
            self.rows[0].setFocus()

    def _begin(self, note: Note) -> KeptNote:
        besides = self._besides
        kept = begin_note(
            self._journal,
            note._replace(
                day=note.day or besides.day, gathering=note.gathering or besides.gathering
            ),
        )
        for ref in besides.people if not note.named else ():
            kept.choose(Named(-1, -1, ref.name), ref.id if ref.id > 0 else None)
        return kept

    def _add(self, kept: KeptNote) -> None:
        self._look_up(kept)
        row = NoteRow(self.theme, kept, self._meanings)
        row.changed.connect(self._show)
        row.joined.connect(partial(self._join, row))
        row.left.connect(partial(self._leave, row))
        row.stepped.connect(partial(self._step, row))
        row.more_asked.connect(partial(self._ask, row))
        row.day_asked.connect(partial(self._ask_day, row))
        row.gathering_asked.connect(partial(self._ask_gathering, row))
        row.gathering_removed.connect(partial(self._set_gathering, row, ""))
        self.rows.append(row)
        self._area.column.addWidget(row)

    def _look_up(self, kept: KeptNote) -> None:
        for named in kept.note.named:
            key = name_key(named.name)
            if key not in self._meanings:
                self._meanings[key] = mean(self._journal, named.name)

    def _show(self) -> None:
        today = self._journal.today()
        for row in self.rows:
            jot, where = read_note(self._journal, row.kept), self._say_gathering(row.kept)
            row.show_note(row.kept, jot, today, where, row is self.rows[0])
        taken = [row for row in self.rows if not row.is_out]
        self.keep.setText(self.tr("Keep %n notes", "", len(taken)))
        self.keep.setEnabled(bool(taken))
        self.keep.updateGeometry()
        new = {
            name_key(each.name): each.name
            for row in taken
            for each in row.kept.note.named
            if row.kept.ids.get(name_key(each.name), 0) is None
            and name_key(each.name) not in row.kept.unsure
        }
        said = self.tr("%n people are new: {names}.", "", len(new))
        self._new.setText(said.format(names=join_names(list(new.values()), self.tr("and"))))
        self._new.setVisible(bool(new))
        self._trouble.say("")

    def _say_keys(self) -> str:
        return self.tr(
            "Up, Down: next note · Enter: who it is about · Delete: leave out"
            " · J: join with the one above · Ctrl+Enter: keep"
        )

    # What can be done with a note

    def _join(self, row: NoteRow) -> None:
        """Make one note of this and the one above it; both keep who they are about."""
        at = self.rows.index(row)
        if not at:
            return
        above, below = self.rows[at - 1], self.rows.pop(at)
        kept = above.kept
        kept.note = join_notes(kept.note, below.kept.note)
        kept.gathering = kept.gathering or below.kept.gathering
        kept.ids = {**below.kept.ids, **kept.ids}
        kept.unsure |= below.kept.unsure
        above.is_out = above.is_out and below.is_out
        self._area.column.removeWidget(below)
        below.hide()
        below.deleteLater()
        self._show()
        self._go_to(at - 1)

    def _leave(self, row: NoteRow) -> None:
        row.is_out = not row.is_out
        self._show()

    def _step(self, row: NoteRow, by: int) -> None:
        self._go_to(min(max(self.rows.index(row) + by, 0), len(self.rows) - 1))

    def _go_to(self, at: int) -> None:
        row = self.rows[at]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, partial(self._reveal, row))

    def _reveal(self, row: NoteRow) -> None:
        take_heights(row)
        self._area.ensureWidgetVisible(row, 0, S8)

    def _ask(self, row: NoteRow) -> None:
        self._askers.ask_people(
            row.more,
            partial(self._take, row),
            lambda: {each for each in row.kept.ids.values() if each},
        )

    def _take(self, row: NoteRow, picked: Suggestion) -> None:
        name = picked.name or picked.title
        row.kept.choose(Named(-1, -1, name), picked.key if picked.key > 0 else None)
        self._look_up(row.kept)
        self._show()

    def _ask_day(self, row: NoteRow) -> None:
        day = read_note(self._journal, row.kept).day.isoformat()
        self._askers.ask_day(row.day, day, partial(self._set_day, row))

    def _set_day(self, row: NoteRow, day: str) -> None:
        row.kept.note = row.kept.note._replace(day=day)
        self._show()

    def _ask_gathering(self, row: NoteRow) -> None:
        self._askers.ask_gathering(
            row.gathering, lambda picked: self._set_gathering(row, picked.name)
        )

    def _set_gathering(self, row: NoteRow, name: str) -> None:
        """What a heading said of several notes is changed for all of them."""
        before = row.kept.gathering
        for each in self.rows:
            if each.kept.gathering == before:
                each.kept.gathering = name
        self._show()

    def _say_gathering(self, kept: KeptNote) -> str:
        name = kept.gathering
        if not name or any(fold(each.name) == fold(name) for each in gatherings(self._journal)):
            return name
        return self.tr("{name} (new)").format(name=name)

    def _keep(self) -> None:
        taken = [row for row in self.rows if not row.is_out]
        unsure = next((chip for row in taken if (chip := row.first_unsure())), None)
        if unsure is not None:
            self._trouble.say(self.tr("Say first whom this name means."))
            self._area.ensureWidgetVisible(unsure)
            unsure.setFocus(Qt.FocusReason.TabFocusReason)
            return
        try:
            ids = keep_notes(self._journal, [row.kept for row in taken])
        except Trouble as trouble:
            self._trouble.say(str(trouble))
            return
        self.kept.emit(ids, page_of([row.kept.note for row in self.rows if row.is_out]))
        self.accept()
