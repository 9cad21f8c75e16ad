"""What one arrow of depth and breadth says: what was written in the period, what faded."""

from math import dist

from app.domain.deepening import Arrow, Place
from app.domain.speech import Speech, alike
from app.domain.telling_words import areas

MOVED = 0.01  # less than this is no change that words should make much of
LITTLE = 0.1  # up to here something faded "a little"


def say_arrow(arrow: Arrow, speech: Speech) -> str:
    """Say what happened with one person."""
    return " ".join(filter(None, (_written(arrow, speech), _without(arrow, speech))))


def is_written(arrow: Arrow) -> bool:
    """Return whether anything was written in the period that bears on depth or breadth."""
    return bool(arrow.talks or arrow.areas) or between(arrow.end, arrow.ghost) > MOVED / 10


def _written(arrow: Arrow, speech: Speech) -> str:
    """Say what was written in the period."""
    parts = alike(speech, number=arrow.talks, sides=len(arrow.areas))
    sides = parts.pop("sides")
    new, talks = areas(arrow.areas, speech), speech.count("%n talks", arrow.talks, **parts)
    if arrow.areas and arrow.talks:
        said = speech.count("%n new sides, {areas}", len(arrow.areas), areas=new, number=sides)
        return speech.say("{talks} and {new}.", talks=talks, new=said)
    if arrow.areas:
        return speech.count("%n new sides, {areas}, without a talk.", len(arrow.areas), areas=new)
    if arrow.talks:
        return speech.say("{talks}.", talks=talks)
    return speech.say("No talk is written down in this time.")


def _without(arrow: Arrow, speech: Speech) -> str:
    """Say what fading did, or would have done."""
    lost = between(arrow.start, arrow.ghost)
    if lost < MOVED:
        return ""
    if not is_written(arrow):
        if lost <= LITTLE:
            return speech.say("What you know of each other has faded a little.")
        return speech.say("What you know of each other has faded.")
    if lost <= LITTLE:
        return speech.say("Without this period’s entries this would have faded a little.")
    return speech.say("Without this period’s entries this would have faded.")


def gained(arrow: Arrow) -> tuple[bool, bool]:
    """Return whether somebody became known more widely, and more closely."""
    (breadth, depth), (wider, closer) = arrow.start.point, arrow.end.point
    return wider - breadth > MOVED, closer - depth > MOVED


def between(one: Place, other: Place) -> float:
    """Return how far one place is from another, in axes."""
    return dist(one.point, other.point)
