"""The last card of a debrief: what is done, what can wait, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.debrief.card import KeyButton
from app.ui.debrief.keys import ADD, BACK, words_of
from app.ui.theme import S4, S8, S16, S24, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.text import Label


class EndCard(QWidget):
    """resumed asks for the first card that was left, add_asked for one more name, back_asked
    for the card before, left for the page of the gathering.
    """

    resumed = Signal()
    add_asked = Signal()
    back_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = Label(theme, "", "name")
        self.words = Label(theme, "", "prose")
        self.resume = TextButton(theme, "")
        self.add = KeyButton(theme, words_of(ADD), ADD)
        self.back = KeyButton(theme, words_of(BACK), BACK)
        self.leave = KeyButton(theme, self.tr("To the gathering"), "Esc")
        for button, asked in (
            (self.resume, self.resumed),
            (self.add, self.add_asked),
            (self.back, self.back_asked),
            (self.leave, self.left),
        ):
            button.clicked.connect(asked)
        self._lay_out()

    def show_end(self, title: str, words: str, resume: str, has_cards: bool) -> None:
        """Show what to say; `resume` are the words of the way to what was left, "" for none."""
        self.title.setText(title)
        self.words.setText(words)
        self.resume.setText(resume.replace("&", "&&"))
        self.resume.setVisible(bool(resume))
        self.back.setVisible(has_cards)

    def _lay_out(self) -> None:
        ways = QWidget()
        flow = FlowLayout(ways, S24, S4)
        for button in (self.add, self.back, self.leave):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(S16)
        column.addWidget(self.words)
        column.addSpacing(S16)
        column.addWidget(self.resume, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(S8)
        column.addWidget(ways)
