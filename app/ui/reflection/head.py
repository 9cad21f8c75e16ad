"""The head of the Reflection page: its quarter, the ways to others, what was intended."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import CONTROL, ICON, S4, S8, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

EARLIER, LATER, TAKE = "Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+P"


class Head(Fitted):
    """`stepped` asks for the quarter before (-1) or after (1), `choosing` for the others, with the
    button they belong to, `taking` for a way to take this one along.
    """

    stepped = Signal(int)
    choosing = Signal(QWidget)
    taking = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = Label(theme, "", "name")
        self.when, self.quote = (Label(theme, "", "prose", "soft_ink") for _ in range(2))
        self.became = Label(theme, "", "narrow", "soft_ink")
        self.earlier = IconButton(theme, "caret-left", "", is_directed=True)
        self.later = IconButton(theme, "caret-right", "", is_directed=True)
        self.chooser = IconButton(theme, "calendar-blank", self.tr("Choose what to look back on"))
        self.printer = IconButton(theme, "printer", self.tr("Print or take along"), TAKE)
        self.earlier.clicked.connect(lambda: self.stepped.emit(-1))
        self.later.clicked.connect(lambda: self.stepped.emit(1))
        self.chooser.clicked.connect(lambda: self.choosing.emit(self.chooser))
        self.printer.clicked.connect(lambda: self.taking.emit())
        self._lay_out()

    def show_span(self, title: str, when: str, quote: str, became: str) -> None:
        """Show its name, how far it reaches where it is not over, what was intended for it, and
        what became of that.
        """
        labels = self.title, self.when, self.quote, self.became
        for label, words in zip(labels, (title, when, quote, became), strict=True):
            label.setText(words)
            label.setVisible(bool(words))

    def allow(self, earlier: bool, later: bool, *, is_year: bool = False) -> None:
        """Say which ways lead on."""
        names = (
            (self.tr("The year before"), self.tr("The year after"))
            if is_year
            else (self.tr("The quarter before"), self.tr("The quarter after"))
        )
        self.earlier.set_name(names[0], EARLIER)
        self.later.set_name(names[1], LATER)
        self.earlier.setEnabled(earlier)
        self.later.setEnabled(later)

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [self.earlier, self.later, self.chooser, self.printer]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_sides()

    def _set_sides(self) -> None:
        """Let the icon at the end stand as far out as the charts under it, its square farther."""
        out, words = S8 - (CONTROL - ICON) // 2, (CONTROL - ICON) // 2
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._column.setContentsMargins(*((out, 0, S8, 0) if is_mirrored else (S8, 0, out, 0)))
        self._words.setContentsMargins(*((words, 0, 0, 0) if is_mirrored else (0, 0, words, 0)))

    def _lay_out(self) -> None:
        top, side = QHBoxLayout(), Qt.AlignmentFlag.AlignTop
        top.setSpacing(0)
        top.addWidget(self.title, 1)
        top.addSpacing(S8)
        for button in (self.earlier, self.later, self.chooser):
            top.addWidget(button, 0, side)
        top.addSpacing(S8)
        top.addWidget(self.printer, 0, side)
        self._words = QVBoxLayout()
        for label in (self.when, self.quote, self.became):
            self._words.addWidget(label)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(S4)
        self._column.addLayout(top)
        self._column.addLayout(self._words)
        self._set_sides()
