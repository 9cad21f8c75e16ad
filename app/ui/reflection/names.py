"""Whom a figure counts, by name: a line for each opens their page, arrow keys go along them."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.person.tending import SmallLink
from app.ui.reflection.in_sight import bring_in_sight
from app.ui.theme import HOVER, S4, S8, Theme
from app.ui.widgets.arrow_group import GroupButton, step_along
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.painting import draw_box
from app.ui.widgets.text import Label, isolate

NAME_WIDTH = 200
FEW, MORE = 12, 100  # lines at first, and with each wish for more


class Line(NamedTuple):
    """Somebody, and beside them days, a promise or what was noted; nobody's page where 0."""

    person_id: int
    name: str
    detail: str


class NameLine(GroupButton):
    """A name, and what belongs to it in smaller letters; leads to the person's page."""

    role = "narrow"
    token = "ink"
    height_px = 24

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__(theme, line.name.replace("&", "&&"))
        self.line = line
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(line.person_id > 0)
        self.setAccessibleName(": ".join(filter(None, (line.name, line.detail))))
        self.setToolTip("")

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(NAME_WIDTH // 2), self.sizeHint().height())

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        if self.underMouse() and self.isEnabled():
            draw_box(painter, rect, self._theme.color("ink", HOVER))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        inner = rect.adjusted(S8, 0, -S8, 0)
        wide = min(self._theme.px(NAME_WIDTH), inner.width() / 2)
        self._paint(painter, QRectF(inner.x(), 0, wide, rect.height()), "narrow", "ink",
                    self.line.name)  # fmt: skip
        rest = inner.adjusted(wide + S8, 0, 0, 0)
        self._paint(painter, rest, "meta", "soft_ink", self.line.detail)

    def _paint(self, painter: QPainter, room: QRectF, role: str, token: str, words: str) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(self._mirrored(QRectF(room)), self._align(), isolate(shown))


class Behind(NamedTuple):
    """Whom a figure counts: the lines of each group under its words, and whether of entries."""

    groups: tuple[tuple[str, tuple[Line, ...]], ...]
    has_entries: bool


class Names(Fitted):
    """The lines of one group under its words; Tab stops at the first, arrow keys go on.

    `opened` carries somebody's id.
    """

    opened = Signal(int)

    def __init__(self, theme: Theme, words: str, lines: Sequence[Line]) -> None:
        super().__init__()
        self._theme, self._unshown = theme, list(lines)
        self._buttons: dict[Hashable, NameLine] = {}
        self.more = SmallLink(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, S4, 0, S4)
        self._column.setSpacing(0)
        self._column.addLayout(_inset(Label(theme, words, "meta_strong", "soft_ink")))
        self._column.addLayout(_inset(self.more))
        self.more.clicked.connect(self._show_more)
        self._show(FEW)

    def lines(self) -> list[NameLine]:
        """The lines that lead somewhere, as far as they are shown."""
        return list(self._buttons.values())

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [*self.lines(), self.more]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = step_along(event, self._buttons)
        if wanted is not None:
            self._go_to(self._buttons[wanted])
        else:
            super().keyPressEvent(event)

    def _show_more(self) -> None:
        known = len(self._buttons)
        self._show(MORE)
        for button in self.lines()[known : known + 1]:
            self._go_to(button)

    def _go_to(self, button: NameLine) -> None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        bring_in_sight(button)

    def _show(self, count: int) -> None:
        count += len(self._unshown) == count + 1  # one alone takes no more room than its link
        lines, self._unshown = self._unshown[:count], self._unshown[count:]
        for line in lines:
            button = NameLine(self._theme, line)
            self._column.insertWidget(self._column.count() - 1, button)
            button.show()  # at once, or it could not take the keyboard yet
            if line.person_id > 0:
                button.hold(False, not self._buttons)
                button.clicked.connect(lambda _on=False, who=line.person_id: self.opened.emit(who))
                self._buttons[len(self._buttons)] = button
        self.more.setText(self.tr("%n more", "", len(self._unshown)))
        self.more.setVisible(bool(self._unshown))


class Inside(Fitted):
    """What unfolds under a figure; `entries_wanted` asks for the entries that it counts."""

    opened = Signal(int)
    entries_wanted = Signal()

    def __init__(self, theme: Theme, behind: Behind) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S4, 0, 0)
        column.setSpacing(0)
        self.groups = [Names(theme, words, lines) for words, lines in behind.groups if lines]
        for group in self.groups:
            group.opened.connect(self.opened)
            column.addWidget(group)
        if not self.groups:
            column.addLayout(_inset(Label(theme, self.tr("It counts nobody."), "meta", "soft_ink")))
        self.link = SmallLink(theme, self.tr("Show the entries"))
        self.link.clicked.connect(self.entries_wanted)
        column.addLayout(_inset(self.link))
        self.link.setVisible(behind.has_entries)

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [*(stop for group in self.groups for stop in group.stops()), self.link]


def _inset(part: QWidget) -> QHBoxLayout:
    """Let a part begin where the names do."""
    row = QHBoxLayout()
    row.setContentsMargins(S8, 0, S8, 0)
    row.addWidget(part, int(isinstance(part, Label)))
    if not isinstance(part, Label):
        row.addStretch(1)
    return row
