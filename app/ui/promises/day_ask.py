"""Asks for a day in a month or in words, and says in place why one cannot be kept."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.dates import PartialDate, read_coming
from app.domain.days_in_words import find_days
from app.errors import BadInput, Trouble
from app.ui.editor.day_popup import DayPopup
from app.ui.theme import Theme
from app.ui.typed_days import typed_day

Read = Callable[[str, date], str]
WHOLE = len("2026-03-05")


class DayAsk(DayPopup):
    """`keep(day)` takes ISO text and may raise a Trouble; `read` reads what is written.

    With `optional` an empty line, and a button, keep "".
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        name: str,
        today: date,
        keep: Callable[[str], object],
        day: str = "",
        offsets: Sequence[int] = (1, 7),
        optional: bool = False,
        read: "Read | None" = None,
    ) -> None:
        self._keep, self._read_words, self._optional = keep, read or read_ahead, optional
        super().__init__(theme, parent, name, today, day, offsets, optional)

    def _show(self, day: str) -> None:
        super()._show(day if len(day) == WHOLE else "")
        self.line.setText(day)

    def _read(self) -> None:
        text = typed_day(self.line.text().strip())
        try:
            day = "" if self._optional and not text else self._read_words(text, self._today)
        except BadInput as trouble:
            self._complain(trouble)
        else:
            self._choose(day)

    def _choose(self, day: str) -> None:
        try:
            self._keep(day)
        except Trouble as trouble:
            self._complain(trouble)
        else:
            super()._choose(day)

    def _complain(self, trouble: Trouble) -> None:
        self._reason.say(str(trouble))
        self.fit()


def read_ahead(text: str, today: date) -> str:
    """Return ISO text of a day ahead, partial where its day is open; raises BadInput."""
    try:
        return str(read_coming(text, today))
    except BadInput:
        said = next(find_days(text.strip(), today, ahead=True), None)
        if said is None or text.strip()[: said.start] or text.strip()[said.end :]:
            raise
        return str(said.day)


def read_whole(text: str, today: date) -> str:
    """Return ISO text of a whole day ahead; raises BadInput."""
    day = read_ahead(text, today)
    if PartialDate.parse(day).whole() is None:
        raise BadInput(f"“{text}” leaves a part of the day open; write it as 2026-03-05.")
    return day
