"""One question of a quarter: its words, what the journal holds on it, and room to answer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.prompting import Asked
from app.domain.quarters import Quarter
from app.journal import reflections
from app.journal.journal import Journal
from app.ui.reflection.answer_box import AnswerBox
from app.ui.reflection.prompt_words import heading_words
from app.ui.reflection.reminder_line import ReminderLine
from app.ui.theme import S2, S8, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

WIDEST = 540  # of the words of a question: some 68 letters


class Words(Label):
    """The words of a question; layouts ask for their height at a width they never take."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(min(width, self.maximumWidth()))


class Question(Fitted):
    """Shows one after the other; an answer is kept before the next question takes its place."""

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self.asked: Asked | None = None
        self.heading = Label(theme, "", "section")
        self._top = QWidget()
        above = QVBoxLayout(self._top)
        above.setContentsMargins(0, 0, 0, S8)
        above.addWidget(self.heading)
        self.words = Words(theme, "", "prose_strong")
        self.reminder = ReminderLine(theme)
        self.box = AnswerBox(journal, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.words)
        column.addSpacing(S2)
        column.addWidget(self.reminder)
        column.addSpacing(S8 - S2)
        column.addWidget(self.box)
        theme.changed.connect(self._limit)
        self._limit()

    def show_question(
        self, quarter: Quarter, asked: Asked, position: int, has_heading: bool
    ) -> None:
        """Ask a question, with what is kept as its answer; once answered it keeps its words."""
        prompt = asked.prompt._replace(text=asked.words or asked.prompt.text)
        self._say(asked, prompt.text, has_heading)

        def keep(text: str) -> None:
            reflections.answer(self._journal, quarter, prompt, text, position)

        def read() -> str:
            kept = reflections.answers(self._journal, quarter)
            return next((each.text for each in kept if each.prompt_key == prompt.key), "")

        self.box.show_answer(draft_key(quarter, prompt.key), prompt.text, keep, read)

    def show_settled(self, asked: Asked, has_heading: bool) -> None:
        """Show a question as it was asked, with an answer that is only read."""
        self._say(asked, asked.words, has_heading)
        self.reminder.show_reminder(None)
        self.box.show_settled(asked.words, asked.answer)

    def key(self) -> str:
        """The key of the question that is shown, "" for none."""
        return self.asked.prompt.key if self.asked else ""

    def _say(self, asked: Asked, words: str, has_heading: bool) -> None:
        if asked.prompt.key != self.key():
            self.reminder.show_reminder(None)
        self.asked = asked
        self.heading.setText(heading_words(asked.prompt.heading))
        self._top.setVisible(has_heading)
        self.words.setText(words)

    def _limit(self) -> None:
        self.words.setMaximumWidth(self._theme.px(WIDEST))


def draft_key(quarter: Quarter, prompt_key: str) -> str:
    """Under which an answer that is being written is kept."""
    return f"answer:{quarter.key}:{prompt_key}"
