"""The questions of one quarter: what was answered, what was left, what is written on each."""

from collections.abc import Callable, Mapping
from datetime import date

from app.domain.prompting import SENTENCES, Asked, Reminder, Spot, line_up, tell
from app.domain.quarter import Figures, Places
from app.domain.quarters import Quarter
from app.domain.speech import Speech
from app.journal import reflections
from app.journal.journal import Journal
from app.store import prompting as store
from app.store.database import JournalDatabase

_YEARS = 2  # since which somebody is known "for years"
_ENOUGH = 30  # places among which there are a few people
_ENTRIES: Mapping[str, Callable[[JournalDatabase, str, str], list[Spot]]] = {
    "stays": store.read_longest,
    "changed": store.read_learned,
    "glad": store.read_begun,
    "warm": store.read_personal,
}
_PLACES: Mapping[str, Callable[[Figures], Places]] = {
    "listened": lambda figures: figures.interest.misses,
    "need": lambda figures: figures.needs.hits,
    "dropped": lambda figures: figures.unhelped.misses,
    "helping": lambda figures: figures.giving.given.places,
    "let_give": lambda figures: figures.giving.received.places,
}
_LEFT = "reflection_left"  # preference: quarter:question, apart by a space


def questions(journal: Journal, quarter: Quarter, standard: Mapping[str, str]) -> tuple[Asked, ...]:
    """Every question of a quarter; `standard` are the program's in the reader's language."""
    asked = reflections.asked(journal, standard)
    return line_up(asked, reflections.answers(journal, quarter))


def leave(journal: Journal, quarter: Quarter, key: str) -> None:
    """Go past a question in one quarter; it can be answered all the same."""
    kept = journal.preference(_LEFT).split()
    journal.set_preference(_LEFT, " ".join(dict.fromkeys([*kept, f"{quarter.key}:{key}"])))


def left(journal: Journal, quarter: Quarter) -> frozenset[str]:
    """The keys of the questions that were left in a quarter."""
    kept = (each.partition(":") for each in journal.preference(_LEFT).split())
    return frozenset(key for where, _colon, key in kept if where == quarter.key)


def remind(
    journal: Journal, quarter: Quarter, figures: Figures, key: str, speech: Speech
) -> Reminder | None:
    """What is written about one of the program's questions, None for nothing and for one's own.

    Reads much: call it in a lane.
    """
    if key not in SENTENCES:
        return None
    return tell(key, _find(journal, quarter, figures, key), journal.today(), speech)


def _find(journal: Journal, quarter: Quarter, figures: Figures, key: str) -> list[Spot]:
    """Where it is written what a question asks for: in entries, else behind the figures."""
    first, last = quarter.first.isoformat(), figures.last.isoformat()
    if key in _ENTRIES:
        return _ENTRIES[key](journal.db, first, last)
    if key == "one_room":
        since = date(max(quarter.last.year - _YEARS, 1), quarter.last.month, 1).isoformat()
        return store.read_one_room(journal.db, first, last, since)
    if key == "one_promise":
        return store.read_promised(journal.db, figures.promises.waiting)
    if key == "name_three":
        return _name(journal, figures)
    newest = sorted(_PLACES[key](figures), key=lambda place: place[1], reverse=True)
    return store.read_spots(journal.db, newest[:_ENOUGH])


def _name(journal: Journal, figures: Figures) -> list[Spot]:
    """Two who came nearer, and one whom I met and did not meet again, each the first by name."""
    nearer = store.read_named(journal.db, figures.deepened)[:2]
    once = store.read_named(journal.db, [person for person, _day in figures.not_again])[:1]
    said = [spot._replace(why="nearer") for spot in nearer]
    return said + [spot._replace(why="once") for spot in once]
