"""Initials in the place of names, in lists and in what somebody wrote.

In a text stands whoever is written as the journal knows them: by the whole name, by given, family,
former or nickname. A name that is spelled otherwise stays, so it has to be read once before it is
given away.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from app.domain.names import first_name, fold, initials, tidy

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 8  # words of a name
_GAP = re.compile(r"[ \t\u00a0.\-’']{1,3}")
_SHORTEST = 3  # letters of a name that may have an s behind it
_TIED = "\u00a0"  # initials stay on one line
_MOST = 3  # letters of a name that tell somebody apart


class Known(NamedTuple):
    """Somebody by all of their names."""

    id: int
    name: str
    given: str = ""
    family: str = ""
    nick: str = ""
    former: str = ""


class Initials:
    """Gives initials, each to one person; `close` are those of whom the report tells.

    Where a name in a text is that of several, it is that of the one who is close, else nobody's:
    then only its letter stands there.
    """

    def __init__(self, people: Iterable[Known], close: Collection[int] = ()) -> None:
        known = sorted(people, key=lambda each: (each.id not in close, each.id))
        self._close = frozenset(close)
        self._short = _unique(known)
        self._forms: dict[tuple[str, ...], list[tuple[int, str]]] = {}
        self._unparted: dict[str, list[int]] = {}
        for each in known:
            for form in dict.fromkeys(_forms(each)):
                self._keep(each.id, form)

    def of(self, person_id: int) -> str:
        """Return the initials of somebody."""
        return self._short[person_id]

    def hide(self, text: str) -> str:
        """Put initials in the place of every name in a text."""
        parts, end = [], 0
        for start, stop, short in self._found(text):
            parts += [text[end:start], short]
            end = stop
            if short.endswith(".") and text[end : end + 1] == ".":
                end += 1  # at the end of a sentence one full stop is enough
        text = "".join([*parts, text[end:]])
        if text.isascii():
            return text
        joined = [form for form in self._unparted if form in text]
        for form in sorted(joined, key=len, reverse=True):
            text = text.replace(form, self._chosen(form, self._unparted[form]))
        return text

    def _keep(self, person_id: int, form: str) -> None:
        if _is_unparted(form):
            ids = self._unparted.setdefault(form, [])
            if person_id not in ids:
                ids.append(person_id)
        words = tuple(fold(form).split())
        if 0 < len(words) <= _LONGEST:
            self._forms.setdefault(words, []).append((person_id, form))

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where names stand, and what comes in their place."""
        words = list(_WORD.finditer(text))
        at = 0
        while at < len(words):
            count, short = self._match(text, words[at : at + _LONGEST])
            if count:
                yield words[at].start(), words[at + count - 1].end(), short
            at += max(count, 1)

    def _match(self, text: str, words: Sequence[re.Match[str]]) -> tuple[int, str]:
        """How many of these words are a name, the longest there is, and its initials."""
        whole = 1
        while whole < len(words):
            if not _GAP.fullmatch(text, words[whole - 1].end(), words[whole].start()):
                break
            whole += 1
        for count in range(whole, 0, -1):
            said = [each[0] for each in words[:count]]
            for last in _endings(said[-1]):
                folded = tuple(fold(" ".join([*said[:-1], last])).split())
                if ids := self._meant(folded, said):
                    return count, self._chosen(said[0], ids)
        return 0, ""

    def _meant(self, folded: tuple[str, ...], said: Sequence[str]) -> list[int]:
        """Whose name it can be; a single word is one where it is written like a name."""
        known = self._forms.get(folded, [])
        if len(said) == 1:
            known = [x for x in known if not said[0][0].islower() or x[1][0].islower()]
        return list(dict.fromkeys(person_id for person_id, _form in known))

    def _chosen(self, said: str, ids: Sequence[int]) -> str:
        close = [each for each in ids if each in self._close]
        for some in (close, ids):
            if len(some) == 1:
                return self._short[some[0]]
        return f"{said[0].upper()}."


def possible_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the folded words of texts, as names may be found among them."""
    found: set[str] = set()
    for text in texts:
        for word in _WORD.findall(text):
            for each in _endings(word):
                found.update(fold(each).split())
    return frozenset(found)


def _endings(word: str) -> tuple[str, ...]:
    """A word, and without the s that a name may have behind it (“Anas Haus”)."""
    is_longer = len(word) > _SHORTEST and word.endswith("s")
    return (word, word[:-1]) if is_longer else (word,)


def _forms(known: Known) -> Iterator[str]:
    """All by which somebody may be named, in one line each."""
    given_and_family = f"{known.given} {known.family}" if known.given and known.family else ""
    last = known.family or tidy(known.name).rpartition(" ")[2]
    first = first_name(known.name, known.given)
    usual = (known.name, given_and_family, first, last)
    for form in (*usual, known.given, known.nick, known.former):
        if form := tidy(form):
            yield form


def _is_unparted(form: str) -> bool:
    """Whether it is of a script without cases, where a name may stand joined to other letters."""
    letters = [each for each in form if each.isalpha()]
    return len(letters) > 1 and not any(each.islower() or each.isupper() for each in letters)


def _unique(people: Sequence[Known]) -> dict[int, str]:
    """Initials by id: “A. S.”, “An. S.” beside another one, “A. S. 2” where nothing else helps."""
    short: dict[int, str] = {}
    taken: set[str] = set()
    counts: Counter[str] = Counter()
    for each in people:
        forms = [_initials(each.name, letters) for letters in range(1, _MOST + 1)]
        found = next((form for form in forms if form not in taken), "")
        while not found:
            counts[forms[0]] += 1
            numbered = f"{forms[0]}{_TIED}{counts[forms[0]] + 1}"
            found = "" if numbered in taken else numbered
        taken.add(found)
        short[each.id] = found
    return short


def _initials(name: str, letters: int) -> str:
    """The initials of a name, with so many letters of its first word."""
    first, *rest = list(initials(name) or "?")
    word = next((each for each in tidy(name).split() if each[0].upper() == first), first)
    return _TIED.join(f"{part}." for part in (first + word[1:letters], *rest))
