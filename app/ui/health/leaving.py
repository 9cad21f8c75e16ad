"""What of the Health page can be taken elsewhere: the picture or the table that is shown."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.charts import gallery
from app.domain.speech import Speech
from app.settings import Settings
from app.ui.charts_out import ChartsOut, Everything, Leaving
from app.ui.health import periods, words
from app.ui.health.reading import PROFILE, Reader, Seen, Wanted
from app.ui.health.viewing import look
from app.ui.tasks import Tasks
from app.ui.theme import S4, Theme

PROFILE_SIZE = QSize(640, 560)


class Beside(NamedTuple):
    """The chart of another date that stands beside the one that leaves."""

    date: str
    chart: Leaving
    copy_table: Callable[[], None]


def make_leaving(seen: Seen, shown: QSize, speech: Speech) -> Leaving:
    """Return a chart as it leaves: as large as it is shown, with its words around it."""
    from app.charts.saving import Caption

    size = PROFILE_SIZE if seen.wanted.key == PROFILE else shown
    chart = gallery.chart(seen.wanted.key)
    of_whom = _joined(speech.say(chart.name), *_of_whom(seen))
    how_to_read = import_module(chart.words).how_to_read(speech)
    finding = "" if _is_in_picture(seen, speech) else seen.finding
    caption = Caption(
        _joined(of_whom, words.title(seen, is_within=True)), finding, how_to_read,
        seen.today, seen.alternative, words.then(seen),
    )  # fmt: skip
    name = _joined(of_whom, periods.name(seen.period, seen.today))
    return Leaving(seen.wanted.key, seen.data, size.width(), size.height(), caption, name)


def make_everything(reader: Reader, wanted: Sequence[Wanted]) -> Everything:
    """Return all charts as they leave together, each read when its turn comes."""
    title = QCoreApplication.translate("HealthPage", "All charts")
    make = [partial(_read, reader, each) for each in wanted]
    return Everything(title, reader.journal.today(), make)


def _read(reader: Reader, wanted: Wanted) -> Leaving | None:
    """Read a chart as the page shows it; nothing where it is of nobody."""
    seen = look(reader, wanted)
    if seen.is_empty or seen.data is None:
        return None
    return make_leaving(seen, PROFILE_SIZE, reader.speech)


def _is_in_picture(seen: Seen, speech: Speech) -> bool:
    """Whether what is found stands in place of the chart, and need not be said above it too."""
    return seen.is_blank and bool(seen.words.place_of(seen.data, speech) == seen.finding)


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _of_whom(seen: Seen) -> tuple[str, ...]:
    """Say whom a chart is of, where it is not everybody."""
    sought = seen.wanted.scope.words
    quoted = QCoreApplication.translate("HealthPage", "“{words}”").format(words=sought)
    return (seen.called, quoted if sought else "")


class Export(QObject):
    """Offers to copy or to save what is shown; `said` carries a sentence for a notice."""

    said = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, settings: Settings, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme, self._tasks, self._settings = theme, tasks, settings
        self._owner = owner
        self._out: ChartsOut | None = None

    def open_menu(
        self,
        under: QWidget,
        chart: Leaving,
        speech: Speech,
        copy_table: Callable[[], None],
        everything: Everything,
        beside: Beside | None = None,
    ) -> None:
        """Open the menu under a button; a chart `beside` has a menu of its own in it."""
        if self._out is None:
            self._out = ChartsOut(self._theme, self._tasks, speech, self._settings, self._owner)
            self._out.said.connect(self.said)
        menu = QMenu(self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(self._out, menu, chart, copy_table, everything)
        if beside is not None:
            menu.addSeparator()
            self._fill(self._out, menu.addMenu(beside.date), beside.chart, beside.copy_table)
        place = under.mapToGlobal(under.rect().bottomRight())
        menu.popup(place + QPoint(-menu.sizeHint().width(), S4))

    def _fill(
        self,
        out: ChartsOut,
        menu: QMenu,
        chart: Leaving,
        copy_table: Callable[[], None],
        everything: Everything | None = None,
    ) -> None:
        out.fill_menu(menu, chart, everything)
        table = menu.addAction(self.tr("Copy as a table"), lambda: self._copy(copy_table))
        menu.insertAction(menu.actions()[1], table)

    def _copy(self, copy_table: Callable[[], None]) -> None:
        copy_table()
        self.said.emit(self.tr("The table was copied."))
