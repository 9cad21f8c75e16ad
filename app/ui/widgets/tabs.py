"""Tabs in a row: the questions over a page, and what answers the one that is asked."""

from collections.abc import Hashable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import CONTROL, HAIR, S2, S4, S16, S24, S48, Theme
from app.ui.widgets.arrow_group import GroupButton, step_along

AIR = S4  # between the words of a tab and the frame that shows where the keyboard is


class Tab(GroupButton):
    """One of a row; the one that holds is strong and in ink."""

    gives_way = True
    height_px = CONTROL
    padding = AIR

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        self.setFont(self._theme.font("strong" if self.isChecked() else "interface"))
        super().paint_content(painter, rect)

    def ink(self) -> str:
        return "ink" if self.isChecked() or self.underMouse() else "soft_ink"


class QuestionTab(Tab):
    """A question, underlined in accent while what answers it is shown."""

    height_px = S48

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        if self.isChecked():
            air = self._theme.px(self.padding)
            line = QRectF(rect.left() + air, rect.bottom() - S2, rect.width() - 2 * air, S2)
            painter.fillRect(line, self._theme.color("accent"))


class TabRow(QWidget):
    """Tabs side by side; `chosen` carries the key of the one taken, arrow keys go along them.

    They stand closer together before words are shortened, but those of the current one are not.
    """

    kind: type[Tab] = Tab
    gap = S16 - 2 * AIR
    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self.tabs: dict[Hashable, Tab] = {}
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.gap)
        self._row.addStretch(1)

    def offer(self, choices: Sequence[tuple[Hashable, str]], current: Hashable) -> None:
        """Show one tab for each (key, words), the current one marked."""
        if list(self.tabs) != [key for key, _words in choices]:
            for tab in self.tabs.values():
                self._row.removeWidget(tab)
                tab.hide()
                tab.deleteLater()
            self.tabs = {}
            for key, words in choices:
                self.tabs[key] = self._make(key, words)
            self._stand_in_order()
        for key, tab in self.tabs.items():
            tab.hold(key == current, is_stop=key == current)
        self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def sizeHint(self) -> QSize:
        """Return what they want to take, however close together they stand now."""
        gaps = self.gap * max(0, len(self.tabs) - 1)
        return QSize(self._words_width() + gaps, super().sizeHint().height())

    def _spread(self) -> None:
        free = self.width() - self._words_width()
        between = free // max(1, len(self.tabs) - 1)
        self._row.setSpacing(max(0, min(self.gap, between)))
        for tab in self.tabs.values():  # of where one is, the words stay whole
            tab.setMinimumWidth(tab.sizeHint().width() if tab.isChecked() else 0)

    def _words_width(self) -> int:
        """Return how wide all words are with what stands beside them, in pixels."""
        sides = self._row.contentsMargins()
        words = sum(tab.sizeHint().width() for tab in self.tabs.values())
        return sides.left() + sides.right() + words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = step_along(event, self.tabs)
        if key is None:
            super().keyPressEvent(event)
            return
        self.chosen.emit(key)
        if key in self.tabs:
            self.tabs[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _stand_in_order(self) -> None:
        """Let Tab come to the tabs where the row is, whenever they were made."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # or else Qt knows no place of the row
        for before, tab in pairwise((self, *self.tabs.values())):
            self.setTabOrder(before, tab)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _make(self, key: Hashable, words: str) -> Tab:
        tab = self.kind(self._theme, words.replace("&", "&&"))
        tab.setCheckable(True)
        tab.setAccessibleName(f"{self._name}: {words}")
        tab.clicked.connect(lambda: self.chosen.emit(key))
        self._row.insertWidget(self._row.count() - 1, tab)
        return tab


class QuestionRow(TabRow):
    """The questions, on the line that parts them from the page."""

    kind = QuestionTab
    gap = S24 - 2 * AIR

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._row.setContentsMargins(S24 - AIR, 0, S24 - AIR, HAIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(0, self.height() - HAIR, self.width(), HAIR)
        QPainter(self).fillRect(line, self._theme.color("line"))
