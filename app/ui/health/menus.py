"""The menus of the Health page: what can be done with somebody, and the entries behind a row."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from app.errors import NotFound
from app.journal import entries, people
from app.journal.journal import Journal
from app.ui.health import periods
from app.ui.health.periods import Period
from app.ui.health.profile_rows import NARROW
from app.ui.person.menus import PeopleMenus
from app.ui.tasks import Tasks
from app.ui.theme import S48, Theme
from app.ui.words import rhythm, short_day

if TYPE_CHECKING:
    from app.domain.telling import Told

MOST_ENTRIES = 12


class HealthMenus(QObject):
    """Opens the menus; the signals carry what was chosen in them."""

    open_person = Signal(int)
    write_about = Signal(int)
    profile_wanted = Signal(int)
    open_entry = Signal(int)
    period_chosen = Signal(object)
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, owner: QWidget) -> None:
        super().__init__(owner)
        self._journal, self._theme, self._owner = journal, theme, owner
        self._person = 0
        self._people = PeopleMenus(journal, theme, tasks, lambda: [self._person], owner)
        self._people.notice.connect(self.notice)

    def open_of(self, person_id: int, place: QPoint, has_profile: bool = True) -> None:
        """Offer what can be done with somebody."""
        try:
            person = people.person(self._journal, person_id)
        except NotFound:
            return
        self._person = person_id
        menu = self._make()
        self._add(menu, self.tr("Open the page"), lambda: self.open_person.emit(person_id))
        self._add(menu, self.tr("Write about {name}…").format(name=person.name),
                  lambda: self.write_about.emit(person_id))  # fmt: skip
        if has_profile:
            self._add(menu, self.tr("Profile"), lambda: self.profile_wanted.emit(person_id))
        menu.addSeparator()
        self._people.fill_rhythms(menu.addMenu(self.tr("Rhythm")), person.rhythm)
        self._people.fill_states(menu.addMenu(self.tr("State")), person.state)
        menu.popup(place)

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
        metrics = QFontMetrics(self._theme.font("interface"))
        for entry_id in told.entries[:MOST_ENTRIES]:
            line = entries.line(self._journal, entry_id)
            if line is not None:
                words = f"{short_day(date.fromisoformat(line.day))}  {' '.join(line.text.split())}"
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                self._add(menu, shown, partial(self.open_entry.emit, entry_id))
        if menu.isEmpty():
            menu.addAction(self.tr("No entry stands behind this.")).setEnabled(False)
        elif len(told.entries) > MOST_ENTRIES:
            menu.addSeparator()
            rest = self.tr("and %n older entries", "", len(told.entries) - MOST_ENTRIES)
            menu.addAction(rest).setEnabled(False)
        is_mirrored = row.layoutDirection() == Qt.LayoutDirection.RightToLeft
        away = row.width() - menu.sizeHint().width() if is_mirrored else 0
        menu.popup(row.mapToGlobal(QPoint(away, row.height())))

    def open_periods(self, button: QWidget, begun: date, today: date) -> None:
        """Offer the periods that have a name."""
        menu = self._make()
        for words, make in periods.presets():
            period: Period = make(begun, today)
            self._add(menu, words, partial(self.period_chosen.emit, period))
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _make(self) -> QMenu:
        menu = QMenu(self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], None]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: act())
