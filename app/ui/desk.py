"""One open journal in the window: its pages, where one is among them, undo and redo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.journal.health import Health
from app.journal.journal import EVERYTHING, Change, Changed, Journal
from app.settings import Settings
from app.ui import page_list
from app.ui.day_clock import DayClock
from app.ui.history_nav import Spot
from app.ui.lending import VEIL, lend_action
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.ways import Ways, call
from app.ui.widgets.veil import Curtain
from app.ui.writing import Writing

if TYPE_CHECKING:
    from app.ui.dialogs.find_palette import FindPalette
    from app.ui.models.find_model import FindRow
    from app.ui.widgets.toast import Toast

POLL_MS = 2000
FIRST_PAGE = "today"


class Desk(Ways):
    """Joins the shell with the pages of one journal; the window shows `shell`.

    acted asks for an action of the table by its id.
    """

    acted = Signal(str)
    _changed = Signal(object)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(Shell(theme, page_list.places()), self._make_page, parent)
        self.journal, self.theme, self.tasks, self.settings = journal, theme, tasks, settings
        self.health = Health(journal)  # hears of changes before the pages that ask it
        self._clock = DayClock(lambda: journal.today())
        self.writing = Writing(journal, theme, tasks, settings, self.shell)
        self._palette: FindPalette | None = None
        self._toast: Toast | None = None
        self._told = 0  # the change that the notice tells of
        self._curtain = Curtain(self.shell.stack, self)
        self._changed.connect(self._refresh, Qt.ConnectionType.QueuedConnection)
        journal.listeners.append(self._changed.emit)
        lend_action(self.shell, VEIL).triggered.connect(self.blur)
        self._join()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_elsewhere)
        self._poll.start()
        self._show_undo()
        self.show_name()
        self.go(Spot(FIRST_PAGE))

    def name(self) -> str:
        """Return the name of the journal, or what stands for it until it has one."""
        if self.journal.is_demo:
            return self.tr("An example")
        return self.journal.preference("name") or self.tr("My journal")

    def show_name(self) -> None:
        """Show the name over the navigation."""
        self.shell.set_journal(self.name())

    def flush(self) -> None:
        """Keep what is being written as a draft."""
        for page in self.pages():
            call(page, "flush")
        self.writing.flush()

    def close(self) -> None:
        """Stop listening; what is being written is kept as a draft."""
        self._poll.stop()
        self.health.close()
        self.flush()
        self.writing.close()

    def jot(self) -> None:
        """Write something down: in the page's own box, or in a small window beside it."""
        page = self.shell.stack.currentWidget()
        if hasattr(page, "focus_jot"):
            call(page, "focus_jot")
        else:
            self.writing.jot()

    # Changes

    def undo(self) -> None:
        """Take the newest change back, off the GUI thread: it may have been an import."""
        self._settle()
        said = self.tr("Undone: %1"), self.tr("There is nothing to undo.")
        self._move(self.journal.undo, self.tr("Undoing…"), *said)

    def redo(self) -> None:
        """Make again what was taken back last."""
        self._settle()
        said = self.tr("Done again: %1"), self.tr("There is nothing to redo.")
        self._move(self.journal.redo, self.tr("Redoing…"), *said)

    def look_elsewhere(self) -> None:
        """Read everything again if another program wrote, or another day has begun."""
        is_changed, is_later = self.journal.changed_elsewhere(), self._clock.has_turned()
        if is_changed:
            self.health.forget()
        if is_changed or is_later:
            self._refresh(EVERYTHING)

    def say(self, text: str, can_undo: bool = True) -> None:
        """Show a notice at the foot of the page, with Undo where that makes sense."""
        if self._toast is None:
            from app.ui.widgets.toast import Toast

            self._toast = Toast(self.theme, self.shell.sheet)
        self._curtain.hang(self._toast.words)
        newest = self.journal.next_undo() if can_undo else None
        self._told = newest.id if newest else 0
        if can_undo:
            self._toast.show_notice(text, self.tr("Undo"), self.undo)
        else:
            self._toast.show_notice(text)

    def _settle(self) -> None:
        """Keep what is being written on this page first, lest an older change goes in its place."""
        call(self.shell.stack.currentWidget(), "flush")

    def _move(self, act: Callable[[], Change | None], title: str, done: str, nothing: str) -> None:
        def tell(change: Change | None) -> None:
            said = done.replace("%1", change.label) if change else nothing
            self.say(said, can_undo=False)

        self.tasks.run(lambda _progress: act(), tell, self, title=title)

    def _refresh(self, changed: Changed) -> None:
        self._show_undo()
        for page in self.pages():
            call(page, "refresh", changed)
        self.writing.refresh(changed)

    def _show_undo(self) -> None:
        undo, redo = self.journal.next_undo(), self.journal.next_redo()
        if self._toast is not None and self._told and not (undo and undo.id == self._told):
            self._toast.hide()  # its Undo would take back something else by now
        self.shell.set_undo(
            self.tr("Undo %1").replace("%1", lowered(undo.label)) if undo else "",
            self.tr("Redo %1").replace("%1", lowered(redo.label)) if redo else "",
        )

    # Finding and hiding

    def find(self) -> None:
        """Open the palette that finds anything."""
        if self._palette is None:
            from app.ui.dialogs.find_palette import FindPalette
            from app.ui.finding import list_actions

            self._palette = FindPalette(
                self.journal, self.theme, self.tasks, list_actions, self.shell
            )
            self._palette.chosen.connect(self._take_found)
            self._curtain.hang(self._palette.list)
        self._palette.open()

    def blur(self) -> None:
        """Make names and text unreadable for neighbours, or readable again."""
        self._curtain.draw(not self._curtain.is_drawn)
        if self._curtain.is_drawn:
            self.say(self.tr("Names and text are veiled; F9 shows them again."), can_undo=False)
            if self._toast is not None:
                self._curtain.spare(self._toast.words)

    def is_veiled(self) -> bool:
        """Return whether names and text are unreadable at the moment."""
        return self._curtain.is_drawn

    def _take_found(self, row: "FindRow") -> None:
        if row.action:
            self.acted.emit(row.action)
        elif row.sort == "circle":
            self.go_to_page("people")
            call(self.page("people"), "show_circle", row.id)
        elif row.sort == "gathering":
            self.open_gathering(row.id)
        elif row.quarter:
            self.open_quarter(row.quarter, row.prompt_key)
        elif row.entry_id is not None:
            self.open_entry(row.entry_id)
        elif row.person_id is not None:
            self.open_person(row.person_id)

    # What is pressed

    def _turn_to(self, key: str) -> None:
        """Go to a page; what was said on the one before goes."""
        if self._toast is not None:
            self._toast.hide()
        self.go_to_page(key)

    def _make_page(self, key: str) -> QWidget:
        return next(spec for spec in page_list.PAGES if spec.key == key).make(self)

    def _join(self) -> None:
        shell = self.shell
        self.lost.connect(lambda words: self.say(words, can_undo=False))
        shell.page_chosen.connect(self._turn_to)
        shell.back_asked.connect(self.go_back)
        shell.forward_asked.connect(self.go_forward)
        shell.undo_asked.connect(self.undo)
        shell.redo_asked.connect(self.redo)
        shell.find_asked.connect(self.find)
        shell.jot_asked.connect(self.jot)
        self.writing.said.connect(self.say)
        self.writing.person_asked.connect(self.open_person)
        for spec, shortcut in page_list.with_keys():
            keys = QShortcut(QKeySequence(shortcut), shell)
            keys.activated.connect(lambda key=spec.key: self._turn_to(key))


def lowered(label: str) -> str:
    """Return the name of a change as it stands within a sentence."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
