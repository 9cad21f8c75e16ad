"""The questions of one quarter: what was answered, what was left."""

from collections.abc import Mapping

from app.domain.prompting import Asked, Reminder, line_up
from app.domain.quarter import Figures
from app.domain.quarters import Quarter
from app.domain.speech import Speech
from app.journal import reflections
from app.journal.health import Health
from app.journal.journal import Journal

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
    journal: Journal,
    health: Health,
    quarter: Quarter,
    figures: Figures,
    key: str,
    speech: Speech,
) -> Reminder | None:
    """What is written about one of the program's questions, None for nothing and for one's own.

    Reads much: call it in a lane.
    """
    return None
