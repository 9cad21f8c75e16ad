"""The menus of the Health page: what can be done with somebody, and the entries behind a row."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.behind import MOST_LINES, Behind
from app.errors import NotFound
from app.journal import entries, people
from app.journal.journal import Journal
from app.ui.health import periods
from app.ui.health.behind import fill_entries, fill_more
from app.ui.health.profile_rows import NARROW
from app.ui.person.menus import PeopleMenus
from app.ui.tasks import Tasks
from app.ui.theme import S48, Theme
from app.ui.words import rhythm

if TYPE_CHECKING:
    from app.domain.telling import Told

ROOM = 520  # for the words of an entry


class HealthMenus(QObject):
    """Opens the menus; the signals carry what was chosen in them.

    period_chosen carries a name for `periods.recall`, all_wanted an EntryFilter for the Timeline.
    """

    open_person = Signal(int)
    write_about = Signal(int)
    profile_wanted = Signal(int)
    open_entry = Signal(int)
    period_chosen = Signal(str)
    all_wanted = Signal(object)
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, owner: QWidget) -> None:
        super().__init__(owner)
        self._journal, self._theme, self._owner = journal, theme, owner
        self._person = 0
        self._people = PeopleMenus(journal, theme, tasks, lambda: [self._person], owner)
        self._people.notice.connect(self.notice)

    def open_of(
        self, person_id: int, place: QPoint, has_profile: bool = True, behind: Behind | None = None
    ) -> None:
        """Offer what can be done with somebody, and the entries behind their mark."""
        menu = self._make()
        if not self._offer_person(menu, person_id, has_profile):
            menu.deleteLater()
            return
        if behind is not None:
            menu.addSeparator()
            self._fill_behind(menu.addMenu(self.tr("Entries behind this")), behind)
        menu.popup(place)

    def lead_on(self, behind: Behind, place: QPoint) -> None:
        """Go to the one entry behind a mark, or offer all that are."""
        if len(behind.entries) == 1:
            self.open_entry.emit(behind.entries[0])
        else:
            self.open_mark(behind, place)

    def open_mark(self, behind: Behind, place: QPoint) -> None:
        """Offer the entries behind a mark, and what can be done with whom it is about."""
        menu = self._make()
        self._fill_behind(menu, behind)
        if behind.person_id:
            menu.addSeparator()
            self._offer_person(menu, behind.person_id, True)
        menu.popup(place)

    def _fill_behind(self, menu: QMenu, behind: Behind, room: int = 0) -> None:
        fill_entries(menu, self._theme, behind, room or self._theme.px(ROOM), self.open_entry.emit)
        fill_more(menu, behind, self.all_wanted.emit)

    def _offer_person(self, menu: QMenu, person_id: int, has_profile: bool) -> bool:
        """Offer what can be done with somebody; return whether they are still there."""
        try:
            person = people.person(self._journal, person_id)
        except NotFound:
            return False
        self._person = person_id
        self._add(menu, self.tr("Open the page"), lambda: self.open_person.emit(person_id))
        self._add(menu, self.tr("Write about {name}…").format(name=person.name),
                  lambda: self.write_about.emit(person_id))  # fmt: skip
        if has_profile:
            self._add(menu, self.tr("Profile"), lambda: self.profile_wanted.emit(person_id))
        menu.addSeparator()
        self._people.fill_rhythms(menu.addMenu(self.tr("Rhythm")), person.rhythm)
        self._people.fill_states(menu.addMenu(self.tr("State")), person.state)
        return True

    def set_rhythm(self, person_id: int, days: int) -> None:
        """Choose the rhythm of the ring that somebody was dropped on; nothing of who has gone."""
        try:
            name = people.person(self._journal, person_id).name
        except NotFound:
            return
        people.set_rhythm(self._journal, [person_id], days)
        self.notice.emit(self.tr("{name}: {what}.").format(name=name, what=rhythm(days)))

    def open_behind(self, told: "Told", row: QWidget) -> None:
        """Offer the entries that a row of a profile rests on."""
        menu, room = self._make(), max(row.width(), self._theme.px(NARROW)) - S48
        lines = entries.lines(self._journal, told.entries[:MOST_LINES])
        self._fill_behind(menu, Behind(0, told.entries, tuple(lines)), room)
        is_mirrored = row.layoutDirection() == Qt.LayoutDirection.RightToLeft
        away = row.width() - menu.sizeHint().width() if is_mirrored else 0
        menu.popup(row.mapToGlobal(QPoint(away, row.height())))

    def open_periods(self, button: QWidget) -> None:
        """Offer the periods that have a name."""
        menu = self._make()
        for words, name in periods.presets():
            self._add(menu, words, partial(self.period_chosen.emit, name))
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _make(self) -> QMenu:
        menu = QMenu(self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], None]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: act())
