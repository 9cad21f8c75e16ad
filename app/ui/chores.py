"""What is done now and then: import, export, copies, history, other journals, help."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.journal.journal import Journal
from app.settings import Settings
from app.ui.tasks import Progress, Tasks
from app.ui.theme import Theme

VCARD_KINDS = "vCard (*.vcf *.vcard)"
JSON_KINDS = "JSON (*.json)"


class Chores(QObject):
    """The actions of the journal's menu; dialogs are imported when they are wanted.

    said carries a sentence for a notice; new_wanted and open_wanted ask for another journal.
    """

    said = Signal(str, bool)
    named = Signal()
    undo_wanted = Signal()
    new_wanted = Signal(Path)
    open_wanted = Signal(Path)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        tasks: Tasks,
        settings: Settings,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._journal, self._theme, self._tasks, self._window = journal, theme, tasks, window

    def choose_import(self) -> None:
        """Ask for an address book, then show what its import would do."""
        self.preview(ask_for_books(self._window))

    def preview(self, files: list[Path]) -> None:
        """Show what an import of these files would do, one after the other."""
        from app.ui.dialogs.import_preview import ImportDialog

        if not files:
            return
        first, *rest = files
        dialog = ImportDialog(self._journal, self._theme, self._tasks, first, self._window)
        dialog.undo_asked.connect(self.undo_wanted)
        dialog.finished.connect(lambda _code: self.preview(rest))
        dialog.open()

    def export(self) -> None:
        """Write everything into one open file."""
        from app.journal.taking import export_json

        name = f"{self._journal.path.stem} {self._journal.today().isoformat()}.json"
        target = self._choose_target(self.tr("Export everything"), name, JSON_KINDS)
        if target is not None:
            self._work(
                lambda progress: export_json(
                    self._journal, target, True, progress.report, progress.check
                ),
                self.tr("Exporting…"),
                self.tr("Everything was written to %1.").replace("%1", target.name),
            )

    def back_up(self) -> None:
        """Copy the journal to a place of one's choice."""
        from app.journal.keeping import back_up, backup_name
        from app.ui.pages.first_start import file_kinds

        name = backup_name(self._journal)
        target = self._choose_target(self.tr("Back up the journal"), name, file_kinds())
        if target is not None:
            self._work(
                lambda _progress: back_up(self._journal, target),
                self.tr("Copying the journal…"),
                self.tr("The journal was copied to %1, and the copy was checked.").replace(
                    "%1", target.name
                ),
            )

    def show_history(self) -> None:
        """Show what was done when, to be taken back."""
        from app.ui.dialogs.history import HistoryDialog

        HistoryDialog(self._journal, self._theme, self._tasks, self._window).open()

    def rename_journal(self) -> None:
        """Ask for the name of the journal."""
        from app.ui.dialogs.naming import NameDialog

        dialog = NameDialog(self._theme, self._journal.preference("name"), self._window)
        dialog.named.connect(self._keep_name)
        dialog.open()

    def new_journal(self) -> None:
        """Ask for the place of another journal and begin it there."""
        from app.ui.pages.first_start import file_kinds

        folder = self._journal.path.parent
        names = (f"journal {number}.kith" for number in count(2))
        free = next(name for name in names if not (folder / name).exists())
        target = self._choose_target(self.tr("A new journal"), free, file_kinds())
        if target is None:
            return
        if target.exists():
            words = self.tr("%1 is a journal already; open it, or choose another name.")
            self.said.emit(words.replace("%1", target.name), False)
        else:
            self.new_wanted.emit(target)

    def open_journal(self) -> None:
        """Ask for another journal and open it in place of this one."""
        from app.ui.pages.first_start import file_kinds

        folder = str(self._journal.path.parent)
        title = self.tr("Open a journal")
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, file_kinds())
        if name:
            self.open_wanted.emit(Path(name))

    def show_example(self) -> None:
        """Open the invented journal, made where it is missing."""
        from app.ui.example import example_path, write_example

        if example_path().exists():
            self.open_wanted.emit(example_path())
            return
        self._tasks.run(
            lambda progress: write_example(progress.check),
            self.open_wanted.emit,
            self,
            title=self.tr("Inventing three years of a life…"),
        )

    def show_shortcuts(self) -> None:
        """Show the keys."""
        from app.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._theme, self._window).open()

    def show_about(self) -> None:
        """Show what Kith is."""
        from app.ui.dialogs.about import AboutDialog

        AboutDialog(self._theme, self._journal, self._tasks, self._settings, self._window).open()

    def _keep_name(self, name: str) -> None:
        self._journal.set_preference("name", name)
        self.named.emit()

    def _choose_target(self, title: str, name: str, kinds: str) -> Path | None:
        start = str(self._journal.path.parent / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix else target.with_suffix(Path(name).suffix)

    def _work(self, work: Callable[[Progress], object], title: str, said: str) -> None:
        self._tasks.run(work, lambda _answer: self.said.emit(said, False), self, title=title)


def ask_for_books(window: QWidget) -> list[Path]:
    """Ask which address books to bring; none where that is called off."""
    title = QCoreApplication.translate("Chores", "Import an address book")
    names, _ = QFileDialog.getOpenFileNames(window, title, str(Path.home()), VCARD_KINDS)
    return [Path(name) for name in names]
