"""Charts that leave the program: copied as a picture, or saved as PNG, SVG or PDF."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.charts.look import Look
from app.domain.speech import Speech
from app.settings import Settings
from app.ui.look import make_look
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.words import partial_date

if TYPE_CHECKING:
    from app.charts.saving import Caption, Kind

LONGEST = 120  # letters of a file's name
UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


class Leaving(NamedTuple):
    """A chart as it leaves: what `charts.saving.save` is given; lengths in logical pixels."""

    key: str
    data: object
    width: float
    height: float
    caption: "Caption"


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

    def fill_menu(self, menu: QMenu, chart: Leaving) -> None:
        """Offer to copy and to save a chart."""
        menu.addAction(self.tr("Copy as a picture"), lambda: self.copy(chart))
        menu.addSeparator()
        menu.addAction(self.tr("Save as PNG…"), lambda: self.choose(chart, "png"))
        menu.addAction(self.tr("Save as SVG…"), lambda: self.choose(chart, "svg"))
        menu.addAction(self.tr("Save as PDF…"), lambda: self.choose(chart, "pdf"))

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
        kinds = {"png": self.tr("PNG picture"), "svg": self.tr("SVG drawing"),
                 "pdf": self.tr("PDF page")}  # fmt: skip
        dialog = QFileDialog(self._window, self.tr("Save the chart"), str(self._folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kinds[kind]} (*.{kind})")
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(file_name(chart.caption, kind))
        dialog.fileSelected.connect(lambda name: self.save(chart, kind, Path(name)))
        dialog.open()

    def save(self, chart: Leaving, kind: "Kind", path: Path) -> None:
        """Save a chart in a file, whole or not at all; trouble with it is told like any other."""
        target = path if path.suffix.lower() == f".{kind}" else Path(f"{path}.{kind}")
        look, speech = self._look(), self._speech

        def tell(_answer: None) -> None:
            self._settings.charts_folder = str(target.parent)
            self.said.emit(self.tr("The chart was saved as {path}.").format(path=target))

        self._tasks.run(
            lambda _progress: write_file(target, make_file(chart, kind, look, speech)),
            tell, self, title=self.tr("Saving the chart…"),
        )  # fmt: skip

    def _look(self) -> Look:
        return make_look(self._theme, on_paper=True)

    def _folder(self) -> Path:
        """Return the folder something was saved in last, else the user's pictures."""
        usual = QStandardPaths.StandardLocation.PicturesLocation
        places = (self._settings.charts_folder, QStandardPaths.writableLocation(usual))
        found = (Path(place) for place in places if place and Path(place).is_dir())
        return next(found, Path.home())


def file_name(caption: "Caption", kind: str) -> str:
    """Name a file after what it shows: "Orbits, 8 October 2026.png"."""
    day = caption.day
    said = f"{caption.title}, {partial_date(day.year, day.month, day.day)}"
    return f"{' '.join(UNFIT.sub(' ', said).split())[:LONGEST].strip('. ')}.{kind}"


def make_file(chart: Leaving, kind: "Kind", look: Look, speech: Speech) -> bytes:
    """Return a chart as the bytes of a file; runs in any thread."""
    from app.charts.saving import save

    key, data, width, height, caption = chart
    return save(key, data, look, speech, kind, width, height, caption)


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises Trouble."""
    from app.exchange.files import written_whole

    with written_whole(path) as file:
        file.buffer.write(content)
