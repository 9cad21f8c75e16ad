"""What is taken along of a quarter or a year: the parts that paper and other files are made of."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from app.domain.drawing import Drawing
from app.domain.speech import Speech

MOST_LETTERS = 480  # of the names under one figure: more are counted
MOST_WORDS = 30  # promises under one figure: paper cannot be opened further


class Figure(NamedTuple):
    """A figure as it is told: its sentence, what stands near it in little, its small chart.

    `lists` say whom it is about, a line for each group: (what they are, their names).
    """

    sentence: str
    note: str = ""
    drawing: Drawing | None = None
    lists: tuple[tuple[str, str], ...] = ()


class Saying(NamedTuple):
    """A plain paragraph; a quiet one is smaller and softer."""

    text: str
    is_quiet: bool = False


class Written(NamedTuple):
    """What I wrote (Markdown) and what it answers, "" for nothing; set apart where quoted."""

    question: str
    text: str
    is_quoted: bool = False


Block = Figure | Saying | Written


class Part(NamedTuple):
    """A heading, "" for none, and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


class Report(NamedTuple):
    """All of it; `lines` stand quietly under the title, `foot` at the very end."""

    title: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    foot: str = ""


def list_names(names: Sequence[str], speech: Speech) -> str:
    """List names: "Ana, Tom and Li"; as many as there is room for, the rest counted."""
    ends = accumulate(len(each) + 2 for each in names)
    shown = sum(end <= MOST_LETTERS for end in ends)
    return speech.join(_counted(names, max(shown, 1), speech))


def list_words(words: Sequence[str], speech: Speech) -> str:
    """List what has words of its own: "Write · Call back"; of very many the rest is counted."""
    return " · ".join(_counted(words, MOST_WORDS, speech))


def _counted(words: Sequence[str], shown: int, speech: Speech) -> list[str]:
    left = len(words) - shown
    return [*words[:shown], speech.count("%n more", left)] if left > 0 else list(words)
