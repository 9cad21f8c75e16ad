"""Asks for a new gathering: its name, where it was and when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import BadInput
from app.journal import gatherings
from app.journal.journal import Journal
from app.ui.dialogs.base import Dialog
from app.ui.gatherings.days import Days
from app.ui.theme import Theme
from app.ui.widgets.buttons import FilledButton
from app.ui.widgets.fields import LineField
from app.ui.widgets.trouble_line import TroubleLine


class NewGathering(Dialog):
    """`added` carries the id of the new gathering."""

    added = Signal(int)

    def __init__(
        self, journal: Journal, theme: Theme, parent: QWidget | None, name: str = ""
    ) -> None:
        super().__init__(theme, parent, self.tr("New gathering"))
        self._journal = journal
        self.name = self._ask(self.tr("Name"), self.tr("iPRES 2026, or Dinner at Tom’s"))
        self.place = self._ask(self.tr("Place, if you like"), self.tr("Copenhagen"))
        self.days = Days(theme, journal.today)
        self.days.chosen.connect(self.days.show_days)
        self.days.show_days(journal.today().isoformat(), "")
        self.column.addWidget(self.days)
        self._trouble = TroubleLine(theme)
        self.column.addWidget(self._trouble)
        self.add_close(self.tr("Cancel"))
        self.button = FilledButton(theme, self.tr("Add"))
        self.button.clicked.connect(self._add)
        self.add_button(self.button)
        self.name.setText(name)
        self.name.setFocus()

    def reason(self) -> str:
        """Why it could not be added, or ""."""
        return self._trouble.text()

    def _ask(self, question: str, hint: str) -> QLineEdit:
        line = LineField(self.theme, question, hint)
        line.returnPressed.connect(self._add)
        self.add_line(question, line)
        return line

    def _add(self) -> None:
        try:
            gathering_id = gatherings.add_gathering(
                self._journal, self.name.text(), self.place.text(), *self.days.days()
            )
        except BadInput as trouble:
            self._trouble.say(str(trouble))
            self.fit()
            self.name.setFocus()
            return
        self.added.emit(gathering_id)
        self.accept()
