"""The settings of looking back on a quarter: whether one is invited to it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.journal.inviting_back import is_inviting, set_inviting
from app.journal.journal import Journal
from app.ui.theme import S8, S12, Theme
from app.ui.widgets.choices import Choices
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label


class LookingBackSettings(QWidget):
    """The choice takes effect at once."""

    def __init__(self, journal: Journal, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        words = self.tr(
            "At the end of a quarter Today invites you to look back on it, for a few weeks, and"
            " so does one notice where you want any. Reflection is there all the same."
        )
        question = self.tr("When a quarter ends")
        self.invites = Choices(
            theme, question, {True: self.tr("Invite me"), False: self.tr("Never invite me")}
        )
        self.invites.chosen.connect(lambda is_wanted: set_inviting(journal, is_wanted))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S8)
        self.column.addWidget(Heading(theme, self.tr("Looking back")))
        self.column.addWidget(Label(theme, words, "interface", "soft_ink"))
        self.column.addSpacing(S12 - S8)
        self.column.addWidget(Label(theme, question, "meta_strong", "soft_ink"))
        self.column.addWidget(self.invites)
        self.show_again()

    def show_again(self) -> None:
        """Show what holds now."""
        self.invites.choose(is_inviting(self._journal))
