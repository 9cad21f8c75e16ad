"""How I could help, as a page lists it."""

from typing import NamedTuple

from app.domain.entries import Learned


class HelpLine(NamedTuple):
    """A way to help with the name of whom, and the line that tells namesakes apart.

    `day_noted` is that of its entry, else the day on which it was written down.
    """

    learned: Learned
    name: str
    line: str
    day_noted: str
