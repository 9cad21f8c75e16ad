"""The left side of the page of gatherings: search, a button for a new one, the list."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.journal.journal import Journal
from app.ui.gatherings.list_model import GatheringModel
from app.ui.gatherings.list_view import ENTER_KEYS, GatheringList
from app.ui.person.list_panel import EmptyList
from app.ui.tasks import Tasks
from app.ui.theme import S8, S12, S16, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fields import SearchField


class GatheringPanel(QWidget):
    """Search and list; new_wanted carries a name, "" where none was looked for."""

    new_wanted = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._is_awaited = False  # whether the keyboard waits for the list to be read
        self.model = GatheringModel(journal, tasks, self)
        self.list = GatheringList(theme, self.model, journal.today)
        self.search = SearchField(theme, self.tr("Search gatherings"))
        self.add = IconButton(theme, "plus", self.tr("New gathering"), "Ctrl+Shift+G")
        self.empty = EmptyList(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._lay_out()
        self._join()

    def focus_list(self) -> None:
        """Put the keyboard into the list, once it is read, or into the search for want of one."""
        self._is_awaited = not self.model.is_read
        if not self.model.rowCount():
            self.search.setFocus()
            return
        if not self.list.currentIndex().isValid():
            self.list.choose_near(0)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.search or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(event, QKeyEvent) or event.key() not in (Qt.Key.Key_Down, *ENTER_KEYS):
            return False
        if event.key() in ENTER_KEYS:
            self.list.choose_near(0)
        self.focus_list()
        return True

    def _type(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(self.search.text() + letters)

    def _search(self, words: str) -> None:
        self.model.search(words)
        self.list.scrollToTop()
        self._show_list_or_none()

    def _hear_read(self) -> None:
        self._show_list_or_none()
        # The window may not have come to the front yet: then nothing in it has the keyboard.
        is_here = self.window().focusWidget() is self.search
        if self._is_awaited and is_here and not self.search.text():
            self.focus_list()
        self._is_awaited = False

    def _show_list_or_none(self) -> None:
        words = self.model.words().strip()
        is_missed = bool(words) and not self.model.rowCount() and not self.model.is_empty()
        if is_missed:
            sentence = self.tr("No gathering here is called “{name}”, nor any place.")
            action = self.tr("New gathering {name}").format(name=words)
            self.empty.say(sentence.format(name=words), action)
        self._stack.setCurrentWidget(self.empty if is_missed else self.list)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(S16, S12, S16, S8)
        top.setSpacing(S8)
        top.addWidget(self.search)
        top.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _join(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.add.clicked.connect(lambda: self.new_wanted.emit(""))
        self.empty.acted.connect(lambda: self.new_wanted.emit(self.model.words().strip()))
        self.list.typed.connect(self._type)
        self.list.left_above.connect(self.search.setFocus)
        self.list.escaped.connect(self.search.clear)
        self.model.settled.connect(self._hear_read)
