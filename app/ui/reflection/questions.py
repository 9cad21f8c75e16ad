"""The questions a quarter is looked back on with: one at a time, or all below each other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.prompting import Asked, Reminder
from app.domain.quarter import Figures
from app.domain.quarters import Quarter
from app.journal import drafts, prompting
from app.journal.journal import Changed, Journal
from app.ui.reflection.in_sight import bring_in_sight
from app.ui.reflection.prompt_words import standard_words
from app.ui.reflection.question import Question, draft_key
from app.ui.reflection.question_steps import QuestionSteps
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import S8, S32, Theme

_AT_ONCE = "reflection_at_once"  # preference: "1" for all questions below each other
_TOLD_BY = frozenset({"answer", "prompt", "reflection", "everything"})


class Questions(QWidget):
    """Answers are kept as they are left; those of a finished quarter are only read.

    ended comes where one goes on from the last question; said tells what came in between from
    elsewhere, arranged that other things stand in it.
    """

    open_person = Signal(int)
    open_entry = Signal(int)
    ended = Signal()
    arranged = Signal()
    said = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._quarter: Quarter | None = None
        self._figures: Figures | None = None
        self._is_frozen = False
        self._is_all = journal.preference(_AT_ONCE) == "1"
        self._asked: tuple[Asked, ...] = ()
        self._at = 0
        self._turn = 0  # counts what is shown, so that a late reminder is left out
        self.questions: list[Question] = []
        self._inside = QWidget()
        self.steps = QuestionSteps(theme)
        self.steps.turned.connect(self._toggle)
        self.steps.back_asked.connect(lambda: self._go(self._at - 1))
        self.steps.next_asked.connect(self._go_on)
        self.steps.left.connect(self._leave)
        self._lay_out()

    def show_quarter(
        self, quarter: Quarter, figures: Figures | None, is_frozen: bool = False
    ) -> None:
        """Show the questions of a quarter; with its figures they are reminded of."""
        is_other = quarter != self._quarter
        if is_other or is_frozen != self._is_frozen:
            self.flush()
        self._quarter, self._figures, self._is_frozen = quarter, figures, is_frozen
        self._read()
        if is_other:
            self._at = self._first()
            for question in self.questions:
                question.reminder.show_reminder(None)
        self._show()

    def show_prompt(self, key: str) -> None:
        """Go to a question, if it is one of this quarter."""
        found = [at for at, asked in enumerate(self._asked) if asked.prompt.key == key]
        if found:
            self._go(found[0])

    def refresh(self, changed: Changed) -> None:
        """Show what holds after a change; what is being written stays."""
        if self._quarter is not None and _TOLD_BY & changed.tables:
            self._read()
            self._show()

    def flush(self) -> None:
        """Keep what is written."""
        for question in self.questions:
            question.box.kept.flush()

    def focus_first(self) -> None:
        """Put the keyboard into the first box."""
        if self.questions:
            self.questions[0].box.prose.setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        parts = [[*x.reminder.buttons, x.box.prose] for x in self.questions]
        return [*(stop for part in parts for stop in part), *self.steps.stops()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._remind()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def _read(self) -> None:
        assert self._quarter is not None
        key = self._asked[self._at].prompt.key if self._at < len(self._asked) else ""
        asked = prompting.questions(self._journal, self._quarter, standard_words())
        self._asked = tuple(each for each in asked if each.answer or not self._is_frozen)
        keys = [each.prompt.key for each in self._asked]
        self._at = keys.index(key) if key in keys else min(self._at, max(len(keys) - 1, 0))

    def _first(self) -> int:
        """The question whose answer was not kept yet, else the first that has none."""
        assert self._quarter is not None
        begun = drafts.drafts(self._journal)
        left = prompting.left(self._journal, self._quarter)
        keys = [each.prompt.key for each in self._asked]
        unkept = [at for at, key in enumerate(keys) if draft_key(self._quarter, key) in begun]
        empty = [at for at, x in enumerate(self._asked) if not x.answer and keys[at] not in left]
        return next(iter([*unkept, *empty]), 0)

    def _show(self) -> None:
        """Show what is to be shown, each question where it stood if it is there already."""
        assert self._quarter is not None
        is_all = self._is_all or self._is_frozen
        places = range(len(self._asked)) if is_all else range(self._at, self._at + 1)
        places = places[: len(self._asked)]
        self._make(len(places))
        for question, at in zip(self.questions, places, strict=True):
            asked, before = self._asked[at], self._asked[at - 1] if at and is_all else None
            has_heading = before is None or before.prompt.heading != asked.prompt.heading
            if self._is_frozen:
                question.show_settled(asked, has_heading)
            else:
                question.show_question(self._quarter, asked, at, has_heading)
        self.steps.setVisible(not self._is_frozen)
        if is_all:
            self.steps.show_all()
        elif self._asked:
            self.steps.show_step(self._at, len(self._asked))
            self._show_answered()
        self._inside.setVisible(bool(self._asked))
        self.arranged.emit()
        self._remind()

    def _show_answered(self) -> None:
        """Of several at once nobody asks for a next one."""
        if not self._is_all and self.questions:
            self.steps.show_answered(bool(self.questions[0].box.prose.text().strip()))

    def _make(self, count: int) -> None:
        while len(self.questions) < count:
            question = Question(self._journal, self._theme)
            question.reminder.person_asked.connect(self.open_person)
            question.reminder.entry_asked.connect(self.open_entry)
            question.box.prose.submitted.connect(lambda q=question: self._submit(q))
            question.box.kept.joined.connect(self._say_joined)
            question.box.prose.textChanged.connect(self._show_answered)
            self.questions.append(question)
            self._column.addWidget(question)
        for question in self.questions[count:]:
            question.box.kept.let_go()
            question.hide()
            question.deleteLater()
        del self.questions[count:]

    def _say_joined(self) -> None:
        self.said.emit(self.tr("Meanwhile another answer was written; it stands under yours."))

    # Reminding

    def _remind(self) -> None:
        self._turn += 1
        quarter, figures = self._quarter, self._figures
        if quarter is None or figures is None or self._is_frozen or not self.isVisible():
            return
        for question in self.questions:
            self._ask(question, question.key(), quarter, figures, self._turn)

    def _ask(
        self, question: Question, key: str, quarter: Quarter, figures: Figures, turn: int
    ) -> None:
        def work() -> Reminder | None:
            return prompting.remind(self._journal, quarter, figures, key, QtSpeech())

        def show(reminder: Reminder | None) -> None:
            if turn == self._turn:
                question.reminder.show_reminder(reminder)

        self._tasks.read(("reminder", key), work, show, question)

    # Going from one to the next

    def _go(self, at: int) -> None:
        self.flush()
        self._read()
        self._at = max(0, min(at, len(self._asked) - 1))
        self._show()
        shown = self._at if self._is_all or self._is_frozen else 0
        if shown < len(self.questions):
            self.questions[shown].box.prose.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_sight(self.questions[shown])

    def _go_on(self) -> None:
        if self._at + 1 < len(self._asked):
            self._go(self._at + 1)
        else:
            self.flush()
            self.ended.emit()

    def _leave(self) -> None:
        if self._quarter is not None and self._asked:
            prompting.leave(self._journal, self._quarter, self._asked[self._at].prompt.key)
            self._go_on()

    def _submit(self, question: Question) -> None:
        if self._is_all and question in self.questions:
            self._at = self.questions.index(question)
        self._go_on()

    def step(self, by: int) -> None:
        """Go to the question before (-1) or after (1), and bring it into sight."""
        focused = [at for at, each in enumerate(self.questions) if each.box.prose.hasFocus()]
        if self._is_all and focused:
            self._at = focused[0]
        if 0 <= self._at + by < len(self._asked):
            self._go(self._at + by)

    def _toggle(self) -> None:
        self.flush()
        self._is_all = not self._is_all
        self._journal.set_preference(_AT_ONCE, "1" if self._is_all else "")
        self._read()
        self._show()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S32)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._inside)
        whole = QVBoxLayout(self._inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column)
        whole.addSpacing(S8)
        whole.addWidget(self.steps)
