"""The settings of notices on the desktop: whether, when, and whether the desktop takes any."""

from collections.abc import Hashable

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.journal import reminding
from app.journal.journal import Journal
from app.settings import Settings
from app.ui.notices import Notices
from app.ui.theme import S4, S8, S12, Theme
from app.ui.widgets.buttons import OutlineButton
from app.ui.widgets.choices import Choices
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label


class ReminderSettings(QWidget):
    """Every choice takes effect at once; a notice can be tried."""

    def __init__(
        self, journal: Journal, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._theme, self._settings = journal, theme, settings
        self._notices: Notices | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S8)
        self._column.addWidget(Heading(theme, self.tr("Reminders")))
        self._column.addWidget(Label(theme, self._explain(), "interface", "soft_ink"))
        self._column.addSpacing(S12 - S8)
        title = self.tr("Notices on the desktop")
        self._column.addWidget(Label(theme, title, "meta_strong", "soft_ink"))
        sorts: dict[Hashable, str] = {
            "off": self.tr("None"),
            "daily": self.tr("One a day"),
            "each": self.tr("One for each thing"),
        }
        self.sorts = Choices(theme, title, sorts)
        self._column.addWidget(self.sorts)
        self.sorts.chosen.connect(self._choose)
        hours = Settings.reminder_hour.choices
        self._column.addSpacing(S12 - S8)
        self._at = Label(theme, self.tr("At"), "meta_strong", "soft_ink")
        self._column.addWidget(self._at)
        self.hour = Choices(theme, self.tr("At"), {hour: _say_hour(hour) for hour in hours})
        self._column.addWidget(self.hour)
        self.hour.chosen.connect(self._choose_hour)
        self.try_button = OutlineButton(theme, self.tr("Try one now"))
        self.try_button.clicked.connect(self._try)
        self.answer = Label(theme, "", "interface", "soft_ink")
        self.answer.hide()
        self._column.addSpacing(S4)
        self._column.addWidget(self.try_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.answer)
        self.show_again()

    def show_again(self) -> None:
        """Show what holds now."""
        self.sorts.choose(self._settings.reminders)
        self.hour.choose(self._settings.reminder_hour)
        self._show_hours()

    def close_notices(self) -> None:
        """End the thread that a trial began."""
        if self._notices is not None:
            self._notices.close()
            self._notices = None

    def _explain(self) -> str:
        return self.tr(
            "Kith can tell you on the desktop what is for today: promises, plans to be in touch,"
            " birthdays. What a day missed while Kith was closed is told the next time. Nothing"
            " from a private entry is ever shown there, and no name while names are veiled (F9)."
        )

    def _choose(self, sort: str) -> None:
        if self._settings.reminders == "off" and sort != "off":
            reminding.begin(self._journal)
        self._settings.reminders = sort
        self._show_hours()

    def _show_hours(self) -> None:
        for part in (self._at, self.hour):
            part.setVisible(self._settings.reminders != "off")

    def _choose_hour(self, hour: int) -> None:
        self._settings.reminder_hour = hour

    def _try(self) -> None:
        if self._notices is None:
            self._notices = Notices(self)
            self._notices.sent.connect(self._show_answer)
        self.try_button.setEnabled(False)
        self._notices.send(self.tr("For today"), self.tr("This is how Kith reminds you."))

    def _show_answer(self, is_taken: bool) -> None:
        self.try_button.setEnabled(True)
        taken = self.tr("Your desktop has taken the notice.")
        refused = self.tr(
            "Your desktop takes no notices at the moment. Today shows everything all the same."
        )
        self.answer.setText(taken if is_taken else refused)
        self.answer.show()


def _say_hour(hour: int) -> str:
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
