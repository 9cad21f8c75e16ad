"""The left side of the people page: search, filters, and the list or why it is empty."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.kinds import State
from app.journal import circles
from app.journal.journal import Journal
from app.journal.people import PersonFilter, count_states, photo
from app.ui.models.people_model import PeopleModel
from app.ui.person.photos import read_photo
from app.ui.tasks import Tasks
from app.ui.theme import S8, S12, S16, S24, Theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.fields import SearchField
from app.ui.widgets.people_filter import FilterChips, FilterPopup
from app.ui.widgets.people_list import PeopleList
from app.ui.widgets.person_delegate import PersonDelegate
from app.ui.widgets.text import Label


class WayOn(TextButton):
    """What can be done instead, which may name whoever was looked for."""

    gives_way = True


class EmptyList(QWidget):
    """One sentence where the list would be, and one way on."""

    acted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sentence = Label(theme, "", "interface", "soft_ink")
        self.button = WayOn(theme)
        self.button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S16, S24, S16, S16)
        layout.setSpacing(S12)
        layout.addWidget(self._sentence)
        layout.addWidget(self.button)
        layout.addStretch(1)

    def say(self, sentence: str, action: str) -> None:
        """Show other words."""
        self._sentence.setText(sentence)
        self.button.setText(action.replace("&", "&&"))
        self.button.setVisible(bool(action))

    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()


class ListPanel(QWidget):
    """Search, chosen filters and the list. `filtered` comes when something else is shown,
    add_wanted with a name when nobody of that name was found.
    """

    filtered = Signal()
    add_wanted = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._act: Callable[[], None] = self.clear_filter
        self.model = PeopleModel(journal, tasks, self)
        self.delegate = PersonDelegate(theme, self._photo, journal.today, self)
        self.list = PeopleList(theme, self.delegate, self.model)
        self.search = SearchField(theme, self.tr("Search people"))
        self.funnel = IconButton(theme, "funnel-simple", self.tr("Filter people"))
        self.popup = FilterPopup(theme, self)
        self.chips = FilterChips(theme)
        self.empty = EmptyList(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._lay_out()
        self._join()

    def show_filter(self, wanted: PersonFilter) -> None:
        """Show the people of a filter."""
        self.model.show(wanted)
        self._show_chips()
        self.filtered.emit()

    def refresh(self, photos_too: bool) -> None:
        """Show what changed."""
        if photos_too:
            self.delegate.forget_pictures()
        wanted = self.model.filter()
        if wanted.circle_id is not None and not self._circle_name(wanted.circle_id):
            self.show_filter(replace(wanted, circle_id=None))
            return
        self.model.refresh()
        self._show_chips()

    def clear_filter(self) -> None:
        """Show whom one usually sees, in the order chosen."""
        self.search.setText("")
        self.show_filter(PersonFilter(sort=self.model.filter().sort))

    def show_address_book(self) -> None:
        """Show those of whom there is only an address."""
        states = frozenset({State.ADDRESS.value})
        self.show_filter(replace(self.model.filter(), states=states, words=""))

    def focus_list(self) -> None:
        """Put the keyboard into the list, or into the search where there is none."""
        if not self.model.rowCount():
            self.search.setFocus()
            return
        if not self.list.currentIndex().isValid():
            self.list.choose_near(0)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.search and self._leaves_search(event.key()):
            self.focus_list()
            return True
        return False

    def _leaves_search(self, key: int) -> bool:
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.model.rowCount():
            self.list.choose_near(0)
        return key == Qt.Key.Key_Down or is_enter

    def _search(self, words: str) -> None:
        self.model.show(replace(self.model.filter(), words=words))
        self.list.scrollToTop()

    def _type(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(self.search.text() + letters)

    def _open_popup(self) -> None:
        self.popup.open(self.model.filter(), circles.circles(self._journal), self.funnel)

    def _show_chips(self) -> None:
        wanted = self.model.filter()
        name = self._circle_name(wanted.circle_id) if wanted.circle_id is not None else ""
        self.chips.show_filter(wanted, name)

    def _circle_name(self, circle_id: int) -> str:
        found = circles.circles(self._journal)
        return next((circle.name for circle in found if circle.id == circle_id), "")

    def _photo(self, person_id: int, side: int) -> QPixmap | None:
        return read_photo(photo(self._journal, person_id), side)

    def _show_list_or_none(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.list)
            return
        self._say_why()
        self._stack.setCurrentWidget(self.empty)

    def _say_why(self) -> None:
        wanted, states = self.model.filter(), count_states(self._journal)
        waiting = states.get(State.ADDRESS.value, 0)
        if words := wanted.words.strip():
            self._act = lambda: self.add_wanted.emit(words)
            sentence = self.tr("Nobody here is called “{name}”, and no detail says so.")
            action = self.tr("Add {name}")
            self.empty.say(sentence.format(name=words), action.format(name=words))
        elif wanted != PersonFilter(sort=wanted.sort):
            self._act = self.clear_filter
            self.empty.say(self.tr("Nobody fits these filters."), self.tr("Show everybody listed"))
        elif waiting:
            self._act = self.show_address_book
            self.empty.say(self._say_waiting(waiting), self.tr("Show them"))
        else:
            self.empty.say("", "")

    def _say_waiting(self, count: int) -> str:
        if count == 1:
            return self.tr("One person from your address book waits here; search finds them.")
        return self.tr("%n people from your address book wait here; search finds them.", "", count)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(S16, S12, S16, 0)
        top.setSpacing(S8)
        top.addWidget(self.search)
        top.addWidget(self.funnel)
        chosen = QHBoxLayout()
        chosen.setContentsMargins(S16, S8, S16, 0)
        chosen.addWidget(self.chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(chosen)
        layout.addWidget(self._stack, 1)

    def _join(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.funnel.clicked.connect(self._open_popup)
        self.popup.changed.connect(self.show_filter)
        self.chips.changed.connect(self.show_filter)
        self.empty.acted.connect(lambda: self._act())
        self.list.typed.connect(self._type)
        self.list.left_above.connect(self.search.setFocus)
        self.list.escaped.connect(self.search.clear)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._show_list_or_none)
