"""The follow-ups of a gathering in two sentences, and the way to their days."""

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
    """Shows what is planned and what is proposed; `said` carries what was done, for a notice."""

    said = Signal(str)

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._gathering = 0
        self.found: list[Proposal] = []
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

        dialog = DaysDialog(self._journal, self._theme, self._gathering, self.found, self.window())
        dialog.kept.connect(lambda: self.said.emit(self.tr("Follow-ups kept")))
        dialog.open()
