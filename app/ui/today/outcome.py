"""How did it go? A line to answer on, under somebody for whom a day has passed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.today import WENT, Matter
from app.ui.person.fact import Fact
from app.ui.theme import S4
from app.ui.today.acts import Acts


class Outcome(QWidget):
    """Hidden unless there is something to answer; Enter keeps the answer, Esc takes it back."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self._acts = acts
        self._learned: int | None = None
        question = self.tr("How did it go?")
        self.fact = Fact(acts.theme, question, self._keep, placeholder=question, role="narrow")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S4, 0, 0)
        column.addWidget(self.fact)
        self.hide()

    def show_matter(self, name: str, matter: Matter) -> None:
        """Ask about something that was ahead for somebody, or ask nothing."""
        if matter.id != self._learned:
            self.fact.give_up()
        self._learned = matter.id if matter.sort == WENT else None
        self.fact.field.setAccessibleName(self.tr("How did it go for {name}?").format(name=name))
        self.setVisible(self._learned is not None)

    def is_editing(self) -> bool:
        """Return whether an answer is being written."""
        return self.fact.field.is_editing()

    def edit(self) -> None:
        """Put the cursor into the line."""
        self.fact.edit()

    def _keep(self, text: str) -> None:
        if text and self._learned is not None:
            self._acts.answer(self._learned, text)
