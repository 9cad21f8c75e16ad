"""One intention for the quarter to come, and up to three people it is about."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.names import tidy
from app.domain.quarters import Quarter
from app.journal import people, reflections
from app.journal.journal import Changed, Journal
from app.ui.editor.focus_watch import FocusWatch
from app.ui.reflection.kept_text import KeptText
from app.ui.theme import HAIR, S2, S4, S8, S16, Theme
from app.ui.widgets.chips import Chip
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.growing import GrowingText
from app.ui.widgets.text import Label

STACKED_BELOW = 420
_TOLD_BY = frozenset({"reflection", "reflection_person", "person", "everything"})


class IntentionLine(GrowingText):
    """The words of an intention; they wrap, and take no line break."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, plain=True, one_line=True)

    def settle(self, is_settled: bool) -> None:
        """Let the words only be read, or be changed again."""
        self.setReadOnly(is_settled)


class Intention(QWidget):
    """Kept as it is left; that of a finished quarter is only read. said tells what came in between
    from elsewhere, arranged that others are named.
    """

    open_person = Signal(int)
    said = Signal(str)
    arranged = Signal()

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._quarter: Quarter | None = None
        self._people: tuple[int, ...] = ()
        self._is_frozen = False
        self.title = Label(theme, self.tr("One intention"), "prose_strong", max_lines=1)
        self.line = IntentionLine(theme, self.tr("What would you like to do next?"))
        self.kept = KeptText(journal, self.line, tidy, " · ")
        self.kept.joined.connect(
            lambda: self.said.emit(
                self.tr("Meanwhile another intention was written; it stands after yours.")
            )
        )
        self.chips: list[Chip] = []
        self.add = Chip(theme, self.tr("With whom?"), "plus")
        self._whom = Fitted()
        self._lay_out()
        self._focus = FocusWatch(self.line)
        for signal in (self._focus.entered, self._focus.left, theme.changed):
            signal.connect(self.update)
        self.line.submitted.connect(self.kept.flush)
        self.add.clicked.connect(self._ask_whom)

    def show_quarter(self, quarter: Quarter, is_frozen: bool = False) -> None:
        """Show the intention that was made looking back on a quarter."""
        if quarter != self._quarter:
            self.flush()
        self._quarter, self._is_frozen = quarter, is_frozen
        found = reflections.reflection(self._journal, quarter)
        text = found.intention if found else ""
        key = f"intention:{quarter.key}"
        self.kept.hold(key, lambda words: self._keep(quarter, words), lambda: self._read(quarter))
        self.line.settle(is_frozen)
        self._show_people(found.people if found else ())
        for part in (self.title, self.line):
            part.setVisible(not is_frozen or bool(text))

    def refresh(self, changed: Changed) -> None:
        """Show what holds after a change; what is being written stays."""
        if self._quarter is not None and _TOLD_BY & changed.tables:
            self.show_quarter(self._quarter, self._is_frozen)

    def flush(self) -> None:
        """Keep what is written."""
        self.kept.flush()

    def focus_line(self) -> None:
        """Put the keyboard where one writes."""
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [self.line, *self.chips, self.add]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_frozen:
            return
        line = QRectF(self.line.geometry()).adjusted(0, 0, 0, self._theme.px(S2))
        line.setTop(line.bottom() - HAIR)
        token = "accent" if self._focus.is_within else "outline"
        QPainter(self).fillRect(line, self._theme.color(token))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(STACKED_BELOW)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _read(self, quarter: Quarter) -> str:
        found = reflections.reflection(self._journal, quarter)
        return found.intention if found else ""

    def _keep(self, quarter: Quarter, words: str) -> None:
        found = reflections.reflection(self._journal, quarter)
        reflections.intend(self._journal, quarter, words, found.people if found else ())

    def _name(self, who: Sequence[int]) -> None:
        """Keep whom it is about together with what is written."""
        if self._quarter is not None:
            self.kept.catch_up()
            reflections.intend(self._journal, self._quarter, self.kept.text(), who)

    def _show_people(self, who: tuple[int, ...]) -> None:
        self._people = who
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [
            self._make_chip(line.id, line.name) for line in people.lines(self._journal, who)
        ]
        layout = self._whom.layout()
        assert layout is not None
        layout.removeWidget(self.add)
        for part in (*self.chips, self.add):
            layout.addWidget(part)
        self.add.setVisible(not self._is_frozen and len(who) < reflections.MOST_PEOPLE)
        self._whom.setVisible(bool(self.chips) or not self._is_frozen)
        self.arranged.emit()

    def _make_chip(self, person_id: int, name: str) -> Chip:
        chip = Chip(self._theme, name.replace("&", "&&"), removable=not self._is_frozen)
        chip.clicked.connect(lambda: self.open_person.emit(person_id))
        chip.removed.connect(lambda: self._name([x for x in self._people if x != person_id]))
        return chip

    def _ask_whom(self) -> None:
        from app.ui.person.person_ask import PersonAsk

        question = self.tr("Whom is it about?")
        popup = PersonAsk(
            self._journal, self._theme, self, question,
            lambda person, _words: self._name([*self._people, person]), without=0,
        )  # fmt: skip
        popup.open_under(self.add)

    def _lay_out(self) -> None:
        FlowLayout(self._whom, S4).addWidget(self.add)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S16)
        self._row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(S8)
        column.addWidget(self.line)
        column.addWidget(self._whom)
        self._row.addLayout(column, 1)
