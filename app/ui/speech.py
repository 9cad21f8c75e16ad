"""How the window says sentences: translated by Qt, with days as its locale writes them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.speech import fill, is_of_this_year, listed, numbers
from app.ui.words import month_heading, partial_date

_CONTEXT = "speech"


class QtSpeech:
    """Speech in the language of the window; see domain.speech.Speech. Any thread may ask."""

    def say(self, text: str, **parts: str) -> str:
        return fill(QCoreApplication.translate(_CONTEXT, text), parts)

    def count(self, text: str, number: int, /, **parts: str) -> str:
        said = QCoreApplication.translate(_CONTEXT, text, None, number)
        return fill(said, numbers(number, self) | parts)

    def day(self, day: date, today: date) -> str:
        year = None if day.year == today.year else day.year
        return partial_date(year, day.month, day.day)

    def weekday(self, day: date) -> str:
        return QLocale().dayName(day.isoweekday())

    def month(self, day: date, today: date) -> str:
        if is_of_this_year(day, today):
            return QLocale().standaloneMonthName(day.month)
        return month_heading(day.year, day.month)

    def short_month(self, month: int) -> str:
        return QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)

    def join(self, words: Sequence[str]) -> str:
        return listed(words, self)
