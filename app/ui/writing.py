"""Where entries are written apart from the pages: the jot window, and one entry opened again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.journal.journal import Changed, Journal
from app.settings import Settings
from app.ui.lending import JOT, VEIL, lend_action, take_keys
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.dialogs.entry_dialog import EntryDialog
    from app.ui.dialogs.jot_window import JotWindow


class Writing(QObject):
    """Makes the windows when they are wanted, tells them of changes, keeps their drafts.

    said carries what was done, person_asked the id of somebody whose name was pressed.
    """

    said = Signal(str)
    person_asked = Signal(int)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._settings, self._window = settings, window
        self._jot: JotWindow | None = None
        self._entry: EntryDialog | None = None
        lend_action(window, JOT).triggered.connect(self.jot)

    def jot(self) -> None:
        """Show the jot window, as it was left."""
        from app.ui.dialogs.jot_window import JotWindow

        if self._jot is None:
            self._jot = JotWindow(self._journal, self._theme, self._tasks, self._settings)
            self._jot.people_opened.connect(self.person_asked)
            take_keys(self._jot, self._window, VEIL)
        self._jot.come_forward()

    def open_entry(self, entry_id: int) -> None:
        """Show an entry to read and to change. Raises NotFound."""
        from app.ui.dialogs.entry_dialog import EntryDialog

        dialog = EntryDialog(self._journal, self._theme, self._tasks, entry_id, self._window)
        dialog.saved.connect(lambda _id: self.said.emit(self.tr("Entry kept")))
        dialog.deleted.connect(lambda _id: self.said.emit(self.tr("Entry deleted")))
        dialog.people_opened.connect(self.person_asked)
        self._entry = dialog
        dialog.open()

    def windows(self) -> "list[JotWindow | EntryDialog]":
        """Return the windows there are."""
        both = (self._jot, self._entry)
        return [window for window in both if window is not None and isValid(window)]

    def refresh(self, changed: Changed) -> None:
        """Tell them of a change in the journal."""
        for window in self.windows():
            window.refresh(changed)

    def flush(self) -> None:
        """Keep what is written in them as drafts."""
        for window in self.windows():
            window.flush()

    def close(self) -> None:
        """Close them; what is written in them stays as a draft."""
        for window in self.windows():
            window.close()
            window.deleteLater()
