"""The ways between the pages of a journal: what opens which of them, back and forward."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import NotFound
from app.ui import page_list
from app.ui.history_nav import Spot, Trail
from app.ui.shell import Shell


class Ways(QObject):
    """Goes from page to page of `shell`; `make` makes the page of a key when it is first wanted.

    lost says what is no longer there.
    """

    lost = Signal(str)

    def __init__(self, shell: Shell, make: Callable[[str], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self.shell, self._make = shell, make
        self.trail = Trail()
        self._pages: dict[str, QWidget] = {}

    def pages(self) -> list[QWidget]:
        """Return the pages made so far; while they are told of something more may be made."""
        return list(self._pages.values())

    def page(self, key: str) -> QWidget:
        """Return a page, made when it is first asked for."""
        if key not in self._pages:
            self._pages[key] = self._make(key)
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

    def amend(self, spot: Spot) -> None:
        """Remember what a page shows that had nothing to show yet when one went there."""
        if self.trail.here == Spot(spot.page):
            self.trail.amend(spot)

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

    def open_quarter(self, key: str, prompt_key: str = "") -> None:
        """Show a quarter on the Reflection page, the keyboard in a question that is named."""
        from app.ui.reflection.spans import number_of

        self.go(Spot("reflection", number_of(key)))
        call(self.page("reflection"), "ask", prompt_key)

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
            self.lost.emit(str(gone))


def call(page: QWidget | None, name: str, *values: Any) -> Any:
    """Call what a page offers, if it does, and return its answer."""
    act = getattr(page, name, None)
    return act(*values) if act is not None else None
