"""Whom a report may name, and how: by name or by initials.

What stands in private entries alone is counted and not told: no name, no word of a promise.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from app.domain.entries import Promise
from app.domain.initialling import Initials
from app.domain.name_pieces import possible_words
from app.domain.names import fold, isolated
from app.domain.quarter import Figures
from app.domain.quarter_groups import Group
from app.domain.report import list_names, list_words
from app.domain.speech import Speech
from app.journal import quarter
from app.journal.journal import Journal
from app.journal.open_behind import open_groups, open_people
from app.store import likeness
from app.store import reporting as store


class Named:
    """Names the people of groups of figures and `others`; in `texts` anybody may be named.

    With `initials`, nobody known to the journal is named.
    """

    def __init__(
        self,
        journal: Journal,
        speech: Speech,
        figures: Figures,
        behind: Sequence[Group],
        others: Collection[int],
        texts: Sequence[str],
        initials: bool,
    ) -> None:
        shown = open_groups(journal, figures, behind)
        self._speech, self._shown = speech, dict(zip(behind, shown, strict=True))
        promised = {promise for group in shown for promise in group.promises}
        self._promises = {x.id: x for x in quarter.promises(journal, sorted(promised))}
        told = [each.text for each in self._promises.values()]
        ids = {person for group in shown for person, _day in group.places}
        ids |= {each.person_id for each in self._promises.values()}
        self._names = quarter.names(journal, ids.union(open_people(journal, others)))
        close = ids.union(others)
        self._initials = _initials(journal, close, [*texts, *told]) if initials else None

    def name(self, person_id: int) -> str:
        """Name somebody; "" for whoever is gone or not to be told."""
        if person_id not in self._names:
            return ""
        name = self._names[person_id]
        return isolated(self._initials.of(person_id) if self._initials is not None else name)

    def words(self, text: str) -> str:
        """Return what somebody wrote as it is told here."""
        return self._initials.hide(text) if self._initials is not None else text

    def people(self, ids: Iterable[int]) -> str:
        """List people in their order, "" for nobody."""
        return list_names(list(filter(None, map(self.name, dict.fromkeys(ids)))), self._speech)

    def group(self, group: Group) -> str:
        """List whom or what a group is, "" for what is not told: people by name, each once."""
        shown = self._shown[group]
        if group.promises:
            told = (self._promises[each] for each in shown.promises if each in self._promises)
            return list_words(list(map(self._promise, told)), self._speech)
        ids = {person for person, _day in shown.places}
        return self.people(sorted(ids, key=lambda each: fold(self.name(each))))

    def _promise(self, promise: Promise) -> str:
        words, name = self.words(promise.text), self.name(promise.person_id)
        if not name or name in words:
            return words
        return f"{self.words(promise.text.rstrip('.'))} ({name})"


def _initials(journal: Journal, close: Collection[int], texts: Sequence[str]) -> Initials:
    """Initials of all who are close, and of whoever may be named in the texts."""
    words = possible_words(texts)
    strange = [each for each in words if not each.isascii()]

    def may_stand(names: list[str]) -> bool:
        joined = map("".join, (*pairwise(names), names))
        return any(each in words for each in (*names, *joined)) or any(
            not each.isascii() and any(each in word for word in strange) for each in names
        )

    everybody = likeness.read_words(journal.db)
    ids = {person for person, folded in everybody if may_stand(folded.split())}
    return Initials(store.read_known(journal.db, ids | set(close)), close)
