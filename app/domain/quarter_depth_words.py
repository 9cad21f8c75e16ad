"""What the figure about depth says: what I did, and what fading took, over everybody."""

from app.domain.quarter import Moved
from app.domain.quarter_names import is_year
from app.domain.quarter_told import COUNTED, Telling, Told
from app.domain.speech import Speech

_MUCH = 0.1  # from here on depth did not change by a little alone
_EVEN = 0.2  # of the larger: so near did what I added come to what faded
_NOTHING = 1e-6  # of depth: less is rounding


def tell_depth(telling: Telling) -> Told:
    """How depth moved over everybody: what I did, and what fading took."""
    depth, speech = telling.figures.depth, telling.speech
    if depth.people < COUNTED:
        known = speech.count("it is known of %n people", depth.people)
        return telling.thin("depth", known if depth.people else speech.say("nothing is written"))
    return Told(
        "depth",
        _moved(telling),
        speech.say("Fading is worked out, not felt."),
        " ".join(filter(None, (_added(telling), _earlier_depth(telling)))),
    )


def added(moved: Moved) -> tuple[int, ...]:
    """Return the ids of those to whose depth, or breadth, I added."""
    return tuple(each.person_id for each in moved.changes if each.did > _NOTHING)


def way(moved: Moved, speech: Speech) -> str:
    """Say which way it went, whatever made it go."""
    change = moved.did + moved.faded
    if _is_even(moved):
        return speech.say("stayed about as it was")
    if change > 0:
        return speech.say("grew") if change >= _MUCH else speech.say("grew a little")
    return speech.say("faded") if change <= -_MUCH else speech.say("faded a little")


def _moved(telling: Telling) -> str:
    figures, speech = telling.figures, telling.speech
    parts = {"moved": way(figures.depth, speech)}
    if not added(figures.depth):
        return speech.say("All in all, depth {moved}; no talk added to it.", **parts)
    if figures.depth.faded > -_NOTHING:
        return speech.say("All in all, depth {moved}; nothing had faded yet.", **parts)
    parts["whose"] = speech.say("the year’s") if is_year(figures) else speech.say("the quarter’s")
    if figures.depth.did + figures.depth.faded < 0 and not _is_even(figures.depth):
        return speech.say(
            "All in all, depth {moved}; without {whose} talks it would have faded more.",
            **parts,
        )
    return speech.say(
        "All in all, depth {moved}; without {whose} talks it would have faded.", **parts
    )


def _added(telling: Telling) -> str:
    """Say talks with how many people did it."""
    deeper = len(added(telling.figures.depth))
    return telling.speech.count("Talks with %n people added to it.", deeper) if deeper else ""


def _earlier_depth(telling: Telling) -> str:
    earlier = telling.latest(lambda each: each.depth.people >= COUNTED)
    if earlier is None:
        return ""
    speech, moved = telling.speech, way(earlier.depth, telling.speech)
    return speech.say("{When}, it {moved}.", When=telling.begin(earlier), moved=moved)


def _is_even(moved: Moved) -> bool:
    return abs(moved.did + moved.faded) <= _EVEN * max(moved.did, -moved.faded)
