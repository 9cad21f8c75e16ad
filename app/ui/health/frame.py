"""How the Health page is put together: tabs over it, the chart, its words beside it."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.health.choosing import ChoosingBar
from app.ui.health.pane import Pane, Panes
from app.ui.health.reading import Reader
from app.ui.health.side import SideColumn
from app.ui.tasks import Tasks
from app.ui.theme import HAIR, S4, S8, S12, S16, S24, S32, Theme
from app.ui.widgets.empty import EmptyPage
from app.ui.widgets.tabs import AIR, QuestionRow, TabRow

TABS = 0.6  # of the width that the names of charts may take before they are shortened
SHORT, WIDE = 900, 1200  # from there on a table, and two pictures, leave room for words beside


class HealthFrame(QWidget):
    """The parts of the page in their places; none of them does anything yet.

    A second pane is made when two dates are first compared.
    """

    def __init__(self, theme: Theme, tasks: Tasks, reader: Reader) -> None:
        super().__init__()
        self.questions = QuestionRow(theme, self.tr("Question"))
        self.charts = TabRow(theme, self.tr("Chart"))
        self.choosing = ChoosingBar(reader, theme)
        self.pane = Pane(theme, tasks, reader.speech)
        self.picture, self.slider = self.pane.picture, self.pane.time.slider
        self.other: Pane | None = None
        self.panes = Panes(theme)
        self.panes.show_panes([self.pane])
        self.side = SideColumn(theme)
        self.picture.waited.connect(self.side.fall_silent)
        self.empty = EmptyPage(
            theme, "planet",
            self.tr("Once you have written about somebody, you see here who is near, "
                    "and with whom it goes deeper."),
            self.tr("Write something down"),
        )  # fmt: skip
        self._theme, self._tasks, self._speech = theme, tasks, reader.speech
        self._is_pair = False
        self._stack = QStackedWidget()
        self._lay_out()
        theme.changed.connect(self.fit_side)

    def show_empty(self, is_empty: bool) -> None:
        """Show what would be here, in place of all the rest."""
        self._stack.setCurrentWidget(self.empty if is_empty else self._whole)

    def make_other(self) -> Pane:
        """Make the pane that is shown before the first where two are compared."""
        self.other = Pane(self._theme, self._tasks, self._speech, can_close=True)
        self.other.picture.set_card(False)
        return self.other

    def show_pair(self, is_pair: bool) -> None:
        """Show the other pane before the first, or the first alone."""
        self._is_pair = is_pair
        has_focus = self.other is not None and self.other.has_focus()
        panes = [self.other, self.pane] if is_pair and self.other else [self.pane]
        self.panes.show_panes(panes)
        stops = [self.choosing.export, *(stop for pane in panes for stop in pane.stops())]
        for before, stop in pairwise(stops):
            self.setTabOrder(before, stop)
        self.side.show_comparing(is_pair)
        self.fit_side()
        if has_focus and not is_pair:  # which must not go to whatever comes next
            self.side.compare.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit_side(self) -> None:
        """Give the words beside the chart their width; the chart comes first where it is short."""
        self.side.fit(self.width())
        most = round(self.width() * TABS)
        self.charts.setMinimumWidth(min(self.charts.sizeHint().width(), most))
        is_short = self.width() < self._theme.px(SHORT)
        has_no_room = self._is_pair and self.width() < self._theme.px(WIDE)
        self.picture.set_card(not has_no_room)
        is_seen = not has_no_room and not (is_short and self.picture.shows_table())
        focused = self.window().focusWidget()
        if not is_seen and focused is not None and self.side.isAncestorOf(focused):
            self.picture.focus_first()  # else it would go to whatever comes next in the window
        self.side.setVisible(is_seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_side()

    def _lay_out(self) -> None:
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.questions)
        whole.addSpacing(S12 - HAIR)
        whole.addLayout(self._over())
        whole.addLayout(self._beside(), 1)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _over(self) -> QHBoxLayout:
        over = QHBoxLayout()  # spacing, unlike margins, is mirrored
        over.setContentsMargins(0, 0, 0, S8)
        over.setSpacing(0)
        over.addSpacing(S24 - AIR)
        over.addWidget(self.charts)
        over.addStretch(1)
        over.addSpacing(S16)
        over.addWidget(self.choosing)
        over.addSpacing(S16)
        return over

    def _beside(self) -> QHBoxLayout:
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addSpacing(S16)
        beside.addWidget(self.panes, 1)
        beside.addSpacing(S32 - S4)
        beside.addWidget(self.side)
        return beside
