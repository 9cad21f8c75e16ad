"""A small window to write in, beside everything else: keep, and it is ready for the next."""

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QCursor,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.errors import UndoTrouble
from app.journal.journal import Change, Changed, Journal
from app.settings import Settings
from app.ui.tasks import Tasks
from app.ui.theme import S16, Theme
from app.ui.widgets.entry_editor import EntryEditor

FIRST_SIZE = QSize(560, 244)  # five whole lines
LEAST_SIZE = QSize(400, 180)
KEY = "jot-window"


class JotWindow(QWidget):
    """Make one and show it with come_forward; Esc and closing keep the draft.

    It stands for itself: no dialog of another window holds it up, and it needs no other window.
    When it closes, the window of the program from which it was called has the keyboard again.
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
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._settings = settings
        self._came_from: QWidget | None = None
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
        before = QApplication.activeWindow()
        if before is not self:
            self._came_from = before
        if not (self.isVisible() or self._settings.jot_window):
            self._go_to_middle()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
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
        before, self._came_from = self._came_from, None
        if before is not None and isValid(before) and before.isVisible():
            before.activateWindow()

    def _go_to_middle(self) -> None:
        """The first time of all: in the middle of the screen on which one works."""
        below = self._came_from
        at_pointer = QGuiApplication.screenAt(QCursor.pos()) or self.screen()
        room = (below.screen() if below is not None else at_pointer).availableGeometry()
        place = self.rect()
        place.moveCenter(room.center())
        self.move(place.topLeft())

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
        """Take the newest change back, off the GUI thread: it may have been an import."""
        self._tasks.run(
            lambda _progress: self._journal.undo(), self._tell_undone, self, self._tell_trouble,
            self.tr("Undoing…"),
        )  # fmt: skip

    def _tell_undone(self, change: Change | None) -> None:
        said = self.tr("There is nothing to undo.")
        if change is not None:
            said = self.tr("Undone: {change}").format(change=change.label)
        self.editor.body.depths.say(said)

    def _tell_trouble(self, error: Exception) -> None:
        if isinstance(error, UndoTrouble):
            self.editor.body.depths.say(str(error))
        else:
            self._tasks.handle_error(error)
