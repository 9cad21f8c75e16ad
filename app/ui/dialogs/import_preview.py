"""Bringing an address book in: read it, look what would happen, decide, import, and see it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.errors import Trouble
from app.journal.importing import Plan, Summary, carry_out, plan_import
from app.journal.journal import Journal
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.import_parts import PreviewPart, SummaryPart, WaitingPart
from app.ui.models.import_model import list_problems
from app.ui.tasks import Progress, Task, Tasks
from app.ui.theme import Theme
from app.ui.widgets.buttons import FilledButton, OutlineButton, TextButton
from app.ui.widgets.trouble_line import TroubleLine

WIDTH, HEIGHT = 800, 600


class ImportDialog(Dialog):
    """Nothing is written before Import is pressed, and then in one step that can be undone.

    imported carries the number of people made or changed; undo_asked asks for the undo.
    """

    imported = Signal(int)
    undo_asked = Signal()

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, path: Path, parent: QWidget | None
    ) -> None:
        title = QCoreApplication.translate("ImportDialog", "Import %1").replace("%1", path.name)
        super().__init__(theme, parent, title, WIDTH)
        self._journal, self._tasks, self._path = journal, tasks, path
        self._plan: Plan | None = None
        self._task: Task | None = None
        self.stack = QStackedWidget()
        self.column.addWidget(self.stack, 1)
        self.trouble = TroubleLine(theme)
        self.column.addWidget(self.trouble)
        self._make_buttons()
        self.resize(self.width(), theme.px(HEIGHT))
        self._read()

    def reject(self) -> None:
        """Stop what is under way and close; nothing half done stays behind."""
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def _make_buttons(self) -> None:
        self.problems = TextButton(self.theme, self.tr("Copy the list of problems"), "copy")
        self.problems.clicked.connect(self._copy_problems)
        self.add_leading(self.problems)
        self.undo = TextButton(self.theme, self.tr("Undo"), "arrow-u-up-left")
        self.undo.clicked.connect(self._undo)
        self.add_leading(self.undo)
        self.cancel: OutlineButton = self.add_close(self.tr("Cancel"))
        self.go_on = FilledButton(self.theme, self.tr("Import"))
        self.go_on.clicked.connect(self._import)
        self.add_button(self.go_on)
        for button in (self.problems, self.undo, self.go_on):
            button.hide()

    def _read(self) -> None:
        self._wait(
            self.tr("Reading the cards…"),
            lambda progress: plan_import(
                self._journal, self._path, progress.report, progress.check
            ),
            self._show_plan,
        )

    def _show_plan(self, plan: Plan) -> None:
        self._plan = plan
        self.preview = PreviewPart(self.theme, self._journal, plan)
        self.preview.decided.connect(self._count)
        self._show_part(self.preview)
        self.problems.setVisible(bool(list_problems(plan.outcomes)))
        self.go_on.show()
        self._count()
        self.preview.table.setFocus()

    def _count(self) -> None:
        count = self.preview.count_wanted()
        self.go_on.setEnabled(count > 0)
        words = self.tr("Import %n people", "", count) if count else self.tr("Nothing to import")
        self.go_on.setText(words)
        self.go_on.updateGeometry()

    def _import(self) -> None:
        if self._plan is None:
            return
        plan = self._plan
        self.go_on.hide()
        self._wait(
            self.tr("Importing…"),
            lambda progress: carry_out(self._journal, plan, progress.report, progress.check),
            self._show_summary,
        )

    def _show_summary(self, summary: Summary) -> None:
        self._show_part(SummaryPart(self.theme, summary))
        self.undo.setVisible(bool(summary.person_ids))
        self.cancel.setText(self.tr("Done"))
        # “Done” comes to stand where “Import” was: a double click must not close what it says.
        self.cancel.setEnabled(False)
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._allow_done)
        self.imported.emit(len(summary.person_ids))

    def _allow_done(self) -> None:
        self.cancel.setEnabled(True)
        self.cancel.setFocus()

    def _wait(
        self, words: str, work: Callable[[Progress], object], done: Callable[..., None]
    ) -> None:
        part = WaitingPart(self.theme, words)
        self._show_part(part)
        self._task = self._tasks.run(work, done, self, self._fail)
        self._task.progressed.connect(part.show_progress)
        self._task.ended.connect(self._forget_task)

    def _forget_task(self) -> None:
        self._task = None

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            self._tasks.handle_error(error)
        self.stack.hide()
        self.trouble.say(str(error) if isinstance(error, Trouble) else "")
        self.cancel.setText(self.tr("Close"))

    def _show_part(self, part: QWidget) -> None:
        self.stack.addWidget(part)
        self.stack.setCurrentWidget(part)

    def _copy_problems(self) -> None:
        if self._plan is not None:
            QGuiApplication.clipboard().setText(list_problems(self._plan.outcomes))

    def _undo(self) -> None:
        self.undo_asked.emit()
        self.accept()
