"""The page of gatherings: the list at the left, the one that is chosen at the right."""

from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.errors import NotFound
from app.journal import gatherings
from app.journal.journal import Changed, Journal
from app.ui.gatherings.list_panel import GatheringPanel
from app.ui.gatherings.new_gathering import NewGathering
from app.ui.gatherings.sheet import GatheringSheet
from app.ui.tasks import Tasks
from app.ui.theme import HAIR, Theme
from app.ui.widgets.empty import EmptyPage
from app.ui.widgets.halves import Halves

LIST_WIDTH = 320
NARROWEST, WIDEST = 240, 480
LIST_SHARE = 0.4
SHOWN = frozenset(
    {
        *("gathering", "gathering_person", "person", "detail", "attachment"),
        *("entry", "entry_person", "learned", "promise", "everything"),
    }
)


class GatheringsPage(QWidget):
    """Every gathering, and the page of the one that is chosen.

    open_entry and open_person carry ids to open, notice what was done (to be shown with Undo),
    shown the id of the gathering whose page is shown; debrief_wanted, ready_wanted and
    timeline_wanted carry the id of the gathering they are about.
    """

    key, icon = "gatherings", "tent"
    open_entry = Signal(int)
    open_person = Signal(int)
    notice = Signal(str)
    shown = Signal(int)
    debrief_wanted = Signal(int)
    ready_wanted = Signal(int)
    timeline_wanted = Signal(int)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self.label = self.tr("Gatherings")
        self._journal, self._theme = journal, theme
        self._row = 0  # where the one shown stands, for when it is gone
        self._lost = 0  # what was shown when it was deleted
        self.panel = GatheringPanel(journal, theme, tasks)
        self.sheet = GatheringSheet(journal, theme, tasks)
        self.empty = EmptyPage(theme, "tent", "")
        self._right = QStackedWidget()
        self._right.addWidget(self.empty)
        self._right.addWidget(self.sheet)
        self._halves = Halves(theme)
        self._lay_out()
        self._join()
        self.panel.model.refresh()

    def record(self) -> int:
        """The gathering shown as the history of places remembers it; 0 for none."""
        found = self.sheet.gathering()
        return found.id if found is not None else 0

    def open_record(self, gathering_id: int) -> None:
        """Show a gathering, unless words about the one shown cannot be kept. Raises NotFound."""
        self._show(gathering_id)
        self.panel.list.choose(self.record())

    def refresh(self, changed: Changed) -> None:
        """Show what changed, keeping which one is chosen and where the list stands."""
        if changed.tables.isdisjoint(SHOWN):
            return
        before = self.sheet.gathering()
        self._row = max(0, self.panel.list.currentIndex().row())
        if not self.sheet.refresh() and before is not None:
            self._lost = before.id
        self.panel.model.refresh()

    def add_gathering(self, name: str = "") -> None:
        """Ask for a new gathering; Enter adds and opens it."""
        if not self._can_leave():
            return
        dialog = NewGathering(self._journal, self._theme, self, name)
        dialog.added.connect(self._show_added)
        dialog.open()

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self.panel.focus_list()

    def focus_record(self) -> None:
        """Put the keyboard on the one that is shown, without choosing another."""
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        self.panel.focus_search()

    def flush(self) -> None:
        """Keep whatever is being written in any field, names in the box as a draft."""
        self.sheet.settle()
        self.sheet.input.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_list()
        if event.oldSize().width() <= 0:
            self._share_out()

    def _show_added(self, gathering_id: int) -> None:
        self.panel.search.clear()
        self.open_record(gathering_id)
        self.sheet.focus_first()

    def _show(self, gathering_id: int) -> None:
        here = self.sheet.gathering()
        if here is not None and here.id != gathering_id and not self._can_leave():
            return
        self.sheet.show_gathering(gathering_id)
        self._right.setCurrentWidget(self.sheet)
        self.shown.emit(gathering_id)

    def _show_listed(self, gathering_id: int) -> None:
        """Show what the list still has; it may be gone already, and soon from there too."""
        with suppress(NotFound):
            self._show(gathering_id)

    def _can_leave(self) -> bool:
        """Whether all that was written is kept; where it is not, one is brought back to it."""
        here = self.sheet.gathering()
        if here is None or self.sheet.settle():
            return True
        self.panel.list.choose(here.id)
        self.sheet.go_to_unkept()
        self.shown.emit(here.id)
        return False

    def _settle(self) -> None:
        """Once the list is read: show another in place of one that is gone, or why none is."""
        model, chosen = self.panel.model, self.panel.list
        if self._lost and model.row_of(self._lost) >= 0:
            lost, self._lost = self._lost, 0
            self._show_listed(lost)
        if self.sheet.gathering() is not None:
            chosen.choose(self.record())
        elif model.rowCount():
            chosen.choose_near(self._row)
        else:
            self._show_none()

    def _show_none(self) -> None:
        self._right.setCurrentWidget(self.empty)
        if self.panel.model.is_empty():
            self.empty.set_words(
                self.tr("A conference, a meet-up or a dinner stands here, with whom you met there "
                        "and what you wrote about them on the way home."),
                self.tr("New gathering"),
            )  # fmt: skip
        else:
            self.empty.set_words(self.tr("Choose a gathering in the list."))

    def _delete(self) -> None:
        here = self.sheet.gathering()
        if here is None:
            return
        gatherings.delete_gathering(self._journal, here.id)
        said = self.tr("{name} was deleted; people and entries stay.")
        self.notice.emit(said.format(name=here.name))

    def _rename(self) -> None:
        if self.sheet.gathering() is not None:
            self.sheet.edit_name()

    def _share_out(self) -> None:
        """Give the list its width, as far as it leaves the page its room."""
        self._limit_list()
        wide = min(self._theme.px(LIST_WIDTH), round(self.width() * LIST_SHARE))
        wide = max(LIST_WIDTH, wide) if self.width() >= LIST_WIDTH / LIST_SHARE else wide
        self._halves.setSizes([wide - HAIR, self.width() - wide])

    def _limit_list(self) -> None:
        px, share = self._theme.px, round(self.width() * LIST_SHARE)
        self.panel.setMinimumWidth(max(NARROWEST, min(px(NARROWEST), share)))
        self.panel.setMaximumWidth(px(WIDEST))

    def _lay_out(self) -> None:
        self._halves.addWidget(self.panel)
        self._halves.addWidget(self._right)
        self._halves.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._halves)

    def _join(self) -> None:
        panel, sheet, head = self.panel, self.sheet, self.sheet.head
        panel.list.chosen.connect(self._show_listed)
        panel.list.opened.connect(lambda _id: sheet.focus_first())
        panel.list.rename_wanted.connect(self._rename)
        panel.list.delete_wanted.connect(self._delete)
        panel.new_wanted.connect(self.add_gathering)
        panel.model.settled.connect(self._settle)
        self.empty.acted.connect(self.add_gathering)
        for name in ("open_entry", "open_person", "notice"):
            getattr(sheet, name).connect(getattr(self, name))
        head.delete_wanted.connect(self._delete)
        head.debrief_wanted.connect(lambda: self.debrief_wanted.emit(sheet.id()))
        head.ready_wanted.connect(lambda: self.ready_wanted.emit(sheet.id()))
        head.timeline_wanted.connect(lambda: self.timeline_wanted.emit(sheet.id()))
        self._theme.changed.connect(self._share_out)
