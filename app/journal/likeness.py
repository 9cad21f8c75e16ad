"""“Did you mean …?”: people whose names are like one that is not known, or not yet.

The words of all names are kept in memory, each with those who have it, and renewed as people
change, so that a question at every key is answered at once: with 10,000 people in 4 ms at most
(300 names of the journal for measuring, spoilt in four ways), with 100,000 in 21; the first
question of all takes 25 and 120 ms to collect the words.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from threading import Lock
from weakref import WeakKeyDictionary

from app.domain.kinds import State
from app.domain.likeness import ALIKE, likeness, near_words, sound, words_short_for
from app.domain.names import fold
from app.domain.people import PersonLine
from app.journal.journal import Changed, Journal
from app.journal.people import lines
from app.store import likeness as store

_COMPARED = 400  # people whose names are looked at closely
_LOOKED_AT = 20_000  # people who share one word; a few ms
_TABLES = {"person", "everything"}


def alike(journal: Journal, name: str, limit: int = 3) -> list[PersonLine]:
    """People who may be meant by this name, the likeliest first; among equals those I know.

    Everybody of this very name is among them. Empty where nobody's name is like it.
    """
    wanted = tuple(fold(name).split())
    if not wanted:
        return []
    ids = _words_of(journal).candidates(journal, wanted)
    scores = {
        row[0]: max(likeness(wanted, form) for form in _forms(*row[1:]))
        for row in store.read_forms(journal.db, ids)
    }
    near = [person_id for person_id, score in scores.items() if score >= ALIKE]
    rows = lines(journal, near)
    rows.sort(key=lambda p: (-scores[p.id], p.state == State.ADDRESS, fold(p.name), p.id))
    return rows[:limit]


def _forms(name: str, nick: str, former: str, family: str) -> Iterable[tuple[str, ...]]:
    """All ways in which somebody may be written, as folded words."""
    words = tuple(fold(name).split())
    yield words
    if former:
        yield tuple(fold(former).split())
    if nick:
        called = tuple(fold(nick).split())
        yield called
        yield (*called, *(tuple(fold(family).split()) or words[-1:]))


class _Words:
    """Which words the names of a journal have, and who has them.

    Whoever no longer has a word may still stand with it, and is left out when asked for.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._stale: set[int] | None = None  # None: everybody
        self._newest, self._heard_of_one = -1, False
        self._of: dict[int, tuple[str, ...]] = {}
        self._who: defaultdict[str, array[int]] = defaultdict(lambda: array("q"))
        self._heard: defaultdict[str, list[str]] = defaultdict(list)
        self._under: defaultdict[str, list[str]] = defaultdict(list)  # words by their first letter

    def hear(self, changed: Changed) -> None:
        """Take note of a change in the journal."""
        with self._lock:
            self._heard_of_one = True
            if changed.tables.isdisjoint(_TABLES):
                return
            if changed.people is None:
                self._stale = None
            elif self._stale is not None:
                self._stale |= changed.people

    def candidates(self, journal: Journal, wanted: tuple[str, ...]) -> list[int]:
        """Those who share words with a name, enough of them to be compared."""
        with self._lock:
            self._renew(journal)
            words = [word for word in wanted if len(word) > 1 or not word.isascii()]
            found = [found for word in words if (found := self._having(word))]
            letters = [word for word in wanted if len(word) == 1]
            joined = self._who.get("".join(wanted), ())
            return [*dict.fromkeys([*joined, *self._sharing(found, letters)])][:_COMPARED]

    def _renew(self, journal: Journal) -> None:
        newest = store.newest_change(journal.db)
        is_elsewhere = newest != self._newest and not self._heard_of_one  # no listener heard of it
        if self._stale is None or is_elsewhere:
            for each in (self._of, self._who, self._heard, self._under):
                each.clear()
            self._take(store.read_words(journal.db))
        elif self._stale:
            for changed in self._stale:
                self._of.pop(changed, None)
            self._take(store.read_words(journal.db, self._stale))
        self._stale, self._newest, self._heard_of_one = set(), newest, False

    def _take(self, rows: Iterable[tuple[int, str]]) -> None:
        for person_id, searched in rows:
            self._of[person_id] = words = tuple(searched.split())
            for word in words:
                if word not in self._who:
                    self._under[word[0]].append(word)
                    self._heard[sound(word)].append(word)
                self._who[word].append(person_id)

    def _having(self, word: str) -> set[int]:
        """Everybody with a word that may be this one, written in another way."""
        words = {word, *self._heard.get(sound(word), ()), *words_short_for(word)}
        words.update(word[:length] for length in (1, *range(3, len(word))))
        if len(word) >= 3:
            under = self._under.get(word[0], [])
            words.update(each for each in under if each.startswith(word))
            words.update(near_words(word, under))
        return {
            person_id
            for each in words
            for person_id in self._who.get(each, ())[:_LOOKED_AT]
            if each in self._of.get(person_id, ())
        }

    def _sharing(self, found: list[set[int]], letters: list[str]) -> list[int]:
        """Those who share two words, or one and an initial, or all that they are called."""
        if len(found) == 1 and not letters:
            return sorted(found[0])
        shared = Counter(person_id for each in found for person_id in each)
        return [
            person_id
            for person_id, count in shared.most_common()
            if count > 1 or len(self._of[person_id]) == 1 or self._begins(person_id, letters)
        ]

    def _begins(self, person_id: int, letters: Collection[str]) -> bool:
        return any(word[0] in letters for word in self._of[person_id])


_known: "WeakKeyDictionary[Journal, _Words]" = WeakKeyDictionary()


def _words_of(journal: Journal) -> _Words:
    words = _known.get(journal)
    if words is None:
        words = _known[journal] = _Words()
        journal.listeners.append(words.hear)
    return words
