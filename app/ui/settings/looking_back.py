"""The settings of looking back on a quarter: invitations, the year one counts by, questions."""

from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.domain.quarters import YEAR
from app.journal.inviting_back import is_inviting, set_inviting
from app.journal.journal import Journal
from app.journal.own_year import set_year_begins, year_begins
from app.ui.theme import S8, S12, Theme
from app.ui.widgets.buttons import OutlineButton, TextButton
from app.ui.widgets.choices import Choices
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label


class LookingBackSettings(QWidget):
    """Every choice takes effect at once."""

    def __init__(self, journal: Journal, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal, self._theme = journal, theme
        question = self.tr("When a quarter ends")
        self.invites = Choices(
            theme, question, {True: self.tr("Invite me"), False: self.tr("Never invite me")}
        )
        self.invites.chosen.connect(lambda is_wanted: set_inviting(journal, is_wanted))
        self._year_words = self.tr("Your year begins in")
        self.month = OutlineButton(theme, has_caret=True)
        self.month.clicked.connect(self._open_months)
        self.questions = TextButton(theme, self.tr("Questions for looking back…"))
        self.questions.clicked.connect(self._open_questions)
        self._lay_out(question)
        self.show_again()

    def show_again(self) -> None:
        """Show what holds now."""
        self.invites.choose(is_inviting(self._journal))
        name = _name(year_begins(self._journal))
        self.month.setText(name)
        self.month.setAccessibleName(f"{self._year_words} {name}")

    def fill_months(self, menu: QMenu) -> None:
        """Offer the twelve months."""
        held = year_begins(self._journal)
        for month in range(1, YEAR + 1):
            action = menu.addAction(_name(month), partial(self._choose, month))
            action.setCheckable(True)
            action.setChecked(month == held)

    def _open_months(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_months(menu)
        corner = self.month.rect().bottomLeft()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner = self.month.rect().bottomRight() - QPoint(menu.sizeHint().width(), 0)
        menu.popup(self.month.mapToGlobal(corner))

    def _choose(self, month: int) -> None:
        set_year_begins(self._journal, month)
        self.show_again()

    def _open_questions(self) -> None:
        from app.ui.settings.prompts import PromptsDialog

        PromptsDialog(self._journal, self._theme, self).open()

    def _lay_out(self, question: str) -> None:
        words = self.tr(
            "At the end of a quarter Today invites you to look back on it, for a few weeks, and"
            " so does one notice where you want any. Reflection is there all the same."
        )
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S8)
        self.column.addWidget(Heading(self._theme, self.tr("Looking back")))
        self.column.addWidget(Label(self._theme, words, "interface", "soft_ink"))
        for title, choice in ((question, self.invites), (self._year_words, self.month)):
            self.column.addSpacing(S12 - S8)
            self.column.addWidget(Label(self._theme, title, "meta_strong", "soft_ink"))
            is_wide = choice is self.invites
            align = Qt.AlignmentFlag(0) if is_wide else Qt.AlignmentFlag.AlignLeading
            self.column.addWidget(choice, 0, align)
        self.column.addWidget(self.questions, 0, Qt.AlignmentFlag.AlignLeading)


def _name(month: int) -> str:
    return QLocale().standaloneMonthName(month)
