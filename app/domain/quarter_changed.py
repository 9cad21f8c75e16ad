"""What changed since the figures of a quarter were frozen, in short sentences."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.quarter import Moved
from app.domain.quarter_depth_words import way
from app.domain.speech import Speech

if TYPE_CHECKING:  # it reads JSON, which words do without
    from app.domain.frozen import Differs

_MOVED = ("depth", "breadth")


def changed(changes: Sequence["Differs"], speech: Speech) -> tuple[str, ...]:
    """Say each: "Talks with something noted: 31 of 60 then, 33 of 64 now."."""
    return tuple(_say(each, speech) for each in changes)


def _say(change: "Differs", speech: Speech) -> str:
    parts = {"what": _name(change.part, speech)}
    was, now = (_number(change.part, numbers, speech) for numbers in (change.was, change.now))
    if was != now:
        return speech.say("{what}: {was} then, {now} now.", was=was, now=now, **parts)
    if change.part in _MOVED:
        return speech.say("{what}: a little different.", **parts)
    return speech.say("{what}: as many as then, but not the same.", **parts)


def _number(part: str, numbers: Sequence[float], speech: Speech) -> str:
    if not numbers:
        return speech.say("not enough to say")
    if part in _MOVED:
        did, faded = numbers
        return way(Moved(did, faded), speech)
    if len(numbers) > 1:
        times, of = (str(round(each)) for each in numbers)
        if of == "0":
            return speech.say("nothing to tell")
        return speech.say("{times} of {of}", times=times, of=of)
    return str(round(numbers[0]))


def _name(part: str, speech: Speech) -> str:
    return {
        "entries": speech.say("Entries"),
        "people": speech.say("People in them"),
        "given": speech.say("Times you gave"),
        "offered": speech.say("Offers not taken up"),
        "asked": speech.say("Times you asked"),
        "received": speech.say("Times you received something"),
        "unreturned": speech.say("People you gave to, not in return for anything"),
        "first_asks": speech.say("Early requests to new people"),
        "needs": speech.say("Returns with a request"),
        "unhelped": speech.say("In touch after requests that couldn’t be met"),
        "helped": speech.say("In touch after requests that were met"),
        "interest": speech.say("Talks with something noted"),
        "made": speech.say("Promises made"),
        "kept": speech.say("Promises kept"),
        "released": speech.say("Promises let go of"),
        "waiting": speech.say("Promises waiting"),
        "median": speech.say("Days until about half are kept"),
        "depth": speech.say("Depth"),
        "breadth": speech.say("Breadth"),
        "returns": speech.say("Contacts after a long silence"),
        "met": speech.say("New people"),
        "deepened": speech.say("People you went deeper with"),
        "again": speech.say("Met again"),
        "not_again": speech.say("Not written about since"),
    }[part]
