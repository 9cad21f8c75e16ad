"""Names in a jot: @ before a person’s, # before a gathering’s or a circle’s; nothing is lost.

The names known are given in, so that “@Ana Silva and” ends where the longest known name ends.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from app.domain.names import fold, tidy

LONGEST_NAME = 8  # words that one mention may run over
# Expressions are compiled at first use: the window starts without them.
_AT = r"(?<![\w@])@(?=[^\W_])"
_HASH = r"(?<![\w#&/@])#(?=[^\W_])"
_FIRST_LETTER = r"(?<![\w@’'\-])[^\W\d_]"
_GAP = r"\.?[ \u00a0](?=\S)"
_JOINERS = "’'-.·\u200c\u200d"
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "st", "sr", "fr"})
_PARTICLES = (
    " van von vom zu zur der den dem de del della di da do dos das du des la le lo ter ten te "
    "af av al el bin ibn bint ben ní nic mac ap ut "
)
# Scripts that put no space after a name: a known name may end inside a run of them.
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_Span = tuple[int, int]


class Mention(NamedTuple):
    """Where somebody or something is named: text[start:end] includes the mark, `name` does not."""

    start: int
    end: int
    name: str


def find_mentions(
    text: str, is_known: Callable[[str], bool], settled: Mapping[int, int] | None = None
) -> list[Mention]:
    """All @ mentions; each takes the longest run of words that `is_known`.

    An unknown name takes its first word and those after it that begin with a capital, which
    is how a new person is written. `settled` says where mentions end that were chosen from a
    list, by the place of their @.
    """
    found: list[Mention] = []
    for at in re.finditer(_AT, text) if "@" in text else ():
        if found and at.start() < found[-1].end:
            continue
        end = (settled or {}).get(at.start()) or _find_end(text, at.end(), is_known)
        found.append(Mention(at.start(), end, tidy(text[at.end() : end])))
    return found


def find_tags(
    text: str, is_known: Callable[[str], bool], settled: Mapping[int, int] | None = None
) -> list[Mention]:
    """All # tags; each takes the longest run of words that `is_known`, an unknown one a word.

    `settled` says where tags end that were chosen from a list, by the place of their #.
    """
    found: list[Mention] = []
    for mark in re.finditer(_HASH, text) if "#" in text else ():
        if found and mark.start() < found[-1].end:
            continue
        words = _words_from(text, mark.end())
        known = (
            end for end in _ends_to_try(text, mark.end(), words) if is_known(text[mark.end() : end])
        )
        end = (settled or {}).get(mark.start()) or next(known, words[0][1])
        found.append(Mention(mark.start(), end, tidy(text[mark.end() : end])))
    return found


def find_names(
    text: str, begun: Callable[[str], Iterable[str]], besides: Iterable[Mention] = ()
) -> list[str]:
    """Whole names that stand in a text without @, each as it is written there.

    `begun` gives the names that begin with a word; `besides` are mentions to be left alone. A
    name begins with a capital, where its script has any.
    """
    found: list[str] = []
    past = 0
    taken = [(mention.start, mention.end) for mention in besides]
    for first in re.finditer(_FIRST_LETTER, text):
        start = first.start()
        if start < past or text[start].islower() or any(a <= start < b for a, b in taken):
            continue
        names = {fold(name) for name in begun(text[start : _word_end(text, start)])}
        words = _words_from(text, start) if names else []
        if end := next((e for _, e in reversed(words) if fold(text[start:e]) in names), 0):
            found.append(tidy(text[start:end]))
            past = end
    return list(dict.fromkeys(found))


def known_names(names: Iterable[str]) -> Callable[[str], bool]:
    """A test for known names that minds neither case nor accents."""
    folded = {fold(name) for name in names}
    return lambda name: fold(name) in folded


def _find_end(text: str, start: int, is_known: Callable[[str], bool]) -> int:
    words = _words_from(text, start)
    for end in _ends_to_try(text, start, words):
        if is_known(text[start:end]):
            return end
    return _without_possessive(text, _capital_end(text, words))


def _words_from(text: str, start: int) -> list[_Span]:
    words: list[_Span] = []
    while len(words) < LONGEST_NAME and (end := _word_end(text, start)) > start:
        words.append((start, end))
        gap = re.match(_GAP, text[end : end + 3])
        if gap is None:
            break
        start = end + gap.end()
    return words


def _word_end(text: str, start: int) -> int:
    end = start
    while _is_letter(text, end) or (
        end > start and text[end : end + 1] in tuple(_JOINERS) and _is_letter(text, end + 1)
    ):
        end += 1
    return end


def _is_letter(text: str, at: int) -> bool:
    """Marks count as letters: many names carry accents and vowels of their own."""
    return at < len(text) and unicodedata.category(text[at])[0] in "LMN"


def _ends_to_try(text: str, start: int, words: list[_Span]) -> Iterable[int]:
    for _, end in reversed(words):
        yield end
        if (bare := _without_possessive(text, end)) > start and bare != end:
            yield bare
    if re.match(_UNSPACED, text[start]):
        yield from range(words[0][1] - 1, start, -1)


def _without_possessive(text: str, end: int) -> int:
    return end - 2 if text[max(end - 2, 0) : end] in ("'s", "’s") else end


def _capital_end(text: str, words: list[_Span]) -> int:
    last, before = words[0][1], words[0]
    for start, end in words[1:]:
        if text[before[1]] == "." and not _may_take_dot(text[slice(*before)]):
            break
        before = (start, end)
        if text[start].isupper() or text[start].istitle():
            last = end
        elif f" {text[start:end]} " not in _PARTICLES:
            break
    return last


def _may_take_dot(word: str) -> bool:
    return len(word) == 1 or word.lower() in _TITLES
