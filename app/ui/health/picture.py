"""Where a chart stands: its picture, the same as a table, or somebody's profile in words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.speech import Speech
from app.ui.health import periods
from app.ui.health.instead import InsteadPage
from app.ui.health.profile_rows import ProfileRows
from app.ui.health.reading import PROFILE, Seen
from app.ui.health.waiting import Waiting
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, S8, S12, Theme
from app.ui.widgets.canvas import ChartCanvas
from app.ui.widgets.chart_table import ChartTable
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label


class PictureArea(QWidget):
    """Shows what was Seen. The signals carry marks as the canvas does; `behind` asks for the
    entries of a row of a profile, `scope_wanted` for a chart of others, `settled` tells that
    what is to be shown is shown, `waited` that another chart is long in coming, or came.
    """

    chosen = Signal(int)
    opened = Signal(int)
    moved = Signal(int, int)
    menu_wanted = Signal(int, QPoint)
    behind = Signal(object, QWidget)
    scope_wanted = Signal(object)
    settled = Signal()
    waited = Signal(bool)

    def __init__(self, theme: Theme, tasks: Tasks, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._seen: Seen | None = None
        self.is_table = False
        self._source: Callable[[int], Sequence[str]] | None = None
        self._has_card = True
        self.is_settled = False  # what is to be shown is shown
        self._is_table_old = True  # it is filled when it is wanted: it may have many rows
        self.canvas = ChartCanvas(theme, tasks, speech)
        self.table = ChartTable(theme)
        self.rows = ProfileRows(theme)
        self.instead = InsteadPage(theme)
        self._waiting, self._awaited = Waiting(theme), ""
        self._stack = QStackedWidget()
        self._lay_out(theme)
        self._join()

    def show_seen(self, seen: Seen, source: Callable[[int], Sequence[str]]) -> None:
        """Show a chart; `source` says what stands beside a mark, asked off the GUI thread."""
        before, self._seen, self._source = self._seen, seen, source
        is_same = before is not None and _drawn(before) == _drawn(seen)
        self._is_table_old = self._is_table_old or not is_same
        is_drawn = self._is_drawn() and not self.is_table
        if seen.data is None or seen.wanted.key == PROFILE:
            self.rows.show_told(seen.data or ())
        else:
            self._tell()
            self.canvas.set_words(self._name(seen), f"{seen.alternative} {seen.how_to_read}")
            if not is_same:
                self.is_settled = False
                self.canvas.show_chart(seen.wanted.key, seen.data)
        self._turn()
        if is_same or not is_drawn:
            self._settle()

    def set_card(self, has_card: bool) -> None:
        """Hear whether there is a column beside, where whoever is walked to is told of."""
        if self._has_card != has_card:
            self._has_card = has_card
            self._tell()

    def _tell(self) -> None:
        is_told_beside = self._has_card and self._seen is not None and self._seen.has_people
        self.canvas.set_sentence_source(self._source, is_told_beside)

    def keep_chosen(self, mark_id: int) -> int:
        """Keep somebody chosen who is still shown; return them, or 0."""
        seen = self._seen
        is_here = seen and seen.has_people and mark_id in seen.words.row_marks(seen.data)
        self.canvas.set_chosen(mark_id if is_here else 0)
        return mark_id if is_here else 0

    def place_of(self, mark_id: int) -> QPoint:
        """Return where a menu of a mark opens, in global pixels."""
        if self.shows_table():
            row = self.table.visualRect(self.table.currentIndex())
            return self.table.viewport().mapToGlobal(row.bottomLeft())
        return self.canvas.place_of(mark_id)

    def wait(self, key: str) -> None:
        """Hear which chart is to be shown next. While that is another than the one that is
        shown, this says after a moment that it is looked for.
        """
        self._awaited = key
        is_drawn = self._stack.currentWidget() is not self._drawing or self.canvas.scene().width
        if self._is_awaited() and is_drawn:
            self._waiting.end()
        else:
            self._waiting.begin()

    def give_up(self) -> None:
        """Wait no longer: what was to be shown could not be read; what is shown stays."""
        if self._seen is not None and self.is_settled:
            self._waiting.end()
        elif self._waiting.is_on():
            self._waiting.give_up()

    def show_table(self, is_table: bool) -> None:
        """Show the table in place of the picture, or the picture."""
        self.is_table = is_table
        self._turn()

    def copy_table(self) -> None:
        """Put all that the table says on the clipboard."""
        self._fill_table()
        self.table.copy_all()

    def walk_to_first(self) -> None:
        """Put the keyboard at the first person that is shown."""
        if self.shows_table():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        else:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self.canvas.walk_to_first()

    def shows_table(self) -> bool:
        """Return whether a table is what is shown."""
        return self.is_table and self._stack.currentWidget() is self.table

    def left_to_say(self, seen: Seen) -> str:
        """Return what is found, unless the picture says it itself."""
        return "" if seen.is_blank and not self.shows_table() else seen.finding

    def focus_first(self) -> None:
        """Put the keyboard where one begins."""
        page = self._stack.currentWidget()
        first: QWidget = self.canvas
        if page is self._profile:
            first = self.rows.rows[0] if self.rows.rows else self.rows
        elif page is self.table:
            first = self.table
        elif page is self.instead:
            first = next(iter(self.instead.links), self.instead)
        # As if one came back: nobody is pointed at before a key says so.
        first.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _turn(self) -> None:
        if self._seen is not None and self._seen.data is None:
            self._stack.setCurrentWidget(self._nobody)
        elif self._seen is not None and self._seen.instead is not None:
            self.instead.show_instead(self._seen.instead)
            self._stack.setCurrentWidget(self.instead)
        elif self.is_table:
            self._fill_table()
            self._stack.setCurrentWidget(self.table)
        else:
            self._stack.setCurrentWidget(self._drawing if self._is_drawn() else self._profile)

    def _is_drawn(self) -> bool:
        """Return whether what is shown, where no table is, is a picture."""
        seen = self._seen
        if seen is None:
            return True
        return seen.data is not None and seen.wanted.key != PROFILE and seen.instead is None

    def _fill_table(self) -> None:
        if self._is_table_old and self._seen is not None:
            self._is_table_old = False
            self.table.show_chart(self._seen.wanted.key, self._seen.data, self._speech)

    def _name(self, seen: Seen) -> str:
        """Name a chart and of when it is, as two may be compared."""
        from app.charts import gallery

        name = self._speech.say(gallery.chart(seen.wanted.key).name)
        return f"{name}, {periods.name(seen.period, seen.today)}"

    def _is_awaited(self) -> bool:
        return self._seen is not None and self._seen.wanted.key == self._awaited

    def _settle(self) -> None:
        if self._is_awaited():  # and not the old one, drawn anew
            self._waiting.end()
        self.is_settled = True
        self.settled.emit()

    def _lay_out(self, theme: Theme) -> None:
        words = self.tr("Once you have written about somebody, they can be shown here.")
        self._drawing = QWidget()
        grid = QGridLayout(self._drawing)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setColumnMinimumWidth(0, S8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.canvas, 0, 1)
        self._profile = ColumnArea(theme, COLUMN + 2 * S8, S12, 0, align_leading=True)
        self._profile.column.addWidget(self.rows)
        self._profile.column.addStretch(1)
        self._nobody = QWidget()
        middle = QVBoxLayout(self._nobody)
        middle.addWidget(Label(theme, words, "prose", "soft_ink"), 0, Qt.AlignmentFlag.AlignCenter)
        for part in (self._drawing, self.table, self._profile, self._nobody, self.instead):
            self._stack.addWidget(part)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack, 0, 0)
        whole.addWidget(self._waiting, 0, 0)

    def _join(self) -> None:
        canvas = self.canvas
        canvas.chosen.connect(self.chosen)
        canvas.opened.connect(self.opened)
        canvas.moved.connect(self.moved)
        canvas.menu_wanted.connect(self.menu_wanted)
        canvas.drawn.connect(self._settle)
        self._waiting.turned.connect(self.waited)
        self.table.opened.connect(self.opened)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.rows.asked.connect(self.behind)
        self.instead.wanted.connect(self.scope_wanted)


def _drawn(seen: Seen) -> tuple[str, object]:
    """Return what a picture or a table of it depends on."""
    return seen.wanted.key, seen.data
