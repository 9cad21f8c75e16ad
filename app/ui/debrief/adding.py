"""Asks for one more name while a debrief is under way: somebody known, or somebody new."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.names import tidy
from app.domain.roster import read_line
from app.journal import gatherings, people
from app.journal.journal import Journal
from app.journal.likeness import alike
from app.journal.rostering import LIKELY, Choice, keep_choices
from app.ui.editor.offers import suggest
from app.ui.editor.picker import Picker
from app.ui.editor.suggestions import Suggestion
from app.ui.theme import Theme

MOST = 6


class Adding(QObject):
    """Opens under a widget; added carries the id of whoever now stands on the roster."""

    added = Signal(int)

    def __init__(self, journal: Journal, theme: Theme, under: QWidget) -> None:
        super().__init__(under)
        self._journal, self._theme, self._under = journal, theme, under
        self._gathering = 0

    def ask(self, gathering_id: int) -> Picker:
        """Ask for a name; Enter takes the first row."""
        self._gathering = gathering_id
        name = self.tr("Whom else did you meet?")
        picker = Picker(self._theme, self._under, name, self._offer)
        picker.line.setPlaceholderText(self.tr("A name, then Enter"))
        picker.picked.connect(self._take)
        picker.open_under(self._under)
        return picker

    def _offer(self, words: str) -> list[Suggestion]:
        """Those who are known by these words, somebody new, and whose name is nearly the same."""
        there = set(gatherings.roster(self._journal, self._gathering))
        found = people.complete_names(self._journal, words, MOST)
        known = [line for line in found if line.id not in there]
        rows = suggest(known, tidy(words), self.tr("New person “%1”"))
        near = alike(self._journal, words, LIKELY) if words and not found else []
        return rows + suggest([line for line in near if line.id not in there], "", "")

    def _take(self, row: Suggestion) -> None:
        choice = Choice(read_line(row.name), row.key if row.key > 0 else None)
        self.added.emit(keep_choices(self._journal, self._gathering, [choice])[0])
