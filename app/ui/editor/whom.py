"""Whom the names in a text mean: people known, people to be made, and names to choose between."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from app.domain.jot import Mention, find_mentions
from app.domain.names import fold, tidy
from app.domain.people import PersonLine
from app.journal import people
from app.journal.journal import Journal
from app.journal.tagging import Tagged
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
        self._begun: dict[str, list[str]] = {}
        self._meant: dict[str, tuple[Ref, ...]] = {}
        self._alike: dict[str, tuple[Ref, ...]] = {}
        self._circles: dict[int, set[int]] = {}
        self.tagged = Tagged(journal)

    def forget(self) -> None:
        """Look everybody and everything up anew, since the journal has changed."""
        for known in (self._named, self._meant, self._alike):
            known.clear()
        self._begun.clear()
        self._circles.clear()
        self.tagged = Tagged(self._journal)

    def complete(self, start: str) -> list[PersonLine]:
        """People whose names begin so, at most eight."""
        return people.complete_names(self._journal, start, SEVERAL)

    def refs_of(self, ids: list[int]) -> dict[int, Ref]:
        """People by id, those that are still there."""
        return {line.id: _ref(line) for line in people.lines(self._journal, ids)}

    def read_all(self, written: Written) -> list[Meant]:
        """Every mention in what is written; a choice for one of a name is one for all of it."""
        text, refs = written.text, written.refs
        chosen = {
            at: refs[ref] for at, ref in written.marks.items() if _still_says(text, at, refs, ref)
        }
        ends = {at: at + 1 + len(ref.name) for at, ref in chosen.items()}
        named = {fold(ref.name): ref for ref in chosen.values()}
        return [
            Meant(mention, chosen[mention.start])
            if mention.start in chosen
            else self._settled(self.mean(mention), named)
            for mention in find_mentions(text, self.is_known, ends)
        ]

    def mean(self, mention: Mention) -> Meant:
        """Whom a mention means; a new name that is like known ones has to be chosen for."""
        found = self._look_up(self._meant, _find_meant, mention.name)
        if found:
            return Meant(mention, found[0] if len(found) == 1 else None, found)
        alike = self._alike.get(fold(mention.name), ())
        return Meant(mention, None if alike else make_new_ref(mention.name), alike)

    def alike(self, name: str) -> tuple[Ref, ...] | None:
        """People whose names are like a new one, None where nobody has asked yet."""
        return self._alike.get(fold(name))

    def ask_alike(self, name: str) -> None:
        """Look for people whose names are like a new one; `read_all` knows of them then."""
        from app.journal.likeness import alike

        self.learn_alike(name, alike(self._journal, name))

    def learn_alike(self, name: str, lines: Sequence[PersonLine]) -> None:
        """Take in whose names are like a new one."""
        self._alike[fold(name)] = tuple(map(_ref, lines))

    def is_in(self, circle_id: int, person_id: int) -> bool:
        """Return whether somebody is in a circle already."""
        if person_id not in self._circles:
            found = people.circles_of(self._journal, person_id) if person_id > 0 else []
            self._circles[person_id] = {each.id for each in found}
        return circle_id in self._circles[person_id]

    def is_known(self, name: str) -> bool:
        """True for the whole name of somebody."""
        return bool(self.people_named(name))

    def people_named(self, name: str) -> tuple[Ref, ...]:
        """Everybody of this whole name."""
        return self._look_up(self._named, people.find_by_name, name)

    def names_begun(self, word: str) -> list[str]:
        """The names of everybody whose name begins with this word."""
        key = fold(word)
        if key not in self._begun:
            self._begun[key] = people.names_begun(self._journal, word)
        return self._begun[key]

    def _settled(self, meant: Meant, named: Mapping[str, Ref]) -> Meant:
        ref = named.get(fold(meant.mention.name)) if meant.ref is None else None
        return meant if ref is None else meant._replace(ref=ref)

    def _look_up(self, known: dict[str, tuple[Ref, ...]], find: Find, name: str) -> tuple[Ref, ...]:
        key = fold(name)
        if key not in known:
            known[key] = tuple(map(_ref, find(self._journal, name))) if key else ()
        return known[key]


def _find_meant(journal: Journal, name: str) -> list[PersonLine]:
    return people.find_meant(journal, name, SEVERAL)


def _ref(line: PersonLine) -> Ref:
    return Ref(line.id, line.name, line.line)


def _still_says(text: str, at: int, refs: Mapping[int, Ref], ref: int) -> bool:
    """A choice holds as long as the name that was put there stands there."""
    return ref in refs and text.startswith("@" + refs[ref].name, at) and bool(tidy(refs[ref].name))
