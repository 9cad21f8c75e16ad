"""What was promised, by me or to me: what is open, and what became of the rest."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QMenu

from app.domain.entries import Promise
from app.domain.kinds import PromiseState
from app.journal import promises
from app.ui.person.note_column import NoteColumn
from app.ui.person.note_row import NoteRow
from app.ui.person.sentences import due_words, say_over, their_word
from app.ui.words import short_day


class PromiseColumn(NoteColumn[Promise]):
    """Promises to and from somebody; `pronouns` say whose word “hers” or “his” is."""

    pronouns = ""

    def add(self, text: str) -> None:
        promises.add_promise(self._journal, self._id(), text)

    def edit(self, note_id: int, text: str) -> None:
        promises.edit_promise(self._journal, note_id, text=text)

    def delete(self, note_id: int) -> None:
        promises.delete_promise(self._journal, note_id)
        self.notice.emit(self.tr("Promise deleted."))

    def words_under(self, note: Promise) -> tuple[str, str]:
        today = self._journal.today()
        whose = "" if note.mine else their_word(self.pronouns)
        if note.state != PromiseState.OPEN:
            return " · ".join(filter(None, (whose, say_over(note, today)))), "soft_ink"
        when = due_words(note.due, today)
        if note.snoozed_until > today.isoformat():
            until = short_day(date.fromisoformat(note.snoozed_until), today)
            when = self.tr("put off until {day}").format(day=until)
        if note.mine:
            return when, "promise"
        return f"{whose} · {when or self.tr('no date')}", "soft_ink"

    def make_row(self, note_id: int, keep: Callable[[str], None]) -> NoteRow:
        fill = self._filler(note_id)
        row = NoteRow(self._theme, self.tr("Promise"), keep, fill, self.tr("Kept"))
        row.done.connect(lambda: self._keep(note_id))
        return row

    def fill_menu(self, menu: QMenu, note: Promise) -> None:
        if note.state == PromiseState.OPEN:
            self._fill_open(menu, note)
        else:
            menu.addAction(self.tr("Open again"), lambda: self._reopen(note.id))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete(note.id))

    def _fill_open(self, menu: QMenu, note: Promise) -> None:
        menu.addAction(self.tr("Kept"), lambda: self._keep(note.id))
        menu.addAction(self.tr("Let go of, as we agreed"), lambda: self._release(note.id))
        menu.addSeparator()
        menu.addAction(self.tr("Due…"), lambda: self._ask_due(note))
        if note.due:
            menu.addAction(self.tr("Agreed anew for…"), lambda: self._ask_anew(note))
        if note.snoozed_until > self._journal.today().isoformat():
            menu.addAction(self.tr("No longer put off"), lambda: self._wake(note.id))
        else:
            menu.addAction(self.tr("Put off until…"), lambda: self._ask_snooze(note))
        other = self.tr("It is theirs") if note.mine else self.tr("It is mine")
        menu.addAction(other, lambda: self._turn(note))

    def _keep(self, note_id: int) -> None:
        promises.keep_promise(self._journal, note_id)
        self.notice.emit(self.tr("Promise kept."))

    def _release(self, note_id: int) -> None:
        promises.release_promise(self._journal, note_id)
        self.notice.emit(self.tr("Promise let go of."))

    def _turn(self, note: Promise) -> None:
        promises.edit_promise(self._journal, note.id, mine=not note.mine)

    def _reopen(self, note_id: int) -> None:
        promises.reopen_promise(self._journal, note_id)
        self.notice.emit(self.tr("Open again."))

    def _wake(self, note_id: int) -> None:
        promises.wake(self._journal, [note_id])

    def _ask_snooze(self, note: Promise) -> None:
        def keep(day: str) -> None:
            promises.snooze(self._journal, [note.id], day)

        self.ask_day(note, self.tr("Put off until"), "", keep)

    def _ask_due(self, note: Promise) -> None:
        def keep(day: str) -> None:
            promises.edit_promise(self._journal, note.id, due=day)

        self.ask_day(note, self.tr("Due on"), note.due, keep, offsets=(0, 1, 7), optional=True)

    def _ask_anew(self, note: Promise) -> None:
        def keep(day: str) -> None:
            promises.renegotiate(self._journal, note.id, day)

        self.ask_day(note, self.tr("Agreed anew for"), "", keep)
