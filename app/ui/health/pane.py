"""One chart with what stands over and under it; one, or two side by side to be compared."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.speech import Speech
from app.ui.health.picture import PictureArea
from app.ui.health.time_row import TimeRow
from app.ui.tasks import Tasks
from app.ui.theme import CONTROL, S4, S8, S12, S16, S24, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

LEAST, LOWEST = 352, 360  # a picture beside another, and one above another
HEAD, PICTURE, TIME, GAP = range(4)  # rows


class PaneHead(Fitted):
    """The date of one of two charts, and its finding; `closed` asks for one chart alone."""

    closed = Signal()

    def __init__(self, theme: Theme, can_close: bool) -> None:
        super().__init__()
        self._theme = theme
        self.title = Label(theme, "", "section")
        self.words = Label(theme, "", "narrow")
        self.close_button = IconButton(theme, "x", self.tr("Stop comparing"), self.tr("Esc"))
        self.close_button.clicked.connect(self.closed)
        self.close_button.setVisible(can_close)
        top = QHBoxLayout()
        top.setSpacing(S8)
        top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S4, S8, S8)
        column.setSpacing(S4)
        column.addLayout(top)
        column.addWidget(self.words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, title: str, words: str) -> None:
        """Show of which time the chart is, and what it shows."""
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def _restyle(self) -> None:
        self.title.setMinimumHeight(self._theme.px(CONTROL))  # with a button beside it or without


class Pane:
    """The three parts of a chart; whoever arranges them owns them."""

    def __init__(self, theme: Theme, tasks: Tasks, speech: Speech, can_close: bool = False) -> None:
        self.head = PaneHead(theme, can_close)
        self.picture = PictureArea(theme, tasks, speech)
        self.time = TimeRow(theme, can_play=not can_close)

    def parts(self) -> tuple[QWidget, QWidget, QWidget]:
        """Return them from top to bottom."""
        return self.head, self.picture, self.time

    def stops(self) -> list[QWidget]:
        """Return where Tab can stop in them."""
        inside = (each for part in self.parts() for each in part.findChildren(QWidget))
        return [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def has_focus(self) -> bool:
        """Return whether the keyboard is in one of them."""
        focused = self.head.window().focusWidget()
        return focused is not None and any(part.isAncestorOf(focused) for part in self.parts())


class Ground(QWidget):
    """What a scroll area shows; it is scrolled only where there is less room than it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(1)
        self.grid = QGridLayout(self)

    def heightForWidth(self, width: int) -> int:
        return self.grid.totalMinimumHeightForWidth(width)


class Panes(QScrollArea):
    """Shows one pane, or two beside each other; above each other where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._panes: Sequence[Pane] = ()
        self._is_stacked = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = Ground()
        self._grid = content.grid
        self._grid.setContentsMargins(0, 0, 0, S12)
        self._grid.setSpacing(0)
        self.setWidget(content)
        for ground in (self.viewport(), content):
            ground.setAutoFillBackground(False)
        theme.changed.connect(self._fit)

    def show_panes(self, panes: Sequence[Pane]) -> None:
        """Show these one or two."""
        for pane in self._panes:
            for part in pane.parts():
                self._grid.removeWidget(part)
                part.setVisible(pane in panes)
        self._panes = panes
        self._is_stacked = self._has_no_room()
        self._arrange()
        for pane in panes:  # which have a place by now, and are no windows of their own
            for part in pane.parts():
                part.setVisible(part is not pane.head or len(panes) > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._is_stacked != self._has_no_room():
            self._is_stacked = not self._is_stacked
            self._arrange()

    def _has_no_room(self) -> bool:
        return len(self._panes) > 1 and self.width() < 2 * self._theme.px(LEAST) + S24

    def _arrange(self) -> None:
        grid, is_pair = self._grid, len(self._panes) > 1
        for number, pane in enumerate(self._panes):
            row, column = ((GAP + 1) * number, 0) if self._is_stacked else (0, 2 * number)
            grid.addWidget(pane.head, row + HEAD, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(pane.picture, row + PICTURE, column)
            grid.addWidget(pane.time, row + TIME, column)
            lowest = self._theme.px(LOWEST) if self._is_stacked else 0
            pane.picture.setMinimumHeight(lowest)
        for row in range(2 * (GAP + 1)):
            is_used = row <= GAP or self._is_stacked
            grid.setRowStretch(row, int(is_used and row % (GAP + 1) == PICTURE))
        grid.setRowMinimumHeight(GAP, S16 if self._is_stacked else 0)
        is_beside = is_pair and not self._is_stacked
        grid.setColumnMinimumWidth(1, S24 if is_beside else 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, int(is_beside))
