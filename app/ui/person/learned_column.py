"""What was learned about somebody: what matters to them, or how I could help."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from app.domain.entries import Learned
from app.domain.kinds import LearnedKind
from app.journal import entries, helping
from app.journal.journal import Journal
from app.ui.person.note_column import NoteColumn
from app.ui.person.note_row import NoteRow
from app.ui.person.sentences import day_words, say_help
from app.ui.theme import Theme
from app.ui.words import area_names, learned_names

TOLD = (LearnedKind.AHEAD, LearnedKind.GOOD_NEWS)


class LearnedColumn(NoteColumn[Learned]):
    """Notes of one kind of learned; what is added here is of this kind."""

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        person_id: Callable[[], int],
        kind: LearnedKind,
        heading: str,
        question: str,
        past: str,
    ) -> None:
        self._kind = kind
        super().__init__(journal, theme, person_id, heading, question, past)

    def add(self, text: str) -> None:
        entries.add_learned(self._journal, self._id(), text, self._kind)

    def edit(self, note_id: int, text: str) -> None:
        entries.edit_learned(self._journal, note_id, text=text)

    def delete(self, note_id: int) -> None:
        entries.delete_learned(self._journal, note_id)
        self.notice.emit(self.tr("Note deleted."))

    def words_under(self, note: Learned) -> tuple[str, str]:
        if note.closed_on and note.kind == LearnedKind.COULD_HELP:
            return say_help(note.outcome, note.closed_on, self._journal.today()), "soft_ink"
        area = area_names()[note.area] if note.area else ""
        kind = learned_names()[note.kind] if note.kind in TOLD else ""
        said = (area, kind, day_words(note.day), note.outcome)
        return " · ".join(filter(None, said)), "soft_ink"

    def make_row(self, note_id: int, keep: Callable[[str], None]) -> NoteRow:
        if self._kind != LearnedKind.COULD_HELP:
            return super().make_row(note_id, keep)
        fill = self._filler(note_id)
        row = NoteRow(self._theme, self.tr("Note"), keep, fill, self.tr("Gave…"))
        row.done.connect(lambda: self._ask_how(self._notes[note_id], is_given=True))
        return row

    def fill_menu(self, menu: QMenu, note: Learned) -> None:
        if note.kind == LearnedKind.COULD_HELP:
            self._fill_help(menu, note)
            menu.addSeparator()
        elif not note.closed_on:
            for area, words in area_names().items():
                chosen = None if note.area == area else area
                self._offer(menu, words, note.area == area, note, area=chosen)
            menu.addSeparator()
        if not note.closed_on:
            for kind, words in learned_names().items():
                self._offer(menu, words, note.kind == kind, note, kind=kind)
        if note.kind == LearnedKind.AHEAD and not note.closed_on:
            menu.addAction(self.tr("When…"), lambda: self._ask_when(note))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete(note.id))

    def _fill_help(self, menu: QMenu, note: Learned) -> None:
        if not note.closed_on or note.outcome == helping.OFFERED:
            menu.addAction(self.tr("Gave…"), lambda: self._ask_how(note, is_given=True))
        if note.closed_on:
            menu.addAction(self.tr("Open again"), lambda: self._reopen(note))
            return
        menu.addAction(self.tr("Offered…"), lambda: self._ask_how(note, is_given=False))
        menu.addAction(self.tr("No longer"), lambda: self._end(note))

    def _ask_how(self, note: Learned, is_given: bool) -> None:
        act = helping.gave if is_given else helping.offered

        def keep(told: str, day: str) -> None:
            act(self._journal, note.id, told, day)
            self.notice.emit(self.tr("Written down."))

        asked = self.tr("What you gave, and when"), self.tr("What you offered, and when")
        self.ask_words(note, asked[not is_given], keep, self.tr("A few words, if you like"))

    def _end(self, note: Learned) -> None:
        helping.no_longer(self._journal, note.id)
        self.notice.emit(self.tr("No longer needed."))

    def _reopen(self, note: Learned) -> None:
        helping.reopen_help(self._journal, note.id)
        self.notice.emit(self.tr("Open again."))

    def _offer(
        self, menu: QMenu, words: str, is_chosen: bool, note: Learned, **facts: str | None
    ) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(
            lambda _checked=False: entries.edit_learned(self._journal, note.id, **facts)
        )

    def _ask_when(self, note: Learned) -> None:
        def keep(day: str) -> None:
            entries.edit_learned(self._journal, note.id, day=day)

        self.ask_day(note, self.tr("When will it be?"), note.day, keep)
