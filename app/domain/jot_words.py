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

# The first word of a sort is the one that is written; all of them are read. A language leaves out
# what may well begin an ordinary line, such as “dato:” or “à venir :”.
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
    "de": {
        Sort.MATTERS: ("gelernt",),
        Sort.AHEAD: ("steht bevor",),
        Sort.GOOD_NEWS: ("gute nachricht", "gute nachrichten"),
        Sort.COULD_HELP: ("könnte helfen",),
        Sort.GIVEN: ("gegeben",),
        Sort.OFFERED: ("angeboten",),
        Sort.ASKED: ("gefragt",),
        Sort.RECEIVED: ("bekommen", "erhalten"),
        Sort.MY_PROMISE: ("versprochen",),
        Sort.THEIR_PROMISE: ("hat versprochen",),
    },
    "fr": {
        Sort.MATTERS: ("appris",),
        Sort.GOOD_NEWS: ("bonne nouvelle", "bonnes nouvelles"),
        Sort.COULD_HELP: ("pourrais aider",),
        Sort.GIVEN: ("donné",),
        Sort.OFFERED: ("proposé",),
        Sort.ASKED: ("demandé",),
        Sort.MY_PROMISE: ("promis",),
        Sort.THEIR_PROMISE: ("a promis",),
    },
    "es": {
        Sort.MATTERS: ("aprendido",),
        Sort.GOOD_NEWS: ("buena noticia", "buenas noticias"),
        Sort.COULD_HELP: ("podría ayudar",),
        Sort.OFFERED: ("ofrecido",),
        Sort.RECEIVED: ("recibido",),
        Sort.MY_PROMISE: ("prometido", "prometí"),
        Sort.THEIR_PROMISE: ("ha prometido",),
    },
    "pt": {
        Sort.MATTERS: ("aprendi",),
        Sort.GOOD_NEWS: ("boa notícia", "boas notícias"),
        Sort.COULD_HELP: ("posso ajudar",),
        Sort.OFFERED: ("ofereci", "oferecido"),
        Sort.RECEIVED: ("recebi", "recebido"),
        Sort.MY_PROMISE: ("prometi",),
        Sort.THEIR_PROMISE: ("prometeu",),
    },
    "it": {
        Sort.MATTERS: ("imparato",),
        Sort.GOOD_NEWS: ("buona notizia", "buone notizie"),
        Sort.COULD_HELP: ("potrei aiutare",),
        Sort.OFFERED: ("offerto",),
        Sort.ASKED: ("chiesto",),
        Sort.RECEIVED: ("ricevuto",),
        Sort.MY_PROMISE: ("promesso",),
        Sort.THEIR_PROMISE: ("ha promesso",),
    },
    "nl": {
        Sort.MATTERS: ("geleerd",),
        Sort.GOOD_NEWS: ("goed nieuws",),
        Sort.OFFERED: ("aangeboden",),
        Sort.RECEIVED: ("gekregen", "ontvangen"),
        Sort.MY_PROMISE: ("beloofd",),
        Sort.THEIR_PROMISE: ("heeft beloofd",),
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
