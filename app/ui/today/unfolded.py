"""What opens under somebody: a box to write about them, and what happened since in my own life."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.names import first_name
from app.domain.ready import Mine
from app.domain.ready_words import tell_mine
from app.domain.today import FOLLOW_UP, OnMind
from app.errors import NotFound
from app.journal import ready
from app.ui.speech import QtSpeech
from app.ui.theme import S4, S8, S12, S16
from app.ui.today.acts import Acts
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.text import Label


class Unfolded(QWidget):
    """Made when a row is chosen for the first time; closed asks to fold it again."""

    closed = Signal()

    def __init__(self, acts: Acts, one: OnMind) -> None:
        super().__init__()
        self._acts, self._person, self._name = acts, one.person_id, one.name
        self._plan: int | None = None
        name = first_name(one.name, "")
        self.editor = EntryEditor(
            acts.journal, acts.theme, acts.tasks, f"write:{one.person_id}",
            people=(one.person_id,),
            placeholder=self.tr("Write about {name}…").format(name=name),
        )  # fmt: skip
        self.editor.people_opened.connect(acts.person_asked)
        self.editor.saved.connect(self._hear_kept)
        self.editor.cancelled.connect(self.closed)
        self._heading = Label(
            acts.theme, self.tr("In your own life since"), "meta_strong", "soft_ink"
        )
        self._since = Label(acts.theme, "", "narrow", "ink")
        self._planned = QWidget()
        self.done = Chip(acts.theme, "", "check", checkable=True)
        self.done.setChecked(True)
        self.done.toggled.connect(self._say_done)
        self.editor.keep_along(self._close_plan)
        self._lay_out(name)
        self.show_one(one)
        self._show_since(())
        key = ("since", one.person_id)
        acts.tasks.read(key, self._read, self._show_since, self)

    def show_one(self, one: OnMind) -> None:
        """Offer to close the plan that brought them here, which writing mostly carries out."""
        is_plan = one.matter.sort == FOLLOW_UP
        if is_plan and one.matter.id != self._plan:
            self.done.setChecked(True)
        self._plan, self._text = (one.matter.id if is_plan else None), one.matter.text
        self._planned.setVisible(is_plan)
        self._say_done()

    def _say_done(self) -> None:
        said = self.tr("This does what you planned: {text}")
        if not self.done.isChecked():
            said = self.tr("Still to do after this: {text}")
        self.done.setText(said.format(text=self._text))

    def _close_plan(self) -> None:
        if self._plan is not None and self.done.isChecked():
            self._acts.close_plan(self._plan)

    def _read(self) -> tuple[Mine, ...]:
        try:
            return ready.since_we_spoke(self._acts.journal, self._person)
        except NotFound:
            return ()

    def _show_since(self, since: tuple[Mine, ...]) -> None:
        today, speech = self._acts.journal.today(), QtSpeech()
        self._since.setText("\n".join(tell_mine(mine, today, speech) for mine in since))
        self._heading.setVisible(bool(since))
        self._since.setVisible(bool(since))

    def _hear_kept(self, _entry_id: int) -> None:
        self._acts.notice.emit(self.tr("Kept what you wrote about {name}.").format(name=self._name))
        QTimer.singleShot(0, self, self.closed.emit)

    def _lay_out(self, name: str) -> None:
        within = QVBoxLayout(self._planned)
        within.setContentsMargins(S16, S8, S16, 0)
        within.addWidget(self.done)
        self.editor.expand()
        self.editor.add_below(self._planned)
        ready_link = QuietButton(self._acts.theme, self.tr("Get ready to meet"))
        ready_link.clicked.connect(lambda: self._acts.ready_asked.emit(self._person))
        page = QuietButton(self._acts.theme, self.tr("Open page"))
        page.clicked.connect(lambda: self._acts.person_asked.emit(self._person))
        links = QHBoxLayout()
        links.setSpacing(S16)
        links.addWidget(ready_link)
        links.addWidget(page)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S8, 0, S4)
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addSpacing(S12)
        column.addWidget(self._heading)
        column.addWidget(self._since)
        column.addSpacing(S8)
        column.addLayout(links)
        self.setCursor(Qt.CursorShape.ArrowCursor)
