"""Who and what stands behind each figure of a quarter, under what each group of them is."""

from typing import NamedTuple

from app.domain.quarter import Figures, GivingAndAsking, Places
from app.domain.quarter_depth_words import added, way
from app.domain.quarter_told import COUNTED
from app.domain.speech import Speech, alike


class Group(NamedTuple):
    """Some of what a figure counts: `words` say what they are.

    `places` are people and days; the day is "" where it is about all of the time. They are to be
    shown by name, never by a number. `promises` are ids. With `spares_resting` whoever rests, asked
    for space, was let go or died is counted, but not named in it.
    """

    words: str
    places: Places = ()
    promises: tuple[int, ...] = ()
    spares_resting: bool = False


def groups(figures: Figures, key: str, speech: Speech) -> tuple[Group, ...]:
    """Return what stands behind the figure of a key, in groups; none that is empty."""
    found = _GROUPS[key](figures, speech)
    return tuple(each for each in found if each.places or each.promises)


def _giving(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    giving = figures.giving
    return (
        Group(_gave(giving, speech), giving.given.places),
        Group(
            speech.say("You offered, not taken up by {day}", day=_end(figures, speech)),
            giving.offered.places,
        ),
        Group(speech.say("You asked"), giving.asked.places),
        Group(speech.say("You received"), giving.received.places),
    )


def _first_asks(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("A request came early"), figures.first_asks.hits),
        Group(speech.say("No early request"), figures.first_asks.misses),
    )


def _needs(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("With a request"), figures.needs.hits),
        Group(speech.say("Without a request"), figures.needs.misses),
    )


def _after(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    unhelped, helped = figures.unhelped, figures.helped
    no_step = (
        speech.say("They couldn’t help; no first step of yours in the months after"),
        speech.say("They helped; no first step of yours in the months after"),
    )
    return (
        Group(speech.say("They couldn’t help; you stayed in touch"), unhelped.hits),
        Group(no_step[0], unhelped.misses, spares_resting=True),
        Group(speech.say("They helped; you stayed in touch"), helped.hits),
        Group(no_step[1], helped.misses, spares_resting=True),
    )


def _interest(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("You noted something that matters to them"), figures.interest.hits),
        Group(speech.say("Nothing noted"), figures.interest.misses),
    )


def _promises(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    promises = figures.promises
    return (
        Group(
            speech.say("Waiting on {day}", day=_end(figures, speech)),
            promises=promises.waiting,
            spares_resting=True,
        ),
        Group(speech.say("Kept"), promises=promises.kept),
        Group(speech.say("Let go of together"), promises=promises.released),
        Group(speech.say("Made"), promises=promises.made),
    )


def _depth(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("Talks that added to depth"), _all_along(added(figures.depth))),
        Group(_broader(figures, speech), _all_along(added(figures.breadth))),
    )


def _returns(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    def those(*, with_ask: bool) -> Places:
        found = (each for each in figures.returns if each.with_ask is with_ask)
        return tuple((each.person_id, each.day) for each in found)

    return (
        Group(speech.say("Without a request"), those(with_ask=False)),
        Group(speech.say("With a request"), those(with_ask=True)),
    )


def _new(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("New"), figures.met),
        Group(speech.say("You went deeper"), _all_along(figures.deepened)),
        Group(speech.say("New before, and in touch again"), figures.again.hits),
    )


def _not_again(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    said = speech.say("Not written about since")
    return (Group(said, figures.not_again, spares_resting=True),)


def _gave(giving: GivingAndAsking, speech: Speech) -> str:
    """Say what they are, and to how many of them it was no return."""
    people, freely = giving.given.people, giving.freely
    if not freely:
        return speech.say("You gave")
    if freely == people:
        return speech.say("You gave, not in return for anything")
    parts = alike(speech, freely=freely, people=people)
    return speech.say("You gave, to {freely} of these {people} not in return for anything", **parts)


def _broader(figures: Figures, speech: Speech) -> str:
    """Say what they are, and which way it went over everybody."""
    if figures.breadth.people < COUNTED:
        return speech.say("The picture of their lives grew")
    moved = way(figures.breadth, speech)
    return speech.say("The picture of their lives grew; all in all, breadth {moved}", moved=moved)


def _end(figures: Figures, speech: Speech) -> str:
    """Name the day up to which they reach, without the year that stands above them."""
    return speech.day(figures.last, figures.last)


def _all_along(people: tuple[int, ...]) -> Places:
    return tuple((each, "") for each in people)


_GROUPS = {
    "giving": _giving,
    "first_asks": _first_asks,
    "needs": _needs,
    "after": _after,
    "interest": _interest,
    "promises": _promises,
    "depth": _depth,
    "returns": _returns,
    "new": _new,
    "not_again": _not_again,
}
