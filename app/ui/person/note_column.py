"""A narrow column of sentences under a small heading, with a line to add one."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from app.domain.entries import Learned, Promise
from app.journal.journal import Journal
from app.ui.person.ask import Ask
from app.ui.person.note_row import AddLine, NoteRow
from app.ui.person.rows import Rows
from app.ui.theme import S8, S12, S24, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.section import Heading

FEW = 4
ALL_LINE = 20
N = TypeVar("N", Learned, Promise)


class AllButton(QuietButton):
    """Shows the rest of a long column, or puts it away again."""

    role = "meta"
    height_px = ALL_LINE


class NoteColumn(QWidget, Generic[N]):
    """What the columns share; a kind of column says what a row shows, offers and adds.

    `question` is what an empty column asks; `notice` tells what was closed or deleted.
    """

    notice = Signal(str)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        person_id: Callable[[], int],
        heading: str,
        question: str,
    ) -> None:
        super().__init__()
        self._journal, self._theme, self._id = journal, theme, person_id
        self._notes: dict[int, N] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.rows: Rows[N, NoteRow] = Rows(_id_of, self._make_row, self._renew_row, S12)
        self._heading, self._is_open = heading, False
        self.all_button = AllButton(theme)
        self.all_button.clicked.connect(self._unfold)
        self.add_line = AddLine(theme, f"{heading}: " + self.tr("add"), question)
        self.add_line.added.connect(self._add)
        self.add_line.installEventFilter(self)
        self.add_line.editing_changed.connect(self._show_add_line)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S8)
        layout.addWidget(Heading(theme, heading, "meta_strong"))
        layout.addWidget(self.rows)
        layout.addWidget(self.all_button)
        layout.addWidget(self.add_line)
        layout.addStretch(1)

    def show_notes(self, notes: Sequence[N]) -> None:
        """Show these notes in this order."""
        place = self._place_of_keyboard()
        self._notes = {note.id: note for note in notes}
        self._show_rows()
        self._keep_keyboard(place)
        self.add_line.set_quiet(bool(notes))
        self._layout.setContentsMargins(0, 0, 0, 0 if notes else S24)
        self._show_add_line()

    def fold(self) -> None:
        """Go back to the first few, as for somebody else."""
        self._is_open = False

    def texts(self) -> list[tuple[str, str]]:
        """Every note as it reads, with what stands under it."""
        return [row.reading() for row in self.rows.all()]

    def add(self, text: str) -> None:
        """Keep a new note of this column."""
        raise NotImplementedError

    def edit(self, note_id: int, text: str) -> None:
        """Keep other words of a note, which are not empty."""
        raise NotImplementedError

    def delete(self, note_id: int) -> None:
        """Remove a note."""
        raise NotImplementedError

    def words_under(self, note: N) -> tuple[str, str]:
        """What stands under a note, and its colour."""
        raise NotImplementedError

    def fill_menu(self, menu: QMenu, note: N) -> None:
        """Offer what can be done with a note."""
        raise NotImplementedError

    def make_row(self, note_id: int, keep: Callable[[str], None]) -> NoteRow:
        """A new row for a note."""
        fill = self._filler(note_id)
        return NoteRow(self._theme, self.tr("Note"), keep, fill)

    def ask_day(self, note: N, question: str, text: str, keep: Callable[[str], object]) -> None:
        """Ask for a day under the row of a note."""
        row = self.rows.row(note.id)
        if row is not None:
            hint = self.tr("a day, as in 5 March 2027")
            Ask(self._theme, self, question, keep, text, hint).open_under(row)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self._show_add_line()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_add_line()
        return False

    def _place_of_keyboard(self) -> int | None:
        """Which row the keyboard is in, counted from the top."""
        focus = QApplication.focusWidget()
        rows = self.rows.all()
        return next((at for at, row in enumerate(rows) if focus and row.isAncestorOf(focus)), None)

    def _keep_keyboard(self, place: int | None) -> None:
        """Where the row with the keyboard went away, the next one has it: Qt would choose far."""
        if place is None or self._place_of_keyboard() is not None:
            return
        rows = self.rows.all()
        heir = rows[min(place, len(rows) - 1)].words if rows else self.add_line
        heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        self._is_open = not self._is_open
        self._show_rows()

    def _add(self, text: str) -> None:
        self._is_open = True  # what was added may stand at the end
        self.add(text)

    def _show_rows(self) -> None:
        """Of many the first few, so that the story is not pushed out of sight."""
        notes = list(self._notes.values())
        is_long = len(notes) > FEW + 1  # a button in place of one note would save no room
        shown = notes[:FEW] if is_long and not self._is_open else notes
        self.rows.show_records(shown)
        more = self.tr("Show all {count}").format(count=len(notes))
        words = self.tr("Show fewer") if self._is_open else more
        self.all_button.setText(words)
        self.all_button.setAccessibleName(f"{self._heading}: {words}")
        self.all_button.setVisible(is_long)

    def _make_row(self, note: N) -> NoteRow:
        note_id = note.id

        def keep(text: str) -> None:
            if text:
                self.edit(note_id, text)
            else:
                self.delete(note_id)

        return self.make_row(note_id, keep)

    def _renew_row(self, row: NoteRow, note: N) -> None:
        row.show_note(note.text, *self.words_under(note))

    def _filler(self, note_id: int) -> Callable[[QMenu], None]:
        return lambda menu: self.fill_menu(menu, self._notes[note_id])

    def _show_add_line(self) -> None:
        focus = QApplication.focusWidget()
        is_here = focus is not None and self.isAncestorOf(focus)
        self.add_line.show_wanted(self.underMouse() or is_here)


def _id_of(note: Learned | Promise) -> int:
    return note.id
