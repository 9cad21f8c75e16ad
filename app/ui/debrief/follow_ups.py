"""The follow-ups of a gathering in two sentences, and the way to their days."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.follow_ups import Proposal
from app.journal import follow_ups
from app.journal.journal import Journal
from app.ui.debrief.words import say_follow_ups
from app.ui.speech import QtSpeech
from app.ui.theme import S4, S8, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label


class FollowUps(QWidget):
    """Shows what is planned and what is proposed; `kept` comes when they were kept."""

    kept = Signal()

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._gathering = 0
        self.found: list[Proposal] = []
        self._changed: dict[Hashable, Proposal] = {}  # in days that were closed without keeping
        self.heading = Heading(theme, "", "meta_strong")
        self.words = Label(theme, "", "prose")
        self.days = TextButton(theme, self.tr("See the days"))
        self.days.clicked.connect(self.open_days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        column.addWidget(self.heading)
        column.addSpacing(S8 - S4)
        column.addWidget(self.words)
        column.addWidget(self.days, 0, Qt.AlignmentFlag.AlignLeading)

    def show_gathering(self, gathering_id: int) -> None:
        """Show those of a gathering."""
        if gathering_id != self._gathering:
            self._changed.clear()
        self._gathering = gathering_id
        proposed = follow_ups.propose(self._journal, gathering_id, QtSpeech())
        self.found = [*follow_ups.planned(self._journal, gathering_id), *proposed]
        said = self.tr("Follow-ups so far") if proposed or not self.found else self.tr("Follow-ups")
        self.heading.set_text(said)
        self.words.setText(say_follow_ups(self.found, self._journal.today()))
        self.days.setVisible(bool(self.found))

    def is_to_keep(self) -> bool:
        """Return whether some of them are only proposed."""
        return any(each.id is None for each in self.found)

    def open_days(self) -> None:
        """Show each with its day and its words, to be changed and kept."""
        from app.ui.debrief.days_dialog import DaysDialog

        shown = [self._changed.get(_key(each), each) for each in self.found]
        dialog = DaysDialog(self._journal, self._theme, self._gathering, shown, self.window())
        dialog.kept.connect(self._changed.clear)
        dialog.kept.connect(self.kept)
        dialog.closed.connect(self._remember)
        dialog.open()

    def _remember(self, shown: Sequence[Proposal]) -> None:
        self._changed = {_key(each): each for each in shown if each not in self.found}


def _key(proposal: Proposal) -> Hashable:
    return proposal.person_id, proposal.promise_id, proposal.id
