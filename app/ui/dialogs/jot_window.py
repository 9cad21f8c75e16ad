"""A small window to write in, beside everything else: keep, and it is ready for the next."""

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UndoTrouble
from app.journal.journal import Changed, Journal
from app.settings import Settings
from app.ui.tasks import Tasks
from app.ui.theme import S16, Theme
from app.ui.widgets.entry_editor import EntryEditor

FIRST_SIZE = QSize(560, 244)  # five whole lines
LEAST_SIZE = QSize(400, 180)
KEY = "jot-window"


class JotWindow(QWidget):
    """Make one and show it with come_forward; Esc and closing keep the draft.

    saved carries the id of each entry kept.
    """

    saved = Signal(int)
    people_opened = Signal(int)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        tasks: Tasks,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._journal, self._theme, self._settings = journal, theme, settings
        self.setWindowTitle(self.tr("Jot"))
        self.editor = EntryEditor(journal, theme, tasks, KEY, collapsed=False)
        self.editor.saved.connect(self._kept)
        self.editor.cancelled.connect(self.close)
        self.editor.people_opened.connect(self.people_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(S16, S16, S16, S16)
        column.addWidget(self.editor)
        column.addStretch(1)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.editor.focus_text)
        theme.changed.connect(self.update)
        self._take_size()

    def come_forward(self) -> None:
        """Show the window over the others, the cursor in its text."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.editor.focus_text()

    def refresh(self, changed: Changed) -> None:
        """Look people up anew after a change in the journal."""
        self.editor.refresh(changed)

    def flush(self) -> None:
        """Keep the draft now."""
        self.editor.flush()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fill()
        return handled

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("page"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        self._settings.jot_window = bytes(self.saveGeometry().toBase64().data()).decode()
        super().closeEvent(event)

    def _take_size(self) -> None:
        self.setMinimumSize(LEAST_SIZE)
        self.resize(self._theme.px(FIRST_SIZE.width()), self._theme.px(FIRST_SIZE.height()))
        if self._settings.jot_window:
            self.restoreGeometry(QByteArray.fromBase64(self._settings.jot_window.encode()))

    def _fill(self) -> None:
        """Give the text all the room that chips and margins leave."""
        self.editor.fill(self.height() - 2 * S16)

    def _kept(self, entry_id: int) -> None:
        self.editor.body.depths.say(self.tr("Kept"))
        self.saved.emit(entry_id)

    def _undo(self) -> None:
        try:
            change = self._journal.undo()
        except UndoTrouble as trouble:
            self.editor.body.depths.say(str(trouble))
            return
        if change is not None:
            said = self.tr("Undone: {change}").format(change=change.label)
            self.editor.body.depths.say(said)
