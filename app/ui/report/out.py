"""A look back leaves the program: as PDF, Markdown or a web page in a file, or on paper."""

from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.report import Report
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.reporting import Wish
from app.settings import load_settings
from app.ui.charts_out import ending_in, file_name, write_file
from app.ui.look import make_look
from app.ui.report.pdf import paper_here, write_pdf
from app.ui.speech import QtSpeech
from app.ui.tasks import Progress, Tasks
from app.ui.theme import Theme

Kind = Literal["pdf", "md", "html"]


class Leaving(NamedTuple):
    """What leaves: as a letter, or as a report; `name` is what its file is called."""

    wish: Wish
    is_letter: bool
    name: str


class ReportsOut(QObject):
    """Composes and saves off the GUI thread; `said` carries a sentence for a notice."""

    said = Signal(str)

    def __init__(
        self, journal: Journal, health: Health, theme: Theme, tasks: Tasks, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._journal, self._health, self._theme = journal, health, theme
        self._tasks, self._parent = tasks, parent

    def choose(self, leaving: Leaving, kind: Kind) -> QFileDialog:
        """Ask where to save it, then save it."""
        kinds = {"pdf": self.tr("PDF"), "md": self.tr("Markdown"), "html": self.tr("Web page")}
        dialog = QFileDialog(self._parent, self.tr("Save the look back"), str(folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kinds[kind]} (*.{kind})")
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(file_name(leaving.name, kind))
        dialog.fileSelected.connect(lambda name: self.save(leaving, kind, Path(name)))
        dialog.open()
        return dialog

    def save(self, leaving: Leaving, kind: Kind, path: Path) -> None:
        """Save it in a file, whole or not at all."""
        target = ending_in(path, kind)

        def work(progress: Progress) -> None:
            write_file(target, self._make(leaving, kind, progress), progress)

        self._tasks.run(
            work, lambda _answer: self._tell(target), self, title=self.tr("Saving the look back…")
        )

    def print_out(self, leaving: Leaving) -> None:
        """Compose it and show it in a preview, from which it is printed."""
        self._tasks.run(
            lambda _progress: self._compose(leaving), self._preview, self,
            title=self.tr("Making the look back ready…"),
        )  # fmt: skip

    def _preview(self, report: Report) -> None:
        from app.ui.report.printing import preview

        preview(report, self._theme, paper_here(), self._parent)

    def _compose(self, leaving: Leaving) -> Report:
        from app.journal.letter import compose_letter
        from app.journal.reporting import compose

        make = compose_letter if leaving.is_letter else compose
        return make(self._journal, self._health, leaving.wish, QtSpeech())

    def _make(self, leaving: Leaving, kind: Kind, progress: Progress) -> bytes:
        from app.charts.svg import svg
        from app.exchange.report_html import write_html
        from app.exchange.report_markdown import write_markdown

        report = self._compose(leaving)
        progress.check()
        if kind == "pdf":
            return write_pdf(report, self._theme, paper_here(), progress.report, progress.check)
        if kind == "md":
            return write_markdown(report).encode()
        look = make_look(self._theme, on_paper=True)
        return write_html(
            report, look.colors, lambda each: svg(each, look.colors, look.sans)
        ).encode()

    def _tell(self, target: Path) -> None:
        load_settings().reports_folder = str(target.parent)
        self.said.emit(self.tr("The look back was saved as {path}.").format(path=target))


def folder() -> Path:
    """Return the folder something was saved in last, else the user's documents."""
    usual = QStandardPaths.StandardLocation.DocumentsLocation
    places = (load_settings().reports_folder, QStandardPaths.writableLocation(usual))
    found = (Path(place) for place in places if place and Path(place).is_dir())
    return next(found, Path.home())
