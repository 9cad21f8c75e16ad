"""One note of a pasted page: whom it is about, its words, and what is understood of them."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.jot_drafts import draft_line
from app.domain.jot_lines import name_key
from app.domain.jot_reading import Jot
from app.journal.noting import KeptNote, Meaning, text_of
from app.ui import words
from app.ui.editor import facts
from app.ui.notes.whom_chip import TEXT, WhomChip
from app.ui.theme import RADIUS, S4, S8, S12, SMALL_ICON, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.empty import IconView
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.text import Label

MOST_LINES = 5
FEW = 3  # words about nobody, such as the head of a table, which are left out at first


class RowButton(QuietButton):
    """A small word that does something with a note."""

    role = "meta"
    height_px = 24


class NoteRow(Fitted):
    """Shows a note; changed comes with every choice, stepped with the arrow keys (-1 or 1)."""

    changed = Signal()
    joined = Signal()
    left = Signal()
    stepped = Signal(int)
    more_asked = Signal()
    day_asked = Signal()
    gathering_asked = Signal()
    gathering_removed = Signal()

    def __init__(
        self,
        theme: Theme,
        kept: KeptNote,
        meanings: Mapping[str, Meaning],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self.kept, self._meanings = theme, kept, meanings
        is_little = not kept.note.named and len(kept.note.text.split()) <= FEW
        self.is_out = is_little or kept.note.is_rest
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chips: dict[str, WhomChip] = {}
        self._people = QWidget()
        self._flow = FlowLayout(self._people)
        self.more = Chip(theme, self.tr("Who?"), "plus")
        self.more.clicked.connect(self.more_asked)
        self.text = Label(theme, "", "prose", max_lines=MOST_LINES)
        self.day = Chip(theme, "", "calendar-blank")
        self.day.clicked.connect(self.day_asked)
        self.gathering = Chip(theme, "", "tent", "gathering", removable=True)
        self.gathering.clicked.connect(self.gathering_asked)
        self.gathering.removed.connect(self.gathering_removed)
        self.told = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self.lines = QWidget()
        self._lines = QVBoxLayout(self.lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(S4)
        self.join = RowButton(theme, self.tr("Join with the one above"))
        self.join.clicked.connect(self.joined)
        self.out = RowButton(theme, self.tr("Leave out"))
        self.out.clicked.connect(self.left)
        self._lay_out()

    def show_note(
        self, kept: KeptNote, jot: Jot, today: date, gathering: str, is_first: bool
    ) -> None:
        """Show a note as it stands now, read as `jot`, and where it was as it is said."""
        self.kept = kept
        self._show_people()
        has_people = bool(kept.ids)
        self.text.setText(text_of(kept, jot) if has_people else kept.note.text)
        self.text.setVisible(bool(self.text.text()))
        self._show_facts(jot, today, gathering, has_people)
        self._show_lines(jot if has_people else None, today)
        self.join.setVisible(not is_first)
        self.out.setText(self.tr("Take in") if self.is_out else self.tr("Leave out"))
        for part in (self._people, self.text, self.day, self.gathering, self.told, self.lines):
            part.setEnabled(not self.is_out)
        self.setAccessibleName(f"{self.day.text()}. {self.text.text()}")
        self.update()

    def first_unsure(self) -> WhomChip | None:
        """Return the first chip of which one has to say whom it means."""
        keys = [key for key in self.chips if key in self.kept.unsure]
        return self.chips[keys[0]] if keys else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.left.emit()
        elif key == Qt.Key.Key_J and self.join.isVisible():
            self.joined.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            next(iter(self.chips.values()), self.more).click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        fill, edge = self._theme.color("raised"), self._theme.color("line")
        draw_box(painter, rect, self._theme.color("page") if self.is_out else fill, edge, RADIUS)
        if self.hasFocus():
            draw_focus(painter, self._theme, rect, RADIUS)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(S8)
        foot.addWidget(self.day)
        foot.addWidget(self.gathering)
        foot.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addSpacing(S4)
        foot.addWidget(self.join)
        foot.addWidget(self.out)
        column = QVBoxLayout(self)
        column.setContentsMargins(S12, S12, S12, S8)
        column.setSpacing(S8)
        column.addWidget(self._people)
        column.addWidget(self.text)
        column.addWidget(self.lines)
        column.addLayout(foot)

    def _show_people(self) -> None:
        wanted = {name_key(each.name): each for each in self.kept.note.named}
        for key in [key for key in self.chips if key not in wanted]:
            self.chips.pop(key).deleteLater()
        for key, named in wanted.items():
            if key not in self.chips:
                chip = WhomChip(self._theme, named, self._meanings[key])
                chip.chosen.connect(lambda choice, each=named: self._choose(each.name, choice))
                self.chips[key] = chip
            self.chips[key].show_choice(self.kept.ids.get(key, TEXT), key in self.kept.unsure)
        for part in (*self.chips.values(), self.more):
            self._flow.removeWidget(part)
            self._flow.addWidget(part)
        whom = self.tr("Who else?") if self.kept.ids else self.tr("Who is this about?")
        self.more.setText(whom)
        self.more.setAccessibleName(self.tr("Add somebody to this note"))

    def _choose(self, name: str, choice: int | str | None) -> None:
        if isinstance(choice, str):
            self.kept.leave(name)
        else:
            named = next(each for each in self.kept.note.named if each.name == name)
            self.kept.choose(named, choice)
        self.changed.emit()

    def _show_facts(self, jot: Jot, today: date, gathering: str, has_people: bool) -> None:
        self.day.setText(words.due_day(jot.day, today))
        self.day.setAccessibleName(self.tr("Day: {day}").format(day=self.day.text()))
        self.gathering.setText(gathering.replace("&", "&&"))
        self.gathering.setVisible(bool(gathering))
        kind = words.kind_name(jot.kind) if jot.kind else ""
        self.told.setText(kind if has_people else self._say_nobody())

    def _say_nobody(self) -> str:
        if self.kept.note.is_rest:
            return self.tr("More than is read at once: it stays in the box")
        return self.tr("A thought, about nobody")

    def _show_lines(self, jot: Jot | None, today: date) -> None:
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for line in jot.lines if jot else ():
            sort, child = facts.sort_of(draft_line(line)), draft_line(line)
            row = QHBoxLayout()
            row.setSpacing(S8)
            row.addWidget(IconView(self._theme, sort.icon, sort.token, SMALL_ICON))
            said = f"{sort.text}: {facts.say_child(child, today)}"
            row.addWidget(Label(self._theme, said, "meta", sort.token), 1)
            holder = QWidget()
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            self._lines.addWidget(holder)
        self.lines.setVisible(bool(jot and jot.lines))
