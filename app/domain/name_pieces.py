"""The words of a text as names may stand among them: joined, broken by signs, in any script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from app.domain.names import fold

MOST = 8  # words of a name
_SHORTEST = 3  # letters of a name that may have an s behind it
_GAP = re.compile(r"[ \t\u00a0.\-’'・]{1,3}")
_SIGNS = "*_`~"  # of emphasis: a word goes on behind them
_TARGET = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(
    r"\b([a-z][a-z0-9+]*://|www\.|mailto:)[^\s<>\"”“]*[^\s<>\"”“.,;:!?)\]}’'*_]", re.IGNORECASE
)
_JOINED = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR"))
# What stands before a name in one word with it.
_BEFORE = {
    "ARABIC": re.compile("[وف]?[بلك]?(?:ال)?"),
    "HEBREW": re.compile("\u05d5?ש?[הבלמכ]{0,2}"),
}


class Piece(NamedTuple):
    """A stretch of letters of one script, `folded`, as text[start:end].

    Only its first letters are capitals: where a small letter is followed by a capital begins
    another one.
    """

    start: int
    end: int
    folded: str
    script: str


def without_addresses(text: str) -> str:
    """Return a text in which no link leads anywhere: who is meant may stand in its address."""
    text = _TARGET.sub(r"\1", unicodedata.normalize("NFC", text))
    return _MAIL.sub("…@…", _ADDRESS.sub(r"\1…", text))


def find_pieces(text: str) -> list[Piece]:
    """Return the pieces of a text (NFC); what cannot be seen in it belongs to the letter before."""
    found: list[Piece] = []
    start, before = -1, ""
    for at, char in enumerate([*text, " "]):
        kind = _kind(char)
        if kind == "with" and start >= 0:
            continue
        goes_on = kind == before and not (char.isupper() and text[at - 1].islower())
        if start >= 0 and not goes_on:
            found.append(_piece(text, start, at, before))
            start = -1
        if start < 0 and kind not in ("", "with"):
            start, before = at, kind
    return found


def gap_between(text: str, left: Piece, right: Piece) -> str | None:
    """How two pieces hang together: "" as one word, " " as words of a name, None not at all."""
    between = text[left.end : right.start]
    if not between:
        return ""
    bare = "".join(char for char in between if unicodedata.category(char) != "Cf")
    if not (bare := bare.strip(_SIGNS)):
        return ""
    return " " if _GAP.fullmatch(bare) else None


def endings(folded: str) -> tuple[str, ...]:
    """A word, and without the s that a name may have behind it (“Anas Haus”)."""
    is_longer = len(folded) > _SHORTEST and folded.endswith("s")
    return (folded, folded[:-1]) if is_longer else (folded,)


def beginnings(text: str, piece: Piece) -> Iterator[int]:
    """Yield where a name may begin in a piece: behind what is written in one word with it too."""
    yield piece.start
    if pattern := _BEFORE.get(piece.script):
        longest = pattern.match(text, piece.start, piece.end)
        for cut in range(piece.start + 1, longest.end() + 1 if longest else 0):
            if pattern.fullmatch(text, piece.start, cut):
                yield cut


def possible_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the folded words of texts, as names may be found among them."""
    found: set[str] = set()
    for text in texts:
        text = unicodedata.normalize("NFC", text)
        pieces = find_pieces(text)
        for number, first in enumerate(pieces):
            word, last = "", first
            for each in pieces[number : number + MOST]:
                if each is not first and gap_between(text, last, each) != "":
                    break
                word, last = word + each.folded, each
                found.update(endings(word))
    return frozenset(found)


def is_joined(text: str) -> bool:
    """Whether it is of a script that does not part words: a name may stand anywhere in it."""
    if text.isascii():
        return False
    return all(_kind(char) in _JOINED or _kind(char) == "with" for char in text)


def _piece(text: str, start: int, end: int, script: str) -> Piece:
    while unicodedata.category(text[end - 1]) == "Cf":
        end -= 1  # what turns the direction, say, does not belong to a word
    return Piece(start, end, plain(text[start:end]), script)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Fold a text without what cannot be seen in it."""
    return (
        fold(text)
        if text.isascii()
        else fold("".join(char for char in text if unicodedata.category(char) != "Cf"))
    )


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    """The script of a letter, "digit", "with" for what goes with a letter, "" for all else."""
    category = unicodedata.category(char)
    if category[0] == "M" or category == "Cf":
        return "with"
    if category[0] == "N":
        return "digit"
    return re.split(r"[ -]", unicodedata.name(char, "UNNAMED"))[0] if category[0] == "L" else ""
