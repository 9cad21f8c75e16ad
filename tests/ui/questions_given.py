"""The parts of Reflection in which one writes, on an empty journal on 8 October 2026."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.quarters import Quarter
from app.journal import reflections
from app.journal.journal import Changed, Journal
from app.ui.reflection.intention import Intention
from app.ui.reflection.prompt_words import standard_words
from app.ui.reflection.questions import Questions
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, Theme
from app.ui.widgets.scroll import ColumnArea

SUMMER, SPRING = Quarter(2026, 7), Quarter(2026, 4)


class Written:
    """Questions and intention in a column that scrolls, hearing of every change as on the page."""

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot) -> None:
        self.journal = journal
        self.questions = Questions(journal, theme, tasks)
        self.intention = Intention(journal, theme)
        self.area = ColumnArea(theme, COLUMN)
        qtbot.addWidget(self.area)
        for part in (self.questions, self.intention):
            self.area.column.addWidget(part)
        self.area.column.addStretch(1)
        self.area.resize(1000, 640)
        self.area.show()
        self.area.activateWindow()
        qtbot.waitExposed(self.area)
        journal.listeners.append(self._hear)

    def show(self, quarter: Quarter = SUMMER, is_frozen: bool = False) -> None:
        """Show a quarter in both."""
        self.questions.show_quarter(quarter, None, is_frozen)
        self.intention.show_quarter(quarter, is_frozen)

    def type(self, text: str, at: int = 0) -> None:
        """Write into the box of a question that is shown."""
        box = self.questions.questions[at].box.prose
        box.setFocus()
        QTest.keyClicks(box, text)

    def asked(self) -> list[str]:
        """The keys of the questions that are shown."""
        return [each.key() for each in self.questions.questions]

    def shown(self, at: int = 0) -> str:
        """What stands in a box."""
        return self.questions.questions[at].box.prose.text()

    def answers(self, quarter: Quarter = SUMMER) -> dict[str, str]:
        """What the journal holds as answers."""
        found = reflections.answers(self.journal, quarter)
        return {each.prompt_key: each.text for each in found}

    def answer(self, key: str, text: str, quarter: Quarter = SUMMER) -> None:
        """Answer a question as another window would."""
        asked = reflections.asked(self.journal, standard_words())
        prompt = next(each for each in asked if each.key == key)
        reflections.answer(self.journal, quarter, prompt, text)

    def _hear(self, changed: Changed) -> None:
        self.questions.refresh(changed)
        self.intention.refresh(changed)
