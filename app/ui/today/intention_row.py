"""What I set out to do: quoted back through the quarter, and asked about when that ends."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.domain.intention_words import ask_outcome, tell_intention
from app.domain.intentions import Intention
from app.ui.person.fact import Fact
from app.ui.speech import QtSpeech
from app.ui.theme import S4, S12
from app.ui.today.acts import Acts
from app.ui.today.line_row import LineRow
from app.ui.today.on_mind_row import LaterButton
from app.ui.widgets.buttons import QuietButton


class NameButton(QuietButton):
    """Somebody named with the intention; leads to their page."""

    role = "meta"
    height_px = 20
    gives_way = True


class IntentionRow(LineRow):
    """Chosen, it leads to the quarter that it was written in, or to the answer that is due."""

    def __init__(self, acts: Acts, intention: Intention) -> None:
        super().__init__(acts.theme, is_under_faces=True)
        self._acts, self._intention = acts, intention
        question = ask_outcome(QtSpeech())
        self.outcome = Fact(acts.theme, question, self._keep, placeholder=question, role="narrow")
        self.let_be = LaterButton(acts.theme, self.tr("Let it be"))
        self.let_be.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.let_be.clicked.connect(self._let_be)
        self.names: list[NameButton] = []
        self._who = QWidget()
        self._across_names = QHBoxLayout(self._who)
        self._lay_out()
        self.clicked.connect(self._choose)

    def show_intention(self, intention: Intention) -> None:
        """Show an intention as it is now; an answer that is being written stays."""
        if intention.people != self._intention.people or not self.names:
            self._show_names(intention)
        self._intention = intention
        words = tell_intention(intention, self._acts.journal.today(), QtSpeech())
        self.show_line("notebook", "soft_ink", words, "")
        self.let_be.setAccessibleName(
            self.tr("Let it be: {intention}").format(intention=intention.text)
        )
        self.outcome.setVisible(intention.is_asked or self.is_busy())
        self.let_be.setVisible(intention.is_asked)

    def record(self) -> Intention:
        """Return what is shown."""
        return self._intention

    def is_busy(self) -> bool:
        """Return whether an answer is being written here."""
        return self.outcome.field.is_editing()

    def edit(self) -> None:
        """Put the cursor where the answer is written."""
        self.outcome.show()
        self.outcome.edit()

    def stops(self) -> list[QWidget]:
        return [*self.names, *([self.let_be] if self._intention.is_asked else [])]

    def fill_menu(self, menu: QMenu) -> None:
        menu.addAction(ask_outcome(QtSpeech()), self.edit)
        menu.addAction(self.tr("Let it be"), self._let_be)
        menu.addSeparator()
        menu.addAction(self.tr("Open the reflection"), self._open)
        for person_id, name in self._intention.people:
            to = self.tr("Go to {name}").format(name=name.replace("&", "&&"))
            menu.addAction(to, partial(self._acts.person_asked.emit, person_id))

    def _choose(self) -> None:
        if self._intention.is_asked:
            self.edit()
        else:
            self._open()

    def _open(self) -> None:
        self._acts.quarter_asked.emit(self._intention.quarter)

    def _keep(self, outcome: str) -> None:
        if outcome:
            self._acts.note_outcome(self._intention.quarter, outcome)

    def _let_be(self) -> None:
        self._acts.note_outcome(self._intention.quarter, "")

    def _show_names(self, intention: Intention) -> None:
        for button in self.names:
            button.hide()
            button.deleteLater()
        self.names = []
        for place, (person_id, name) in enumerate(intention.people):
            button = NameButton(self._theme, name)
            button.setFocusPolicy(self.let_be.focusPolicy())
            button.clicked.connect(partial(self._acts.person_asked.emit, person_id))
            self._across_names.insertWidget(place, button)
            self.names.append(button)
        self._who.setVisible(bool(self.names))

    def _lay_out(self) -> None:
        self._across_names.setContentsMargins(0, 0, 0, 0)
        self._across_names.setSpacing(S12)
        self._across_names.addStretch(1)
        self.lines.addWidget(self._who)
        self.outcome.setContentsMargins(0, S4, 0, 0)
        self.lines.addWidget(self.outcome)
        self.across.addWidget(self.let_be, 0, Qt.AlignmentFlag.AlignTop)
