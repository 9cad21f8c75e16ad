"""The page of people: the list at the left, one person or several at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QWidget,
)

from app.journal import people
from app.journal.journal import Changed, Journal
from app.journal.people import PersonFilter, count_states
from app.settings import Settings
from app.ui.dialogs.add_person import AddPerson
from app.ui.pages.person import PersonPage
from app.ui.person.list_panel import ListPanel
from app.ui.person.many import ManyPanel
from app.ui.person.nobody import Nobody
from app.ui.tasks import Tasks
from app.ui.theme import HAIR, Theme
from app.ui.widgets.halves import Halves

if TYPE_CHECKING:
    from app.ui.health.reading import Reader

LIST_WIDTH = 320
NARROWEST, WIDEST = 240, 480
LIST_SHARE = 0.4


class PeoplePage(QWidget):
    """Everybody, found by search and filters, and the page of whoever is chosen.

    open_entry carries the id of an entry to open, notice what was done (to be shown with
    Undo), shown the id of the person whose page is shown; explained asks how a chart of this key,
    which `reader` reads, is worked out.
    """

    key, icon = "people", "users"
    open_entry = Signal(int)
    notice = Signal(str)
    shown = Signal(int)
    import_requested = Signal()
    explained = Signal(str)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        tasks: Tasks,
        settings: Settings | None = None,
        reader: "Reader | None" = None,
    ) -> None:
        super().__init__()
        self.label = self.tr("People")
        self._journal, self._theme, self._settings = journal, theme, settings
        self._row = 0
        self._lost: list[int] = []  # who was shown when they were deleted
        self.panel = ListPanel(journal, theme, tasks)
        self.person_page = PersonPage(journal, theme, tasks, reader)
        self.many = ManyPanel(journal, theme, tasks)
        self.nobody = Nobody(theme)
        self._right = QStackedWidget()
        for part in (self.nobody, self.person_page, self.many):
            self._right.addWidget(part)
        self._halves = Halves(theme)
        self._lay_out()
        self._join()
        self.panel.show_filter(self._remembered())
        self.panel.list.choose_near(0)
        if self.current_person() is None:
            self._show_nobody()

    def current_person(self) -> int | None:
        """Whose page is shown."""
        person = self.person_page.person()
        is_shown = self._right.currentWidget() is self.person_page
        return person.id if person is not None and is_shown else None

    def record(self) -> int:
        """The person shown as the history of places remembers them; 0 for nobody."""
        return self.current_person() or 0

    def show_person(self, person_id: int) -> None:
        """Choose somebody, listed or not, unless words about the one shown cannot be kept.

        Raises NotFound.
        """
        self.panel.list.choose(person_id)  # which shows whoever was not chosen before
        if self.current_person() == person_id:
            people.person(self._journal, person_id)  # who may have been deleted while one was away
            self.shown.emit(person_id)
        else:
            self._show_one(person_id)

    open_record = show_person

    def refresh(self, changed: Changed) -> None:
        """Show what changed, keeping who is chosen and where the list stands."""
        self._row = self.panel.list.top_row()
        shown = self.person_page.person()
        if not self.person_page.refresh(changed.tables) and shown is not None:
            self._lost = [shown.id]
        everything = "everything" in changed.tables
        self.panel.refresh(everything or bool(changed.tables & {"attachment", "person"}))
        if self._right.currentWidget() is self.many:
            self.many.show_people(self.panel.list.chosen_ids())

    def add_person(self, name: str = "") -> None:
        """Ask for somebody new; Enter adds and opens them."""
        if not self._can_leave():
            return
        dialog = AddPerson(self._journal, self._theme, self, name)
        dialog.added.connect(self._show_added)
        dialog.chosen.connect(self.show_person)
        dialog.open()

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self.panel.focus_list()

    def focus_record(self) -> None:
        """Put the keyboard on whoever is shown, without choosing anybody."""
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        self.panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.search.selectAll()

    def flush(self) -> None:
        """Keep whatever is being written in any field."""
        self.person_page.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_list()
        if event.oldSize().width() <= 0:
            self._share_out()

    def _show_added(self, person_id: int) -> None:
        self.show_person(person_id)
        self.person_page.focus_first()

    def _show_chosen(self, ids: list[int]) -> None:
        if len(ids) > 1 and self._can_leave():
            self.many.show_people(ids)
            self._right.setCurrentWidget(self.many)
        elif len(ids) == 1:
            self._show_one(ids[0])

    def _can_leave(self) -> bool:
        """Whether all that was written is kept; where it is not, one is brought back to it."""
        here = self.person_page.person()
        if here is None or self.person_page.settle():
            return True
        self._right.setCurrentWidget(self.person_page)
        self.panel.list.choose(here.id)
        self.person_page.go_to_unkept()
        self.shown.emit(here.id)
        return False

    def _show_one(self, person_id: int) -> None:
        here = self.person_page.person()
        if here is not None and here.id != person_id and not self._can_leave():
            return
        self.person_page.show_person(person_id)
        self._right.setCurrentWidget(self.person_page)
        self.shown.emit(person_id)

    def _settle(self) -> None:
        """Once the list is there: show somebody else in place of whoever is gone."""
        chosen, model = self.panel.list, self.panel.model
        if self._lost and len(model.rows_of(self._lost)) == len(self._lost):
            lost, self._lost = self._lost, []
            chosen.choose_all(lost)
            self._show_chosen(lost)
            return
        is_gone = self.person_page.person() is None
        if self._right.currentWidget() is self.many:
            is_gone = not chosen.selectionModel().hasSelection()
            self._lost = chosen.chosen_ids() if is_gone else self._lost
        if is_gone and model.rowCount():
            chosen.choose_near(self._row)
        elif is_gone:
            self._show_nobody()

    def _show_nobody(self) -> None:
        self._right.setCurrentWidget(self.nobody)
        self.nobody.show_states(count_states(self._journal))

    def _open_menu(self, at: QPoint) -> None:
        is_many = self._right.currentWidget() is self.many
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        (self.many.fill_menu if is_many else self.person_page.head.fill_menu)(menu)
        menu.popup(at)

    def _rename(self) -> None:
        if self.current_person() is not None:
            self.person_page.edit_name()

    def _delete(self) -> None:
        if len(self.panel.list.chosen_ids()) > 1:
            self.many.menus.delete()
        elif self.current_person() is not None:
            self.person_page.head.menus.delete()

    def _remembered(self) -> PersonFilter:
        if self._settings is None:
            return PersonFilter()
        known = self._settings
        return PersonFilter(
            states=frozenset(known.people_states),
            losing_touch=known.losing_touch,
            sort=known.people_sort,
        )

    def _remember(self) -> None:
        if self._settings is not None:
            wanted = self.panel.model.filter()
            self._settings.people_states = tuple(sorted(wanted.states))
            self._settings.losing_touch = wanted.losing_touch
            self._settings.people_sort = wanted.sort

    def _remember_tending(self, is_open: bool) -> None:
        if self._settings is not None:
            self._settings.tending_open = is_open

    def _remember_width(self) -> None:
        if self._settings is not None:
            wide = self._halves.sizes()[0] + HAIR
            self._settings.people_width = round(wide / self._theme.scale)

    def _share_out(self) -> None:
        """Give the list the width it had, which is remembered at the usual text size."""
        self._limit_list()
        kept = self._settings.people_width if self._settings else LIST_WIDTH
        wide = min(self._theme.px(kept), max(kept, round(self.width() * LIST_SHARE)))
        self._halves.setSizes([wide - HAIR, self.width() - wide])

    def _limit_list(self) -> None:
        """The list grows with the text, as far as it leaves the page its room."""
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
        panel, page = self.panel, self.person_page
        panel.list.chosen.connect(self._show_chosen)
        panel.list.opened.connect(lambda _id: page.focus_first())
        panel.list.menu_wanted.connect(self._open_menu)
        panel.list.rename_wanted.connect(self._rename)
        panel.list.delete_wanted.connect(self._delete)
        panel.add_wanted.connect(self.add_person)
        panel.filtered.connect(self._remember)
        panel.model.settled.connect(self._settle)
        page.open_entry.connect(self.open_entry)
        page.went.connect(self.show_person)
        if page.tending is not None:
            page.tending.explained.connect(self.explained)
            page.tending.folded.connect(self._remember_tending)
            page.tending.open(self._settings is not None and self._settings.tending_open)
        for part in (page, self.many):
            part.notice.connect(self.notice)
        self.nobody.add_wanted.connect(lambda: self.add_person())
        self.nobody.search_wanted.connect(self.focus_search)
        self.nobody.import_wanted.connect(self.import_requested)
        self._theme.changed.connect(self._share_out)
        self._halves.splitterMoved.connect(self._remember_width)
