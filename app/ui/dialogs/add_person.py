"""Somebody new: a name, and if one likes what tells them apart, how we met, a circle."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.domain.people import PersonLine
from app.errors import BadInput
from app.journal import circles, people
from app.journal.journal import Journal
from app.journal.likeness import alike
from app.ui.dialogs.base import Dialog
from app.ui.person.ask import make_line
from app.ui.person.rows import Rows
from app.ui.theme import S4, S12, Theme
from app.ui.widgets.buttons import FilledButton, TextButton
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

LIKELY = 3


class KnownRow(QWidget):
    """Somebody of the same name, or of one like it, and the way to their page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = Label(theme, "", "interface", "soft_ink", max_lines=2)
        self.open = TextButton(theme, self.tr("Open"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.open)

    def show_person(self, line: PersonLine, is_same: bool) -> None:
        """Show who it is."""
        known = ", ".join(filter(None, (line.name, line.line)))
        said = self.tr("Already here: {name}") if is_same else self.tr("Do you mean {name}?")
        self.words.setText(said.format(name=known))
        self.open.setAccessibleName(self.tr("Open {name}").format(name=known))


class AddPerson(Dialog):
    """Asks for somebody new; `added` carries the id, `chosen` that of somebody there already."""

    added = Signal(int)
    chosen = Signal(int)

    def __init__(
        self, journal: Journal, theme: Theme, parent: QWidget | None, name: str = ""
    ) -> None:
        super().__init__(theme, parent, self.tr("Somebody new"))
        self._journal = journal
        self.name = self._ask(self.tr("Name"), self.tr("Ana Silva"))
        self._known_people: Rows[PersonLine, KnownRow] = Rows(_id_of, self._offer, self._renew, S4)
        self._same: set[int] = set()
        self.column.addWidget(self._known_people)
        self.line = self._ask(
            self.tr("What tells them apart, if anything"), self.tr("Newspapers, Évora")
        )
        self.met = self._ask(
            self.tr("How you met, if you like"), self.tr("In the queue for the cloakroom in Ghent")
        )
        self.circle = self._ask(self.tr("Circle, if any"), self.tr("Old colleagues"))
        self._complete_circles()
        self._trouble = TroubleLine(theme)
        self.column.addWidget(self._trouble)
        self.add_close(self.tr("Cancel"))
        self._button = FilledButton(theme, self.tr("Add"))
        self._button.clicked.connect(self._add)
        self.add_button(self._button)
        self.name.textChanged.connect(self._look)
        self.name.setText(name)
        self.name.setFocus()

    def known(self) -> list[TextButton]:
        """The buttons that open people of this name who are there already."""
        return [row.open for row in self._known_people.all()]

    def told(self) -> list[str]:
        """What is said of people who are there already."""
        return [row.words.text() for row in self._known_people.all()]

    def reason(self) -> str:
        """Why nobody could be added, or ""."""
        return self._trouble.text()

    def _ask(self, question: str, hint: str) -> QLineEdit:
        line = make_line(self.theme, question, hint)
        line.returnPressed.connect(self._add)
        self.add_line(question, line)
        return line

    def _complete_circles(self) -> None:
        completer = QCompleter([c.name for c in circles.circles(self._journal)], self.circle)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.circle.setCompleter(completer)

    def _look(self, name: str) -> None:
        """Show who is there already under this name or one like it: nobody is added twice."""
        same = people.find_by_name(self._journal, name) if name.strip() else []
        self._same = {line.id for line in same}
        near = [line for line in alike(self._journal, name, LIKELY) if line.id not in self._same]
        self._known_people.show_records([*same, *near][:LIKELY])
        self._trouble.say("")
        self.fit()

    def _offer(self, line: PersonLine) -> KnownRow:
        row = KnownRow(self.theme)
        row.open.clicked.connect(lambda: self._choose(line.id))
        return row

    def _renew(self, row: KnownRow, line: PersonLine) -> None:
        row.show_person(line, line.id in self._same)

    def _choose(self, person_id: int) -> None:
        self.chosen.emit(person_id)
        self.accept()

    def _add(self) -> None:
        try:
            person_id = self._keep()
        except BadInput as trouble:
            self._trouble.say(str(trouble))
            self.fit()
            self.name.setFocus()
            return
        self.added.emit(person_id)
        self.accept()

    def _keep(self) -> int:
        name, circle = self.name.text(), self.circle.text().strip()
        with self._journal.change(f"Add {name.strip()}"):
            person_id = people.add_person(
                self._journal, name, line=self.line.text(), met_how=self.met.text()
            )
            if circle:
                circle_id = circles.add_circle(self._journal, circle)
                circles.join(self._journal, circle_id, [person_id])
        return person_id


def _id_of(line: PersonLine) -> int:
    return line.id
