"""Asks for a day to come: by when something is promised, or until when it is put off."""

from datetime import date

from app.domain.dates import read_coming
from app.domain.days_in_words import find_days
from app.errors import BadInput
from app.ui.editor.day_popup import DayPopup


class ComingDay(DayPopup):
    """A DayPopup whose line takes the next day of its name, and words such as “next week”."""

    def _show(self, day: str) -> None:
        super()._show(day if len(day) == len(date.min.isoformat()) else "")
        self.line.setText(day)

    def _read(self) -> None:
        try:
            day = read_ahead(self.line.text(), self._today)
        except BadInput as trouble:
            self._reason.say(str(trouble))
            self.fit()
        else:
            self._choose(day)


def read_ahead(text: str, today: date) -> str:
    """Return ISO text of a day ahead, partial where its day is open; raises BadInput."""
    try:
        return str(read_coming(text, today))
    except BadInput:
        said = next(find_days(text.strip(), today, ahead=True), None)
        if said is None or text.strip()[: said.start] or text.strip()[said.end :]:
            raise
        return str(said.day)
