"""The parts of the Reflection page, and how they stand."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.journal.health import Health
from app.journal.journal import Journal
from app.ui.editor.tab_order import go_along
from app.ui.reflection.figures import Figures
from app.ui.reflection.finishing import Finishing
from app.ui.reflection.frozen_line import FrozenLine
from app.ui.reflection.head import Head
from app.ui.reflection.intention import Intention
from app.ui.reflection.questions import Questions
from app.ui.reflection.year_quarters import YearQuarters
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, S8, S16, S24, Theme
from app.ui.widgets.empty import EmptyPage
from app.ui.widgets.scroll import ColumnArea


class ReflectionFrame(QWidget):
    """A column of one quarter or year: head, figures, and where one writes; or what stands in its
    place while nothing is written in the journal.
    """

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, health: Health) -> None:
        super().__init__()
        self.area = ColumnArea(theme, COLUMN + 2 * S8, S24, S16)
        self.head, self.frozen = Head(theme), FrozenLine(theme)
        self.figures = Figures(theme)
        self.quarters = YearQuarters(theme)
        self.questions = Questions(journal, theme, tasks)
        self.intention = Intention(journal, theme)
        self.finishing = Finishing(journal, theme, tasks, health)
        self.empty = EmptyPage(theme, "notebook", "")
        self._stack = QStackedWidget()
        for arranged in (self.figures, self.questions, self.intention):
            arranged.arranged.connect(self.order)
        self._lay_out()

    def order(self) -> None:
        """Have Tab go along what stands on the page, whenever that was made."""
        parts = self.head, self.frozen, self.figures, self.quarters, self.questions, self.intention
        go_along([*(stop for part in parts for stop in part.stops()), self.finishing.button])

    def _lay_out(self) -> None:
        self.empty.set_words(
            self.tr(
                "Once you have written about a few people, you can look back here on a quarter: "
                "on what you did, and what you make of it."
            ),
            self.tr("Write the first entry"),
        )
        column = self.area.column
        column.addWidget(self.head)
        column.addSpacing(S24)
        column.addWidget(self.frozen)
        column.addWidget(self.figures)
        column.addSpacing(S24)
        column.addWidget(self.quarters)
        written = QVBoxLayout()
        written.setContentsMargins(S8, 0, S8, 0)
        written.setSpacing(S24)
        for part in (self.questions, self.intention, self.finishing):
            written.addWidget(part)
        column.addLayout(written)
        column.addSpacing(S16)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
