"""A popup that asks for a sentence, and for the day of what it tells where there is one."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import Trouble
from app.ui.editor.day_popup import say_day
from app.ui.editor.month import MonthGrid
from app.ui.theme import S4, Theme
from app.ui.widgets.buttons import FilledButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.growing import GrowingText
from app.ui.widgets.popup import Popup
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine
from app.ui.words import month_heading

LINES = 6


class DayRow(QWidget):
    """Today, yesterday, or another day, which a month is opened for; `day` is a date."""

    def __init__(self, theme: Theme, today: date, popup: Popup) -> None:
        super().__init__()
        self._today, self._popup, self.day = today, popup, today
        self._days = [today, today - timedelta(days=1)]
        self.chips = [Chip(theme, say_day(day, today), checkable=True) for day in self._days]
        self.other = Chip(theme, self.tr("Another day…"), "calendar-blank", checkable=True)
        self.grid = MonthGrid(theme, today)
        self._month = Label(theme, "", "strong", max_lines=1)
        self.grid.turned.connect(self._name_month)
        self.grid.chosen.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(S4)
        for day, chip in zip(self._days, self.chips, strict=True):
            chip.clicked.connect(lambda _on=False, day=day: self._take(day))
            row.addWidget(chip)
        row.addWidget(self.other)
        row.addStretch(1)
        self.other.clicked.connect(self._open_month)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._month)
        column.addWidget(self.grid)
        self._take(today)

    def _take(self, day: date) -> None:
        self.day = day
        for each, chip in zip(self._days, self.chips, strict=True):
            chip.setChecked(each == day)
        is_other = day not in self._days
        self.other.setChecked(is_other)
        words = say_day(day, self._today) if is_other else self.tr("Another day…")
        self.other.setText(words)
        self._show_month(False)

    def _open_month(self) -> None:
        for chip in self.chips:
            chip.setChecked(False)
        self.other.setChecked(True)
        self.grid.show_day(self.day)
        self._show_month(True)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_month(self, is_shown: bool) -> None:
        self._month.setVisible(is_shown)
        self.grid.setVisible(is_shown)
        self._popup.fit()

    def _name_month(self) -> None:
        self._month.setText(month_heading(self.grid.day.year, self.grid.day.month))


class WordsPopup(Popup):
    """`keep(words, day)` may raise Trouble, which is shown under the words.

    With a `today` a day is asked for too, as ISO text; otherwise it is "".
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        question: str,
        keep: Callable[[str, str], object],
        text: str = "",
        hint: str = "",
        today: date | None = None,
    ) -> None:
        super().__init__(theme, parent, question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep = keep
        self.words = GrowingText(theme, hint, "narrow", max_lines=LINES, one_line=True)
        self.words.setAccessibleName(question)
        self.words.set_text(text)
        self.words.submitted.connect(self._answer)
        self.words.cancelled.connect(self.close)
        self.words.document().documentLayout().documentSizeChanged.connect(self.fit)
        self._reason = TroubleLine(theme)
        self.column.addWidget(Label(theme, question, "meta_strong", "soft_ink"))
        self.column.addWidget(self.words)
        self.days = DayRow(theme, today, self) if today else None
        if self.days is not None:
            self.column.addWidget(self.days)
        self.column.addWidget(self._reason)
        button = FilledButton(theme, self.tr("Keep"))
        button.clicked.connect(self._answer)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)

    def open_under(self, widget: QWidget) -> None:
        super().open_under(widget)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def reason(self) -> str:
        """Why the answer could not be kept, or ""."""
        return self._reason.text()

    def _answer(self) -> None:
        day = self.days.day.isoformat() if self.days else ""
        try:
            self._keep(self.words.text().strip(), day)
        except Trouble as trouble:
            self._reason.say(str(trouble))
            self.fit()
        else:
            self.close()
