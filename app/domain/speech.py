"""How sentences are said in the language of the reader: what the window and the commands supply.

Sentences are written here in English and looked up as they stand, in the context "speech".
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

WITH_YEAR = date.min  # as today: a day from which every other is in another year
_PART = re.compile(r"\{(\w+)\}")
WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_MONTHS_IN_YEAR = 12


class Speech(Protocol):
    """Says sentences; parts in braces are filled in after the sentence was translated."""

    def say(self, text: str, **parts: str) -> str:
        """Say a sentence: say("Nothing about {name} yet", name="Ana")."""
        ...

    def count(self, text: str, number: int, /, **parts: str) -> str:
        """Say a counted sentence in the form its number asks for.

        The number stands as per cent n in `text`; a form may write {number}, or {Number} where
        a sentence begins, in its place: then it is said in words up to twelve, or as `parts`
        have it, see alike.
        """
        ...

    def day(self, day: date, today: date) -> str:
        """Write a day inside a sentence: "3 May", with the year unless it is today's."""
        ...

    def weekday(self, day: date) -> str:
        """Name the day of the week inside a sentence: "Friday"."""
        ...

    def month(self, day: date, today: date) -> str:
        """Name the month of a day: "March", with the year unless it lies within the last 12."""
        ...

    def short_month(self, month: int) -> str:
        """Name a month, 1..12, where there is little room: "Mar"."""
        ...

    def join(self, words: Sequence[str]) -> str:
        """List words: "work, health and hopes"."""
        ...


def fill(text: str, parts: Mapping[str, str]) -> str:
    """Put parts in the place of their names in braces, once: parts may hold braces themselves."""
    return _PART.sub(lambda name: parts.get(name[1], name[0]), text)


def numbers(number: int, speech: Speech) -> dict[str, str]:
    """The parts {number} and {Number} of a counted sentence."""
    word = speech.say(WORDS[number]) if 0 <= number < len(WORDS) else str(number)
    return {"number": word, "Number": word[:1].upper() + word[1:]}


def alike(speech: Speech, **counts: int) -> dict[str, str]:
    """Parts of one sentence that are counts: in words, or all in digits if one is above twelve.

    `number` is the one that is counted by, see Speech.count.
    """
    are_words = all(0 <= each < len(WORDS) for each in counts.values())
    parts = {
        name: speech.say(WORDS[each]) if are_words else str(each) for name, each in counts.items()
    }
    if "number" in parts:
        parts["Number"] = parts["number"][:1].upper() + parts["number"][1:]
    return parts


def listed(words: Sequence[str], speech: Speech) -> str:
    """List words: "work, health and hopes"."""
    if len(words) < 2:
        return "".join(words)
    return speech.say("{words} and {last}", words=", ".join(words[:-1]), last=words[-1])


def is_of_this_year(day: date, today: date) -> bool:
    """Return whether the name of a month says which one is meant: it lies in the last 12."""
    months = (today.year - day.year) * _MONTHS_IN_YEAR + today.month - day.month
    return 0 <= months < _MONTHS_IN_YEAR
