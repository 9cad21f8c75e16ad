"""How many of those met at a gathering became a second conversation, told after ninety days."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gatherings import last_day_of
from app.domain.retrospect_words import AFTER, tell_retrospect
from app.journal import gatherings
from app.journal.journal import Journal
from app.ui.speech import QtSpeech
from app.ui.theme import S4, S16, Theme
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.text import Label


class Name(QuietButton):
    """A name that leads to somebody's page."""

    gives_way = True


class Retrospective(QWidget):
    """One or two sentences, and on request the names; hidden where there is nothing to tell.

    open_person carries the id of somebody whose name was pressed.
    """

    open_person = Signal(int)

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._gathering = 0
        self.words = Label(theme, "", "prose")
        self.who = TextButton(theme, "")
        self.who.clicked.connect(self._turn)
        self.names = QWidget()
        FlowLayout(self.names, S16, S4)
        self.names.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        column.addWidget(self.words)
        column.addWidget(self.who, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.names)
        self.hide()

    def show_gathering(self, gathering_id: int) -> None:
        """Tell of a gathering; its names are folded away again. Raises NotFound."""
        if gathering_id != self._gathering:
            self.names.hide()
        self._gathering = gathering_id
        found, today = gatherings.gathering(self._journal, gathering_id), self._journal.today()
        last = last_day_of(found.first_day, found.last_day)
        self.setVisible(bool(last) and last < today.isoformat())
        if not self.isHidden():
            self._tell(date.fromisoformat(last), today)

    def _tell(self, last: date, today: date) -> None:
        again, met = gatherings.second_conversations(self._journal, self._gathering)
        since = gatherings.met_again(self._journal, self._gathering)
        told = tell_retrospect(met, again, len(since), last, today, QtSpeech())
        self.words.setText(told)
        self.setVisible(bool(told))
        self.who.setVisible(bool(since) and (today - last).days >= AFTER)
        self._show_names([(line.id, line.name) for line in since])

    def _show_names(self, people: list[tuple[int, str]]) -> None:
        layout = self.names.layout()
        assert layout is not None
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for person_id, name in people:
            button = Name(self._theme, name.replace("&", "&&"))
            button.clicked.connect(lambda _=False, i=person_id: self.open_person.emit(i))
            layout.addWidget(button)
        self.names.setVisible(self.names.isVisibleTo(self) and not self.who.isHidden())
        self._name_button()

    def _turn(self) -> None:
        self.names.setVisible(self.names.isHidden())
        self._name_button()

    def _name_button(self) -> None:
        is_folded = self.names.isHidden()
        self.who.setText(self.tr("Who they are") if is_folded else self.tr("Fold the names away"))
