"""The headings of a pasted page: the day and the gathering that they give to what follows."""

import re
from collections.abc import Sequence
from datetime import date

from app.domain.names import fold, tidy
from app.domain.note_days import find_day

_YEAR = r"\b(?:19|20)[0-9]{2}\b"
_YEARLY = r"[^,;:–—(\n]*?\b20[0-9]{2}\b"
EDGES = " \t:,.–—-*_#"  # what may stand around the words of a heading


class Headings:
    """Remembers under which headings a page is; every word of a heading is kept somewhere."""

    def __init__(self, gatherings: Sequence[str], base: date) -> None:
        self._known, self._base = gatherings, base
        self.day = self.gathering = ""
        self._under: dict[str, str] = {}
        self._unused: dict[str, str] = {}  # headings under which nothing stands so far
        self._waiting: list[str] = []  # headings of which the next note keeps the words

    def under(self) -> tuple[str, ...]:
        """The rows that told the day and the gathering."""
        return tuple(dict.fromkeys(self._under.values()))

    def use(self) -> list[str]:
        """Begin something under these headings; the words it has to keep of others."""
        waiting, self._waiting, self._unused = self._waiting, [], {}
        return waiting

    def close(self) -> bool:
        """End the page; True if headings are left of which the words have to be kept."""
        self._waiting += self._unused.values()
        return bool(self._waiting)

    def hear(self, row: str, words: str) -> None:
        """Take gathering and day from a heading; what else it says goes into the next note."""
        rest = words
        said = find_day(words, self._base)
        if said:
            rest = words[: said.start] + words[said.end :]
        if name := self.gathering_in(rest) or self.yearly(rest):
            self.place(row, name)
            rest = _without(rest, name)
        if said:
            self.day = said.day
            self._hold("day", row)
        if rest.strip(EDGES):
            self._waiting.append(words.strip())

    def place(self, row: str, name: str) -> None:
        """Hear of a gathering; a day right above it holds for it, one with notes is over."""
        self.gathering = name
        self._hold("gathering", row)
        if "day" not in self._unused:
            self.day = ""
            self._under.pop("day", None)

    def gathering_in(self, words: str) -> str:
        """The known gathering that is named, whole, without its year, or by its first word.

        One of another year than is said is not meant.
        """
        folded, said = f" {fold(words)} ", set(re.findall(_YEAR, words))
        known = [name for name in self._known if _may_be_of(name, said)]
        for cut in (lambda name: name, _without_year, lambda name: name.partition(" ")[0]):
            for name in known:
                short = cut(fold(name))
                if len(short) > 2 and f" {short} " in folded:
                    return name
        return ""

    def yearly(self, words: str) -> str:
        """A name with a year, “LIBER 2026”, which a gathering not known yet is called by."""
        named = re.match(_YEARLY, words.strip(" \t#*_"))
        if named is None or find_day(named[0], self._base):
            return ""
        return tidy(named[0])

    def _hold(self, what: str, row: str) -> None:
        """Remember a heading; the one before it is kept as words if nothing stood under it."""
        lost = self._unused.pop(what, "")
        if lost and lost != row.strip():
            self._waiting.append(lost)
        self._under[what] = self._unused[what] = row.strip()


def _may_be_of(name: str, years: set[str]) -> bool:
    own = set(re.findall(_YEAR, name))
    return not own or not years or bool(own & years)


def _without_year(name: str) -> str:
    return re.sub(r"\s+(?:19|20)[0-9]{2}$", "", name)


def _without(words: str, name: str) -> str:
    """The words without a gathering’s name, or without as much of it as is written."""
    for part in (name, _without_year(name), name.partition(" ")[0]):
        rest, count = re.subn(rf"(?<!\w){re.escape(part)}(?!\w)", "", words, count=1, flags=re.I)
        if count:
            return re.sub(_YEAR, lambda year: "" if year[0] in name else year[0], rest)
    return words
