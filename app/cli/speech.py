"""How the commands say sentences: in English, with the counted forms the window has too."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from xml.etree import ElementTree

from app.domain.dates import ENGLISH_MONTHS
from app.domain.speech import fill, is_of_this_year, listed, numbers
from app.paths import resource

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class EnglishSpeech:
    """Speech as English has it; see domain.speech.Speech."""

    def say(self, text: str, **parts: str) -> str:
        return fill(text, parts)

    def count(self, text: str, number: int, /, **parts: str) -> str:
        one, other = _forms().get(text, (text, text))
        said = (one if number == 1 else other).replace("%n", str(number))
        return fill(said, numbers(number, self) | parts)

    def day(self, day: date, today: date) -> str:
        year = "" if day.year == today.year else f" {day.year}"
        return f"{day.day} {ENGLISH_MONTHS[day.month - 1]}{year}"

    def weekday(self, day: date) -> str:
        return _WEEKDAYS[day.weekday()]

    def month(self, day: date, today: date) -> str:
        year = "" if is_of_this_year(day, today) else f" {day.year}"
        return f"{ENGLISH_MONTHS[day.month - 1]}{year}"

    def short_month(self, month: int) -> str:
        return ENGLISH_MONTHS[month - 1][:3]

    def join(self, words: Sequence[str]) -> str:
        return listed(words, self)


@cache
def _forms() -> Mapping[str, tuple[str, str]]:
    """How each counted sentence is said of one and of other numbers."""
    tree = ElementTree.parse(resource("translations", "kith_en.ts"))
    return {
        message.findtext("source", ""): _of_message(message)
        for context in tree.iter("context")
        if context.findtext("name") == "speech"
        for message in context.iter("message")
    }


def _of_message(message: ElementTree.Element) -> tuple[str, str]:
    text = message.findtext("source", "")  # as Qt does where a form is missing
    one, other = (form.text or text for form in message.iter("numerusform"))
    return one, other
