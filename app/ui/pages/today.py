"""Today: the jot box, who is on my mind, what I promised, what is coming up."""

from PySide6.QtCore import Signal

from app.journal.journal import Changed, Journal
from app.ui.tasks import Tasks
from app.ui.theme import S24, Theme
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label
from app.ui.words import day_heading

GAP = 16


class TodayPage(ColumnArea):
    """What this day asks for, kindly.

    open_person carries the id of somebody to go to, notice what was done (to be shown with Undo).
    """

    key, icon = "today", "sun"
    open_person = Signal(int)
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme, top=S24)
        self.label = self.tr("Today")
        self._journal = journal
        self.date = Label(theme, "", "name")
        self.jot = EntryEditor(journal, theme, tasks, key="today")
        self.jot.people_opened.connect(self.open_person)
        self._lay_out()
        self._show_day()

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again what a change, or midnight, has touched."""
        self.jot.refresh(changed)
        self._show_day()

    def flush(self) -> None:
        """Keep what is being written as a draft."""
        self.jot.flush()

    def focus_first(self) -> None:
        """Put the cursor where one begins: into the jot box, which opens when one types."""
        self.jot.stand_by()

    def focus_jot(self) -> None:
        """Put the cursor into the jot box, wherever the page was scrolled to."""
        self.verticalScrollBar().setValue(0)
        self.jot.focus_text()

    def _show_day(self) -> None:
        self.date.setText(day_heading(self._journal.today()))

    def _lay_out(self) -> None:
        self.column.addWidget(self.date)
        self.column.addSpacing(GAP)
        self.column.addWidget(self.jot)
        self.column.addStretch(1)
