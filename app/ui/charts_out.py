"""Charts that leave the program: copied as a picture, or saved as PNG, SVG or PDF."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.charts import gallery
from app.charts.look import Look
from app.domain.speech import Speech
from app.settings import Settings
from app.ui.look import make_look
from app.ui.tasks import Progress, Tasks
from app.ui.theme import Theme
from app.ui.widgets.veil import is_veiled
from app.ui.words import partial_date

if TYPE_CHECKING:
    from app.charts.saving import Caption, Kind

LONGEST = 200  # bytes of a file's name: a letter has up to four
UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


class Leaving(NamedTuple):
    """A chart as it leaves: what `charts.saving.save` is given, lengths in logical pixels; and
    what its file is called.
    """

    key: str
    data: object
    width: float
    height: float
    caption: "Caption"
    name: str


class Everything(NamedTuple):
    """All charts as they leave together: what they are called, of which day, and how each is read.

    A `make` is called off the GUI thread; it returns None where there is nothing to show.
    """

    title: str
    day: date
    make: "Sequence[Callable[[], Leaving | None]]"


class ChartsOut(QObject):
    """Copies and saves charts off the GUI thread; `said` carries a sentence for a notice.

    Pictures are in the light colours whatever the window wears: they end up on paper.
    """

    said = Signal(str)

    def __init__(
        self, theme: Theme, tasks: Tasks, speech: Speech, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme, self._tasks, self._speech = theme, tasks, speech
        self._settings, self._window = settings, window

    def fill_menu(self, menu: QMenu, chart: Leaving, everything: Everything | None = None) -> None:
        """Offer to copy and to save a chart, or to save all of them."""
        menu.addAction(self.tr("Copy as a picture"), lambda: self.copy(chart))
        menu.addSeparator()
        menu.addAction(self.tr("Save as PNG…"), lambda: self.choose(chart, "png"))
        menu.addAction(self.tr("Save as SVG…"), lambda: self.choose(chart, "svg"))
        menu.addAction(self.tr("Save as PDF…"), lambda: self.choose(chart, "pdf"))
        if everything is not None:
            menu.addSeparator()
            words = self.tr("Save all charts as PDF…")
            menu.addAction(words, lambda: self.choose_all(everything))

    def copy(self, chart: Leaving) -> None:
        """Put the picture of a chart on the clipboard, two pixels to each of the screen's."""
        look, speech = self._look(), self._speech

        def take(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            self.said.emit(self.tr("The picture was copied."))

        self._tasks.run(
            lambda _progress: QImage.fromData(make_file(chart, "png", look, speech)),
            take, self, title=self.tr("Drawing the picture…"),
        )  # fmt: skip

    def choose(self, chart: Leaving, kind: "Kind") -> None:
        """Ask where to save a chart, then save it."""
        name = file_name(self._plain_name(chart) if is_veiled(self._window) else chart.name, kind)
        dialog = self._ask(self.tr("Save the chart"), kind, name)
        dialog.fileSelected.connect(lambda name: self.save(chart, kind, Path(name)))
        dialog.open()

    def choose_all(self, everything: Everything) -> None:
        """Ask where to save all charts, then save them."""
        name = file_name(dated(everything.title, everything.day), "pdf")
        dialog = self._ask(self.tr("Save all charts"), "pdf", name)
        dialog.fileSelected.connect(lambda name: self.save_all(everything, Path(name)))
        dialog.open()

    def _plain_name(self, chart: Leaving) -> str:
        """Name a chart without whom it is of: no veil lies over a dialog of the system."""
        key, day = chart.key, chart.caption.day
        return dated(self._speech.say(gallery.chart(key).name), day)

    def _ask(self, title: str, kind: "Kind", name: str) -> QFileDialog:
        kinds = {"png": self.tr("PNG picture"), "svg": self.tr("SVG drawing"),
                 "pdf": self.tr("PDF page")}  # fmt: skip
        dialog = QFileDialog(self._window, title, str(self._folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kinds[kind]} (*.{kind})")
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(name)
        return dialog

    def save(self, chart: Leaving, kind: "Kind", path: Path) -> None:
        """Save a chart in a file, whole or not at all; trouble with it is told like any other.

        Who stops it keeps what the file was.
        """
        target, look, speech = ending_in(path, kind), self._look(), self._speech
        self._tasks.run(
            lambda progress: write_file(target, make_file(chart, kind, look, speech), progress),
            lambda _answer: self._tell(target, self.tr("The chart was saved as {path}.")),
            self, title=self.tr("Saving the chart…"),
        )  # fmt: skip

    def save_all(self, everything: Everything, path: Path) -> None:
        """Save all charts in one file, page by page; who stops it keeps what the file was."""
        target, look, speech = ending_in(path, "pdf"), self._look(), self._speech
        self._tasks.run(
            lambda progress: write_file(
                target, make_book(everything, look, speech, progress), progress
            ),
            lambda _answer: self._tell(target, self.tr("The charts were saved as {path}.")),
            self, title=self.tr("Saving all charts…"),
        )  # fmt: skip

    def _tell(self, target: Path, said: str) -> None:
        self._settings.charts_folder = str(target.parent)
        self.said.emit(said.format(path=target))

    def _look(self) -> Look:
        return make_look(self._theme, on_paper=True)

    def _folder(self) -> Path:
        """Return the folder something was saved in last, else the user's pictures."""
        usual = QStandardPaths.StandardLocation.PicturesLocation
        places = (self._settings.charts_folder, QStandardPaths.writableLocation(usual))
        found = (Path(place) for place in places if place and Path(place).is_dir())
        return next(found, Path.home())


def dated(title: str, day: date) -> str:
    """Name what is of a day: "Orbits, 8 October 2026"."""
    return f"{title}, {partial_date(day.year, day.month, day.day)}"


def file_name(name: str, kind: str) -> str:
    """Return a name without what a system refuses: "Orbits, 8 October 2026.png"."""
    plain = " ".join(UNFIT.sub(" ", name).split()).encode(errors="ignore")[:LONGEST]
    return f"{plain.decode(errors='ignore').strip('. ')}.{kind}"


def ending_in(path: Path, kind: str) -> Path:
    """Return a path that ends as files of this kind do."""
    return path if path.suffix.lower() == f".{kind}" else Path(f"{path}.{kind}")


def make_file(chart: Leaving, kind: "Kind", look: Look, speech: Speech) -> bytes:
    """Return a chart as the bytes of a file; runs in any thread."""
    from app.charts.saving import save

    key, data, width, height, caption, _name = chart
    return save(key, data, look, speech, kind, width, height, caption)


def make_book(everything: Everything, look: Look, speech: Speech, progress: Progress) -> bytes:
    """Return all charts as one PDF; runs in any thread, and ends where it is stopped."""
    from app.charts.saving import Page, save_all

    pages, whole = [], 2 * len(everything.make)  # each is read, and each is drawn
    for number, make in enumerate(everything.make):
        progress.report(number, whole)
        if (chart := make()) is not None:
            pages.append(Page(chart.key, chart.data, chart.caption))

    def begin(number: int) -> None:
        key = pages[number].key  # without whom it is of: what is shown of it lies beside the veil
        name = speech.say(gallery.chart(key).name)
        progress.report(whole - len(pages) + number, whole, name)

    return save_all(pages, look, speech, everything.title, begin)


def write_file(path: Path, content: bytes, progress: Progress) -> None:
    """Write a file whole or not at all, where it is not stopped. Raises Trouble."""
    from app.exchange.files import written_whole

    with written_whole(path) as file:
        file.buffer.write(content)
        progress.check()
