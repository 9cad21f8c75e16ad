"""The Promises page: what was promised, how I could help, whom I bring together."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.journal.journal import Changed, Journal
from app.ui.promises.helping import HelpingTab
from app.ui.promises.introducing import IntroducingTab
from app.ui.promises.promised import PromisedTab
from app.ui.promises.row_tab import RowTab
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.tabs import QuestionRow

TABS = ("promised", "helping", "introductions")


class PromisesPage(QWidget):
    """Three tabs, each with a list to act from.

    open_person and open_entry carry ids, notice what was done (to be shown with Undo), shown
    the record of the tab that is shown.
    """

    key, icon = "promises", "bookmark-simple"
    open_person = Signal(int)
    open_entry = Signal(int)
    notice = Signal(str)
    shown = Signal(int)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self.label = self.tr("Promises")
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self.tabs = QuestionRow(theme, self.label)
        self.promised = PromisedTab(journal, theme, tasks)
        self.helping = HelpingTab(journal, theme, tasks)
        self.introductions = IntroducingTab(journal, theme, tasks)
        self._stack = QStackedWidget()
        for tab in self._all():
            self._stack.addWidget(tab)
            tab.open_person.connect(self.open_person)
            tab.open_entry.connect(self.open_entry)
            tab.notice.connect(self.notice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tabs)
        whole.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.choose_tab)
        self.show_tab(TABS[0])

    def show_tab(self, name: str) -> None:
        """Show one of TABS."""
        names = zip(TABS, (self.tr("Promised"), self.tr("How I could help"),
                           self.tr("Introductions")), strict=True)  # fmt: skip
        self.tabs.offer(list(names), name)
        self._stack.setCurrentIndex(TABS.index(name))

    def choose_tab(self, name: str) -> None:
        """Show one of TABS, and remember the way to it."""
        self.show_tab(name)
        self.shown.emit(self.record())

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again what a change has touched."""
        for tab in self._all():
            tab.refresh(changed)

    def record(self) -> int:
        """The tab that is shown, as the history of places remembers it: 1 to 3."""
        return self._stack.currentIndex() + 1

    def open_record(self, record: int) -> None:
        """Show the tab of a record."""
        self.show_tab(TABS[record - 1])

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self._tab().focus_first()

    def focus_search(self) -> None:
        """Put the keyboard into the search of the tab."""
        self._tab().focus_search()

    def _tab(self) -> RowTab[Any]:
        tab = self._stack.currentWidget()
        assert isinstance(tab, RowTab)
        return tab

    def _all(self) -> tuple[PromisedTab, HelpingTab, IntroducingTab]:
        return self.promised, self.helping, self.introductions
