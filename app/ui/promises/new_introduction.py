"""Asks whom I might bring together, and what each may find in the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.names import join_names
from app.errors import BadInput
from app.journal import introductions, people
from app.journal.journal import Journal
from app.ui.dialogs.base import Dialog
from app.ui.editor.offers import NEW_ICON
from app.ui.editor.suggestions import Suggestion
from app.ui.theme import S4, Theme
from app.ui.widgets.buttons import FilledButton
from app.ui.widgets.find_field import FindField
from app.ui.widgets.growing import GrowingText
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

FOUND = 5
NEW = 0


class NewIntroduction(Dialog):
    """`added` carries the id. With `person_id` one of the two is there already."""

    added = Signal(int)

    def __init__(
        self, journal: Journal, theme: Theme, parent: QWidget | None, person_id: int | None = None
    ) -> None:
        super().__init__(theme, parent, self.tr("Introduce two people"))
        self._journal = journal
        self._picked: dict[FindField, int | None] = {}
        self.one = self._ask(self.tr("Who"))
        self.other = self._ask(self.tr("To whom"))
        self.why = GrowingText(
            theme, self.tr("Both look after newspapers nobody else reads"), "narrow", max_lines=6
        )
        self.why.setAccessibleName(self.tr("What each may find in the other, if you like"))
        self.why.submitted.connect(self._add)
        self.why.cancelled.connect(self.reject)
        self._put(self.why.accessibleName(), self.why)
        self._trouble = TroubleLine(theme)
        self.column.addWidget(self._trouble)
        self.add_close(self.tr("Cancel"))
        button = FilledButton(theme, self.tr("Keep"))
        button.clicked.connect(self._add)
        self.add_button(button)
        if person_id is not None:
            self._picked[self.one] = person_id
            self.one.show_text(people.person(journal, person_id).name)
        (self.one if person_id is None else self.other).line.setFocus()

    def reason(self) -> str:
        """Why nothing could be kept, or ""."""
        return self._trouble.text()

    def _ask(self, question: str) -> FindField:
        field = FindField(self.theme, question, self._offer, self)
        field.picked.connect(lambda key: self._pick(field, key))
        field.resized.connect(self.fit)
        field.line.returnPressed.connect(self._step)
        self._picked[field] = None
        self._put(question, field)
        return field

    def _put(self, question: str, field: QWidget) -> None:
        box = QVBoxLayout()
        box.setSpacing(S4)
        box.addWidget(Label(self.theme, question, "meta_strong", "soft_ink"))
        box.addWidget(field)
        self.column.addLayout(box)

    def _offer(self, typed: str) -> list[Suggestion]:
        known = people.complete_names(self._journal, typed, FOUND)
        rows = [Suggestion(line.id, line.name, line.line) for line in known]
        new = self.tr("New: {name}").format(name=typed.strip())
        return [*rows, Suggestion(NEW, new, icon=NEW_ICON, name=typed.strip())]

    def _pick(self, field: FindField, key: int | None) -> None:
        self._picked[field] = key
        if key is None:
            return
        if key == NEW:
            prefix = self.tr("New: {name}").format(name="")
            field.show_text(field.line.text().removeprefix(prefix))
        self._step()

    def _step(self) -> None:
        """Go on to what is still to be said."""
        missing = [field for field, key in self._picked.items() if key is None]
        heir = missing[0].line if missing else self.why
        heir.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        try:
            added = self._keep()
        except BadInput as trouble:
            self._trouble.say(str(trouble))
            self.fit()
            return
        self.added.emit(added)
        self.accept()

    def _keep(self) -> int:
        if None in self._picked.values():
            raise BadInput(self.tr("Choose two people: write a name, then Enter."))
        names = join_names([field.line.text() for field in self._picked], self.tr("and"))
        with self._journal.change(f"Plan introduction of {names}"):
            one, other = (self._person(field) for field in self._picked)
            return introductions.add_introduction(self._journal, one, other, self.why.text())

    def _person(self, field: FindField) -> int:
        return self._picked[field] or people.add_person(self._journal, field.line.text())
