"""How sentences are said in the language of the reader: what the window and the commands supply.

Sentences are written here in English and looked up as they stand, in the context "speech".
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol


class Speech(Protocol):
    """Says sentences; parts in braces are filled in after the sentence was translated."""

    def say(self, text: str, **parts: str) -> str:
        """Say a sentence: say("Nothing about {name} yet", name="Ana")."""
        ...

    def count(self, text: str, number: int, **parts: str) -> str:
        """Say a counted sentence, whose number is %n, in the form the number asks for."""
        ...

    def day(self, day: date, today: date) -> str:
        """Write a day inside a sentence: "3 May", with the year unless it is today's."""
        ...

    def month(self, day: date, today: date) -> str:
        """Name the month of a day: "March", with the year unless it lies within the last 12."""
        ...

    def join(self, words: Sequence[str]) -> str:
        """List words: "work, health and hopes"."""
        ...
