"""Whom the names in a text mean: people known, people to be made, and names to choose between."""

from collections.abc import Mapping
from typing import NamedTuple

from app.domain.jot import Mention, find_mentions
from app.domain.names import fold, tidy
from app.domain.people import PersonLine
from app.journal import people
from app.journal.journal import Journal
from app.ui.editor.written import Ref, Written, make_new_ref

SEVERAL = 8


class Meant(NamedTuple):
    """A mention and whom it means; without `ref` one of `choices` has to be chosen."""

    mention: Mention
    ref: Ref | None
    choices: tuple[Ref, ...] = ()


class Whom:
    """Reads mentions against the people of a journal; remembers what it looked up."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._named: dict[str, tuple[Ref, ...]] = {}
        self._begun: dict[str, tuple[Ref, ...]] = {}

    def forget(self) -> None:
        """Look everybody up anew, since people have changed."""
        self._named.clear()
        self._begun.clear()

    def complete(self, start: str) -> list[PersonLine]:
        """People whose names begin so, at most eight."""
        return people.complete_names(self._journal, start, SEVERAL)

    def refs_of(self, ids: list[int]) -> dict[int, Ref]:
        """People by id, those that are still there."""
        return {line.id: _ref(line) for line in people.lines(self._journal, ids)}

    def read(self, text: str, marks: Mapping[int, int], refs: Mapping[int, Ref]) -> list[Meant]:
        """Every mention in a text; marks are ids of `refs` chosen for the @ at a place."""
        chosen = {at: refs[ref] for at, ref in marks.items() if _still_says(text, at, refs, ref)}
        ends = {at: at + 1 + len(ref.name) for at, ref in chosen.items()}
        return [
            Meant(mention, chosen[mention.start])
            if mention.start in chosen
            else self._mean(mention)
            for mention in find_mentions(text, self.is_known, ends)
        ]

    def read_all(self, written: Written) -> list[Meant]:
        """Every mention in what is written."""
        return self.read(written.text, written.marks, written.refs)

    def is_known(self, name: str) -> bool:
        """True for the whole name of somebody."""
        return bool(self._people_named(name))

    def _mean(self, mention: Mention) -> Meant:
        found = self._people_named(mention.name) or self._people_begun(mention.name)
        if not found:
            return Meant(mention, make_new_ref(mention.name))
        return Meant(mention, found[0] if len(found) == 1 else None, found)

    def _people_named(self, name: str) -> tuple[Ref, ...]:
        key = fold(name)
        if key not in self._named:
            found = people.find_by_name(self._journal, name) if key else []
            self._named[key] = tuple(map(_ref, found))
        return self._named[key]

    def _people_begun(self, name: str) -> tuple[Ref, ...]:
        """People whose first name this single word is."""
        key = fold(name)
        if " " in key:
            return ()
        if key not in self._begun:
            lines = self.complete(name)
            self._begun[key] = tuple(_ref(p) for p in lines if fold(p.name).split()[:1] == [key])
        return self._begun[key]


def _ref(line: PersonLine) -> Ref:
    return Ref(line.id, line.name, line.line)


def _still_says(text: str, at: int, refs: Mapping[int, Ref], ref: int) -> bool:
    """A choice holds as long as the name that was put there stands there."""
    return ref in refs and text.startswith("@" + refs[ref].name, at) and bool(tidy(refs[ref].name))
