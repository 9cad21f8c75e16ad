"""Whom the names in a text mean: people known, people to be made, and names to choose between."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from app.domain.infer import LOOKED_AT
from app.domain.jot import Mention, find_mentions, find_names
from app.domain.names import fold, tidy
from app.domain.people import PersonLine
from app.journal import people
from app.journal.journal import Journal
from app.ui.editor.written import Ref, Written, make_new_ref

SEVERAL = 8
Find = Callable[[Journal, str], list[PersonLine]]


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
        self._meant: dict[str, tuple[Ref, ...]] = {}

    def forget(self) -> None:
        """Look everybody up anew, since people have changed."""
        for known in (self._named, self._begun, self._meant):
            known.clear()

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

    def named_in(self, written: Written, meant: Sequence[Meant]) -> list[Ref]:
        """People whose whole name stands in the text without @, and nobody else's is the same."""
        if "people" in written.settled:
            return []
        marked = [each.mention for each in meant]
        names = find_names(written.text[:LOOKED_AT], self._names_begun, marked)
        found = [refs[0] for name in names if len(refs := self._people_named(name)) == 1]
        refused = {ref.id for ref in found if f"person:{ref.id}" in written.settled}
        return [ref for ref in dict.fromkeys(found) if ref.id not in refused]

    def is_known(self, name: str) -> bool:
        """True for the whole name of somebody."""
        return bool(self._people_named(name))

    def _mean(self, mention: Mention) -> Meant:
        found = self._look_up(self._meant, people.find_meant, mention.name)
        if not found:
            return Meant(mention, make_new_ref(mention.name))
        return Meant(mention, found[0] if len(found) == 1 else None, found)

    def _people_named(self, name: str) -> tuple[Ref, ...]:
        return self._look_up(self._named, people.find_by_name, name)

    def _names_begun(self, word: str) -> list[str]:
        return [ref.name for ref in self._look_up(self._begun, people.find_by_first_name, word)]

    def _look_up(self, known: dict[str, tuple[Ref, ...]], find: Find, name: str) -> tuple[Ref, ...]:
        key = fold(name)
        if key not in known:
            known[key] = tuple(map(_ref, find(self._journal, name))) if key else ()
        return known[key]


def _ref(line: PersonLine) -> Ref:
    return Ref(line.id, line.name, line.line)


def _still_says(text: str, at: int, refs: Mapping[int, Ref], ref: int) -> bool:
    """A choice holds as long as the name that was put there stands there."""
    return ref in refs and text.startswith("@" + refs[ref].name, at) and bool(tidy(refs[ref].name))
