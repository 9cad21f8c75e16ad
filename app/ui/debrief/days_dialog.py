"""Follow-ups before they are kept: each with its day and its words, to be changed or left out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.follow_ups import Proposal
from app.errors import Trouble
from app.journal.follow_ups import save_follow_ups
from app.journal.journal import Journal
from app.ui.actions import show_keys
from app.ui.dialogs.base import Dialog
from app.ui.editor.day_popup import DayPopup, say_day
from app.ui.theme import S4, S8, S48, Theme
from app.ui.widgets.buttons import FilledButton, IconButton, OutlineButton
from app.ui.widgets.fields import LineField, align_leading
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

WIDTH, DAY = 640, 112
MOST_SHOWN = 7
KEYS = ("Ctrl+Return", "Ctrl+Enter")


class DayButton(OutlineButton):
    """The day of one follow-up; it opens a month to choose another from."""

    def __init__(self, theme: Theme, name: str, today: date, day: str) -> None:
        super().__init__(theme)
        self._name, self._today, self.day = name, today, day
        self.setFixedWidth(theme.px(DAY))
        self.clicked.connect(self.ask)
        self._show(day)

    def ask(self) -> None:
        """Ask for another day."""
        popup = DayPopup(
            self._theme, self, self.tr("Day of the follow-up"), self._today, self.day, (1, 7)
        )
        popup.chosen.connect(self.take)
        popup.open_under(self)

    def take(self, day: str) -> None:
        """Take another day (ISO), at the earliest today."""
        self._show(max(day, self._today.isoformat()))

    def _show(self, day: str) -> None:
        self.day = day
        said = say_day(date.fromisoformat(day), self._today)
        self.setText(said)
        self.setAccessibleName(self.tr("{name}: {day}").format(name=self._name, day=said))


class FollowUpRow(QWidget):
    """One follow-up; `removed` when it is left out."""

    removed = Signal()

    def __init__(self, theme: Theme, proposal: Proposal, today: date) -> None:
        super().__init__()
        self._proposal = proposal
        self.day = DayButton(theme, proposal.name, today, proposal.day)
        self.line = LineField(theme, self.tr("Follow-up with {name}").format(name=proposal.name))
        self.line.setText(proposal.text)
        self.line.setCursorPosition(0)
        self.cross = IconButton(theme, "x", self.tr("Leave out: {name}").format(name=proposal.name))
        self.cross.clicked.connect(self.removed)
        align_leading(self.line)
        row = QHBoxLayout()
        row.setSpacing(S8)
        for part in (self.day, self.line, self.cross):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, S8)
        column.setSpacing(S4)
        column.addWidget(Label(theme, proposal.name, "strong", max_lines=1))
        column.addLayout(row)

    def proposal(self) -> Proposal:
        """Return it as it stands now."""
        return self._proposal._replace(day=self.day.day, text=self.line.text())


class DaysDialog(Dialog):
    """Keeps all in one step; `kept` comes then. Closing it keeps nothing, but `closed` carries the
    proposals as they stood.
    """

    kept = Signal()
    closed = Signal(list)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        gathering_id: int,
        found: Sequence[Proposal],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent, self.tr("Follow-ups, day by day"), WIDTH)
        self._journal, self._gathering = journal, gathering_id
        self._left_out: list[Proposal] = []
        ordered = sorted(found, key=lambda each: each.day)
        self.rows = [FollowUpRow(theme, each, journal.today()) for each in ordered]
        self._area = ColumnArea(theme, WIDTH, top=0, side=0)
        for row in self.rows:
            row.removed.connect(lambda row=row: self._leave_out(row))
            self._area.column.addWidget(row)
        self._area.column.addStretch(1)
        self._trouble = TroubleLine(theme)
        self.column.addWidget(
            Label(theme, self.tr("Spread over the coming days, so that none of them is hurried. "
                                 "Change days and words as you like."), "interface", "soft_ink")
        )  # fmt: skip
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self._trouble)
        self.add_close()
        self.keep = FilledButton(theme, self.tr("Keep them"))
        keys = show_keys("Ctrl+Enter")
        self.keep.setToolTip(self.tr("Keep these follow-ups ({keys})").format(keys=keys))
        self.keep.clicked.connect(self._keep)
        self.add_button(self.keep)
        for keys in KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self._keep)
        shown = min(len(self.rows), MOST_SHOWN)
        height = self.rows[0].sizeHint().height() if self.rows else 0
        self._area.setMinimumHeight(min(2, shown) * height)
        self.resize(self.width(), shown * height + 3 * theme.px(S48))
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        self.closed.emit([*self._proposals(), *self._left_out])
        super().reject()

    def _proposals(self) -> list[Proposal]:
        return [row.proposal() for row in self.rows]

    def _leave_out(self, row: FollowUpRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._left_out.append(row.proposal())
        row.hide()
        row.deleteLater()
        beside: QLineEdit | FilledButton = self.keep
        if self.rows:
            beside = self.rows[min(at, len(self.rows) - 1)].line
        beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        try:
            save_follow_ups(self._journal, self._gathering, self._proposals(), self._left_out)
        except Trouble as trouble:
            self._trouble.say(str(trouble))
            return
        self.kept.emit()
        self.accept()
