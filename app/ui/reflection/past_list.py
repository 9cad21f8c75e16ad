"""All reflections one below the other: what was intended, and what became of it."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.quarters import read_quarter
from app.domain.reflections import Reflection
from app.ui.theme import S2, S8, S24, Theme
from app.ui.widgets.buttons import Button, TextButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label
from app.ui.words import partial_date

FEW = 8  # two years of them; the others on request
Name = Callable[[date, date], str]


class QuarterLink(Button):
    """The name of a quarter; it leads there."""

    role = "prose_strong"
    height_px = 24
    gives_way = True

    def ink(self) -> str:
        return "accent" if self.underMouse() else "ink"


class PastRow(Fitted):
    """One reflection."""

    chosen = Signal()

    def __init__(self, theme: Theme, kept: Reflection, name: Name, today: date) -> None:
        super().__init__()
        quarter = read_quarter(kept.quarter)
        self.link = QuarterLink(theme, name(quarter.first, quarter.last))
        self.link.clicked.connect(self.chosen)
        state = Label(theme, self._say_state(kept, today), "meta", "soft_ink")
        head = QHBoxLayout()
        head.setSpacing(S8)
        head.addWidget(self.link)
        head.addStretch(1)
        head.addWidget(state, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S2)
        column.addLayout(head)
        if kept.intention:
            quoted = self.tr("“{words}”").format(words=kept.intention)
            column.addWidget(Label(theme, quoted, "prose"))
        if kept.outcome:
            became = self.tr("What became of it: {words}").format(words=kept.outcome)
            column.addWidget(Label(theme, became, "narrow", "soft_ink"))

    def _say_state(self, kept: Reflection, today: date) -> str:
        if not kept.is_finished:
            return self.tr("not finished")
        day = datetime.fromisoformat(kept.finished_at).date()
        year = None if day.year == today.year else day.year
        written = partial_date(year, day.month, day.day)
        return self.tr("finished on {day}").format(day=written)


class PastList(Fitted):
    """The newest few, and the others on request; `chosen` carries the key of a quarter."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[PastRow] = []
        self.more = TextButton(theme)
        self.more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S24)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_reflections(self, kept: Sequence[Reflection], name: Name, today: date) -> None:
        """Show these in place of those before."""
        is_all = bool(self.rows) and not self.more.isVisibleTo(self)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [PastRow(self._theme, each, name, today) for each in kept]
        for place, (row, each) in enumerate(zip(self.rows, kept, strict=True)):
            row.chosen.connect(lambda key=each.quarter: self.chosen.emit(key))
            self._column.insertWidget(place, row)
            row.setVisible(is_all or place < FEW)
        self.more.setText(self.tr("Show all {count}").format(count=len(kept)))
        self.more.setVisible(len(kept) > FEW and not is_all)

    def _show_all(self) -> None:
        hidden: list[QWidget] = [row for row in self.rows if not row.isVisibleTo(self)]
        self.more.hide()
        for row in hidden:
            row.show()
        self.rows[FEW].link.setFocus(Qt.FocusReason.OtherFocusReason)
