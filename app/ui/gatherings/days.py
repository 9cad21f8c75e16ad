"""The days of a gathering: the first, and the last where there are several, each on a click."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.dates import PartialDate
from app.ui.editor.day_popup import DayPopup
from app.ui.gatherings.saying import say_both
from app.ui.theme import S8, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.flow import FlowLayout

OFFSETS = (0, -1)


class Days(QWidget):
    """`chosen` carries the first and the last day as ISO text, "" for none."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._days = "", ""
        self.first = QuietButton(theme, "", "calendar-blank")
        self.last = QuietButton(theme, "")
        self.first.clicked.connect(self._ask_first)
        self.last.clicked.connect(self._ask_last)
        layout = FlowLayout(self, S8, 0)
        layout.addWidget(self.first)
        layout.addWidget(self.last)
        self.show_days("", "")

    def days(self) -> tuple[str, str]:
        """The first and the last day."""
        return self._days

    def show_days(self, first: str, last: str) -> None:
        """Show these days."""
        self._days = first, last
        begins, ends = say_both(first, last, self._today())
        whole = say_both(first, "", self._today())[0]
        self.first.setText(begins or self.tr("On which day?"))
        self.first.setAccessibleName(self.tr("First day: ") + (whole or self.tr("not known")))
        self.last.setText(self.tr("to {day}").format(day=ends) if ends else self.tr("to…"))
        self.last.setAccessibleName(self.tr("Last day: ") + (ends or self.tr("the same")))
        self.last.setVisible(bool(first))

    def _ask_first(self) -> None:
        self._ask(self.tr("First day"), self._days[0], self._take_first, self.first)

    def _ask_last(self) -> None:
        day = self._days[1] or self._days[0]
        self._ask(self.tr("Last day"), day, self._take_last, self.last)

    def _ask(self, name: str, day: str, take: Callable[[str], None], under: QWidget) -> None:
        whole = PartialDate.parse(day).whole() if day else None
        shown = whole.isoformat() if whole else ""
        popup = DayPopup(self._theme, self, name, self._today(), shown, OFFSETS, optional=True)
        popup.chosen.connect(take)
        popup.open_under(under)

    def _take_first(self, day: str) -> None:
        last = self._days[1]
        self.chosen.emit(day, last if day and last >= day else "")

    def _take_last(self, day: str) -> None:
        first = self._days[0]
        if day and day < first:
            first, day = day, first
        self.chosen.emit(first, "" if day == first else day)
