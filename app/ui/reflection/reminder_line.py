"""What the journal holds on a question, in one soft line, with a few places that open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.prompting import MOST, Mention, Reminder
from app.ui.theme import S12, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.text import Label


class MentionButton(TextButton):
    """Somebody, or somebody on a day."""

    role = "meta"
    height_px = 16
    gives_way = True


class ReminderLine(Fitted):
    """Hidden while there is nothing to remind of."""

    person_asked = Signal(int)
    entry_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(theme, "", "meta", "soft_ink")
        self.buttons = [MentionButton(theme) for _ in range(MOST)]
        self._mentions: tuple[Mention, ...] = ()
        flow = FlowLayout(self, S12, 0)
        flow.addWidget(self.words)
        for at, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, at=at: self._open(at))
            flow.addWidget(button)
        self.show_reminder(None)

    def show_reminder(self, reminder: Reminder | None) -> None:
        """Say what is written, or nothing."""
        self.words.setText(reminder.sentence if reminder else "")
        self._mentions = reminder.mentions if reminder else ()
        for at, button in enumerate(self.buttons):
            words = self._mentions[at].words if at < len(self._mentions) else ""
            button.setText(words.replace("&", "&&"))
            button.setVisible(bool(words))
        self.setVisible(reminder is not None)

    def _open(self, at: int) -> None:
        mention = self._mentions[at]
        if mention.entry_id is None:
            self.person_asked.emit(mention.person_id)
        else:
            self.entry_asked.emit(mention.entry_id)
