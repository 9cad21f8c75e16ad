"""What a quarter says in words: every figure, what stands behind it, and what it is called."""

from collections.abc import Sequence
from datetime import date

from app.domain import quarter_asking_words as asking
from app.domain import quarter_care_words as care
from app.domain import quarter_people_words as people
from app.domain.quarter import Figures
from app.domain.quarter_changed import changed
from app.domain.quarter_depth_words import tell_depth
from app.domain.quarter_groups import Group, groups
from app.domain.quarter_method import GENERAL, METHOD
from app.domain.quarter_names import heading, not_enough, span_name, title, topic
from app.domain.quarter_told import Telling, Told
from app.domain.speech import Speech

__all__ = [
    "GENERAL",
    "METHOD",
    "Group",
    "Told",
    "changed",
    "groups",
    "heading",
    "not_enough",
    "span_name",
    "tell",
    "tell_written",
    "title",
    "topic",
]

_TELLINGS = (  # in the order of KEYS
    asking.tell_giving,
    asking.tell_first_asks,
    asking.tell_needs,
    asking.tell_after,
    care.tell_interest,
    care.tell_promises,
    tell_depth,
    people.tell_returns,
    people.tell_new,
    people.tell_not_again,
)


def tell(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, today: date
) -> tuple[Told, ...]:
    """Say all figures of a quarter or a year, one for each of KEYS in their order.

    `earlier` are my own earlier ones, oldest first: with nothing else is it compared.
    """
    telling = Telling(figures, earlier, today, speech)
    return tuple(each(telling) for each in _TELLINGS)


def tell_written(figures: Figures, speech: Speech) -> str:
    """Say how much the figures rest on; promises may stand without any entry."""
    if not figures.entries:
        return speech.say("No entry is written in these months.")
    entries = speech.count("%n entries", figures.entries)
    if not figures.people:
        return speech.say("{entries}.", entries=entries)
    people = speech.count("%n people", figures.people)
    return speech.say("{entries} about {people}.", entries=entries, people=people)
