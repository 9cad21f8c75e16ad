"""How the figures of the Health page are worked out: limits, words, formulas, numbers, sources."""

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from app.domain.parameters import DEFAULTS
from app.domain.speech import Speech
from app.journal.journal import Journal
from app.journal.parameters import chosen
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.worked_out_text import WorkedOutText
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.chart_speaking import announce
from app.ui.widgets.fields import SearchField
from app.ui.widgets.text import Label

WIDTH, HEIGHT = 640, 760


class WorkedOutDialog(Dialog):
    """One text to read, to jump in, to search through and to copy from; its numbers can be changed.

    `section` is the key of a chart whose part is to be read first.
    """

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        tasks: Tasks,
        speech: Speech,
        parent: QWidget | None,
        section: str = "",
    ) -> None:
        super().__init__(theme, parent, self.tr("How this is worked out"), WIDTH)
        self._journal, self._tasks, self._speech = journal, tasks, speech
        self.search = SearchField(theme, self.tr("Find in this text"))
        self.text = WorkedOutText(theme, speech, lambda: chosen(journal))
        self.text.setAccessibleName(self.tr("How this is worked out"))
        self.column.addWidget(self.search)
        self.column.addWidget(self.text, 1)
        self.notice = Label(theme, "", "meta", "soft_ink")
        self.notice.hide()
        self.column.addWidget(self.notice)
        self.add_close()
        self.search.textChanged.connect(self._find_first)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self, self.find_next)
        self.text.change_wanted.connect(self._change)
        self.text.setFocus()
        self.resize(self.width(), theme.px(HEIGHT))
        self._section = section

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._section:
            self.text.go_to(self._section)
            self._section = ""

    def find_next(self) -> None:
        """Go to the next place where the words searched for stand, in a round."""
        words = self.search.text()
        if words and not self.text.find(words):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words)

    def _find_first(self) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.find_next()

    def _change(self, row: str) -> None:
        from app.ui.dialogs.numbers import NumbersDialog

        dialog = NumbersDialog(self.theme, self._journal, self._tasks, self._speech, self, row)
        dialog.kept.connect(self._take_kept)
        dialog.open()

    def _take_kept(self, row: str) -> None:
        """Say the numbers that hold now, and how to put them back: there is no Undo for them."""
        self.text.show_again(row)
        words = self.tr("All numbers are as they were to begin with.")
        if chosen(self._journal) != DEFAULTS:
            words = self.tr(
                "Your numbers hold now. To put them back: “Change these numbers…”, then “Put all"
                " back”."
            )
        self.notice.setText(words)
        self.notice.show()
        announce(self.text, words)
