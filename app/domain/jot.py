"""A jot: plain text in which @ names people; total, so every text parses and nothing is lost.

The names known are given in, so that “@Ana Silva and” ends where the longest known name ends.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.domain.names import fold, tidy

_AT = re.compile(r"(?<![\w@])@(?=\w)")
_WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*\.?", re.UNICODE)
LONGEST_NAME = 6  # words that one mention may run over


@dataclass(frozen=True, slots=True)
class Mention:
    """Where somebody is named: text[start:end] includes the @; `name` is without it."""

    start: int
    end: int
    name: str


def find_mentions(text: str, is_known: Callable[[str], bool]) -> list[Mention]:
    """All @ mentions; each takes the longest run of words that `is_known`.

    An unknown name takes its first word and those after it that begin with a capital, which
    is how a new person is written.
    """
    found = []
    for at in _AT.finditer(text):
        if found and at.start() < found[-1].end:
            continue
        ends = _word_ends(text, at.end())
        if not ends:
            continue
        end = next((e for e in reversed(ends) if is_known(text[at.end() : e])), None)
        end = end or _capital_end(text, at.end(), ends)
        found.append(Mention(at.start(), end, tidy(text[at.end() : end])))
    return found


def _word_ends(text: str, start: int) -> list[int]:
    ends: list[int] = []
    while len(ends) < LONGEST_NAME and (word := _WORD.match(text, start)):
        ends.append(word.end())
        if text[word.end() : word.end() + 1] != " ":
            break
        start = word.end() + 1
    return ends


def _capital_end(text: str, start: int, ends: list[int]) -> int:
    last = ends[0]
    for end in ends[1:]:
        if not text[last + 1].isupper():
            break
        last = end
    bare = last - 1 if text[last - 1] == "." and last - start > 2 else last
    return bare


def without_marks(text: str, mentions: Iterable[Mention]) -> str:
    """The text as it is kept: the same words, the @ signs of mentions taken away."""
    kept, at = [], 0
    for mention in mentions:
        kept.append(text[at : mention.start])
        at = mention.start + 1
    return "".join([*kept, text[at:]])


def known_names(names: Iterable[str]) -> Callable[[str], bool]:
    """A test for known names that minds neither case nor accents."""
    folded = {fold(name) for name in names}
    return lambda name: fold(name) in folded
