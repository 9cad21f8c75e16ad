"""One figure of a quarter: a sentence, its caveat, a small chart, and the names on request."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.drawing import Drawing
from app.ui.person.tending import SmallFold
from app.ui.reflection.names import Inside
from app.ui.theme import S8, S24, Theme
from app.ui.widgets.drawn import Drawn
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.domain.quarter_words import Told

WORDS, CHART, PROSE = 376, 240, 576  # widths; the last of words without a chart beside them
Direction = QBoxLayout.Direction


class FigureRow(Fitted):
    """The chart stands beside the words, or under them where there is no room for both.

    `names_wanted` asks for whom it counts, to be handed to `show_inside`; `inside` are the words
    that lead there.
    """

    names_wanted = Signal()

    def __init__(self, theme: Theme, inside: str) -> None:
        super().__init__()
        self._theme = theme
        self.sentence = Label(theme, "", "prose")
        self.notes = Label(theme, "", "meta", "soft_ink")
        self.fold = SmallFold(theme, inside)
        self.drawn = Drawn(theme)
        self._words = QWidget()
        self._under_words, self._under_chart = QHBoxLayout(), QHBoxLayout()
        self._body = QBoxLayout(Direction.LeftToRight)
        self._inside: Inside | None = None
        self._has_chart = self._has_names = False
        self._lay_out()
        self.fold.toggled.connect(self._turn)
        theme.changed.connect(self._arrange)

    def show_told(self, told: "Told", drawing: Drawing | None, has_names: bool) -> None:
        """Show what is told of a figure; whom it counts is asked for anew where it is open."""
        self._has_chart, self._has_names = drawing is not None, has_names
        self.sentence.setText(told.sentence)
        self.notes.setText(told.near)
        self.notes.setVisible(bool(told.near))
        self.drawn.show_drawing(drawing)
        self.fold.setAccessibleDescription(told.sentence)
        self.fold.setVisible(has_names)
        self._arrange()
        if has_names and self.fold.isChecked():
            self.names_wanted.emit()
        elif not has_names:
            self.show_inside(None)

    def show_inside(self, inside: Inside | None) -> None:
        """Show whom it counts, in place of what was shown there."""
        if self._inside is not None:
            if self._inside.isAncestorOf(self.window().focusWidget() or self):
                self.fold.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        if inside is not None:
            self._column.addWidget(inside)
            inside.show()

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [self.fold, *(self._inside.stops() if self._inside is not None else ())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _turn(self, is_open: bool) -> None:
        if is_open:
            self.names_wanted.emit()
        else:
            self.show_inside(None)

    def _lay_out(self) -> None:
        for under in (self._under_words, self._under_chart):
            under.addStretch(1)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.sentence)
        words.addWidget(self.notes)
        words.addLayout(self._under_words)
        words.addStretch(1)
        self._body.setContentsMargins(S8, 0, S8, 0)
        self._body.addWidget(self._words, 1)
        self._body.addWidget(self.drawn, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addStretch(0)
        self._under_chart.setContentsMargins(S8, 0, S8, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._body)
        self._column.addLayout(self._under_chart)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        is_narrow = self.width() - 2 * S8 < px(WORDS + CHART) + S24
        self._body.setDirection(Direction.TopToBottom if is_narrow else Direction.LeftToRight)
        self._body.setSpacing(S8 if is_narrow else S24)
        under = self._under_chart if is_narrow else self._under_words
        if under.indexOf(self.fold) < 0:  # before what it unfolds, wherever that stands
            under.insertWidget(0, self.fold)
            self.fold.setVisible(self._has_names)
        is_beside = self._has_chart and not is_narrow
        self._words.setMaximumWidth(px(WORDS if is_beside else PROSE))
