"""Finishing a quarter, which keeps its figures as they are, and opening it again."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.quarters import Quarter
from app.journal.health import Health
from app.journal.journal import Journal
from app.ui.tasks import Tasks
from app.ui.theme import S8, Theme
from app.ui.widgets.buttons import OutlineButton
from app.ui.widgets.text import Label


class Finishing(QWidget):
    """Under the questions of a quarter.

    asked comes before anything is kept, so that what is being written can be; notice carries what
    was done.
    """

    asked = Signal()
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, health: Health) -> None:
        super().__init__()
        self._journal, self._tasks, self._health = journal, tasks, health
        self._quarter: Quarter | None = None
        self._is_working = False  # a button that was off would hand the keyboard on
        self.words = Label(theme, "", "interface", "soft_ink")
        self.button = OutlineButton(theme)
        self.button.clicked.connect(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_quarter(self, quarter: Quarter, is_frozen: bool) -> None:
        """Offer to finish a quarter; one that is finished says so elsewhere on the page."""
        self._quarter = quarter
        self.button.setText(self.tr("Finish looking back"))
        self.words.setText(self._explain(quarter, self._journal.today()))
        self.setVisible(not is_frozen)

    def finish(self) -> None:
        """Keep the figures as they are now, in one step that can be undone."""
        quarter = self._quarter
        if quarter is None or self._is_working:
            return
        self.asked.emit()
        self._is_working = True

        def work(_progress: object) -> None:
            from app.journal import freezing

            freezing.finish(self._journal, self._health, quarter)

        task = self._tasks.run(work, self._tell, self, title=self.tr("Finishing…"))
        task.ended.connect(self._end)

    def _end(self) -> None:
        self._is_working = False

    def _tell(self, _done: None) -> None:
        self.notice.emit(self.tr("Finished. The figures stay as they are."))

    def _explain(self, quarter: Quarter, today: date) -> str:
        kept = self.tr(
            "Finishing keeps the figures as they are today, whatever you write later; the answers"
            " rest with them. You can open it again at any time."
        )
        if today <= quarter.last:
            return f"{self.tr('This quarter still goes on.')} {kept}"
        return kept
