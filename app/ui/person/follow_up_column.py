"""What I plan to get in touch about, as long as it is open; shown only where there is any."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QMenu

from app.domain.entries import FollowUp
from app.journal import follow_ups
from app.ui import words
from app.ui.person.note_column import NoteColumn
from app.ui.person.note_row import NoteRow


class FollowUpColumn(NoteColumn[FollowUp]):
    """Open follow-ups with one person, earliest first; they are made after a gathering."""

    def show_notes(self, notes: Sequence[FollowUp], past: Sequence[FollowUp] = ()) -> None:
        super().show_notes(notes, past)
        self.add_line.hide()
        self.setVisible(bool(notes))

    def edit(self, note_id: int, text: str) -> None:
        follow_ups.edit_follow_up(self._journal, note_id, text=text)

    def delete(self, note_id: int) -> None:
        follow_ups.drop(self._journal, note_id)
        self.notice.emit(self.tr("Follow-up dropped."))

    def words_under(self, note: FollowUp) -> tuple[str, str]:
        day, today = date.fromisoformat(note.day), self._journal.today()
        if abs((day - today).days) <= 1:
            return words.relative_day(day, today), "soft_ink"
        said = self.tr("was for {day}") if day < today else self.tr("on {day}")
        return said.format(day=words.due_day(day, today)), "soft_ink"

    def make_row(self, note_id: int, keep: Callable[[str], None]) -> NoteRow:
        fill = self._filler(note_id)
        row = NoteRow(self._theme, self.tr("Follow-up"), keep, fill, self.tr("Done"))
        row.done.connect(lambda: self._finish(note_id))
        return row

    def fill_menu(self, menu: QMenu, note: FollowUp) -> None:
        menu.addAction(self.tr("Done"), lambda: self._finish(note.id))
        menu.addAction(self.tr("Another day…"), lambda: self._ask_another(note))
        menu.addSeparator()
        menu.addAction(self.tr("Drop"), lambda: self.delete(note.id))

    def _finish(self, note_id: int) -> None:
        follow_ups.finish(self._journal, note_id)
        self.notice.emit(self.tr("Done."))

    def _ask_another(self, note: FollowUp) -> None:
        from app.ui.promises.day_ask import read_whole

        def keep(day: str) -> None:
            follow_ups.edit_follow_up(self._journal, note.id, day=day)

        self.ask_day(note, self.tr("Follow up on"), note.day, keep, read=read_whole)
