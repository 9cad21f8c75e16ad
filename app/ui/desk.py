"""One open journal in the window: its pages, where one is among them, undo and redo."""

from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.journal.journal import EVERYTHING, Changed, Journal
from app.settings import Settings
from app.ui import page_list
from app.ui.history_nav import Spot, Trail
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme import Theme

POLL_MS = 2000
FIRST_PAGE = "timeline"


class Desk(QObject):
    """Joins the shell with the pages of one journal; the window shows `shell`.

    looked_elsewhere comes when another program has written to the journal.
    """

    notice = Signal(str, str, object)
    _changed = Signal(object, bool)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.journal, self.theme, self.tasks, self.settings = journal, theme, tasks, settings
        self.shell = Shell(theme, page_list.places())
        self.trail = Trail()
        self._pages: dict[str, QWidget] = {}
        self._is_moving = False
        self._changed.connect(self._take_change, Qt.ConnectionType.QueuedConnection)
        journal.listeners.append(self._hear)
        self._join()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_elsewhere)
        self._poll.start()
        self._show_undo()
        self.shell.set_journal(self.journal_name())
        self.go(Spot(FIRST_PAGE))

    def journal_name(self) -> str:
        """Return the name of the journal, or what stands for it until it has one."""
        if self.journal.is_demo:
            return self.tr("Invented journal")
        return self.journal.preference("name") or self.tr("My journal")

    # Pages

    def page(self, key: str) -> QWidget:
        """Return a page, made when it is first asked for."""
        if key not in self._pages:
            spec = next(spec for spec in page_list.PAGES if spec.key == key)
            self._pages[key] = spec.make(self)
            self.shell.stack.addWidget(self._pages[key])
        return self._pages[key]

    def go(self, spot: Spot) -> None:
        """Go to a page or to a record on it, and remember the way."""
        self.trail.visit(spot)
        self._show(spot)

    def go_to_page(self, key: str) -> None:
        """Go to a page as it was left."""
        self.go(Spot(key))

    def open_person(self, person_id: int) -> None:
        """Show somebody's own page."""
        self.go(Spot("people", person_id))

    def open_entry(self, entry_id: int) -> None:
        """Show an entry at its place in the timeline."""
        self.go(Spot("timeline", entry_id))

    def go_back(self) -> None:
        """Go to where one was before."""
        self._step(-1)

    def go_forward(self) -> None:
        """Go to where one came back from."""
        self._step(1)

    def show_settings(self) -> None:
        """Go to the settings."""
        self.go_to_page("settings")

    def search_page(self) -> None:
        """Put the cursor into the search field of this page, if it has one."""
        self._call("focus_search")

    def _step(self, steps: int) -> None:
        spot = self.trail.go(steps)
        if spot is not None:
            self._show(spot)

    def _show(self, spot: Spot) -> None:
        page = self.page(spot.page)
        self.shell.stack.setCurrentWidget(page)
        self.shell.set_page(spot.page)
        self.shell.set_history(self.trail.can_go_back, self.trail.can_go_forward)
        if spot.record:
            self._call("open_record", spot.record)
        else:
            self._call("settle")

    def _call(self, name: str, *values: Any) -> None:
        act = getattr(self.shell.stack.currentWidget(), name, None)
        if act is not None:
            act(*values)

    # Changes

    def undo(self) -> None:
        """Take the newest change back."""
        self._move(self.journal.undo)

    def redo(self) -> None:
        """Make again what was taken back last."""
        self._move(self.journal.redo)

    def look_elsewhere(self) -> None:
        """Read everything again if another program wrote to the journal."""
        if self.journal.changed_elsewhere():
            self._refresh(EVERYTHING)

    def close(self) -> None:
        """Stop listening; what is being written is kept as a draft."""
        self._poll.stop()
        for page in self._pages.values():
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()

    def _move(self, act: Any) -> None:
        self._is_moving = True
        try:
            act()
        finally:
            self._is_moving = False

    def _hear(self, changed: Changed) -> None:
        """Called in the thread that wrote."""
        self._changed.emit(changed, self._is_moving)

    def _take_change(self, changed: Changed, is_moved: bool) -> None:
        self._refresh(changed)

    def _refresh(self, changed: Changed) -> None:
        self._show_undo()
        for page in self._pages.values():
            refresh = getattr(page, "refresh", None)
            if refresh is not None:
                refresh(changed)

    def _show_undo(self) -> None:
        undo, redo = self.journal.next_undo(), self.journal.next_redo()
        self.shell.set_undo(
            self.tr("Undo %1").replace("%1", lowered(undo.label)) if undo else "",
            self.tr("Redo %1").replace("%1", lowered(redo.label)) if redo else "",
        )

    # What is pressed

    def _join(self) -> None:
        shell = self.shell
        shell.page_chosen.connect(self.go_to_page)
        shell.back_asked.connect(self.go_back)
        shell.forward_asked.connect(self.go_forward)
        shell.undo_asked.connect(self.undo)
        shell.redo_asked.connect(self.redo)
        for number, spec in enumerate(page_list.PAGES, start=1):
            keys = QShortcut(QKeySequence(page_list.page_keys(number)), shell)
            keys.activated.connect(lambda key=spec.key: self.go_to_page(key))


def lowered(label: str) -> str:
    """Return the name of a change as it stands within a sentence."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
