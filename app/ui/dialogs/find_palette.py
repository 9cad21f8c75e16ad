"""Find anything: one field over the page, and what is found while one types."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.dates import PartialDate
from app.domain.quarter_names import span_name
from app.domain.quarters import read_quarter
from app.journal.finding import Hit, find
from app.journal.journal import Journal
from app.journal.people import PersonFilter, find_ids, lines
from app.ui import words
from app.ui.models.find_model import FindModel, FindRow, begin_near, match_actions, with_headings
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import S8, S16, SHADOW, Theme
from app.ui.widgets.fields import SearchField
from app.ui.widgets.find_list import FindList
from app.ui.widgets.painting import draw_raised
from app.ui.widgets.text import Label

WIDTH = 600
LATELY = 6
MOST_OF_WINDOW = 0.8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Ground(QWidget):
    """What the palette's parts stand on: opaque, so that a letter repaints nothing beneath."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("raised"))


class FindPalette(QWidget):
    """Lies over the whole window while it is open; a click beside it, or Esc, closes it.

    chosen carries the FindRow that the user takes. list_actions gives the actions there are.
    """

    chosen = Signal(object)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        tasks: Tasks,
        list_actions: Callable[[], Sequence[FindRow]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._list_actions, self._before = list_actions, QWidget()
        self._answered, self._is_hasty = "", False
        self.field = SearchField(theme, self.tr("Find anything"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._ask)
        self.model = FindModel(describe, self)
        self.list = FindList(theme, self.model)
        self.list.clicked.connect(self._take)
        self._nothing = Label(theme, "", "interface", "soft_ink")
        self._hint = Label(
            theme, self.tr("↑ ↓ choose · Enter opens · Esc closes"), "meta", "soft_ink"
        )
        window.installEventFilter(self)
        self._ground = Ground(theme, self)
        panel = QVBoxLayout(self._ground)
        panel.setContentsMargins(0, 0, 0, 0)
        panel.setSpacing(S8)
        panel.addWidget(self.field)
        panel.addLayout(inset(self._nothing))
        panel.addWidget(self.list)
        panel.addLayout(inset(self._hint))
        self.hide()

    def open(self) -> None:
        """Show the palette with an empty field."""
        before = self.window().focusWidget()
        if not self.isVisible() and before is not None:
            self._before = before
        self.setGeometry(self.window().rect())
        self.field.clear()
        self._is_hasty = False
        self._ask("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        self.hide()
        self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.fit()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in STEPS:
                self.list.step(STEPS[key])
            elif key in ENTER:
                self._enter()
            elif key == Qt.Key.Key_Escape:
                self.close_palette()
            else:
                return False
            return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self._box()).adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        draw_raised(QPainter(self), self._theme, box)

    def fit(self) -> None:
        """Lie over the whole window, the panel as high as what was found asks for."""
        self.setGeometry(self.window().rect())
        ground = self._box().adjusted(S8, S8, -S8, -S8)
        if ground != self._ground.geometry():
            self._ground.setGeometry(ground)
            self.update()

    def _box(self) -> QRect:
        width = min(self._theme.px(WIDTH), self.width() - 2 * S16)
        list_height = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount()))
        rest = self.field.height() + 4 * S8 + self._theme.line("meta")
        if not self._nothing.isHidden():
            rest += self._theme.line("interface") + S8
        height = min(list_height + rest, round(self.height() * MOST_OF_WINDOW))
        return QRect((self.width() - width) // 2, 0, width, height)

    def _ask(self, typed: str) -> None:
        if typed.strip():
            self._tasks.read(
                (self, "find"),
                lambda: (typed, find(self._journal, typed)),
                lambda found: self._show_hits(*found),
                self,
            )
        else:
            self._tasks.read((self, "find"), self._read_lately, self._show_lately, self)

    def _read_lately(self) -> list[FindRow]:
        ids = find_ids(self._journal, PersonFilter(sort="last_contact"), LATELY)
        today = self._journal.today()
        return [
            FindRow("person", p.name, p.line, say_day(p.last_day or "", today), p.id, p.id)
            for p in lines(self._journal, ids)
        ]

    def _show_lately(self, people: list[FindRow]) -> None:
        if not self.field.text().strip():
            self._show(with_headings([*people, *self._list_actions()], self.tr("Lately")), "")

    def _show_hits(self, typed: str, hits: list[Hit]) -> None:
        if typed != self.field.text():
            return
        today = self._journal.today()
        found = [make_row(hit, today, typed) for hit in hits]
        found.sort(key=lambda row: ORDER.index(row.sort))
        rows = [*found, *match_actions(typed, self._list_actions())]
        if not any(row.sort == "person" for row in rows):
            name = self.tr("New person “%1”").replace("%1", typed.strip())
            rows.append(
                FindRow("action", name, icon="user-plus", action=f"add_person:{typed.strip()}")
            )
        self._show(with_headings(rows), "" if found else typed)

    def _show(self, rows: Sequence[FindRow], missed: str) -> None:
        self._answered = self.list.delegate.words = self.field.text()
        self.model.set_rows(rows)
        self.list.choose_first()
        self._nothing.setVisible(bool(missed))
        self._nothing.setText(self.tr("Nothing is written about “%1”.").replace("%1", missed))
        self.fit()
        if self._is_hasty:
            self._enter()

    def _enter(self) -> None:
        """Take the row chosen; where the answer is still on its way, the best of that."""
        self._is_hasty = self._answered != self.field.text()
        if not self._is_hasty:
            self._take(self.list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self.model.row_at(index)
            self.close_palette()
            self.chosen.emit(row)


def inset(words: QWidget) -> QHBoxLayout:
    """Let words begin where the rows of the list have theirs."""
    row = QHBoxLayout()
    row.setContentsMargins(S16, 0, S16, 0)
    row.addWidget(words)
    return row


ORDER = (
    *("person", "entry", "learned", "promise", "follow_up", "introduction"),
    *("answer", "reflection", "gathering", "circle", "action"),
)


def make_row(hit: Hit, today: date, typed: str = "") -> FindRow:
    """Return a hit as the palette shows it, so that what was typed is in sight."""
    line = begin_near(hit.line, typed)
    day = say_quarter(hit.quarter) if hit.quarter else say_day(hit.day, today)
    return FindRow(
        hit.sort, hit.title, line, day, hit.id, hit.person_id, hit.entry_id,
        quarter=hit.quarter, prompt_key=hit.prompt_key,
    )  # fmt: skip


def say_quarter(key: str) -> str:
    """Return the months of a quarter with their year."""
    quarter = read_quarter(key)
    return span_name(quarter.first, quarter.last, QtSpeech())


def say_day(day: str, today: date) -> str:
    """Return a day in little room; a partial one in as many words as are known."""
    if not day:
        return ""
    known = PartialDate.parse(day)
    whole = known.whole()
    if whole is not None:
        return words.short_day(whole, today)
    return words.partial_date(known.year, known.month, known.day)


def describe(row: FindRow) -> str:
    """Return a row as it is read aloud."""
    return ", ".join(part for part in (row.title, row.line, row.day) if part)
