"""What can be done with several people at once, in place of one person's page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.journal.journal import Journal
from app.journal.people import lines
from app.ui.person.ghost import open_menu
from app.ui.person.menus import PeopleMenus
from app.ui.person.sheet import PersonSheet
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S24, Theme
from app.ui.widgets.buttons import OutlineButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.text import Label
from app.ui.words import count_people

NAMED = 6


class ManyPanel(PersonSheet):
    """“12 people”, who they are, and what can be done; each act is one undo step."""

    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme)
        self.content.setAccessibleName(self.tr("Several people"))
        self._journal = journal
        self._ids: list[int] = []
        self.menus = PeopleMenus(journal, theme, tasks, lambda: self._ids, self)
        self.menus.notice.connect(self.notice)
        self._title = Label(theme, "", "name", max_lines=1)
        self._names = Label(theme, "", "prose", "soft_ink", max_lines=3)
        self._fills: dict[OutlineButton, Callable[[QMenu], None]] = {}
        acts = QWidget()
        self.menus.working.connect(acts.setDisabled)
        self._flow = FlowLayout(acts, S8)
        fills = self.menus
        self.join_button = self._add(
            self.tr("Add to a circle"),
            lambda menu: fills.fill_joins(menu, under=self.join_button),
        )
        self.leave_button = self._add(self.tr("Take out of a circle"), fills.fill_leaves)
        self.state_button = self._add(
            self.tr("State"), lambda menu: fills.fill_states(menu, under=self.state_button)
        )
        self.rhythm_button = self._add(
            self.tr("Rhythm"), lambda menu: fills.fill_rhythms(menu, under=self.rhythm_button)
        )
        self.delete_button = OutlineButton(theme, self.tr("Delete"))
        self.delete_button.clicked.connect(self.menus.delete)
        self._flow.addWidget(self.delete_button)
        head = QVBoxLayout()
        head.setContentsMargins(0, S4, 0, 0)
        head.setSpacing(S8)
        head.addWidget(self._title)
        head.addWidget(self._names)
        self.add(head, S24)
        self.add(acts, 0)

    def show_people(self, ids: Sequence[int]) -> None:
        """Show who is chosen."""
        self._ids = list(ids)
        self._title.setText(count_people(len(ids)))
        names = [line.name for line in lines(self._journal, self._ids[:NAMED])]
        rest = len(ids) - len(names)
        more = [self.tr("and %n more", "", rest)] if rest else []
        self._names.setText(", ".join(names + more))

    def title(self) -> str:
        """How many are chosen, in words."""
        return self._title.text()

    def fill_menu(self, menu: QMenu) -> None:
        """Offer everything that can be done with these people."""
        for button, fill in self._fills.items():
            fill(menu.addMenu(button.text()))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self.menus.delete)

    def open_menu(self, button: OutlineButton) -> QMenu:
        """Open the menu of a button."""
        return open_menu(self, self._fills[button], button)

    def _add(self, words: str, fill: Callable[[QMenu], None]) -> OutlineButton:
        button = OutlineButton(self._theme, words, has_caret=True)
        self._fills[button] = fill
        button.clicked.connect(lambda: self.open_menu(button))
        self._flow.addWidget(button)
        return button
