"""All figures of a quarter or a year, one under the other; those of too little stand at the end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.person.tending import SmallFold, SmallLink
from app.ui.reflection.figure_row import FigureRow
from app.ui.reflection.names import Behind, Inside
from app.ui.reflection.reading import Seen
from app.ui.theme import S8, S16, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.domain.quarter_words import Told

ROW_GAP = 16


class Figures(Fitted):
    """`names_wanted` carries the key of the figure whose people are asked for, `entries_wanted`
    that of which the entries are; `open_person` an id; `explained` asks how all is worked out;
    `arranged` tells that other things stand in it.
    """

    names_wanted = Signal(str)
    entries_wanted = Signal(str)
    open_person = Signal(int)
    explained = Signal()
    arranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: dict[str, FigureRow] = {}
        self._told: dict[str, Told] = {}
        self._behind: dict[str, Behind] = {}  # which waits to be shown
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._show_next)
        self.words = Label(theme, "", "prose", "soft_ink")
        self.thin = Label(theme, "", "prose", "soft_ink")
        self.thin_fold = SmallFold(theme, self.tr("What is there"))
        self.rests_on = Label(theme, "", "meta", "soft_ink")
        self.link = SmallLink(theme, self.tr("How this is worked out"))
        self._lay_out()
        self.thin_fold.toggled.connect(lambda _on: self._show_thin())
        self.link.clicked.connect(self.explained)
        self.say("")

    def say(self, words: str) -> None:
        """Show a few words in place of the figures."""
        self._told, self._behind = {}, {}
        for row in self.rows.values():
            row.hide()
        for part in (self.thin, self.thin_fold, self.rests_on, self.link):
            part.hide()
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def show_seen(self, seen: Seen) -> None:
        """Show what is told of a quarter or a year."""
        self._told, self._behind = {each.key: each for each in seen.told}, {}
        self.words.hide()
        ordered = sorted(seen.told, key=lambda each: each.is_thin)
        for place, each in enumerate(ordered):
            row = self._row(each.key)
            column = self._thin_column if each.is_thin else self._column
            column.removeWidget(row)
            column.insertWidget(place if column is self._column else column.count(), row)
            row.show_told(each, seen.drawings.get(each.key), each.key in seen.named)
        self.thin.setText(seen.not_enough)
        for part in (self.thin, self.thin_fold):
            part.setVisible(bool(seen.not_enough))
        self.rests_on.setText(seen.rests_on)
        self.rests_on.show()
        self.link.show()
        self._show_thin()

    def show_behind(self, key: str, behind: Behind) -> None:
        """Show whom a figure counts, if that is still wanted; one figure after the other."""
        self._behind[key] = behind
        self._turn.start()

    def _show_next(self) -> None:
        """Show those of one figure, and let the window draw and hear keys before the next."""
        if not self._behind:
            self._turn.stop()
            return
        key = next(iter(self._behind))
        behind, row = self._behind.pop(key), self.rows.get(key)
        if row is None or not row.fold.isChecked():
            return
        inside = Inside(self._theme, behind)
        inside.opened.connect(self.open_person)
        inside.entries_wanted.connect(lambda: self.entries_wanted.emit(key))
        row.show_inside(inside)
        self.arranged.emit()

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        told = self._told.values()
        enough = [self.rows[each.key] for each in told if not each.is_thin]
        thin = [self.rows[each.key] for each in told if each.is_thin]
        stops = [stop for row in enough for stop in row.stops()]
        return [*stops, self.thin_fold, *(x for row in thin for x in row.stops()), self.link]

    def _row(self, key: str) -> FigureRow:
        if key not in self.rows:
            inside = self.tr("Which ones") if key == "promises" else self.tr("Names")
            row = self.rows[key] = FigureRow(self._theme, inside)
            row.names_wanted.connect(lambda: self.names_wanted.emit(key))
        return self.rows[key]

    def _show_thin(self) -> None:
        is_open = self.thin_fold.isChecked()
        for key, row in self.rows.items():
            told = self._told.get(key)
            row.setVisible(told is not None and (is_open or not told.is_thin))
        self.arranged.emit()

    def _lay_out(self) -> None:
        thin = QVBoxLayout()
        thin.setContentsMargins(S8, 0, S8, 0)
        thin.setSpacing(0)
        thin.addWidget(self.thin)
        thin.addWidget(self.thin_fold, 0, Qt.AlignmentFlag.AlignLeading)
        link = QHBoxLayout()
        link.setContentsMargins(S8, 0, S8, 0)
        link.addWidget(self.rests_on, 1, Qt.AlignmentFlag.AlignVCenter)
        link.addWidget(self.link)
        self._column, self._thin_column = QVBoxLayout(), QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S16)
        self._column.setSpacing(ROW_GAP)
        self._thin_column.setSpacing(S16)
        words = QHBoxLayout()
        words.setContentsMargins(S8, 0, S8, 0)
        words.addWidget(self.words, 1)
        for part in (words, self._column, thin, self._thin_column, link):
            whole.addLayout(part)
