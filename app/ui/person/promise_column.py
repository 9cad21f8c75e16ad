"""What was promised, by me or to me, as long as it is open."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from app.domain.entries import Promise
from app.journal import promises
from app.ui.person.note_column import NoteColumn
from app.ui.person.note_row import NoteRow
from app.ui.person.sentences import due_words, their_word


class PromiseColumn(NoteColumn[Promise]):
    """Open promises; `pronouns` say whose word “hers” or “his” is."""

    pronouns = ""

    def add(self, text: str) -> None:
        promises.add_promise(self._journal, self._id(), text)

    def edit(self, note_id: int, text: str) -> None:
        promises.edit_promise(self._journal, note_id, text=text)

    def delete(self, note_id: int) -> None:
        promises.delete_promise(self._journal, note_id)
        self.notice.emit(self.tr("Promise deleted."))

    def words_under(self, note: Promise) -> tuple[str, str]:
        when = due_words(note.due, self._journal.today())
        if note.mine:
            return when, "promise"
        return f"{their_word(self.pronouns)} · {when or self.tr('no date')}", "soft_ink"

    def make_row(self, note_id: int, keep: Callable[[str], None]) -> NoteRow:
        fill = self._filler(note_id)
        row = NoteRow(self._theme, self.tr("Promise"), keep, fill, self.tr("Kept"))
        row.done.connect(lambda: self._keep(note_id))
        return row

    def fill_menu(self, menu: QMenu, note: Promise) -> None:
        menu.addAction(self.tr("Kept"), lambda: self._keep(note.id))
        menu.addAction(self.tr("Let go of, as we agreed"), lambda: self._release(note.id))
        menu.addSeparator()
        menu.addAction(self.tr("Due…"), lambda: self._ask_due(note))
        if note.due:
            menu.addAction(self.tr("Agreed anew for…"), lambda: self._ask_anew(note))
        other = self.tr("It is theirs") if note.mine else self.tr("It is mine")
        menu.addAction(other, lambda: self._turn(note))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete(note.id))

    def _keep(self, note_id: int) -> None:
        promises.keep_promise(self._journal, note_id)
        self.notice.emit(self.tr("Promise kept."))

    def _release(self, note_id: int) -> None:
        promises.release_promise(self._journal, note_id)
        self.notice.emit(self.tr("Promise let go of."))

    def _turn(self, note: Promise) -> None:
        promises.edit_promise(self._journal, note.id, mine=not note.mine)

    def _ask_due(self, note: Promise) -> None:
        def keep(day: str) -> None:
            promises.edit_promise(self._journal, note.id, due=day)

        self.ask_day(note, self.tr("Due on"), note.due, keep)

    def _ask_anew(self, note: Promise) -> None:
        def keep(day: str) -> None:
            promises.renegotiate(self._journal, note.id, day)

        self.ask_day(note, self.tr("Agreed anew for"), "", keep)
