"""The charts of one person, one under the other: read and drawn when they come into sight."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.charts import gallery
from app.domain.behind import Behind
from app.domain.scope import Scope
from app.errors import NotFound
from app.ui.health.profile_rows import LABEL_WIDTH, NARROW, Direction
from app.ui.health.reading import Seen, Wanted
from app.ui.person.chart_signs import SignsLine
from app.ui.person.tending import SmallLink
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S12, S16, S24, Theme
from app.ui.widgets.canvas import ChartCanvas
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.health.reading import Reader

HEIGHTS = {"rhythm": 300, "rungs": 300, "areas": 320}  # in the order in which they stand


class PersonChart(QWidget):
    """One chart of the gallery with its name and what it says.

    entry_opened carries an entry's id, behind_wanted what is behind a mark and where to offer it,
    in global pixels, explained its key: how it is worked out is asked.
    """

    entry_opened = Signal(int)
    behind_wanted = Signal(object, QPoint)
    explained = Signal(str)

    def __init__(
        self, theme: Theme, tasks: Tasks, reader: "Reader", person_id: int, key: str
    ) -> None:
        super().__init__()
        self._theme, self._tasks, self._reader = theme, tasks, reader
        self._person, self.key = person_id, key
        self._is_stale = True
        self.seen: Seen | None = None
        self._name = reader.speech.say(gallery.chart(key).name)
        self._label = Label(theme, self._name, "meta_strong", "soft_ink")
        self.finding = Label(theme, "", "prose")
        self.how_to_read = Label(theme, "", "meta", "soft_ink")
        self.canvas = ChartCanvas(theme, tasks, reader.speech)
        self.canvas.set_words(self._name, "")
        self.signs = SignsLine(theme)
        self.link = SmallLink(theme, self.tr("How this is worked out"))
        self.link.setAccessibleName(f"{self.link.text()}: {self._name}")
        self._below = QWidget()
        self._lay_out()
        self.canvas.opened.connect(self._open)
        self.canvas.menu_wanted.connect(self._offer)
        self.link.clicked.connect(lambda: self.explained.emit(key))
        theme.changed.connect(self._arrange)

    def refresh(self) -> None:
        """Show what has changed, as soon as it is in sight."""
        self._is_stale = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_stale:
            self._is_stale = False
            self._tasks.read(self, self._read, self._take, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _read(self) -> Seen | None:
        try:
            return self._reader.look(Wanted(self.key, Scope(person_id=self._person), None))
        except NotFound:  # the page learns of it in a moment
            return None

    def _take(self, seen: Seen | None) -> None:
        if seen is None:
            return
        self.seen = seen
        self.finding.setText(seen.finding)
        self.canvas.set_sentence_source(lambda mark: self._reader.sentences(mark, seen))
        self.canvas.set_words(self._name, f"{seen.alternative} {seen.how_to_read}")
        place = seen.words.place_of(seen.data, self._reader.speech)
        is_blank = seen.finding.startswith(place)  # it says already what would be here
        for part in (self.how_to_read, self.canvas, self._below):
            part.setHidden(is_blank)
        if not is_blank:
            self.how_to_read.setText(seen.how_to_read)
            self.signs.show_signs(seen.words.signs(seen.data, self._reader.speech))
            self.canvas.show_chart(self.key, seen.data)

    def _open(self, mark_id: int) -> None:
        """Go to the one entry behind a mark, or offer all that are."""
        self._read_behind(mark_id, lambda behind: self._take_opened(mark_id, behind))

    def _take_opened(self, mark_id: int, behind: Behind) -> None:
        if len(behind.entries) == 1:
            self.entry_opened.emit(behind.entries[0])
        else:
            self.behind_wanted.emit(behind, self.canvas.place_of(mark_id))

    def _offer(self, mark_id: int, place: QPoint) -> None:
        self._read_behind(mark_id, lambda behind: self.behind_wanted.emit(behind, place))

    def _read_behind(self, mark_id: int, done: Callable[[Behind], None]) -> None:
        """Read what is behind a mark; one is on their page already."""
        if (seen := self.seen) is None:
            return

        def take(behind: Behind) -> None:
            if self.seen is seen and self.isVisible():
                done(behind._replace(person_id=0))

        key = (self, "behind")
        self._tasks.read(key, lambda: self._reader.behind(mark_id, seen), take, self)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, S4, 0, 0)
        side.addWidget(self._label)
        side.addStretch(1)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(S8, 0, S8, 0)
        self._head.addLayout(side)
        words = QVBoxLayout()
        words.setSpacing(S4)
        words.addWidget(self.finding)
        words.addWidget(self.how_to_read)
        self._head.addLayout(words, 1)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(S8)
        below.addWidget(self.signs)
        below.addWidget(self.link)
        for part in (self.how_to_read, self._below):
            part.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S24, 0, 0)
        column.setSpacing(S12)
        column.addLayout(self._head)
        column.addWidget(self.canvas)
        column.addWidget(self._below)
        self._arrange()

    def _arrange(self) -> None:
        """Stand as the rows of the profile do, the chart under label and words."""
        is_narrow = self.width() < self._theme.px(NARROW)
        self._head.setDirection(Direction.TopToBottom if is_narrow else Direction.LeftToRight)
        self._head.setSpacing(0 if is_narrow else S16)
        wide = max(1, self.width() - 2 * S8)
        label = self._theme.px(LABEL_WIDTH)
        self._label.setFixedWidth(wide if is_narrow else label)
        indent = 0 if is_narrow else label + S16
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sides = (S8, 0, S8 + indent, 0) if is_mirrored else (S8 + indent, 0, S8, 0)
        self._below.setContentsMargins(*sides)
        self.canvas.setFixedHeight(self._theme.px(HEIGHTS[self.key]))


class PersonCharts(QWidget):
    """All charts of one person; the signals are those of PersonChart.

    The next person has charts of their own, so that nothing of somebody else is ever seen there.
    """

    entry_opened = Signal(int)
    behind_wanted = Signal(object, QPoint)
    explained = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, reader: "Reader", person_id: int) -> None:
        super().__init__()
        self.person_id = person_id
        self.charts = [PersonChart(theme, tasks, reader, person_id, key) for key in HEIGHTS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for chart in self.charts:
            column.addWidget(chart)
            chart.entry_opened.connect(self.entry_opened)
            chart.behind_wanted.connect(self.behind_wanted)
            chart.explained.connect(self.explained)

    def refresh(self) -> None:
        """Show what has changed."""
        for chart in self.charts:
            chart.refresh()
