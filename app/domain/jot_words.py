"""The words that begin a line of a jot and what each makes of it, by language."""

from enum import StrEnum
from functools import cache

from app.domain.kinds import Direction, LearnedKind


class Sort(StrEnum):
    """What a line of a jot is about: something learned, an exchange, or a promise."""

    MATTERS = LearnedKind.MATTERS.value
    AHEAD = LearnedKind.AHEAD.value
    GOOD_NEWS = LearnedKind.GOOD_NEWS.value
    COULD_HELP = LearnedKind.COULD_HELP.value
    GIVEN = Direction.GIVEN.value
    OFFERED = Direction.OFFERED.value
    ASKED = Direction.ASKED.value
    RECEIVED = Direction.RECEIVED.value
    MY_PROMISE = "promise"
    THEIR_PROMISE = "they promised"


LEARNED = frozenset({Sort.MATTERS, Sort.AHEAD, Sort.GOOD_NEWS, Sort.COULD_HELP})
EXCHANGES = frozenset({Sort.GIVEN, Sort.OFFERED, Sort.ASKED, Sort.RECEIVED})
PROMISES = frozenset({Sort.MY_PROMISE, Sort.THEIR_PROMISE})
DATED = PROMISES | {Sort.AHEAD}

# The first word of a sort is the one that is written; all of them are read.
WORDS: dict[str, dict[Sort, tuple[str, ...]]] = {
    "en": {
        Sort.MATTERS: ("learned",),
        Sort.AHEAD: ("ahead",),
        Sort.GOOD_NEWS: ("good news",),
        Sort.COULD_HELP: ("could help",),
        Sort.GIVEN: ("given",),
        Sort.OFFERED: ("offered",),
        Sort.ASKED: ("asked",),
        Sort.RECEIVED: ("received",),
        Sort.MY_PROMISE: ("promise",),
        Sort.THEIR_PROMISE: ("they promised",),
    },
}


@cache
def sorts_by_word() -> dict[str, Sort]:
    """Every word of every language in small letters, and the sort of line that it begins."""
    return {
        word.casefold(): sort
        for language in WORDS.values()
        for sort, words in language.items()
        for word in words
    }


def word_of(sort: Sort, language: str = "en") -> str:
    """The word with which a line of this sort is written."""
    return WORDS[language][sort][0]
