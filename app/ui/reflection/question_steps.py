"""Under a question: which one it is, the ways to the others, and to all of them at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.ui.theme import S4, S16, Theme
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label, plain_tip

STACKED_BELOW = 450
BEFORE, NEXT = "Alt+PgUp", "Alt+PgDown"


class SmallButton(QuietButton):
    """A way that is there without asking for attention."""

    role = "meta"


class QuestionSteps(Fitted):
    """left tells that somebody goes past a question, turned that all or one shall be shown."""

    back_asked = Signal()
    next_asked = Signal()
    left = Signal()
    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.place = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self.turn = SmallButton(theme)
        self.back = QuietButton(theme, self.tr("Back"))
        self.leave = QuietButton(theme, self.tr("Leave this one"))
        self.next = TextButton(theme)
        self.back.setToolTip(plain_tip(_say(BEFORE)))
        self.next.setToolTip(plain_tip(_say("Ctrl+Return", NEXT)))
        for button, asked in (
            (self.turn, self.turned),
            (self.back, self.back_asked),
            (self.leave, self.left),
            (self.next, self.next_asked),
        ):
            button.clicked.connect(asked)
        where, ways = QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (where, (self.place, self.turn)),
            (ways, (self.back, self.leave, self.next)),
        ):
            row.setSpacing(S16)
            for part in parts:
                row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        where.addStretch(1)
        ways.insertStretch(0, 1)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(S4)
        self._rows.addLayout(where)
        self._rows.addLayout(ways)

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [self.turn, self.back, self.leave, self.next]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(STACKED_BELOW)
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def show_step(self, at: int, count: int) -> None:
        """Show the ways from one question of so many."""
        said = self.tr("Question {number} of {count}").format(number=at + 1, count=count)
        is_last = at + 1 == count
        self.place.setText(said)
        self.turn.setText(self.tr("All questions"))
        self.next.setText(self.tr("To the intention") if is_last else self.tr("Next question"))
        self.turn.setVisible(count > 1)
        self.back.setVisible(at > 0)
        for part in (self.place, self.leave, self.next):
            part.show()

    def show_all(self) -> None:
        """Show the way back to one at a time."""
        self.turn.setText(self.tr("One at a time"))
        self.turn.show()
        for part in (self.place, self.back, self.leave, self.next):
            part.hide()

    def show_answered(self, is_answered: bool) -> None:
        """Offer to leave a question only while there is nothing written to it."""
        self.leave.setVisible(not is_answered and not self.next.isHidden())


def _say(*keys: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(each).toString(native) for each in keys)
