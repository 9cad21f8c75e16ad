"""Initials in the place of names, in lists and in what somebody wrote.

In a text stands whoever is written as the journal knows them: by the whole name, by one of its
words, by a former or a nickname. A name that is spelled otherwise stays, so it has to be read once
before it is given away.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from app.domain.name_forms import Known, forms
from app.domain.name_pieces import (
    MOST,
    Piece,
    beginnings,
    endings,
    find_pieces,
    gap_between,
    is_joined,
    plain,
    without_addresses,
)
from app.domain.names import initials, tidy

_TIED = "\u00a0"  # initials stay on one line
_SIGNS = re.compile(r"[*`~]+")


class Initials:
    """Gives initials, each to one person; `close` are those of whom the report tells.

    Where a name in a text is that of several, it is that of the one who is close, else nobody's:
    then only its letter stands there.
    """

    def __init__(self, people: Iterable[Known], close: Collection[int] = ()) -> None:
        known = sorted(people, key=lambda each: (each.id not in close, each.id))
        self._close = frozenset(close)
        self._short = _unique(known)
        self._forms: dict[str, dict[int, bool]] = {}
        joined: dict[str, str] = {}
        for each in known:
            for form in forms(each):
                meant = self._forms.setdefault(form.words, {})
                meant[each.id] = meant.get(each.id, False) or form.is_small
                if len(form.said) > 1 and is_joined(form.said):
                    joined[form.said] = form.words
        self._joined = sorted(joined.items(), key=lambda each: len(each[0]), reverse=True)

    def of(self, person_id: int) -> str:
        """Return the initials of somebody."""
        return self._short[person_id]

    def hide(self, text: str) -> str:
        """Put initials in the place of every name in a text, and take out where its links lead."""
        text = without_addresses(text)
        parts, end = [], 0
        for start, stop, short in self._found(text):
            parts += [text[end:start], short]
            end = stop
            if short.endswith(".") and text[end : end + 1] == ".":
                end += 1  # at the end of a sentence one full stop is enough
        text = "".join([*parts, text[end:]])
        for said, words in () if text.isascii() else self._joined:
            if said in text:
                text = text.replace(said, self._chosen(said, [*self._forms[words]]))
        return text

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where names stand, and what comes in their place."""
        pieces, at = find_pieces(text), 0
        while at < len(pieces):
            count, start, short = self._match(text, pieces[at : at + MOST])
            if count:
                stop = pieces[at + count - 1].end
                yield start, stop, short + _open_sign(text[start:stop])
            at += max(count, 1)

    def _match(self, text: str, pieces: Sequence[Piece]) -> tuple[int, int, str]:
        """How many of these are a name, the longest there is, where it begins, its initials."""
        for start in beginnings(text, pieces[0]):
            first = plain(text[start : pieces[0].end])
            for count, words in reversed(list(_words(text, first, pieces))):
                for each in endings(words):
                    if ids := self._meant(each, text[start]):
                        return count, start, self._chosen(text[start], ids)
        return 0, 0, ""

    def _meant(self, words: str, letter: str) -> list[int]:
        """Whose name it can be; a single word is one where it is written like a name."""
        known = self._forms.get(words, {})
        is_plain = " " not in words and letter.islower()
        return [each for each, is_small in known.items() if is_small or not is_plain]

    def _chosen(self, said: str, ids: Sequence[int]) -> str:
        close = [each for each in ids if each in self._close]
        for some in (close, ids):
            if len(some) == 1:
                return self._short[some[0]]
        return f"{said[0].upper()}."


def _words(text: str, first: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """Yield (how many pieces, their words), as long as they hang together."""
    words = first
    yield 1, words
    for count, (left, right) in enumerate(pairwise(pieces), start=2):
        if (gap := gap_between(text, left, right)) is None:
            return
        words = f"{words}{gap}{right.folded}"
        yield count, words


def _open_sign(said: str) -> str:
    """The sign of emphasis in a name that nothing in it closes: it goes on behind the initials."""
    signs = _SIGNS.findall(said)
    return signs[0] if len(signs) % 2 else ""


def _unique(people: Sequence[Known]) -> dict[int, str]:
    """Initials by id: “A. S.”, “An. S.” beside another one, “A. S. 2” where nothing else helps."""
    short: dict[int, str] = {}
    taken: set[str] = set()
    counts: Counter[str] = Counter()
    for each in people:
        few, more = (_initials(each.name, letters) for letters in (1, 2))
        found = next((form for form in (few, more) if form not in taken), "")
        while not found:
            counts[few] += 1
            numbered = f"{few}{_TIED}{counts[few] + 1}"
            found = "" if numbered in taken else numbered
        taken.add(found)
        short[each.id] = found
    return short


def _initials(name: str, letters: int) -> str:
    """The initials of a name, with so many letters of its first word, but never all of them."""
    first, *rest = list(initials(name) or "?")
    word = next((each for each in tidy(name).split() if each[0].upper() == first), first)
    if letters >= len(word) or is_joined(word):
        letters = 1
    return _TIED.join(f"{part}." for part in (first + word[1:letters], *rest))
