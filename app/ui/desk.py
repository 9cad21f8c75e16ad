"""One open journal in the window: its pages, where one is among them, undo and redo."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.errors import NotFound
from app.journal.health import Health
from app.journal.journal import EVERYTHING, Change, Changed, Journal
from app.settings import Settings
from app.ui import page_list
from app.ui.day_clock import DayClock
from app.ui.history_nav import Spot, Trail
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.veil import Curtain
from app.ui.writing import Writing

if TYPE_CHECKING:
    from app.ui.dialogs.find_palette import FindPalette
    from app.ui.models.find_model import FindRow
    from app.ui.widgets.toast import Toast

POLL_MS = 2000
FIRST_PAGE = "today"


class Desk(QObject):
    """Joins the shell with the pages of one journal; the window shows `shell`.

    acted asks for an action of the table by its id.
    """

    acted = Signal(str)
    _changed = Signal(object)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.journal, self.theme, self.tasks, self.settings = journal, theme, tasks, settings
        self.health = Health(journal)  # hears of changes before the pages that ask it
        self._clock = DayClock(lambda: journal.today())
        self.shell = Shell(theme, page_list.places())
        self.trail = Trail()
        self.writing = Writing(journal, theme, tasks, settings, self.shell)
        self._pages: dict[str, QWidget] = {}
        self._palette: FindPalette | None = None
        self._toast: Toast | None = None
        self._told = 0  # the change that the notice tells of
        self._curtain = Curtain(self.shell.stack, self)
        self._changed.connect(self._refresh, Qt.ConnectionType.QueuedConnection)
        journal.listeners.append(self._changed.emit)
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
        for page in self._pages.values():
            call(page, "flush")
        self.writing.flush()

    def close(self) -> None:
        """Stop listening; what is being written is kept as a draft."""
        self._poll.stop()
        self.health.close()
        self.flush()
        self.writing.close()

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

    def note(self, spot: Spot) -> None:
        """Remember where one has gone on the page itself."""
        if self.trail.here is not None and self.trail.here.page == spot.page:
            self.trail.visit(spot)
            self.shell.set_history(self.trail.can_go_back, self.trail.can_go_forward)

    def go_to_page(self, key: str) -> None:
        """Go to a page as it was left."""
        page = self.page(key)
        self.trail.visit(Spot(key, call(page, "record") or 0))
        self._show(Spot(key))
        self.focus_page()

    def focus_page(self) -> None:
        """Put the keyboard where one begins on this page."""
        call(self.shell.stack.currentWidget(), "focus_first")

    def open_person(self, person_id: int) -> None:
        """Show somebody's own page, the keyboard on their name in the list."""
        self.go(Spot("people", person_id))
        call(self.page("people"), "focus_record")

    def open_gathering(self, gathering_id: int) -> None:
        """Show a gathering's own page, the keyboard on its name in the list."""
        self.go(Spot("gatherings", gathering_id))
        call(self.page("gatherings"), "focus_record")

    def show_gathering(self, gathering_id: int) -> None:
        """Show the entries of a gathering alone in the timeline."""
        self.go_to_page("timeline")
        call(self.page("timeline"), "show_gathering", gathering_id)

    def add_gathering(self) -> None:
        """Begin a new gathering."""
        self.go_to_page("gatherings")
        call(self.page("gatherings"), "add_gathering")

    def open_entry(self, entry_id: int) -> None:
        """Show an entry at its place in the timeline."""
        self.go(Spot("timeline", entry_id))

    def open_promises(self, tab: str = "") -> None:
        """Show the promises: "promised", "helping" or "introductions", or the tab left last."""
        if tab:
            from app.ui.pages.promises import TABS

            self.go(Spot("promises", TABS.index(tab) + 1))
            self.focus_page()
        else:
            self.go_to_page("promises")

    def get_ready(self, person_id: int = 0, gathering_id: int = 0) -> None:
        """Show what to look at before one meets somebody, or goes to a gathering."""
        is_person = bool(person_id)
        self.go(Spot("ready_person" if is_person else "ready_gathering", person_id or gathering_id))
        self.focus_page()

    def debrief(self, gathering_id: int) -> None:
        """Write about whoever was met at a gathering, one card after the other."""
        self.go(Spot("debrief", gathering_id))
        self.focus_page()

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
        call(self.shell.stack.currentWidget(), "focus_search")

    def jot(self) -> None:
        """Write something down: in the page's own box, or in a small window beside it."""
        page = self.shell.stack.currentWidget()
        if hasattr(page, "focus_jot"):
            call(page, "focus_jot")
        else:
            self.writing.jot()

    def add_person(self, name: str = "") -> None:
        """Begin somebody new."""
        self.go_to_page("people")
        call(self.page("people"), "add_person", name)

    def _step(self, steps: int) -> None:
        spot = self.trail.go(steps)
        if spot is not None:
            self._show(spot)

    def _show(self, spot: Spot) -> None:
        page = self.page(spot.page)
        self.shell.stack.setCurrentWidget(page)
        self.shell.set_page(page_list.lit_by(spot.page))
        self.shell.set_history(self.trail.can_go_back, self.trail.can_go_forward)
        try:
            call(page, *("open_record", spot.record) if spot.record else ("show_again",))
        except NotFound as gone:
            self.say(str(gone), can_undo=False)

    # Changes

    def undo(self) -> None:
        """Take the newest change back, off the GUI thread: it may have been an import."""
        self._move(self.journal.undo, self.tr("Undoing…"), self.tr("There is nothing to undo."))

    def redo(self) -> None:
        """Make again what was taken back last."""
        self._move(self.journal.redo, self.tr("Redoing…"), self.tr("There is nothing to redo."))

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

    def _move(self, act: Callable[[], Change | None], title: str, nothing: str) -> None:
        def tell(change: Change | None) -> None:
            if change is None:
                self.say(nothing, can_undo=False)

        self.tasks.run(lambda _progress: act(), tell, self, title=title)

    def _refresh(self, changed: Changed) -> None:
        self._show_undo()
        for page in self._pages.values():
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
        elif row.entry_id is not None:
            self.open_entry(row.entry_id)
        elif row.person_id is not None:
            self.open_person(row.person_id)

    # What is pressed

    def _join(self) -> None:
        shell = self.shell
        shell.page_chosen.connect(self.go_to_page)
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
            keys.activated.connect(lambda key=spec.key: self.go_to_page(key))


def call(page: QWidget | None, name: str, *values: Any) -> Any:
    """Call what a page offers, if it does, and return its answer."""
    act = getattr(page, name, None)
    return act(*values) if act is not None else None


def lowered(label: str) -> str:
    """Return the name of a change as it stands within a sentence."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
