"""The head of a person's page: picture, name, and the few words that say who this is."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.kinds import State
from app.domain.people import Circle, Person, PersonDay
from app.journal import people
from app.journal.journal import Journal
from app.ui.person.fact import Fact
from app.ui.person.ghost import open_menu
from app.ui.person.menus import PeopleMenus
from app.ui.person.photo_button import PhotoButton
from app.ui.person.sentences import state_sentence
from app.ui.tasks import Tasks
from app.ui.theme import S2, S4, S8, S16, Theme
from app.ui.widgets.buttons import IconButton, QuietButton
from app.ui.widgets.flow import FlowLayout
from app.ui.words import rhythm

SUB_LINE = 20


class SubButton(QuietButton):
    """A fact in the line under the name that opens a menu."""

    icon_gap = S4
    height_px = SUB_LINE
    gives_way = True

    def __init__(self, theme: Theme, icon: str, fill: Callable[[QMenu], None]) -> None:
        super().__init__(theme, "", icon)
        self._fill = fill
        self.clicked.connect(self._open)

    def show_fact(self, words: str, name: str) -> None:
        """Show words; `name` is read aloud."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(name)
        self.updateGeometry()

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class PersonHead(QWidget):
    """Picture, name, telling-apart line, circles, rhythm and state, each to be changed in place."""

    notice = Signal(str)
    details_wanted = Signal()
    ready_wanted = Signal()

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, person_id: Callable[[], int]
    ) -> None:
        super().__init__()
        self._journal, self._theme, self._id = journal, theme, person_id
        self._person: Person | None = None
        self._joined: list[int] = []
        self.menus = PeopleMenus(journal, theme, tasks, lambda: [person_id()], self)
        self.menus.notice.connect(self.notice)
        self.photo = PhotoButton(journal, theme)
        self.name = Fact(theme, self.tr("Name"), self._keeper("name"), role="name")
        self.line = Fact(
            theme,
            self.tr("What tells them apart"),
            self._keeper("line"),
            placeholder=self.tr("What tells them apart"),
        )
        self.line.field.set_token("soft_ink")
        self._circles = SubButton(theme, "users-three", self._fill_circles)
        self._rhythm = SubButton(theme, "planet", self._fill_rhythm)
        self._state = SubButton(theme, "pause", self._fill_state)
        self._more = IconButton(theme, "dots-three", self.tr("More about this person"))
        self._more.clicked.connect(self._open_menu)
        self._lay_out()

    def show_person(self, person: Person, circles: list[Circle], days: list[PersonDay]) -> None:
        """Show one person."""
        self._person, self._joined = person, [circle.id for circle in circles]
        self.name.set_text(person.name)
        self.line.set_text(person.line)
        family = [self.tr("family")] if person.is_family else []
        circled = family + [circle.name for circle in circles]
        names = ", ".join(circled) or self.tr("no circle")
        self._circles.show_fact(names, self.tr("Circles: ") + names)
        self._rhythm.show_fact(rhythm(person.rhythm), self.tr("Rhythm: ") + rhythm(person.rhythm))
        state = state_sentence(person, days)
        self._state.show_fact(state, self.tr("State: ") + state)
        self._state.set_icon_name("pause" if person.state == State.RESTING else "leaf")
        self._state.setVisible(bool(state))
        self.photo.show_photo(person)

    def facts(self) -> list[str]:
        """What stands under the name."""
        buttons = (self._circles, self._rhythm, self._state)
        return [self.line.text(), *(b.text() for b in buttons if not b.isHidden())]

    def _lay_out(self) -> None:
        sub = QWidget()
        flow = FlowLayout(sub, S16, S4)
        for part in (self.line, self._circles, self._rhythm, self._state):
            flow.addWidget(part)
        words = QVBoxLayout()
        words.setContentsMargins(0, S4, 0, 0)
        words.setSpacing(S2)
        words.addWidget(self.name)
        words.addWidget(sub)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        layout.addSpacing(S16 + S4)
        layout.addLayout(words, 1)
        layout.addSpacing(S8)
        corner = QVBoxLayout()
        corner.setContentsMargins(0, S4 + S2, 0, 0)
        corner.addWidget(self._more)
        corner.addStretch(1)
        layout.addLayout(corner)

    def _keeper(self, field: str) -> Callable[[str], None]:
        return lambda text: people.edit_person(self._journal, self._id(), **{field: text})

    def _fill_circles(self, menu: QMenu) -> None:
        self.menus.fill_joins(menu, self._joined, self._circles)

    def _fill_rhythm(self, menu: QMenu) -> None:
        chosen = self._person.rhythm if self._person else None
        self.menus.fill_rhythms(menu, chosen, self._rhythm)

    def _fill_state(self, menu: QMenu) -> None:
        current = self._person.state if self._person else ""
        self.menus.fill_states(menu, current, self._rhythm)

    def _open_menu(self) -> None:
        open_menu(self, self.fill_menu, self._more)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer everything that can be done with this person."""
        menu.addAction(self.tr("Get ready to meet"), self.ready_wanted.emit)
        menu.addAction(self.tr("Copy name"), self._copy_name)
        menu.addSeparator()
        self._fill_state(menu.addMenu(self.tr("State")))
        self._fill_circles(menu.addMenu(self.tr("Circles")))
        self._fill_rhythm(menu.addMenu(self.tr("Rhythm")))
        self.photo.fill_menu(menu.addMenu(self.tr("Photo")))
        family = menu.addAction(self.tr("Family"), self._turn_family)
        family.setCheckable(True)
        family.setChecked(self._person is not None and self._person.is_family)
        menu.addSeparator()
        menu.addAction(self.tr("Go to the details"), self.details_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self.menus.delete)

    def _turn_family(self) -> None:
        if self._person is not None:
            is_family = not self._person.is_family
            people.edit_person(self._journal, self._person.id, is_family=is_family)

    def _copy_name(self) -> None:
        if self._person is not None:
            QGuiApplication.clipboard().setText(self._person.name)
