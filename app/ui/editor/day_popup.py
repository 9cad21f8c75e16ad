"""Asks for a day: a few by name, a month to choose from, and a line to write it on."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.dates import read_day
from app.errors import BadInput
from app.ui import words
from app.ui.editor.month import MonthGrid
from app.ui.theme import S4, Theme
from app.ui.typed_days import typed_day
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.popup import Popup
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine


class DayPopup(Popup):
    """`chosen` carries ISO text, "" where no day is wanted (offered with `optional`).

    offsets are the days by name, counted from today.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        name: str,
        today: date,
        day: str,
        offsets: Sequence[int] = (0, -1),
        optional: bool = False,
    ) -> None:
        super().__init__(theme, parent, name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._today = today
        self.grid = MonthGrid(theme, today)
        self.grid.chosen.connect(lambda chosen: self._choose(chosen.isoformat()))
        self.grid.turned.connect(self._name_month)
        self._month = Label(theme, "", "strong", max_lines=1)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(today.isoformat())
        self.line.setFont(theme.font("interface"))
        self.line.returnPressed.connect(self._read)
        self.line.installEventFilter(self)
        self._reason = TroubleLine(theme)
        self.column.addWidget(Label(theme, name, "meta_strong", "soft_ink"))
        self.column.addLayout(self._make_names(theme, offsets, optional))
        self.column.addLayout(self._make_head(theme))
        self.column.addWidget(self.grid)
        self.column.addWidget(self.line)
        self.column.addWidget(self._reason)
        self._show(day)

    def open_under(self, widget: QWidget) -> None:
        super().open_under(widget)
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the line at Ctrl+Enter too: kept meanwhile, the entry would be of another day."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.line.text()
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write on the line what is typed beside it, so that it is never taken for other keys."""
        typed = event.text()
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )  # fmt: skip
        if is_plain and typed.isprintable() and typed.strip():
            self.line.setText(typed)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def reason(self) -> str:
        """Why a written day could not be read, or ""."""
        return self._reason.text()

    def _show(self, day: str) -> None:
        self.grid.show_day(date.fromisoformat(day) if day else self._today)
        self.line.setText(day)

    def _make_names(self, theme: Theme, offsets: Sequence[int], optional: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S4)
        for offset in offsets:
            day = self._today + timedelta(days=offset)
            self._add_name(theme, row, say_day(day, self._today), day.isoformat())
        if optional:
            self._add_name(theme, row, self.tr("No day"), "")
        row.addStretch()
        return row

    def _add_name(self, theme: Theme, row: QHBoxLayout, name: str, day: str) -> None:
        chip = Chip(theme, name)
        chip.clicked.connect(lambda: self._choose(day))
        row.addWidget(chip)

    def _make_head(self, theme: Theme) -> QHBoxLayout:
        icons = ["caret-left", "caret-right"]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            icons.reverse()
        back = IconButton(theme, icons[0], self.tr("Month before"), size=24)
        forward = IconButton(theme, icons[1], self.tr("Month after"), size=24)
        back.clicked.connect(lambda: self.grid.turn(-1))
        forward.clicked.connect(lambda: self.grid.turn(1))
        row = QHBoxLayout()
        row.addWidget(self._month, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(back)
        row.addWidget(forward)
        return row

    def _name_month(self) -> None:
        self._month.setText(words.month_heading(self.grid.day.year, self.grid.day.month))

    def _read(self) -> None:
        try:
            day = read_day(typed_day(self.line.text()), self._today)
        except BadInput as trouble:
            self._reason.say(str(trouble))
            self.fit()
        else:
            self._choose(day.isoformat())

    def _choose(self, day: str) -> None:
        self.chosen.emit(day)
        self.close()


def say_day(day: date, today: date) -> str:
    """Say a day as a chip does: "Today", "Yesterday", "Fri 9 Oct"."""
    if abs((day - today).days) <= 1:
        return capital(words.relative_day(day, today))
    return words.due_day(day, today)


def capital(text: str) -> str:
    """Begin a word from the middle of a sentence as a label begins."""
    return QLocale().toUpper(text[:1]) + text[1:]
