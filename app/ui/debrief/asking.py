"""What the empty lines of a card ask, in the words that fit whom it is about."""

import re

from PySide6.QtCore import QCoreApplication

from app.domain.jot_words import Sort, word_of
from app.ui.widgets.text import isolate

translate = QCoreApplication.translate
_WORD = re.compile(r"\w+")
HE, SHE = {"he", "him", "his"}, {"she", "her", "hers"}


def prompts_for(pronouns: str) -> tuple[tuple[str, str], ...]:
    """The words that begin a line, each with its question; `pronouns` as they are written."""
    said = set(_WORD.findall(pronouns.lower()))
    if said & HE and not said & SHE:
        cares, could = (
            translate("debrief", "what does he care about?"),
            translate("debrief", "what could you do for him?"),
        )
    elif said & SHE and not said & HE:
        cares, could = (
            translate("debrief", "what does she care about?"),
            translate("debrief", "what could you do for her?"),
        )
    else:
        cares, could = (
            translate("debrief", "what do they care about?"),
            translate("debrief", "what could you do for them?"),
        )
    return (
        (word_of(Sort.MATTERS), cares),
        (word_of(Sort.COULD_HELP), could),
        (word_of(Sort.MY_PROMISE), translate("debrief", "what did you say you would do?")),
    )


def where(name: str) -> str:
    """What an empty card asks; the name is read aloud with it."""
    said = translate("debrief", "Where did you talk with {name}, and what about?")
    return said.format(name=isolate(name))
