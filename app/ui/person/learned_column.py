"""What was learned about somebody: what matters to them, or how I could help."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from app.domain.entries import Learned
from app.domain.kinds import LearnedKind
from app.journal import entries
from app.journal.journal import Journal
from app.ui.person.note_column import NoteColumn
from app.ui.person.sentences import day_words
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
    ) -> None:
        self._kind = kind
        super().__init__(journal, theme, person_id, heading, question)

    def add(self, text: str) -> None:
        entries.add_learned(self._journal, self._id(), text, self._kind)

    def edit(self, note_id: int, text: str) -> None:
        entries.edit_learned(self._journal, note_id, text=text)

    def delete(self, note_id: int) -> None:
        entries.delete_learned(self._journal, note_id)
        self.notice.emit(self.tr("Note deleted."))

    def words_under(self, note: Learned) -> tuple[str, str]:
        area = area_names()[note.area] if note.area else ""
        kind = learned_names()[note.kind] if note.kind in TOLD else ""
        return " · ".join(filter(None, (area, kind, day_words(note.day)))), "soft_ink"

    def fill_menu(self, menu: QMenu, note: Learned) -> None:
        if note.kind != LearnedKind.COULD_HELP:
            for area, words in area_names().items():
                chosen = None if note.area == area else area
                self._offer(menu, words, note.area == area, note, area=chosen)
            menu.addSeparator()
        for kind, words in learned_names().items():
            self._offer(menu, words, note.kind == kind, note, kind=kind)
        if note.kind == LearnedKind.AHEAD:
            menu.addAction(self.tr("When…"), lambda: self._ask_when(note))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete(note.id))

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
