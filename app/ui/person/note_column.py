"""A narrow column of sentences under a small heading, with a line to add one."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from app.domain.entries import FollowUp, Learned, Promise
from app.journal.journal import Journal
from app.ui.person.note_row import AddLine, NoteRow
from app.ui.person.rows import Rows
from app.ui.person.tending import FoldButton
from app.ui.theme import S4, S8, S12, S24, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.section import Heading

FEW = 4
ALL_LINE = 20
N = TypeVar("N", Learned, Promise, FollowUp)


class AllButton(QuietButton):
    """Shows the rest of a long column, or puts it away again."""

    role = "meta"
    height_px = ALL_LINE


class PastButton(FoldButton):
    """Shows what is over, quietly, or folds it."""

    role = "meta"
    token = "soft_ink"
    icon_size = S12
    icon_gap = S4
    height_px = ALL_LINE


class NoteColumn(QWidget, Generic[N]):
    """What the columns share; a kind of column says what a row shows, offers and adds.

    `question` is what an empty column asks; `past` names the button that shows what is over.
    `notice` tells what was closed or deleted.
    """

    notice = Signal(str)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        person_id: Callable[[], int],
        heading: str,
        question: str,
        past: str = "",
    ) -> None:
        super().__init__()
        self._journal, self._theme, self._id = journal, theme, person_id
        self._notes: dict[int, N] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.rows: Rows[N, NoteRow] = Rows(_id_of, self._make_row, self._renew_row, S12)
        self._heading, self._is_open = heading, False
        self.past_button = PastButton(theme, past)
        self.past_button.toggled.connect(self._show_past)
        self.past_rows: Rows[N, NoteRow] = Rows(_id_of, self._make_past_row, self._renew_past, S12)
        self._current: list[N] = []
        self._past: list[N] = []
        self.all_button = AllButton(theme)
        self.all_button.clicked.connect(self._unfold)
        self.add_line = AddLine(theme, f"{heading}: " + self.tr("add"), question)
        self.add_line.added.connect(self._add)
        self.add_line.installEventFilter(self)
        self.add_line.editing_changed.connect(self._show_add_line)
        self._layout = self._lay_out()

    def show_notes(self, notes: Sequence[N], past: Sequence[N] = ()) -> None:
        """Show these notes in this order; those that are over only where they are asked for."""
        place = self._place_of_keyboard()
        self._notes = {note.id: note for note in notes} | {note.id: note for note in past}
        self._current, self._past = list(notes), list(past)
        self._show_past()
        self._show_rows()
        self._keep_keyboard(place)
        self.add_line.set_quiet(bool(notes))
        self._show_add_line()

    def fold(self) -> None:
        """Go back to the first few, as for somebody else."""
        self._is_open = False
        self.past_button.setChecked(False)

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

    def ask_day(
        self, note: N, question: str, text: str, keep: Callable[[str], object], **how: Any
    ) -> None:
        """Ask for a day under the row of a note; `how` is what a DayAsk takes besides."""
        from app.ui.promises.day_ask import DayAsk

        row = self.rows.row(note.id)
        if row is not None:
            today = self._journal.today()
            DayAsk(self._theme, self, question, today, keep, text, **how).open_under(row)

    def ask_words(
        self, note: N, question: str, keep: Callable[[str, str], object], hint: str = ""
    ) -> None:
        """Ask under the row of a note for words, and for the day of what they tell."""
        from app.ui.promises.words_popup import WordsPopup

        row = self.rows.row(note.id) or self.past_rows.row(note.id)
        if row is not None:
            today = self._journal.today()
            WordsPopup(self._theme, self, question, keep, hint=hint, today=today).open_under(row)

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
        notes = self._current
        is_long = len(notes) > FEW + 1  # a button in place of one note would save no room
        shown = notes[:FEW] if is_long and not self._is_open else notes
        self.rows.show_records(shown)
        more = self.tr("Show all {count}").format(count=len(notes))
        words = self.tr("Show fewer") if self._is_open else more
        self.all_button.setText(words)
        self.all_button.setAccessibleName(f"{self._heading}: {words}")
        self.all_button.setVisible(is_long)

    def _make_row(self, note: N) -> NoteRow:
        return self.make_row(note.id, self._keeper(note.id))

    def _make_past_row(self, note: N) -> NoteRow:
        keep, fill = self._keeper(note.id), self._filler(note.id)
        return NoteRow(self._theme, self.tr("Note"), keep, fill)

    def _keeper(self, note_id: int) -> Callable[[str], None]:
        def keep(text: str) -> None:
            if text:
                self.edit(note_id, text)
            else:
                self.delete(note_id)

        return keep

    def _renew_past(self, row: NoteRow, note: N) -> None:
        self._renew_row(row, note)
        row.words.field.set_token("soft_ink")

    def _lay_out(self) -> QVBoxLayout:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S8)
        layout.addWidget(Heading(self._theme, self._heading, "meta_strong"))
        for part in (
            self.rows, self.all_button, self.add_line, self.past_button, self.past_rows,
        ):  # fmt: skip
            layout.addWidget(part)
        layout.addStretch(1)
        return layout

    def _show_past(self) -> None:
        is_open = self.past_button.isChecked() and bool(self._past)
        self.past_button.setVisible(bool(self._past))
        self.past_rows.show_records(self._past if is_open else [])
        is_low = is_open or not self._current  # the line to add one parts it from what follows
        self._layout.setContentsMargins(0, 0, 0, S24 if is_low else 0)

    def _renew_row(self, row: NoteRow, note: N) -> None:
        row.show_note(note.text, *self.words_under(note))

    def _filler(self, note_id: int) -> Callable[[QMenu], None]:
        return lambda menu: self.fill_menu(menu, self._notes[note_id])

    def _show_add_line(self) -> None:
        focus = QApplication.focusWidget()
        is_here = focus is not None and self.isAncestorOf(focus)
        self.add_line.show_wanted(self.underMouse() or is_here)


def _id_of(note: Learned | Promise | FollowUp) -> int:
    return note.id
