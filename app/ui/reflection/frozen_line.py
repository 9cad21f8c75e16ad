"""Says that a quarter's figures no longer move, and what would be otherwise since then."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.person.tending import SmallFold, SmallLink
from app.ui.theme import S8, S24, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label
from app.ui.words import partial_date

FEW = 3  # changes that are told at once; more of them on request


class FrozenLine(Fitted):
    """A few quiet words over the figures, nothing where they are not frozen; `reopened` asks to
    let them move again.
    """

    reopened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = Label(theme, "", "prose", "soft_ink")
        self.since = Label(theme, "", "meta", "soft_ink")
        self.fold = SmallFold(theme, self.tr("What changed"))
        self.fold.toggled.connect(self._turn)
        self.link = SmallLink(theme, self.tr("Open it again"))
        self.link.clicked.connect(self.reopened)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, 0, S8, S24)
        column.setSpacing(0)
        column.addWidget(self.words)
        unfolding = QHBoxLayout()
        unfolding.addWidget(self.fold)
        unfolding.addStretch(1)
        column.addLayout(unfolding)
        column.addWidget(self.since)
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        column.addLayout(row)
        self.show_since(None, ())

    def show_since(self, day: date | None, since: Sequence[str]) -> None:
        """Show on which day it was finished (None: it is not), and what changed since."""
        self.setVisible(day is not None)
        if day is None:
            return
        when = partial_date(day.year, day.month, day.day)
        said = self.tr("Finished on {day}; the figures stay as they were.").format(day=when)
        if since:
            said += " " + self.tr("Since then something changed.")
        self.words.setText(said)
        self.since.setText(" ".join(since))
        self.fold.setVisible(len(since) > FEW)
        self._turn()

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [self.fold, self.link]

    def _turn(self) -> None:
        is_open = self.fold.isHidden() or self.fold.isChecked()
        self.since.setVisible(is_open and bool(self.since.text()))
