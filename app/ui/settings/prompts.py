"""The questions for looking back: word them anew, leave some out, add some of one's own."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.domain.reflections import STANDARD, Heading, Prompt
from app.journal import reflections
from app.journal.journal import Journal
from app.ui.dialogs.base import Dialog
from app.ui.person.note_row import AddLine, NoteRow
from app.ui.person.rows import Rows
from app.ui.reflection.prompt_words import heading_words, standard_words
from app.ui.theme import S8, S12, S24, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.section import Heading as Title
from app.ui.widgets.text import Label

WIDTH, HEIGHT = 600, 800


class PromptRow(NoteRow):
    """One question, with a menu of what can be done with it."""

    def __init__(self, journal: Journal, theme: Theme, dialog: "PromptsDialog") -> None:
        self._journal, self._dialog = journal, dialog
        self._prompt: Prompt | None = None
        super().__init__(theme, self.tr("Question"), self._keep, self._fill)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show the question as it is asked now."""
        self._prompt = prompt
        own = self.tr("a question of your own") if prompt.key not in STANDARD else ""
        worded = self.tr("in your own words") if prompt.is_own and not own else ""
        left = self.tr("left out") if prompt.is_hidden else ""
        self.show_note(prompt.text, " · ".join(part for part in (own, worded, left) if part))
        self.words.field.set_token("soft_ink" if prompt.is_hidden else "ink")

    def _keep(self, text: str) -> None:
        if self._prompt is not None:
            reflections.edit_prompt(self._journal, self._prompt, text)
            self._dialog.show_questions()

    def _fill(self, menu: QMenu) -> None:
        prompt = self._prompt
        if prompt is None:
            return
        menu.addAction(self.tr("Word it anew"), self.words.edit)
        if prompt.is_own and prompt.standard:
            menu.addAction(self.tr("Put the words back"), partial(self._keep, prompt.standard))
        hidden = self.tr("Ask it again") if prompt.is_hidden else self.tr("Leave it out")
        menu.addAction(hidden, self._hide)
        if prompt.key not in STANDARD:
            menu.addSeparator()
            menu.addAction(self.tr("Remove"), self._remove)

    def _hide(self) -> None:
        if self._prompt is not None:
            reflections.hide_prompt(self._journal, self._prompt, not self._prompt.is_hidden)
            self._dialog.show_questions()

    def _remove(self) -> None:
        if self._prompt is not None:
            reflections.delete_prompt(self._journal, self._prompt)
            self._dialog.show_questions()


class PromptsDialog(Dialog):
    """What is changed holds at once, each in a step of undo; the last can be taken back here."""

    def __init__(self, journal: Journal, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent, self.tr("Questions for looking back"), WIDTH)
        self._journal = journal
        self.added: dict[Heading, AddLine] = {}
        self._rows: dict[Heading, Rows[Prompt, PromptRow]] = {}
        self._before = self._newest()
        self.area = ColumnArea(theme, WIDTH, top=0, side=0)
        self.area.column.addWidget(Label(theme, self._explain(), "interface", "soft_ink"))
        for heading in Heading:
            self._add_heading(heading)
        self.area.column.addStretch(1)
        self.column.addWidget(self.area, 1)
        self.undo = QuietButton(theme, self.tr("Undo"))
        self.undo.clicked.connect(self._take_back)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._take_back)
        self.add_leading(self.undo)
        self.add_close()
        self.show_questions()
        self._focus_first()
        self.resize(self.width(), theme.px(HEIGHT))

    def show_questions(self) -> None:
        """Show every question as it is asked now, those left out softly."""
        asked = reflections.asked(self._journal, standard_words())
        for heading, rows in self._rows.items():
            rows.show_records([each for each in asked if each.heading == heading])
        self._order()
        self.undo.setEnabled(self._newest() > self._before)

    def row(self, key: str) -> PromptRow:
        """The row of a question."""
        return next(found for rows in self._rows.values() if (found := rows.row(key)))

    def _make_row(self, _prompt: Prompt) -> PromptRow:
        return PromptRow(self._journal, self.theme, self)

    def _order(self) -> None:
        """Have Tab go from one question to the next, and then to where one is added."""
        parts = [x for key, rows in self._rows.items() for x in (*rows.all(), self.added[key])]
        stops = [stop for part in parts for stop in (part, *part.findChildren(QWidget))]
        stops = [stop for stop in stops if stop.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _focus_first(self) -> None:
        """Put the keyboard on the first question, not on the first line that was made."""
        first = next(row for rows in self._rows.values() for row in rows.all())
        stops = (first, *first.findChildren(QWidget))
        stop = next(each for each in stops if each.focusPolicy() != Qt.FocusPolicy.NoFocus)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _newest(self) -> int:
        """The number of the change that undo would take back."""
        change = self._journal.next_undo()
        return change.id if change else 0

    def _take_back(self) -> None:
        """Take back the last thing done here, and nothing that was done before."""
        if self._newest() > self._before:
            self._journal.undo()
            self.show_questions()

    def _add(self, heading: Heading, text: str) -> None:
        reflections.add_prompt(self._journal, heading, text)
        self.show_questions()

    def _explain(self) -> str:
        return self.tr(
            "These are asked when you look back on a quarter. Word them as it suits you, leave"
            " some out, or add your own; what you have answered already stays."
        )

    def _add_heading(self, heading: Heading) -> None:
        words = heading_words(heading)
        line = AddLine(self.theme, self.tr("Add a question under {heading}").format(heading=words),
                       self.tr("Add a question…"))  # fmt: skip
        line.added.connect(partial(self._add, heading))
        rows = Rows(lambda each: each.key, self._make_row, PromptRow.show_prompt, S12)
        self.added[heading], self._rows[heading] = line, rows
        inside = self.area.column
        inside.addSpacing(S24)
        inside.addWidget(Title(self.theme, words))
        inside.addSpacing(S8)
        fitted = Fitted()
        around = QVBoxLayout(fitted)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(rows)
        inside.addWidget(fitted)
        inside.addSpacing(S12)
        inside.addWidget(line)
